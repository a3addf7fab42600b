"""From the order on paper to that of reading: one row for each trouble, and the laws that hold for all lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from text.lines import begins_with_list_mark, ends_sentence, is_page_number, joint
from text.plausibility import pierced_words, plausibility
from text.recognised import mend_commas
from text.shapes import plain_letters
from text.visual import MIRRORED, Sign, imbalance, reading_order


def read(paper: str, *, rtl: bool = True, mirror: bool = False) -> str:
    """Return the reading of a line given as it stands on paper, from left to right."""
    held_by_shape = frozenset(MIRRORED) if mirror else frozenset[str]()
    return "".join(p.text for p in reading_order([Sign(c) for c in paper], rtl=rtl, mirror=held_by_shape))


def printed(*words: str) -> str:
    """Return words as they stand on a right-to-left line: each Arabic one reversed, the last one leftmost."""
    return " ".join(w[::-1] if "\u0600" <= w[0] <= "\u06ff" else w for w in reversed(words))


@pytest.mark.parametrize(
    ("paper", "text"),
    [
        pytest.param(printed("استقبل", "الوزير"), "استقبل الوزير", id="Arabic words"),
        pytest.param(printed("يوم", "19", "نونبر", "2024"), "يوم 19 نونبر 2024", id="numbers"),
        pytest.param(printed("السيد", "Matthew B Hickey", "نائب"), "السيد Matthew B Hickey نائب", id="a Latin name"),
        pytest.param(printed("بتاريخ", "26/09/2024", "بالرباط"), "بتاريخ 26/09/2024 بالرباط", id="a date with slashes"),
        pytest.param(
            printed("المخطط", "2026-2023", "برسم"), "المخطط 2023-2026 برسم", id="a range, laid from the right"
        ),
        pytest.param(printed("المخطط", "2023-2026"), "المخطط 2023-2026", id="a range, laid from the left"),
        pytest.param(printed("الهاتف", "0537-21-37-37"), "الهاتف 0537-21-37-37", id="a telephone number"),
        pytest.param(printed("منصة", "SIDE 2"), "منصة SIDE 2", id="a number after a Latin name"),
        pytest.param("mars 2025 3 " + printed("يوم"), "يوم 3 mars 2025", id="a Latin date, its day right of it"),
        pytest.param("€2.5M " + printed("تحويل"), "تحويل €2.5M", id="a number that touches a letter"),
        pytest.param("4°C- = " + printed("ب"), "ب = -4°C", id="a degree between a number and a letter"),
        pytest.param("%10 " + printed("بين"), "بين 10%", id="per cent left of its number"),
        pytest.param("10% " + printed("بين"), "بين 10%", id="per cent right of its number"),
        pytest.param("9.6%", "9.6%", id="per cent on a line without words"),
        pytest.param("$250", "$250", id="a currency on a line without words"),
        pytest.param("Loi 17 ]3[ " + printed("المرجع"), "المرجع [3] Loi 17", id="a number in brackets of Arabic"),
        pytest.param("17 relative à", "17 relative à", id="a Latin run that was broken before a number"),
    ],
)
def test_right_to_left_lines(paper: str, text: str) -> None:
    assert read(paper) == text


@pytest.mark.parametrize("mirror", [True, False])
def test_brackets_by_shape_and_by_meaning(mirror: bool) -> None:  # noqa: FBT001 - the row's value
    by_meaning, by_shape = ")بلاغ("[::-1], "(بلاغ)"[::-1]
    assert read(by_meaning if mirror else by_shape, mirror=mirror) == "(بلاغ)"


def test_arabic_words_in_a_latin_line_turn_alone() -> None:
    assert read("le mot غالب ici", rtl=False) == "le mot بلاغ ici"


@pytest.mark.parametrize(
    ("paper", "text"),
    [
        pytest.param(printed("القطعة", "عدد", "14"), "القطعة عدد 14", id="a number at the end"),
        pytest.param(printed("9", "أكتوبر", "صباحا"), "9 أكتوبر صباحا", id="a number at the beginning"),
        pytest.param(
            "MENA، " + printed("يوم", "الأحد", "14/03"), "MENA، يوم الأحد 14/03", id="after Latin and a comma"
        ),
        pytest.param("1. " + printed("افتتاح", "الجلسة"), "1. افتتاح الجلسة", id="the number of a list"),
        pytest.param("GIZ 12 " + printed("وخبراء", "آخرون"), "GIZ 12 وخبراء آخرون", id="a number after Latin"),
    ],
)
def test_arabic_typed_into_a_left_to_right_paragraph(paper: str, text: str) -> None:
    assert read(paper, rtl=False) == text


@given(st.text(alphabet="ابتab12 .,()-/%", max_size=30), st.booleans(), st.booleans())
def test_no_sign_is_lost_or_doubled(paper: str, rtl: bool, mirror: bool) -> None:  # noqa: FBT001 - drawn values
    order = reading_order([Sign(c) for c in paper], rtl=rtl, mirror=frozenset(MIRRORED) if mirror else ())
    assert sorted(placed.place for placed in order) == list(range(len(paper)))


@given(st.text(alphabet="ab()[]", max_size=12))
def test_a_bracket_pair_around_a_text_adds_no_imbalance(text: str) -> None:
    assert imbalance("(" + text + ")") <= imbalance(text) + 2
    assert imbalance("") == 0


@pytest.mark.parametrize(
    ("glyph", "letters"),
    [
        pytest.param("\ufefb", "لا", id="a ligature"),
        pytest.param("\ufe8e", "ا", id="a final form"),
        pytest.param("\ufc60", "\u064e\u0651", id="marks on a space"),
        pytest.param("n°", "n°", id="a sign that stays"),
        pytest.param("\ufb01", "fi", id="a Latin ligature"),
        pytest.param("a\u200f\u00a0b", "a b", id="controls and hard spaces"),
    ],
)
def test_plain_letters(glyph: str, letters: str) -> None:
    assert plain_letters(glyph) == letters


@pytest.mark.parametrize(
    ("line", "following", "joined"),
    [
        pytest.param("la coordi-", "nation", (1, ""), id="a word cut"),
        pytest.param("le procès-", "verbal", (0, ""), id="a compound of the list"),
        pytest.param("un e-", "learning", (0, ""), id="a compound of the document"),
        pytest.param("plan 2023-", "2026", (0, ""), id="a range"),
        pytest.param("la coordi\u00ad", "nation", (1, ""), id="a soft hyphen"),
        pytest.param("la réunion", "suivante", (0, " "), id="two words"),
    ],
)
def test_lines_join(line: str, following: str, joined: tuple[int, str]) -> None:
    assert joint(line, following, {"e-learning"}) == joined


@pytest.mark.parametrize("line", ["3", "- 3 -", "Page 3 sur 12", "صفحة ٣ من ١٢", "3/12", "p. 4"])
def test_page_numbers(line: str) -> None:
    assert is_page_number(line)


@pytest.mark.parametrize("line", ["3 membres", "Page de garde", "19 نونبر 2024", "12/2024/DAPG"])
def test_lines_that_are_no_page_numbers(line: str) -> None:
    assert not is_page_number(line)


def test_marks_of_lists_and_ends_of_sentences() -> None:
    assert all(map(begins_with_list_mark, ["- تعميم", "1. عرض", "أ- عرض", "• point", "(2) point", "b) point"]))
    assert not any(map(begins_with_list_mark, ["19 نونبر", "عرض", "2023-2026 plan", "A propos"]))
    assert all(map(ends_sentence, ["قال.", "قال؟", "قال:", "il dit.»"]))


def test_plausible_and_implausible_texts() -> None:
    assert plausibility("استقبل السيد الوزير يوم الثلاثاء وفدا عن البنك الدولي بمقر الوزارة") > 0.2
    assert plausibility("Le ministre a reçu une délégation de la Banque mondiale") > 0.2
    assert plausibility("ذلاق دآآشؤر دآئؿؤبر آزؤػبي حشعدةدز أءدىصر") < 0.05
    assert plausibility("ÈáÇÛ ÇááÌäÉ ÇáæØäíÉ") == 0


def test_a_guillemet_without_partner_in_ocr_is_a_comma() -> None:
    assert mend_commas(["العدل»", "الذي", "«أهمية", "التكوين»", "ABC»"]) == [
        "العدل،",
        "الذي",
        "«أهمية",
        "التكوين»",
        "ABC»",
    ]


def test_words_with_digits_for_letters() -> None:
    assert pierced_words("أعلنت 'لو2'1ة مديرية 'لشؤون 'لجنائية 1قم 45") > 0.3
    assert pierced_words("من بينهم 84 من الذكور و85 من الإناث، بنسبة تقدر بـ 12,5% (المادة 7) بالقانون رقم 27.14") == 0
