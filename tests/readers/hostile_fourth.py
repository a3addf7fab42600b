"""A fourth set of files that are broken or mean harm: letters without end, forms, tables as wide as the world."""

import struct
from collections.abc import Iterator

from hostile import BIG, BROKEN, GOOD, WORD_ML, Hostile, archive, docx, one_page, paragraph, pdf, stream

from schemas.errors import Reason

SENTENCE = b"The committee met the delegation of the Union on Tuesday."
STEM = (569, 193, 0, 377, 1556)
"""Width and bounds of a small l in DejaVu Sans, which is an alef there as well."""


def pdf_letters() -> Iterator[Hostile]:
    """Yield pages whose letters stand for more than they are."""
    spans = b"/Span /P BDC BT /F 12 Tf 72 %d Td (a) Tj ET EMC\n"
    written = b"".join(spans % (20 + n % 800) for n in range(20_000))
    named = b"/Properties << /P << /ActualText (" + b"a b " * 250_000 + b") >> >>"
    yield Hostile("a million letters for each of 20,000.pdf", one_page(written, resources=named), BIG | BROKEN)
    font = (
        b"<< /Type /Font /Subtype /TrueType /BaseFont /DejaVuSans /FirstChar 1 /LastChar 40 /Widths [%s] "
        b"/FontDescriptor 7 0 R >>" % (b"278 " * 40),
        b"<< /Type /FontDescriptor /FontName /DejaVuSans /Flags 4 /FontFile2 8 0 R >>",
        stream(_composed_without_end(40), flate=1),
    )
    lost = b"BT /G 12 Tf 72 600 Td (" + bytes(range(48, 88)).replace(b"\\", b"") * 5 + b") Tj ET\n"
    page = one_page(lost + GOOD, resources=b"", more=font).replace(b"/F 5 0 R", b"/F 5 0 R /G 6 0 R")
    yield Hostile("a letter of two of the next, 40 deep.pdf", page, BIG | BROKEN, may_read=True)
    far = b"".join(b"BT /F 12 Tf %d %d Td (word) Tj ET\n" % (n * 10**7, -n * 10**7) for n in range(2_000))
    yield Hostile("letters a light year away.pdf", one_page(GOOD + far), BIG | BROKEN, may_read=True)


def _composed_without_end(depth: int) -> bytes:
    """Return a TrueType font whose every glyph is twice the next one, all with the bounds of a small l."""
    width, left, low, right, high = STEM
    bounds = struct.pack(">hhhh", left, low, right, high)
    glyphs = [b""]
    for number in range(1, depth):
        twice = struct.pack(">HHhh", 0x23, number + 1, 0, 0) + struct.pack(">HHhh", 0x03, number + 1, 0, 0)
        glyphs.append(struct.pack(">h", -1) + bounds + twice)
    square = struct.pack(">hhh", left, right - left, left - right) + struct.pack(">hhh", low, high - low, 0)
    glyphs.append(struct.pack(">h", 1) + bounds + struct.pack(">HH", 2, 0) + b"\1\1\1" + square)
    glyphs = [glyph + b"\0" * (-len(glyph) % 4) for glyph in glyphs]
    places = [sum(map(len, glyphs[:number])) for number in range(len(glyphs) + 1)]
    count = len(glyphs)
    codes = bytes(min(max(0, code - 47), count - 1) for code in range(256))
    tables = {
        b"cmap": struct.pack(">HHHHI", 0, 1, 1, 0, 12) + struct.pack(">HHH", 0, 262, 0) + codes,
        b"glyf": b"".join(glyphs),
        b"head": struct.pack(">IIIIHHQQhhhhHHhhh", 65536, 0, 0, 0x5F0F3CF5, 0, 2048, 0, 0, *STEM[1:], 0, 8, 2, 1, 0),
        b"hhea": struct.pack(">IhhhHhhhhhhhhhhhH", 65536, 1500, -500, 0, width, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, count),
        b"hmtx": struct.pack(">Hh", width, left) * count,
        b"loca": struct.pack(f">{len(places)}I", *places),
        b"maxp": struct.pack(">IHHHHHHHHHHHHHH", 65536, count, 9, 9, 9, 9, 2, 0, 0, 0, 0, 0, 0, 9, 99),
    }
    start = 12 + 16 * len(tables)
    head, body = struct.pack(">IHHHH", 65536, len(tables), 64, 2, 48), b""
    for name, content in tables.items():
        head += name + struct.pack(">III", 0, start + len(body), len(content))
        body += content + b"\0" * (-len(content) % 4)
    return head + body


