import mailbox
import shutil
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest

from schemas.source import Fault, Fetched, Finding, Gone, ImapSource, MailFilesSource, Mark, Missed, Same
from sources.mailbox import Mailbox
from sources.mailfiles import MailFiles
from sources.protocol import Visit
from tests.sources.imap import PASSWORD, USER, MailServer, running

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
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MailServer]:
    if not (shutil.which("dovecot") or Path("/usr/sbin/dovecot").exists()):
        pytest.skip("dovecot is not installed (apt-get install dovecot-imapd): mail by IMAP is left out")
    with running(tmp_path_factory.mktemp("imap")) as server:
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


def test_a_server_that_is_down_passes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "x")
    (found,) = Mailbox(declared(9)).visit(Visit({}, tmp_path))
    assert isinstance(found, Missed)
    assert found.transient


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
