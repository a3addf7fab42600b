"""Ingesting: each file has one outcome, and the memory is the same however it came about."""

import functools
import os
import shutil
import signal
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path

import pytest

from flows import taking
from flows.forgetting import forget
from flows.indexing import open_search
from flows.ingest import Hooks
from flows.pool import Readers
from flows.verifying import verify
from flows.work import FileTask, Reading, prepare_files
from readers.read import read_all
from schemas.document import Document, Page
from schemas.errors import ReadError, Reason
from schemas.ledger import Counts, Outcome, Phase, Progress, RunState
from schemas.query import Query
from schemas.settings import Settings
from schemas.span import Span
from store.store import Store
from tests.flows.conftest import Ingest
from tests.flows.releases import picture, release, write

pytestmark = pytest.mark.prefect
Memory = Callable[[], Store]


def touch(path: Path, seconds: int) -> None:
    stat = path.stat()
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns + seconds * 10**9))


def test_twice_changes_nothing_the_second_time(ingest: Ingest, inbox: Path, memory: Memory, settings: Settings) -> None:
    write(inbox, *range(5))
    (inbox / "notes.json").write_text("{}")
    assert ingest().run.counts == Counts(new=5, passed_over=1)
    before = picture(memory(), settings)
    summary = ingest()
    assert summary.run.counts == Counts(unchanged=5, passed_over=1)
    assert summary.run.state is RunState.FINISHED
    assert picture(memory(), settings) == before
    assert memory().status().documents == 5


def test_an_attachment_that_is_set_aside_is_tried_again_with_its_mail(
    ingest: Ingest, inbox: Path, memory: Memory
) -> None:
    mail = EmailMessage()
    mail["Subject"] = "بلاغ"
    mail.set_content(release(1))
    for name, content in (("note.docx", b"PK\x03\x04 cut off"), ("text.txt", release(2).encode())):
        mail.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    (inbox / "one.eml").write_bytes(mail.as_bytes())
    assert ingest().run.counts == Counts(new=2, set_aside=1)
    assert ingest().run.counts == Counts(unchanged=1)
    store = memory()
    (line,) = store.ledger.quarantine()
    with store.lease() as lease:
        store.ledger.release(lease, [line.path])
    assert ingest().run.counts == Counts(unchanged=2, set_aside=1)
    (line,) = memory().ledger.quarantine()
    assert line.failures == 2


def test_one_document_that_the_store_refuses_does_not_take_its_batch_along(
    ingest: Ingest, inbox: Path, memory: Memory, settings: Settings
) -> None:
    write(inbox, 0)
    ingest()
    with closing(sqlite3.connect(settings.home / "memory.db")) as database, database:
        refusing = "BEFORE INSERT ON documents WHEN new.name = 'release-0002' BEGIN SELECT RAISE(ABORT, 'no'); END"
        database.execute(f"CREATE TRIGGER refuse {refusing}")
    write(inbox, 1, 2, 3)
    shutil.copy(inbox / "release-0002.txt", inbox / "twin.txt")
    summary = ingest()
    assert summary.run.counts == Counts(new=2, unchanged=1, set_aside=2)
    assert {Path(a.path).name: a.reason for a in summary.set_aside} == dict.fromkeys(
        ("release-0002.txt", "twin.txt"), Reason.FAULT
    )
    with closing(sqlite3.connect(settings.home / "memory.db")) as database, database:
        database.execute("DROP TRIGGER refuse")
    assert ingest().run.counts == Counts(new=1, duplicate=1, unchanged=3)
    names = {d.document.name for d in memory().documents(memory().document_ids())}
    assert names == {f"release-{n:04}" for n in range(4)}


def test_what_was_forgotten_does_not_come_back(ingest: Ingest, inbox: Path, memory: Memory, settings: Settings) -> None:
    write(inbox, 1, 2)
    ingest()
    store = memory()
    with store.lease() as lease:
        forget(store, lease, settings, store.custody.plan_erasure("release-0001"))
    assert set(picture(store, settings)["documents"]) == set(store.documents_named("release-0002"))  # type: ignore[call-overload]
    shutil.copy(inbox / "release-0001.txt", inbox / "twin.txt")
    summary = ingest()
    assert summary.run.counts == Counts(unchanged=1, set_aside=2)
    assert {a.reason for a in summary.set_aside} == {Reason.FORGOTTEN}
    assert len([p for p in store.originals.folder.rglob("*") if p.is_file()]) == 1
    assert verify(store, settings).faults == ()


