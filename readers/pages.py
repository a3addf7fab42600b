"""The picture of a document's page, with words marked on it: the second door of this room."""

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from readers.fence import Fence
from readers.kinds import FileKind, sniff
from readers.limits import MAX_DEPTH
from readers.marks import Drawing, Mark
from readers.read import bytes_of, shared_fence
from schemas.document import Document, Page, Word, document_id
from schemas.errors import ReadError, Reason
from schemas.span import Span

Colour = tuple[int, int, int]
HIGHLIGHT: Colour = (255, 200, 0)
_CONTAINERS = (FileKind.ZIP, FileKind.TNEF, FileKind.MAILBOX, FileKind.MAIL, FileKind.OUTLOOK, FileKind.PDF)
"""Kinds that hold files, the cheapest to open first."""
_SAME_LINE = 0.5
"""Words of one line share this part of the lower one's height."""


def draw_page(path: Path, document: Document, page: Page, marked: Mapping[Span, Colour]) -> bytes:
    """Return the PNG of a page of ``document`` with the words at the ``marked`` spans in their colours.

    ``path`` is the file that the document is, or that it lies in. Raises ReadError: UNKNOWN_KIND for a document without
    pages, MISSING where the document is not in the file, and those of reading.
    """
    if not page.width:
        raise ReadError(Reason.UNKNOWN_KIND, "Only PDF files and scans have pages to show.", path)
    fence = shared_fence()
    content = _find(bytes_of(path), document.id, fence)
    if content is None:
        raise ReadError(Reason.MISSING, f"The document {document.id} is not in it any more.", path)
    marks = tuple(Mark(*box, colour) for span, colour in marked.items() for box in boxes_of(page.words, span))
    return fence.draw(Drawing(sniff(content), page.number, page.width, page.height, marks), content)


def boxes_of(words: Iterable[Word], span: Span) -> Iterator[tuple[float, float, float, float]]:
    """Yield the boxes (left, top, right, bottom, in points) of the words that a span touches, one for each line."""
    touched = [word for word in words if word.span.overlaps(span)]
    line: list[Word] = []
    for word in touched:
        if line and not _is_on_line(line[-1], word):
            yield _around(line)
            line = []
        line.append(word)
    if line:
        yield _around(line)


def _is_on_line(word: Word, following: Word) -> bool:
    shared = min(word.bottom, following.bottom) - max(word.top, following.top)
    return shared > _SAME_LINE * min(word.bottom - word.top, following.bottom - following.top)


def _around(words: list[Word]) -> tuple[float, float, float, float]:
    return (
        min(word.left for word in words),
        min(word.top for word in words),
        max(word.right for word in words),
        max(word.bottom for word in words),
    )


def _find(content: bytes, identity: str, fence: Fence, depth: int = 0) -> bytes | None:
    """Return the bytes of the document with this id: those given, or a file inside them."""
    if document_id(sha256(content).hexdigest()) == identity:
        return content
    kind = sniff(content)
    if kind not in _CONTAINERS or depth > MAX_DEPTH:
        return None
    inside = sorted(fence.read(kind, content).enclosures, key=lambda e: _effort(e.content))
    found = (_find(enclosure.content, identity, fence, depth + 1) for enclosure in inside)
    return next(filter(None, found), None)


def _effort(content: bytes) -> int:
    kind = sniff(content)
    return _CONTAINERS.index(kind) if kind in _CONTAINERS else -1
