"""PDF: columns with tables in them, narrow gutters, paragraphs that only an indent sets apart."""

import importlib.util
from pathlib import Path

import pytest

from readers.content import Silent
from readers.pdf.blocks import Block, PageBlocks
from readers.pdf.lines import Line, _with_brackets_turned
from readers.pdf.paragraphs import compose
from readers.pdf.read import read_pdf

_SPEC = importlib.util.spec_from_file_location("test_pdf", Path(__file__).with_name("test_pdf.py"))
assert _SPEC is not None
assert _SPEC.loader is not None
_PDF = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(_PDF)


def show(x: float, y: float, text: str) -> bytes:
    return _PDF.show(x, y, text)  # type: ignore[no-any-return]


def read(*contents: bytes) -> str:
    return read_pdf(_PDF.pdf(*contents), Silent()).text


def column(x: float, name: str, count: int, top: int = 700) -> bytes:
    return b"".join(show(x, top - 14 * n, f"{name} words number {n} of this column") for n in range(count))


def test_a_table_in_one_column_does_not_cut_the_other() -> None:
    rules = b"".join(b"320 %d m 520 %d l S " % (y, y) for y in (640, 620, 600)) + b"".join(
        b"%d 600 m %d 640 l S " % (x, x) for x in (320, 420, 520)
    )
    words = ((325, 626, "Body"), (425, 626, "Rate"), (325, 606, "Agency"), (425, 606, "12 %"))
    cells = b"".join(show(*word) for word in words)
    right = column(320, "above", 4) + rules + cells + column(320, "below", 4, 580)
    text = read(column(50, "left", 14) + right)
    parts = ("left words number 13", "above words number 3", "Body | Rate\nAgency | 12 %", "below words number 0")
    places = [text.index(part) for part in parts]
    assert places == sorted(places)


def test_a_narrow_table_below_columns_that_end_level_comes_after_both() -> None:
    rules = b"".join(b"50 %d m 150 %d l S " % (y, y) for y in (630, 610, 590)) + b"".join(
        b"%d 590 m %d 630 l S " % (x, x) for x in (50, 100, 150)
    )
    words = ((55, 616, "Body"), (105, 616, "Rate"), (55, 596, "Fund"), (105, 596, "12 %"))
    text = read(column(50, "left", 5) + column(320, "right", 5) + rules + b"".join(show(*word) for word in words))
    assert text.index("right words number 4") < text.index("Body | Rate\nFund | 12 %")


def test_a_gutter_below_one_em_under_a_title_and_a_header() -> None:
    left = b"".join(show(50, 700 - 14 * n, f"left words number {n} of this column here") for n in range(9))
    right = b"".join(show(271, 700 - 14 * n, f"right words number {n} of this column") for n in range(9))
    heads = show(60, 800, "Official Journal of the Assembly, number 117 of this year") + show(
        60, 740, "Hearing of the minister before the committee on industry"
    )
    text = read(heads + left + right)
    assert text.index("left words number 8") < text.index("right words number 0")


def test_the_longer_column_keeps_its_last_lines() -> None:
    right = column(320, "right", 5) + column(320, "next", 2, 612)
    text = read(column(50, "left", 4) + column(50, "more", 6, 630) + right)
    assert text.index("more words number 5") < text.index("right words number 0")


def test_paragraphs_that_only_an_indent_sets_apart() -> None:
    lines = (
        (86, "The committee met the delegation of the Union on Tuesday and heard the"),
        (72, "report of its chair on the programme and on all that was done by it here."),
        (86, "It adopted the report by nine votes to two, with one member abstaining,"),
        (72, "and adjourned at noon."),
    )
    text = read(b"".join(show(x, 700 - 14 * n, line) for n, (x, line) in enumerate(lines)))
    assert [line[:16] for line in text.split("\n")] == ["The committee me", "It adopted the r"]


def test_lines_pushed_apart_by_tall_letters_stay_one_paragraph() -> None:
    lines = [
        "The committee met the delegation of the Union on Tuesday and heard its",
        "report on the programme, on the budget of the year and on the figures",
        "that the agency had given it on the days before, which it found right,",
        "and on those of the other bodies.",
    ]
    heights = (700, 686, 667, 653)
    text = read(b"".join(show(72, y, line) for y, line in zip(heights, lines, strict=True)))
    assert text.count("\n") == 0


@pytest.mark.parametrize(
    ("shown", "read"),
    [
        ("السيد )خبير دولي( منسقا", "السيد (خبير دولي) منسقا"),
        ("في ]الرباط[.", "في [الرباط]."),
        ("نهاية) كلام (بداية", "نهاية) كلام (بداية"),
        ("(أ) ثم (ب)", "(أ) ثم (ب)"),
    ],
)
def test_brackets_whose_spaces_stand_inside_out(shown: str, read: str) -> None:
    assert _with_brackets_turned(shown) == read


def test_a_column_that_ends_early_leaves_no_wider_gutter() -> None:
    heads = show(50, 760, "The hearing of the minister before the committee of the whole house on Tuesday")
    left = b"".join(show(50, 700 - 14 * n, f"left words number {n} of column") for n in range(26))
    text = read(heads + left + column(320, "right", 5))
    assert text.index("left words number 25") < text.index("right words number 0")


def test_paragraphs_of_one_line_are_told_by_the_few_that_have_two() -> None:
    paragraph = (
        (700, "The committee met the delegation of the Union on Tuesday and heard the"),
        (686, "report of it."),
    )
    points = tuple((664 - 22 * n, f"Point {n} of the order of the day was adopted as it stood") for n in range(5))
    text = read(b"".join(show(72, y, line) for y, line in paragraph + points))
    assert len(text.split("\n")) == 6


def test_a_line_of_the_texts_size_in_the_margin_is_a_header_except_in_a_browsers_print() -> None:
    page = show(72, 800, "Official Gazette - No. 117") + column(72, "some", 3)
    assert read(page).startswith("some words number 0")
    lower = show(72, 770, "Ministry of Justice") + column(72, "some", 3)
    assert read(lower).startswith("Ministry of Justice")
    printed = _PDF.pdf(page).replace(b"trailer\n<<", b"trailer\n<< /Info << /Producer (Skia/PDF m120) >>")
    assert read_pdf(printed, Silent()).text.startswith("Official Gazette")


def test_a_paragraph_goes_on_in_no_column_of_the_other_direction() -> None:
    def column(text: str, x0: float, *, rtl: bool) -> Block:
        return Block([Line([], x0, x0 + 200, 700, 11, rtl=rtl, text=text)])

    texts = ("وحضر اللقاء عن المحكمة", "Compte rendu de la réunion du", "comité de pilotage")
    columns = [column(texts[0], 350, rtl=True), *(column(text, 50, rtl=False) for text in texts[1:])]
    assert compose([PageBlocks(600, 800, 0, columns)])[0] == f"{texts[0]}\n{texts[1]} {texts[2]}"
