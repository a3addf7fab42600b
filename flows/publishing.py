"""Finding, for each new document, those that are the same publication, in whatever form or language they came."""

from collections.abc import Callable, Iterable

from resolvers.publications import Copy, bands_of, is_same, is_translation, principal
from schemas.document import Reading
from store.leases import Lease
from store.publications import Form
from store.store import Store

_AT_ONCE = 200


def place_new(store: Store, lease: Lease, check: Callable[[], None]) -> int:
    """Place every document that has no place yet; return how many turned out to be copies or translations.

    What a run that broke off left without a place is placed by the next one.
    """
    store.leave_publications(lease)
    found = 0
    while new := store.unplaced(_AT_ONCE):
        documents = store.forms(new)
        store.place(lease, {i: bands_of(documents[i].text) if i in documents else () for i in new})
        for identity in new:
            check()
            if identity in documents:
                found += _place(store, lease, documents[identity])
    return found


def _place(store: Store, lease: Lease, placed: Form) -> bool:
    """Compare a document with its candidates, and join it to the first that is the same, or that it translates."""
    near = store.near_copies(placed.id, placed.day, placed.language)
    if not near:
        return False
    own, *others = _copies(store, placed, near)
    same = [other for other in others if is_same(own, other)]
    told = [other for other in others if other not in same and is_translation(own, other)]
    if not same and not told:
        return False
    members: dict[str, bool] = {own.id: not same}
    for other in (*same, *told):
        members |= store.publication(other.id)
    everyone = _copies(store, placed, members.keys() - {own.id})
    head = principal(everyone)
    language = next(copy.language for copy in everyone if copy.id == head)
    store.join_publication(lease, head, {copy.id: copy.language != language for copy in everyone})
    return True


def _copies(store: Store, placed: Form, others: Iterable[str]) -> list[Copy]:
    """Return what is compared, the document itself first."""
    forms = [placed, *(form for _, form in sorted(store.forms(others).items()))]
    persons = store.persons_of([form.id for form in forms])
    return [
        Copy(
            id=form.id,
            text=form.text,
            language=form.language,
            day=form.day,
            persons=frozenset(persons.get(form.id, ())),
            scanned=form.reading is not Reading.TEXT,
        )
        for form in forms
    ]
