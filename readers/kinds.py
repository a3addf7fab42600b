"""The kinds of file that can be read, and what tells them apart: their first bytes, never their name."""

import io
import re
import zipfile
from enum import StrEnum

from readers.mailbox import is_mailbox


class FileKind(StrEnum):
    """A kind of file; the value is its media type."""

    PDF = "application/pdf"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    ODT = "application/vnd.oasis.opendocument.text"
    FLAT_ODT = "application/vnd.oasis.opendocument.text-flat-xml"
    DOC = "application/msword"
    RTF = "application/rtf"
    HTML = "text/html"
    MAIL = "message/rfc822"
    OUTLOOK = "application/vnd.ms-outlook"
    TNEF = "application/ms-tnef"
    MAILBOX = "application/mbox"
    ZIP = "application/zip"
    IMAGE = "image"
    TEXT = "text/plain"
    LOCKED_OFFICE = "application/x-encrypted-office"
    UNKNOWN = "application/octet-stream"


_HEAD = 4096
_WORD = re.compile(r"word/document\d*\.xml")
_BITMAP_HEADER = 30
_MARKLESS = 200
_IMAGES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_TNEF = b"\x78\x9f\x3e\x22"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Magic numbers of common files that are not read: better named than taken for text.
_OTHERS = (
    (b"\x1f\x8b", "a GZIP archive"),
    (b"BZh", "a BZIP2 archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"\xfd7zXZ", "an XZ archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a WebP picture, sound or film"),
    (b"BM", "a BMP picture"),
    (b"ID3", "a sound"),
    (b"OggS", "a sound"),
    (b"SQLite format", "a database"),
    (b"AT&TFORM", "a DjVu file"),
    (b"%!PS", "a PostScript file"),
    (b"\x00\x00\x00\x0cjP  ", "a JPEG 2000 picture"),
)
_PARTS = (
    (b"xl/workbook", "a spreadsheet"),
    (b"ppt/presentation", "a presentation"),
    (b"application/epub+zip", "an electronic book"),
    (b"opendocument.spreadsheet", "a spreadsheet"),
    (b"opendocument.presentation", "a presentation"),
    (b"visio/document", "a drawing"),
)
_STREAMS = (("Workbook", "a spreadsheet"), ("PowerPoint Document", "a presentation"), ("VisioDocument", "a drawing"))
_HTML = re.compile(
    rb"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|div|table|article|h1|p)\b",
    re.IGNORECASE | re.DOTALL,
)
_XML = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:\?xml|svg)[\s>]", re.IGNORECASE)
_FLAT_ODT = re.compile(rb"<office:document\s[^>]*office:mimetype=[\"']application/vnd\.oasis\.opendocument\.text[\"']")
_WORD_XML = re.compile(rb"""<(?:\w+:)?package\s[^>]*2006/xmlPackage|<(?:\w+:)?wordDocument\s""")
"""Word's documents in one XML file; a package may be a presentation, too, which the reader says."""
_HEADER_LINE = re.compile(rb"([A-Za-z][A-Za-z0-9-]*):[ \t]?.*")
# A memorandum, too, begins with From and Subject; only mail programs write these.
_MACHINE_HEADERS = {
    b"mime-version", b"message-id", b"received", b"return-path", b"content-type", b"content-transfer-encoding",
    b"delivered-to", b"dkim-signature", b"x-mailer",
}  # fmt: skip
_HUMAN_HEADERS = {b"from", b"subject", b"date", b"to"}


def sniff(content: bytes) -> FileKind:
    """Tell a file's kind by its content; TEXT means no more than that nothing else is known of it."""
    head = content[:_HEAD]
    if b"%PDF-" in head[:1024]:  # readers tolerate junk before the header, and so do the programs that write it
        return FileKind.PDF
    if head.startswith(_ZIP):
        return _sniff_zip(content)
    if head.startswith(_OLE):
        return _sniff_ole(content)
    for marks, kind in ((_IMAGES, FileKind.IMAGE), (_TNEF, FileKind.TNEF)):
        if head.startswith(marks):
            return kind
    if _by_magic(content):
        return FileKind.UNKNOWN
    kind = _sniff_text(head.removeprefix(b"\xef\xbb\xbf"))
    return FileKind.MAILBOX if kind is FileKind.MAIL and is_mailbox(content) else kind


