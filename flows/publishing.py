"""Finding, for each new document, those that are the same publication, and those that tell the same events."""

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from resolvers.identity.events import Party, Telling, may_be_one, one_event
from resolvers.identity.manners import manner_of, offices_of
from resolvers.identity.publications import Copy, bands_of, is_same, is_translation, principal
from schemas.document import Reading
from schemas.mention import Kind
from schemas.nouns import replace
from schemas.relation import Side
from store.leases import Lease
from store.store import Store
from store.tellings import Told

_AT_ONCE = 200
_ABOUT = frozenset({Kind.PROGRAM, Kind.LAW, Kind.PLACE})
"""What tells two workshops of the same bodies apart."""
_WRITTEN, _SEEN = dt.timedelta(days=2), dt.timedelta(days=4)
"""How far from a day new documents may change which events are one, and how far from those lies what decides it."""
_LONGEST = dt.timedelta(days=30)
"""The days that are looked at at once: one document may tell of those of many years."""
Places = dict[str, tuple[str, bool]]


def place_new(store: Store, lease: Lease, check: Callable[[], None]) -> int:
    """Place every document that has no place yet; return how many turned out to be copies or translations.

    The places of a batch are written together, with the events of its days: what a run that broke off left without
    one is placed by the next.
    """
    store.publications.leave_gone(lease)
    found = 0
    while new := store.publications.unplaced(_AT_ONCE):
        present = store.publications.forms(new)
        bands = {identity: bands_of(present[identity].text) if identity in present else () for identity in new}
        store.publications.put_bands(lease, bands, {identity: form.day for identity, form in present.items()})
        near = store.publications.near_copies(new)
        copies = _copies(store, {*near, *(other for others in near.values() for other in others)})
        places = {identity: (identity, False) for identity in new}
        for identity in sorted(near.keys() & copies.keys()):
            check()
            others = [copies[other] for other in sorted(near[identity] & copies.keys())]
            joined = _joined(store, places, copies[identity], others)
            places |= joined
            found += bool(joined)
        store.publications.place(lease, places, _events(store, places))
    return found


def _events(store: Store, places: Places) -> dict[dt.date, dict[str, str]]:
    """Return, for the days of which documents tell, the engagements that are one event with others.

    What is told on a day may be one event with what is told on the next, unless that may be one with another again: so
    the days around it are looked at, and written, too.
    """
    found: dict[dt.date, dict[str, str]] = {}
    for first, last in _stretches(store.publications.days_of(places)):
        written = [first - _WRITTEN + dt.timedelta(days=n) for n in range((last - first + 2 * _WRITTEN).days + 1)]
        told = store.publications.told_between(first - _SEEN, last + _SEEN)
        heads = {each.id: places.get(each.document, each.publication) for each in told}
        own = [each for each in told if heads[each.id][1] or heads[each.id][0] == each.document]
        events = one_event(_looked_at(store, own, {key: head for key, (head, _) in heads.items()}))
        found |= {day: {} for day in written}
        for each in told:
            if each.id in events and each.start in written:
                found[each.start][each.id] = events[each.id]
    return found


def _stretches(days: Iterable[dt.date]) -> Iterator[tuple[dt.date, dt.date]]:
    """Yield the first and last of some days at a time: what is told around them is looked at at once."""
    together: list[dt.date] = []
    for day in sorted(days):
        if together and (day - together[-1] > 2 * _SEEN or day - together[0] > _LONGEST):
            yield together[0], together[-1]
            together = []
        together.append(day)
    if together:
        yield together[0], together[-1]


def _looked_at(store: Store, told: Sequence[Told], heads: Mapping[str, str]) -> list[Telling]:
    """Return what is compared of engagements, with how they are told where that decides."""
    tellings = {each.id: _telling(each, heads[each.id]) for each in told}
    near = may_be_one(tellings.values())
    documents = {stored.document.id: stored for stored in store.documents({e.document for e in told if e.id in near})}
    for each in told:
        stored = documents.get(each.document) if each.id in near else None
        if stored and stored.findings and each.position <= len(stored.findings.relations.engagements):
            engagement = stored.findings.relations.engagements[each.position - 1]
            own = tellings[each.id]
            tellings[each.id] = replace(
                own,
                host=replace(own.host, offices=offices_of(stored.findings, engagement, Side.HOST)),
                guest=replace(own.guest, offices=offices_of(stored.findings, engagement, Side.GUEST)),
                manner=manner_of(stored, engagement),
            )
    return list(tellings.values())


def _telling(told: Told, publication: str) -> Telling:
    """Return what is compared of an engagement; a delegation is its document's alone, and its people are told."""
    parties = {
        side: Party(
            persons=frozenset(each.entity for each in told.parties if (each.side, each.kind) == (side, Kind.PERSON)),
            bodies=frozenset(
                each.entity for each in told.parties if (each.side, each.kind) == (side, Kind.ORGANIZATION)
            ),
            is_delegation=any((each.side, each.kind) == (side, Kind.DELEGATION) for each in told.parties),
        )
        for side in (Side.HOST, Side.GUEST)
    }
    return Telling(
        id=told.id,
        document=told.document,
        publication=publication,
        kind=told.kind,
        start=told.start,
        end=told.end,
        host=parties[Side.HOST],
        guest=parties[Side.GUEST],
        countries=told.countries,
        about=frozenset(each.entity for each in told.parties if each.side is None and each.kind in _ABOUT),
        told=len(told.parties),
    )


def _joined(store: Store, places: Places, own: Copy, others: Sequence[Copy]) -> Places:
    """Compare a document with its candidates; return the places of those that are the same or translations with it."""
    same = [other for other in others if is_same(own, other)]
    told = [other for other in others if other not in same and is_translation(own, other)]
    if not same and not told:
        return {}
    members = {own.id} | {member for other in (*same, *told) for member in _with(store, places, other.id)}
    everyone = _copies(store, members)
    head = principal(everyone.values())
    language = everyone[head].language
    return {copy.id: (head, copy.language != language) for copy in everyone.values()}


def _with(store: Store, places: Places, document: str) -> set[str]:
    """Return the documents of one publication, as it is written or about to be."""
    head = places[document][0] if document in places else None
    together = {other for other, (own, _) in places.items() if own == head} if head else set()
    return {document, *together, *(d for d in store.publications.of(document) if d not in places)}


def _copies(store: Store, documents: Collection[str]) -> Mapping[str, Copy]:
    """Return what is compared of the documents that are present, by id."""
    persons = store.publications.persons_of(documents)
    return {
        identity: Copy(
            id=identity,
            text=form.text,
            language=form.language,
            day=form.day,
            persons=frozenset(persons.get(identity, ())),
            scanned=form.reading is not Reading.TEXT,
        )
        for identity, form in store.publications.forms(documents).items()
    }
