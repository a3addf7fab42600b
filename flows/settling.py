"""Deciding what a file's outcome is and what it changes in the memory. Nothing is written here."""

import datetime as dt
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from flows.books import Books
from flows.survey import Sighting
from flows.work import Reading, Refusal
from schemas.document import Document
from schemas.errors import Reason
from schemas.ledger import FileRecord, Outcome, is_path, path_key, wait_after
from schemas.relation import Findings
from store.change import Change
from store.documents import SAME_ID, Taken

Identify = Callable[[Document, Findings], Taken]
"""Says who is who in a document, and makes it ready to be put in."""


@dataclass(frozen=True, slots=True)
class Settler:
    """Decides by the books; ``versions`` are those of the code that reads and finds."""

    books: Books
    identify: Identify
    versions: str
    reread: Callable[[Document, Findings], Taken | None] = field(default=lambda _document, _findings: None)
    """Makes a document that is in the memory ready to be put in as it is read now; None where it stays as it is."""

    def reading(self, sighting: Sighting, reading: Reading) -> tuple[Change, ...]:
        """Return what a file that was read changes: its own line first, then those of its parts."""
        own = next((pair for pair in reading.documents if pair[0].sha256 == sighting.sha256), None)
        refusal = next((r for r in reading.refusals if r.part is None), None)
        if own:
            changes = [self._document(sighting.record(Outcome.NEW), *own)]
        elif refusal:
            changes = [self._refused(sighting, refusal)]
        else:  # an archive: it has parts and no text of its own
            before = self.books.files.get(sighting.key)
            outcome = Outcome.UPDATED if before and before.sha256 else Outcome.NEW
            if before and before.sha256 == sighting.sha256 and before.outcome is not Outcome.SET_ASIDE:
                outcome = Outcome.UNCHANGED
            changes = [Change(files=(self._line(sighting.record(outcome)),))]
        parts = [pair for pair in reading.documents if pair is not own]
        changes += self._parts(sighting, parts, [r for r in reading.refusals if r.part])
        return (*changes, *self._lost_parts(sighting, changes))

    def refused(self, sighting: Sighting, refusal: Refusal) -> Change:
        """Return what a file that could not even be opened changes."""
        return self._refused(sighting, refusal)

    def known(self, sighting: Sighting) -> tuple[Change, ...]:
        """Return what a file changes whose bytes the memory has from another path: an update, a move, a duplicate."""
        twin = self.books.files[min(self.books.paths_with(sighting.sha256))]
        before = self.books.files.get(sighting.key)
        line = replace(self._line(sighting.record(Outcome.DUPLICATE)), document=twin.document)
        if before and before.document and before.document != twin.document:
            retired = self._retired(before.document, twin.document, {sighting.key})
            updated = Change(files=(replace(line, outcome=Outcome.UPDATED),), retired=retired)
            return (updated, *self._lost_parts(sighting, [updated]))
        gone = self._gone(sighting)
        if gone and (before is None or before.document is None):  # one that was set aside here had nothing before
            moved = replace(line, outcome=Outcome.MOVED, document=self.books.files[gone].document)
            parts = self.books.parts_of(gone)
            followed = [
                replace(_moved(p), path=sighting.key + p.path.removeprefix(gone), container=sighting.key) for p in parts
            ]
            return (Change(files=(moved, *followed), forgotten=(gone, *(p.path for p in parts))),)
        return (Change(files=(line,)),)

    def _gone(self, sighting: Sighting) -> str | None:
        """Return a path that had these bytes and at which nothing lies any more."""
        paths = sorted(self.books.paths_with(sighting.sha256) - {sighting.key})
        return next((path for path in paths if is_path(path) and not os.path.lexists(path)), None)

    def _document(self, line: FileRecord, document: Document, findings: Findings) -> Change:
        before = self.books.files.get(line.path)
        former = before.document if before else None
        if document.sha256 in self.books.erased:
            aside = replace(self._line(line), outcome=Outcome.SET_ASIDE, document=former, reason=Reason.FORGOTTEN)
            return Change(files=(replace(aside, sentence=FORGOTTEN),))
        namesake = self.books.documents.get(document.id)
        if namesake and namesake.sha256 != document.sha256:
            aside = replace(self._line(line), outcome=Outcome.SET_ASIDE, document=former, reason=Reason.FAULT)
            return Change(files=(replace(aside, sentence=SAME_ID.format(id=document.id)),))
        present = self.books.is_present(document.id)
        if former and former != document.id:
            outcome, retired = Outcome.UPDATED, self._retired(former, document.id, {line.path})
        else:
            outcome = Outcome.UNCHANGED if former and present else Outcome.DUPLICATE if present else Outcome.NEW
            retired = {}
        taken = self.reread(document, findings) if present else self.identify(document, findings)
        line = replace(self._line(line), outcome=outcome, document=document.id, sha256=document.sha256)
        return Change(taken, (line,), (), retired)

    def _refused(self, sighting: Sighting, refusal: Refusal) -> Change:
        """Set a file aside; one that can no longer be read keeps the document that it last was."""
        before = self.books.files.get(sighting.key)
        line = replace(
            self._line(sighting.record(Outcome.SET_ASIDE)),
            reason=refusal.reason,
            sentence=refusal.sentence,
            document=before.document if before else None,
        )
        return Change(files=(failed(line, before),))

    def _parts(
        self, sighting: Sighting, parts: Sequence[tuple[Document, Findings]], refusals: Sequence[Refusal]
    ) -> Iterator[Change]:
        used: set[str] = set()
        for document, findings in parts:
            line = replace(sighting.record(Outcome.NEW), container=sighting.key)
            path = _unused(f"{sighting.key}/{path_key(Path(document.name))}", used)
            change = self._document(replace(line, path=path), document, findings)
            self.books.follow(change)  # the same attachment twice in one mail is a document and a duplicate
            yield change
        for refusal in refusals:
            change = self._refused(replace(sighting, key=_unused(f"{sighting.key}/{refusal.part}", used)), refusal)
            yield Change(files=tuple(replace(file, container=sighting.key) for file in change.files))

    def _lost_parts(self, sighting: Sighting, changes: Sequence[Change]) -> Iterator[Change]:
        """Parts that a file had when it was last read and has no more give way to it."""
        kept = {file.path for change in changes for file in change.files}
        if any(file.outcome is Outcome.SET_ASIDE and file.path == sighting.key for c in changes for file in c.files):
            return
        successor = next((file.document for change in changes for file in change.files if file.document), None)
        lost = [part for part in self.books.parts_of(sighting.key) if part.path not in kept]
        paths = {part.path for part in lost}
        retired: dict[str, str] = {}
        for part in lost:
            if part.document and successor:
                retired |= self._retired(part.document, successor, paths)
        if lost:
            yield Change(forgotten=tuple(sorted(paths)), retired=retired)

    def _retired(self, former: str, successor: str | None, paths: set[str]) -> dict[str, str]:
        """Return the former document with its successor, unless its bytes still lie at a path other than these."""
        if successor is None or former == successor or self.books.lies_elsewhere(former, paths):
            return {}
        return {former: successor}

    def _line(self, record: FileRecord) -> FileRecord:
        return replace(record, versions=self.versions)


def _moved(part: FileRecord) -> FileRecord:
    """Return the line of what lies inside a file that moved."""
    return part if part.outcome is Outcome.SET_ASIDE else replace(part, outcome=Outcome.MOVED)


FORGOTTEN = "It was forgotten on request, and so it is not taken in again."


def failed(line: FileRecord, before: FileRecord | None) -> FileRecord:
    """Return the line of a file that is set aside, with how often this was so in a row and until when it waits."""
    again = before is not None and before.outcome is Outcome.SET_ASIDE
    failures = before.failures + 1 if before and again else 1
    wait = wait_after(failures)
    retry_at = dt.datetime.now(dt.UTC) + wait if wait else None
    return replace(line, failures=failures, retry_at=retry_at, ignored=bool(before and again and before.ignored))


def _unused(path: str, used: set[str]) -> str:
    """Return a path that no other part of the file has."""
    number, unused = 1, path
    while unused in used:
        number += 1
        unused = f"{path} ({number})"
    used.add(unused)
    return unused
