"""More files that are broken or mean harm: what gets past a reader that holds against the first ones."""

import gzip
import io
import pickle
import random
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from hostile import BIG, BROKEN, GOOD, Hostile, archive, docx, one_page, paragraph, pdf, show, stream
from PIL import Image

from schemas.errors import Reason

PAGE = (
    b"<< /Type /Catalog /Pages 2 0 R %s >>",
    b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
)
ESCAPED = "/tmp/dhakira-escaped"  # noqa: S108 - where the attacks try to write
SCANNED = frozenset((Reason.NEEDS_PROGRAM,))
WORDS = b"The committee met the delegation of the Union on Tuesday. "


class _Runs:
    """What unpickling would do, had it been done."""

    def __reduce__(self) -> tuple[object, tuple[str, str]]:
        return open, (f"{ESCAPED}.txt", "w")


def _catalog(entries: bytes) -> list[bytes]:
    return [PAGE[0] % entries, *PAGE[1:]]


def _font(entries: bytes) -> bytes:
    return b"<< /Type /Font /Subtype /Type0 /BaseFont /X /DescendantFonts [6 0 R] %s >>" % entries


def pdf_streams() -> Iterator[Hostile]:
    """Yield streams that unpack, or ask to be unpacked, without end."""
    lzw = _lzw_bomb(60_000_000)
    yield Hostile("an LZW bomb.pdf", pdf([*_catalog(b""), stream(lzw, b"/Filter /LZWDecode"), b"<< >>"]), BIG | BROKEN)
    fax = b"/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 2000000000 /Rows 2000000000 >>"
    yield Hostile(
        "a fax of two billion columns.pdf", pdf([*_catalog(b""), stream(b"\x80" * 400_000, fax)]), BIG | BROKEN
    )
    noise = random.Random(5).randbytes(300_000)  # noqa: S311 - noise
    fax = b"/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 10000 >>"
    yield Hostile("a fax of noise.pdf", pdf([*_catalog(b""), stream(noise, fax)]), BIG | BROKEN)
    letters = b"/Filter [" + b"/ASCII85Decode /ASCIIHexDecode " * 6 + b"/FlateDecode]"
    yield Hostile("twelve filters.pdf", pdf([*_catalog(b""), stream(b"9jqo^" * 300_000, letters)]), BIG | BROKEN)
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    again = PAGE[2].replace(b"/Contents 4 0 R", b"/Contents [" + b"4 0 R " * 100_000 + b"]")
    body = stream(GOOD * 300, flate=1)
    yield Hostile(
        "one stream 100,000 times.pdf", pdf([PAGE[0] % b"", PAGE[1], again, body, font]), BIG | BROKEN, may_read=True
    )
    yield Hostile("10 million states saved.pdf", one_page(b"q " * 10_000_000 + GOOD), BIG, may_read=True)
    yield Hostile(
        "a path of 3 million points.pdf", one_page(b"0 0 m " + b"1 1 l " * 3_000_000 + b"S " + GOOD), BIG, may_read=True
    )
    yield Hostile(
        "a picture in the text without end.pdf", one_page(b"BI /W 9 /H 9 ID " + b"x" * 20_000_000), BIG | BROKEN
    )
    table = stream(
        b"\0" * 1000, b"/Type /XRef /Size 2000000000 /W [1 900000000 900000000] /Index [0 2000000000] /Root 1 0 R"
    )
    yield Hostile(
        "a cross-reference stream of nothing.pdf",
        b"%PDF-1.7\n9 0 obj\n" + table + b"\nendobj\nstartxref\n9\n%%EOF",
        BROKEN | BIG,
    )
    good = one_page(GOOD)
    chained, place = bytearray(good), good.index(b"xref\n")
    for _ in range(3_000):
        start = len(chained)
        chained += b"xref\n0 0\ntrailer\n<< /Size 6 /Root 1 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n" % (place, start)
        place = start
    yield Hostile("3,000 updates.pdf", bytes(chained), BIG | BROKEN, may_read=True)