def test_a_changed_file_replaces_its_findings(ingest: Ingest, inbox: Path, memory: Memory, settings: Settings) -> None:
    write(inbox, 1, 2)
    ingest()
    (former,) = memory().documents_named("release-0001")
    (inbox / "release-0001.txt").write_text(release(9), encoding="utf-8")
    assert ingest().run.counts == Counts(updated=1, unchanged=1)
    (now,) = memory().documents_named("release-0001")
    stored = memory().document(former)
    assert stored is not None
    assert (stored.replaced_by, stored.findings) == (now, None)
    assert set(picture(memory(), settings)["documents"]) == {now, *memory().documents_named("release-0002")}  # type: ignore[call-overload]


def test_a_file_that_changes_back_revives_its_document(ingest: Ingest, inbox: Path, memory: Memory) -> None:
    write(inbox, 1)
    ingest()
    first = memory().document_ids()
    (inbox / "release-0001.txt").write_text(release(9), encoding="utf-8")
    ingest()
    write(inbox, 1)
    touch(inbox / "release-0001.txt", 5)
    assert ingest().run.counts == Counts(updated=1)
    assert memory().document_ids() == first


def test_a_file_touched_but_not_changed_is_unchanged(ingest: Ingest, inbox: Path, memory: Memory) -> None:
    write(inbox, 1)
    ingest()
    touch(inbox / "release-0001.txt", 60)
    assert ingest().run.counts == Counts(unchanged=1)
    (line,) = memory().ledger.files().values()
    assert line.mtime_ns == (inbox / "release-0001.txt").stat().st_mtime_ns


@pytest.mark.parametrize("at_once", [True, False], ids=["in one run", "in two runs"])
def test_the_same_bytes_twice_are_one_document_with_two_sources(
    ingest: Ingest,
    inbox: Path,
    memory: Memory,
    at_once: bool,  # noqa: FBT001
) -> None:
    write(inbox, 1)
    if not at_once:
        ingest()
    (inbox / "copy.txt").write_text(release(1), encoding="utf-8")
    assert ingest().run.counts == (Counts(new=1, duplicate=1) if at_once else Counts(unchanged=1, duplicate=1))
    (identity,) = memory().document_ids()
    stored = memory().document(identity)
    assert stored is not None
    assert [Path(source).name for source in stored.sources] == ["copy.txt", "release-0001.txt"]


def test_a_duplicate_that_changes_leaves_the_document_to_its_twin(ingest: Ingest, inbox: Path, memory: Memory) -> None:
    write(inbox, 1)
    (inbox / "copy.txt").write_text(release(1), encoding="utf-8")
    ingest()
    (inbox / "copy.txt").write_text(release(2), encoding="utf-8")
    assert ingest().run.counts == Counts(unchanged=1, updated=1)
    assert memory().status().documents == 2


def test_a_file_that_takes_the_bytes_of_another_lets_its_own_document_go(
    ingest: Ingest, inbox: Path, memory: Memory
) -> None:
    write(inbox, 1, 2)
    ingest()
    (inbox / "release-0002.txt").write_text(release(1), encoding="utf-8")
    assert ingest().run.counts == Counts(unchanged=1, updated=1)
    assert (memory().status().documents, memory().status().replaced) == (1, 1)


def test_a_moved_file_is_recognised(ingest: Ingest, inbox: Path, memory: Memory) -> None:
    write(inbox, 1)
    ingest()
    (inbox / "2024").mkdir()
    (inbox / "release-0001.txt").rename(inbox / "2024" / "renamed.txt")
    assert ingest().run.counts == Counts(moved=1)
    (line,) = memory().ledger.files().values()
    assert line.path.endswith("2024/renamed.txt")
    assert ingest().run.counts == Counts(unchanged=1)


def test_two_files_that_swap_names_stay_two_documents(ingest: Ingest, inbox: Path, memory: Memory) -> None:
    write(inbox, 1, 2)
    ingest()
    one, two = inbox / "release-0001.txt", inbox / "release-0002.txt"
    one.rename(inbox / "x")
    two.rename(one)
    (inbox / "x").rename(two)
    touch(one, 5)
    touch(two, 6)
    ingest()
    assert memory().status().documents == 2
    assert ingest().run.counts == Counts(unchanged=2)


