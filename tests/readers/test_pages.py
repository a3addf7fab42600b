"""Pictures of pages with words marked on them."""

import io
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFont

from readers.pages import boxes_of, draw_page
from readers.read import read, read_all
from readers.recognition import is_ready
from schemas.document import Document, Page, Word
from schemas.errors import ReadError, Reason
from schemas.span import Span
from tests.readers.hostile import pdf as pdf_of

RED = (255, 0, 0)
WORDS = "The committee met the delegation on Tuesday."


def pdf(*, turn: int = 0) -> bytes:
    """Return a PDF of one page with one line, by Pillow's own writer as a picture or by hand as text."""
    content = f"BT /F 14 Tf 72 700 Td ({WORDS}) Tj ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate %d /Contents 4 0 R "
        b"/Resources << /Font << /F 5 0 R >> >> >>" % turn,
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    return pdf_of(objects)


def scan(turn: int = 0, form: str = "PNG") -> bytes:
    page = Image.new("L", (1240, 1754), 255)
    pen = ImageDraw.Draw(page)
    font = ImageFont.load_default(size=36)
    for line in range(20):
        pen.text((120, 150 + 60 * line), WORDS, fill=0, font=font)
    out = io.BytesIO()
    page.rotate(turn, expand=True).save(out, form, dpi=(150, 150))
    return out.getvalue()


def word_span(document: Document, word: str) -> Span:
    start = document.text.index(word)
    return Span(start, start + len(word))


def marked_box(png: bytes) -> tuple[float, float, float, float]:
    """Return the box of the reddish points, as shares of the picture's size."""
    red, green, _ = Image.open(io.BytesIO(png)).convert("RGB").split()
    picture = ImageChops.subtract(red, green)
    mask = picture.point(lambda level: 255 if level > 60 else 0)
    box = mask.getbbox()
    assert box is not None
    return box[0] / picture.width, box[1] / picture.height, box[2] / picture.width, box[3] / picture.height


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_word_is_marked_where_it_stands(tmp_path: Path, turn: int) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(pdf(turn=turn))
    document = read(path)
    page = document.pages[0]
    left, top, right, bottom = marked_box(draw_page(path, document, page, {word_span(document, "delegation"): RED}))
    word = next(w for w in page.words if w.span.of(document.text) == "delegation")
    assert left == pytest.approx(word.left / page.width, abs=0.01)
    assert right == pytest.approx(word.right / page.width, abs=0.01)
    assert top == pytest.approx(word.top / page.height, abs=0.01)
    assert bottom == pytest.approx(word.bottom / page.height, abs=0.01)


@pytest.mark.skipif(not is_ready(), reason="needs tesseract with ara and fra")
@pytest.mark.parametrize(("turn", "form"), [(0, "PNG"), (180, "JPEG"), (90, "PDF")])
def test_a_word_is_marked_on_a_scan(tmp_path: Path, turn: int, form: str) -> None:
    path = tmp_path / "scan"
    path.write_bytes(scan(turn, form))
    document = read(path)
    page = document.pages[0]
    left, top, _, _ = marked_box(draw_page(path, document, page, {word_span(document, "delegation"): RED}))
    assert left == pytest.approx(0.43, abs=0.1)
    assert top == pytest.approx(0.09, abs=0.02)


def test_the_page_of_a_document_inside_another_is_drawn(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["Subject"], mail["From"] = "minutes", "a@a.ma"
    mail.set_content("Please find the minutes of the committee attached to this message.")
    mail.add_attachment(pdf(), maintype="application", subtype="pdf", filename="minutes.pdf")
    path = tmp_path / "papers.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mail.eml", bytes(mail))
    document = next(d for d in read_all(path) if isinstance(d, Document) and d.name == "minutes")
    assert marked_box(draw_page(path, document, document.pages[0], {word_span(document, "met"): RED}))
    path.write_bytes(b"something else")
    with pytest.raises(ReadError) as caught:
        draw_page(path, document, document.pages[0], {})
    assert caught.value.reason is Reason.MISSING


def test_what_has_no_pages_cannot_be_drawn(tmp_path: Path) -> None:
    path = tmp_path / "paper.txt"
    path.write_text(WORDS, encoding="utf-8")
    document = read(path)
    with pytest.raises(ReadError) as caught:
        draw_page(path, document, document.pages[0], {})
    assert caught.value.reason is Reason.UNKNOWN_KIND


def test_words_of_one_line_share_a_box_and_those_of_two_do_not() -> None:
    words = (
        Word(Span(0, 3), 100, 10, 130, 20),
        Word(Span(4, 7), 60, 11, 95, 21),
        Word(Span(8, 12), 90, 30, 130, 40),
    )
    page = Page(1, Span(0, 12), 200, 200, words)
    assert list(boxes_of(page.words, Span(0, 12))) == [(60, 10, 130, 21), (90, 30, 130, 40)]
    assert list(boxes_of(page.words, Span(5, 6))) == [(60, 11, 95, 21)]
