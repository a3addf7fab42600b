"""Finding, for each new document, those that are the same publication, in whatever form or language they came."""

from collections.abc import Callable, Collection, Mapping, Sequence

from resolvers.publications import Copy, bands_of, is_same, is_translation, principal
from schemas.document import Reading
from store.leases import Lease
from store.store import Store

_AT_ONCE = 200


def place_new(store: Store, lease: Lease, check: Callable[[], None]) -> int:
    """Place every document that has no place yet; return how many turned out to be copies or translations.

    What a run that broke off left without a place is placed by the next one.
    """
    store.leave_publications(lease)
    found = 0
    while new := store.unplaced(_AT_ONCE):
        present = store.forms(new)
        bands = {identity: bands_of(present[identity].text) if identity in present else () for identity in new}
        store.place(lease, bands, {identity: form.day for identity, form in present.items()})
        near = store.near_copies(new)
        copies = _copies(store, {*near, *(other for others in near.values() for other in others)})
        for identity in sorted(near.keys() & copies.keys()):
            check()
            others = [copies[other] for other in sorted(near[identity] & copies.keys())]
            found += _place(store, lease, copies[identity], others)
    return found


def _place(store: Store, lease: Lease, own: Copy, others: Sequence[Copy]) -> bool:
    """Compare a document with its candidates, and join it to those that are the same, or that it translates."""
    same = [other for other in others if is_same(own, other)]
    told = [other for other in others if other not in same and is_translation(own, other)]
    if not same and not told:
        return False
    members: dict[str, bool] = {own.id: not same}
    for other in (*same, *told):
        members |= store.publication(other.id)
    everyone = _copies(store, members)
    head = principal(everyone.values())
    language = everyone[head].language
    store.join_publication(lease, head, {copy.id: copy.language != language for copy in everyone.values()})
    return True


def _copies(store: Store, documents: Collection[str]) -> Mapping[str, Copy]:
    """Return what is compared of the documents that are present, by id."""
    persons = store.persons_of(documents)
    return {
        identity: Copy(
            id=identity,
            text=form.text,
            language=form.language,
            day=form.day,
            persons=frozenset(persons.get(identity, ())),
            scanned=form.reading is not Reading.TEXT,
        )
        for identity, form in store.forms(documents).items()
    }