def test_a_file_that_vanished_keeps_its_document(ingest: Ingest, inbox: Path, memory: Memory) -> None:
    write(inbox, 1, 2)
    ingest()
    (inbox / "release-0001.txt").unlink()
    assert ingest().run.counts == Counts(unchanged=1, gone=1)
    assert memory().status().documents == 2


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(b"", Reason.EMPTY, id="empty"),
        pytest.param(b" \n\t ", Reason.EMPTY, id="nothing but spaces"),
        pytest.param(bytes(range(256)) * 40, Reason.UNKNOWN_KIND, id="no kind that is read"),
    ],
)
def test_a_file_that_cannot_be_read_is_set_aside_and_the_rest_goes_on(
    ingest: Ingest, inbox: Path, memory: Memory, content: bytes, reason: Reason
) -> None:
    write(inbox, 1)
    (inbox / "bad.txt").write_bytes(content)
    for counts in (Counts(new=1, set_aside=1), Counts(unchanged=1, set_aside=1)):
        summary = ingest()
        assert summary.run.counts == counts
        assert [(Path(a.path).name, a.reason) for a in summary.set_aside] == [("bad.txt", reason)]
        assert summary.set_aside[0].sentence.endswith(".")
    assert memory().ledger.set_aside() == summary.set_aside
    (inbox / "bad.txt").write_text(release(2), encoding="utf-8")
    assert ingest().run.counts == Counts(unchanged=1, new=1)
    assert memory().ledger.set_aside() == ()


def test_a_document_whose_file_went_bad_stays(ingest: Ingest, inbox: Path, memory: Memory) -> None:
    write(inbox, 1)
    ingest()
    (inbox / "release-0001.txt").write_bytes(b"")
    assert ingest().run.counts == Counts(set_aside=1)
    assert memory().status().documents == 1
    (inbox / "release-0001.txt").write_text(release(3), encoding="utf-8")
    assert ingest().run.counts == Counts(updated=1)
    assert memory().status().documents == 1


def test_a_path_that_is_not_there_is_told_and_not_kept(ingest: Ingest, inbox: Path, memory: Memory) -> None:
    write(inbox, 1)
    summary = ingest(inbox / "nowhere", inbox)
    assert summary.run.counts == Counts(new=1, set_aside=1)
    assert [a.reason for a in summary.set_aside] == [Reason.MISSING]
    assert memory().ledger.set_aside() == ()


def test_a_name_that_is_no_text_is_taken_in(ingest: Ingest, inbox: Path, memory: Memory) -> None:
    name = os.fsdecode(bytes("بلاغ", "cp1256") + b".txt")
    (inbox / name).write_text(release(1), encoding="utf-8")
    assert ingest().run.counts == Counts(new=1)
    assert ingest().run.counts == Counts(unchanged=1)
    assert memory().status().documents == 1


