import email
import mailbox
import shutil
import tempfile
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest
from imapclient import IMAPClient

from schemas.source import Fault, Fetched, Finding, Gone, ImapSource, MailFilesSource, Mark, Missed, Same
from sources.mailbox import Mailbox
from sources.mailfiles import MailFiles
from sources.protocol import Visit
from tests.sources.imap import ARABIC_PASSWORD, OTHER, PASSWORD, USER, MailServer, running

VARIABLE = "MAIL_WORD"


def message(subject: str) -> bytes:
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["To"] = subject, "a@x.example", USER
    mail.set_content(f"نص {subject}")
    return mail.as_bytes()


def declared(port: int, **more: object) -> ImapSource:
    declaration = {"name": "mail", "host": "127.0.0.1", "port": port, "security": "none", "user": USER}
    return ImapSource.model_validate({"password_variable": VARIABLE, **declaration, **more})


def known_after(findings: list[Finding]) -> dict[str, Mark]:
    return {finding.key: finding.mark for finding in findings if isinstance(finding, Fetched)}


@pytest.fixture(scope="module")
def server() -> Iterator[MailServer]:
    if not (shutil.which("dovecot") or Path("/usr/sbin/dovecot").exists()):
        pytest.skip("dovecot is not installed (apt-get install dovecot-imapd): mail by IMAP is left out")
    # Not pytest's folder, which another pytest of the same user closes to the server's user.
    with tempfile.TemporaryDirectory(prefix="imap-") as folder, running(Path(folder)) as server:
        yield server


def test_a_mailbox_gives_what_is_new_and_stays_as_it_was(
    server: MailServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, PASSWORD)
    source = Mailbox(declared(server.port))
    assert list(source.visit(Visit({}, tmp_path))) == []
    server.deliver("1.first", message("one"))
    server.deliver("2.second", message("two"))
    first = list(source.visit(Visit({}, tmp_path)))
    assert [f.file.read_bytes().count(b"Subject: ") for f in first if isinstance(f, Fetched)] == [1, 1]
    known = known_after(first)
    assert [type(f) for f in source.visit(Visit(known, tmp_path))] == [Same, Same]
    assert [path.name for path in sorted((server.maildir / "new").iterdir())] == ["1.first", "2.second"]  # still new
    (server.maildir / "new" / "1.first").unlink()
    server.deliver("3.third", message("three"))
    assert sorted(type(f).__name__ for f in source.visit(Visit(known, tmp_path))) == ["Fetched", "Gone", "Same"]


def test_a_wrong_password_is_told_without_the_password(
    server: MailServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "not-this-one")
    (found,) = Mailbox(declared(server.port)).visit(Visit({}, tmp_path))
    assert isinstance(found, Missed)
    assert found.fault is Fault.REFUSED
    assert "not-this-one" not in found.sentence


def test_a_folder_that_is_not_there_is_one_finding(
    server: MailServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, PASSWORD)
    (found,) = Mailbox(declared(server.port, folder="Nowhere")).visit(Visit({}, tmp_path))
    assert isinstance(found, Missed)


@pytest.mark.parametrize("folder", ["بلاغات & محاضر", "procès-verbaux ~&-", 'a "b" \\c'])
def test_a_folder_and_a_password_may_hold_any_letter(
    server: MailServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    monkeypatch.setenv(VARIABLE, ARABIC_PASSWORD)
    client = IMAPClient("127.0.0.1", server.port, ssl=False)
    client.login(USER, PASSWORD)
    client.create_folder(folder)
    client.append(folder, message("نص"))
    client.logout()
    (found,) = Mailbox(declared(server.port, user=OTHER, folder=folder)).visit(Visit({}, tmp_path))
    assert isinstance(found, Fetched)
    assert f"/{folder};UIDVALIDITY=" in found.key
    monkeypatch.setenv(VARIABLE, "أخرى")
    (refused,) = Mailbox(declared(server.port, user=OTHER, folder=folder)).visit(Visit({}, tmp_path))
    assert isinstance(refused, Missed)
    assert refused.fault is Fault.REFUSED
    assert "أخرى" not in refused.sentence


def test_a_server_that_is_down_passes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "x")
    (found,) = Mailbox(declared(9)).visit(Visit({}, tmp_path))
    assert isinstance(found, Missed)
    assert found.fault is Fault.UNREACHABLE


