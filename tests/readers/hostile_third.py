"""A third set of files that are broken or mean harm: what lies in wait in fonts, lists, headers and containers."""

import bz2
import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator

from hostile import BIG, BROKEN, GOOD, WORD_ML, Hostile, archive, docx, one_page, paragraph, pdf, stream
from PIL import Image

from schemas.errors import Reason

PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
PAGE = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> %s >> >>"
)
HELVETICA = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
WORDS = b"The committee met the delegation of the Union on Tuesday. "
SCANNED = frozenset((Reason.NEEDS_PROGRAM,))
OPEN_OFFICE = b"application/vnd.oasis.opendocument.text"


def _document(*more: bytes, catalog: bytes = b"", page: bytes = b"", content: bytes = GOOD) -> bytes:
    """Return a PDF of one page; further objects are numbered from 6."""
    root = b"<< /Type /Catalog /Pages 2 0 R " + catalog + b" >>"
    return pdf([root, PAGES, PAGE % page, stream(content), HELVETICA, *more])


def pdf_trees() -> Iterator[Hostile]:
    """Yield trees and chains of a PDF that return to where they began."""
    kids = b"<< /Kids [6 0 R 6 0 R] /Limits [(a) (z)] >>"
    yield Hostile(
        "names without end.pdf",
        _document(kids, catalog=b"/Names << /EmbeddedFiles 6 0 R >>"),
        BIG | BROKEN,
        may_read=True,
    )
    numbers = b"<< /Kids [6 0 R 6 0 R] /Nums [0 << /S /D >>] >>"
    yield Hostile(
        "page labels without end.pdf", _document(numbers, catalog=b"/PageLabels 6 0 R"), frozenset(), may_read=True
    )
    outline = b"<< /First 6 0 R /Last 6 0 R /Next 6 0 R /Title (a) >>"
    yield Hostile("an outline without end.pdf", _document(outline, catalog=b"/Outlines 6 0 R"), BROKEN, may_read=True)
    packed = stream(b"6 0 7 3 << /Extends 6 0 R >> 9 ", b"/Type /ObjStm /N 1000000 /First 8 /Extends 6 0 R")
    yield Hostile(
        "objects packed in themselves.pdf", _document(packed, page=b"/XObject 6 0 R"), BROKEN | BIG, may_read=True
    )
    length = b"<< /Length 7 0 R >>\nstream\nx\nendstream"
    loop = _document(length, b"8 0 R", b"7 0 R", page=b"/ExtGState 7 0 R")
    yield Hostile("references to each other.pdf", loop, BROKEN | BIG, may_read=True)
    good = _document()
    start = good.rindex(b"startxref")
    table = int(good[start:].split()[1])
    turned = good.replace(b"trailer\n<<", b"trailer\n<< /XRefStm %d /Prev %d" % (table, table))
    yield Hostile("a table that is its own predecessor.pdf", turned, BROKEN | BIG, may_read=True)


def pdf_fonts() -> Iterator[Hostile]:
    """Yield fonts whose tables ask for billions of letters."""
    segments = 30_000
    table = struct.pack(">HHHHHHH", 4, 16, 0, 2 * segments, 0, 0, 0)
    table += struct.pack(">H", 0xFFFE) * segments + b"\0\0" + struct.pack(">H", 0) * segments
    table += struct.pack(">H", 1) * segments + b"\0\0" * segments
    cmap = struct.pack(">HHHHI", 0, 1, 3, 1, 12) + table
    font = b"\0\1\0\0" + struct.pack(">HHHH", 1, 16, 0, 0) + b"cmap" + struct.pack(">III", 0, 28, len(cmap)) + cmap
    composite = (
        b"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [7 0 R] >>",
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /FontDescriptor 8 0 R >>",
        b"<< /Type /FontDescriptor /FontName /X /FontFile2 9 0 R >>",
        stream(font, flate=1),
    )
    written = b"BT /G 12 Tf 72 700 Td <00410042> Tj ET " + GOOD
    page = PAGE.replace(b"/F 5 0 R", b"/F 5 0 R /G 6 0 R") % b""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", PAGES, page, stream(written), HELVETICA]
    yield Hostile("two billion letters in a font.pdf", pdf([*objects, *composite]), BIG | BROKEN, may_read=True)
    ranges = b"1 begincidrange\n<00000000> <ffffffff> 0\nendcidrange\n" * 50
    encoding = stream(b"/CMapName /X def 1 begincodespacerange <00> <ff> endcodespacerange " + ranges, b"/Type /CMap")
    named = composite[0].replace(b"/Identity-H", b"9 0 R")
    yield Hostile(
        "an encoding of four billion.pdf",
        pdf([*objects, named, composite[1], b"<< >>", encoding]),
        BIG | BROKEN,
        may_read=True,
    )
    widths = b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /W [0 2000000000 500] /DW 1000 >>"
    yield Hostile("widths of two billion.pdf", pdf([*objects, composite[0], widths]), BIG | BROKEN, may_read=True)
    kept = b"/Widths [1] /Encoding << /Differences [65 /A] >> /CharProcs << /A 7 0 R >> "
    kept += b"/Resources << /Font << /G 6 0 R >> >> >>"
    kind3 = (
        b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /FirstChar 65 /LastChar 65 "
        + kept,
        stream(b"1 0 d0 BT /G 1 Tf (AAAAAAAAAA) Tj ET 0 0 1 1 re f"),
    )
    drawn = b"0 0 595 842 re f " * 600 + b"BT /G 12 Tf 72 700 Td (AAAA) Tj ET"
    yield Hostile(
        "a letter drawn with itself.pdf",
        pdf([*objects[:3], stream(drawn), HELVETICA, *kind3]),
        BIG | BROKEN | SCANNED,
        may_read=True,
    )