def _lzw_bomb(length: int) -> bytes:
    """Return LZW codes of 9 to 12 bits whose strings grow by a letter each, again and again."""
    bits, count, out = 0, 0, bytearray()

    def put(code: int, width: int) -> None:
        nonlocal bits, count
        bits, count = bits << width | code, count + width
        while count >= 8:
            count -= 8
            out.append(bits >> count & 0xFF)
            bits &= (1 << count) - 1

    made = 0
    while made < length:
        put(256, 9)
        put(65, 9)
        made += 1
        for entry in range(258, 4094):
            put(entry, 9 if entry < 511 else 10 if entry < 1023 else 11 if entry < 2047 else 12)
            made += entry - 256
        if made > length:
            break
        put(256, 12)
    put(257, 12)
    return bytes(out + b"\0")


def pdf_names() -> Iterator[Hostile]:
    """Yield files whose names and numbers lead elsewhere."""
    with tempfile.TemporaryDirectory() as folder:
        target = f"{folder}/letters"
        Path(f"{target}.pickle.gz").write_bytes(gzip.compress(pickle.dumps(_Runs())))
        yield from _maps_elsewhere(target)


def _maps_elsewhere(target: str) -> Iterator[Hostile]:
    wide = b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (%s) /Ordering (%s) >> >>"
    escape = target.replace("/", "#2F").encode()
    for name, encoding in (("absolute", escape), ("relative", b"..#2F" * 12 + escape.removeprefix(b"#2F"))):
        font = _font(b"/Encoding /" + encoding)
        yield Hostile(
            f"a map of letters by a path, {name}.pdf",
            pdf([*_catalog(b""), stream(GOOD), font, wide % (b"Adobe", b"Identity")]),
            BROKEN,
            may_read=True,
        )
    ordering = b"../../../../../../../../../../" + target.encode().removeprefix(b"/")
    yield Hostile(
        "an ordering that is a path.pdf",
        pdf([*_catalog(b""), stream(GOOD), _font(b"/Encoding /Identity-H"), wide % (b"Adobe", ordering)]),
        BROKEN,
        may_read=True,
    )


def pdf_numbers() -> Iterator[Hostile]:
    """Yield fonts, pages and words by numbers that are not theirs."""
    wide = b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (%s) /Ordering (%s) >> >>"
    looped = b"/Type /CMap /CMapName /A /UseCMap 7 0 R"
    yield Hostile(
        "a map that uses itself.pdf",
        pdf(
            [
                *_catalog(b""),
                stream(GOOD),
                _font(b"/Encoding 7 0 R /ToUnicode 7 0 R"),
                wide % (b"A", b"B"),
                stream(b"begincmap /A usecmap endcmap", looped),
            ]
        ),
        BROKEN,
        may_read=True,
    )
    codes = b"begincmap 100 beginbfchar " + b"<41> <%s> " % (b"0041" * 200_000) * 4 + b" endbfchar endcmap"
    yield Hostile(
        "a letter that is 200,000.pdf",
        pdf(
            [
                *_catalog(b""),
                stream(show(b"A" * 200)),
                _font(b"/Encoding /Identity-H /ToUnicode 7 0 R"),
                wide % (b"A", b"B"),
                stream(codes, flate=1),
            ]
        ),
        BROKEN | BIG,
        may_read=True,
    )
    fonts = b"/Resources << /Font << " + b" ".join(b"/F%d 5 0 R" % n for n in range(50_000)) + b" >> >>"
    page = PAGE[2].replace(b"/Resources << /Font << /F 5 0 R >> >>", fonts)
    calls = b"".join(b"BT /F%d 9 Tf (a) Tj ET " % n for n in range(50_000))
    yield Hostile(
        "50,000 fonts.pdf",
        pdf(
            [
                PAGE[0] % b"",
                PAGE[1],
                page,
                stream(calls, flate=1),
                b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            ]
        ),
        BIG | BROKEN,
        may_read=True,
    )
    for name, count in (("minus one", b"-1"), ("a billion", b"1000000000"), ("its own", b"2 0 R")):
        yield Hostile(
            f"pages that count {name}.pdf",
            pdf([PAGE[0] % b"", PAGE[1].replace(b"/Count 1", b"/Count " + count), PAGE[2], stream(GOOD), b"<< >>"]),
            BROKEN | BIG,
            may_read=True,
        )
    spans = b"/Span << /ActualText (" + b"x" * 50_000 + b") >> BDC BT /F 9 Tf (a) Tj ET EMC "
    yield Hostile("600 MB of words behind letters.pdf", one_page(spans * 600), BIG, may_read=True)
    good = one_page(GOOD)
    yield Hostile("a PDF that is an archive.pdf", good + archive({"a.txt": WORDS}), BROKEN, may_read=True)


