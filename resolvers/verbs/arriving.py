"""Whether someone who arrived somewhere came on a visit, which began with the arrival."""

from collections.abc import Sequence

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
            before = n - 1 - (items[n - 1].form in relation_words("which_visit"))  # «في أول زيارة رسمية»
            came = items[before].form in relation_words("arriving_on")
            return n if came and not (item.event.definite or item.event.pronoun) else None
    return None
