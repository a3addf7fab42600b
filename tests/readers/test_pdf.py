"""PDF: what stands where. Pages made here by hand; the files of other programs are in the floors."""

import io
from pathlib import Path

import pytest
from PIL import Image

from readers.content import Content, Silent
from readers.pdf.blocks import Block, PageBlocks
from readers.pdf.decipher import Decipher
from readers.pdf.glyphs import Glyph, Sheet
from readers.pdf.lettermaps import letters_of_ranges, sound_ligatures
from readers.pdf.lines import Line
from readers.pdf.picture import page_picture
from readers.pdf.placements import Placement
from readers.pdf.read import read_pdf
from readers.pdf.repair import Repair
from readers.pdf.rows import items_of
from readers.pdf.streams import cap_streams
from readers.programs import TESSERACT, Program, missing
from schemas.errors import ReadError, Reason
from tests.readers.hostile import pdf as pdf_of
from text.shapes import LAM_ALEF, TATWEEL, kashidas

FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"


def pdf(*contents: bytes, page: bytes = b"/MediaBox [0 0 595 842]") -> bytes:
    """Return a PDF with a page for each content."""
    kids = b" ".join(b"%d 0 R" % (4 + 2 * n) for n in range(len(contents)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(contents)),
        FONT,
    ]
    for n, content in enumerate(contents):
        fonts = b"/Resources << /Font << /F 3 0 R >> >>"
        objects.append(b"<< /Type /Page /Parent 2 0 R /Contents %d 0 R %s %s >>" % (5 + 2 * n, fonts, page))
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    return pdf_of(objects)


def show(x: float, y: float, text: str, size: int = 12, matrix: str = "1 0 0 1") -> bytes:
    """Return the operators that write a text at a place, from the page's lower left corner."""
    return f"BT /F {size} Tf {matrix} {x} {y} Tm ({text}) Tj ET\n".encode("cp1252")


def read(*contents: bytes, page: bytes = b"/MediaBox [0 0 595 842]") -> Content:
    return read_pdf(pdf(*contents, page=page), Silent())


LINES = show(72, 700, "The committee met the delegation of the Union on Tuesday, and heard the") + show(
    72, 686, "report of its chair on the programme."
)


def test_lines_of_a_paragraph_join_and_paragraphs_do_not() -> None:
    content = read(LINES + show(72, 650, "It adjourned at noon."))
    assert content.text.split("\n") == [
        "The committee met the delegation of the Union on Tuesday, and heard the report of its chair on the programme.",
        "It adjourned at noon.",
    ]


def test_pages_and_words_know_their_places() -> None:
    content = read(LINES, show(72, 700, "A second page of the minutes."))
    assert [page.number for page in content.pages] == [1, 2]
    assert content.pages[0].span.start == 0
    assert content.pages[-1].span.end == len(content.text)
    for page in content.pages:
        assert [word.span.of(content.text) for word in page.words] == page.span.of(content.text).split()
        for word in page.words:
            assert 0 <= word.left < word.right <= page.width
            assert 0 <= word.top < word.bottom <= page.height
            assert page.span.contains(word.span)


def test_a_paragraph_may_run_over_the_page() -> None:
    first = b"".join(
        show(72, 700 - 14 * n, "The committee met the delegation of the Union on Tuesday and heard") for n in range(3)
    )
    content = read(first, show(72, 700, "the report of its chair."))
    assert content.text.count("\n") == 0
    assert content.pages[1].span.of(content.text) == "the report of its chair."


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_pages_whose_text_is_turned(turn: int) -> None:
    matrix = {90: "0 1 -1 0", 180: "-1 0 0 -1", 270: "0 -1 1 0"}[turn]
    place = {90: (300.0, 100.0), 180: (500.0, 400.0), 270: (300.0, 700.0)}[turn]
    content = read(show(*place, "The committee met on Tuesday.", matrix=matrix))
    assert content.text == "The committee met on Tuesday."
    assert content.pages[0].turn == turn
    assert (content.pages[0].width > content.pages[0].height) == bool(turn % 180)


