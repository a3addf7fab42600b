"""A real IMAP server for the tests (Debian's dovecot), on 127.0.0.1, with one user whose mail is a Maildir."""

import contextlib
import os
import pwd
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

USER, PASSWORD = "press@ministry.example", "s3cret word"
OTHER, ARABIC_PASSWORD = "archive@ministry.example", "كلمة سر é"
_PATIENCE = 20.0


@dataclass(frozen=True)
class MailServer:
    """Where the server listens and where the user's mail lies."""

    port: int
    maildir: Path

    def deliver(self, name: str, content: bytes) -> None:
        """Put a message into the inbox."""
        file = self.maildir / "new" / name
        file.write_bytes(content)
        file.chmod(0o666)


@contextlib.contextmanager
def running(folder: Path) -> Iterator[MailServer]:
    """Run the server for a block."""
    dovecot = shutil.which("dovecot", path=f"{os.environ['PATH']}:/usr/sbin")
    assert dovecot is not None
    owner = pwd.getpwnam("nobody") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())
    maildir = folder / "mail"
    for part in ("new", "cur", "tmp"):
        (maildir / part).mkdir(parents=True)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    who = f"{owner.pw_uid}:{owner.pw_gid}::{folder}::"
    users = ((USER, PASSWORD), (OTHER, ARABIC_PASSWORD))
    (folder / "users").write_text("".join(f"{user}:{{PLAIN}}{word}:{who}\n" for user, word in users))
    (folder / "dovecot.conf").write_text(_configuration(folder, maildir, port))
    for path in (folder, *folder.parents):
        if path == Path("/tmp"):  # noqa: S108 - the end of what the test made
            break
        path.chmod(0o755)
    for path in (maildir, *maildir.iterdir()):
        os.chown(path, owner.pw_uid, owner.pw_gid)
        path.chmod(0o777)
    process = subprocess.Popen(
        [dovecot, "-F", "-c", folder / "dovecot.conf"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _await(port, process, folder / "log")
        yield MailServer(port, maildir)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(10)


def _configuration(folder: Path, maildir: Path, port: int) -> str:
    me = pwd.getpwuid(os.geteuid()).pw_name
    users = "" if me == "root" else f"default_login_user = {me}\ndefault_internal_user = {me}\n"
    return f"""
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
mail_location = maildir:{maildir}
{users}
passdb {{
  driver = passwd-file
  args = {folder}/users
}}
userdb {{
  driver = passwd-file
  args = {folder}/users
}}
service imap-login {{
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
"""


def _await(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        if process.poll() is not None:
            break
        time.sleep(0.1)
    raise AssertionError(f"dovecot did not start: {log.read_text() if log.exists() else process.returncode}")
