"""Finding, for each new document, those that are the same publication, and those that tell the same events."""

import datetime as dt
from collections.abc import Callable, Collection, Mapping, Sequence

from resolvers.identity.events import Party, Telling, one_event
from resolvers.identity.publications import Copy, bands_of, is_same, is_translation, principal
from schemas.document import Reading
from schemas.mention import Kind
from schemas.relation import Side
from store.leases import Lease
from store.store import Store
from store.tellings import Told

_AT_ONCE = 200
_ABOUT = frozenset({Kind.PROGRAM, Kind.LAW, Kind.PLACE})
"""What tells two workshops of the same bodies apart."""
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
    """Return, for the days of which documents tell, the engagements that are one event with others of the day."""
    found = {}
    for day in store.publications.days_of(places):
        told = ((each, *places.get(each.document, each.publication)) for each in store.publications.told_on(day))
        own = [(each, head) for each, head, translation in told if translation or head == each.document]
        found[day] = one_event(_telling(each, head) for each, head in own)
    return found


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