def test_headers_footers_and_page_numbers_go() -> None:
    def page(number: int) -> bytes:
        return show(72, 810, "Ministry of Justice") + LINES + show(290, 30, f"Page {number} of 3")

    text = read(page(1), page(2), page(3)).text
    assert "Ministry" not in text
    assert "Page" not in text
    assert text.count("The committee") == 3


def test_columns_are_read_one_after_the_other() -> None:
    left = b"".join(show(50, 700 - 14 * n, f"left words number {n} of this column") for n in range(8))
    right = b"".join(show(320, 700 - 14 * n, f"right words number {n} of this column") for n in range(8))
    text = read(left + right).text
    assert text.index("left words number 7") < text.index("right words number 0")


def test_columns_may_have_their_lines_at_heights_of_their_own() -> None:
    left = b"".join(show(50, 695 - 14 * n, f"left words number {n} of this column") for n in range(8))
    right = b"".join(show(320, 702 - 14 * n, f"right words number {n} of this column") for n in range(8))
    text = read(left + right).text
    assert text.index("left words number 7") < text.index("right words number 0")


def test_three_columns_and_a_line_below_them() -> None:
    def column(x: float, name: str, lift: float) -> bytes:
        lines = (show(x, 700 + lift - 14 * n, f"{name} words of line {n} here") for n in range(9))
        return b"".join(lines)

    below = show(50, 540, "Done at the seat.")
    text = read(column(50, "one", 0) + column(215, "two", 3) + column(380, "three", -2) + below).text
    places = [text.index(words) for words in ("one words of line 8", "two words of line 0", "three words of line 0")]
    assert places == sorted(places)
    assert text.endswith("Done at the seat.")


def test_a_cell_that_goes_on_below_belongs_to_its_row() -> None:
    rows = [
        ("Name", "Office", "Body"),
        ("A. Benali", "chair of the", "Ministry"),
        ("", "committee", ""),
        ("B. Said", "member", "Agency"),
    ]
    heights = [700, 676, 662, 638]
    cells = b"".join(
        show(x, y, text)
        for row, y in zip(rows, heights, strict=True)
        for x, text in zip((72, 220, 400), row, strict=True)
        if text
    )
    assert read(cells).text.split("\n") == [
        "Name | Office | Body",
        "A. Benali | chair of the committee | Ministry",
        "B. Said | member | Agency",
    ]


def test_the_numbers_of_a_list_are_no_column() -> None:
    items = b"".join(
        show(72, 700 - 20 * n, f"{n}.") + show(110, 700 - 20 * n, f"the point number {n}") for n in range(1, 5)
    )
    assert read(items).text.split("\n")[0] == "1. the point number 1"


def test_rows_set_wide_are_a_table_without_rules_and_no_columns() -> None:
    left = b"".join(show(50, 700 - 40 * n, f"the name of member number {n} in full") for n in range(8))
    right = b"".join(show(320, 700 - 40 * n, f"the office of member number {n} here") for n in range(8))
    first = read(left + right).text.split("\n")[0]
    assert first == "the name of member number 0 in full | the office of member number 0 here"


def test_head_rows_repeated_on_the_next_page_are_read_once() -> None:
    def page(first: int) -> bytes:
        rules = b"".join(b"50 %d m 450 %d l S " % (y, y) for y in range(700, 500, -40)) + b"".join(
            b"%d 540 m %d 700 l S " % (x, x) for x in (50, 250, 450)
        )
        words = [show(60, 680, "Name of the member"), show(260, 680, "Office held")]
        rows = range(first, first + 3)
        words += [show(60, 640 - 40 * n, f"Member {row}") for n, row in enumerate(rows)]
        words += [show(260, 640 - 40 * n, f"Chair {row}") for n, row in enumerate(rows)]
        return rules + b"".join(words)

    lines = read(page(1), page(4)).text.split("\n")
    assert lines == ["Name of the member | Office held", *(f"Member {n} | Chair {n}" for n in range(1, 7))]


