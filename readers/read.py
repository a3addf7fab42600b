"""Files to documents: the door of this room.

`read` gives one file's own document, `read_all` that and the documents inside it (attachments, archive members).
"""

import atexit
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePosixPath

from readers.content import Content
from readers.fence import Fence, Outcome
from readers.kinds import FileKind, name_of_unknown, sniff
from readers.limits import MAX_BYTES, MAX_DEPTH, MAX_PART_BYTES, MAX_PARTS, MAX_TEXT
from readers.plain import read_plain
from readers.promised import check_promise
from schemas.document import Document, document_id
from schemas.errors import ReadError, Reason
from text.language import language_shares, main_language

_COVERING_NOTE = 200
"""Signs of a mail's body that may merely point to the mail attached."""
_MAILS = (FileKind.MAIL, FileKind.OUTLOOK)
_CONTAINERS = (FileKind.ZIP, FileKind.MAILBOX, FileKind.TNEF)
"""Kinds that mostly have no text of their own."""


def read(path: Path, fence: Fence | None = None) -> Document:
    """Return the document that the file at ``path`` is. Raises ReadError where there is none.

    A mail is its body, or the mail attached to it where the body is no more than a covering note. An archive, which
    has no text of its own, is refused (see `read_all`).
    """
    outcomes = read_all(path, fence)
    own = next(outcomes)
    if isinstance(own, Document) and own.parent is not None:
        raise ReadError(Reason.UNKNOWN_KIND, "It is an archive; its members are documents, it is none.", path)
    if _is_covering(own, path):
        own = next(filter(_is_mail, outcomes), own)
    if isinstance(own, ReadError):
        raise own
    return own


def read_all(path: Path, fence: Fence | None = None) -> Iterator[Document | ReadError]:
    """Yield the document of the file at ``path`` and those inside it, or the error of each that cannot be read.

    Nothing is raised for material: every part yields once, a document or a ReadError, and the file's own outcome
    comes first. An error's ``path`` is the file's, followed by the part's name (``mail.eml/annex.pdf``); a part's
    ``parent`` is the id of what it was found in. An archive yields its members only.

    Risky kinds are parsed in the child processes of ``fence``, by default one that the whole process shares.
    """
    try:
        content = bytes_of(path)
    except ReadError as error:
        yield error
        return
    yield from _Walk(fence or shared_fence()).parts(path, path.stem, content)


def read_in_order(path: Path) -> Iterator[Document | ReadError]:
    """Yield what `read_all` does, with the document that `read` gives first: before its covering note, a mail."""
    outcomes = read_all(path)
    own = next(outcomes)
    before = [own]
    if _is_covering(own, path):
        for outcome in outcomes:
            if _is_mail(outcome):
                yield outcome
                break
            before.append(outcome)
    yield from before
    yield from outcomes


def _is_covering(own: Document | ReadError, path: Path) -> bool:
    """Tell a mail that has no text of its own, or hardly any."""
    if isinstance(own, ReadError):
        return own.reason is Reason.EMPTY and own.path == path
    return own.parent is None and _is_mail(own) and len(own.text) <= _COVERING_NOTE


def _is_mail(outcome: Document | ReadError) -> bool:
    return isinstance(outcome, Document) and outcome.media_type in _MAILS


@lru_cache(maxsize=1)
def shared_fence() -> Fence:
    """Return the fence that the whole process shares; it ends with the process."""
    fence = Fence()
    atexit.register(fence.close)
    return fence


@dataclass(frozen=True, slots=True)
class _File:
    """A file's bytes with what is known of them; ``parent`` is the id of the file it was found in."""

    name: str
    content: bytes
    kind: FileKind
    parent: str | None = None

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


