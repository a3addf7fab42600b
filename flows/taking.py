"""What the tasks of ``ingest`` do, in plain Python: look, take a batch in, find again, index."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from extractors.version import EXTRACTION_VERSION
from flows.account import Account
from flows.discovery import discover
from flows.late_identifier import LateIdentifier
from flows.late_index import LateIndex
from flows.pool import FEW, Readers, processes_for
from flows.renewing import Renewing
from flows.settling import FORGOTTEN, Settler
from flows.survey import Item, Sighting, Survey, survey
from flows.vanished import vanished
from flows.work import FileTask, Reading, Refusal
from schemas.document import Document
from schemas.errors import ReadError, Reason
from schemas.ledger import Counts, Outcome, Phase, Progress, SetAside, path_key, plain_path
from schemas.relation import Findings
from schemas.settings import Settings
from store.change import Change
from store.documents import IN_DOUBT, Taken
from store.leases import Lease
from store.store import Store

VERSIONS = f"extraction {EXTRACTION_VERSION}"
"""Written beside findings and ledger lines; what bears another is made again."""
_BATCHES_A_TASK = 10
"""Batches that one task of Prefect takes in: to tell its server of a task costs as much as to read ten documents."""


_LONGEST_UNWRITTEN = 2.0
"""Seconds that a file which was read waits, at most, before it is written while others are read."""
_SHARES = 8
"""Parts into which few files are cut, so that several processes have work and a stop costs little of it."""


TAKING = "take in batches {first} to {last}"
"""What a task that takes batches in is called."""


@dataclass(frozen=True, slots=True)
class Told:
    """Whom a run tells how far it is, and whom it asks, between files, whether to go on."""

    on_progress: Callable[[Progress], None]
    check: Callable[[], None]


class Taking:
    """One run's work. `look` comes first, `take` once a batch in order, `renew` and `index` then, `close` last."""

    def __init__(self, store: Store, lease: Lease, run: int, settings: Settings, told: Told) -> None:
        """Begin an account; nothing is looked at yet."""
        self._store, self._settings, self._told = store, settings, told
        self._identifier = LateIdentifier(store)
        self._index = LateIndex(store, settings)
        self._account = Account(store, lease, run, self._identifier, self._index)
        self._settler = Settler(self._account.books, self._identify, VERSIONS)
        self._survey = Survey()
        self._batches: list[list[Sighting]] = []
        self._readers: Readers | None = None
        self._readings: Iterator[Iterable[Reading]] = iter(())
        self._done = 0
        self._gone: list[str] = []

    @property
    def counts(self) -> Counts:
        """What became of the items, as far as the run has come."""
        return self._account.counts

    @property
    def within(self) -> int:
        """How many of the items are parts of others."""
        return self._account.within

    @property
    def aside(self) -> Sequence[SetAside]:
        """What was set aside."""
        return self._account.aside

    @property
    def lost(self) -> Sequence[str]:
        """The keys of what is no more where it was at the last run, and lies nowhere else."""
        nowhere = frozenset(self._store.ledger.gone()) if self._gone else frozenset()
        return sorted(nowhere.intersection(self._gone))

    @property
    def came_in(self) -> Sequence[str]:
        """The documents that files brought, in order; one may come twice."""
        return self._account.came_in

    @property
    def index_failure(self) -> str:
        """Why the index is not up to date; empty where it is."""
        return self._index.failure

    def look(self, paths: Sequence[str], *, again: bool = False) -> int:
        """Find the files of a call, and `look_at` them; return the number of batches."""
        discovery = discover(map(Path, paths), self._settings.ignore)
        self._account.counts += Counts(passed_over=discovery.passed_over)
        batches = self.look_at([Item.at(file, again=again) for file in discovery.files])
        self._lose(map(Path, paths), frozenset(map(path_key, discovery.files)))
        named = [(plain_path(problem.path or Path()), problem) for problem in discovery.problems]
        self._refuse([(Sighting(path, path_key(path), 0, 0), problem) for path, problem in named])
        self._account.write()
        return batches

    def look_at(self, items: Sequence[Item]) -> int:
        """Tell what of these is to be read, and settle the rest; return the number of batches."""
        self._tell(Phase.LOOKING)
        self._account.open()
        books = self._account.books
        self._settler = Settler(books, self._identify, VERSIONS)
        if any(item.again for item in items):
            self._settler = replace(self._settler, reread=self._reread)
        self._survey = survey(items, books.files, books.known_bytes(), VERSIONS, self._told.check)
        self._leave_erased()
        self._settle_unread()
        self._account.write()
        to_read = self._survey.to_read
        size = min(self._settings.batch_size, -(-len(to_read) // _SHARES) or 1)
        self._batches = [to_read[i : i + size] for i in range(0, len(to_read), size)]
        tasks = [[FileTask(s.path, s.sha256) for s in batch] for batch in self._batches]
        self._readings = self._started(len(to_read)).read(tasks)
        self._tell()
        return len(self._batches)

    def same(self, number: int) -> None:
        """Count items that their source says are as they were."""
        self._account.counts = self.counts.plus(Outcome.UNCHANGED, number)

    def gone(self, keys: Iterable[str]) -> None:
        """Mark items that their source has no more; what they gave is kept. Call it after `look_at`."""
        files = self._account.books.files
        lines = [files[key] for key in keys if key in files]
        for line in (line for line in lines if line.outcome is not Outcome.GONE):
            self._settle([Change(files=(replace(line, outcome=Outcome.GONE),))])
            self._gone.append(line.path)
        self._account.write()

    def _lose(self, given: Iterable[Path], here: frozenset[str]) -> None:
        """Mark files that lie no more in the folders of a call; lines of those that gave nothing are dropped."""
        folders = [f"{path_key(plain_path(path))}/" for path in given if path.is_dir()]
        folders = [folder for folder in folders if any(file.startswith(folder) for file in here)]  # no failed mount
        lost = list(vanished(self._account.books.files.values(), folders, here))
        for line in lost:
            if line.outcome is Outcome.SET_ASIDE and line.document is None:
                self._let_go(line.path)
        self.gone(line.path for line in lost)

    def take(self, number: int) -> int:
        """Take a batch in (numbers count from 1); return how many documents it gave.

        What is read is written at least once in some seconds, and when the run is interrupted, with what workers are
        reading by then.
        """
        stored, written = 0, time.monotonic()
        try:
            for sighting, given in zip(self._batches[number - 1], next(self._readings), strict=True):
                self._take_in(sighting, given)
                if time.monotonic() - written > _LONGEST_UNWRITTEN:
                    stored, written = stored + self._write(), time.monotonic()
        except KeyboardInterrupt:
            self._keep_read()
            raise
        return stored + self._write()

    def _keep_read(self) -> None:
        """Keep what was read before a stop, and have it found."""
        self._tell(Phase.STOPPING)
        self._write()
        sightings = {sighting.path: sighting for batch in self._batches for sighting in batch}
        for task, given in self._readers.finish() if self._readers else ():
            self._take_in(sightings[task.path], given)
        self._write()
        self._index.flush()

    def _take_in(self, sighting: Sighting, given: Reading) -> None:
        reading = self._with_parent(sighting, given)
        self._index.prepare(reading.vectors)
        self._account.settle(self._settler.reading(sighting, reading))
        self._settle_followers(sighting, reading)
        self._done += 1

    def _write(self) -> int:
        """Write what is settled, and tell how far the run is; return how many documents were put in."""
        stored = self._account.write()
        self._account.write_down()
        self._tell()
        return stored

    def take_all(self, first: int, last: int) -> int:
        """Take batches in, one after the other; return how many documents they gave."""
        return sum(self.take(number) for number in range(first, last + 1))

    def renew(self) -> int:
        """Make the findings of documents anew that were found by another version; return how many.

        Then it is told anew whom documents name that came before a namesake of theirs.
        """
        renewing = Renewing(self._store, self._account, self._identifier, self._told.check, VERSIONS)
        if stale := renewing.stale():
            self._tell(Phase.FINDING_AGAIN)
            renewing.find_again(stale, self._started(len(stale)))
        renewing.tell_apart()
        return len(stale)

    def index(self) -> int:
        """Bring the index to what the store holds; return how many documents changed in it."""
        self._tell(Phase.INDEXING)
        return self._index.catch_up()

    def close(self) -> None:
        """End workers and let go of the index, and of what was known of the memory; the account stays.

        Prefect keeps the context of a flow, and with it this, as long as the process lives.
        """
        if self._readers:
            self._readers.close()
        self._index.close()
        self._identifier.close()
        self._account.books.reopen({}, {})
        self._survey, self._batches = Survey(), []

    def _identify(self, document: Document, findings: Findings) -> Taken:
        return self._identifier.identify(document, findings, VERSIONS)

    def _reread(self, document: Document, findings: Findings) -> Taken | None:
        """Return a document that is in the memory as it is read now, under the name it has; None where that is same."""
        before = self._store.document(document.id)
        if before is None or before.document.text == document.text:
            return None
        self._account.counts += Counts(renewed=1)
        known = replace(document, name=before.document.name, parent=document.parent or before.document.parent)
        former = None if before.versions == IN_DOUBT else before
        return self._identifier.identify(known, findings, VERSIONS, former)

    def _started(self, files: int) -> Readers:
        processes = processes_for(self._settings.processes, files)
        dask = self._settings.dask if files >= FEW else ""
        few_before = self._readers is not None and self._readers.are_here and (processes or dask)
        if self._readers is None or few_before:  # a night of few new files may have a whole memory to find again
            self._readers = Readers(processes, self._store.originals.folder, self._told.check, dask)
        return self._readers

    def _leave_erased(self) -> None:
        """Set files aside, unread, whose content was forgotten on request."""
        found, erased = self._survey, self._account.books.erased
        for sha256 in erased & {sighting.sha256 for sighting in found.to_read}:
            bearers = [s for s in found.to_read if s.sha256 == sha256] + found.followers.pop(sha256, [])
            found.refused += [(s, ReadError(Reason.FORGOTTEN, FORGOTTEN, s.path)) for s in bearers]
        found.to_read = [sighting for sighting in found.to_read if sighting.sha256 not in erased]

    def _settle_unread(self) -> None:
        """Settle the files that need no reading."""
        found = self._survey
        self.same(found.unchanged)
        self._account.touch(found.touched)
        for sighting in found.known:
            if self._account.books.paths_with(sighting.sha256):
                self._settle(self._settler.known(sighting))
            else:  # another file of this call had these bytes, and has others now
                found.read(sighting)
        for record in found.still_aside:
            self._account.count(record)
        self._account.note(found.still_aside)
        self._refuse(found.refused)

    def _settle_followers(self, bearer: Sighting, reading: Reading) -> None:
        """Settle the other files of a content that was read just now."""
        for sighting in self._survey.followers.get(bearer.sha256, ()):
            twin_is_there = self._account.books.paths_with(bearer.sha256)
            settled = self._settler.known(sighting) if twin_is_there else self._settler.reading(sighting, reading)
            self._account.settle(settled)

    def _with_parent(self, sighting: Sighting, reading: Reading) -> Reading:
        """Let a document know the one that brought it along (the page that links a PDF), where that is known."""
        bearer = self._account.books.files.get(sighting.parent or "")
        if bearer is None or bearer.document is None:
            return reading
        own = [(replace(d, parent=bearer.document) if d.parent is None else d, f) for d, f in reading.documents]
        return replace(reading, documents=tuple(own))

    def _refuse(self, refused: Iterable[tuple[Sighting, ReadError]]) -> None:
        for sighting, error in refused:
            if error.reason is Reason.MISSING:  # there is no file that the ledger could have a line for
                aside = sighting.record(Outcome.SET_ASIDE)
                self._account.count(replace(aside, reason=error.reason, sentence=error.sentence))
                self._account.note([aside])
                self._let_go(sighting.key)
            else:
                self._settle([self._settler.refused(sighting, Refusal(error.reason, error.sentence))])

    def _let_go(self, key: str) -> None:
        """Forget the line of a file that was set aside, gave nothing, and lies there no more."""
        books = self._account.books
        lines = [*filter(None, [books.files.get(key)]), *books.parts_of(key)]
        if lines and not any(line.document or line.outcome is not Outcome.SET_ASIDE for line in lines):
            self._settle([Change(forgotten=tuple(line.path for line in lines))])

    def _settle(self, changes: Sequence[Change]) -> None:
        self._told.check()
        self._account.settle(changes)

    def _tell(self, phase: Phase = Phase.READING) -> None:
        self._told.on_progress(Progress(self._done, len(self._survey.to_read), len(self.aside), phase))


def tasks_of(batches: int) -> Iterator[tuple[int, int]]:
    """Yield the first and the last batch of each task."""
    for first in range(1, batches + 1, _BATCHES_A_TASK):
        yield first, min(first + _BATCHES_A_TASK - 1, batches)