def pdf_pictures() -> Iterator[Hostile]:
    """Yield pages that only their picture could tell, and pictures that no machine can draw."""
    ruined = BIG | BROKEN | SCANNED

    def scan(entries: bytes, content: bytes) -> bytes:
        picture = stream(
            content, b"/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8 " + entries
        )
        return one_page(b"595 0 0 842 0 0 cm /I Do", resources=b"/XObject << /I 6 0 R >>", more=(picture,))

    size = struct.pack(">IIIIBBBH", 0, 0x30000001, 19, 60_000, 0, 0, 0, 0)
    yield Hostile(
        "a JBIG2 of nothing.pdf", scan(b"/Width 60000 /Height 60000 /Filter /JBIG2Decode", size * 100), ruined
    )
    siz = b"\xff\x4f\xff\x51" + struct.pack(">HHIIIIIIIIH", 41, 0, 2**31, 2**31, 0, 0, 1, 1, 0, 0, 1) + b"\x07\x01\x01"
    yield Hostile("a JPEG 2000 of tiles.pdf", scan(b"/Width 60000 /Height 60000 /Filter /JPXDecode", siz), ruined)
    yield Hostile(
        "a picture of 65,000.pdf", scan(b"/Width 65000 /Height 65000 /Filter /DCTDecode", b"\xff\xd8\xff\xd9"), ruined
    )
    tile = stream(
        b"0 0 1 1 re f", b"/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.0001 "
        b"/YStep 0.0001 /Resources << >>"
    )  # fmt: skip
    paths = b"0 0 1 1 re f " * 600 + b"/Pattern cs /P scn 0 0 595 842 re f"
    yield Hostile("ten billion tiles.pdf", one_page(paths, resources=b"/Pattern << /P 6 0 R >>", more=(tile,)), ruined)
    function = (
        b"<< /FunctionType 4 /Domain [0 1 0 1] /Range [0 1] /Length 2000008 >>\nstream\n{" + b"dup mul " * 250_000
    )
    shading = b"<< /ShadingType 1 /ColorSpace /DeviceGray /Function 7 0 R /Matrix [595 0 0 842 0 0] >>"
    shaded = one_page(
        b"0 0 1 1 re f " * 600 + b"/S sh",
        resources=b"/Shading << /S 6 0 R >>",
        more=(shading, function + b"}\nendstream"),
    )
    yield Hostile("a shade computed in 250,000 steps.pdf", shaded, ruined)