def pdf_pages() -> Iterator[Hostile]:
    """Yield pages that turn, grow and colour themselves beyond measure."""
    yield Hostile(
        "a page turned a billion times.pdf",
        one_page(GOOD, b"/MediaBox [0 0 595 842] /Rotate 359999999910 /UserUnit 75000"),
        BROKEN | BIG,
        may_read=True,
    )
    colours = b"/ColorSpace << /C 6 0 R >>"
    loop = b"[/Indexed [/Separation /X 6 0 R 7 0 R] 255 6 0 R]"
    painted = b"/C cs 0.5 scn " + GOOD
    yield Hostile("a colour made of itself.pdf", one_page(painted, b"", colours, (loop,)), BROKEN | BIG, may_read=True)
    field = b"<< /FT /Tx /T (name) /V (" + SENTENCE + b") /Kids [6 0 R] /Parent 6 0 R >>"
    asked = b"/Annots [6 0 R 6 0 R] /Resources << /Font << /F 5 0 R >> >>"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [6 0 R] >> >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R %s >>" % asked,
        stream(GOOD),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        field,
    ]
    yield Hostile("a field that is its own child.pdf", pdf(objects), BROKEN | BIG, may_read=True)
    picture = stream(
        b"\0" * 9, b"/Type /XObject /Subtype /Image /Width 4000000000 /Height 4000000000 /Filter /JPXDecode"
    )
    drawn = b"q 595 0 0 842 0 0 cm /I Do Q"
    yield Hostile(
        "a picture of the whole page that is none.pdf",
        one_page(drawn, b"", b"/XObject << /I 6 0 R >>", (picture,)),
        BROKEN | BIG | {Reason.NEEDS_PROGRAM},
    )


def office() -> Iterator[Hostile]:
    """Yield Word files and web pages whose parts nest or widen without end."""
    space = b"http://schemas.openxmlformats.org/markup-compatibility/2006"
    nested = b"<mc:AlternateContent><mc:Choice>" * 90 + paragraph(SENTENCE) + b"</mc:Choice></mc:AlternateContent>" * 90
    yield Hostile(
        "choices in choices.docx",
        docx(nested.replace(b"<mc:AlternateContent>", b'<mc:AlternateContent xmlns:mc="' + space + b'">', 1)),
        BROKEN | BIG,
        may_read=True,
    )
    note = (
        f'<w:footnotes xmlns:w="{WORD_ML}"><w:footnote w:id="2"><w:p><w:r><w:t>note</w:t>'
        '<w:footnoteReference w:id="2"/></w:r></w:p></w:footnote></w:footnotes>'
    )
    referring = paragraph(SENTENCE) + b'<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>' * 50_000
    yield Hostile(
        "a note on itself.docx",
        docx(referring, more={"word/footnotes.xml": note.encode()}),
        BROKEN | BIG,
        may_read=True,
    )
    cells = b"<table>" + b"<tr><td colspan=1000000000 rowspan=1000000000>met" * 5_000 + b"</table>"
    yield Hostile(
        "cells as wide as the world.html",
        b"<html><body><p>" + SENTENCE + b"</p>" + cells + b"</body></html>",
        BROKEN | BIG,
        may_read=True,
    )


def mails_and_archives() -> Iterator[Hostile]:
    """Yield mails and archives whose names have no end, and a fax of very many pages."""
    subject = b"Subject:" + b" =?utf-8?B?2KfZhNmE2KzZhtip?=\n" * 60_000
    body = b"MIME-Version: 1.0\nContent-Type: text/plain\n\n" + SENTENCE
    yield Hostile("a subject of 60,000 parts.eml", b"From: a@b.ma\n" + subject + body, BIG | BROKEN, may_read=True)
    name = b"".join(b"\n filename*%d=abc;" % n for n in range(60_000))
    part = b"--x\nContent-Type: text/plain\nContent-Disposition: attachment;" + name[:-1] + b"\n\n" + SENTENCE
    mixed = b"From: a@b.ma\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n" + part + b"\n--x--\n"
    yield Hostile("a name in 60,000 parts.eml", mixed, BIG | BROKEN, may_read=True)
    long_names = archive({f"{'a' * 60_000}/../{n}\x00.txt": SENTENCE for n in range(20)})
    yield Hostile("names of 60,000 signs.zip", long_names, frozenset(Reason), may_read=True)
    yield Hostile("two thousand pages of one point.tif", _chain(2_000), BROKEN | BIG | {Reason.NEEDS_PROGRAM})


def _chain(pages: int) -> bytes:
    """Return a TIFF of so many pages, each one black point."""
    out = bytearray(b"II*\0" + struct.pack("<I", 8))
    tags = ((256, 3, 1, 1), (257, 3, 1, 1), (258, 3, 1, 8), (259, 3, 1, 1), (262, 3, 1, 1), (273, 4, 1, 4))
    for number in range(1, pages + 1):
        entries = b"".join(struct.pack("<HHII", *tag) for tag in (*tags, (278, 3, 1, 1), (279, 4, 1, 1)))
        following = len(out) + 2 + len(entries) + 4 if number < pages else 0
        out += struct.pack("<H", len(tags) + 2) + entries + struct.pack("<I", following)
    return bytes(out)


GROUPS = (pdf_letters, pdf_pages, office, mails_and_archives)
