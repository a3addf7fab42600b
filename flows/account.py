"""A run's account: what is settled waits here, is written all or nothing, counted, and indexed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from flows.books import Books
from flows.late_identifier import LateIdentifier
from flows.late_index import LateIndex
from flows.settling import failed
from schemas.errors import Reason, UnfitError
from schemas.ledger import Counts, FileRecord, Outcome, RunItem, SetAside
from store.change import Change
from store.documents import Taken
from store.leases import Lease
from store.store import Store


class Account:
    """What one run changes in a memory, and the count of it. The books know of a change as soon as it is settled."""

    def __init__(self, store: Store, lease: Lease, run: int, identifier: LateIdentifier, index: LateIndex) -> None:
        """Begin with nothing; books are opened by `open`."""
        self.counts = Counts()
        self.within = 0
        """How many of the items that were counted are parts of others."""
        self.aside: list[SetAside] = []
        self.came_in: list[str] = []
        """The documents that files brought, in order; one may come twice."""
        self.books = Books()
        self._store, self._lease, self._run = store, lease, run
        self._identifier, self._index = identifier, index
        self._pending: list[Sequence[Change]] = []

    def open(self) -> None:
        """Read the books of the store."""
        self.books = Books.of(self._store.ledger.files(), self._store.known_documents())
        self.books.erased = self._store.custody.erased()

    def count(self, record: FileRecord) -> None:
        """Count what became of an item."""
        self.counts = self.counts.plus(record.outcome)
        self.within += record.container is not None
        if record.outcome is Outcome.SET_ASIDE and record.reason and not record.ignored:
            self.aside.append(SetAside(record.path, record.reason, record.sentence or ""))

    def note(self, records: Iterable[FileRecord]) -> None:
        """Write down what became of items whose lines stay as they are, or that have none."""
        self._store.ledger.note(self._lease, [RunItem(self._run, r.path, r.outcome, r.document) for r in records])

    def touch(self, records: Sequence[FileRecord]) -> None:
        """Write the lines of files that have other times and the content of before."""
        if records:
            self._store.ledger.touch(self._lease, self._run, records)

    def settle(self, changes: Sequence[Change]) -> None:
        """Enter one file's changes in the books, to be written with those of other files."""
        put_in = {change.taken.document.id for change in changes if change.taken}
        if any(put_in & (change.retired or {}).keys() for file in self._pending for change in file):
            self.write()  # it gave way and comes back: in this order
        for change in changes:
            self.books.follow(change)
        self._pending.append(changes)

    def write(self) -> int:
        """Write what is settled, all or nothing, and count it; return how many documents were put in."""
        pending, self._pending = self._pending, []
        if not pending:
            return 0
        changes = [self._identifier.up_to_date(change) for change in chain.from_iterable(pending)]
        try:
            revisions = self._store.apply(self._lease, self._run, changes)
        except UnfitError:
            return self._write_singly([[self._identifier.up_to_date(change) for change in file] for file in pending])
        return self._written(changes, revisions)

    def relink(self, taken: Sequence[Taken]) -> None:
        """Write whom documents name that were told apart."""
        current = [self._identifier.current(each) for each in taken]
        self._index.put(current, self._store.relink(self._lease, current))

    def write_down(self) -> None:
        """Let the store know how far the run has come."""
        self._store.ledger.count_run(self._run, self.counts)

    def _write_singly(self, files: Sequence[Sequence[Change]]) -> int:
        """Write each file by itself, since one of them cannot be kept; set that one aside, and those that need it."""
        self._store.introduce(self._lease, [c.taken for file in files for c in file if c.taken])
        before, refused, written = self._store.ledger.files(), set[str | None](), 0
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
                changes = [_set_aside(line, before.get(line.path), str(error))]
                self._store.apply(self._lease, self._run, changes)
            written += self._written(changes, revisions)
        self.books.reopen(self._store.ledger.files(), self._store.known_documents())
        return written

    def _written(self, changes: Sequence[Change], revisions: Mapping[str, int]) -> int:
        """Count what was written, and have it indexed; return how many documents were put in."""
        for record in chain.from_iterable(change.files for change in changes):
            self.count(record)
        self.came_in += [change.taken.document.id for change in changes if change.taken and change.files]
        taken = [change.taken for change in changes if change.taken]
        self._index.put(taken, revisions)
        return len(taken)


def _set_aside(line: FileRecord, before: FileRecord | None, cause: str) -> Change:
    """Return the change that sets a file aside which our own code cannot keep."""
    line = replace(line, document=before.document if before else None)
    sentence = f"{cause} This is a fault of Dhakira; please report it with the file."
    fault = replace(line, outcome=Outcome.SET_ASIDE, reason=Reason.FAULT, sentence=sentence)
    return Change(files=(failed(fault, before),))
