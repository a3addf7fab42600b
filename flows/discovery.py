"""Which files a call means: those named, and those inside the folders named."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from schemas.errors import ReadError, Reason
from schemas.ledger import plain_path
from sources.walking import matches, walk


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

    def refuse(folder: Path, sentence: str) -> None:
        problems.append(ReadError(Reason.UNREADABLE, sentence, folder))

    for given in paths:
        path = plain_path(given)
        if path.is_dir():
            inside = list(walk(path, ignore, refuse))
            wanted = [file for file in inside if not matches(file.name, ignore)]
            passed_over += len(inside) - len(wanted)
            files.update(dict.fromkeys(wanted))
        elif os.path.lexists(path):
            files[path] = None
        else:
            problems.append(ReadError(Reason.MISSING, "There is no such file or folder; check the path.", given))
    return Discovery(tuple(files), passed_over, tuple(problems))
