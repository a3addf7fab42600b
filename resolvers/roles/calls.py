"""Visits told by their noun in French and English, with who paid them to whom: "courtesy call by A on B"."""

from collections.abc import Sequence

from resolvers.ground.among import any_marked
from resolvers.ground.items import Item
from resolvers.parties.kinship import others
from resolvers.parties.party import Party
from resolvers.parties.sides import Roles, Side
from schemas.mention import Kind
from schemas.relation import EngagementKind
from text.inflection import is_arabic

_PAID = ("by", "from", "event")
_TO = ("to", "place_in")
_OF_CLAUSE = ("comma", "none", "verb", "start", "by")
_FIRST = 2
"""Items at the start of a sentence among which the noun of a caption stands."""
_BEFORE = 8
"""Items before a name, its title among them, at which "on" stands."""


def call_paid(side: Side) -> Roles | None:
    """Return who was visited by whom, where the noun of a visit tells both: « visite de courtoisie de A à B »."""
    event = side.trigger.event
    if side.trigger.kind is not EngagementKind.VISIT or event < 0 or is_arabic(side.items[event].form):
        return None
    around = (*side.before, *side.after, *side.beyond)
    behind = sorted((p for p in around if p.place > event), key=lambda p: p.place)
    if side.trigger.nominal and behind and _on(side.items, behind[0]):
        came = [p for p in behind[1:] if p.governor in _OF_CLAUSE][:1]  # "Paying a courtesy call on A, B said"
        return Roles(behind[0], others(behind[0], came)) if came else None
    if side.trigger.nominal and behind and behind[0].governor in _TO and (captioned := _caption(side, behind)):
        return captioned
    paid = next((p for p in behind[:1] if p.governor in _PAID and p.kind is not Kind.PLACE), None)
    to = next((p for p in behind[1:] if p.governor in _TO or _on(side.items, p)), None) if paid else None
    if paid is not None and to is None:
        return _said_during(side, paid)
    if paid is None or to is None:
        return None
    chair = next((p for p in side.governed("presided") if p.figure >= 0 and p is not paid), None)
    site = to if to.kind is Kind.PLACE or chair else None
    host = chair or (None if site else to)
    return Roles(host, others(host, [paid]), site)


def _said_during(side: Side, paid: Party) -> Roles | None:
    """Return who said something while another called: "The Minister pledged support during a courtesy call by X"."""
    during = any_marked(side.items[max(side.trigger.event - _NEAR, 0) : side.trigger.event], "during")
    subject = next((p for p in side.before[:1] if p.figure >= 0 and p.governor in ("start", "comma")), None)
    called = during and paid.governor in ("by", "from") and (paid.figure >= 0 or paid.kind is Kind.DELEGATION)
    return Roles(subject, others(subject, [paid])) if subject and called else None


_NEAR = 5
"""Items before the noun of a call among which "during" stands."""


def _caption(side: Side, behind: Sequence[Party]) -> Roles | None:
    """Read a caption: "Visit to the Port by a delegation of …, hosted by Captain X", « Visite au Port d'une … »."""
    to, event = behind[0], side.trigger.event
    if event > _FIRST or any(i.mention >= 0 or i.verb for i in side.items[:event]):
        return None
    came = [p for p in behind[1:] if p.governor in _PAID or p.governor == "members"][:1]
    hosts = (p for p in behind[1:] if p.governor in ("organised", "presided", "guided") and p.figure >= 0)
    chair = next(hosts, None) or next((p for p in behind[2:] if p.governor == "by" and p.figure >= 0), None)
    if not came or came[0] is chair or came[0].kind is Kind.PLACE:
        return None
    site = to if to.kind is Kind.PLACE or (chair and to.kind is Kind.ORGANIZATION) else None
    host = chair or (None if site else to)
    return Roles(host, others(host, came), site)


def _on(items: Sequence[Item], party: Party) -> bool:
    """Tell whether "on" stands before a name, over its title."""
    before = items[max(party.place - _BEFORE, 0) : party.place]
    last = max((n for n, i in enumerate(before) if i.form == "on"), default=-1)
    return last >= 0 and not any(i.verb or i.kind in (Kind.PERSON, Kind.DELEGATION) for i in before[last:])
