"""The cast of a document: everybody who may be a party in it, told once and asked for by each sentence."""

from collections.abc import Mapping, Sequence
from dataclasses import field

from resolvers.delegations.bands import Band
from resolvers.ground.diaries import Diary
from resolvers.ground.geography import is_minister
from resolvers.ground.offices import is_office
from resolvers.ground.scene import Scene
from resolvers.officials.people import Figures
from resolvers.parties.party import Party
from schemas.mention import Kind, Mention
from schemas.nouns import dataclass
from text.fold import fold_word


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is in a document: its people, its delegations, and the country of each person (by place in the figures)."""

    scene: Scene
    figures: Figures
    bands: Sequence[Band]
    countries: Sequence[str | None]
    aliases: Mapping[str, str] = field(default_factory=dict)
    """For each naming of a body, folded, the fullest naming of the same body."""
    home: str | None = None
    bodies: Sequence[Mention | None] = ()
    """The body in which each person holds office, where one is told."""
    diary: Diary = field(default_factory=Diary)
    """The days that stand above the document's lines, or open them."""
    read: dict[int, list[Party]] = field(default_factory=dict)
    """The parties of each sentence read so far, by its start."""
    held: dict[int, frozenset[str]] = field(default_factory=dict)
    """What `offices` found."""
    numbers: dict[int, int] = field(default_factory=dict)
    """The place among the delegations of each top-level mention of one, once it was asked for."""

    def band(self, top: int) -> int:
        """Return which of the delegations a top-level mention names."""
        if not self.numbers:
            for number, band in reversed(list(enumerate(self.bands))):
                self.numbers.update(dict.fromkeys(band.mentions, number))
        return self.numbers[top]

    def offices(self, figure: int) -> frozenset[str]:
        """Return the keys of the bodies that a figure is of, of its office where it is of none; found once a figure."""
        if figure not in self.held:
            titles = self.figures.all[figure].titles
            served = (t for t in titles if not is_minister(self.scene.tops[t].text))  # a minister's are his field
            inner = [m for t in served for m in self.scene.nested[t] if m.kind is Kind.ORGANIZATION]
            own = self.bodies[figure] if figure < len(self.bodies) else None
            texts = [self.scene.tops[t].text for t in titles]
            office = None if inner or own else next((text for text in texts if is_office(text)), None)
            keys = {self.body(body.text) for body in (*inner, *([own] if own else []))}
            self.held[figure] = frozenset(keys | ({f"t:{fold_word(office)}"} if office is not None else set()))
        return self.held[figure]

    def body(self, text: str) -> str:
        """Return the key of a body or place within the document."""
        folded = fold_word(text)
        return f"o:{self.aliases.get(folded, folded)}"
