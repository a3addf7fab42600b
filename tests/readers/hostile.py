"""Files that are broken or mean harm, small as files and large as work: what the fence has to hold."""

import base64
import io
import random
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from schemas.errors import Reason

MANY = frozenset(Reason)
BIG = frozenset((Reason.TOO_LARGE, Reason.TOOK_TOO_LONG))
BROKEN = frozenset((Reason.DAMAGED, Reason.UNKNOWN_KIND, Reason.EMPTY))
A4 = b"/MediaBox [0 0 595 842]"
WORD_ML = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@dataclass(frozen=True, slots=True)
class Hostile:
    """A file with the outcomes that are right for it; ``may_read`` where its text may come out as well."""

    name: str
    content: bytes
    reasons: frozenset[Reason]
    may_read: bool = False


def pdf(objects: list[bytes], root: int = 1, extra: bytes = b"") -> bytes:
    """Return a PDF of these objects (numbered from 1), with a right cross-reference table."""
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root %d 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, root, extra, start)
    return bytes(out)


def stream(content: bytes, entries: bytes = b"", *, flate: int = 0) -> bytes:
    """Return a stream object, deflated ``flate`` times."""
    for _ in range(flate):
        content = zlib.compress(content, 9)
    filters = b"/Filter [" + b"/FlateDecode " * flate + b"]" if flate else b""
    return b"<< /Length %d %s %s >>\nstream\n" % (len(content), filters, entries) + content + b"\nendstream"


def one_page(
    content: bytes, page: bytes = b"", resources: bytes = b"", more: tuple[bytes, ...] = (), flate: int = 1
) -> bytes:
    """Return a PDF of one page with this content; further objects are numbered from 6."""
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R >> %s >> %s >>"
        % (resources, page or b"/MediaBox [0 0 595 842]"),
        stream(content, flate=flate),
        font,
        *more,
    ]
    return pdf(objects)


def show(text: bytes) -> bytes:
    """Return the operators that write a text."""
    return b"BT /F 12 Tf 72 700 Td (" + text + b") Tj ET\n"


GOOD = show(b"The committee met the delegation on Tuesday.")