def pdf_attachments() -> Iterator[Hostile]:
    tree = b"/Names << /EmbeddedFiles << /Names [%s] >> >>"
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    file = b"<< /F (..#2f../etc/passwd) /EF << /F 7 0 R >> >>"

    def holding(inside: bytes, entries: bytes = b"", times: int = 1) -> bytes:
        return pdf([*_catalog(tree % (b"(a) 6 0 R " * times)), stream(GOOD), font, file, stream(inside, entries)])

    bomb = zlib.compress(b"a" * 900_000_000, 9)
    yield Hostile("a bomb attached.pdf", holding(bomb, b"/Filter /FlateDecode"), BIG | BROKEN, may_read=True)
    nested = holding(b"words")
    for _ in range(12):
        nested = holding(nested)
    yield Hostile("12 files in each other.pdf", nested, BIG, may_read=True)
    yield Hostile("one file attached 50,000 times.pdf", holding(WORDS, times=50_000), BIG, may_read=True)
    many = [b"<< /F (%d.txt) /EF << /F %d 0 R >> >>" % (n, 7 + 2 * n + 0) for n in range(3_000)]
    objects = [part for n, body in enumerate(many) for part in (body, stream(b"%d " % n + WORDS))]
    names = b" ".join(b"(a) %d 0 R" % (6 + 2 * n) for n in range(3_000))
    yield Hostile(
        "3,000 files attached.pdf", pdf([*_catalog(tree % names), stream(GOOD), font, *objects]), BIG, may_read=True
    )
    circle = b"/Names << /EmbeddedFiles 6 0 R >>"
    yield Hostile(
        "a name tree in a circle.pdf",
        pdf([*_catalog(circle), stream(GOOD), font, b"<< /Kids [6 0 R 6 0 R] >>"]),
        BIG | BROKEN,
        may_read=True,
    )


def containers() -> Iterator[Hostile]:
    """Yield mailboxes, TNEF, RTF, OLE and archives."""
    one = b"From a@b Mon Feb  3 10:00:00 2025\nFrom: a@b\nMessage-ID: <1@b>\n\n" + WORDS + b"\n\n"
    yield Hostile("50,000 mails.mbox", one * 50_000, BIG)
    yield Hostile("a million envelopes.mbox", one + b"From a 2025\nA: b\n" * 1_000_000, BIG | BROKEN, may_read=True)
    head = struct.pack("<IH", 0x223E9F78, 1)
    yield Hostile(
        "a length of four billion.dat", head + struct.pack("<BII", 2, 0x6800F, 0xFFFFFFFF) + b"a" * 99, BROKEN
    )
    beginning = struct.pack("<BII", 2, 0x69002, 0) + b"\0\0"
    yield Hostile("a million attachments.dat", head + beginning * 1_000_000, BIG | BROKEN)
    yield Hostile(
        "groups a million deep.rtf",
        b"{\\rtf1 " + b"{" * 1_000_000 + WORDS + b"}" * 1_000_000,
        BROKEN | BIG,
        may_read=True,
    )
    yield Hostile(
        "binary of four billion bytes.rtf",
        b"{\\rtf1 " + WORDS + b"\\bin4294967295 " + bytes(900) + b"}",
        BROKEN,
        may_read=True,
    )
    yield Hostile(
        "letters out of range.rtf", b"{\\rtf1 " + WORDS + b"\\u99999999999? \\u-99999999? \\'zz}", BROKEN, may_read=True
    )
    ole = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + bytes(16)
        + struct.pack("<HHHHHHIIIIIIIIII", 62, 3, 0xFFFE, 9, 6, 0, 0, 0, 1, 0, 0, 4096, 0, 1, 0, 0)
    )
    sector = struct.pack("<128I", *([0] * 128))
    names = "WordDocument".encode("utf-16-le")
    yield Hostile(
        "a Word file in a circle.doc",
        ole + struct.pack("<109I", *([0] * 109)) + sector * 20 + names + bytes(900),
        BROKEN | BIG | SCANNED,
    )
    inner = archive({"minutes.txt": WORDS})
    for _ in range(7):
        inner = archive({"inner.zip": inner})
    yield Hostile("eight archives deep.zip", inner, BIG)
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = 0o120777 << 16
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr(link, "/etc/passwd")
        made.writestr(f"{ESCAPED}.txt", WORDS)
        made.writestr("..\\..\\dhakira-escaped.txt", WORDS + b"Again.")
    yield Hostile("links and paths.zip", out.getvalue(), BROKEN, may_read=True)
    yield Hostile("one part in every member.zip", _overlapping(1_900), BIG | BROKEN, may_read=True)
    yield Hostile("two texts of one document.docx", _twice(), BROKEN, may_read=True)


