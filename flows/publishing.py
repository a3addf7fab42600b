"""Finding, for each new document, those that are the same publication, in whatever form or language they came."""

from collections.abc import Callable, Iterable
from datetime import date

from resolvers.publications import Copy, bands_of, is_same, is_translation, principal
from schemas.document import Reading
from schemas.memory import StoredDocument
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
        documents = {each.document.id: each for each in store.documents(new)}
        store.place(lease, {i: bands_of(documents[i].document.text) if i in documents else () for i in new})
        for identity in new:
            check()
            if identity in documents:
                found += _place(store, lease, documents[identity])
    return found


def _place(store: Store, lease: Lease, stored: StoredDocument) -> bool:
    """Compare a document with its candidates, and join it to the first that is the same, or that it translates."""
    near = store.near_copies(stored.document.id, _day(stored), stored.document.language)
    if not near:
        return False
    own, *others = _copies(store, stored, near)
    same = [other for other in others if is_same(own, other)]
    told = [other for other in others if other not in same and is_translation(own, other)]
    if not same and not told:
        return False
    members: dict[str, bool] = {own.id: not same}
    for other in (*same, *told):
        members |= store.publication(other.id)
    everyone = _copies(store, stored, members.keys() - {own.id})
    head = principal(everyone)
    language = next(copy.language for copy in everyone if copy.id == head)
    store.join_publication(lease, head, {copy.id: copy.language != language for copy in everyone})
    return True


def _copies(store: Store, stored: StoredDocument, others: Iterable[str]) -> list[Copy]:
    """Return what is compared, the document itself first."""
    documents = [stored, *store.documents(sorted(set(others)))]
    persons = store.persons_of([each.document.id for each in documents])
    return [
        Copy(
            id=each.document.id,
            text=each.document.text,
            language=each.document.language,
            day=_day(each),
            persons=frozenset(persons.get(each.document.id, ())),
            scanned=each.document.reading is not Reading.TEXT,
        )
        for each in documents
    ]


def _day(stored: StoredDocument) -> date | None:
    return stored.findings.extraction.about.date if stored.findings else None
