"""Programs of the system that some kinds of file need: optional, found when they are needed, run within limits."""

import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from readers.limits import PROGRAM_SECONDS
from schemas.errors import ReadError, Reason


@dataclass(frozen=True, slots=True)
class Program:
    """A program, and the command that installs it (Debian and its children)."""

    name: str
    install: str

    def path(self) -> str | None:
        """Return where it is, None where it is not installed."""
        return shutil.which(self.name)


FONT_LIST = Program("fc-list", "sudo apt-get install fontconfig")
ANTIWORD = Program("antiword", "sudo apt-get install antiword")
LIBREOFFICE = Program("soffice", "sudo apt-get install libreoffice-writer-nogui")
TESSERACT = Program("tesseract", "sudo apt-get install tesseract-ocr tesseract-ocr-ara tesseract-ocr-fra")


def missing(program: Program, what: str) -> ReadError:
    """Return the error for ``what`` (a kind of file) that needs a program which is not installed."""
    return ReadError(Reason.NEEDS_PROGRAM, f"{what} needs {program.name}; install it with: {program.install}")


def run(path: str, arguments: Sequence[str | Path], given: bytes = b"") -> bytes | None:
    """Run a program and return what it writes, None where it fails. Raises ReadError TOOK_TOO_LONG.

    It is started by its path, without a shell, and inherits the limits of the child process.
    """
    try:
        done = subprocess.run(  # noqa: S603 - a program found on PATH, its arguments a list of our own
            [path, *arguments], input=given, capture_output=True, timeout=PROGRAM_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise ReadError(Reason.TOOK_TOO_LONG, f"{Path(path).name} takes too long with it.") from None
    return done.stdout if done.returncode == 0 else None
