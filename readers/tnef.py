"""Outlook's ``winmail.dat`` (TNEF, MS-OXTNEF): the attachments and the body that Exchange packed into one part."""

import struct
from collections.abc import Iterator

from readers.archive import name_of
from readers.content import Content, Enclosure, Report, unpaged
from readers.decoding import decode_declared
from schemas.errors import ReadError, Reason

_HEAD, _ATTRIBUTE = struct.Struct("<IH"), struct.Struct("<BII")
_BODY, _DATA, _TITLE, _BEGINS, _CODE_PAGE = 0x2800C, 0x6800F, 0x18010, 0x69002, 0x69007
_MAX_NAME = 500


def read_tnef(content: bytes, report: Report) -> Content | None:
    """Read a body, if there is one, and hand over the attachments. Raises ReadError DAMAGED."""
    if len(content) < _HEAD.size:
        raise ReadError(Reason.DAMAGED, "It is cut off; ask for it anew.")
    body, charset = b"", "windows-1252"
    names: list[bytes] = []
    files: list[bytes] = []
    for kind, value in _attributes(content):
        if kind == _CODE_PAGE and len(value) >= 4:  # noqa: PLR2004 - a number of four bytes
            charset = f"cp{struct.unpack_from('<I', value)[0]}"
        elif kind == _BODY:
            body = value
        elif kind == _BEGINS:
            names.append(b"")
            files.append(b"")
        elif files and kind == _TITLE and not names[-1]:
            names[-1] = value.rstrip(b"\0")
        elif files and kind == _DATA:
            files[-1] = value
    for number, (name, inside) in enumerate(zip(names, files, strict=True), 1):
        if inside:
            shown = decode_declared(name, charset)
            report.enclose(Enclosure(name_of(shown[:_MAX_NAME]) if shown else f"{number}", inside))
    report.page_done()
    text = decode_declared(body.rstrip(b"\0"), charset)
    return unpaged("\n".join(line.rstrip() for line in text.replace("\r\n", "\n").split("\n") if line.strip()))


def _attributes(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the attributes, as far as they are whole."""
    place = _HEAD.size
    while place + _ATTRIBUTE.size <= len(content):
        _, kind, length = _ATTRIBUTE.unpack_from(content, place)
        place += _ATTRIBUTE.size
        if place + length > len(content):
            return
        yield kind, content[place : place + length]
        place += length + 2  # a check sum follows