def _overlapping(count: int) -> bytes:
    """Return an archive whose directory names one member again and again (as the densest bombs do)."""
    squeezed = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = squeezed.compress(b"a" * 3_000_000) + squeezed.flush()
    check = zlib.crc32(b"a" * 3_000_000)
    local = (
        struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, 0, 8, 0, 0, check, len(packed), 3_000_000, 5, 0) + b"a.txt" + packed
    )
    entry = struct.pack(
        "<IHHHHHHIIIHHHHHII", 0x02014B50, 20, 20, 0, 8, 0, 0, check, len(packed), 3_000_000, 5, 0, 0, 0, 0, 0, 0
    )
    directory = (entry + b"a.txt") * count
    return local + directory + struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, count, count, len(directory), len(local), 0)


def _twice() -> bytes:
    import warnings  # noqa: PLC0415 - only here

    out = io.BytesIO(docx(paragraph(b"One text.")))
    with warnings.catch_warnings(), zipfile.ZipFile(out, "a") as made:
        warnings.simplefilter("ignore")
        made.writestr("word/document.xml", docx(paragraph(b"Another text.")))
    return out.getvalue()


def markup() -> Iterator[Hostile]:
    """Yield office XML, web pages and mails."""
    deep = b"<w:tbl><w:tr><w:tc>" * 60 + paragraph(b"words") + b"</w:tc></w:tr></w:tbl>" * 60
    yield Hostile("60 tables in each other.docx", docx(deep), BROKEN | BIG, may_read=True)
    styles = b"".join(
        b'<w:style w:styleId="s%d"><w:basedOn w:val="s%d"/></w:style>' % (n, (n + 1) % 60_000) for n in range(60_000)
    )
    named = (
        b'<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' + styles + b"</w:styles>"
    )
    yield Hostile(
        "styles in a circle.docx",
        docx(paragraph(b"The committee met."), more={"word/styles.xml": named}),
        BROKEN | BIG,
        may_read=True,
    )
    spaces = b'<text:p>words<text:s text:c="999999999"/></text:p>' * 150_000
    lists = b"<text:list><text:list-item>" * 100 + b"<text:p>words</text:p>" + b"</text:list-item></text:list>" * 100
    for name, body in (("spaces without end", spaces), ("lists 100 deep", lists)):
        yield Hostile(f"{name}.odt", _odt(body), BIG | BROKEN, may_read=True)
    yield Hostile(
        "4 MB of references.html", b"<html><body><p>" + b"&lt;&#1575;&nbsp;" * 280_000, BIG | BROKEN, may_read=True
    )
    yield Hostile("90,000 breaks.html", b"<html><body><p>" + b"a<br>" * 90_000, BIG | BROKEN, may_read=True)
    chain = b"".join(
        b"<div>The committee met the delegation of the Union on this day number %d." % n for n in range(4_000)
    )
    yield Hostile("text on 4,000 levels.html", b"<html><body>" + chain, BIG | BROKEN, may_read=True)
    cards = b"<div class=card><h3>Title</h3><img><a href=x>read on</a></div>" * 15_000
    yield Hostile("15,000 cards.html", b"<html><body><div>" + cards + b"</div></body>", BIG | BROKEN, may_read=True)
    head = b"From: a@b.ma\nSubject: x\nMIME-Version: 1.0\n"
    for charset in (
        b"zip",
        b"rot13",
        b"undefined",
        b"idna",
        b"punycode",
        b"unicode_escape",
        b"utf-7",
        b"../../etc/passwd",
    ):
        shown = charset.replace(b"/", b" ").decode()
        yield Hostile(
            f"a charset called {shown}.eml",
            head + b"Content-Type: text/plain; charset=" + charset + b"\n\n" + WORDS + b"\xe9\xe9 +AGE-\n",
            BROKEN,
            may_read=True,
        )
    pieces = b"".join(b" filename*%d=aaaaaaaaaa;\n" % n for n in range(20_000))
    yield Hostile(
        "a name in 20,000 pieces.eml",
        head
        + b"Content-Type: multipart/mixed; boundary=b\n\n--b\n"
        + b"Content-Type: text/plain\nContent-Disposition: attachment;\n"
        + pieces
        + b"\n"
        + WORDS
        + b"\n--b--\n",
        BIG | BROKEN,
        may_read=True,
    )
    yield Hostile(
        "200,000 stations.eml",
        b"Received: by a.b; Mon, 3 Feb 2025 10:00:00 +0000\n" * 200_000 + head + b"\n" + WORDS,
        BIG | BROKEN,
        may_read=True,
    )
    addresses = b"To: " + b", ".join(b'"a (b" <c%d@d.e>' % n for n in range(20_000))
    yield Hostile("20,000 recipients.eml", head + addresses + b"\n\n" + WORDS, BIG | BROKEN, may_read=True)


