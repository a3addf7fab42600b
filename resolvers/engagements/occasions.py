"""The event on whose occasion another took place: «عقد على هامش المنتدى لقاء», « a tenu, lors de sa visite, … »."""

from collections.abc import Iterable, Sequence

from lexicon.relations import relation_words
from resolvers.ground.items import Item, Sort
from resolvers.verbs.objectives import within
from resolvers.verbs.tenses import Trigger


def held_behind(items: Sequence[Item], trigger: Trigger, event: int, later: Iterable[int]) -> int:
    """Return the event that a verb has as its object, not the one before that only says on what occasion."""
    if event <= trigger.place or not _is_occasion(items, trigger.place, event):
        return event
    here = [n for n in later if event < n <= event + _REACH and not within(items, n)]
    held = here[0] if here else event
    return held if _one_clause(items[event + 1 : held]) else event


def _is_occasion(items: Sequence[Item], verb: int, event: int) -> bool:
    """Tell whether a word of time governs an event, with no more than words of it between: «على هامش أشغال المؤتمر»."""
    for place in range(event - 1, max(event - _CONSTRUCT, verb), -1):
        item = items[place]
        if item.marks("during", "margin"):
            return True
        if item.mention >= 0 or item.verb or item.sort is Sort.SIGN:
            return False
    return False


def _one_clause(between: Sequence[Item]) -> bool:
    """Tell whether no other deed, aim or matter is told among items, but in a clause that a comma ends."""
    relative = False
    for item in between:
        if item.marks("relative"):
            relative = True
        elif item.form in relation_words("separators"):
            relative = False
        elif (item.verb and not relative) or (item.marks("purpose", "about") and not item.marks("during", "margin")):
            return False
    return not relative


_CONSTRUCT = 5
"""Items before an event among which the word stands that makes it an occasion."""
_REACH = 24
"""Items behind the occasion among which what took place on it stands: its place, day and guests are told between."""
