"""What a document tells of its officials that their bodies are read by: figures, delegations, lists, who issued it."""

from collections.abc import Sequence
from dataclasses import field

from resolvers.delegations.bands import Band
from resolvers.ground.geography import country_of, is_international
from resolvers.ground.scene import Scene
from resolvers.officials.people import Figure, Figures
from schemas.mention import Mention
from schemas.nouns import dataclass


@dataclass(frozen=True, slots=True)
class Known:
    """The people of a document, its delegations, and the bodies told for some of them before their roles are read."""

    scene: Scene
    figures: Figures
    bands: Sequence[Band]
    sides: dict[int, str]
    """The country of the delegation that each figure is in."""
    home: str | None
    issuer: Mention | None = None
    lines: dict[int, Mention] = field(default_factory=dict)
    """For a top-level person under a heading such as «عن وزارة …:» the body of that heading."""
    spoken: dict[int, Mention] = field(default_factory=dict)
    """The body that a figure is said to represent."""
    sitting: frozenset[int] = frozenset()
    """The figures told to be members, by the label of their list («الحاضرون من الأعضاء: …»)."""
    sat: Mention | None = None
    """The council whose minutes the document is."""
    seated: frozenset[int] = frozenset()
    """The figures who sat in it by its lists."""
    company: dict[int, int | None] = field(default_factory=dict)
    """The figure that a figure accompanies, or whose house it serves; None where only an office tells of that house."""
    named: Sequence[Mention] = ()
    """The bodies that the document names."""


def is_bare(known: Known, place: int) -> bool:
    """Tell whether a person's roles name no country, place or international body."""
    titles = known.figures.all[place].titles
    named = any(known.scene.nested[t] for t in titles)
    texts = [known.scene.tops[t].text for t in titles]
    return not named and not any(map(is_international, texts)) and not any(map(country_of, texts))


def is_sent_by(known: Known, body: Mention, figure: Figure, place: int) -> bool:
    """Tell whether a body behind a role is that of others who came: «استقبل رئيس الجامعة … وفدا من جامعة …»."""
    others = (band for band in known.bands if band.represents == body and place not in band.members)
    return any(others) and all(known.scene.tops[t].span.start < body.span.start for t in figure.titles)