def test_a_password_comes_from_a_file_that_nobody_else_may_read(tmp_path: Path) -> None:
    file = tmp_path / "word"
    file.write_text("x\n")
    file.chmod(0o644)
    declaration = declared(9, password_variable=None, password_file=file)
    (found,) = Mailbox(declaration).visit(Visit({}, tmp_path))
    assert isinstance(found, Missed)
    assert found.fault is Fault.NO_PASSWORD
    assert "chmod 600" in found.sentence
    file.chmod(0o600)
    (found,) = Mailbox(declaration).visit(Visit({}, tmp_path))
    assert isinstance(found, Missed)
    assert found.fault is Fault.UNREACHABLE


def test_a_maildir_message_is_known_whatever_its_flags(tmp_path: Path) -> None:
    folder = mailbox.Maildir(tmp_path / "mail")
    folder.add(message("one"))
    source = MailFiles(MailFilesSource(name="m", kind="maildir", path=tmp_path / "mail"))
    first = list(source.visit(Visit({}, tmp_path)))
    known = known_after(first)
    (key,) = folder.keys()
    moved = folder[key]
    moved.set_subdir("cur")
    moved.set_flags("S")
    folder[key] = moved
    assert [type(f) for f in source.visit(Visit(known, tmp_path))] == [Same]
    folder.remove(key)
    assert [type(f) for f in source.visit(Visit(known, tmp_path))] == [Gone]


def test_an_mbox_message_is_known_when_another_is_deleted_before_it(tmp_path: Path) -> None:
    box = mailbox.mbox(tmp_path / "box")
    for subject in ("one", "two", "two"):
        box.add(message(subject))
    box.flush()
    source = MailFiles(MailFilesSource(name="m", kind="mbox", path=tmp_path / "box"))
    known = known_after(list(source.visit(Visit({}, tmp_path))))
    assert len(known) == 2
    box.remove(box.keys()[0])
    box.flush()
    box.close()
    assert sorted(type(f).__name__ for f in source.visit(Visit(known, tmp_path))) == ["Gone", "Same"]


MBOX = b"""From press@ministry.example Fri Mar 14 08:00:00 2025
Subject: one

From now on the commission meets at 10 o'clock.

From the delegation: nobody.
>From a list that was quoted
>>From one that was quoted twice

From "somebody else"@ministry.example  Fri Mar 14 09:00:00 2025 +0100\r
Subject: two\r
\r
\xd9\x86\xd8\xb5\r
\r
From - Sat Mar 15 10:00:00 2025
Subject: three

"""


def test_a_line_of_a_text_that_begins_as_a_message_does_begins_none(tmp_path: Path) -> None:
    (tmp_path / "box").write_bytes(MBOX)
    (tmp_path / "landing").mkdir()
    source = MailFiles(MailFilesSource(name="m", kind="mbox", path=tmp_path / "box"))
    found = [f for f in source.visit(Visit({}, tmp_path / "landing")) if isinstance(f, Fetched)]
    subjects = [email.message_from_bytes(f.file.read_bytes())["Subject"] for f in found]
    assert subjects == ["one", "two", "three"]
    text = found[0].file.read_text()
    assert "\nFrom a list" in text
    assert "\n>From one that was quoted twice" in text
    assert text.endswith("quoted twice\n")


def test_an_mbox_is_read_as_python_reads_it(tmp_path: Path) -> None:
    box = mailbox.mbox(tmp_path / "box")
    for subject in ("one", "two", "three"):
        box.add(message(subject))
    box.flush()
    source = MailFiles(MailFilesSource(name="m", kind="mbox", path=tmp_path / "box"))
    found = [f.file.read_bytes() for f in source.visit(Visit({}, tmp_path)) if isinstance(f, Fetched)]
    assert found == [box.get_bytes(key) for key in box.keys()]  # noqa: SIM118 - it iterates over messages
    box.close()
