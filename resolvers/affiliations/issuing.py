"""Who holds office in the body that issued a document, where nothing beside a role says in which."""

from collections.abc import Sequence
from functools import lru_cache

from lexicon.affiliations import standing_words
from lexicon.relations import relation_words
from resolvers.affiliations.signs import heads_a_firm, names_unknown
from resolvers.ground.offices import head_served, is_office, leads, part_of_noun, pointed_noun, says_no_field
from resolvers.ground.scene import Scene
from resolvers.ground.signature import bare_words
from resolvers.officials.people import Figure
from resolvers.officials.strangers import is_stranger
from schemas.mention import Kind, Mention
from schemas.nouns import dataclass
from text.fold import fold_word


def stands_for_own(title: str) -> bool:
    """Tell who stands on a council for people of its house: «ممثل الأساتذة», "staff representative"."""
    words = bare_words(title)
    rest = {*words} - _bare_of("stands_for_people") - standing_words("members_of")
    own = _bare_of("own_people")
    told = not (own.isdisjoint(rest) or _bare_of("stands_for_people").isdisjoint(words))
    return told and rest <= own | _bare_of("own_people_kinds")


@lru_cache(maxsize=4)
def _bare_of(entry: str) -> frozenset[str]:
    """Return the bare words of an entry's wordings."""
    return frozenset(word for wording in standing_words(entry) for word in bare_words(wording))


_HEAD_LINES, _HEAD_REACH = 4, 40
"""Lines of a text, and code points of a line, in which who issued it is named first of all."""


@dataclass(frozen=True, slots=True)
class Issuing:
    """The body that issued a document of a home country, with the text."""

    scene: Scene
    issuer: Mention
    home: str | None

    def lent_to(self, figure: Figure, *, bare: bool) -> Mention | None:
        """Return the body for a person with roles; ``bare`` ones name no country, place or body."""
        texts = [self.scene.tops[t].text for t in figure.titles]
        if any(map(self._is_in_another, texts)):
            return None
        if all(fold_word(text).split()[0] in standing_words("members_of") for text in texts) and not self._inside(
            figure.titles
        ):
            return self._council() or self.issuer  # «عضو عن الجبل الأخضر»
        if is_stranger(figure.quote.text, texts, self.home) or any(map(self._rules_a_state, texts)):
            return None
        plain = self._heads_the_text() or all(map(says_no_field, texts))  # a director may sit in any body named
        own = plain and not any(_is_held_elsewhere(text) for text in texts if not self._governs_the_bank(text))
        own = own or all(map(self._heads_it, texts)) or all(map(self._serves_its_head, texts))
        return self.issuer if bare and own else None

    def _is_in_another(self, title: str) -> bool:
        """Tell whether a role is held in a part of a body that is not the issuer: «رئيسة بعثة الصندوق»."""
        noun = part_of_noun(title) or pointed_noun(title)
        return noun is not None and not noun.isascii() and noun not in bare_words(self.issuer.text)

    def _heads_it(self, title: str) -> bool:
        """Tell whether a bare office is that of who heads the body that writes: « préfet », of a préfecture."""
        house = bare_words(self.issuer.text)[:1]
        return says_no_field(title) and house != () and leads(title, house[0])

    def _rules_a_state(self, title: str) -> bool:
        """Tell whether a bare «president» is no officer of the ministry or mission that issued the document."""
        house = fold_word(self.issuer.text).split()[0]
        return fold_word(title) in standing_words("rulers") and house in standing_words("houses_of_state")

    def _governs_the_bank(self, title: str) -> bool:
        """Tell a governor of the bank that writes, or who serves under one, from a province's: «نائب المحافظ»."""
        bank = not standing_words("banks").isdisjoint(bare_words(self.issuer.text))
        return bank and says_no_field(title) and not standing_words("governors").isdisjoint(bare_words(title))

    def _serves_its_head(self, title: str) -> bool:
        """Tell whether a role is under the head of the body that writes: «نائب الوزير», of a ministry."""
        served, house = head_served(title), bare_words(self.issuer.text)[:1]
        return served is not None and house != () and leads(served, house[0])

    def _council(self) -> Mention | None:
        """Return the one council that is named, where members sit: «المجلس البلدي» in what a municipality writes."""
        nouns = standing_words("councils")
        bodies = [m for m in self.scene.extraction.mentions if m.kind is Kind.ORGANIZATION]
        named = [m for m in bodies if not nouns.isdisjoint(bare_words(m.text)[:1])]
        own = not nouns.isdisjoint(bare_words(self.issuer.text))
        return named[0] if not own and len({fold_word(m.text) for m in named}) == 1 else None

    def _heads_the_text(self) -> bool:
        """Tell whether the issuer is named where a letterhead or the text's first subject stands."""
        head = self.scene.document.text[: self.issuer.span.start]
        lines = [line for line in head.split("\n") if line.strip()]
        return len(lines) <= _HEAD_LINES and len(head) - head.rfind("\n") - 1 <= _HEAD_REACH

    def _inside(self, titles: Sequence[int]) -> bool:
        """Tell whether a role holds a body."""
        return any(m.kind is Kind.ORGANIZATION for t in titles for m in self.scene.nested[t])


def _is_held_elsewhere(title: str) -> bool:
    """Tell whether a role says of itself that it is no office of the body that writes."""
    outside = {word for role in relation_words("outside_roles") for word in bare_words(role)}
    words = bare_words(title)
    return bool(
        is_office(title)
        or (pointed_noun(title) and fold_word(title) not in standing_words("house_roles"))
        or outside & {*words}
        or standing_words("of_sittings") & {*words[1:]}
        or names_unknown(title)
        or heads_a_firm(title)
        or fold_word(title).startswith(tuple(standing_words("elsewhere_offices")))
    )