@pytest.mark.parametrize(
    ("letters", "code", "letter"),
    [
        pytest.param({0x37: "ا", 0x39: "/", 0x3A: "0", 0x47: "ط"}, 0x39, "ة", id="in step with the letter before"),
        pytest.param({0x10: "د", 0x30: "7", 0x31: "8", 0x40: "ي"}, 0x30, "ر", id="the next letter in order"),
        pytest.param({0x10: "د", 0x30: "7", 0x40: "ي"}, 0x30, None, id="a sign by itself is no range"),
        pytest.param({0x03: "(", 0x04: ")", 0x60: "ا"}, 0x03, None, id="no letter can have become a bracket"),
    ],
)
def test_ranges_that_ghostscript_garbles(letters: dict[int, str], code: int, letter: str | None) -> None:
    assert letters_of_ranges(letters).get(code) == letter


@pytest.mark.parametrize(
    ("garbled", "letters"),
    [("\u0644\u4427", "لا"), ("\u0646\u464a", "ني"), ("\u0640\u4080", "ــ"), ("لا", None), ("", None)],
)
def test_ligatures_that_ghostscript_garbles(garbled: str, letters: str | None) -> None:
    assert sound_ligatures({7: garbled}).get(7) == letters


def test_a_garbled_letter_is_restored_inside_words_and_a_digit_is_left() -> None:
    def row(*texts: str) -> list[Glyph]:
        return [
            Glyph(t, 5.0 * n, 5.0 * n + 5, 0, 10, 8, 10, n, "F", instead="ر" if t == "1" else "")
            for n, t in enumerate(texts)
        ]

    words = [row("ا", "1", "د"), row("ب", "1"), row("1", "د")]
    Repair().mend(words)
    assert [g.text for g in words[0]] == ["ا", "ر", "د"]
    numbers = [row("2", "1", "4"), row("1", "7"), row("ا", " ", "1")]
    Repair().mend(numbers)
    assert numbers[0][1].text == "1"


def test_a_gap_where_a_reprint_lost_a_kashida_is_no_space() -> None:
    def row(*places: tuple[str, float]) -> list[Glyph]:
        return [Glyph(t, x, x + 5, 0, 10, 8, 10, n, "F") for n, (t, x) in enumerate(places)]

    rows = [row(("ل", 43), ("م", 35), (" ", 30), ("د", 25), ("ا", 20), (" ", 15), ("ا", 10)) for _ in range(4)]
    Repair().mend(rows)
    assert "".join(item.text for item in items_of(rows[0])) == "ا اد مل"


@pytest.mark.parametrize(
    ("written", "kept"),
    [("القـــانون", "القانون"), ("سنة 1446هـ", "سنة 1446هـ"), ("هـ، ثم", "هـ، ثم"), ("كـَتب", "كَتب"), ("ـ", "ـ")],
)
def test_kashidas_inside_words_are_no_letters(written: str, kept: str) -> None:
    dropped = set(kashidas(written))
    assert "".join(c for n, c in enumerate(written) if n not in dropped) == kept


def test_a_table_with_rules_is_read_by_cell() -> None:
    rules = b"".join(b"50 %d m 450 %d l S " % (y, y) for y in (700, 660, 620)) + b"".join(
        b"%d 620 m %d 700 l S " % (x, x) for x in (50, 250, 450)
    )
    words = (
        (60, 685, "Name of the"),
        (60, 670, "member"),
        (260, 680, "Office"),
        (60, 640, "A. Alami"),
        (260, 640, "Chair"),
    )
    cells = b"".join(show(*word) for word in words)
    assert read(rules + cells).text.split("\n") == ["Name of the member | Office", "A. Alami | Chair"]


