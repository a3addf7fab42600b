"""The ledger's nouns: files and what became of them, runs and their accounts."""

import datetime as dt
import os
from dataclasses import asdict, field, fields
from enum import StrEnum
from pathlib import Path

from schemas.errors import Reason
from schemas.nouns import dataclass


def path_key(path: Path) -> str:
    """Return a path as the ledger writes it: text whatever bytes the name has."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def plain_path(path: Path) -> Path:
    """Return a path as the ledger and the settings keep it: absolute and without ``..``, links by their own names.

    A file has one line, however its path was typed; a folder that is reached by a link keeps the name that people
    know. Only a link that ``..`` follows is resolved, since its parent is not what the letters say.
    """
    absolute = path.absolute()
    plain = Path(absolute.anchor)
    for part in absolute.parts[1:]:
        if part != "..":
            plain /= part
        else:
            plain = (plain.resolve() if plain.is_symlink() else plain).parent
    return plain


def plain_key(key: str) -> str:
    """Return a ledger key with its path as `plain_path` writes it; one of a mailbox in files names a path, too."""
    if is_path(key):
        return path_key(plain_path(Path(key)))
    kind, colon, place = key.partition(":")
    path, mark, message = place.rpartition("#")
    return f"{kind}:{plain_key(path)}#{message}" if colon and mark and is_path(path) else key


def is_path(key: str) -> bool:
    """Tell whether a ledger key is the path of a file; others are addresses, or messages of a mailbox."""
    return os.path.isabs(key)  # noqa: PTH117 - a key is text, and need not be a path that this system could open


class Outcome(StrEnum):
    """What became of a file in a run; each file that a run sees has exactly one."""

    NEW = "new"
    UPDATED = "updated"
    """Known path, other bytes: its new document replaced the old one."""
    UNCHANGED = "unchanged"
    DUPLICATE = "duplicate"
    """Bytes that the memory has under another path: one document, one more source."""
    MOVED = "moved"
    """Bytes that the memory has, and the path they had is gone."""
    SET_ASIDE = "set aside"
    GONE = "gone"
    """Its source has it no more; the document is kept."""


@dataclass(frozen=True, slots=True)
class FileRecord:
    """What the ledger knows of one path.

    ``path`` is absolute and written with ``/``, or what a source calls an item (an address, a message); a part of a
    file (a mail's attachment) stands under the file's path and names that file in ``container``. ``size`` is in bytes,
    ``mtime_ns`` in nanoseconds since 1970; together they tell an unchanged file without reading it. ``document`` is
    the last one that could be read there, so a file that can no longer be read keeps it. ``versions`` are those of
    the code that handled it. ``failures`` counts how often in a row it was set aside; until ``retry_at`` it is not
    tried again by itself. ``ignored`` tells that a person wants to hear of it no more.
    """

    path: str
    size: int
    mtime_ns: int
    outcome: Outcome
    sha256: str | None = None
    document: str | None = None
    container: str | None = None
    reason: Reason | None = None
    sentence: str | None = None
    versions: str = ""
    run: int | None = None
    seen: dt.datetime | None = None
    failures: int = 0
    retry_at: dt.datetime | None = None
    ignored: bool = False


@dataclass(frozen=True, slots=True)
class RunItem:
    """What became of one item in one run; items that were unchanged have none."""

    run: int
    path: str
    outcome: Outcome
    document: str | None = None


def wait_after(failures: int) -> dt.timedelta | None:
    """Return how long a file waits that was set aside so often in a row: not at all, a day, two, four ... 32 days.

    The first failure waits for nothing, since what was in the way may have been put right by the next run.
    """
    return dt.timedelta(days=min(2 ** (failures - 2), 32)) if failures > 1 else None


@dataclass(frozen=True, slots=True)
class SetAside:
    """A file that could not be taken in, why, and the sentence that helps."""

    path: str
    reason: Reason
    sentence: str


@dataclass(frozen=True, slots=True)
class Counts:
    """A run's account: `seen` is the sum of the seven outcomes; the rest stands beside it.

    ``passed_over`` counts files that matched an ignored pattern; ``renewed`` counts documents of the memory whose
    findings were made again because the code that finds them is of another version.
    """

    new: int = 0
    updated: int = 0
    unchanged: int = 0
    duplicate: int = 0
    moved: int = 0
    set_aside: int = 0
    gone: int = 0
    passed_over: int = 0
    renewed: int = 0

    @property
    def seen(self) -> int:
        """The number of files that had an outcome."""
        return self.new + self.updated + self.unchanged + self.duplicate + self.moved + self.set_aside + self.gone

    @property
    def shape(self) -> dict[str, int]:
        """All numbers by name, for programs; how many items were seen stands first."""
        return {"seen": self.seen, **asdict(self)}

    def __add__(self, other: "Counts") -> "Counts":
        """Add two accounts."""
        return Counts(**{f.name: getattr(self, f.name) + getattr(other, f.name) for f in fields(self)})

    def plus(self, outcome: Outcome, number: int = 1) -> "Counts":
        """Return the account with ``number`` more of one outcome."""
        return self + Counts(**{outcome.name.lower(): number})


class RunKind(StrEnum):
    """What a run was for."""

    INGEST = "ingest"
    NIGHTLY = "nightly"


class RunState(StrEnum):
    """How a run stands; one whose process was killed stays ``running`` until the next one takes over."""

    RUNNING = "running"
    FINISHED = "finished"
    INTERRUPTED = "interrupted"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Versions:
    """The versions that made what a memory holds: of its tables, of the findings, of the words in the index."""

    schema: str = ""
    extraction: str = ""
    analysis: str = ""


@dataclass(frozen=True, slots=True)
class Holder:
    """The process that holds a memory for writing; ``since`` is UTC."""

    host: str
    pid: int
    since: dt.datetime


@dataclass(frozen=True, slots=True)
class Run:
    """One run as the ledger keeps it; times are UTC."""

    id: int
    kind: RunKind
    state: RunState
    started: dt.datetime
    ended: dt.datetime | None = None
    counts: Counts = field(default_factory=Counts)
    versions: Versions = field(default_factory=Versions)


@dataclass(frozen=True, slots=True)
class RunSummary:
    """What a run tells the person who waited for it; ``seconds`` are those of the wall clock.

    ``index_failure`` says why the search index is not up to date (the memory is); it catches up with the next run.
    ``gone`` are the keys of what is no more where it was; what it gave is kept. ``within`` is how many of the items
    are parts of others: letters of a mailbox, files of an archive.
    """

    run: Run
    seconds: float
    set_aside: tuple[SetAside, ...] = ()
    index_failure: str = ""
    gone: tuple[str, ...] = ()
    within: int = 0


class Phase(StrEnum):
    """What a run is at."""

    LOOKING = "looking"
    READING = "reading"
    FINDING_AGAIN = "finding again"
    """Findings of documents that another version of our code made are made anew."""
    INDEXING = "indexing"
    STOPPING = "stopping"
    """What is being read by now is kept."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is, in files to be read (unchanged ones are not among them); ``done`` ones are in the memory."""

    done: int
    total: int
    set_aside: int = 0
    phase: Phase = Phase.READING
