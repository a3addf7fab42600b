"""The original bytes of documents, by their SHA-256, as they came: ``originals/ab/cdef…``.

They are kept as they are, not compressed: PDF, DOCX and mail are compressed already, any program opens them, and
``sha256sum`` proves them. A file appears under its name only when it is whole and on the disk.
"""

import errno
import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from schemas.errors import ReadError, Reason, StoreError

_PARTS = ".parts"


@dataclass(frozen=True, slots=True)
class Originals:
    """The folder of originals."""

    folder: Path

    def path_of(self, sha256: str) -> Path:
        """Return where the original with this hash lies, or would lie."""
        return self.folder / sha256[:2] / sha256[2:]

    def has(self, sha256: str) -> bool:
        """Tell whether the original is kept."""
        return self.path_of(sha256).exists()

    def keep(self, source: Path, sha256: str) -> None:
        """Copy a file into the originals. Raises ReadError where its bytes have another hash by now; StoreError."""
        target = self.path_of(sha256)
        if target.exists():
            return
        with _spoken(self.folder):
            target.parent.mkdir(parents=True, exist_ok=True)
            parts = self.folder / _PARTS
            parts.mkdir(exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=parts, delete=False) as part:
                whole = False
                try:
                    whole = _copy(source, part.name) == sha256
                finally:
                    if not whole:
                        Path(part.name).unlink()
                if not whole:
                    raise ReadError(
                        Reason.CHANGED, "It changed while it was read; try again once it is complete.", source
                    )
            Path(part.name).replace(target)

    def sweep(self) -> None:
        """Remove what copies that were cut off have left; to be called by a run that has the lease."""
        with _spoken(self.folder):
            shutil.rmtree(self.folder / _PARTS, ignore_errors=True)


def _copy(source: Path, target: str) -> str:
    """Copy a file onto the disk, and return the SHA-256 of what was copied."""
    with Path(target).open("wb") as out:
        try:
            with source.open("rb") as incoming:
                shutil.copyfileobj(incoming, out)
        except OSError as error:
            if error.filename is not None and Path(error.filename) == source:
                raise ReadError(Reason.UNREADABLE, "It can no longer be opened.", source) from error
            raise
        out.flush()
        os.fsync(out.fileno())
    with Path(target).open("rb") as copied:
        return hashlib.file_digest(copied, "sha256").hexdigest()


@contextmanager
def _spoken(folder: Path) -> Iterator[None]:
    """Turn the operating system's refusals into sentences."""
    try:
        yield
    except OSError as error:
        raise disk_error(error, folder) from error


def disk_error(error: OSError, folder: Path) -> StoreError:
    """Return the StoreError that says what to do about a refusal of the operating system."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return StoreError(f"The disk of {folder} is full: free some space and start again; what is in stays.")
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return StoreError(
            f"{folder} may not be written; give yourself write permission there, or choose another folder with --home."
        )
    return StoreError(f"{folder} cannot be written ({error.strerror}); check it and start again.")
