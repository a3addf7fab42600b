"""Telling which files of a call are unchanged, which the memory knows by their bytes, and which are to be read."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from stat import S_ISREG

from schemas.document import document_id
from schemas.errors import ReadError, Reason
from schemas.ledger import FileRecord, Outcome, path_key
from store.originals import hash_of

LASTING = frozenset(
    {
        Reason.EMPTY,
        Reason.UNKNOWN_KIND,
        Reason.MISNAMED,
        Reason.WRONG_ENCODING,
        Reason.DAMAGED,
        Reason.ENCRYPTED,
        Reason.TOO_LARGE,
        Reason.TOOK_TOO_LONG,
        Reason.FORGOTTEN,
    }
)
"""Reasons that lie in the bytes: such a file is not read again until they, or our code, change. Permissions and
missing programs may have been put right without the file's time telling."""


@dataclass(frozen=True, slots=True)
class Item:
    """Something to be looked at: what the ledger calls it, where its bytes lie, and the key of what brought it.

    ``again`` has it read, though it may be as it was.
    """

    key: str
    path: Path
    parent: str | None = None
    again: bool = False

    @classmethod
    def at(cls, path: Path, *, again: bool = False) -> "Item":
        """Return a file that is called by its own path."""
        return cls(path_key(path), path, again=again)


@dataclass(frozen=True, slots=True)
class Sighting:
    """A file as it was found: its ledger line to be, without an outcome yet."""

    path: Path
    key: str
    size: int
    mtime_ns: int
    sha256: str = ""
    parent: str | None = None

    def record(self, outcome: Outcome) -> FileRecord:
        """Return the ledger's line for it."""
        return FileRecord(self.key, self.size, self.mtime_ns, outcome, self.sha256 or None)


@dataclass(slots=True)
class Survey:
    """What is to be done with each file of a call.

    ``unchanged`` files are counted only; ``touched`` ones have other times but the bytes of before. ``known`` files
    have bytes that the memory has elsewhere. ``to_read`` holds the first file of each new content, and
    ``followers`` the others of the same content, by SHA-256. ``still_aside`` were set aside before, for a reason
    that lies in their bytes, or wait for another try.
    """

    unchanged: int = 0
    touched: list[FileRecord] = field(default_factory=list)
    known: list[Sighting] = field(default_factory=list)
    to_read: list[Sighting] = field(default_factory=list)
    followers: dict[str, list[Sighting]] = field(default_factory=dict)
    still_aside: list[FileRecord] = field(default_factory=list)
    refused: list[tuple[Sighting, ReadError]] = field(default_factory=list)
    _borne: set[str] = field(default_factory=set)

    def read(self, sighting: Sighting) -> None:
        """Have a file read, once for all files of the same bytes."""
        if sighting.sha256 in self._borne:
            self.followers.setdefault(sighting.sha256, []).append(sighting)
        else:
            self._borne.add(sighting.sha256)
            self.to_read.append(sighting)


def survey(
    items: Iterable[Item],
    ledger: Mapping[str, FileRecord],
    known: frozenset[str],
    versions: str,
    check: Callable[[], None],
) -> Survey:
    """Sort what a call means. A file whose size and time the ledger knows is not opened, unless a part of it is due.

    ``known`` are the SHA-256 of all that the memory holds, ``versions`` those of the code that reads. ``check`` is
    called between files, and may raise.
    """
    found, now = Survey(), dt.datetime.now(dt.UTC)
    wanting = {line.container for line in ledger.values() if line.container and _is_due_aside(line, versions, now)}
    for item in items:
        check()
        sighting = _sight(item, found)
        if sighting is None:
            continue
        record = ledger.get(sighting.key)
        same = record is not None and (record.size, record.mtime_ns) == (sighting.size, sighting.mtime_ns)
        wanted = item.again or item.key in wanting
        if record and same and record.outcome is not Outcome.GONE and not wanted:
            if record.outcome is not Outcome.SET_ASIDE:
                found.unchanged += 1
                continue
            if not is_due(record, versions, now):
                found.still_aside.append(record)
                continue
        _sort_by_bytes(sighting, record, known, found, again=wanted)
    return found


def is_due(record: FileRecord, versions: str, now: dt.datetime) -> bool:
    """Tell whether something that is set aside is to be tried again though it is as it was."""
    lasts = record.reason in LASTING and record.versions == versions
    return not (lasts or record.ignored or (record.retry_at and record.retry_at > now))


def _is_due_aside(record: FileRecord, versions: str, now: dt.datetime) -> bool:
    return record.outcome is Outcome.SET_ASIDE and is_due(record, versions, now)


def _sort_by_bytes(
    sighting: Sighting, record: FileRecord | None, known: frozenset[str], found: Survey, *, again: bool
) -> None:
    """Sort by what lies in a file; ``again`` tells that it holds a part that is set aside and to be tried again."""
    try:
        sighting = replace(sighting, sha256=hash_of(sighting.path))
    except OSError as error:
        found.refused.append((sighting, _refusal(sighting.path, error)))
        return
    sha256 = sighting.sha256
    if again:
        found.read(sighting)
    elif record and record.sha256 == sha256 and record.outcome is not Outcome.SET_ASIDE:
        found.unchanged += 1
        back = Outcome.UNCHANGED if record.outcome is Outcome.GONE else record.outcome
        found.touched.append(replace(record, size=sighting.size, mtime_ns=sighting.mtime_ns, outcome=back))
    elif sha256 in known:
        found.known.append(sighting)
    else:
        found.read(sighting)


def _sight(item: Item, found: Survey) -> Sighting | None:
    path = item.path
    try:
        stat = path.stat()
    except OSError as error:
        found.refused.append((Sighting(path, item.key, 0, 0), _refusal(path, error)))
        return None
    sighting = Sighting(path, item.key, stat.st_size, stat.st_mtime_ns, parent=item.parent)
    if not S_ISREG(stat.st_mode):  # to open a pipe would wait for ever
        refusal = ReadError(Reason.UNREADABLE, "It is no ordinary file, so it is left alone.", path)
        found.refused.append((sighting, refusal))
        return None
    return sighting


def _refusal(path: Path, error: OSError) -> ReadError:
    if path.is_symlink() and not path.exists():
        return ReadError(Reason.UNREADABLE, "It is a link to what is not there; mend the link, or remove it.", path)
    if isinstance(error, FileNotFoundError):
        return ReadError(Reason.MISSING, "There is no such file; check the path.", path)
    return ReadError(Reason.UNREADABLE, f"It cannot be opened ({error.strerror}); check its permissions.", path)


def identity(sighting: Sighting) -> str:
    """Return the id of the document that a file's bytes are."""
    return document_id(sighting.sha256)
