"""Files to documents: the door of this room.

`read` gives one file's own document, `read_all` that and the documents inside it (attachments, archive members).
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from readers.content import Content
from readers.kinds import FileKind, sniff
from readers.plain import read_plain
from schemas.document import Document, LanguageShare, document_id
from schemas.errors import ReadError, Reason

MAX_BYTES = 100_000_000
"""The largest file that is opened; a scanned volume of 200 pages has about 60 MB."""


def read(path: Path) -> Document:
    """Return the document that the file at ``path`` is. Raises ReadError where there is none.

    For a mail that is its body; an archive, which has no text of its own, is refused (see `read_all`).
    """
    first = next(read_all(path))
    if isinstance(first, ReadError):
        raise first
    return first


def read_all(path: Path) -> Iterator[Document | ReadError]:
    """Yield the document of the file at ``path`` and those inside it, or the error of each that cannot be read.

    Nothing is raised for material: every part yields once, a document or a ReadError, and the file's own outcome
    comes first. An error's ``path`` is the file's, followed by the part's name (``mail.eml/annex.pdf``); a part's
    ``parent`` is the id of what it was found in. An archive yields its members only.
    """
    try:
        content = _bytes_of(path)
        yield _document(path, content)
    except ReadError as error:
        error.path = path
        yield error


def _bytes_of(path: Path) -> bytes:
    """Return the file's bytes, the same ones from its first to its last. Raises ReadError."""
    try:
        before = path.stat()
        if path.is_dir():
            raise ReadError(Reason.UNKNOWN_KIND, "It is a folder; name the files in it.")
        if not path.is_file():
            raise ReadError(Reason.UNREADABLE, "It is no ordinary file, so it is left alone.")
        if before.st_size > MAX_BYTES:
            raise ReadError(
                Reason.TOO_LARGE,
                f"It has {before.st_size // 1_000_000} MB, and {MAX_BYTES // 1_000_000} are read at most.",
            )
        content = path.read_bytes()
        after = path.stat()
    except FileNotFoundError:
        raise ReadError(Reason.MISSING, "There is no such file; check the path.") from None
    except (OSError, ValueError) as error:  # ValueError: a path with a zero byte
        cause = getattr(error, "strerror", None) or "the path is not valid"
        raise ReadError(Reason.UNREADABLE, f"It cannot be opened ({cause}); check its permissions.") from None
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or len(content) != after.st_size:
        raise ReadError(Reason.CHANGED, "It changed while it was read; try again once it is complete.")
    return content


def _document(path: Path, content: bytes) -> Document:
    if not content.strip():
        raise ReadError(Reason.EMPTY, "It is empty.")
    kind = sniff(content)
    if kind is not FileKind.TEXT:
        raise ReadError(Reason.UNKNOWN_KIND, "It is no kind of file that Dhakira reads.")
    return _made_of(read_plain(content), path.stem, content, kind)


def _made_of(content: Content, name: str, original: bytes, kind: FileKind) -> Document:
    if not any(map(str.isalnum, content.text)):
        raise ReadError(Reason.EMPTY, "There is no text in it.")
    sha256 = hashlib.sha256(original).hexdigest()
    shares = _shares(content.text)
    return Document(
        id=document_id(sha256),
        name=name,
        sha256=sha256,
        text=content.text,
        pages=content.pages,
        language=shares[0].language,
        languages=shares,
        metadata=content.metadata,
        media_type=kind.value,
        reading=content.reading,
        confidence=content.confidence,
    )


def _shares(text: str) -> tuple[LanguageShare, ...]:
    arabic = sum(1 for c in text if "\u0600" <= c <= "\u06ff")
    latin = sum(1 for c in text if c.isascii() and c.isalpha())
    return (LanguageShare("ar" if arabic > latin else "fr", 1.0),)
