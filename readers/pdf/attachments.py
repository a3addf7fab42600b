"""Files attached to a PDF: those of its name tree (a portfolio is made of them) and those pinned to its pages."""

import itertools
from collections.abc import Iterator

from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.utils import decode_text
from pdfplumber.pdf import PDF

from readers.archive import name_of
from readers.content import Enclosure
from readers.limits import MAX_BYTES, MAX_PARTS
from readers.pdf.damage import DAMAGE

_MAX_NODES = 10_000
_PINNED = b"/FileAttachment"
_NAMES = ("UF", "F", "Unix", "DOS", "Mac")


def attachments_of(pdf: PDF, content: bytes) -> Iterator[Enclosure]:
    """Yield the files attached to a PDF; what is broken among them is left out."""
    seen: set[int] = set()
    files = itertools.chain(_named(pdf), _pinned(pdf) if _PINNED in content else ())
    for number, specification in enumerate(itertools.islice(files, MAX_PARTS), 1):
        try:
            enclosure = _enclosure(specification, number, seen)
        except DAMAGE:
            continue
        if enclosure is not None:
            yield enclosure


def _enclosure(specification: object, number: int, seen: set[int]) -> Enclosure | None:
    described = resolve1(specification)
    held = resolve1(described.get("EF")) if isinstance(described, dict) else None
    if not isinstance(held, dict):
        return None
    stream = next((s for s in (resolve1(held.get(key)) for key in _NAMES) if isinstance(s, PDFStream)), None)
    if stream is None or id(stream) in seen:
        return None
    seen.add(id(stream))
    names = (resolve1(described.get(key)) for key in _NAMES)
    name = next((decode_text(value) for value in names if isinstance(value, bytes)), "")
    inside = stream.get_data()
    return Enclosure(name_of(name) if name else f"{number}", inside) if 0 < len(inside) <= MAX_BYTES else None


def _named(pdf: PDF) -> Iterator[object]:
    """Yield the file specifications of the catalog's name tree."""
    try:
        names = resolve1(pdf.doc.catalog.get("Names"))
        stack = [names.get("EmbeddedFiles")] if isinstance(names, dict) else []
    except DAMAGE:
        return
    for _ in range(_MAX_NODES):
        if not stack:
            return
        try:
            node = resolve1(stack.pop())
            pairs, kids = (resolve1(node.get(key)) for key in ("Names", "Kids")) if isinstance(node, dict) else ([], [])
        except DAMAGE:
            continue
        if isinstance(pairs, list):
            yield from pairs[1::2]
        if isinstance(kids, list):
            stack.extend(kids)


def _pinned(pdf: PDF) -> Iterator[object]:
    """Yield the file specifications of the pages' annotations."""
    for page in pdf.pages:
        try:
            notes = resolve1(page.page_obj.annots) or []
            for note in map(resolve1, notes if isinstance(notes, list) else []):
                if isinstance(note, dict) and "FS" in note:
                    yield note["FS"]
        except DAMAGE:
            continue
