"""Deciding what a file changes, by the books alone."""

from dataclasses import replace
from pathlib import Path

import pytest

from flows.books import Books
from flows.settling import Settler
from flows.survey import Sighting
from flows.work import Reading
from schemas.document import Document
from schemas.errors import Reason, UnfitError
from schemas.ledger import FileRecord, Outcome, RunKind, Versions
from schemas.relation import Findings
from store.documents import Known, Taken
from store.store import Store
from tests.store.samples import change, document, findings, taken


def identify(of: Document, found: Findings) -> Taken:
    return replace(taken(), document=of, findings=found)


def test_a_document_with_the_short_id_of_another_is_set_aside() -> None:
    made = document()
    books = Books.of({}, {made.id: Known("ab" * 32, "v1", None)})
    sighting = Sighting(Path("/in/one.pdf"), "/in/one.pdf", 1, 2, made.sha256)
    (only,) = Settler(books, identify, "v1").reading(sighting, Reading(((made, findings(made)),)))
    (line,) = only.files
    assert only.taken is None
    assert (line.outcome, line.reason) == (Outcome.SET_ASIDE, Reason.FAULT)
    assert made.id in (line.sentence or "")


def test_a_file_that_moved_and_could_not_be_read_at_first_has_moved(tmp_path: Path) -> None:
    made, former, path = document(), str(tmp_path / "before.txt"), str(tmp_path / "now.txt")
    gone = FileRecord(former, 1, 1, Outcome.GONE, made.sha256, made.id)
    aside = FileRecord(path, 1, 1, Outcome.SET_ASIDE, reason=Reason.UNREADABLE)
    books = Books.of({former: gone, path: aside}, {made.id: Known(made.sha256, "v1", None)})
    (only,) = Settler(books, identify, "v1").known(Sighting(Path(path), path, 1, 2, made.sha256))
    assert only.forgotten == (former,)
    assert [(line.path, line.outcome, line.document) for line in only.files] == [(path, Outcome.MOVED, made.id)]


def test_the_store_refuses_it_too(tmp_path: Path) -> None:
    with Store.open(f"sqlite:///{tmp_path / 'memory.db'}", tmp_path) as store, store.lease() as lease:
        run = store.ledger.begin_run(lease, RunKind.INGEST, Versions())
        store.apply(lease, run.id, [change()])
        other = replace(taken(), document=replace(document(), sha256="ab" * 32))
        with pytest.raises(UnfitError, match="Another document"):
            store.apply(lease, run.id, [replace(change(), taken=other)])
        kept = store.document(document().id)
    assert kept is not None
    assert kept.document == document()
