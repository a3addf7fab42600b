"""OpenDocument texts, as they stand with all changes accepted; headers and footers lie in another part."""

import zipfile
from collections.abc import Iterator

from lxml import etree

from readers.content import Content, Report, unpaged
from readers.office_xml import attribute, lines_of, local, one_line, open_archive, xml_of
from schemas.document import Metadatum
from schemas.errors import ReadError, Reason

_MANIFEST = "META-INF/manifest.xml"
_LEFT_OUT = frozenset(("tracked-changes", "annotation", "annotation-end", "sequence-decls", "forms", "note-citation"))
_PARAGRAPHS = ("p", "h")
_ASIDE = ("note", "text-box")
_FACTS = {
    "title": "title", "initial-creator": "author", "creator": "last author", "creation-date": "created",
    "date": "modified", "subject": "subject",
}  # fmt: skip
_MAX_SPACES = 100
CELL = " | "


def read_odt(content: bytes, report: Report) -> Content:
    """Read an OpenDocument text. Raises ReadError: DAMAGED, ENCRYPTED, TOO_LARGE."""
    with open_archive(content) as archive:
        names = archive.namelist()
        if _MANIFEST in names and any(local(e) == "encryption-data" for e in xml_of(archive, _MANIFEST).iter()):
            raise ReadError(Reason.ENCRYPTED, "It is protected by a password; save a copy without one.")
        notes: list[etree._Element] = []
        lines = [line for body in _bodies(xml_of(archive, "content.xml")) for line in _blocks(body, notes)]
        while notes:
            lines += _blocks(notes.pop(0), notes)
        facts = tuple(_facts(archive)) if "meta.xml" in names else ()
    report.page_done()
    return unpaged("\n".join(lines), facts)


def _bodies(root: etree._Element) -> list[etree._Element]:
    return [element for element in root if local(element) == "body"]


def _blocks(container: etree._Element, notes: list[etree._Element]) -> Iterator[str]:
    """Yield the lines in an element; footnotes are put aside for the end."""
    for child in container:
        name = local(child)
        if name in _PARAGRAPHS:
            boxes: list[etree._Element] = []
            yield from lines_of("".join(_pieces(child, boxes, notes)))
            for box in boxes:
                yield from _blocks(box, notes)
        elif name == "table-row":
            cells = [
                one_line(" ".join(_blocks(cell, notes)))
                for cell in child
                if local(cell) in ("table-cell", "covered-table-cell")
            ]
            if any(cells):
                yield CELL.join(cells)
        elif name not in _LEFT_OUT:
            yield from _blocks(child, notes)


def _pieces(element: etree._Element, boxes: list[etree._Element], notes: list[etree._Element]) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        name = local(child)
        if name == "s":
            count = attribute(child, "c") or "1"
            yield " " * min(int(count) if count.isdigit() else 1, _MAX_SPACES)
        elif name == "tab":
            yield "\t"
        elif name == "line-break":
            yield "\n"
        elif name in _ASIDE:
            (boxes if name == "text-box" else notes).append(child)
        elif name not in _LEFT_OUT:
            yield from _pieces(child, boxes, notes)
        yield child.tail or ""


def _facts(archive: zipfile.ZipFile) -> Iterator[Metadatum]:
    for group in xml_of(archive, "meta.xml"):
        for element in group:
            name = _FACTS.get(local(element))
            if name and element.text and element.text.strip():
                yield Metadatum(name, element.text.strip(), "meta.xml")