class _Walk:
    """Goes through one file and the files inside it, with a bound on all of them together."""

    def __init__(self, fence: Fence) -> None:
        self._fence = fence
        self._parts = 0
        self._bytes = 0

    def parts(
        self, path: Path, name: str, content: bytes, parent: str | None = None, depth: int = 0
    ) -> Iterator[Document | ReadError]:
        """Yield the outcome of one file and those inside it; ``path`` says where it is, for errors."""
        file = _File(name, content, sniff(content), parent)
        try:
            self._count(len(content), depth)
            outcome = _outcome(file.kind, content, self._fence)
            if outcome.content is not None:
                check_promise(path, file.kind, outcome.content)
        except ReadError as error:
            error.path = path
            yield error
            return
        own = document_id(file.sha256)
        has_text = outcome.content is not None and bool(outcome.content.text)
        if file.kind not in _CONTAINERS or has_text or not outcome.enclosures:
            yield from self._own(outcome, file, path)
        for enclosure in outcome.enclosures:
            inside = path / enclosure.name
            yield from self.parts(inside, PurePosixPath(enclosure.name).stem, enclosure.content, own, depth + 1)

    def _own(self, outcome: Outcome, file: _File, path: Path) -> Iterator[Document | ReadError]:
        try:
            yield _document(outcome.content, file)
        except ReadError as error:
            error.path = path
            yield error

    def _count(self, size: int, depth: int) -> None:
        self._parts += 1
        self._bytes += size
        if depth > MAX_DEPTH:
            raise ReadError(Reason.TOO_LARGE, f"It lies {MAX_DEPTH} archives deep; unpack them.")
        if self._parts > MAX_PARTS or self._bytes > MAX_PART_BYTES:
            raise ReadError(Reason.TOO_LARGE, "The file it lies in holds too much; unpack it and take in the folder.")


def bytes_of(path: Path) -> bytes:
    """Return the file's bytes, the same ones from its first to its last. Raises ReadError."""
    try:
        before = path.stat()
        if path.is_dir():
            raise ReadError(Reason.UNKNOWN_KIND, "It is a folder; name the files in it.", path)
        if not path.is_file():
            raise ReadError(Reason.UNREADABLE, "It is no ordinary file, so it is left alone.", path)
        if before.st_size > MAX_BYTES:
            size, most = before.st_size // 1_000_000, MAX_BYTES // 1_000_000
            raise ReadError(Reason.TOO_LARGE, f"It has {size} MB, and at most {most} are read; split it.", path)
        content = path.read_bytes()
        after = path.stat()
    except FileNotFoundError:
        raise ReadError(Reason.MISSING, "There is no such file; check the path.", path) from None
    except (OSError, ValueError) as error:  # ValueError: a path with a zero byte
        cause = getattr(error, "strerror", None) or "the path is not valid"
        raise ReadError(Reason.UNREADABLE, f"It cannot be opened ({cause}); check its permissions.", path) from None
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or len(content) != after.st_size:
        raise ReadError(Reason.CHANGED, "It changed while it was read; try again once it is complete.", path)
    return content


def _outcome(kind: FileKind, content: bytes, fence: Fence) -> Outcome:
    """Read a file of this kind, behind the fence unless it is plain text. Raises ReadError."""
    if not content.strip():
        raise ReadError(Reason.EMPTY, "It is empty; save it anew, or have it sent again.")
    if kind is FileKind.TEXT:
        return Outcome(read_plain(content))
    if kind is FileKind.UNKNOWN:
        name = name_of_unknown(content)
        sentence = (
            f"It is {name}, which is not read; save it as PDF." if name else "It is no kind of file that is read."
        )
        raise ReadError(Reason.UNKNOWN_KIND, sentence)
    if kind is FileKind.LOCKED_OFFICE:
        raise ReadError(Reason.ENCRYPTED, "It is protected by a password; save a copy without one.")
    return fence.read(kind, content)


def _document(content: Content | None, file: _File) -> Document:
    if content is None or not any(map(str.isalnum, content.text)):
        raise ReadError(Reason.EMPTY, "There is no text in it.")
    if len(content.text) > MAX_TEXT:
        raise ReadError(Reason.TOO_LARGE, f"It holds more than {MAX_TEXT // 1_000_000} million signs; split it.")
    sha256 = file.sha256
    shares = language_shares(content.text)
    return Document(
        id=document_id(sha256),
        name=file.name,
        sha256=sha256,
        text=content.text,
        pages=tuple(content.pages),
        language=main_language(content.text, shares),
        languages=shares,
        metadata=content.metadata,
        media_type=file.kind.value,
        reading=content.reading,
        confidence=content.confidence,
        parent=file.parent,
    )