def test_findings_of_another_version_are_made_again(
    ingest: Ingest, inbox: Path, memory: Memory, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(inbox, 1, 2)
    ingest()
    before = picture(memory(), settings)
    (inbox / "release-0001.txt").unlink()
    monkeypatch.setattr(taking, "VERSIONS", "extraction of tomorrow")
    assert ingest().run.counts == Counts(unchanged=1, renewed=2, gone=1)
    assert picture(memory(), settings) == before
    assert ingest().run.counts == Counts(unchanged=1)


def test_progress_is_told_batch_by_batch(ingest: Ingest, inbox: Path) -> None:
    write(inbox, *range(5))
    told: list[Progress] = []
    ingest(hooks=Hooks(on_progress=told.append), batch_size=2)
    assert list(dict.fromkeys(p.phase for p in told)) == [Phase.LOOKING, Phase.READING, Phase.INDEXING]
    read = [p for p in told if p.phase is Phase.READING]
    assert [p.done for p in read] == sorted(p.done for p in read)
    assert (read[0].done, read[-1].done, {p.total for p in read}) == (0, 5, {5})


def test_what_was_read_before_a_stop_is_in_the_memory(
    ingest: Ingest, inbox: Path, memory: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(inbox, *range(20))
    read, told = Readers._inline, list[Progress]()

    def stopped(self: Readers, batch: Sequence[FileTask]) -> Iterator[Reading]:
        for reading, file in zip(read(self, batch), batch, strict=True):
            yield reading
            if file.path.name == "release-0004.txt":
                raise KeyboardInterrupt

    monkeypatch.setattr(Readers, "_inline", stopped)
    with pytest.raises(KeyboardInterrupt):
        ingest(hooks=Hooks(on_progress=told.append))
    assert memory().status().documents == told[-1].done == 5
    monkeypatch.undo()
    assert ingest().run.counts == Counts(new=15, unchanged=5)


def test_a_file_that_was_set_aside_and_is_no_more_is_no_longer_told_of(
    ingest: Ingest, inbox: Path, memory: Memory
) -> None:
    write(inbox, 1)
    (inbox / "bad.txt").write_bytes(b"")
    ingest()
    (inbox / "bad.txt").unlink()
    assert len(memory().ledger.set_aside()) == 1
    assert ingest(inbox / ".." / inbox.name / "bad.txt").run.counts == Counts(set_aside=1)
    assert memory().ledger.set_aside() == ()
    assert ingest().run.counts == Counts(unchanged=1)


def test_a_link_to_nothing_is_set_aside_until_it_is_mended(ingest: Ingest, inbox: Path, memory: Memory) -> None:
    write(inbox, 1)
    (inbox / "link.txt").symlink_to(inbox / "gone.txt")
    summary = ingest()
    assert summary.run.counts == Counts(new=1, set_aside=1)
    assert memory().ledger.set_aside() == summary.set_aside
    (inbox / "gone.txt").write_text(release(2), encoding="utf-8")
    assert ingest().run.counts == Counts(unchanged=1, new=1, duplicate=1)
    assert memory().ledger.set_aside() == ()


def test_the_way_does_not_change_the_memory(ingest: Ingest, inbox: Path, settings: Settings, tmp_path: Path) -> None:
    write(inbox, *range(45))
    pictures = []
    for name, changed in {
        "inline": {"processes": 1},
        "two processes": {"processes": 2, "batch_size": 7},
        "file by file": {"processes": 1, "batch_size": 1},
    }.items():
        home = tmp_path / name
        ingest(home=home, **changed)
        with Store.open(f"sqlite:///{home / 'memory.db'}", home) as store:
            pictures.append(picture(store, settings.model_copy(update={"home": home})))
    assert pictures[1] == pictures[0]
    assert pictures[2] == pictures[0]


def test_an_index_that_was_lost_is_made_again(ingest: Ingest, inbox: Path, memory: Memory, settings: Settings) -> None:
    write(inbox, 1, 2)
    ingest()
    shutil.rmtree(settings.home / "index")
    ingest()
    picture(memory(), settings)


def test_every_outcome_is_an_account(ingest: Ingest, inbox: Path) -> None:
    write(inbox, 1, 2, 3, 4)
    ingest()
    (inbox / "release-0001.txt").write_text(release(11), encoding="utf-8")
    (inbox / "release-0002.txt").rename(inbox / "moved.txt")
    (inbox / "copy.txt").write_text(release(3), encoding="utf-8")
    (inbox / "new.txt").write_text(release(12), encoding="utf-8")
    (inbox / "bad.txt").write_bytes(b"")
    counts = ingest().run.counts
    assert counts == Counts(new=1, updated=1, unchanged=2, duplicate=1, moved=1, set_aside=1)
    assert counts.seen == 7
    assert {outcome.name.lower() for outcome in Outcome} <= set(Counts.__dataclass_fields__)
    assert replace(counts, new=0).seen == 6


def test_a_stop_keeps_the_file_that_is_being_read(
    ingest: Ingest, inbox: Path, memory: Memory, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(inbox, *range(4))
    read = prepare_files

    def interrupted(files: Sequence[FileTask], originals: Path) -> list[Reading]:
        signal.raise_signal(signal.SIGINT)
        return read(files, originals)

    monkeypatch.setattr("flows.pool.prepare_files", interrupted)
    with pytest.raises(KeyboardInterrupt):
        ingest()
    assert memory().status().documents == 1
    index = open_search(settings)
    assert index.search(Query("بلاغ", limit=9)).total == index.count() == 1
    index.close()


def test_what_workers_read_when_a_run_stops_is_kept(tmp_path: Path) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def stop() -> None:
        if begun.is_set():
            go_on.set()
            raise KeyboardInterrupt

    def read(batch: Sequence[FileTask], _: Path) -> list[Reading]:
        begun.set()
        go_on.wait(10)
        return [Reading()] * len(batch)

    readers = Readers(1, tmp_path, stop)
    with ThreadPoolExecutor(1) as threads, pytest.MonkeyPatch.context() as patch:
        patch.setattr("flows.pool.prepare_files", read)
        patch.setattr(readers, "_started", lambda: threads)
        with pytest.raises(KeyboardInterrupt):
            next(readers.read([[FileTask(tmp_path, "one"), FileTask(tmp_path, "two")], [FileTask(tmp_path, "three")]]))
        assert [task.sha256 for task, _ in readers.finish()] == ["one", "two"]


def test_workers_that_are_no_more_needed_are_not_waited_for(tmp_path: Path) -> None:
    def run_out() -> None:
        if begun.exists():
            raise KeyboardInterrupt

    begun = tmp_path / "begun"
    readers = Readers(1, tmp_path, run_out)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("flows.pool.prepare_files", functools.partial(_linger, begun))
        reading_ahead = readers.read([[FileTask(tmp_path, "one")]])
        with pytest.raises(KeyboardInterrupt):
            next(reading_ahead)
    ((_, reading),) = readers._ahead
    readers.close()
    assert isinstance(reading.exception(), BrokenProcessPool)


def _linger(begun: Path, *_: object) -> list[Reading]:
    begun.touch()
    time.sleep(20)
    return []


def test_files_are_read_anew_where_it_is_asked_for(
    ingest: Ingest, inbox: Path, memory: Memory, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half(path: Path) -> Iterator[Document | ReadError]:
        for document in read_all(path):
            assert isinstance(document, Document)
            text = document.text[: len(document.text) // 2]
            short = replace(document, text=text, pages=(Page(1, Span(0, len(text))),))
            yield short if path.stem == "release-0001" else document

    write(inbox, 1, 2)
    shutil.copy(inbox / "release-0001.txt", inbox / "twin.txt")
    with monkeypatch.context() as patched:
        patched.setattr("flows.work.read_all", half)
        ingest()
    store = memory()
    (poor,) = store.documents_named("release-0001")
    before = store.document(poor)
    assert ingest().run.counts == Counts(unchanged=3)
    again = ingest(again=True).run.counts
    assert (again.seen, again.new, again.updated, again.renewed) == (3, 0, 0, 1)
    after = memory().document(poor)
    assert before is not None
    assert after is not None
    assert (len(after.document.text) > len(before.document.text), after.document.name) == (True, "release-0001")
    assert ingest(again=True).run.counts.renewed == 0
    assert memory().status().documents == 2
    assert verify(memory(), settings).clean


def test_files_that_are_no_more_are_told_of_and_what_they_gave_is_kept(
    ingest: Ingest, inbox: Path, memory: Memory
) -> None:
    write(inbox, 1, 2, 3)
    (inbox / "bad.txt").write_bytes(b"")
    shutil.copy(inbox / "release-0003.txt", inbox / "copy.txt")
    ingest()
    for name in ("release-0001.txt", "release-0003.txt", "bad.txt"):
        (inbox / name).unlink()
    summary = ingest()
    assert summary.run.counts == Counts(unchanged=2, gone=2)
    assert [Path(path).name for path in summary.gone] == ["release-0001.txt"]  # the other lies in its copy, too
    store = memory()
    assert (store.status().documents, store.ledger.set_aside()) == (3, ())
    assert store.ledger.gone() == summary.gone
    assert ingest().run.counts == Counts(unchanged=2)
    write(inbox, 1)
    assert ingest().run.counts == Counts(unchanged=3)
    assert memory().ledger.gone() == ()


def test_files_elsewhere_are_not_missed(ingest: Ingest, inbox: Path, memory: Memory) -> None:
    for name in ("a", "ab"):
        (inbox / name).mkdir()
        write(inbox / name, len(name))
    ingest()
    shutil.rmtree(inbox / "ab")
    assert ingest(inbox / "a").run.counts == Counts(unchanged=1)
    assert memory().ledger.gone() == ()
