"""What lies over a page: the fields of a form as they are filled in, typed notes, stamps."""

import pytest

from readers.content import Silent
from readers.pdf.read import read_pdf

SHOWN = b"BT /F 12 Tf 2 4 Td (Leila) Tj ET"


def text_of(annotation: bytes, drawing: bytes = b"/BBox [0 0 200 20]") -> str:
    """Return the text of a page with one line and an annotation; object 6 is its drawing."""
    fonts = b"/Resources << /Font << /F 5 0 R >> >>"
    line = b"BT /F 12 Tf 72 700 Td (Name:) Tj ET"
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R %s /Annots [%s 7 9 0 R] >>"
        % (fonts, annotation),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(line), line),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Type /XObject /Subtype /Form /Length %d %s %s >>\nstream\n%s\nendstream"
        % (len(SHOWN), fonts, drawing, SHOWN),
    )
    numbered = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, body) for number, body in enumerate(objects, 1))
    return read_pdf(b"%PDF-1.7\n" + numbered + b"trailer\n<< /Root 1 0 R >>\n", Silent()).text


@pytest.mark.parametrize(
    ("annotation", "text"),
    [
        pytest.param(b"/Subtype /Widget /FT /Tx /AP << /N 6 0 R >>", "Name: Leila", id="a field"),
        pytest.param(b"/Subtype /FreeText /F 4 /AP << /N 6 0 R >>", "Name: Leila", id="a typed note"),
        pytest.param(b"/Subtype /Widget /AS /Yes /AP << /N << /Yes 6 0 R >> >>", "Name: Leila", id="a ticked box"),
        pytest.param(b"/Subtype /Widget /AS /Off /AP << /N << /Yes 6 0 R >> >>", "Name:", id="a box that is not"),
        pytest.param(b"/Subtype /Widget /F 2 /AP << /N 6 0 R >>", "Name:", id="hidden"),
        pytest.param(b"/Subtype /Popup /AP << /N 6 0 R >>", "Name:", id="closed"),
        pytest.param(b"/Subtype /Widget /FT /Tx", "Name:", id="without a drawing"),
    ],
)
def test_what_is_seen_over_a_page_is_read_with_it(annotation: bytes, text: str) -> None:
    assert text_of(b"<< /Rect [110 696 310 716] %s >>" % annotation) == text


@pytest.mark.parametrize(
    "drawing",
    [
        pytest.param(b"/BBox [0 0 200 20]", id="as large as its place"),
        pytest.param(b"/BBox [0 0 400 40]", id="drawn larger"),
        pytest.param(b"/BBox [0 0 200 20] /Matrix [1 0 0 1 -50 900]", id="drawn elsewhere"),
    ],
)
def test_a_drawing_stands_in_its_rectangle(drawing: bytes) -> None:
    assert text_of(b"<< /Subtype /Widget /Rect [110 696 310 716] /AP << /N 6 0 R >> >>", drawing) == "Name: Leila"


def test_a_box_of_no_size_is_left_out() -> None:
    assert text_of(b"<< /Subtype /Stamp /Rect [1 1 9 9] /AP << /N 6 0 R >> >>", b"/BBox [0 0 0 0]") == "Name:"