def test_what_lies_outside_the_cut_page_is_not_read_and_boxes_count_from_its_corner() -> None:
    content = read(
        show(150, 700, "inside") + show(10, 700, "out"), page=b"/MediaBox [0 0 595 842] /CropBox [100 100 500 800]"
    )
    assert content.text == "inside"
    page = content.pages[0]
    assert (page.width, page.height) == (400, 700)
    assert 45 < page.words[0].left < 55


def test_the_picture_of_a_page_has_the_size_of_its_boxes() -> None:
    picture = page_picture(pdf(LINES), 1, 72)
    assert picture.size == (595, 842)


def glyph(text: str, x0: float, code: int | None = None) -> Glyph:
    return Glyph(text, x0, x0 + 5, 0, 10, 8, 10, int(x0), "F", code)


@pytest.mark.parametrize(
    ("neighbours", "letters"),
    [
        pytest.param(("ب", "س"), TATWEEL, id="between joined letters: a kashida"),
        pytest.param(("و", "س"), LAM_ALEF, id="after a letter that does not join: a ligature"),
    ],
)
def test_glyphs_without_a_letter(neighbours: tuple[str, str], letters: str) -> None:
    before, after = neighbours
    rows = [[glyph(after, 0), glyph("A", 5, code=7), glyph(before, 10)] for _ in range(3)]
    Repair().mend(rows)
    assert [row[1].text for row in rows] == [letters] * 3


def test_pdfminer_still_unpacks_through_the_name_that_is_bounded() -> None:
    from pdfminer import pdftypes  # noqa: PLC0415 - its private name is what is tested

    cap_streams()
    assert pdftypes.zlib.__name__ == "_Bounded"  # type: ignore[attr-defined]
    assert "zlib.decompress(" in Path(pdftypes.__file__).read_text(encoding="utf-8")


def test_a_missing_program_is_named_with_the_command_that_installs_it() -> None:
    error = missing(TESSERACT, "A scanned page")
    assert error.reason is Reason.NEEDS_PROGRAM
    assert "tesseract" in error.sentence
    assert "apt-get install" in error.sentence
    assert Program("no-such-program", "").path() is None


def test_a_scan_without_ocr_says_what_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    picture = io.BytesIO()
    Image.new("L", (400, 300), 255).save(picture, "PNG")
    from readers.scan import read_scan  # noqa: PLC0415 - beside what it tests

    with pytest.raises(ReadError) as caught:
        read_scan(picture.getvalue(), Silent())
    assert caught.value.reason is Reason.NEEDS_PROGRAM


def test_glyphs_without_letters_get_those_that_ocr_reads_in_their_place() -> None:
    words = ["بلاغ", "غلب", "بلغ", "غلاب", "بلاغ"]
    codes = {"ب": 1, "ل": 2, "غ": 3, "لا": 4}
    sheet, page = Sheet(595, 842), PageBlocks(595, 842, 0, [Block()])
    for number, word in enumerate(words):
        pieces = word.replace("لا", "+")
        top, right = 100.0 + 20 * number, 400.0
        for place, piece in enumerate(pieces):
            x1 = right - 10 * place
            code = codes["لا" if piece == "+" else piece]
            sheet.glyphs.append(Glyph("\ufffd", x1 - 9, x1, top, top + 12, top + 10, 12, len(sheet.glyphs), "F", code))
        read = "غلد" if number == 1 else word  # one word that OCR has misread
        box = Placement(0, len(read), right - 10 * len(pieces), top, right, top + 12)
        page.blocks[0].lines.append(Line([], box.left, box.right, top + 10, 12, len(read), text=read, words=[box]))
    Decipher().mend(sheet, page)
    letters = iter(sheet.glyphs)
    assert ["".join(next(letters).text for _ in word.replace("لا", "+")) for word in words] == words
