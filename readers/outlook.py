"""Mail saved by Outlook (``.msg``): properties in an OLE file, read with olefile.

Each property is a stream named by its number and type (MS-OXMSG 2.1); attachments lie in storages of their own, an
attached message in one more inside. python-oxmsg reads neither those nor bodies whose code page is named wrongly.
"""

import datetime as dt
import hashlib
import io
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import EmailMessage
from typing import Any

import olefile

from readers.archive import name_of
from readers.content import Content, Enclosure, Report, unpaged
from readers.decoding import decode_declared
from readers.html import parse, source_of
from readers.html_text import lines_of
from readers.limits import MAX_BYTES, MAX_DEPTH, MAX_PARTS
from readers.mail import without_signature
from schemas.document import Metadatum
from schemas.errors import ReadError, Reason

_SUBJECT, _BODY, _HTML, _SENDER, _SENDER_ADDRESS, _TO = "0037", "1000", "1013", "0C1A", "0C1F", "0E04"
_DATA, _LONG_NAME, _SHORT_NAME, _SHOWN_NAME = "3701", "3707", "3704", "3001"
_CONTENT_ID, _TYPE = "3712", "370E"
_ATTACHMENT, _EMBEDDED = "__attach_version1.0_#", "__substg1.0_3701000D"
_PROPERTIES = "__properties_version1.0"
_SENT, _CODE_PAGES = 0x00390040, (0x3FFD0003, 0x3FDE0003)
_HEADERS = (32, 24, 8)
"""Bytes before the first property: of a message, of one attached, of an attachment."""
_UTF8_CODE_PAGE = 65001
_EPOCH = dt.datetime(1601, 1, 1, tzinfo=dt.UTC)
_MAX_FACT = 500
# What olefile raises where the file is not what it says.
_DAMAGE = (OSError, ValueError, TypeError, LookupError, AttributeError, struct.error, OverflowError, RecursionError)


def read_outlook(content: bytes, report: Report) -> Content:
    """Read an Outlook message and hand over its attachments. Raises ReadError: DAMAGED, TOO_LARGE."""
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as ole:
            message = _Message(ole, [])
            for attachment in message.attachments():
                report.enclose(attachment)
            report.page_done()
            return unpaged("\n".join(message.lines()), tuple(message.facts()))
    except _DAMAGE:
        raise ReadError(Reason.DAMAGED, "The message is broken; save it again, as a mail file (.eml).") from None


@dataclass(slots=True)
class _Storage:
    """A message, or an attachment of one: the streams below ``place``."""

    ole: Any  # olefile ships no types
    place: list[str]
    header: int = _HEADERS[0]

    def binary(self, number: str) -> bytes | None:
        return self._stream(f"__substg1.0_{number}0102")

    def words(self, number: str) -> str:
        """Return a property that is text: in UTF-16, or in the message's own code page."""
        wide = self._stream(f"__substg1.0_{number}001F")
        if wide is not None:
            return wide.decode("utf-16-le", "replace").rstrip("\0")
        narrow = self._stream(f"__substg1.0_{number}001E")
        return decode_declared(narrow.rstrip(b"\0"), self.charset()) if narrow is not None else ""

    def charset(self) -> str | None:
        fixed = self.fixed()
        pages = (fixed.get(tag, 0) & 0xFFFFFFFF for tag in _CODE_PAGES)
        page = next(filter(None, pages), 0)
        return "utf-8" if page == _UTF8_CODE_PAGE else f"cp{page}" if page else None

    def fixed(self) -> dict[int, int]:
        """Return the properties of fixed size, by number and type."""
        raw = self._stream(_PROPERTIES) or b""
        whole = len(raw) - (len(raw) - self.header) % 16 if len(raw) >= self.header else self.header
        entries = struct.iter_unpack("<IIQ", raw[self.header : whole])
        return {tag: value for tag, _, value in entries}

    def _stream(self, name: str) -> bytes | None:
        path = [*self.place, name]
        if not self.ole.exists(path) or self.ole.get_type(path) != olefile.STGTY_STREAM:
            return None
        if self.ole.get_size(path) > MAX_BYTES:
            raise ReadError(Reason.TOO_LARGE, "A part of the message is too large; save it by itself.")
        content: bytes = self.ole.openstream(path).read()
        return content


