"""Places in a sentence that are those of something else than the event: of what it was about, or on whose margin.

What an event on whose margin people met is about often names lands of its own: «على هامش مؤتمر … في منطقة الساحل،
المنعقد في جدة».
"""

from collections.abc import Sequence

from lexicon.affiliations import standing_words
from lexicon.engagements import Frame
from lexicon.relations import words as relation_words
from resolvers.ground.geography import is_city
from resolvers.ground.scene import Item
from schemas.mention import Kind, Mention
from schemas.nouns import dataclass
from text.inflection import is_arabic

_REACH = 30
"""Items of the longest naming of an event on whose margin people met."""
_BESIDE = 5
"""Items behind "held" among which the place stands, a day or another word before it."""
_HOLDING = (Frame.HOLD, Frame.OCCUR, Frame.LODGE)


@dataclass(frozen=True, slots=True)
class Margin:
    """The items that name what an event is about, and the one that names where it is held."""

    about: range
    held_at: int


NO_MARGIN = Margin(range(0), -1)


def margin_of(items: Sequence[Item]) -> Margin:
    """Return the event on whose margin a sentence tells something, if it says where that event is held."""
    opens = next((n for n, item in enumerate(items) if item.marks("margin")), None)
    if opens is None:
        return NO_MARGIN
    for held in range(opens + 1, min(opens + _REACH, len(items))):
        if not _is_held(items[held]):
            continue
        there = (n for n in range(held + 1, min(held + _BESIDE, len(items))) if items[n].kind is Kind.PLACE)
        if (place := next(there, None)) is not None:
            return Margin(range(opens, held), place)
    return NO_MARGIN


def _is_held(item: Item) -> bool:
    """Tell whether a word says that what was just named is held: «المنعقدة», « tenue », "hosted by"."""
    return item.form in relation_words("held_there") or any(verb.frame in _HOLDING for verb in item.verbs)


def is_of_topic(items: Sequence[Item], trigger_place: int, place: int, mention: Mention) -> bool:
    """Tell whether a town is of what was spoken about: «اجتمع … لمتابعة سير الأشغال في صيدا», no comma between."""
    between = items[trigger_place + 1 : place]
    parted = max((n for n, i in enumerate(between) if i.form in relation_words("separators") or i.event), default=-1)
    said = between[parted + 1 : -_TO_TOWN]  # «للتشاور في الرباط» is where they consulted
    return is_city(mention.text) and any(i.mention < 0 and _opens_topic(i) for i in said)


def is_of_situation(items: Sequence[Item], start: int) -> bool:
    """Tell whether a place is one whose situation was spoken of: "the war in Ukraine", «الأوضاع في السودان»."""
    noun = start - 1
    while noun > 0 and (items[noun].marks("place_in") or items[noun].form in relation_words("definite")):
        noun -= 1
    return 0 <= noun < start - 1 and items[noun].mention < 0 and items[noun].form in standing_words("situations")


def is_of_outcome(items: Sequence[Item], trigger_place: int, place: int) -> bool:
    """Tell whether a place is of what was decided at it: «… اجتماعا، تقرر خلاله فتح مكتبين في البقاع».

    Latin relatives open such a clause behind a word of time only: "during which", « au cours de laquelle ». Behind
    «وذلك» the event itself is told further.
    """
    for n in range(place - 1, trigger_place, -1):
        if items[n].form in relation_words("and_that"):
            return False
        if items[n].mention < 0 and items[n].form in relation_words("in_its_course"):
            return is_arabic(items[n].form) or any(i.marks("during") for i in items[n - _TO_TOWN : n])
        done = items[n].form in relation_words("where") and items[n + 1].form in relation_words("was_done")
        if done and items[n].mention < 0:
            return True
    return False


def _opens_topic(item: Item) -> bool:
    """Tell a word of aim: «لبحث», « afin », "to discuss", which is one item by its first word."""
    aim = item.marks("purpose") and item.form in relation_words("infinitive_english")
    return aim or item.form in relation_words("topic_openers")


_TO_TOWN = 2
"""Items of a word of aim alone and of «في» before the town where that was to be."""
