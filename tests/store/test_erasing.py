"""What is forgotten is nowhere any more."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from schemas.errors import CallError
from schemas.ledger import Counts, Outcome, RunKind, RunState, Versions
from schemas.query import Filters
from store.change import Change
from store.store import Store
from tests.store.samples import change, document, line, taken

WISH = "طلب حذف"


def put(store: Store, *changes: Change) -> int:
    with store.lease() as lease:
        run = store.ledger.begin_run(lease, RunKind.INGEST, Versions())
        for each in changes:
            store.apply(lease, run.id, [each])
        store.ledger.end_run(run.id, RunState.FINISHED, Counts(new=len(changes)))
    return run.id


def forget(store: Store, given: str) -> None:
    with store.lease() as lease:
        store.custody.erase(lease, store.custody.plan_erasure(given))


@pytest.mark.parametrize("given", ["d-id", "release-one", "/in/one.pdf"])
def test_a_document_leaves_with_all_that_it_brought(store: Store, tmp_path: Path, given: str) -> None:
    run = put(store, change("one"), change("two"))
    source = tmp_path / "source"
    source.write_text("one")
    store.originals.keep(source, hashlib.sha256(b"one").hexdigest())
    forget(store, document("one").id if given == "d-id" else given)
    assert store.document(document("one").id) is None
    assert store.document_ids() == (document("two").id,)
    assert set(store.ledger.files()) == {"/in/two.pdf"}
    assert {card.document for card in store.engagements(Filters())} == {document("two").id}
    assert {name.count for entity in store.entities().values() for name in entity.names} == {1}
    assert not store.originals.has(document("one").sha256)
    assert store.custody.erased() == {document("one").sha256}
    items = store.ledger.run_items(run)
    assert [item.outcome for item in items] == [Outcome.NEW, Outcome.NEW]
    assert not any("one" in item.path for item in items)


def test_entities_that_nothing_names_go_along(store: Store) -> None:
    put(store, change("one"))
    forget(store, "release-one")
    assert store.entities() == {}
    assert store.custody.dangling() == ()


def test_nothing_of_the_text_stays_in_the_file(tmp_path: Path) -> None:
    text = f"{taken().document.text}\n{WISH}"
    wish = replace(taken(), document=replace(document(), text=text))
    with Store.open(f"sqlite:///{tmp_path / 'memory.db'}", tmp_path) as store:
        put(store, Change(wish, (line("/in/one.pdf", document()),)), change("two"))
        forget(store, "release-one")
        assert WISH.encode() not in b"".join(p.read_bytes() for p in tmp_path.glob("memory.db*"))


def test_former_versions_go_along(store: Store) -> None:
    put(store, change("one"), replace(change("two", "/in/one.pdf"), retired={document("one").id: document("two").id}))
    forget(store, "/in/one.pdf")
    assert store.document(document("one").id) is None
    assert store.custody.erased() == {document("one").sha256, document("two").sha256}


def test_what_lies_inside_another_file_is_refused(store: Store) -> None:
    part = replace(line("/in/mail.eml/one.pdf", document()), container="/in/mail.eml")
    put(store, Change(taken(), (part,)))
    with pytest.raises(CallError, match="forget that one"):
        store.custody.plan_erasure("release-one")


def test_what_is_not_there_is_told(store: Store) -> None:
    with pytest.raises(CallError, match="There is no document"):
        store.custody.plan_erasure("x" * 5000)
