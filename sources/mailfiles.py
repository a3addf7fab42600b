"""Mail in files: a Maildir folder, or an mbox file. Nothing is moved, marked or deleted."""

import contextlib
import hashlib
import mailbox
from collections.abc import Iterator
from dataclasses import dataclass

from schemas.ledger import path_key
from schemas.source import Fault, Fetched, Finding, Gone, MailFilesSource, Missed, Same
from sources.landing import land
from sources.protocol import Visit


@dataclass(frozen=True, slots=True)
class MailFiles:
    """One Maildir or mbox. A message never changes, so one that is known is passed over."""

    declaration: MailFilesSource

    @property
    def name(self) -> str:
        """What people call it."""
        return self.declaration.name

    def visit(self, visit: Visit) -> Iterator[Finding]:
        """Give the messages that are new; those that are no longer there are gone."""
        path = self.declaration.path
        if not path.exists():
            yield Missed(self.name, Fault.UNREACHABLE, f"There is no mail at {path}; check the path.")
            return
        seen: set[str] = set()
        try:
            for key, number, content in self._messages():
                visit.check()
                if key in seen:  # the same message twice in one mbox
                    continue
                seen.add(key)
                known = key in visit.known
                yield Same(key) if known else Fetched(key, land(visit.landing, key, f"{number}.eml", content))
        except OSError as error:
            yield Missed(self.name, Fault.REFUSED, f"{path} cannot be read ({error.strerror or error}).")
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
            box = mailbox.mbox(self.declaration.path, create=False)
            try:
                for number in box.keys():  # noqa: SIM118 - a mailbox iterates over messages, parsed
                    content = box.get_bytes(number)
                    digest = hashlib.sha256(content).hexdigest()[:16]
                    yield f"{self._place}#{digest}", f"message-{digest}", content
            finally:
                box.close()
