"""What a worker does with a batch: read files, keep originals, find what documents say. Nothing is decided here."""

import os
import signal
import threading
import traceback
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from multiprocessing import parent_process
from multiprocessing.connection import wait
from pathlib import Path
from typing import TYPE_CHECKING

from readers.read import read_all, shared_fence
from schemas.document import Document
from schemas.errors import DhakiraError, ReadError, Reason
from schemas.relation import Findings
from store.originals import Originals, hash_of
from store.storable import storable

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from index.record.nearness import Bytes

CHANGED = "It changed while it was read; try again once it is complete."
_HERE = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file, or a part of one (``part``), that cannot be read; an error that goes through a process's wall."""

    reason: Reason
    sentence: str
    part: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file gave: documents with their findings (its own and its parts'), and what was refused.

    ``vectors`` are those of the documents' passages, by id, where they were made.
    """

    documents: tuple[tuple[Document, Findings], ...] = ()
    refusals: tuple[Refusal, ...] = ()
    vectors: "Mapping[str, Bytes]" = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FileTask:
    """A file to be read, with the SHA-256 that it had when it was looked at."""

    path: Path
    sha256: str


def read_files(files: Sequence[FileTask], originals: Path) -> list[Reading]:
    """Read files, in their order."""
    return [_read(file, Originals(originals)) for file in files]


def prepare_files(files: Sequence[FileTask], originals: Path) -> list[Reading]:
    """Read files, in their order, and make the vectors that the index is to have of them, where there is an encoder."""
    return list(map(_with_vectors, read_files(files, originals)))


def _with_vectors(reading: Reading) -> Reading:
    from index.record.entry import title_of  # noqa: PLC0415 - see `_read`
    from index.record.vectors import vectors_of  # noqa: PLC0415

    made = ((document.id, vectors_of(title_of(findings), document.text)) for document, findings in reading.documents)
    return replace(reading, vectors={identity: vectors for identity, vectors in made if vectors is not None})


def _read(file: FileTask, originals: Originals) -> Reading:
    parts = list(read_all(file.path))
    found: list[tuple[Document, Findings]] = []
    refused_whole = not any(isinstance(part, Document) for part in parts)
    if refused_whole and _changed(file):
        return Reading(refusals=(Refusal(Reason.CHANGED, CHANGED),))
    if not refused_whole:
        try:
            _check_own(file, parts)
            originals.keep(file.path, file.sha256)
        except ReadError as error:
            return Reading(refusals=(Refusal(error.reason, error.sentence),))
        from flows.steps import findings_of  # noqa: PLC0415 - a run that has nothing to read loads no lexicon

        try:
            found = [(document, findings_of(document)) for document in map(_storable, parts) if document]
        except DhakiraError:  # a lexicon or the settings: no file is to blame
            raise
        except Exception as error:  # noqa: BLE001 - one document that our code fails on must not take a night along
            return Reading(refusals=(fault_of(error),))
    return Reading(tuple(found), tuple(_refused(file, parts)))


def _changed(file: FileTask) -> bool:
    """Tell whether a file that cannot be read is another than was looked at: the ledger must not blame those bytes."""
    try:
        return hash_of(file.path) != file.sha256
    except OSError:  # the reader's own words say why
        return False


def fault_of(error: Exception) -> Refusal:
    """Return the refusal of a file on which our own code failed, with the place in it."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [f for f in frames if Path(f.filename).is_relative_to(_HERE) and "site-packages" not in f.filename]
    place = f" in {Path(ours[-1].filename).relative_to(_HERE)}, line {ours[-1].lineno}" if ours else ""
    sentence = f"Dhakira itself fails on it ({type(error).__name__}{place}); please report that with the file."
    return Refusal(Reason.FAULT, sentence)


def _check_own(file: FileTask, parts: Sequence[Document | ReadError]) -> None:
    """Refuse a file that was read with other bytes than those it was looked at with."""
    own = [part.sha256 for part in parts if isinstance(part, Document) and part.parent is None]
    if own and own[0] != file.sha256:
        raise ReadError(Reason.CHANGED, CHANGED, file.path)


def _storable(part: Document | ReadError) -> Document | None:
    if isinstance(part, ReadError):
        return None
    return replace(part, name=storable(part.name), text=storable(part.text))


def _refused(file: FileTask, parts: Sequence[Document | ReadError]) -> Iterator[Refusal]:
    for part in parts:
        if isinstance(part, ReadError):
            inside = part.path is not None and part.path.is_relative_to(file.path) and part.path != file.path
            name = part.path.relative_to(file.path).as_posix() if inside and part.path else None
            yield Refusal(part.reason, part.sentence, name)


def find_again(documents: Sequence[Document]) -> list[Findings | None]:
    """Make the findings of documents anew; they are not read again. None stands for one that our code fails on."""
    return [_again(document) for document in documents]


def _again(document: Document) -> Findings | None:
    from flows.steps import findings_of  # noqa: PLC0415

    try:
        return findings_of(document)
    except DhakiraError:
        raise
    except Exception:  # noqa: BLE001 - see `_read`; it keeps the findings that it has
        return None


def begin_worker(order: "Connection[None, None] | None" = None) -> None:
    """Set a worker process up: the parent alone answers Ctrl-C, and no worker outlives a parent that was killed.

    A worker leaves, too, whatever it is at, when the other end of ``order`` is closed.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_leave, args=(order,), name="leave", daemon=True).start()


def _leave(order: "Connection[None, None] | None") -> None:
    parent = parent_process()
    if parent:
        wait([parent.sentinel, *([order] if order else [])])
        try:
            shared_fence().abandon()
        finally:
            os._exit(1)
