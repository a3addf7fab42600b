"""Delegations that took part in an event, named right behind its noun: «شارك في الورشة وفد … ووفد …»."""

from lexicon.engagements import Frame
from resolvers.parties.kinship import others
from resolvers.parties.party import Party
from resolvers.parties.sides import Roles, Side
from schemas.mention import Kind


def delegations_behind(side: Side) -> list[Party]:
    """Return the delegations that stand right behind the noun of an event, which is not theirs."""
    behind = side.governed("event")
    return behind if behind and behind[0].kind is Kind.DELEGATION and not behind[0].gap else []


def came_to(side: Side) -> Roles | None:
    """Read an event of which the verb before it says that delegations came: «وحضر الندوة وفد … ووفد …»."""
    trigger = side.trigger
    before = side.items[max(trigger.place - _VERB, 0) : trigger.place]
    took_part = any(verb.frame is Frame.ATTEND for item in before for verb in item.verbs)
    came = delegations_behind(side) if trigger.nominal and took_part and not trigger.latin else []
    return Roles(None, others(None, came)) if came else None


_VERB = 3
"""Items before an event among which the verb of coming to it stands."""
