"""Mailboxes (mbox): mails one after the other in one file, each a file of its own."""

import re

from readers.archive import name_of
from readers.content import Content, Enclosure, Report
from readers.limits import MAX_PARTS
from schemas.errors import ReadError, Reason

_ENVELOPE = re.compile(
    rb"^From [^\r\n]{1,300}\d{4}[^\r\n]{0,20}\r?\n(?=[A-Za-z][A-Za-z0-9-]{0,60}:|>From )", re.MULTILINE
)
"""The line that begins each mail: an address and a date, and a header line after it."""
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
_SUBJECT = re.compile(rb"^Subject:[ \t]*([^\r\n]{0,200})", re.MULTILINE | re.IGNORECASE)


def is_mailbox(content: bytes) -> bool:
    """Tell a file of several mails."""
    first = _ENVELOPE.match(content)
    return first is not None and _ENVELOPE.search(content, first.end()) is not None


def read_mailbox(content: bytes, report: Report) -> Content | None:
    """Hand over the mails. Raises ReadError TOO_LARGE."""
    starts = [match.start() for match in _ENVELOPE.finditer(content)]
    if len(starts) > MAX_PARTS:
        raise ReadError(Reason.TOO_LARGE, f"It holds more than {MAX_PARTS} mails; split it.")
    for number, (start, end) in enumerate(zip(starts, [*starts[1:], len(content)], strict=True), 1):
        mail = _QUOTED.sub(rb"\1", content[start:end].partition(b"\n")[2])
        subject = _SUBJECT.search(mail)
        name = name_of(subject[1].decode("utf-8", "replace"))[:80] if subject else ""
        report.enclose(Enclosure(f"{number} {name}".strip() + ".eml", mail))
        report.page_done()
    return None
