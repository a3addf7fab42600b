"""Words that commas set between the parts of a verb: « Il a, par la suite, été reçu », "was, on Monday, received"."""

from collections.abc import Sequence

from lexicon.relations import relation_words
from resolvers.ground.items import PEOPLE, Item, Sort

_COMMA = ","
_REACH, _MOST = 4, 8
"""Items behind an aside up to the participle, and those of the aside itself."""


def without_aside(items: Sequence[Item], place: int, most: int) -> Sequence[Item]:
    """Return so many items before a verb, less what commas set between its parts; one that names people is no aside."""
    plain = items[max(place - most, 0) : place]
    closes = _comma_before(items, place, _REACH)
    opens = _comma_before(items, closes, _MOST) if closes > 0 else -1
    if opens <= 0 or items[opens - 1].form not in relation_words("auxiliaries_split"):
        return plain
    if any(i.kind in PEOPLE for i in items[opens:closes]):
        return plain
    return [*items[max(opens - most, 0) : opens], *items[closes + 1 : place]][-most:]


def _comma_before(items: Sequence[Item], place: int, reach: int) -> int:
    """Return the last comma of some items before a place, -1 where none is."""
    near = range(place - 1, max(place - 1 - reach, -1), -1)
    return next((n for n in near if items[n].sort is Sort.SIGN and items[n].form == _COMMA), -1)
