"""Glyphs without letters, told by the OCR of their page."""

from readers.pdf.blocks import Block, PageBlocks
from readers.pdf.decipher import Decipher
from readers.pdf.glyphs import Glyph, Sheet
from readers.pdf.lines import Line
from readers.pdf.placements import Placement
from readers.pdf.quality import is_fuller, lacks_letters
from text.shapes import TATWEEL

UNKNOWN = "\ufffd"


def printed(word: str, codes: dict[int, int]) -> Sheet:
    """Return a page with one word, from right to left; ``codes`` are those of its glyphs without letter."""
    glyphs = [
        Glyph(UNKNOWN if n in codes else sign, 90 - 10 * n, 100 - 10 * n, 0, 10, 8, 10, n, "F", codes.get(n))
        for n, sign in enumerate(word)
    ]
    return Sheet(200, 100, glyphs=glyphs, unmapped=len(codes))


def seen(word: str, letters: int) -> PageBlocks:
    """Return what OCR reads where a word of so many glyphs stands."""
    arabic = sum("ء" <= sign <= "ي" for sign in word)
    box = Placement(0, len(word), 100 - 10 * letters, 0, 100, 10)
    line = Line([], 0, 100, 8, 10, arabic, len(word) - arabic, arabic > 0, word, [box])
    return PageBlocks(200, 100, 0, [Block([line])])


def texts(sheet: Sheet) -> list[str]:
    return [glyph.text for glyph in sheet.glyphs]


def test_a_glyph_is_the_letter_that_ocr_reads_there() -> None:
    sheet = printed("كتاب", {1: 7})
    Decipher().mend(sheet, seen("كتاب", 4))
    assert texts(sheet) == ["ك", "ت", "ا", "ب"]


def test_a_latin_word_read_over_arabic_letters_tells_nothing() -> None:
    sheet = printed("كتاب", {1: 7})
    Decipher().mend(sheet, seen("LESS", 4))
    assert texts(sheet)[1] == UNKNOWN


def test_a_glyph_that_is_no_letter_joins_its_neighbours_or_stays_unknown_where_few_are_lacking() -> None:
    for cautious, text in ((False, TATWEEL), (True, UNKNOWN)):
        sheet = printed("كت-اب", {2: 7})
        Decipher().mend(sheet, seen("كتاب", 5), cautious=cautious)
        assert texts(sheet)[2] == text


def test_a_page_that_lacks_some_letters_is_completed_only_by_more_sense() -> None:
    text = "اجتمعت اللجنة في الرباط " * 4
    holed = text.replace("ط", UNKNOWN)
    assert lacks_letters(holed)
    assert not lacks_letters(text)
    assert is_fuller(text, holed)
    assert not is_fuller(holed, text)


def test_a_glyph_that_stands_between_words_is_the_space() -> None:
    letters = "كتاب جديد عند مدير هنا"
    glyphs = [
        Glyph(UNKNOWN, 300 - 10 * n, 310 - 10 * n, 0, 10, 8, 10, n, "F", ord(sign)) for n, sign in enumerate(letters)
    ]
    sheet = Sheet(400, 100, glyphs=glyphs, unmapped=len(letters))
    boxes, start = [], 0
    for word in letters.split():
        end = start + len(word)
        boxes.append(Placement(start, end, 310 - 10 * end + 1, 0, 309 - 10 * start, 10))
        start = end + 1
    line = Line([], 0, 400, 8, 10, len(letters), 0, rtl=True, text=letters, words=boxes)
    Decipher().mend(sheet, PageBlocks(400, 100, 0, [Block([line])]))
    assert "".join(texts(sheet)) == letters
