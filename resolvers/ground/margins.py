"""Events that others hold, on the margin of which people met: where those are held is where the people met.

What such an event is about often names lands of its own: «على هامش مؤتمر … في منطقة الساحل، المنعقد في جدة».
"""

from collections.abc import Sequence

from lexicon.engagements import Frame
from lexicon.relations import words as relation_words
from resolvers.ground.scene import Item
from schemas.mention import Kind
from schemas.nouns import dataclass

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
