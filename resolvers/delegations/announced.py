"""Members of a delegation listed behind a colon: "A delegation from … came to the Chamber: Ms. …, Mayor; Mr. …"."""

from lexicon.engagements import Frame
from resolvers.ground.items import Item, Sentence
from resolvers.officials.people import Figures
from schemas.mention import Kind

_CLAUSE = 14
"""Items between a delegation and the colon behind what it did."""
_FIRST = 6
"""Items behind the colon among which the first name stands, styles and a role before it."""
_OTHERS = (Kind.PERSON, Kind.DELEGATION, Kind.ORGANIZATION)
"""Kinds of which no mention stands beside the delegation: the list may be of the people of another party."""


def announced(figures: Figures, sentence: Sentence, place: int) -> list[int]:
    """Return the people listed behind a colon, where the delegation is the only party told before it."""
    items = sentence.items
    behind = range(place + 1, min(place + 1 + _CLAUSE, len(items)))
    colon = next((n for n in behind if items[n].form == ":"), -1)
    if colon < 0 or any(i.verb and i.verb.frame is not Frame.VISIT for i in items[place + 1 : colon]):
        return []  # "The delegation met the board of the port: …"
    if any(i.kind in _OTHERS for n, i in enumerate(items[:colon]) if n != place):
        return []
    listed = items[colon + 1 :]
    first = next((n for n, i in enumerate(listed[:_FIRST]) if i.kind is Kind.PERSON), -1)
    if first < 0 or any(map(_tells, listed)):
        return []
    people = [figures.of[i.mention] for i in listed if i.kind is Kind.PERSON]
    return people if len(people) > 1 else []


def _tells(item: Item) -> bool:
    """Tell whether an item says what somebody did, so that no mere list stands behind the colon."""
    return bool(item.verb or item.event) or item.kind is Kind.DELEGATION or item.marks("relative", "that")
