"""What the tasks of ``ingest`` do, in plain Python: look, take a batch in, find again, index."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from extractors.version import EXTRACTION_VERSION
from flows.books import Books
from flows.discovery import discover
from flows.identifying import Identifier, identifier_of
from flows.late_index import LateIndex
from flows.pool import Readers, processes_for
from flows.settling import FORGOTTEN, Settler, failed
from flows.survey import Item, Sighting, Survey, survey
from flows.work import FileTask, Reading, Refusal
from schemas.document import Document
from schemas.errors import ReadError, Reason, UnfitError
from schemas.ledger import Counts, FileRecord, Outcome, Progress, RunItem, SetAside, path_key
from schemas.memory import StoredDocument
from schemas.relation import Findings
from schemas.settings import Settings
from store.documents import Taken
from store.leases import Lease
from store.store import Change, Store

VERSIONS = f"extraction {EXTRACTION_VERSION}"
"""Written beside findings and ledger lines; what bears another is made again."""
_RENEWED_AT_ONCE = 100
_BATCHES_A_TASK = 4
"""Batches that one task of Prefect takes in: to tell its server of a task costs as much as to read ten documents."""


TAKING = "take in batches {first} to {last}"
"""What a task that takes batches in is called."""


@dataclass(frozen=True, slots=True)
class Told:
    """Whom a run tells how far it is, and whom it asks, between files, whether to go on."""

    on_progress: Callable[[Progress], None]
    check: Callable[[], None]


class Taking:
    """One run's work and its account. `look` comes first, `take` once a batch in order, `close` at the end."""

    def __init__(self, store: Store, lease: Lease, run: int, settings: Settings, told: Told) -> None:
        """Open the books of the store."""
        self.counts = Counts()
        self.aside: list[SetAside] = []
        self.came_in: list[str] = []
        self._store, self._lease, self._run, self._settings = store, lease, run, settings
        self._told = told
        self._books = Books()
        self._settler = Settler(self._books, self._identify, VERSIONS)
        self._survey = Survey()
        self._batches: list[list[Sighting]] = []
        self._readers: Readers | None = None
        self._readings: Iterator[list[Reading]] = iter(())
        self._index = LateIndex(store, settings)
        self._identifier: Identifier | None = None
        self._pending: list[Sequence[Change]] = []
        self._done = 0

    def look(self, paths: Sequence[str]) -> int:
        """Find the files of a call, and `look_at` them; return the number of batches."""
        discovery = discover(map(Path, paths), self._settings.ignore)
        self.counts += Counts(passed_over=discovery.passed_over)
        batches = self.look_at(map(Item.at, discovery.files))
        self._refuse([(Sighting(p.path or Path(), path_key(p.path or Path()), 0, 0), p) for p in discovery.problems])
        self._write()
        return batches

    def look_at(self, items: Iterable[Item]) -> int:
        """Tell what of these is to be read, and settle the rest; return the number of batches."""
        self._books = Books.of(self._store.files(), self._store.known_documents())
        self._books.erased = self._store.erased()
        self._settler = Settler(self._books, self._identify, VERSIONS)
        self._survey = survey(items, self._books.files, self._books.known_bytes(), VERSIONS, self._told.check)
        self._leave_erased()
        self._settle_unread()
        self._write()
        size = self._settings.batch_size
        to_read = self._survey.to_read
        self._batches = [to_read[i : i + size] for i in range(0, len(to_read), size)]
        tasks = [[FileTask(s.path, s.sha256) for s in batch] for batch in self._batches]
        self._readings = self._started(len(to_read)).read(tasks)
        self._tell()
        return len(self._batches)

    def same(self, number: int) -> None:
        """Count items that their source says are as they were."""
        self.counts = self.counts.plus(Outcome.UNCHANGED, number)

    def gone(self, keys: Iterable[str]) -> None:
        """Mark items that their source has no more; what they gave is kept. Call it after `look_at`."""
        lines = [self._books.files[key] for key in keys if key in self._books.files]
        lines = [line for line in lines if line.outcome is not Outcome.GONE]
        for line in lines:
            self._settle([Change(files=(replace(line, outcome=Outcome.GONE),))])
        self._write()

    def take(self, number: int) -> int:
        """Take a batch in (numbers count from 1); return how many documents it gave."""
        batch = self._batches[number - 1]
        for sighting, given in zip(batch, next(self._readings), strict=True):
            reading = self._with_parent(sighting, given)
            self._settle(self._settler.reading(sighting, reading))
            self._settle_followers(sighting, reading)
            self._done += 1
        stored = self._write()
        self._tell_apart()
        self._store.count_run(self._run, self.counts)
        self._tell()
        return stored

    def take_all(self, first: int, last: int) -> int:
        """Take batches in, one after the other; return how many documents they gave."""
        return sum(self.take(number) for number in range(first, last + 1))

    def renew(self) -> int:
        """Make the findings of documents anew that were found by another version; return how many."""
        stale = [i for i, d in self._books.documents.items() if d.versions != VERSIONS and d.replaced_by is None]
        for start in range(0, len(stale), _RENEWED_AT_ONCE):
            stored = list(self._store.documents(stale[start : start + _RENEWED_AT_ONCE], words=True))
            found = self._started(len(stale)).find([before.document for before in stored])
            for before, findings in zip(stored, found, strict=True):
                if findings:
                    self._settle([Change(self._identify(before.document, findings, before))])
                    self.counts += Counts(renewed=1)
            self._write()
            self._tell_apart()
        return len(stale)

    def _tell_apart(self) -> None:
        """Say anew whom documents name that came before a namesake of theirs."""
        released = sorted(self._identifier.released()) if self._identifier else []
        for start in range(0, len(released), _RENEWED_AT_ONCE):
            stored = list(self._store.documents(released[start : start + _RENEWED_AT_ONCE], words=True))
            for before in sorted(stored, key=lambda each: each.document.id):
                if before.findings and before.replaced_by is None:
                    taken = self._identify(before.document, before.findings)
                    self._settle([Change(replace(taken, versions=before.versions))])
            self._write()

    def index(self) -> int:
        """Bring the index to what the store holds; return how many documents changed in it."""
        return self._index.catch_up()

    @property
    def index_failure(self) -> str:
        """Why the index is not up to date; empty where it is."""
        return self._index.failure

    def close(self) -> None:
        """End workers and let go of the index."""
        if self._readers:
            self._readers.close()
        self._index.close()

    def _identify(self, document: Document, findings: Findings, before: StoredDocument | None = None) -> Taken:
        if self._identifier is None:
            self._identifier = identifier_of(self._store)
        return self._identifier.identify(Taken(document, findings, versions=VERSIONS), before)

    def _started(self, files: int) -> Readers:
        if self._readers is None:
            processes = processes_for(self._settings.processes, files)
            self._readers = Readers(processes, self._store.originals.folder, self._told.check)
        return self._readers

    def _leave_erased(self) -> None:
        """Set files aside, unread, whose content was forgotten on request."""
        found, erased = self._survey, self._books.erased
        for sha256 in erased & {sighting.sha256 for sighting in found.to_read}:
            bearers = [s for s in found.to_read if s.sha256 == sha256] + found.followers.pop(sha256, [])
            found.refused += [(s, ReadError(Reason.FORGOTTEN, FORGOTTEN, s.path)) for s in bearers]
        found.to_read = [sighting for sighting in found.to_read if sighting.sha256 not in erased]

    def _settle_unread(self) -> None:
        """Settle the files that need no reading."""
        found = self._survey
        self.counts = self.counts.plus(Outcome.UNCHANGED, found.unchanged)
        if found.touched:
            self._store.touch(self._lease, self._run, found.touched)
        for sighting in found.known:
            if self._books.paths_with(sighting.sha256):
                self._settle(self._settler.known(sighting))
            else:  # another file of this call had these bytes, and has others now
                found.read(sighting)
        for record in found.still_aside:
            self._count(record)
        self._note(found.still_aside)
        self._refuse(found.refused)

    def _settle_followers(self, bearer: Sighting, reading: Reading) -> None:
        """Settle the other files of a content that was read just now."""
        for sighting in self._survey.followers.get(bearer.sha256, ()):
            if self._books.paths_with(bearer.sha256):
                self._settle(self._settler.known(sighting))
            else:
                self._settle(self._settler.reading(sighting, reading))

    def _with_parent(self, sighting: Sighting, reading: Reading) -> Reading:
        """Let a document know the one that brought it along (the page that links a PDF), where that is known."""
        bearer = self._books.files.get(sighting.parent or "")
        if bearer is None or bearer.document is None:
            return reading
        own = [(replace(d, parent=bearer.document) if d.parent is None else d, f) for d, f in reading.documents]
        return replace(reading, documents=tuple(own))

    def _refuse(self, refused: Iterable[tuple[Sighting, ReadError]]) -> None:
        for sighting, error in refused:
            if error.reason is Reason.MISSING:  # there is no file that the ledger could have a line for
                self._count(replace(sighting.record(Outcome.SET_ASIDE), reason=error.reason, sentence=error.sentence))
                self._note([sighting.record(Outcome.SET_ASIDE)])
            else:
                self._settle([self._settler.refused(sighting, Refusal(error.reason, error.sentence))])

    def _note(self, records: Iterable[FileRecord]) -> None:
        """Write down what became of items whose lines stay as they are, or that have none."""
        self._store.note(self._lease, [RunItem(self._run, r.path, r.outcome, r.document) for r in records])

    def _settle(self, changes: Sequence[Change]) -> None:
        """Enter one file's changes in the books, to be written with those of other files."""
        self._told.check()
        put_in = {change.taken.document.id for change in changes if change.taken}
        if any(put_in & (change.retired or {}).keys() for file in self._pending for change in file):
            self._write()  # it gave way and comes back: in this order
        for change in changes:
            self._books.follow(change)
        self._pending.append(changes)

    def _write(self) -> int:
        """Write what is settled, all or nothing, count it, and index it; return how many documents were put in."""
        pending, self._pending = self._pending, []
        if not pending:
            return 0
        changes = [self._up_to_date(change) for change in chain.from_iterable(pending)]
        try:
            revisions = self._store.apply(self._lease, self._run, changes)
        except UnfitError:
            return self._write_singly([[self._up_to_date(change) for change in file] for file in pending])
        return self._account(changes, revisions)

    def _write_singly(self, files: Sequence[Sequence[Change]]) -> int:
        """Write each file by itself, since one of them cannot be kept; set that one aside, and those that need it."""
        self._store.introduce(self._lease, [c.taken for file in files for c in file if c.taken])
        before, refused, written = self._store.files(), set[str | None](), 0
        for file in files:
            changes = [replace(c, taken=c.taken and c.taken.introduced()) for c in file]
            revisions: Mapping[str, int] = {}
            try:
                if refused & {record.document for change in changes for record in change.files}:
                    raise UnfitError("A file with the same content cannot be kept.")  # noqa: TRY301
                revisions = self._store.apply(self._lease, self._run, changes)
            except UnfitError as error:
                refused |= {change.taken.document.id for change in changes if change.taken}
                line = changes[0].files[0]
                former = before.get(line.path)
                changes = [_set_aside(line, former, str(error))]
                self._store.apply(self._lease, self._run, changes)
            written += self._account(changes, revisions)
        self._books.reopen(self._store.files(), self._store.known_documents())
        return written

    def _account(self, changes: Sequence[Change], revisions: Mapping[str, int]) -> int:
        """Count what was written, and index it; return how many documents were put in."""
        for record in chain.from_iterable(change.files for change in changes):
            self._count(record)
        taken = [change.taken for change in changes if change.taken]
        self.came_in += [change.taken.document.id for change in changes if change.taken and change.files]
        if taken:
            self._index.put_taken(taken, revisions)
        return len(taken)

    def _up_to_date(self, change: Change) -> Change:
        """Return a change whose document's links are the entities that they mean by now."""
        if change.taken is None or self._identifier is None:
            return change
        links = tuple(map(self._identifier.current, change.taken.links))
        return replace(change, taken=replace(change.taken, links=links))

    def _count(self, record: FileRecord) -> None:
        self.counts = self.counts.plus(record.outcome)
        if record.outcome is Outcome.SET_ASIDE and record.reason and not record.ignored:
            self.aside.append(SetAside(record.path, record.reason, record.sentence or ""))

    def _tell(self) -> None:
        self._told.on_progress(Progress(self._done, len(self._survey.to_read), len(self.aside)))


def tasks_of(batches: int) -> Iterator[tuple[int, int]]:
    """Yield the first and the last batch of each task."""
    for first in range(1, batches + 1, _BATCHES_A_TASK):
        yield first, min(first + _BATCHES_A_TASK - 1, batches)


def _set_aside(line: FileRecord, before: FileRecord | None, cause: str) -> Change:
    """Return the change that sets a file aside which our own code cannot keep."""
    line = replace(line, document=before.document if before else None)
    sentence = f"{cause} This is a fault of Dhakira; please report it with the file."
    fault = replace(line, outcome=Outcome.SET_ASIDE, reason=Reason.FAULT, sentence=sentence)
    return Change(files=(failed(fault, before),))
