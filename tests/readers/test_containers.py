"""Files that hold files: mailboxes, what Exchange packs, and what is attached to a PDF."""

import struct
from hashlib import sha256
from pathlib import Path

import pytest

from readers.mailbox import is_mailbox
from readers.read import read_all
from schemas.document import Document, document_id
from schemas.errors import ReadError

FIRST = b"From: a@b.ma\nSubject: one\nMessage-ID: <1@b>\n\nThe committee met on Monday.\n\n>From its chair.\n\n"
SECOND = b"From: c@d.ma\nSubject: two\nMessage-ID: <2@b>\n\nThe delegation left on Friday.\n"
BOX = b"From a@b.ma Mon Feb  3 10:00:00 2025\n" + FIRST + b"From c@d.ma Mon Feb  3 11:00:00 2025\n" + SECOND


def documents(folder: Path, content: bytes) -> list[Document]:
    path = folder / "file"
    path.write_bytes(content)
    outcomes = list(read_all(path))
    assert not any(isinstance(outcome, ReadError) for outcome in outcomes), outcomes
    return [outcome for outcome in outcomes if isinstance(outcome, Document)]


def tnef(*attributes: tuple[int, bytes]) -> bytes:
    """Return a winmail.dat with these attributes."""
    made = struct.pack("<IH", 0x223E9F78, 1)
    for kind, value in attributes:
        made += struct.pack("<BII", 2, kind, len(value)) + value + struct.pack("<H", sum(value) & 0xFFFF)
    return made


def pdf(names: bytes, *more: bytes) -> bytes:
    """Return a PDF of one page whose catalog has ``names``; further objects are numbered from 6."""
    content = b"BT /F 12 Tf 72 700 Td (The committee met.) Tj ET"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R %s >>" % names,
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >>>>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        *more,
    ]
    made = b"%PDF-1.7\n" + b"".join(b"%d 0 obj\n%s\nendobj\n" % pair for pair in enumerate(objects, 1))
    return made + b"trailer\n<< /Root 1 0 R >>\n%%EOF\n"


ATTACHED = b"The annex of the minutes."
FILE = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(ATTACHED), ATTACHED)


def test_each_mail_of_a_mailbox_is_a_document(tmp_path: Path) -> None:
    read = documents(tmp_path, BOX)
    assert [(one.name, one.text) for one in read] == [
        ("1 one", "The committee met on Monday.\nFrom its chair."),
        ("2 two", "The delegation left on Friday."),
    ]
    assert {one.parent for one in read} == {document_id(sha256(BOX).hexdigest())}


def test_a_single_mail_with_its_envelope_is_no_mailbox() -> None:
    assert not is_mailbox(BOX.partition(b"From c@d.ma")[0])


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        pytest.param(b"", ["The annex of the minutes."], id="attachments only"),
        pytest.param(b"See the annex.\0", ["See the annex.", "The annex of the minutes."], id="a body"),
    ],
)
def test_what_exchange_packed_is_unpacked(tmp_path: Path, body: bytes, texts: list[str]) -> None:
    packed = [(0x2800C, body)] if body else []
    packed += [(0x69002, bytes(14)), (0x18010, "محضر.txt".encode("cp1256") + b"\0"), (0x6800F, ATTACHED)]
    read = documents(tmp_path, tnef((0x69007, struct.pack("<II", 1256, 0)), *packed))
    assert [one.text for one in read] == texts
    assert read[-1].name == "محضر"


@pytest.mark.parametrize(
    ("names", "more"),
    [
        pytest.param(
            b"/Names << /EmbeddedFiles << /Kids [8 0 R] >> >>",
            (
                FILE,
                b"<< /Type /Filespec /F (../annex.txt) /EF << /F 6 0 R >> >>",
                b"<< /Names [(a) 7 0 R (b) 7 0 R] >>",
            ),
            id="in the name tree",
        ),
        pytest.param(
            b"/Names << /EmbeddedFiles 8 0 R >>",
            (FILE, b"<< /F (annex.txt) /EF << /F 6 0 R >> >>", b"<< /Kids [8 0 R 8 0 R] /Names [(a) 7 0 R 3 (b)] >>"),
            id="in a tree that runs in circles",
        ),
    ],
)
def test_files_attached_to_a_pdf_are_documents(tmp_path: Path, names: bytes, more: tuple[bytes, ...]) -> None:
    read = documents(tmp_path, pdf(names, *more))
    assert [(one.name, one.text.strip()) for one in read] == [
        ("file", "The committee met."),
        ("annex", ATTACHED.decode()),
    ]
    assert read[1].parent == read[0].id
