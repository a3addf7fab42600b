"""Letters that programs lose or garble where they print a PDF again, or where their map of letters lies."""

from typing import ClassVar

import pytest

from readers.pdf.glyphs import Glyph
from readers.pdf.lettermaps import letters_of_ranges, sound_ligatures
from readers.pdf.letters import letters_of
from readers.pdf.repair import Repair
from readers.pdf.rows import items_of
from text.shapes import ALEF, LAM, TATWEEL


def row(*placed: tuple[str, float, float], codes: dict[int, int] | None = None) -> list[Glyph]:
    """Return glyphs of these texts, left edges and widths (points), 10 points high; ``codes`` are those unmapped."""
    return [
        Glyph(text, x, x + width, 0, 10, 8, 10, n, "F", (codes or {}).get(n))
        for n, (text, x, width) in enumerate(placed)
    ]


def text_of(glyphs: list[Glyph]) -> str:
    return "".join(item.text for item in reversed(items_of(glyphs)))


@pytest.mark.parametrize(
    ("letters", "code", "letter"),
    [
        pytest.param(
            {268: "\ufe8e", 270: "þ", 271: "ÿ", 272: "Ā", 274: "\ufe94"}, 272, "\ufe92", id="in step with both"
        ),
        pytest.param({364: "\ufeee", 368: "þ", 369: "ÿ", 370: "Ā"}, 370, "\ufef4", id="in step with the one before"),
        pytest.param({268: "\ufe8e", 271: "þ", 274: "\ufe94"}, 271, None, id="the bit that is left says otherwise"),
        pytest.param({268: "\ufe8e", 271: "ÿ", 290: "\ufe94"}, 271, None, id="two neighbours that contradict"),
        pytest.param({30: "ÿ", 31: "Ā"}, 30, None, id="no form came through"),
    ],
)
def test_presentation_forms_that_ghostscript_garbles(letters: dict[int, str], code: int, letter: str | None) -> None:
    assert letters_of_ranges(letters).get(code) == letter


@pytest.mark.parametrize(
    ("garbled", "letters"),
    [("\u064f\u4f7c", "ثُّ"), ("\u064e\u4e9b", "يَّ"), ("\u0644\u448b", "لله"), ("\u0646\u4650", "نِ")],
)
def test_targets_of_three_letters(garbled: str, letters: str) -> None:
    assert sound_ligatures({7: garbled}) == {7: letters}


def test_a_digit_is_not_in_step_with_one_after_it_that_it_cannot_precede() -> None:
    numbered = {1252: "٠", 1254: "١", 1256: "f", 1257: "g", 1259: "f", 1260: "g", 1263: "٧"}
    found = letters_of_ranges(numbered)
    assert [found[code] for code in (1256, 1257, 1259, 1260)] == ["٢", "٣", "٤", "٥"]


def test_words_of_garbled_forms_vouch_for_each_other() -> None:
    glyphs = row(("þ", 0, 5), ("ÿ", 5, 5))
    glyphs[0].instead, glyphs[1].instead = "\ufe90", "\ufe91"
    rows = [glyphs, row(("ا", 0, 5), ("ب", 5, 5))]
    Repair().mend(rows)
    assert [g.text for g in glyphs] == ["\ufe90", "\ufe91"]


def test_a_sign_without_width_in_arabic_is_a_vowel_sign_and_no_letter() -> None:
    glyphs = row(("ل", 5, 5), ("!", 7, 0), ("ا", 10, 5))
    Repair().mend([glyphs])
    assert text_of(glyphs) == "ال"
    unmapped = row(("ل", 5, 5), ("8", 7, 0), ("ا", 10, 5), codes={1: 40})
    Repair().mend([unmapped])
    assert text_of(unmapped) == "ال"


@pytest.mark.parametrize(
    ("placed", "read"),
    [
        pytest.param([("فِ", 10, 5), ("فِ", 8.2, 0), ("ي", 5, 5)], "فِي", id="typst: letter and sign have the cluster"),
        pytest.param([("ا", 10, 5), ("إ", 12, 0), ("ن", 5, 5)], "إن", id="Scheherazade: the hamza has its letter"),
        pytest.param([("د", 10, 5), ("د", 5, 5)], "دد", id="a letter with a width is a letter"),
    ],
)
def test_signs_that_are_mapped_to_their_letter_too(placed: list[tuple[str, float, float]], read: str) -> None:
    assert text_of(row(*placed)) == read


def test_a_carrier_without_letter_takes_that_of_the_hamza_over_it() -> None:
    glyphs = row(("\ufffd", 10, 4), ("أَ", 12, 0), ("ن", 5, 5), codes={0: 9})
    Repair().mend([glyphs])
    assert text_of(glyphs) == "أَن"


def test_an_unmapped_letter_before_one_that_begins_a_group_is_no_kashida() -> None:
    rows = [row(("\ufedf", 0, 5), ("\ufffd", 5, 6), ("\ufea7", 11, 5), codes={1: 4}) for _ in range(4)]
    Repair().mend(rows)
    assert rows[0][1].text == "لا"
    rows = [row(("\ufedf", 0, 5), ("\ufffd", 5, 6), ("\ufea7", 11, 5), codes={1: 4}) for _ in range(4)]
    for glyphs in rows:
        glyphs[0].text = "\ufee0"  # the middle form: it is joined to what stands before it
    Repair().mend(rows)
    assert rows[0][1].text == TATWEEL


@pytest.mark.parametrize(("ends_words", "letter"), [(True, ALEF), (False, LAM)])
def test_a_narrow_letter_too_frequent_for_any_other(ends_words: bool, letter: str) -> None:  # noqa: FBT001 - a row
    inside = [row(("ل", 0, 5), ("\ufffd", 5, 3), ("د", 8, 5), codes={1: 4}) for _ in range(8)]
    last = [row(("\ufffd", 5, 3), ("د", 8, 5), codes={0: 4})]
    Repair().mend(inside + (last if ends_words else []))
    assert inside[0][1].text == letter


def test_a_fraction_inside_a_word_is_a_kashida_at_its_first_sight() -> None:
    glyphs = row(("ك", 0, 5), ("¼", 5, 5), ("ل", 10, 5))
    Repair().mend([glyphs])
    assert glyphs[1].text == TATWEEL


@pytest.mark.parametrize(
    "drawn",
    [
        pytest.param([("ِ", 4.0, 0), ("ت", 6, 5), ("ْ", 10.0, 0), ("ج", 11, 5)], id="from left to right: marks first"),
        pytest.param([("ج", 11, 5), ("ْ", 10.0, 0), ("ت", 6, 5), ("ِ", 4.0, 0)], id="as it is read: marks last"),
    ],
)
def test_marks_belong_to_the_letter_they_are_drawn_with(drawn: list[tuple[str, float, float]]) -> None:
    assert text_of(row(*drawn)) == "جْتِ"


def test_a_font_whose_map_numbers_its_glyphs_has_no_letters() -> None:
    class Map:
        cid2unichr: ClassVar = {code: chr(code) for code in range(1, 40)}

        def get_unichr(self, cid: int) -> str:
            return self.cid2unichr[cid]

    class Font:
        unicode_map = Map()

        def to_unichr(self, cid: int) -> str:
            return self.unicode_map.get_unichr(cid)

        def char_width(self, cid: int) -> float:
            return cid / 40

    assert letters_of(Font(), 36) == ("\ufffd", 36, "")  # type: ignore[arg-type]