class _Message(_Storage):
    """A message, which may hold others."""

    def lines(self) -> list[str]:
        text = self.words(_BODY)
        if not text.strip():
            return self._formatted_lines()
        lines = [line.rstrip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n") if line.strip()]
        return without_signature(lines)

    def _formatted_lines(self) -> list[str]:
        raw = self.binary(_HTML)
        source = source_of(raw) if raw else self.words(_HTML)
        if not source.strip():
            return []
        root = parse(source)
        body = root.find(".//body")
        return without_signature(lines_of(root if body is None else body))

    def facts(self) -> Iterator[Metadatum]:
        named = {"title": (_SUBJECT,), "author": (_SENDER, _SENDER_ADDRESS), "recipient": (_TO,)}
        for name, numbers in named.items():
            value = " ".join(filter(None, (self.words(number).strip() for number in numbers)))
            if value:
                yield Metadatum(name, value[:_MAX_FACT], f"Outlook property {numbers[0]}")
        if sent := self._sent():
            yield Metadatum("sent", sent.isoformat(), "Outlook property 0039")

    def _sent(self) -> dt.datetime | None:
        ticks = self.fixed().get(_SENT, 0)  # of 100 nanoseconds
        try:
            return _EPOCH + dt.timedelta(microseconds=ticks // 10) if ticks else None
        except OverflowError:
            return None

    def attachments(self) -> Iterator[Enclosure]:
        """Yield the files attached; a message attached becomes a mail file."""
        places = {tuple(path[: len(self.place) + 1]) for path in self.ole.listdir() if path[:-1] != self.place}
        found = sorted(p for p in places if list(p[:-1]) == self.place and p[-1].startswith(_ATTACHMENT))
        if len(found) > MAX_PARTS or len(self.place) > 2 * MAX_DEPTH:
            raise ReadError(Reason.TOO_LARGE, "Too many messages are attached to it; save them apart.")
        for number, place in enumerate(found, 1):
            part = _Storage(self.ole, list(place), _HEADERS[2])
            name = part.words(_LONG_NAME) or part.words(_SHORT_NAME) or part.words(_SHOWN_NAME) or str(number)
            content = part.binary(_DATA)
            if part.words(_CONTENT_ID) and part.words(_TYPE).startswith("image/"):
                continue  # a logo in the body
            if content is not None:
                yield Enclosure(name_of(name), content)
            elif self.ole.exists([*place, _EMBEDDED]):
                inside = _Message(self.ole, [*place, _EMBEDDED], _HEADERS[1])
                yield Enclosure(f"{name_of(inside.words(_SUBJECT) or name)[:80]}.eml", inside.as_mail())

    def as_mail(self) -> bytes:
        """Return the message as a mail file, the same one each time."""
        mail = EmailMessage()
        for header, number in (("Subject", _SUBJECT), ("From", _SENDER_ADDRESS), ("To", _TO)):
            value = " ".join(self.words(number).split())
            if value.isprintable() and value:
                mail[header] = value if header == "Subject" else value.encode("ascii", "ignore").decode()
        mail["MIME-Version"] = "1.0"
        text = "\n".join(self.lines())
        mail.set_content(text or "\n", cte="base64")
        for attachment in self.attachments():
            mail.add_attachment(
                attachment.content, maintype="application", subtype="octet-stream", filename=attachment.name
            )
        if mail.is_multipart():
            mail.set_boundary(f"=={hashlib.sha256(text.encode()).hexdigest()[:32]}==")
        return mail.as_bytes()
