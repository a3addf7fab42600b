"""A folder of a mailbox by IMAP: opened to be read only, so nothing is marked as seen and nothing deleted."""

import contextlib
import datetime as dt
import ssl
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientError, LoginError

from schemas.source import Fault, Fetched, Finding, Gone, ImapSource, Mark, Missed, Same
from sources.landing import land
from sources.protocol import SourceError, Visit, utc_now
from sources.secrets import password

_TIMEOUT = 30.0
_AT_ONCE = 500
"""Messages asked about with one command; a server may refuse longer lines."""
_LARGEST = 100_000_000
"""Bytes of a message; what is larger is told and left."""


@dataclass(frozen=True, slots=True)
class Mailbox:
    """One folder of a mailbox. A message never changes, so one that is known is never fetched again."""

    declaration: ImapSource
    now: Callable[[], dt.datetime] = utc_now

    def visit(self, visit: Visit) -> Iterator[Finding]:
        """Fetch the messages that are new; those that are no longer in the folder are gone."""
        try:
            with self._opened() as (client, prefix):
                yield from self._messages(client, prefix, visit)
        except SourceError as error:
            yield Missed(self.declaration.name, error.fault, error.sentence)

    def _messages(self, client: IMAPClient, prefix: str, visit: Visit) -> Iterator[Finding]:
        sizes = {f"{prefix}{uid}": (uid, size) for uid, size in _sizes(client).items()}
        yield from (Same(key) for key in sizes if visit.is_settled(key))
        # Another UIDVALIDITY means that the server numbered the messages anew: the old keys say nothing any more.
        yield from (Gone(key) for key in sorted(visit.known) if key.startswith(prefix) and key not in sizes)
        new = [key for key in sizes if not visit.is_settled(key)]
        for key in new[: self.declaration.messages]:
            visit.check()
            uid, size = sizes[key]
            if size > _LARGEST:
                yield Missed(key, Fault.TOO_LARGE, f"The message is larger than {_LARGEST // 1_000_000} MB.")
                continue
            content = _content(client, uid)
            if content is None:  # deleted between the two questions
                continue
            yield Fetched(key, land(visit.landing, key, f"message-{uid}.eml", content), Mark(seen=self.now()))

    @contextlib.contextmanager
    def _opened(self) -> Iterator[tuple[IMAPClient, str]]:
        """Connect, and give the client with the beginning of its messages' keys. Raises SourceError."""
        declared = self.declaration
        secret = password(declared.password_variable, declared.password_file)
        try:
            client = self._connected()
            try:
                _log_in(client, declared.user, secret)
                folder = client.select_folder(declared.folder, readonly=True)
                place = f"imap://{declared.user}@{declared.host}/{declared.folder}"
                yield client, f"{place};UIDVALIDITY={folder[b'UIDVALIDITY']}/;UID="
            finally:
                with contextlib.suppress(IMAPClientError, OSError):
                    client.logout()
        except IMAPClientError as error:
            raise SourceError(Fault.BROKEN, f"The mail server of {self.declaration.name} refuses: {error}.") from error
        except ssl.SSLError as error:
            raise SourceError(
                Fault.UNREACHABLE, f"{declared.host} gives no certificate that holds ({error.reason}); check the host."
            ) from error
        except TimeoutError as error:
            raise SourceError(Fault.SLOW, f"{declared.host} does not answer in time.") from error
        except OSError as error:
            raise SourceError(
                Fault.UNREACHABLE, f"{declared.host} cannot be reached ({error.strerror or error})."
            ) from error

    def _connected(self) -> IMAPClient:
        declared = self.declaration
        tls = declared.security == "tls"
        client = IMAPClient(declared.host, declared.port, ssl=tls, use_uid=True, timeout=_TIMEOUT)
        if declared.security == "starttls":
            client.starttls(ssl.create_default_context())
        return client


def _log_in(client: IMAPClient, user: str, secret: str) -> None:
    # LOGIN can say ASCII alone, and names what it cannot say in its error; PLAIN says UTF-8 (RFC 4616).
    log_in = client.login if (user + secret).isascii() else client.plain_login
    try:
        log_in(user, secret)
    except LoginError as error:
        if "[UNAVAILABLE]" in str(error):  # RFC 5530: what asks for passwords there is down for a while
            raise SourceError(Fault.UNREACHABLE, f"The mail server cannot tell who {user} is just now.") from None
        # from None: the server's answer may quote what was sent
        raise SourceError(Fault.REFUSED, f"The mail server refuses {user}; check the user and the password.") from None


def _sizes(client: IMAPClient) -> dict[int, int]:
    """Return the size in bytes of each message of the folder, by UID, in the order of arrival."""
    uids = sorted(client.search("ALL"))
    found = {}
    for start in range(0, len(uids), _AT_ONCE):
        found.update(client.fetch(uids[start : start + _AT_ONCE], ["RFC822.SIZE"]))
    # A message that is deleted meanwhile, or told of only because its flags changed, has no size.
    return {uid: int(found[uid][b"RFC822.SIZE"]) for uid in sorted(found) if b"RFC822.SIZE" in found[uid]}


def _content(client: IMAPClient, uid: int) -> bytes | None:
    """Return a message's bytes without marking it as seen."""
    found = client.fetch([uid], ["BODY.PEEK[]"]).get(uid)
    content = found.get(b"BODY[]") if found else None
    return bytes(content) if content is not None else None
