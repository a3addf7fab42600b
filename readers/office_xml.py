"""Office files: XML in a ZIP archive. Sizes are checked before and while it is unpacked; nothing is ever fetched."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from readers.limits import MAX_ELEMENTS, MAX_MEMBERS, MAX_XML
from schemas.errors import ReadError, Reason

_DECLARES = re.compile(rb"<!DOCTYPE[^>\[]*\[|<!ENTITY", re.IGNORECASE)
"""What declares entities; AbiWord and old OpenOffice name a document type, which is never fetched, and no more."""
_SPACES = re.compile(r"[ \t\r\f\v\u00a0\u202f]+")
_ENCRYPTED = 0x1


def open_archive(content: bytes) -> zipfile.ZipFile:
    """Open an archive. Raises ReadError: DAMAGED, TOO_LARGE for one with too many members."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise ReadError(Reason.DAMAGED, "Its archive is broken; ask for it anew.") from None
    if len(archive.infolist()) > MAX_MEMBERS:
        raise ReadError(Reason.TOO_LARGE, f"It holds more than {MAX_MEMBERS} files; unpack it and take in the folder.")
    return archive


def member(archive: zipfile.ZipFile, name: str, limit: int) -> bytes:
    """Return the bytes of a member, at most ``limit``. Raises ReadError, also where the archive lies about its size."""
    try:
        entry = archive.getinfo(name)
        if entry.flag_bits & _ENCRYPTED:
            raise ReadError(Reason.ENCRYPTED, "It is protected by a password; save a copy without one.")
        if entry.file_size > limit:
            raise ReadError(Reason.TOO_LARGE, f"Unpacked, it has more than {limit // 1_000_000} MB.")
        with archive.open(entry) as stream:
            content = stream.read(limit + 1)
    except KeyError:
        raise ReadError(Reason.DAMAGED, f"Its part {name} is missing; ask for it anew.") from None
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError, RuntimeError):
        raise ReadError(Reason.DAMAGED, "Its archive is broken; ask for it anew.") from None
    if len(content) > limit:
        raise ReadError(Reason.TOO_LARGE, f"Unpacked, it has more than {limit // 1_000_000} MB.")
    return content


def xml_of(archive: zipfile.ZipFile, name: str) -> etree._Element:
    """Return the root of an XML member. Raises ReadError; whatever declares entities is refused."""
    return parsed(member(archive, name, MAX_XML))


def parsed(content: bytes) -> etree._Element:
    """Return the root of an XML file. Raises ReadError as `xml_of` does."""
    if len(content) > MAX_XML:
        raise ReadError(Reason.TOO_LARGE, f"It has more than {MAX_XML // 1_000_000} MB of text; split it.")
    if _DECLARES.search(content):
        raise ReadError(Reason.DAMAGED, "It declares entities, which no office program does; it is not read.")
    if content.count(b"<") > MAX_ELEMENTS:
        raise ReadError(Reason.TOO_LARGE, "It holds too many paragraphs for one document; split it.")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        raise ReadError(Reason.DAMAGED, "Its XML is broken; open and save it again.") from None


def local(element: etree._Element) -> str:
    """Return an element's name without its namespace: the strict and the usual form of OOXML differ only there."""
    tag: str = element.tag
    return tag.rpartition("}")[2]


def attribute(element: etree._Element, name: str) -> str | None:
    """Return an attribute by its name without namespace."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(value)
    return None


def children(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """Yield the children of this name."""
    return (child for child in element if local(child) == name)


def one_line(text: str) -> str:
    """Return a text with single spaces and without line ends."""
    return _SPACES.sub(" ", text.replace("\n", " ")).strip()


def lines_of(text: str) -> list[str]:
    """Return the lines of a paragraph (it has several where its author broke them), with single spaces."""
    return [line for line in (_SPACES.sub(" ", line).strip() for line in text.split("\n")) if line]


def whole_number(written: str | None, otherwise: int) -> int:
    """Return a number as an attribute writes it, or another one where it has none or an absurd one."""
    return int(written) if written and written.isdecimal() and len(written) < 6 else otherwise  # noqa: PLR2004 - no list is that long
