"""Word files (OOXML): the text as it stands with all changes accepted, without headers and footers.

An own walk over the XML: python-docx leaves out tracked insertions, content controls and text boxes.
"""

import re
from collections.abc import Iterator

from lxml import etree

from readers.content import Content, Report, unpaged
from readers.docx_numbering import Numbering
from readers.office_xml import attribute, children, lines_of, local, one_line, open_archive, parsed, xml_of
from schemas.document import Metadatum
from schemas.errors import ReadError, Reason

_BODY, _NOTES, _LISTS, _STYLES = "document", ("footnotes", "endnotes"), "numbering", "styles"
_PACKAGE = "package"
"""What Word saves in one XML file: all parts of a document, or (in 2003) the document alone."""
_PROPERTIES = "core"
_PART = re.compile(r"/?(?:word/(document|footnotes|endnotes|numbering|styles)\d*|docProps/(core))\.xml")
# Deleted and moved-away text, the older twin of a text box, and what is no text.
_LEFT_OUT = frozenset(("del", "moveFrom", "Fallback", "pPr", "rPr", "instrText", "delText", "rt", "hdr", "ftr"))
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
_FACTS = {"title": "title", "creator": "author", "created": "created", "modified": "modified", "subject": "subject"}
CELL = " | "


def read_docx(content: bytes, report: Report) -> Content:
    """Read a Word file. Raises ReadError: DAMAGED, ENCRYPTED, TOO_LARGE."""
    parts = _parts(content)
    numbering = Numbering.of(parts.get(_LISTS), parts.get(_STYLES))
    if _BODY not in parts:
        raise ReadError(Reason.DAMAGED, "Its text is missing; ask for it anew.")
    lines = list(_blocks(parts[_BODY], numbering))
    for name in _NOTES:
        if name in parts:
            lines += _notes(parts[name], numbering)
    facts = tuple(_facts(parts.get(_PROPERTIES)))
    report.page_done()
    return unpaged("\n".join(lines), facts)


def _parts(content: bytes) -> dict[str, etree._Element]:
    """Return the roots of the parts that hold text, by their names without folder, number and ending."""
    if not content.startswith(b"PK"):
        root = parsed(content)
        if local(root) != _PACKAGE:
            body = next(children(root, "body"), None)
            return {} if body is None else {_BODY: body}
        named = ((_part_name(attribute(part, "name") or ""), part) for part in root)
        return {name: data[0] for name, part in named if name for data in children(part, "xmlData") if len(data)}
    with open_archive(content) as archive:
        return {_part_name(name): xml_of(archive, name) for name in archive.namelist() if _part_name(name)}


def _part_name(path: str) -> str:
    """Return what a part holds, empty for those that are not read; Word on the web numbers them (document2.xml)."""
    found = _PART.fullmatch(path)
    return (found[1] or found[2]) if found else ""


def _blocks(container: etree._Element, numbering: Numbering) -> Iterator[str]:
    """Yield the lines of the paragraphs and tables in an element, through whatever wraps them."""
    for child in container:
        name = local(child)
        if name == "p":
            boxes: list[etree._Element] = []
            text = "".join(_pieces(child, boxes))
            mark = numbering.mark_of(child)
            yield from lines_of(mark + text.lstrip() if text.strip() else "")
            for box in boxes:
                yield from _blocks(box, numbering)
        elif name == "tbl":
            yield from _rows(child, numbering)
        elif name not in _LEFT_OUT:
            yield from _blocks(child, numbering)


def _pieces(element: etree._Element, boxes: list[etree._Element]) -> Iterator[str]:
    """Yield the text of a paragraph; text boxes anchored in it are put aside."""
    for child in element:
        name = local(child)
        if name in ("t", "delText") and name not in _LEFT_OUT:
            yield child.text or ""
        elif name in _SIGNS:
            yield "" if attribute(child, "type") == "page" else _SIGNS[name]
        elif name == "txbxContent":
            boxes.append(child)
        elif name == "r" and _is_hidden(child):
            continue
        elif name not in _LEFT_OUT:
            yield from _pieces(child, boxes)


def _is_hidden(run: etree._Element) -> bool:
    return any(
        local(mark) == "vanish" and attribute(mark, "val") not in ("0", "false")
        for properties in children(run, "rPr")
        for mark in properties
    )


def _rows(table: etree._Element, numbering: Numbering) -> Iterator[str]:
    """Yield a table row by row; a right-to-left table's first cell is its rightmost one in the file already."""
    for row in _wrapped(table, "tr"):
        if any(local(mark) == "del" for properties in children(row, "trPr") for mark in properties):
            continue
        cells = [one_line(" ".join(_blocks(cell, numbering))) for cell in _wrapped(row, "tc")]
        if any(cells):
            yield CELL.join(cells)


def _wrapped(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """Yield the children of this name, also those inside content controls and insertions."""
    for child in element:
        if local(child) == name:
            yield child
        elif local(child) in ("sdt", "sdtContent", "ins", "customXml", "moveTo"):
            yield from _wrapped(child, name)


def _notes(root: etree._Element, numbering: Numbering) -> Iterator[str]:
    """Yield the footnotes, without the separators that are kept among them."""
    for note in root:
        if attribute(note, "type") in (None, "normal"):
            yield from _blocks(note, numbering)


def _facts(properties: etree._Element | None) -> Iterator[Metadatum]:
    for element in () if properties is None else properties:
        name = _FACTS.get(local(element))
        if name and element.text and element.text.strip():
            yield Metadatum(name, element.text.strip(), "docProps/core.xml")
