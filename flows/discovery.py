"""Which files a call means: those named, and those inside the folders named."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from schemas.errors import ReadError, Reason


@dataclass(frozen=True, slots=True)
class Discovery:
    """The files to take in, absolute and in order; how many others were passed over; and paths that are no use."""

    files: tuple[Path, ...] = ()
    passed_over: int = 0
    problems: tuple[ReadError, ...] = ()


def discover(paths: Iterable[Path], ignore: Sequence[str]) -> Discovery:
    """Find the files of a call. Inside folders, names that match a pattern of ``ignore`` are passed over.

    A file that is named itself is always taken. Links to folders are not followed, so no walk is endless.
    """
    files: dict[Path, None] = {}
    problems: list[ReadError] = []
    passed_over = 0
    for path in paths:
        if path.is_dir():
            inside = list(_walk(path, ignore, problems))
            wanted = [file for file in inside if not _matches(file.name, ignore)]
            passed_over += len(inside) - len(wanted)
            files.update(dict.fromkeys(_absolute(file) for file in wanted))
        elif os.path.lexists(path):
            files[_absolute(path)] = None
        else:
            problems.append(ReadError(Reason.MISSING, "There is no such file or folder; check the path.", path))
    return Discovery(tuple(files), passed_over, tuple(problems))


def _walk(folder: Path, ignore: Sequence[str], problems: list[ReadError]) -> Iterator[Path]:
    """Yield the files under a folder, in order; a folder whose name is ignored is not entered."""

    def refuse(error: OSError) -> None:
        sentence = f"The folder cannot be listed ({error.strerror}); check its permissions."
        problems.append(ReadError(Reason.UNREADABLE, sentence, Path(str(error.filename))))

    for parent, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if not _matches(name, ignore))
        for name in sorted(names):
            yield Path(parent, name)


def _matches(name: str, patterns: Sequence[str]) -> bool:
    return any(fnmatchcase(name.lower(), pattern.lower()) for pattern in patterns)


def _absolute(path: Path) -> Path:
    """Return the path as the ledger keeps it: absolute, without ``..``, links unresolved."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - Path.resolve would follow links