def lists() -> Iterator[Hostile]:
    """Yield office files whose lists, cells and links count to billions or lead outside."""
    forms = ("upperRoman", "lowerLetter", "arabicAlpha", "ordinalText", "hindiNumbers", "decimal")
    for form in forms:
        lists_part = (
            f'<w:numbering xmlns:w="{WORD_ML}"><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0">'
            f'<w:start w:val="999999999"/><w:numFmt w:val="{form}"/><w:lvlText w:val="%1%1%1%1%1%1."/></w:lvl>'
            '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>'
        )
        item = b'<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        body = (item + paragraph(WORDS)[len(b"<w:p>") :]) * 2_000
        yield Hostile(
            f"a list from 999,999,999 in {form}.docx",
            docx(body, more={"word/numbering.xml": lists_part.encode()}),
            BIG | BROKEN,
            may_read=True,
        )
    links = (
        b'<Relationships xmlns="x"><Relationship Id="r1" Type="aFChunk" Target="document.xml"/>'
        b'<Relationship Id="r2" Type="attachedTemplate" TargetMode="External" Target="file:///etc/passwd"/></Relationships>'
    )
    chunk = paragraph(WORDS) + b'<w:altChunk xmlns:r="r" r:id="r1"/>' * 2_000
    yield Hostile(
        "itself as a chunk.docx", docx(chunk, more={"word/_rels/document.xml.rels": links}), BIG, may_read=True
    )
    laughs = "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10 if n else 'ha'}'>" for n in range(9))
    laughing = paragraph(b"&a8;").decode() + paragraph(WORDS).decode()
    wide = f'<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE d [{laughs}]>'
    wide += f'<w:document xmlns:w="{WORD_ML}"><w:body>{laughing}</w:body></w:document>'
    parts = {"[Content_Types].xml": b"<Types/>", "word/document.xml": wide.encode("utf-16")}
    yield Hostile("entities in UTF-16.docx", archive(parts), BIG | BROKEN)
    head = b'<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x">'
    head += b"<office:body><office:text><table:table>"
    row = (
        b'<table:table-row table:number-rows-repeated="1000000000"><table:table-cell '
        b'table:number-columns-repeated="1000000000"><text:p>a<text:s text:c="2000000000"/></text:p></table:table-cell>'
        b"</table:table-row>"
    )
    cells = head + row * 5_000 + b"</table:table></office:text></office:body></office:document-content>"
    yield Hostile(
        "a cell a billion times.odt",
        archive({"mimetype": OPEN_OFFICE, "content.xml": cells}, level=0),
        BIG | BROKEN,
        may_read=True,
    )


def rich_texts() -> Iterator[Hostile]:
    """Yield RTF files that nest, skip or count without end."""
    head = rb"{\rtf1\ansi "
    yield Hostile("a million groups.rtf", head + b"{" * 1_000_000 + WORDS, BIG | BROKEN, may_read=True)
    yield Hostile(
        "two billion bytes of picture.rtf", head + rb"{\pict\bin2000000000 " + WORDS, BIG | BROKEN, may_read=True
    )
    yield Hostile(
        "a letter of many digits.rtf", head + rb"\u" + b"9" * 100_000 + b" " + WORDS, BIG | BROKEN, may_read=True
    )
    yield Hostile("signs to skip.rtf", head + rb"\uc2000000000 \u1576 " + WORDS, BIG | BROKEN, may_read=True)
    yield Hostile("five million escapes.rtf", head + rb"\'c8" * 4_900_000, BIG | BROKEN, may_read=True)
    yield Hostile("a word of ten million letters.rtf", head + b"\\" + b"a" * 10_000_000, BIG | BROKEN, may_read=True)


def headers() -> Iterator[Hostile]:
    """Yield mails whose headers are the work."""
    head = b"From: a@b.c\nTo: d@e.f\nMIME-Version: 1.0\n"
    yield Hostile(
        "100,000 headers.eml", head + b"Received: from a by b\n" * 100_000 + b"\n" + WORDS, BIG, may_read=True
    )
    encoded = b" =?utf-8?b?2KjZhNin2Lo=?=\n" * 60_000
    yield Hostile("60,000 encoded words.eml", head + b"Subject:" + encoded + b"\n" + WORDS, BIG | BROKEN, may_read=True)
    comments = b"From: " + b"(" * 50_000 + b"a" + b")" * 50_000 + b" <a@b.c>\nTo: d@e.f\nMIME-Version: 1.0\n\n" + WORDS
    yield Hostile("comments in comments.eml", comments, BIG | BROKEN, may_read=True)
    continued = b"".join(b"; name*%d*=%%41" % n for n in range(60_000))
    yield Hostile(
        "a name in 60,000 pieces.eml",
        head + b"Content-Type: text/plain" + continued + b"\n\n" + WORDS,
        BIG | BROKEN,
        may_read=True,
    )
    parts = head + b"Content-Type: multipart/mixed; boundary=a\n\n"
    yield Hostile("a million boundaries.eml", parts + b"--a\n\nb\n" * 1_000_000, BIG | BROKEN, may_read=True)
    yield Hostile(
        "boundaries that end at once.eml", parts + b"--a--\n" * 1_000_000 + WORDS, BIG | BROKEN, may_read=True
    )
    puny = head + b"Content-Type: text/plain; charset=punycode\n\n" + WORDS + b"-" + b"abcdefgh9" * 300_000
    yield Hostile("a charset that is none.eml", puny, BIG | BROKEN, may_read=True)
    quoted = b"Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n" + b"=\n" * 2_000_000 + WORDS
    yield Hostile("two million soft ends.eml", head + quoted, BIG | BROKEN, may_read=True)


