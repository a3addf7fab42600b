"""RTF files, by striprtf."""

import re

from striprtf.striprtf import rtf_to_text

from readers.content import Content, Report, unpaged
from readers.limits import MAX_RTF
from schemas.errors import ReadError, Reason

_ROW_END = "|"
_SHAPE_FACT = re.compile(r"\{\\sp\s*\{\\sn [^{}]*\}\s*\{\\sv [^{}]*\}\s*\}")
"""How a drawn shape looks: names and values, which are no text."""
_SHAPE = re.compile(r"\{(?:\\shp(?![a-z])|\\\*\\shpinst|\\shptxt)")
"""What holds a text box, all of which striprtf passes over; its older twin (shprslt) is passed over still."""
_SYMBOL_BULLET = re.compile("^\\s*[\ue000-\uf8ff]\\s")
"""The bullet of a list in a font of symbols."""
CELL = " | "


def read_rtf(content: bytes, report: Report) -> Content:
    """Read an RTF file. Raises ReadError: DAMAGED, TOO_LARGE."""
    if len(content) > MAX_RTF:
        raise ReadError(Reason.TOO_LARGE, f"It has more than {MAX_RTF // 1_000_000} MB; save it as DOCX.")
    source = content.removeprefix(b"\xef\xbb\xbf").decode("latin-1")  # RTF is ASCII; stray bytes keep their number
    source = _SHAPE.sub("{", _SHAPE_FACT.sub("", source))
    try:
        # striprtf appends a link's target to its words, which no reader of the page sees.
        text: str = rtf_to_text(source.replace("HYPERLINK", "LINK"), errors="replace")  # type: ignore[no-untyped-call]
    except (ValueError, TypeError, LookupError, OverflowError):  # numbers out of range, groups without end
        raise ReadError(Reason.DAMAGED, "Its RTF is broken; open and save it again.") from None
    report.page_done()
    return unpaged("\n".join(filter(None, map(_line, text.split("\n")))))


def _line(line: str) -> str:
    """Return a line with single spaces; a table row ends in the mark of its last cell."""
    if line.rstrip().endswith(_ROW_END):
        cells = [" ".join(cell.split()) for cell in line.rstrip()[:-1].split(_ROW_END)]
        return CELL.join(cells) if any(cells) else ""
    return " ".join(_SYMBOL_BULLET.sub("• ", line).replace("\u00ad", "").split())
