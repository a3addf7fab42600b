"""Mail: the body is the document; attachments, and mails that were attached, are files of their own."""

import email
import email.policy
import re
from collections.abc import Iterator
from email.errors import MessageError
from email.message import EmailMessage

from readers.archive import name_of
from readers.content import Content, Enclosure, Report, unpaged
from readers.decoding import decode_declared
from readers.html import parse, source_of
from readers.html_text import lines_of
from readers.limits import MAX_BOUNDARIES, MAX_PARTS
from schemas.document import Metadatum
from schemas.errors import ReadError, Reason
from text.wrapping import unwrapped

_HEADERS = {"Subject": "title", "From": "author", "Date": "sent", "To": "recipient"}
_PICTURE = re.compile(r"\[(?:cid|image|inline image)\s*:[^\]\n]{1,200}\]", re.IGNORECASE)
"""What mail programs write into the plain form of a body where a picture stands."""
_MAX_FACT = 500
_SIGNATURE_LINES = 10


def read_mail(content: bytes, report: Report) -> Content:
    """Read a mail and hand over its attachments. Raises ReadError: DAMAGED, TOO_LARGE."""
    if content.count(b"\n--") > MAX_BOUNDARIES:
        raise ReadError(Reason.TOO_LARGE, "The mail has more parts than any program writes; save them apart.")
    try:
        message = email.message_from_bytes(content, policy=email.policy.default)
    except (MessageError, ValueError, LookupError, RecursionError):
        raise ReadError(Reason.DAMAGED, "The mail's form is broken; save it again.") from None
    if not isinstance(message, EmailMessage):  # pragma: no cover - what the policy makes
        raise ReadError(Reason.DAMAGED, "The mail's form is broken; save it again.")
    leaves = _leaves(message)
    plain, formatted = _body(leaves, "text/plain"), _body(leaves, "text/html")
    body = plain if plain is not None and _text(plain).strip() else formatted
    for number, part in enumerate(leaves, 1):
        if part is not body and part is not plain and part is not formatted and not _is_inline_picture(part):
            report.enclose(Enclosure(_name(part, number), _content(part)))
    report.page_done()
    lines = without_signature(list(_lines(body))) if body is not None else []
    return unpaged("\n".join(lines), tuple(_facts(message)))


def _leaves(message: EmailMessage) -> list[EmailMessage]:
    """Return the parts that are no containers, in order; an attached mail is one part."""
    leaves: list[EmailMessage] = []
    stack: list[EmailMessage] = [message]
    while stack:
        part = stack.pop()
        children = part.get_payload() if part.is_multipart() else None
        if isinstance(children, list) and part.get_content_maintype() != "message":
            stack.extend(child for child in reversed(children) if isinstance(child, EmailMessage))
        else:
            leaves.append(part)
        if len(leaves) + len(stack) > MAX_PARTS:
            raise ReadError(Reason.TOO_LARGE, f"The mail has more than {MAX_PARTS} parts.")
    return leaves


def _body(leaves: list[EmailMessage], kind: str) -> EmailMessage | None:
    """Return the first part of this type that is no attachment."""
    for part in leaves:
        if part.get_content_type() == kind and not _is_attachment(part):
            return part
    return None


def _is_attachment(part: EmailMessage) -> bool:
    try:
        return part.get_content_disposition() == "attachment" or bool(part.get_filename())
    except (ValueError, LookupError, AttributeError):  # headers that the parser of the standard library stumbles over
        return False


def _is_inline_picture(part: EmailMessage) -> bool:
    return part.get_content_maintype() == "image" and "Content-ID" in part


def _bytes(part: EmailMessage) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _content(part: EmailMessage) -> bytes:
    """Return a part's bytes; an attached mail's are its source."""
    inside = part.get_payload()
    if part.get_content_type() == "message/rfc822" and isinstance(inside, list) and inside:
        try:
            return inside[0].as_bytes() if isinstance(inside[0], EmailMessage) else b""
        except RecursionError:
            raise ReadError(Reason.TOO_LARGE, "Mails are attached to mails without end; save them apart.") from None
    return _bytes(part)


def _text(part: EmailMessage) -> str:
    return decode_declared(_bytes(part), part.get_content_charset())


def _lines(part: EmailMessage) -> Iterator[str]:
    if part.get_content_type() == "text/html":
        root = parse(source_of(_bytes(part), part.get_content_charset()))
        body = root.find(".//body")
        yield from lines_of(root if body is None else body)
        return
    text = unwrapped(_PICTURE.sub("", _text(part).replace("\r\n", "\n")))
    yield from (line.rstrip() for line in text.split("\n") if line.strip())


def without_signature(lines: list[str]) -> list[str]:
    """Return a body without its signature, which the mark of two hyphens separates (RFC 3676, 4.3)."""
    for place in range(max(1, len(lines) - _SIGNATURE_LINES), len(lines)):
        if lines[place].rstrip() == "--":
            return lines[:place]
    return lines


def _name(part: EmailMessage, number: int) -> str:
    if part.get_content_type() == "message/rfc822":
        inside = part.get_payload()
        first = inside[0] if isinstance(inside, list) and inside else None
        subject = str(first.get("Subject", "")) if isinstance(first, EmailMessage) else ""
        return f"{name_of(subject)[:80] if subject else number}.eml"
    try:
        name = part.get_filename()
    except (ValueError, LookupError, AttributeError):
        name = None
    return name_of(name) if name else f"{number}"


def _facts(message: EmailMessage) -> Iterator[Metadatum]:
    for header, name in _HEADERS.items():
        try:
            value = str(message.get(header, "")).strip()
        except (ValueError, LookupError, AttributeError, TypeError):
            continue
        if value:
            yield Metadatum(name, value[:_MAX_FACT], f"header {header}")
