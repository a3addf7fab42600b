"""OpenDocument texts, as they stand with all changes accepted; headers and footers lie in another part."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from readers.content import Content, Report, unpaged
from readers.odt_numbering import ListNumbering
from readers.office_xml import attribute, children, lines_of, local, one_line, open_archive, parsed, xml_of
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
_LONG_NUMBER = 6  # digits
CELL = " | "


def read_odt(content: bytes, report: Report) -> Content:
    """Read an OpenDocument text. Raises ReadError: DAMAGED, ENCRYPTED, TOO_LARGE."""
    with open_archive(content) as archive:
        names = archive.namelist()
        if _MANIFEST in names and any(local(e) == "encryption-data" for e in xml_of(archive, _MANIFEST).iter()):
            raise ReadError(Reason.ENCRYPTED, "It is protected by a password; save a copy without one.")
        root = xml_of(archive, "content.xml")
        styles = [xml_of(archive, "styles.xml")] if "styles.xml" in names else []
        lines = _lines(root, *styles, root)
        facts = tuple(_facts(xml_of(archive, "meta.xml"))) if "meta.xml" in names else ()
    report.page_done()
    return unpaged("\n".join(lines), facts)


def read_flat_odt(content: bytes, report: Report) -> Content:
    """Read an OpenDocument text in one XML file (.fodt). Raises ReadError: DAMAGED, TOO_LARGE."""
    root = parsed(content)
    lines = _lines(root, root)
    report.page_done()
    return unpaged("\n".join(lines), tuple(_facts(root)))


def _lines(root: etree._Element, *styled: etree._Element) -> list[str]:
    """Return the lines of a text, footnotes last; ``styled`` are the parts that say how lists are numbered."""
    body = _Body()
    for part in styled:
        body.numbering.learn(part)
    lines = [line for found in _bodies(root) for line in body.blocks(found)]
    while body.notes:
        lines += body.blocks(body.notes.pop(0))
    return lines


def _bodies(root: etree._Element) -> list[etree._Element]:
    return [element for element in root if local(element) == "body"]


@dataclass(slots=True)
class _Body:
    """A walk through the text; footnotes are put aside for the end."""

    notes: list[etree._Element] = field(default_factory=list)
    numbering: ListNumbering = field(default_factory=ListNumbering)
    _style: str = ""
    _counts: list[list[int]] = field(default_factory=list)
    _mark: str = ""

    def blocks(self, container: etree._Element) -> Iterator[str]:
        """Yield the lines in an element."""
        for child in container:
            name = local(child)
            if name in _PARAGRAPHS:
                boxes: list[etree._Element] = []
                lines = lines_of("".join(self._pieces(child, boxes)))
                if lines and self._mark:
                    lines[0], self._mark = self._mark + lines[0], ""
                yield from lines
                for box in boxes:
                    yield from self.blocks(box)
            elif name == "table-row":
                cells = [
                    one_line(" ".join(self.blocks(cell)))
                    for cell in child
                    if local(cell) in ("table-cell", "covered-table-cell")
                ]
                if any(cells):
                    yield CELL.join(cells)
            elif name == "list":
                yield from self._list(child)
            elif name not in _LEFT_OUT:
                yield from self.blocks(child)

    def _list(self, element: etree._Element) -> Iterator[str]:
        outer = self._style
        self._style = attribute(element, "style-name") or outer
        self._counts.append(self.numbering.begin(element, self._style, len(self._counts) + 1))
        for item in element:
            if local(item) == "list-item":
                start = attribute(item, "start-value") or ""
                count = self._counts[-1]
                count[0] = int(start) if start.isdecimal() and len(start) < _LONG_NUMBER else count[0] + 1
                self._mark = self.numbering.mark(self._style, self._counts)
            yield from self.blocks(item)
            self._mark = ""
        self._counts.pop()
        self._style = outer

    def _pieces(self, element: etree._Element, boxes: list[etree._Element]) -> Iterator[str]:
        yield element.text or ""
        for child in element:
            name = local(child)
            if name == "s":
                count = attribute(child, "c") or "1"
                yield " " * min(int(count) if count.isdecimal() else 1, _MAX_SPACES)
            elif name == "tab":
                yield "\t"
            elif name == "line-break":
                yield "\n"
            elif name in _ASIDE:
                (boxes if name == "text-box" else self.notes).append(child)
            elif any(local(inner) in _PARAGRAPHS for inner in child):  # a drawn shape that holds text
                boxes.append(child)
            elif name not in _LEFT_OUT:
                yield from self._pieces(child, boxes)
            yield child.tail or ""


def _facts(root: etree._Element) -> Iterator[Metadatum]:
    for group in children(root, "meta"):
        for element in group:
            name = _FACTS.get(local(element))
            if name and element.text and element.text.strip():
                yield Metadatum(name, element.text.strip(), "meta.xml")
