"""PDF: one text in two languages side by side, told by its scripts; and Arabic typed as Latin script is."""

import pytest

from readers.pdf.columns import columns_of
from readers.pdf.glyphs import Glyph
from readers.pdf.lines import lines_of
from readers.pdf.rows import rows_of

FR = (
    "Le conseil communal se réunit mardi",
    "à dix heures au siège de la commune",
    "pour adopter le projet de budget et",
    "une convention.",
)
AR = (
    "يجتمع المجلس الجماعي يوم الثلاثاء",
    "على الساعة العاشرة بمقر الجماعة",
    "للمصادقة على مشروع الميزانية وعلى",
    "اتفاقية شراكة.",
)


def left(x: float, base: float, text: str) -> list[Glyph]:
    """Return the glyphs of a line that begins at ``x``, in points."""
    return [Glyph(s, x + 6 * n, x + 6 * n + 6, base - 9, base + 3, base, 12, n, "") for n, s in enumerate(text)]


def right(x: float, base: float, text: str) -> list[Glyph]:
    """Return the glyphs of a line of Arabic that begins at ``x`` and runs to the left."""
    return left(x - 6 * len(text), base, text[::-1])


def read(glyphs: list[Glyph]) -> list[str]:
    found = []
    for column in columns_of(rows_of(glyphs), rtl=True):
        lines = lines_of(column, rtl_page=True)
        for line in lines:
            line.finish(mirror=())
        found.append(" ".join(line.text for line in lines))
    return found


def beside(gutter: float, shift: float, french: tuple[str, ...], arabic: tuple[str, ...]) -> list[Glyph]:
    glyphs: list[Glyph] = []
    edge = 60 + 6 * max(map(len, french))
    end = edge + gutter + 6 * max(map(len, arabic))
    for n, (french_line, arabic_line) in enumerate(zip(french, arabic, strict=True)):
        glyphs += left(60, 100 + 30 * n, french_line) + right(end, 100 + shift + 30 * n, arabic_line)
    return glyphs


@pytest.mark.parametrize("gutter", [6.0, 40.0])
@pytest.mark.parametrize("shift", [0.0, 9.0], ids=["at the same heights", "at heights of their own"])
def test_columns_of_two_languages(gutter: float, shift: float) -> None:
    assert read(beside(gutter, shift, FR, AR)) == [" ".join(AR), " ".join(FR)]


def test_a_number_at_the_end_of_a_paragraph_is_its_columns() -> None:
    assert read(beside(20, 0, (*FR, "Route numéro"), (*AR, "501.")))[0].endswith("105.")


def test_a_letterhead_over_a_title_and_a_text() -> None:
    head = beside(200, 0, ("Royaume du Maroc", "Province de Taza"), ("المملكة المغربية", "إقليم تازة"))
    title = right(330, 170, "إعلان للعموم")
    text = right(450, 200, "يعلن رئيس المجلس الجماعي عن تنظيم لقاء تواصلي مع المواطنين")
    whole = read(head + title + text)
    assert whole[:2] == ["المملكة المغربية إقليم تازة", "Royaume du Maroc Province de Taza"]
    assert "إعلان للعموم" in whole[2]


def test_names_in_two_scripts_are_rows_of_a_table() -> None:
    names = ("Karim Alami", "Sara Idrissi", "Hind Fassi", "Omar Slaoui"), ("كريم العلمي", "سارة", "هند الفاسي", "عمر")
    rows = [right(400, 80, "لائحة الحاضرين في الاجتماع الذي عقدته اللجنة"), *[beside(30, 0, *names)]]
    assert len(read([glyph for row in rows for glyph in row])) == 1


def test_arabic_typed_from_the_left_ends_with_its_full_stop() -> None:
    lines = ("انعقد الاجتماع بمقر الولاية صباح الأربعاء وحضره", "رؤساء المصالح الجهوية وممثل البلدية")
    glyphs = [g for n, line in enumerate(lines) for g in left(60, 100 + 20 * n, line[::-1] + ("." if n else ""))]
    assert read(glyphs) == [" ".join(lines) + "."]
