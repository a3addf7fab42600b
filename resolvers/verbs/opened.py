"""Houses that somebody opened, in English: "the Mayor opened the Harbour Clinic", "The market was opened by Ms. X"."""

from collections.abc import Sequence
from itertools import takewhile

from lexicon.relations import relation_words
from resolvers.ground.items import Item, Sort, is_owner
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind

_HOUSES = (Kind.ORGANIZATION, Kind.PLACE)
_OFFICIALS = (Kind.PERSON, Kind.TITLE)
_OBJECT, _BY = 8, 12
"""Items about a verb among which the house stands, and behind it who opened the house."""


def opened_in_english(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell whether an office holder opened a house, told as the object of a verb or as the subject of its passive."""
    place = trigger.place
    behind = items[place + 1 : place + 1 + _BY]
    if not trigger.passive:
        someone = any(i.kind in _OFFICIALS for i in items[:place])
        return someone and _is_house(items, place + 1, min(place + 1 + _OBJECT, len(items)))
    by = next((n for n, i in enumerate(behind) if i.marks("by")), len(behind))
    someone = any(i.kind in _OFFICIALS for i in behind[by + 1 :])
    first = max(place - _OBJECT, 0)
    return someone and any(_is_house(items, n, place) for n in range(first, place) if _begins(items, n))


def _begins(items: Sequence[Item], place: int) -> bool:
    """Tell whether the subject of a sentence or clause begins here."""
    return place == 0 or items[place - 1].sort is Sort.SIGN


def _is_house(items: Sequence[Item], first: int, end: int) -> bool:
    """Tell whether a phrase begins by a house: a body or place, or a noun of one, and nothing of it is governed."""
    plain = takewhile(lambda n: not (items[n].verb or items[n].named or items[n].sort is Sort.SIGN), range(first, end))
    for n in plain:
        if items[n].kind in _HOUSES or items[n].form in relation_words("facilities"):
            return not is_owner(items, n) and _closes(items[n + 1 : n + 2])
        if items[n].mention >= 0 or items[n].event:
            return False
    return False


def _closes(behind: Sequence[Item]) -> bool:
    """Tell whether no further noun follows, nor "to": no "Red Cross campaign", nor "the market to imports"."""
    if any(i.marks("to") for i in behind):
        return False
    words = (i for i in behind if i.sort is Sort.WORD and not i.named)
    return all(i.form in relation_words("spoke_when") or i.form in _LIGHT for i in words)


_LIGHT = frozenset(("on", "was", "were", "has", "is", "for", "as", "there", "here", "this", "last", "late", "early"))
"""Words behind a house that are no noun of it."""