def archive(members: dict[str, bytes], level: int = 9) -> bytes:
    """Return a ZIP archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return out.getvalue()


def docx(body: bytes, before: bytes = b"", more: dict[str, bytes] | None = None) -> bytes:
    """Return a Word file with this body."""
    document = b'<?xml version="1.0"?>' + before + f'<w:document xmlns:w="{WORD_ML}"><w:body>'.encode() + body
    parts = {"[Content_Types].xml": b"<Types/>", "word/document.xml": document + b"</w:body></w:document>"}
    return archive(parts | (more or {}))


def paragraph(text: bytes) -> bytes:
    """Return a Word paragraph."""
    return b"<w:p><w:r><w:t>" + text + b"</w:t></w:r></w:p>"


def pdf_bombs() -> Iterator[Hostile]:
    yield Hostile("200 MB of operators.pdf", one_page(b"q Q " * 50_000_000), BIG)
    yield Hostile("500 MB of spaces.pdf", one_page(b" " * 500_000_000), BIG | BROKEN)
    yield Hostile("2 GB in two layers of Flate.pdf", one_page(_double_bomb(), flate=0), BIG | BROKEN)
    yield Hostile("5 million letters.pdf", one_page(b"BT /F 1 Tf " + b"(" + b"a" * 5_000_000 + b") Tj ET"), BIG)
    yield Hostile("300,000 rectangles.pdf", one_page(b"10 10 5 5 re S " * 300_000 + GOOD), BIG, may_read=True)
    grid = b"".join(b"%d 0 m %d 800 l S 0 %d m 560 %d l S " % (i * 3, i * 3, i * 5, i * 5) for i in range(160))
    yield Hostile("a grid of 25,000 cells.pdf", one_page(grid + GOOD), BIG, may_read=True)
    yield Hostile("a fine grid.pdf", one_page(grid * 30 + GOOD), BIG, may_read=True)
    yield Hostile("a billion forms.pdf", _fan_out(10, 9), BIG)
    predictor = b"/DecodeParms << /Predictor 15 /Columns 1000000000 /Colors 32 >>"
    yield Hostile(
        "a predictor of a billion columns.pdf",
        pdf([*_page_objects(), stream(zlib.compress(GOOD), b"/Filter /FlateDecode " + predictor)]),
        BIG | BROKEN,
    )
    yield Hostile(
        "a run-length bomb.pdf",
        pdf([*_page_objects(), stream(b"\x81 " * 2_000_000, b"/Filter /RunLengthDecode")]),
        BIG | BROKEN,
    )
    yield Hostile(
        "marked content never closed.pdf",
        one_page(b"/Span <</ActualText (x)>> BDC " * 200_000 + GOOD),
        BIG,
        may_read=True,
    )
    yield Hostile("a text operand of 10 MB.pdf", one_page(b"BT /F 1 Tf [" + b"(a) -1 " * 1_500_000 + b"] TJ ET"), BIG)


def _page_objects() -> list[bytes]:
    return [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R %s /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>" % A4,
    ]


def _double_bomb() -> bytes:
    squeezer = zlib.compressobj(9)
    block = b"\0" * 10_000_000
    inner = b"".join(squeezer.compress(block) for _ in range(200)) + squeezer.flush()
    return zlib.compress(inner, 9)


def _fan_out(width: int, depth: int) -> bytes:
    forms = []
    for level in range(depth):
        following = 6 + level + 1
        inner = b"/X Do " * width if level < depth - 1 else b"0 0 1 1 re f"
        resources = b"/Resources << /XObject << /X %d 0 R >> >>" % following if level < depth - 1 else b""
        forms.append(stream(inner, b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] " + resources))
    return one_page(b"/X Do " * width, resources=b"/XObject << /X 6 0 R >>", more=tuple(forms))


def pdf_loops() -> Iterator[Hostile]:
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>"
    yield Hostile(
        "a form that draws itself.pdf",
        one_page(GOOD + b"/X Do", resources=b"/XObject << /X 6 0 R >>", more=(stream(b"/X Do", form),)),
        BIG | BROKEN,
        may_read=True,
    )
    yield Hostile(
        "pages in a circle.pdf",
        pdf([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"]),
        BIG | BROKEN,
    )
    yield Hostile(
        "a catalog that is its pages.pdf", pdf([b"<< /Type /Catalog /Pages 1 0 R /Kids [1 0 R] >>"]), BIG | BROKEN
    )
    good = one_page(GOOD)
    table = good.index(b"startxref")
    yield Hostile(
        "a cross-reference to itself.pdf",
        good.replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev %d" % good.index(b"xref\n")),
        BIG | BROKEN,
        may_read=True,
    )
    yield Hostile("a cross-reference nowhere.pdf", good[:table] + b"startxref\n99999999\n%%EOF", BROKEN, may_read=True)
    yield Hostile(
        "a length that names itself.pdf",
        pdf([*_page_objects(), b"<< /Length 4 0 R >>\nstream\nx\nendstream"]),
        BIG | BROKEN,
    )
    yield Hostile(
        "200,000 nested arrays.pdf", one_page(b"[" * 200_000 + b"]" * 200_000 + GOOD), BIG | BROKEN, may_read=True
    )
    yield Hostile("a nested dictionary.pdf", pdf([b"<< /A " * 20_000 + b">> " * 20_000]), BIG | BROKEN)
    kids = b" ".join(b"3 0 R" for _ in range(20_000))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [" + kids + b"] /Count 20000 >>",
        *_page_objects()[2:],
        stream(GOOD),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    yield Hostile("20,000 pages that are one.pdf", pdf(objects), frozenset((Reason.TOO_LARGE,)), may_read=True)
    deep = [b"<< /Type /Catalog /Pages 2 0 R >>"] + [
        b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % (n + 3) for n in range(5_000)
    ]
    yield Hostile("a page tree 5,000 deep.pdf", pdf([*deep, b"<< /Type /Page /MediaBox [0 0 9 9] >>"]), BIG | BROKEN)


def pdf_oddities() -> Iterator[Hostile]:
    good = one_page(GOOD)
    yield Hostile("a header only.pdf", b"%PDF-1.7\n", BROKEN)
    yield Hostile("half of it.pdf", good[: len(good) // 2], BROKEN)
    yield Hostile("junk before the header.pdf", b"\x00\x01junk\n" * 20 + good, BROKEN, may_read=True)
    yield Hostile("random after the header.pdf", b"%PDF-1.4\n" + random.Random(1).randbytes(50_000), BROKEN)  # noqa: S311 - noise
    yield Hostile(
        "no page.pdf", pdf([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 0 >>"]), BROKEN
    )
    yield Hostile(
        "a page of a million points.pdf", one_page(GOOD, b"/MediaBox [0 0 1000000 1000000]"), BIG, may_read=True
    )
    yield Hostile("a page without a box.pdf", one_page(GOOD, b"/Rotate 90"), BROKEN, may_read=True)
    yield Hostile("a box of words.pdf", one_page(GOOD, b"/MediaBox [(a) (b) (c) (d)]"), BROKEN, may_read=True)
    yield Hostile("a box turned inside out.pdf", one_page(GOOD, b"/MediaBox [595 842 0 0]"), BROKEN, may_read=True)
    yield Hostile(
        "a page turned by 45 degrees.pdf", one_page(GOOD, b"/MediaBox [0 0 595 842] /Rotate 45"), BROKEN, may_read=True
    )
    yield Hostile(
        "letters of a million points.pdf",
        one_page(b"BT /F 1000000 Tf 1 0 0 1 0 0 Tm (words) Tj ET"),
        BROKEN,
        may_read=True,
    )
    yield Hostile("no number.pdf", one_page(b"BT /F 1e999 Tf 1 0 0 1 nan inf Tm (words) Tj ET"), BROKEN, may_read=True)
    image = b"/Type /XObject /Subtype /Image /Width 30000 /Height 30000 /BitsPerComponent 1 /ColorSpace /DeviceGray"
    yield Hostile(
        "a picture of 30,000 points square.pdf",
        one_page(
            b"q 595 0 0 842 0 0 cm /X Do Q",
            resources=b"/XObject << /X 6 0 R >>",
            more=(stream(b"\0" * 112_500_000, image, flate=1),),
        ),
        BIG | BROKEN | {Reason.NEEDS_PROGRAM},
        may_read=True,
    )
    yield Hostile(
        "a font that is a page.pdf",
        good.replace(b"/Font << /F 5 0 R >>", b"/Font << /F 3 0 R >>"),
        BROKEN,
        may_read=True,
    )
    locked = pdf(
        [
            *_page_objects(),
            stream(GOOD),
            b"<< /Filter /Standard /V 1 /R 2 /O <" + b"41" * 32 + b"> /U <" + b"42" * 32 + b"> /P -4 >>",
        ],
        extra=b"/Encrypt 5 0 R /ID [<41><41>]",
    )
    yield Hostile("behind a password.pdf", locked, frozenset((Reason.ENCRYPTED,)))


def _with_font(font: bytes, *more: bytes) -> bytes:
    return pdf([*_page_objects(), stream(GOOD), font, *more])


def pdf_parts() -> Iterator[Hostile]:
    """Yield files whose fonts, pictures and objects are not what they say."""
    wide = b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
    composite = b"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [6 0 R] %s >>"
    yield Hostile(
        "two billion widths.pdf",
        _with_font(
            composite % b"", b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /W [0 2000000000 500] %s >>" % wide
        ),
        BIG | BROKEN,
        may_read=True,
    )
    ranges = b"begincmap 1 beginbfrange <00000000> <ffffffff> <0041> endbfrange endcmap"
    yield Hostile(
        "four billion letters in a map.pdf",
        _with_font(
            composite % b"/ToUnicode 7 0 R",
            b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X %s >>" % wide,
            stream(ranges),
        ),
        BIG | BROKEN,
        may_read=True,
    )
    descriptor = b"<< /Type /FontDescriptor /FontName /X /Flags 4 /FontFile2 7 0 R /Ascent 1e9 /Descent (a) >>"
    yield Hostile(
        "a font of noise.pdf",
        _with_font(
            b"<< /Type /Font /Subtype /TrueType /BaseFont /X /FontDescriptor 6 0 R /FirstChar 32 /Widths [500 (a)] >>",
            descriptor,
            stream(random.Random(3).randbytes(5000)),  # noqa: S311 - noise
        ),
        BIG | BROKEN,
        may_read=True,
    )
    drawn = b"<< /Type /Font /Subtype /Type3 /FontMatrix [0 0 0 0 0 0] /FontBBox [0 0 1 1] /CharProcs << /T 6 0 R >> "
    drawn += b"/Encoding << /Differences [84 /T] >> /Widths [1] /FirstChar 84 /Resources << /Font << /F 5 0 R >> >> >>"
    yield Hostile(
        "a letter that draws itself.pdf", _with_font(drawn, stream(b"BT /F 1 Tf (T) Tj ET")), BROKEN, may_read=True
    )
    yield Hostile(
        "20,000 filters.pdf",
        pdf([*_page_objects(), stream(GOOD, b"/Filter [" + b"/ASCIIHexDecode " * 20_000 + b"]")]),
        BIG | BROKEN,
        may_read=True,
    )
    yield Hostile(
        "a hundred million objects in a stream.pdf",
        pdf([*_page_objects(), b"<< /Type /ObjStm /N 100000000 /First 10 /Length 9 >>\nstream\n1 0 2 3 <<\nendstream"]),
        BIG | BROKEN,
        may_read=True,
    )
    picture = (
        b"/Type /XObject /Subtype /Image /Width 200000 /Height 200000 /BitsPerComponent 1 /ColorSpace /DeviceGray "
    )
    for name, packed in (("JPX", b"\0\0\0\x0cjP  \r\n\x87\n" + bytes(200)), ("JBIG2", bytes(200))):
        form = stream(packed, picture + b"/Filter /%sDecode" % name.encode())
        yield Hostile(
            f"a huge {name} picture.pdf",
            one_page(b"q 595 0 0 842 0 0 cm /X Do Q", resources=b"/XObject << /X 6 0 R >>", more=(form,)),
            BIG | BROKEN | {Reason.NEEDS_PROGRAM},
            may_read=True,
        )
    yield Hostile(
        "a script that never ends.pdf",
        one_page(GOOD, b"/MediaBox [0 0 595 842] /AA << /O << /S /JavaScript /JS (while(1){}) >> >>"),
        BROKEN,
        may_read=True,
    )


def office() -> Iterator[Hostile]:
    laughs = (
        b"<!DOCTYPE x [<!ENTITY a 'ha'>"
        + b"".join(b"<!ENTITY %c '%s'>" % (98 + i, b"&%c;" % (97 + i) * 10) for i in range(10))
        + b"]>"
    )
    yield Hostile("a billion laughs.docx", docx(paragraph(b"&k;"), laughs), BROKEN | BIG)
    outside = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    yield Hostile("an entity from outside.docx", docx(paragraph(b"&e;"), outside), BROKEN)
    yield Hostile("600 MB in one paragraph.docx", docx(paragraph(b"a" * 600_000_000)), BIG)
    yield Hostile("3 million paragraphs.docx", docx(b"<w:p/>" * 3_000_000), BIG | BROKEN)
    yield Hostile(
        "20,000 elements deep.docx",
        docx(b"<w:sdt>" * 20_000 + paragraph(b"words") + b"</w:sdt>" * 20_000),
        BIG | BROKEN,
    )
    yield Hostile(
        "200 elements deep.docx",
        docx(b"<w:sdt>" * 200 + paragraph(b"words") + b"</w:sdt>" * 200),
        BROKEN,
        may_read=True,
    )
    yield Hostile(
        "XML cut off.docx",
        archive({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w:document><w:p>"}),
        BROKEN,
    )
    yield Hostile(
        "no document in it.docx", archive({"[Content_Types].xml": b"<Types/>", "other": b"word/document.xml"}), MANY
    )
    good = docx(paragraph(b"The committee met."))
    yield Hostile("half of it.docx", good[: len(good) // 2], BROKEN)
    yield Hostile("a byte changed in it.docx", good[:70] + b"\xff\xff" + good[72:], BROKEN, may_read=True)
    mimetype = {"mimetype": b"application/vnd.oasis.opendocument.text"}
    yield Hostile("no content.odt", archive(mimetype, level=0).replace(b"\x08\x00", b"\x00\x00"), BROKEN | BIG)
    yield Hostile(
        "a bomb.odt", archive(mimetype | {"content.xml": b"<a>" + b" " * 400_000_000 + b"</a>"}), BIG | BROKEN
    )
    yield Hostile("a million groups.rtf", b"{\\rtf1 " + b"{" * 1_000_000, BROKEN | BIG)
    yield Hostile("numbers out of range.rtf", b"{\\rtf1\\ansicpg99999 \\u99999999999 words}", BROKEN, may_read=True)
    yield Hostile("half a million letters.rtf", b"{\\rtf1 " + b"\\u1575 ?" * 500_000 + b"}", BIG, may_read=True)
    yield Hostile(
        "an empty shell.doc",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512 + "WordDocument".encode("utf-16-le"),
        BROKEN | {Reason.NEEDS_PROGRAM},
    )


def archives() -> Iterator[Hostile]:
    yield Hostile(
        "out of the folder.zip",
        archive({"../../../../tmp/dhakira-escaped.txt": b"The committee met."}),
        MANY,
        may_read=True,
    )
    absolute = archive({"/tmp/dhakira-escaped.txt": b"The committee met."})  # noqa: S108 - the attack itself
    yield Hostile("an absolute path.zip", absolute, MANY, may_read=True)
    yield Hostile("1 GB in one member.zip", archive({"a.txt": b"a" * 1_000_000_000}), BIG)
    yield Hostile("5,000 members.zip", archive({f"{n}.txt": b"words" for n in range(5_000)}), BIG)
    inner = archive({"a.txt": b"The committee met."})
    for _ in range(12):
        inner = archive({"in.zip": inner})
    yield Hostile("12 archives deep.zip", inner, BIG)
    lying = bytearray(archive({"a.txt": b"a" * 150_000_000}))
    place = lying.rindex(b"PK\x01\x02")
    struct.pack_into("<I", lying, place + 24, 10)
    yield Hostile("a size that lies.zip", bytes(lying), BROKEN | BIG, may_read=True)
    yield Hostile("nothing but a beginning.zip", b"PK\x03\x04" + b"\0" * 40, BROKEN)
    yield Hostile("an empty archive.zip", archive({}), BROKEN)
    locked = bytearray(archive({"a.txt": b"The committee met."}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        locked[locked.index(mark) + offset] |= 1
    yield Hostile("behind a password.zip", bytes(locked), frozenset((Reason.ENCRYPTED,)))
    yield Hostile("a program in it.zip", archive({"run.exe": b"MZ\x90\0" + bytes(100)}), BROKEN)


def pages() -> Iterator[Hostile]:
    yield Hostile(
        "half a million attributes.html",
        b"<html><body><p " + b"".join(b"a%d=1 " % n for n in range(500_000)) + b">words</p>",
        BIG,
    )
    yield Hostile("200,000 tags deep.html", b"<html><body>" + b"<div>" * 200_000 + b"words", BIG | BROKEN)
    yield Hostile(
        "50,000 tags deep.html",
        b"<html><body>" + b"<div>" * 50_000 + b"The committee met.",
        BIG | BROKEN,
        may_read=True,
    )
    yield Hostile("21 MB of source.html", b"<html><body>" + b"<p>The committee met.</p>" * 900_000, BIG)
    yield Hostile(
        "4 MB of links.html",
        b"<html><body>" + b"<li><a href=x>y</a>" * 40_000 + b"</body>",
        BIG | BROKEN,
        may_read=True,
    )
    yield Hostile("tags never closed.html", b"<html><body>" + b"<b><i><table><td>" * 20_000, BIG | BROKEN)
    yield Hostile(
        "a link to a local file.html",
        b'<html><body><iframe src="file:///etc/passwd"></iframe><p>The committee met.</p>',
        MANY,
        may_read=True,
    )
    yield Hostile("only a script.html", b"<html><script>while(1){}</script></html>", BROKEN)


def mails() -> Iterator[Hostile]:
    head = b"From: a@b.ma\nSubject: x\nMIME-Version: 1.0\n"
    nested = b"".join(b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(2_000))
    yield Hostile("2,000 multiparts deep.eml", head + nested + b"\nwords", BIG | BROKEN, may_read=True)
    inside = b"".join(b"Content-Type: message/rfc822\n\n" + head for _ in range(300))
    yield Hostile("300 mails in each other.eml", head + inside + b"\nwords", BIG | BROKEN, may_read=True)
    parts = b"--b\nContent-Disposition: attachment; filename=a.txt\n\nwords\n" * 5_000
    yield Hostile(
        "5,000 attachments.eml", head + b"Content-Type: multipart/mixed; boundary=b\n\n" + parts + b"--b--", BIG
    )
    place = b'--b\nContent-Disposition: attachment; filename="../../../tmp/dhakira-escaped.txt"'
    named = place + b"\n\nThe committee met.\n--b--"
    yield Hostile(
        "an attachment with a path.eml",
        head + b"Content-Type: multipart/mixed; boundary=b\n\n" + named,
        BROKEN,
        may_read=True,
    )
    yield Hostile(
        "an unknown charset.eml",
        head + b"Content-Type: text/plain; charset=klingon\n\nThe committee met.",
        BROKEN,
        may_read=True,
    )
    yield Hostile(
        "a header of 5 MB.eml",
        b"Subject: " + b"=?utf-8?q?a?= " * 400_000 + b"\n" + head + b"\nThe committee met.",
        BIG | BROKEN,
        may_read=True,
    )
    bomb = base64.encodebytes(archive({"a.txt": b"a" * 900_000_000}))
    attached = b"--b\nContent-Type: application/zip\nContent-Transfer-Encoding: base64\n\n" + bomb + b"\n--b--"
    yield Hostile(
        "a bomb attached.eml", head + b"Content-Type: multipart/mixed; boundary=b\n\n" + attached, BROKEN | BIG
    )


def others() -> Iterator[Hostile]:
    yield Hostile(
        "an entity from outside.svg",
        b'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg><text>&x;</text></svg>',
        frozenset((Reason.UNKNOWN_KIND,)),
    )
    yield Hostile(
        "an entity from outside.html",
        b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><p>The committee met &x;.</p></body>',
        BROKEN,
        may_read=True,
    )
    yield Hostile(
        "a spreadsheet.xlsx",
        archive({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"}),
        frozenset((Reason.UNKNOWN_KIND,)),
    )
    yield Hostile("a message cut off.msg", _outlook(100), BROKEN)
    yield Hostile("random.bin", random.Random(2).randbytes(100_000), BROKEN)  # noqa: S311 - noise
    yield Hostile("a picture that says it is huge.png", _png(200_000, 200_000), BROKEN | BIG | {Reason.NEEDS_PROGRAM})
    yield Hostile("a picture cut off.png", _png(600, 800)[:60], BROKEN | {Reason.NEEDS_PROGRAM})
    yield Hostile("a picture cut off.jpg", b"\xff\xd8\xff\xe0" + bytes(40), BROKEN | {Reason.NEEDS_PROGRAM})
    yield Hostile("pages in a circle.tif", _tiff_loop(), BROKEN | BIG | {Reason.NEEDS_PROGRAM})
    yield Hostile("a program called minutes.pdf", b"\x7fELF" + bytes(200), BROKEN)
    yield Hostile(
        "a page called minutes.docx",
        b"<html><body><p>The committee met.</p></body></html>",
        BROKEN | {Reason.MISNAMED},
        may_read=True,
    )
    yield Hostile("a Word file called page.html", docx(paragraph(b"The committee met.")), BROKEN, may_read=True)
    yield Hostile("90 MB of one letter.txt", b"a" * 90_000_000, BIG, may_read=True)


def _outlook(length: int) -> bytes:
    """Return the beginning of an OLE file that says it is an Outlook message."""
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "__properties_version1.0".encode("utf-16-le")
    return head + bytes(length)


def _png(width: int, height: int) -> bytes:
    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    rows = zlib.compress(b"\0" * min((width // 8 + 1) * height, 50_000_000), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def _tiff_loop() -> bytes:
    """Return a TIFF of 8 x 8 points whose directory names itself as the next."""
    entries = [
        (256, 3, 1, 8),
        (257, 3, 1, 8),
        (258, 3, 1, 8),
        (259, 3, 1, 1),
        (262, 3, 1, 1),
        (273, 4, 1, 200),
        (278, 3, 1, 8),
        (279, 4, 1, 64),
    ]
    directory = (
        struct.pack("<H", len(entries))
        + b"".join(struct.pack("<HHII", *entry) for entry in entries)
        + struct.pack("<I", 8)
    )
    return (b"II*\0" + struct.pack("<I", 8) + directory).ljust(200, b"\0") + bytes(64)


GROUPS = (pdf_bombs, pdf_loops, pdf_oddities, pdf_parts, office, archives, pages, mails, others)


def hostile_files() -> Iterator[Hostile]:
    """Yield them all, each with a name of its own; some take memory to make, so one at a time."""
    for group in GROUPS:
        yield from group()
