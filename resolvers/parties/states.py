"""States that act themselves: «عقدت سلطنة عمان وفلسطين جلسة مباحثات», «شاركت دولة قطر في اجتماع …»."""

from collections.abc import Sequence

from lexicon.affiliations import standing_words
from lexicon.engagements import Form, Frame
from lexicon.relations import relation_words
from resolvers.ground.geography import country_of
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.ground.scene import Scene
from resolvers.parties.lands import acting_land
from schemas.mention import Kind
from schemas.span import Quote
from text.inflection import is_definite


def acting_state(scene: Scene, sentence: Sentence, place: int) -> bool:
    """Tell whether a state is the subject right behind an Arabic verb, or one that «and» joins to it."""
    items = sentence.items
    if acting_land(scene, sentence, place):
        return True
    if not _is_state(scene, items[place]) or _goes_on(items[place + 1 : place + 2]):
        return False
    before = place - 1
    if _is_and(items[before]) and _is_state(scene, items[before - 1]):
        return acting_state(scene, sentence, before - 1)
    return before >= 0 and _acts(items[before])


def _is_and(item: Item) -> bool:
    return item.sort is Sort.PARTICLE and item.form in relation_words("and_attached")


def _is_state(scene: Scene, item: Item) -> bool:
    return item.kind is Kind.PLACE and country_of(scene.tops[item.mention].text) is not None


def is_state_at(scene: Scene, sentence: Sentence, place: int) -> Quote | None:
    """Return the state that is named at a place, with whom somebody does something; None where a body's name is."""
    items = sentence.items
    named = _is_state(scene, items[place]) and not _goes_on(items[place + 1 : place + 2])
    return scene.tops[items[place].mention].quote if named else None


def _goes_on(behind: Sequence[Item]) -> bool:
    """Tell a noun behind a state that goes on with the name of a body: «قطر العطاء الخيرية»."""
    nouns = (i for i in behind if i.sort is Sort.WORD and i.form not in standing_words("sisterly"))
    return any(is_definite(i.form) and country_of(i.form) is None for i in nouns)


def _acts(item: Item) -> bool:
    """Tell a verb in the past that tells what states do with each other or where they take part."""
    return any(v.frame in _ACTING and v.form is Form.PAST and not (v.latin or v.pronoun) for v in item.verbs)


_ACTING = (Frame.ATTEND, Frame.HOLD, Frame.SIGN, Frame.MEET)
"""Verbs of which a state may be the subject; who receives or presides is a person or a body."""
