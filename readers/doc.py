"""Word files of before 2007, by antiword, else by LibreOffice: either is enough."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from readers.content import Content, Report, unpaged
from readers.docx import read_docx
from readers.office_xml import lines_of, local, one_line
from readers.programs import ANTIWORD, LIBREOFFICE, missing, run
from schemas.errors import ReadError, Reason
from text.numbering import as_numbered

_ENCRYPTED_FLAG = 0x0100  # in the flags of the file's information block, at byte 10 of the stream
_BLOCK_MAGIC = b"\xec\xa5"
CELL = " | "
_INLINE = ("emphasis", "superscript", "subscript", "ulink", "literal", "beginpage")
_NO_TEXT = ("title", "subtitle", "bookinfo")  # of the book: what the file says of itself
_NUMERATIONS = {
    "arabic": "decimal", "loweralpha": "lowerLetter", "upperalpha": "upperLetter", "lowerroman": "lowerRoman",
    "upperroman": "upperRoman",
}  # fmt: skip


def read_doc(content: bytes, report: Report) -> Content:
    """Read an old Word file. Raises ReadError: NEEDS_PROGRAM, ENCRYPTED, DAMAGED, TOOK_TOO_LONG."""
    if _is_encrypted(content):
        raise ReadError(Reason.ENCRYPTED, "It is protected by a password; save a copy without one.")
    antiword, office = ANTIWORD.path(), LIBREOFFICE.path()
    if not antiword and not office:
        raise missing(ANTIWORD, "A Word file of before 2007")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "source.doc")
        source.write_bytes(content)
        lines = _by_antiword(antiword, source) if antiword else []
        if lines:
            report.page_done()
            return unpaged("\n".join(lines))
        if office:
            profile = f"-env:UserInstallation=file://{folder}/profile"
            run(office, [profile, "--headless", "--norestore", "--convert-to", "docx", "--outdir", folder, source])
            converted = source.with_suffix(".docx")
            if converted.exists():
                return read_docx(converted.read_bytes(), report)
    raise ReadError(Reason.DAMAGED, "It cannot be converted; open it and save it as DOCX.")


def _by_antiword(antiword: str, source: Path) -> list[str]:
    """Return the lines that antiword reads: from its DocBook, which keeps cells and lists whole, else from its text."""
    book = run(antiword, ["-m", "UTF-8.txt", "-x", "db", source])
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(book, parser) if book else None
    except etree.XMLSyntaxError:
        root = None
    chapters = [part for part in (root if root is not None else ()) if local(part) not in _NO_TEXT]
    lines = [line for chapter in chapters for line in blocks_of_book(chapter)]
    if lines:
        return lines
    text = run(antiword, ["-m", "UTF-8.txt", "-w", "0", source]) or b""
    return list(filter(None, map(_line, text.decode("utf-8", "replace").split("\n"))))


def blocks_of_book(container: etree._Element, mark: str = "") -> Iterator[str]:
    """Yield the lines in an element of DocBook; ``mark`` stands before the first."""
    text = lines_of("".join(_pieces(container)))
    if text:
        text[0] = mark + text[0]
        yield from text
        mark = ""
    number = 0
    for child in container:
        name = local(child) if isinstance(child.tag, str) else ""
        if name == "listitem":
            number += 1
            ordered = local(container) == "orderedlist"
            form = _NUMERATIONS.get(container.get("numeration", ""), "decimal")
            yield from blocks_of_book(child, f"{as_numbered(number, form)}. " if ordered else "• ")
        elif name == "row":
            cells = [one_line(" ".join(blocks_of_book(cell))) for cell in child if isinstance(cell.tag, str)]
            if any(cells):
                yield CELL.join(cells)
        elif name and name not in _INLINE:
            yield from blocks_of_book(child, mark)
            mark = ""


def _pieces(element: etree._Element) -> Iterator[str]:
    """Yield the text that stands in an element itself, not in the blocks inside it."""
    yield (element.text or "").strip("\n")
    for child in element:
        if isinstance(child.tag, str) and local(child) in _INLINE:
            yield from _pieces(child)
        yield (child.tail or "").strip("\n")


def _is_encrypted(content: bytes) -> bool:
    """Tell an encrypted document by the flag in its information block, which begins a sector of the file."""
    for start in range(512, min(len(content) - 12, 1 << 20), 512):
        if content.startswith(_BLOCK_MAGIC, start):
            return bool(int.from_bytes(content[start + 10 : start + 12], "little") & _ENCRYPTED_FLAG)
    return False


def _line(line: str) -> str:
    """Return a line with single spaces; antiword frames the cells of a table row in bars."""
    stripped = line.strip()
    if len(stripped) > 1 and stripped[0] == stripped[-1] == "|":
        cells = [" ".join(cell.split()) for cell in stripped[1:-1].split("|")]
        return CELL.join(cells) if any(cells) else ""
    return " ".join(line.split())
