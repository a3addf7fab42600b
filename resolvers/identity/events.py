"""One event that several documents tell: the ministry's communiqué, the agency's dispatch, the embassy's page.

Copies of a document are `publications`; what is compared here are the engagements that documents of their own words
tell, by who took part. Two are one event only where one day is told for both and both sides agree, or where a document
translates the other: that a meeting is counted twice is a smaller fault than that one is lost behind another.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import field
from datetime import date
from itertools import combinations

from schemas.nouns import dataclass
from schemas.relation import EngagementKind

_TALKS = frozenset({EngagementKind.RECEPTION, EngagementKind.MEETING, EngagementKind.VISIT})
"""What one event is called by who tells it: a visit to the guest, a reception to the host."""
_GATHERINGS = frozenset({EngagementKind.WORKSHOP, EngagementKind.CONFERENCE, EngagementKind.SIGNING})
"""What two bodies may hold several of on one day."""


@dataclass(frozen=True, slots=True)
class Party:
    """Who is on one side of an engagement, by entity ids; of a delegation it may be told by one or another who came."""

    persons: frozenset[str] = field(default_factory=frozenset)
    bodies: frozenset[str] = field(default_factory=frozenset)
    is_delegation: bool = False


@dataclass(frozen=True, slots=True)
class Telling:
    """What one document tells of an event.

    ``document`` is its id and ``publication`` that of the one which it translates, or its own; ``countries`` are the
    guests'.
    """

    id: str
    document: str
    publication: str
    kind: EngagementKind
    start: date
    end: date
    host: Party
    guest: Party
    countries: frozenset[str] = field(default_factory=frozenset)
    about: frozenset[str] = field(default_factory=frozenset)
    """The ids of its programmes, laws and places."""
    told: int = 0
    """How much it tells: the number of its participants, programmes, places and topics."""


def one_event(tellings: Iterable[Telling]) -> dict[str, str]:
    """Return, for the tellings of a day that share their event with others, by id, the one that stands for all.

    That one tells most. Of one document no two are the same event: it knows that they are not. The result does not
    depend on the order of the tellings.
    """
    known = {telling.id: telling for telling in tellings}
    groups = {identity: frozenset({identity}) for identity in known}
    for one, other in sorted(_alike(known), key=lambda pair: _closeness(known[pair[0]], known[pair[1]])):
        joined = groups[one] | groups[other]
        documents = [known[identity].document for identity in joined]
        if len(set(documents)) == len(documents) and _all_agree(known, joined):
            groups |= dict.fromkeys(joined, joined)
    shared = {identity: group for identity, group in groups.items() if len(group) > 1}
    return {identity: _principal(known, group) for identity, group in shared.items()}


def _alike(known: Mapping[str, Telling]) -> Iterator[tuple[str, str]]:
    """Yield pairs that may be one event; only those that share somebody, or their publication, are compared."""
    shared: dict[str, list[str]] = {}
    for telling in known.values():
        for key in (telling.publication, *_entities(telling)):
            shared.setdefault(key, []).append(telling.id)
    pairs = {pair for ids in shared.values() for pair in combinations(sorted(ids), 2)}
    for one, other in pairs:
        if is_one_event(known[one], known[other]):
            yield one, other


def is_one_event(one: Telling, other: Telling) -> bool:
    """Tell whether two engagements of different documents are one event."""
    if one.document == other.document or (one.start, one.end) != (other.start, other.end):
        return False
    if one.kind is not other.kind and not {one.kind, other.kind} <= _TALKS:
        return False
    if _is_told(one, other, ((one.host, other.guest), (one.guest, other.host))):
        return True  # the guest's own institution tells it the other way round
    straight = _is_told(one, other, ((one.host, other.host), (one.guest, other.guest)))
    countries = not one.countries or not other.countries or not one.countries.isdisjoint(other.countries)
    return countries and (straight or one.publication == other.publication)


def _is_told(one: Telling, other: Telling, sides: Iterable[tuple[Party, Party]]) -> bool:
    """Tell whether the sides of two tellings, each with the one that it would be, make one event."""
    pairs = list(sides)
    return all(_agree(*pair) for pair in pairs) and _is_enough(one, other, pairs)


def _agree(one: Party, other: Party) -> bool:
    """Tell whether two sides are one: somebody is on both, or a body where one of them names nobody.

    A body's delegation is one whoever is said to lead it: where two documents name two heads, both are shown.
    """
    if one.persons and other.persons and not (one.is_delegation and other.is_delegation):
        return not one.persons.isdisjoint(other.persons)
    return not one.persons.isdisjoint(other.persons) or not one.bodies.isdisjoint(other.bodies)


def _is_enough(one: Telling, other: Telling, sides: Iterable[tuple[Party, Party]]) -> bool:
    """Tell whether sides that agree make one event: two bodies alone may have several of a day."""
    persons = (each.host.persons | each.guest.persons for each in (one, other))
    if not frozenset.intersection(*persons):
        if any(own.persons and its.persons for own, its in sides):
            return False
        return one.kind is other.kind and (one.kind not in _GATHERINGS or not one.about.isdisjoint(other.about))
    return True


def _all_agree(known: Mapping[str, Telling], group: Collection[str]) -> bool:
    return all(is_one_event(known[one], known[other]) for one, other in combinations(sorted(group), 2))


def _closeness(one: Telling, other: Telling) -> tuple[object, ...]:
    """Return what pairs are joined by, the closest first: their kind, and how many they share."""
    return one.kind is not other.kind, -len(_entities(one) & _entities(other)), one.id, other.id


def _entities(telling: Telling) -> frozenset[str]:
    return telling.host.persons | telling.host.bodies | telling.guest.persons | telling.guest.bodies


def _principal(known: Mapping[str, Telling], group: Iterable[str]) -> str:
    return min(group, key=lambda identity: (-known[identity].told, identity))
