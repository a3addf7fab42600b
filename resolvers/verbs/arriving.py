"""Whether someone who arrived somewhere came on a visit, which began with the arrival."""

from collections.abc import Sequence
from itertools import takewhile

from lexicon.relations import relation_words
from resolvers.ground.items import Item
from resolvers.verbs.tenses import Trigger
from schemas.relation import EngagementKind

_NEAR = 30
"""Items behind a verb of arriving among which «في زيارة» stands, behind who came, where and when."""


def on_a_visit(items: Sequence[Item], trigger: Trigger) -> int | None:
    """Find the visit on which someone arrived: «وصل الوزير إلى تونس في زيارة رسمية»; not «بعد زيارة», «لزيارة»."""
    for n in range(trigger.place + 1, min(trigger.end or len(items), trigger.place + _NEAR, len(items))):
        item = items[n]
        if item.verb or item.marks("relative", "that"):
            return None
        if item.event and item.event.kind is EngagementKind.VISIT:
            before = _before_latin(items, n) if trigger.latin else n - 1 - _is_which(items[n - 1])
            came = items[before].form in relation_words("arriving_on")
            return n if came and not (item.event.definite or item.event.pronoun) else None
    return None


def _is_which(item: Item) -> bool:
    """Tell a word that counts a visit: «في أول زيارة رسمية»."""
    return item.form in relation_words("which_visit")


def _before_latin(items: Sequence[Item], visit: int) -> int:
    """Return the place of the preposition before a visit and what it was like: "on a three-day official visit"."""
    near = range(visit - 1, max(visit - _LIKE, 0), -1)
    plain = takewhile(lambda n: items[n].mention < 0 and not items[n].named - _PREPOSED, near)
    return next((n for n in plain if items[n].form in relation_words("arriving_on")), visit)


_LIKE = 9
"""Items before the noun of a visit among which its preposition, article and adjectives stand."""
_PREPOSED = frozenset(("place_in", "about", "to", "receives", "purpose", "during"))
"""What the preposition itself may mark."""
