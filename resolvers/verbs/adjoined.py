"""Clauses of French and English that only add to an event told in their sentence: where it was, whom it had."""

from collections.abc import Sequence

from lexicon.engagements import Frame
from lexicon.relations import relation_words
from resolvers.ground.among import any_marked
from resolvers.ground.items import PEOPLE, Item, Sort
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind

_NEAR = 12
"""Items from the noun of an event to the verb of a clause about it, its day and place between."""


def clause_of(items: Sequence[Item], event: int, *, attended: bool) -> int:
    """Return the item at which a clause about an event tells who was at it, -1 where none does.

    "a meeting which brought together …", "talks that included …", « une réunion à laquelle ont pris part … »; with
    ``attended``, those who were only there count as well.
    """
    told = False
    for n in range(event + 1, min(event + _NEAR, len(items))):
        item = items[n]
        if item.kind in PEOPLE:
            return -1
        told = told or item.marks("relative") or item.form in relation_words("at_which")
        gathers = item.marks("members") or any(verb.frame is Frame.GATHER for verb in item.verbs)
        if gathers or (attended and _attends(item, told=told)):
            return n
        if item.verb and not item.marks("relative", "during", "place_in") and not told:
            return -1
    return -1


def _attends(item: Item, *, told: bool) -> bool:
    """Tell whether a word says in a clause who attended: "that was attended by", « à laquelle a assisté »."""
    return item.marks("presence") and (told or item.form in relation_words("at_which"))


def only_adds(items: Sequence[Item], trigger: Trigger, read: Sequence[Trigger]) -> bool:
    """Tell whether a clause adds to the event that the verb before it tells, or at which it puts what was done.

    "chaired a meeting which brought together …", "met, at a meeting that took place in Rabat, the Ambassador".
    """
    if trigger.latin and trigger.frame is Frame.ORGANISE and any(t.place < trigger.place for t in read):
        sat = next((n for n in range(trigger.place - 1, -1, -1) if items[n].event), -1)
        behind = items[trigger.place + 1 : trigger.place + _OPENS]
        at_it = sat >= 0 and 0 <= relative_behind(items, sat) < trigger.place
        return at_it and not any(i.event for i in behind)  # "a hearing at which X gave evidence"
    if not trigger.latin or trigger.frame not in (Frame.GATHER, Frame.OCCUR, Frame.HOLD, Frame.ATTEND):
        return False
    event = _event_before(items, trigger.place)
    first = next((t for t in reversed(read) if t.place < event), None) if event >= 0 else None
    if first is None or first.nominal or first.relative:
        return False
    if any(i.kind in PEOPLE for i in items[first.place + 1 : event]):
        return False
    if first.frame in (Frame.HOLD, Frame.PRESIDE, Frame.ORGANISE):
        return trigger.frame is Frame.GATHER and not put_aside(items, event)
    return first.frame in (Frame.MEET, Frame.RECEIVE) and put_aside(items, event)


def tells_of_event(items: Sequence[Item], place: int) -> bool:
    """Tell whether "that" opens a clause of where an event was or who was at it, and no content: "a meeting that was".

    What follows the clause may be the object of the verb before it.
    """
    behind = items[place + 1 : place + _OPENS]
    told = items[place].marks("relative") and place > 0 and items[place - 1].event is not None
    return told and any(i.marks("presence", "members") or any(v.frame in _PLACING for v in i.verbs) for i in behind)


_OPENS = 4
"""Items behind "that" among which the verb of its clause stands."""
_PLACING = (Frame.GATHER, Frame.OCCUR, Frame.HOLD)


def _event_before(items: Sequence[Item], place: int) -> int:
    """Return the noun of an event of which a clause tells, -1 where none stands before it."""
    relative = False
    for n in range(place - 1, max(place - _NEAR, -1), -1):
        item = items[n]
        if item.event and relative:
            return n
        relative = relative or item.marks("relative")
        if item.kind in PEOPLE or (item.verb and not item.marks("relative", "place_in")) or item.form in _STOPS:
            return -1
    return -1


_STOPS = (";", ":", ".")


def relative_behind(items: Sequence[Item], event: int) -> int:
    """Return the relative of a clause of what was done at an event, told right behind it: "a hearing at which".

    -1 where none begins there; a day and a place may stand between.
    """
    for n in range(event + 1, min(event + _NEAR, len(items))):
        if items[n].marks("relative") and any_marked(items[n - 1 : n], "during", "place_in"):
            return n
        if items[n].verb or items[n].kind in PEOPLE or items[n].kind is Kind.ORGANIZATION:
            return -1
    return -1


def put_aside(items: Sequence[Item], event: int) -> bool:
    """Tell whether words of time or place govern an event: "at a working meeting", « lors d'une séance »."""
    for item in reversed(items[max(event - _BEFORE_EVENT, 0) : event]):
        if item.marks("during", "place_in"):
            return True
        if item.mention >= 0 or (item.sort is Sort.SIGN and item.form != "'"):
            return False
    return False


_BEFORE_EVENT = 5
"""Items before the noun of an event among which these words stand: "During a second working meeting"."""
