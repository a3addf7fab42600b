"""Bodies of people told together as members: «بحضور عضوي المحكمة X وY», « Mme X et M. Y, membres de la Cour »."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from lexicon.affiliations import standing_words
from lexicon.people import style_words
from lexicon.relations import either, relation_words
from resolvers.ground.bare_nouns import bare_noun, told_last
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.ground.scene import Scene
from resolvers.officials.people import Figures
from schemas.mention import Kind, Mention
from text.clitics import readings
from text.signs import APOSTROPHES

_OF = 5
"""Items behind the noun of members among which their body stands."""


def memberships(scene: Scene, figures: Figures) -> dict[int, Mention]:
    """Return the bodies of figures told as members by one noun for several, before their names or behind them."""
    found: dict[int, Mention] = {}
    for sentence in scene.sentences:
        if Kind.PERSON not in sentence.kinds or not sentence.says(_members_many()):
            continue
        for place, item in enumerate(sentence.items):
            if item.mention < 0 and item.form in _members_many():
                end, body = _body_of(scene, sentence.items, place)
                people = _people(sentence, place, end) if body else ()
                found.update({figures.of[person.mention]: body for person in people if body})
    return found


@lru_cache(maxsize=1)
def _members_many() -> frozenset[str]:
    """Return the nouns of several members, with the letters that may be written onto them: «بعضوي», «وأعضاء»."""
    nouns = standing_words("members_many")
    letters = either("and_attached", "with_attached")
    return frozenset((*nouns, *(a + noun for a in letters for noun in nouns if not noun.isascii())))


def _body_of(scene: Scene, items: Sequence[Item], place: int) -> tuple[int, Mention | None]:
    """Return the item that ends the naming of the members' body, with it: named, or told before («المجلس»)."""
    for n in range(place + 1, min(place + _OF, len(items))):
        item = items[n]
        if item.kind is Kind.ORGANIZATION:
            return n, scene.tops[item.mention]
        if item.mention >= 0:
            return n, None
        noun = bare_noun(item.form)
        if noun is not None:
            after = items[n + 1].form if n + 1 < len(items) else ""
            alone = " " not in item.span.of(scene.document.text) and after not in relation_words("small") | APOSTROPHES
            return n, told_last(scene, items[place].span.start, noun) if alone else None
        if item.form not in either("small", "definite") | APOSTROPHES:
            return n, None
    return place, None


def _people(sentence: Sentence, place: int, end: int) -> Sequence[Item]:
    """Return those named right behind the body, else those whom a comma or bracket parts from the noun behind them."""
    behind = list(_named(sentence.items[end + 1 :], first=True))
    before = sentence.items[:place][::-1]
    apart = bool(before) and before[0].form in _APART
    return behind or (list(_named(before[1:], first=False)) if apart else [])


_APART = frozenset((*"،,(:", "-", "–"))


def _named(items: Sequence[Item], *, first: bool) -> Iterator[Item]:
    """Yield the people of a list, in order: nothing but styles, signs of lists and "and" stand between them.

    Before the ``first`` nothing joins them to somebody else: «أعضاء المجلس والسيد X» is another than they.
    """
    joins = either("and", "separators") | {"."}
    begun = False
    for item in items:
        if item.kind is Kind.PERSON:
            begun = True
            yield item
        elif item.kind is Kind.TITLE and begun and first:
            continue  # «… X، رئيس لجنة …، وY»
        elif item.mention >= 0 or item.verb:
            return
        elif _is_styled(item) or item.form in relation_words("small"):
            continue
        elif begun or not first:
            if not (item.form in joins or item.sort is Sort.PARTICLE or _is_styled(item, joined=True)):
                return
        elif item.form not in relation_words("each_of") and item.form != ":":
            return


def _is_styled(item: Item, *, joined: bool = False) -> bool:
    """Tell a word of a style, with «و» on it where it is ``joined``."""
    if item.form in style_words() | standing_words("styles_many"):
        return True
    return joined and any(r.cut and r.form in style_words() for r in readings(item.form))