def pages() -> Iterator[Hostile]:
    """Yield web pages that hide much."""
    article = b"<p>" + WORDS * 3 + b"</p>"
    data = b"<img src='data:image/png;base64," + b"iVBORw0KGgo" * 400_000 + b"'>"
    yield Hostile("a picture in its address.html", b"<html><body>" + article + data, BIG, may_read=True)
    drawing = b"<svg>" + b"<path d='M0 0'/>" * 90_000 + b"</svg>"
    yield Hostile("90,000 paths.html", b"<html><body>" + article + drawing, BIG, may_read=True)
    yield Hostile(
        "80,000 links never closed.html",
        b"<html><body>" + b"<a href=x>a" * 80_000 + article,
        BIG | BROKEN,
        may_read=True,
    )
    tables = b"<table><tr><td>" * 20_000 + article
    yield Hostile("20,000 tables in each other.html", b"<html><body>" + tables, BIG | BROKEN, may_read=True)
    puny = b"<html><meta charset=punycode><body>" + article + b"-" + b"abcdefgh9" * 300_000
    yield Hostile("a page in no charset.html", puny, BIG | BROKEN, may_read=True)


def containers() -> Iterator[Hostile]:
    """Yield archives that lie about themselves."""
    good = archive({"minutes.txt": WORDS * 40})
    lied = bytearray(good)
    place = lied.rindex(b"PK\x01\x02")
    lied[place + 24 : place + 28] = b"\xff\xff\xff\xff"
    yield Hostile("a size of 64 bits that is missing.zip", bytes(lied), BIG | BROKEN, may_read=True)
    ends = bytearray(good)
    end = ends.rindex(b"PK\x05\x06")
    ends[end + 8 : end + 12] = b"\xff\xff\xff\xff"
    yield Hostile("65,535 members and one.zip", bytes(ends), BIG | BROKEN, may_read=True)
    for name, method in (("LZMA", zipfile.ZIP_LZMA), ("BZIP2", zipfile.ZIP_BZIP2)):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", method) as made:
            made.writestr("minutes.txt", b"a " * 150_000_000)
        yield Hostile(f"a bomb in {name}.zip", out.getvalue(), BIG | BROKEN)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_LZMA) as made:
        made.writestr("minutes.txt", WORDS)
    greedy = out.getvalue().replace(struct.pack("<I", 1 << 23), b"\xff\xff\xff\xff", 1)
    yield Hostile("a dictionary of four GB.zip", greedy, BIG | BROKEN, may_read=True)
    inside = archive({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>", "xl/a.xml": b"<a/>"})
    yield Hostile("a workbook called minutes.docx", inside, frozenset((Reason.UNKNOWN_KIND,)))
    yield Hostile("an XZ called minutes.zip", lzma.compress(WORDS), frozenset((Reason.UNKNOWN_KIND,)))
    yield Hostile("a BZIP2 called minutes.txt", bz2.compress(WORDS), frozenset((Reason.UNKNOWN_KIND,)))


def pictures() -> Iterator[Hostile]:
    """Yield pictures that count more than they hold."""
    ruined = BROKEN | BIG | SCANNED
    out = io.BytesIO()
    Image.new("L", (90, 90), 255).save(out, "PNG")
    png = out.getvalue()

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    note = b"Comment\0\1\0\0\0" + zlib.compress(b"a" * 200_000_000, 9)
    yield Hostile("an international note of 200 MB.png", png[:33] + chunk(b"iTXt", note) + png[33:], ruined)
    frames = chunk(b"acTL", struct.pack(">II", 4_000_000, 0))
    yield Hostile("four million frames.png", png[:33] + frames + png[33:], ruined)
    tags = ((256, 4, 1, 100), (257, 4, 1, 100), (258, 3, 1, 8), (259, 3, 1, 1), (262, 3, 1, 1), (273, 4, 2**30, 8))
    more = ((277, 3, 1, 1), (278, 4, 1, 1), (279, 4, 2**30, 8))
    entries = b"".join(struct.pack("<HHII", *tag) for tag in (*tags, *more))
    tiff = b"II*\0" + struct.pack("<IH", 8, len(tags) + len(more)) + entries + struct.pack("<I", 8)
    yield Hostile("a billion strips.tif", tiff, ruined)
    large = tiff.replace(struct.pack("<HHII", 256, 4, 1, 100), struct.pack("<HHII", 256, 4, 1, 2**31 - 1))
    yield Hostile("a billion points in a loop.tif", large, ruined)
    profile = png[:33] + chunk(b"iCCP", b"a\0\0" + zlib.compress(b"\0" * 200_000_000, 9)) + png[33:]
    yield Hostile("colours of 200 MB.png", profile, ruined)


GROUPS = (pdf_trees, pdf_fonts, pdf_pictures, lists, rich_texts, headers, pages, containers, pictures)
