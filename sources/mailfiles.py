"""Mail in files: a Maildir folder, or an mbox file. Nothing is moved, marked or deleted."""

import contextlib
import hashlib
import mailbox
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from schemas.ledger import path_key
from schemas.source import Fault, Fetched, Finding, Gone, MailFilesSource, Missed, Same
from sources.landing import land
from sources.protocol import Visit

_BEGINNING = re.compile(rb"From .*\d\d:\d\d")
"""The line before a message: who sent it (may be empty, or hold blanks) and when, as asctime writes it."""
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
"""A line of a text that would look like that line, as it is written in an mbox."""


@dataclass(frozen=True, slots=True)
class MailFiles:
    """One Maildir or mbox. A message never changes, so one that is known is passed over."""

    declaration: MailFilesSource

    def visit(self, visit: Visit) -> Iterator[Finding]:
        """Give the messages that are new; those that are no longer there are gone."""
        path = self.declaration.path
        if not path.exists():
            yield Missed(self.declaration.name, Fault.UNREACHABLE, f"There is no mail at {path}; check the path.")
            return
        seen: set[str] = set()
        try:
            for key, number, content in self._messages():
                visit.check()
                if key in seen:  # the same message twice in one mbox
                    continue
                seen.add(key)
                settled = visit.is_settled(key)
                yield Same(key) if settled else Fetched(key, land(visit.landing, key, f"{number}.eml", content))
        except OSError as error:
            yield Missed(self.declaration.name, Fault.REFUSED, f"{path} cannot be read ({error.strerror or error}).")
            return
        prefix = f"{self._place}#"
        yield from (Gone(key) for key in sorted(visit.known) if key.startswith(prefix) and key not in seen)

    @property
    def _place(self) -> str:
        return f"{self.declaration.kind}:{path_key(self.declaration.path)}"

    def _messages(self) -> Iterator[tuple[str, str, bytes]]:
        """Yield each message's key, a name for it and its bytes.

        A Maildir names its messages; its name without the flags stays when the message is read or moved to ``cur``.
        In an mbox a message is known by its content, since those before it may be deleted.
        """
        if self.declaration.kind == "maildir":
            folder = mailbox.Maildir(self.declaration.path, create=False)
            for unique in sorted(folder.keys()):
                with contextlib.suppress(KeyError, FileNotFoundError):  # moved or deleted meanwhile
                    yield f"{self._place}#{unique}", unique, folder.get_bytes(unique)
        else:
            for content in _messages_of(self.declaration.path):
                digest = hashlib.sha256(content).hexdigest()[:16]
                yield f"{self._place}#{digest}", f"message-{digest}", _QUOTED.sub(rb"\1", content)


def _messages_of(path: Path) -> Iterator[bytes]:
    """Yield the messages of an mbox file, one at a time.

    Python's own reader begins a message at each line that begins with «From »; not all programs write another sign
    before such a line of a text, so that a message begins here only behind an empty line, and where a time is told.
    """
    lines: list[bytes] = []
    with path.open("rb") as file:
        is_first, behind_empty = True, True
        for line in file:
            if behind_empty and _BEGINNING.match(line):
                if not is_first:
                    yield _message(lines)
                is_first, lines = False, []
            elif not is_first:
                lines.append(line)
            behind_empty = not line.strip(b"\r\n")
    if not is_first:
        yield _message(lines)


def _message(lines: list[bytes]) -> bytes:
    """Return a message; the empty line before the next one is the mbox's, not its own."""
    if lines and not lines[-1].strip(b"\r\n"):
        lines.pop()
    return b"".join(lines)
