"""The event of which a participle behind it says that it was held: «réunion tenue hier», "a ceremony held at"."""

from collections.abc import Sequence

from lexicon.relations import either, relation_words
from resolvers.ground.among import any_said
from resolvers.ground.items import Item, Sort
from schemas.mention import Kind


def held_noun(items: Sequence[Item], place: int, verb: str) -> int:
    """Return the event of which a participle behind it, or behind its body, says that it was held; -1 where none is.

    «réunion tenue hier», "a ceremony held at", « séance ordinaire du conseil municipal de … tenue le ».
    """
    finite = either("auxiliaries_passive", "auxiliaries_past")
    if any_said(items[place - 1 : place], finite):
        return -1  # "a meeting was held"
    for n in range(place - 1, max(place - _NOUN, 0) - 1, -1):
        item = items[n]
        if item.event and not item.verb:
            return n if place - n <= _AT_ONCE or (verb in _HOLDING and _set_down(items, place)) else -1
        sign = item.sort is Sort.SIGN and item.form != "'"
        if sign and (n < place - 1 or not items[place].form.isascii() or not _set_down(items, place)):
            return -1
        if item.verb or item.kind not in (None, Kind.ORGANIZATION, Kind.PLACE):
            break
    return _between_two(items, place)


def _between_two(items: Sequence[Item], place: int) -> int:
    """Return the talks of two of which a participle behind a comma tells the day: "talks between A and B, held on"."""
    if items[place - 1].form != "," or not _set_down(items, place):
        return -1
    for n in range(place - 1, max(place - 2 * _NOUN, 0), -1):
        if items[n].marks("between"):
            return n - 1 if items[n - 1].event else -1
        if items[n].verb or items[n].marks("relative", "that"):
            return -1
    return -1


_NOUN = 14
"""Items of the noun of an event with its body, before the participle of holding."""
_AT_ONCE = 2
_HOLDING = ("hold", "organise")


def _set_down(items: Sequence[Item], place: int) -> bool:
    """Tell whether a day, a place or those honoured follow a participle of holding, and no object."""
    behind = items[place + 1 : place + 3]
    when = relation_words("day_words") | {"le", "du"}
    return any(i.kind is Kind.DATE or i.marks("place_in", "receives") or i.form in when for i in behind)


def opens_minutes(before: Sequence[Item]) -> bool:
    """Tell whether the noun of an event opens its sentence, as the head of minutes does, which itself reports it."""
    told = any(i.mention >= 0 or i.verb for i in before)
    return not told and len(before) <= _HEAD and all(i.form in relation_words("minutes_head") for i in before[:1])


_HEAD = 6
"""Items of « Procès-verbal de la » or "Minutes of the regular" before the noun of a session."""
