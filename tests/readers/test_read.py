"""The door of the readers: what becomes a document, and how everything else is named."""

import os
from pathlib import Path

import pytest

from readers.limits import MAX_BYTES
from readers.read import read, read_all
from schemas.document import Reading, document_id
from schemas.errors import ReadError, Reason
from schemas.span import Span

ARABIC = (
    "استقبل السيد الوزير، يوم الثلاثاء 19 نونبر 2024 بمقر الوزارة، وفدا عن مكتب الأمم المتحدة.\nوحضره المدير العام."
)
FRENCH = "Le ministre a reçu, le 3 décembre à Rabat, une délégation de l’Union européenne – à l'hôtel de la Région."


def write(folder: Path, content: bytes, name: str = "paper.txt") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        pytest.param(ARABIC, "utf-8", id="UTF-8"),
        pytest.param(ARABIC, "utf-8-sig", id="UTF-8 with a byte order mark"),
        pytest.param(ARABIC, "utf-16", id="UTF-16 with a byte order mark"),
        pytest.param(ARABIC, "utf-16-le", id="UTF-16, little end first, no mark"),
        pytest.param(ARABIC, "utf-16-be", id="UTF-16, big end first, no mark"),
        pytest.param(ARABIC, "utf-32", id="UTF-32"),
        pytest.param(ARABIC, "windows-1256", id="Arabic Windows"),
        pytest.param(ARABIC, "iso-8859-6", id="Arabic ISO"),
        pytest.param(FRENCH, "cp1252", id="western Windows"),
        pytest.param(FRENCH, "windows-1256", id="French typed on Arabic Windows"),
        pytest.param("بلاغ", "windows-1256", id="one word on Arabic Windows"),
        pytest.param("مَحْضَرُ اجْتِمَاعِ", "windows-1256", id="two words with all vowel signs"),
        pytest.param("Plain words", "ascii", id="ASCII"),
    ],
)
def test_text_is_read_in_whatever_encoding(tmp_path: Path, text: str, encoding: str) -> None:
    document = read(write(tmp_path, text.encode(encoding)))
    assert document.text == text
    assert document.reading is Reading.TEXT


def test_a_document_knows_its_bytes_name_and_page(tmp_path: Path) -> None:
    document = read(write(tmp_path, ARABIC.encode(), "communiqué 12.md"))
    assert document.name == "communiqué 12"
    assert document.id == document_id(document.sha256)
    assert [(p.number, p.span) for p in document.pages] == [(1, Span(0, len(ARABIC)))]
    assert document.language == "ar"


def test_line_ends_of_other_systems_become_one(tmp_path: Path) -> None:
    assert read(write(tmp_path, b"one\r\ntwo\rthree\n")).text == "one\ntwo\nthree\n"


def test_utf8_with_a_broken_letter_is_read_and_marked(tmp_path: Path) -> None:
    document = read(write(tmp_path, (ARABIC * 3).encode().rstrip(b".")[:-1]))
    assert document.reading is Reading.DEGRADED


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(b"", Reason.EMPTY, id="no bytes"),
        pytest.param(b" \n\t\n", Reason.EMPTY, id="only spaces"),
        pytest.param("\ufeff \u200f\n".encode(), Reason.EMPTY, id="only invisible signs"),
        pytest.param(bytes(range(256)) * 8, Reason.UNKNOWN_KIND, id="all bytes"),
        pytest.param(b"\x7fELF" + bytes(100), Reason.UNKNOWN_KIND, id="a program"),
        pytest.param(
            ("Привет, это текст на русском языке. " * 9).encode("cp1251"), Reason.WRONG_ENCODING, id="Cyrillic"
        ),
        pytest.param(
            ("会議の議事録は次のとおりである。" * 9).encode("shift-jis"), Reason.WRONG_ENCODING, id="Japanese"
        ),
    ],
)
def test_what_is_no_text_is_named(tmp_path: Path, content: bytes, reason: Reason) -> None:
    path = write(tmp_path, content)
    with pytest.raises(ReadError) as caught:
        read(path)
    assert caught.value.reason is reason
    assert caught.value.path == path
    assert caught.value.sentence.endswith(".")


def test_what_cannot_be_opened_is_named(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    outcomes = {p: next(read_all(p)) for p in (tmp_path / "absent", tmp_path, pipe, huge, Path("a\0b"))}
    reasons = {p.name: o.reason for p, o in outcomes.items() if isinstance(o, ReadError)}
    assert reasons == {
        "absent": Reason.MISSING,
        tmp_path.name: Reason.UNKNOWN_KIND,
        "pipe": Reason.UNREADABLE,
        "huge.txt": Reason.TOO_LARGE,
        "a\0b": Reason.UNREADABLE,
    }


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unreadable for root")
def test_a_file_without_permission_is_named(tmp_path: Path) -> None:
    path = write(tmp_path, b"words")
    path.chmod(0)
    with pytest.raises(ReadError) as caught:
        read(path)
    assert caught.value.reason is Reason.UNREADABLE
