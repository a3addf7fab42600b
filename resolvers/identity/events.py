"""One event that several documents tell: the ministry's communiqué, the agency's dispatch, the embassy's page.

Copies of a document are `publications`; what is compared here are the engagements that documents of their own words
tell, by who took part. Two are one event only where one day is told for both and both sides agree, or where a document
translates the other: that a meeting is counted twice is a smaller fault than that one is lost behind another. Where the
day of one is only that of its document's issue, it may have been the day before.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import field
from datetime import date, timedelta
from itertools import combinations, product

from resolvers.ground.event_kinds import TOGETHER
from resolvers.identity.sayings import Saying, are_of_one_matter, are_one_topic
from resolvers.identity.tenures import is_meant
from schemas.nouns import dataclass, replace
from schemas.relation import EngagementKind

_GATHERINGS = frozenset({EngagementKind.WORKSHOP, EngagementKind.CONFERENCE, EngagementKind.SIGNING})
"""What two bodies may hold several of on one day."""
_OF_A_DAY = frozenset({EngagementKind.RECEPTION, EngagementKind.MEETING, EngagementKind.SIGNING})
"""What two people do not do again the day after: they call each other daily, a visit or session goes on."""
_DAY = timedelta(days=1)
Office = tuple[str, str]
"""What a title says in any language, and the country whose office it is."""


@dataclass(frozen=True, slots=True)
class Party:
    """Who is on one side of an engagement, by entity ids; of a delegation it may be told by one or another who came."""

    persons: frozenset[str] = field(default_factory=frozenset)
    bodies: frozenset[str] = field(default_factory=frozenset)
    is_delegation: bool = False
    offices: frozenset[Office] = field(default_factory=frozenset)
    """Those that are told of it, where it was looked at closely."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a telling tells its event, which is looked at where it may be another's.

    ``issued``: its day is none but that of the document's issue; ``weekday`` is what is written beside the day (0 for
    Monday), which may be another's; ``issuer`` is who issued the document.
    """

    issued: bool = False
    weekday: int | None = None
    issuer: str = ""
    again: bool = False
    """Whether it was done before."""
    meal: bool = False
    """Whether it was a banquet, which is given beside the talks."""
    matters: tuple[Saying, ...] = ()
    """What it was about."""

    def tells(self, day: date) -> bool:
        """Tell whether a day is told as that of the event, and by nothing that speaks against it."""
        return not self.issued and self.weekday in (None, day.weekday())


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
    manner: Manner = Manner()


def one_event(tellings: Iterable[Telling]) -> dict[str, str]:
    """Return, for the tellings of some days that share their event with others, by id, the one that stands for all.

    That one tells most. Of one document no two are the same event: it knows that they are not. The result does not
    depend on the order of the tellings.
    """
    known = {telling.id: telling for telling in tellings}
    pairs = _sharing(known)
    groups = {identity: frozenset({identity}) for identity in known}
    alike = (pair for pair in pairs if is_one_event(known[pair[0]], known[pair[1]]))
    for one, other in sorted(alike, key=lambda pair: _closeness(known[pair[0]], known[pair[1]])):
        joined = groups[one] | groups[other]
        if _of_several(known, joined) and _all_agree(known, joined):
            groups |= dict.fromkeys(joined, joined)
    for joined in _day_apart(known, groups, pairs):
        groups |= dict.fromkeys(joined, joined)
    shared = {identity: group for identity, group in groups.items() if len(group) > 1}
    return {identity: _principal(known, group) for identity, group in shared.items()}


def may_be_one(tellings: Iterable[Telling]) -> frozenset[str]:
    """Return the tellings, by id, that are to be looked at closely: what is told of them so far may be one event.

    That is where somebody takes part in both and either a side is named in one alone, or the days lie side by side.
    """
    known = {telling.id: telling for telling in tellings}
    return frozenset(
        identity
        for one, other in _sharing(known)
        for identity in (one, other)
        if _is_near(known[one], known[other]) and _is_kind_of(known[one], known[other])
    )


def _is_near(one: Telling, other: Telling) -> bool:
    if one.document == other.document:
        return False
    if one.start == other.start:
        return any(
            bool(own.persons) != bool(its.persons)
            for own, its in ((one.host, other.host), (one.guest, other.guest), (one.host, other.guest))
        )
    return abs(one.start - other.start) == _DAY and any(_sides_share_persons(one, other))


def _sharing(known: Mapping[str, Telling]) -> set[tuple[str, str]]:
    """Return the pairs of one day or of following days that share somebody, or their publication.

    Only these are compared: who meets somebody every day has years of engagements.
    """
    shared: dict[tuple[str, date], list[str]] = {}
    for telling in known.values():
        for key in (telling.publication, *_entities(telling)):
            shared.setdefault((key, telling.start), []).append(telling.id)
    return {
        (min(pair), max(pair))
        for (key, day), ids in shared.items()
        for pair in (*combinations(ids, 2), *product(ids, shared.get((key, day + _DAY), ())))
    }


def _of_several(known: Mapping[str, Telling], group: Collection[str]) -> bool:
    """Tell whether each of a group is of another document."""
    return len({known[identity].document for identity in group}) == len(group)


def _day_apart(
    known: Mapping[str, Telling], groups: Mapping[str, frozenset[str]], pairs: Iterable[tuple[str, str]]
) -> Iterator[frozenset[str]]:
    """Yield the groups of two days that are one event, where neither may be that of any other."""
    found: dict[frozenset[str], set[frozenset[str]]] = {}
    for one, other in pairs:
        first, second = groups[one], groups[other]
        apart = is_told_a_day_apart(known[one], known[other]) and _of_several(known, first | second)
        every = (_agree_a_day_apart(known[own], known[its]) for own in first for its in second)
        if apart and all(every) and _are_of_one_matter(known, first, second):
            found.setdefault(first, set()).add(second)
            found.setdefault(second, set()).add(first)
    for first, near in found.items():
        (second, *more) = near
        if not more and len(found[second]) == 1:
            yield first | second


def is_told_a_day_apart(one: Telling, other: Telling) -> bool:
    """Tell whether two tellings of following days may be one event: the same people are on both sides."""
    return any(_sides_share_persons(one, other)) and _agree_a_day_apart(one, other)


def _agree_a_day_apart(one: Telling, other: Telling) -> bool:
    """Tell whether two tellings of following days would be one event if the day were one, and may be of one day.

    The later day must be that of the document's issue alone, or what is written beside one of them is the other; and it
    was not done again. Who tells an event does not tell it again the day after.
    """
    first, second = sorted((one, other), key=lambda telling: telling.start)
    own, its = first.manner, second.manner
    if second.start - first.start != _DAY or own.again or its.again or (own.issuer and own.issuer == its.issuer):
        return False
    slips = own.weekday == second.start.weekday() or its.weekday == first.start.weekday()
    if own.meal != its.meal or not (its.issued or slips) or not {one.kind, other.kind} <= _OF_A_DAY:
        return False
    return second.end == second.start and is_one_event(first, replace(second, start=first.start, end=first.start))


def _are_of_one_matter(known: Mapping[str, Telling], one: Iterable[str], other: Iterable[str]) -> bool:
    """Tell whether what two groups tell of was about one matter, as far as both tell it."""
    matters = [[matter for identity in group for matter in known[identity].manner.matters] for group in (one, other)]
    same = (are_one_topic(own, its) or are_of_one_matter(own, its) for own in matters[0] for its in matters[1])
    return not all(matters) or any(same)


def _sides_share_persons(one: Telling, other: Telling) -> Iterator[bool]:
    """Yield whether the same people are on both sides of two tellings: as they are told, and the other way round."""
    for host, guest in ((other.host, other.guest), (other.guest, other.host)):
        yield not one.host.persons.isdisjoint(host.persons) and not one.guest.persons.isdisjoint(guest.persons)


def _is_kind_of(one: Telling, other: Telling) -> bool:
    """Tell whether two tellings may call one event so."""
    return one.kind is other.kind or {one.kind, other.kind} <= TOGETHER


def is_one_event(one: Telling, other: Telling) -> bool:
    """Tell whether two engagements of different documents are one event."""
    if one.document == other.document or (one.start, one.end) != (other.start, other.end):
        return False
    if not _is_kind_of(one, other):
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
    """Tell whether two sides are one: somebody is on both, or a body or office where one of them names nobody.

    A body's delegation is one whoever is said to lead it: where two documents name two heads, both are shown.
    """
    if one.persons and other.persons and not (one.is_delegation and other.is_delegation):
        return not one.persons.isdisjoint(other.persons)
    if not one.persons.isdisjoint(other.persons) or not one.bodies.isdisjoint(other.bodies):
        return True
    unnamed = bool(one.persons) != bool(other.persons) and not (one.bodies and other.bodies)
    return unnamed and any(_is_one_office(*pair) for pair in product(one.offices, other.offices))


def _is_one_office(one: Office, other: Office) -> bool:
    """Tell whether two offices are one; where an envoy is posted may be left out."""
    return one[1] == other[1] and (is_meant(one[0], other[0]) or is_meant(other[0], one[0]))


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
    """Return what stands for a group: of two days the one that is told, or else the first; and then what tells most."""
    tellings = [known[identity] for identity in group]
    if len({telling.start for telling in tellings}) > 1:
        first = min((not telling.manner.tells(telling.start), telling.start) for telling in tellings)
        tellings = [each for each in tellings if (not each.manner.tells(each.start), each.start) == first]
    return min(tellings, key=lambda each: (-each.told, each.id)).id
