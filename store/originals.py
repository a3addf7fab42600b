"""The original bytes of documents, by their SHA-256, as they came: ``originals/ab/cdef…``.

They are kept as they are, not compressed: PDF, DOCX and mail are compressed already, any program opens them, and
``sha256sum`` proves them. A file appears under its name only when it is whole; `Originals.settle` puts whatever was
copied onto the disk, for a whole batch at once, before the store speaks of it.
"""

import ctypes
import errno
import hashlib
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import FileIO
from pathlib import Path

from schemas.errors import ReadError, Reason, StoreError
from store.private import make_private

_PARTS = ".parts"
_CHUNK = 1 << 20  # bytes


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
        """Copy a file into the originals. Raises ReadError where its bytes have another hash by now; StoreError.

        The copy may not be on the disk yet (see `settle`), so a power cut can leave a broken file under this name, of
        which the store does not know: what lies there already is looked at.
        """
        target = self.path_of(sha256)
        with spoken(self.folder):
            if target.exists() and hash_of(target) == sha256:
                return
            part = self.folder / _PARTS / f"{sha256}.{os.getpid()}"
            try:
                _copy(source, part, sha256)
                _made(target.parent)
                part.replace(target)
            except BaseException:
                part.unlink(missing_ok=True)
                raise

    def settle(self, hashes: Iterable[str]) -> None:
        """Wait until the originals with these hashes are on the disk, with their names. Raises StoreError.

        Where the system can, it is one call for all of them: 50 files in 5-17 ms, beside 400 ms file by file.
        """
        paths = [path for sha256 in set(hashes) if (path := self.path_of(sha256)).exists()]
        if not paths:
            return
        with spoken(self.folder):
            if not _sync_file_system(self.folder):
                for path in [*paths, *{path.parent for path in paths}, self.folder]:
                    sync(path)

    def remove(self, sha256: str) -> None:
        """Remove an original for good. Raises StoreError."""
        with spoken(self.folder):
            self.path_of(sha256).unlink(missing_ok=True)

    def sweep(self) -> None:
        """Remove what copies that were cut off have left; to be called by a run that has the lease."""
        with spoken(self.folder):
            shutil.rmtree(self.folder / _PARTS, ignore_errors=True)


def _made(folder: Path) -> None:
    """Make a folder where it is not there: it nearly always is, and to look is quicker than to make it once more."""
    if not folder.is_dir():
        make_private(folder.parent)
        folder.mkdir(exist_ok=True)


def _copy(source: Path, target: Path, sha256: str) -> None:
    """Copy a file whose bytes have this hash. Raises ReadError where they have another by now."""
    digest = hashlib.sha256()
    try:
        incoming = source.open("rb", buffering=0)
    except OSError as error:
        raise ReadError(Reason.UNREADABLE, f"It can no longer be opened ({error.strerror}).", source) from error
    _made(target.parent)
    with incoming, target.open("wb", buffering=0) as out:
        while chunk := incoming.read(_CHUNK):
            digest.update(chunk)
            _write_all(out, chunk)
    if digest.hexdigest() != sha256:
        raise ReadError(Reason.CHANGED, "It changed while it was read; try again once it is complete.", source)


def _write_all(out: FileIO, chunk: bytes) -> None:
    """Write a chunk whole: an unbuffered file may take less than it is given, as on a disk that is nearly full."""
    view = memoryview(chunk)
    while view:
        view = view[out.write(view) :]


def hash_of(path: Path) -> str:
    """Return the SHA-256 of a file's bytes, hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _sync_file_system(folder: Path) -> bool:
    """Have Linux write down whatever it holds back for the disk of a folder (``man 2 syncfs``, unknown to ``os``).

    Returns False on a system that cannot.
    """
    library = ctypes.CDLL(None, use_errno=True)
    if not hasattr(library, "syncfs"):
        return False
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        if library.syncfs(descriptor) != 0:
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number), str(folder))
    finally:
        os.close(descriptor)
    return True


def sync(path: Path) -> None:
    """Have the system write a file, or the names in a folder, to its disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def spoken(folder: Path) -> Iterator[None]:
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