def _odt(body: bytes) -> bytes:
    names = b" ".join(
        b'xmlns:%s="urn:oasis:names:tc:opendocument:xmlns:%s:1.0"' % (name, name) for name in (b"office", b"text")
    )
    content = (
        b"<office:document-content "
        + names
        + b"><office:body><office:text>"
        + body
        + b"</office:text></office:body></office:document-content>"
    )
    return archive({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": content})


def pictures_and_texts() -> Iterator[Hostile]:
    ruined = BROKEN | BIG | SCANNED | {Reason.EMPTY}
    out = io.BytesIO()
    Image.new("1", (9, 9), 1).save(out, "TIFF", save_all=True, append_images=[Image.new("1", (9, 9), 1)] * 1_500)
    yield Hostile("1,500 pages of nine points.tif", out.getvalue(), ruined)
    out = io.BytesIO()
    Image.new("1", (65_000, 60_000), 1).save(out, "TIFF", compression="group4")
    yield Hostile("four billion points.tif", out.getvalue(), ruined)
    out = io.BytesIO()
    Image.new("1", (60_000, 1), 1).save(out, "PNG")
    yield Hostile("a line of 60,000 points.png", out.getvalue(), ruined)
    out = io.BytesIO()
    Image.new("L", (800, 800), 255).save(out, "JPEG", progressive=True)
    jpeg = out.getvalue()
    scan = jpeg[jpeg.rindex(b"\xff\xda") : -2]
    yield Hostile("20,000 passes.jpg", jpeg[:-2] + scan * 20_000 + b"\xff\xd9", ruined)
    note = zlib.compress(b"a" * 300_000_000, 9)
    out = io.BytesIO()
    Image.new("1", (90, 90), 1).save(out, "PNG")
    chunk = b"zTXtComment\0\0" + note
    png = out.getvalue()
    yield Hostile(
        "a note of 300 MB.png",
        png[:33] + struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk)) + png[33:],
        ruined,
    )
    yield Hostile(
        "3 million marks on one letter.txt", ("ب" + "\u064e\u0651" * 3_000_000).encode(), BIG | BROKEN, may_read=True
    )
    yield Hostile("nothing but turns of direction.txt", "\u202e\u202d\u2066".encode() * 1_000_000, BROKEN)
    yield Hostile("4 million brackets.txt", b"(" * 4_000_000, BROKEN | BIG, may_read=True)
    yield Hostile(
        "a text in UTF-32 that is none.txt",
        b"\xff\xfe\0\0" + b"\xff" * 400_000,
        BROKEN | {Reason.WRONG_ENCODING},
        may_read=True,
    )
    yield Hostile("a GZIP called minutes.pdf", gzip.compress(WORDS), frozenset((Reason.UNKNOWN_KIND,)))


GROUPS = (pdf_streams, pdf_names, pdf_numbers, pdf_attachments, containers, markup, pictures_and_texts)
