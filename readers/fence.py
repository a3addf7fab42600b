"""The fence: files from outside are parsed in child processes with limits, which are kept and used again.

A child that exceeds its time is killed with all that it started; one that dies is replaced. Either way the outcome has
a name. Children run in a session and a temporary folder of their own, and both are gone when they are.
"""

import contextlib
import logging
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

from readers import wire
from readers.content import Content, Enclosure
from readers.deadline import Deadline
from readers.kinds import FileKind
from readers.limits import FILES_PER_CHILD, MAX_OUTPUT, PAGE_SECONDS, RECOGNITION_SECONDS
from readers.marks import Drawing
from readers.wire import Tag
from schemas.document import Page
from schemas.errors import ReaderError, ReadError, Reason

_log = logging.getLogger(__name__)
_PASSED_ON = ("PATH", "TESSDATA_PREFIX", "LD_LIBRARY_PATH", "SYSTEMROOT")
_CHUNK = 1 << 20


@dataclass(slots=True)
class Outcome:
    """What was in a file: its own content (None for a mere container) and the files inside."""

    content: Content | None = None
    enclosures: list[Enclosure] = field(default_factory=list)


class Fence:
    """Reads files in child processes; safe to use from several threads, each of which gets a child of its own."""

    def __init__(self) -> None:
        """Start nothing yet."""
        self._idle: list[_Child] = []
        self._at_work: set[_Child] = set()
        self._lock = threading.Lock()

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the children."""
        self.close()

    def read(self, kind: FileKind, content: bytes) -> Outcome:
        """Read one file. Raises ReadError."""
        with self._child() as child:
            return child.read(kind, content)

    def draw(self, drawing: Drawing, content: bytes) -> bytes:
        """Return the picture (PNG) of one page of a file. Raises ReadError."""
        with self._child() as child:
            return child.draw(drawing, content)

    def close(self) -> None:
        """End all children that are not at work; the fence can still be used and starts new ones."""
        with self._lock:
            idle, self._idle = self._idle, []
        for child in idle:
            child.end()

    def abandon(self) -> None:
        """End all children, also those at work: this process is about to end, and nothing of theirs shall stay."""
        with self._lock:
            children = [*self._idle, *self._at_work]
        for child in children:
            child.end()

    @contextlib.contextmanager
    def _child(self) -> "Iterator[_Child]":
        with self._lock:
            child = self._idle.pop() if self._idle else None
        child = child or _Child()
        with self._lock:
            self._at_work.add(child)
        try:
            yield child
        finally:  # also where the user interrupts: a child at work is never put back
            usable = child.is_usable()
            with self._lock:
                self._at_work.discard(child)
                if usable:
                    self._idle.append(child)
            if not usable:
                child.end()


class _Child:
    """One child process."""

    def __init__(self) -> None:
        self._folder = tempfile.mkdtemp(prefix="dhakira-")
        environment = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
        environment |= {
            "HOME": self._folder,
            "TMPDIR": self._folder,
            "LC_ALL": "C.UTF-8",
            "OMP_THREAD_LIMIT": "1",
            "PYTHONPATH": os.pathsep.join(os.path.abspath(entry) for entry in sys.path),  # noqa: PTH100 - "" is here
        }
        self._errors = tempfile.TemporaryFile(dir=self._folder)  # noqa: SIM115 - lives as long as the child
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "readers.child"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._errors,
                cwd=self._folder,
                env=environment,
                start_new_session=True,
            )
        except OSError as error:
            self._errors.close()
            shutil.rmtree(self._folder, ignore_errors=True)
            sentence = f"No process that reads files could be started ({error}); this user must be able to run Python."
            raise ReaderError(sentence) from error
        self._files = 0
        self._at_work = False

    def is_usable(self) -> bool:
        return not self._at_work and self._files < FILES_PER_CHILD and self._process.poll() is None

    def read(self, kind: FileKind, content: bytes) -> Outcome:
        outcome = Outcome()
        pages: list[Page] = []
        answer = self._answer(Tag.JOB, kind.value.encode(), content, outcome.enclosures, pages)
        outcome.content = wire.unpack_content(answer, pages)
        return outcome

    def draw(self, drawing: Drawing, content: bytes) -> bytes:
        return self._answer(Tag.DRAW, wire.pack_drawing(drawing), content, [], [])

    def _answer(
        self, job: Tag, payload: bytes, content: bytes, enclosures: list[Enclosure], pages: list[Page]
    ) -> bytes:
        """Send a job and return the payload of its last frame.

        Files found inside go to ``enclosures``, the pages of the content to ``pages``.
        """
        self._at_work = True
        self._files += 1
        deadline = Deadline(self._process.pid)
        sender = threading.Thread(target=self._send, args=(job, payload, content), daemon=True)
        sender.start()
        received = 0
        while True:
            tag, answer = self._frame(deadline, MAX_OUTPUT - received)
            received += len(answer)
            if tag is Tag.PAGE:
                deadline.extend(PAGE_SECONDS)
            elif tag is Tag.RECOGNITION:
                deadline.allow(RECOGNITION_SECONDS)
            elif tag is Tag.ENCLOSURE:
                enclosures.append(wire.unpack_enclosure(answer))
            elif tag is Tag.SHEET:
                pages.append(wire.unpack_page(answer))
            else:
                break
        sender.join()
        self._at_work = False
        if tag is Tag.ERROR:
            error = wire.unpack_error(answer)
            if error.reason is Reason.TOO_LARGE:  # it may have run out of memory, and is ending
                self._files = FILES_PER_CHILD
            raise error
        return answer

    def _send(self, job: Tag, payload: bytes, content: bytes) -> None:
        if self._process.stdin is None:  # pragma: no cover - it is a pipe
            return
        with contextlib.suppress(BrokenPipeError, ValueError):  # the child has died, which the receiver reports
            wire.send(self._process.stdin, job, payload)  # type: ignore[arg-type]
            wire.send(self._process.stdin, Tag.BYTES, content)  # type: ignore[arg-type]

    def _frame(self, deadline: Deadline, allowed: int) -> tuple[Tag, bytes]:
        tag, length = wire.header(self._receive(wire.HEADER_SIZE, deadline))
        if length > allowed:
            raise ReadError(Reason.TOO_LARGE, "What is in it is larger than one file may hold.")
        return tag, self._receive(length, deadline)

    def _receive(self, size: int, deadline: Deadline) -> bytes:
        """Return the next ``size`` bytes that the child sends. Raises ReadError where it dies or takes too long."""
        pipe = self._process.stdout
        if pipe is None:  # pragma: no cover - it is a pipe
            raise self._died()
        pieces = bytearray()
        while len(pieces) < size:
            if not select.select([pipe], [], [], deadline.left())[0]:
                if not deadline.is_over():
                    continue
                raise ReadError(
                    Reason.TOOK_TOO_LONG, "Reading it takes too long; split it or save it in a simpler form."
                )
            piece = os.read(pipe.fileno(), min(_CHUNK, size - len(pieces)))
            if not piece:
                raise self._died()
            pieces += piece
        return bytes(pieces)

    def _died(self) -> ReadError:
        """Name the outcome of a file at which the child ended."""
        code = self._process.wait()
        if code in (-signal.SIGXCPU, -signal.SIGALRM):
            return ReadError(Reason.TOOK_TOO_LONG, "Reading it takes too long; split it or save it in a simpler form.")
        if code == -signal.SIGKILL:
            return ReadError(Reason.TOO_LARGE, "It needs more memory than this machine has.")
        self._errors.seek(0)
        _log.warning("a reader stopped with code %s: %s", code, self._errors.read()[-2000:].decode("utf-8", "replace"))
        return ReadError(Reason.DAMAGED, "It is so broken that its reader stopped; open and save it again.")

    def end(self) -> None:
        """End the process, all that it started, and its folder."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, signal.SIGKILL)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with contextlib.suppress(BrokenPipeError):
                    pipe.close()
        self._process.wait()
        self._errors.close()
        shutil.rmtree(self._folder, ignore_errors=True)
