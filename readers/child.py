"""The process behind the fence: reads one file after the other from its standard input, each within its limits.

It is started by `readers.fence` and ends when its input does. What a library says goes nowhere; an error that is no
ReadError ends the process, and the fence names the outcome.
"""

import importlib
import os
import resource
import sys
from collections.abc import Callable
from typing import BinaryIO

from readers.content import Content, Enclosure, Report
from readers.kinds import FileKind
from readers.limits import CPU_SECONDS, MAX_MEMORY, MAX_TEMPORARY
from readers.wire import Tag, pack_enclosure, pack_error, packed, receive, send, unpack_drawing
from schemas.errors import ReadError, Reason

READERS = {
    FileKind.PDF: "readers.pdf.read:read_pdf",
    FileKind.IMAGE: "readers.scan:read_scan",
    FileKind.DOCX: "readers.docx:read_docx",
    FileKind.ODT: "readers.odt:read_odt",
    FileKind.FLAT_ODT: "readers.odt:read_flat_odt",
    FileKind.DOC: "readers.doc:read_doc",
    FileKind.RTF: "readers.rtf:read_rtf",
    FileKind.HTML: "readers.html:read_html",
    FileKind.MAIL: "readers.mail:read_mail",
    FileKind.OUTLOOK: "readers.outlook:read_outlook",
    FileKind.TNEF: "readers.tnef:read_tnef",
    FileKind.MAILBOX: "readers.mailbox:read_mailbox",
    FileKind.ZIP: "readers.archive:read_zip",
}
"""The function that reads a kind of file, as module and name: a library is imported when its first file comes."""


class _Wire:
    """Reports to the fence."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def page_done(self) -> None:
        send(self._stream, Tag.PAGE)

    def recognition_begins(self) -> None:
        send(self._stream, Tag.RECOGNITION)

    def enclose(self, enclosure: Enclosure) -> None:
        send(self._stream, Tag.ENCLOSURE, pack_enclosure(enclosure))


def reader_of(kind: FileKind) -> Callable[[bytes, Report], Content | None]:
    """Return the function that reads files of this kind."""
    module, name = READERS[kind].split(":")
    reader: Callable[[bytes, Report], Content | None] = getattr(importlib.import_module(module), name)
    return reader


def main() -> None:
    """Serve files until the input ends."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    _set_limits()
    requests = sys.stdin.buffer
    while (job := receive(requests)) is not None:
        content = receive(requests)
        if content is None:
            return
        _limit_time()
        _serve(job, content[1], answers)


def _serve(job: tuple[Tag, bytes], content: bytes, answers: BinaryIO) -> None:
    tag, payload = job
    try:
        if tag is Tag.DRAW:
            send(answers, Tag.PICTURE, _picture(payload, content))
        else:
            kind = FileKind(payload.decode())
            for part, frame in packed(reader_of(kind)(content, _Wire(answers))):
                send(answers, part, frame)
    except ReadError as error:
        send(answers, Tag.ERROR, pack_error(error))
    except MemoryError:
        send(
            answers, Tag.ERROR, pack_error(ReadError(Reason.TOO_LARGE, "It needs more memory than one file may have."))
        )
        sys.exit(0)  # what is left of its memory may be in pieces: a fresh process goes on


def _picture(payload: bytes, content: bytes) -> bytes:
    from readers.drawing import draw  # noqa: PLC0415 - like the libraries of a kind of file, when it is needed

    return draw(content, unpack_drawing(payload))


def _set_limits() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (MAX_TEMPORARY, MAX_TEMPORARY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _limit_time() -> None:
    """Grant the next file its processor time; the clock of a process that is used again runs on."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    limit = int(used.ru_utime + used.ru_stime) + CPU_SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.RLIM_INFINITY))


if __name__ == "__main__":
    main()