def name_of_unknown(content: bytes) -> str:
    """Return what a file of kind UNKNOWN is, with its article; empty where nobody knows."""
    if content.startswith(_ZIP):
        return next((name for part, name in _PARTS if part in content), "")
    if content.startswith(_OLE):
        return next((name for stream, name in _STREAMS if stream.encode("utf-16-le") in content), "")
    return _by_magic(content) or ("an XML file" if _XML.match(content[:_HEAD]) else "")


def _by_magic(content: bytes) -> str:
    if content[4:8] == b"ftyp":
        return "a film or a picture of a telephone"
    magic = (name for mark, name in _OTHERS if content.startswith(mark))
    name = next(magic, "")
    return "" if name == "a BMP picture" and b"\0" not in content[:_BITMAP_HEADER] else name


def _sniff_text(head: bytes) -> FileKind:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "utf-16-le" if head[0] == 0xFF else "utf-16-be"  # noqa: PLR2004 - the byte order mark itself
        head = head[2:].decode(encoding, "replace").encode("utf-8", "replace")
    elif head[:_MARKLESS].count(0) > len(head[:_MARKLESS]) / 4:  # UTF-16 without its mark
        encoding = "utf-16-be" if head[0] == 0 else "utf-16-le"
        head = head.decode(encoding, "replace").encode("utf-8", "replace")
    if head.lstrip().startswith(b"{\\rtf"):
        return FileKind.RTF
    if _HTML.match(head):
        return FileKind.HTML
    if _XML.match(head) and _FLAT_ODT.search(head):
        return FileKind.FLAT_ODT
    if _XML.match(head):
        return FileKind.DOCX if _WORD_XML.search(head) else FileKind.UNKNOWN
    return FileKind.MAIL if _is_mail(head) else FileKind.TEXT


def _is_mail(head: bytes) -> bool:
    names: set[bytes] = set()
    for number, line in enumerate(head.splitlines()):
        if number == 0 and line.startswith(b"From "):  # the envelope line of a mailbox
            continue
        if line[:1] in (b" ", b"\t") and names:
            continue
        header = _HEADER_LINE.fullmatch(line)
        if not header:
            break
        names.add(header[1].lower())
    return bool(names & _MACHINE_HEADERS) and bool(names & _HUMAN_HEADERS)


def _sniff_zip(content: bytes) -> FileKind:
    """Tell office files from plain archives by the names in the archive; a damaged one stays an archive."""
    head = content[:_HEAD]
    if b"mimetypeapplication/vnd.oasis.opendocument." in head or b"mimetypeapplication/epub+zip" in head:
        return FileKind.ODT if b"opendocument.text" in head else FileKind.UNKNOWN
    if b"[Content_Types].xml" not in content:
        return FileKind.ZIP
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = frozenset(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        names = frozenset(name for name in ("[Content_Types].xml", "word/document.xml") if name.encode() in content)
    if "[Content_Types].xml" not in names:  # it may hold an office file that is not packed
        return FileKind.ZIP
    return FileKind.DOCX if any(map(_WORD.fullmatch, names)) else FileKind.UNKNOWN


def _sniff_ole(content: bytes) -> FileKind:
    """Tell old office files apart by the names of their streams, which stand in the directory as UTF-16."""
    names = (("EncryptedPackage", FileKind.LOCKED_OFFICE), ("WordDocument", FileKind.DOC))
    for name, kind in names:
        if name.encode("utf-16-le") in content:
            return kind
    return FileKind.OUTLOOK if "__properties_version1.0".encode("utf-16-le") in content else FileKind.UNKNOWN
