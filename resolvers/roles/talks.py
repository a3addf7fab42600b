"""Talks told by their noun, with a verb that says who told the other: "In a call on Friday, the minister briefed …"."""

from lexicon.relations import relation_words
from resolvers.ground.items import Item
from resolvers.parties.party import Party
from resolvers.parties.sides import Roles, Side
from schemas.relation import EngagementKind
from text.clitics import reads_as


def talk(side: Side) -> Roles:
    """Return who spoke to whom: the first party behind the noun, and whom the verb beside it has as its object."""
    verbs = [i for i in range(side.trigger.place, side.trigger.end) if _addresses(side.items[i])]
    for one, other in zip(side.after, side.after[1:], strict=False):
        told = any((one.place < v or not side.trigger.latin) and v < other.place for v in verbs)
        if told and one.figure >= 0 and other.governor in ("none", "comma"):
            return Roles(one, (other,))
    return _with_peer(side)


def _with_peer(side: Side) -> Roles:
    """Return who, in a call, is told beside a counterpart: «اطمأن الوزير، في اتصال هاتفي، من نظيره … على»."""
    subject = side.before[-1:]
    if side.trigger.kind is not EngagementKind.CALL or not subject or subject[0].governor not in _SUBJECT:
        return Roles()
    peer = next((p for p in side.after if _is_peer(side, p)), None)
    return Roles(subject[0], (peer,)) if peer else Roles()


_SUBJECT = ("start", "verb", "that")
_PEER = 4
"""Items before a name among which «نظيره» stands."""


def _is_peer(side: Side, party: Party) -> bool:
    """Tell whether «نظيره» stands before a name."""
    before = side.items[max(party.place - _PEER, side.trigger.place) : party.place]
    return any(reads_as(i.form, relation_words("peers")) for i in before)


def _addresses(item: Item) -> bool:
    """Tell whether a word says that one told or thanked the other."""
    return item.form in relation_words("addressed")
