"""Files that are not what their names promise are read as what they surely are, and else set aside with a sentence."""

import email.message
from pathlib import Path

import pytest

from readers.read import read, read_all
from schemas.document import Document
from schemas.errors import ReadError, Reason

ARABIC = (
    "استقبلت وزيرة البيئة والمناخ، صباح الأحد 9 شباط 2025 في مبنى الوزارة بعمّان، سفير النرويج لدى المملكة، وجرى خلال "
    "اللقاء بحث سبل دعم مشاريع معالجة المياه في محافظات الجنوب، كما تم الاتفاق على عقد اجتماع آخر قبل نهاية الشهر.\n"
)
FRENCH = (
    "Le conseil de la commune de Sédhiou s'est réuni le 4 mars 2025 à la mairie sous la présidence de Mme Awa Sané. "
    "Il a adopté le compte administratif, puis il a entendu le directeur de l'école sur les travaux de la toiture.\n"
)


def page(title: str, body: str) -> bytes:
    return f"<!DOCTYPE html><html><head><title>{title}</title></head><body>{body}</body></html>".encode()


def paragraphs(text: str) -> str:
    return f"<article><h1>Nouvelles</h1><p>{text}</p></article>"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("communique.pdf", ARABIC.encode(), id="a communiqué as text under the name of a PDF"),
        pytest.param("pv.docx", FRENCH.encode("cp1252"), id="minutes as text of Windows under the name of Word"),
        pytest.param("scan.tiff", FRENCH.encode("utf-16"), id="minutes under the name of a scan"),
        pytest.param("pv.doc", page("Séance", paragraphs(FRENCH)), id="Word's own web page"),
        pytest.param("news.PDF", page("خبر", paragraphs(ARABIC)), id="an article under the name of a PDF"),
        pytest.param("note.rtf", rb"{\rtf1\ansi Short note.}", id="a kind that its bytes tell is not asked"),
        pytest.param("note.pdf", rb"{\rtf1\ansi Short note.}", id="the same under the name of another"),
        pytest.param("note.txt", b"Not found", id="a short text that is named as one"),
        pytest.param("404.html", page("404 Not Found", "<p>Not found</p>"), id="a page that is named as one"),
        pytest.param("minutes", b"Short note", id="no ending, no promise"),
        pytest.param("v1.2 final", b"Short note", id="no ending, though a dot"),
    ],
)
def test_what_is_sure_is_read(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert read(path).text.strip()


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        pytest.param("a.pdf", b"this is not a pdf", ("a plain text («this is not a pdf»)", ".txt"), id="a few words"),
        pytest.param("a.docx", b'{"error": "no such document", "code": 17}' * 9, ("a plain text",), id="data"),
        pytest.param("a.pdf", b"JVBERi0xLjcKJeLjz9MKMTIgMCBvYmoK\n" * 40, ("a plain text",), id="a PDF as letters"),
        pytest.param("a.pdf", page("404 Not Found", "<h1>Not Found</h1>"), ("a web page", ".html"), id="not found"),
        pytest.param(
            "a.docx", page("Accès refusé", paragraphs(FRENCH)), ("Nouvelles",), id="refused, with much around"
        ),
        pytest.param("a.doc", page("", f"<h1>تسجيل الدخول</h1><p>{ARABIC}</p>"), ("تسجيل",), id="to log in"),
        pytest.param(
            "a.pdf", f"Votre session a expiré. {FRENCH}".encode(), ("session a expiré",), id="a session, as text"
        ),
        pytest.param("a.pdf.html", page("Login", "<p>Please log in.</p>"), ("named .pdf",), id="a page for an address"),
    ],
)
def test_what_is_not_is_set_aside_with_its_beginning(
    tmp_path: Path, name: str, content: bytes, told: tuple[str, ...]
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(ReadError) as raised:
        read(path)
    assert raised.value.reason is Reason.MISNAMED
    assert all(words in raised.value.sentence for words in told), raised.value.sentence


def test_an_attachment_is_looked_at_by_its_own_name(tmp_path: Path) -> None:
    mail = email.message.EmailMessage()
    mail["Subject"], mail["From"] = "PV", "mairie@example.org"
    mail.set_content(FRENCH)
    for name, content in (("annexe.pdf", b"file removed by the scanner"), ("suite.pdf", ARABIC.encode())):
        mail.add_attachment(content, maintype="application", subtype="pdf", filename=name)
    path = tmp_path / "pv.eml"
    path.write_bytes(mail.as_bytes())
    outcomes = list(read_all(path))
    assert [each.name for each in outcomes if isinstance(each, Document)] == ["pv", "suite"]
    assert [each.reason for each in outcomes if isinstance(each, ReadError)] == [Reason.MISNAMED]
