"""Damaged words are read as the words of the lexicon that they were, in damaged texts alone."""

import pytest

from lexicon.repair import DAMAGED, mended
from lexicon.repair_context import in_context
from lexicon.repair_words import repaired, reread
from text.tokens import words_of


@pytest.mark.parametrize(
    ("form", "meant"),
    [
        ("المجكمه", "المحكمه"),
        ("وزبر", "وزير"),
        ("بوزاره", None),
        ("استفبل", "استقبل"),
        ("ministrc", "ministre"),
        ("السكرتاريا", None),
    ],
)
def test_one_word(form: str, meant: str | None) -> None:
    assert repaired(form) == meant


@pytest.mark.parametrize(
    ("form", "meant"),
    [
        ("cf", "of"),  # two letters
        ("غن", "عن"),
        ("en", None),
        ("السكزتتر", "السكرتير"),  # two taken for others
        ("الاجتاعثه", "الاجتماعيه"),  # one taken for another, one lost
        ("dlreoteur", "directeur"),
        ("السفاوه", "السفاره"),
        ("2024", None),
        ("زعفران", None),
    ],
)
def test_one_word_of_a_damaged_text(form: str, meant: str | None) -> None:
    assert reread(form) == meant


@pytest.mark.parametrize(
    ("forms", "meant"),
    [
        (["الام", "المتحده"], ["الامم", "المتحده"]),  # a word that is one itself
        (["ministry", "o", "justice"], ["ministry", "of", "justice"]),
        (["ابزاهيم", "حسن"], ["ابراهيم", "حسن"]),  # a name beside a name
        (["ابزاهيم", "القمح"], ["ابزاهيم", "القمح"]),
    ],
)
def test_words_by_those_beside_them(forms: list[str], meant: list[str]) -> None:
    assert in_context(forms) == meant


def test_a_sound_text_stays_as_it_is() -> None:
    words = words_of("استقبل وزير العدل سفير إسبانيا بالرباط وناقش معه التعاون الفضائي والزعفران")
    assert mended(words) is words


def test_a_sound_text_of_words_that_the_lexicon_lacks_stays_as_it_is() -> None:
    text = "يطيب لي أن أنقل إليكم تقدير الوزارة للمزارعين، في جهد كبير للمحافظة على التربة، فالقمح والشعير ثروة تمتد"
    words = words_of(text)
    assert sum(repaired(form) is not None for form in words.forms) > len(words.forms) * DAMAGED
    assert mended(words) is words


def test_a_damaged_text_gets_its_forms_back_and_keeps_its_places() -> None:
    text = "استفبل وزبر العدل سقير إسبانيا بالر باط وناقش معه المجكمه"
    words = mended(words_of(text))
    assert list(words.forms) == [
        "استقبل",
        "وزير",
        "العدل",
        "سفير",
        "اسبانيا",
        "بالرباط",
        "وناقش",
        "معه",
        "المحكمه",
    ]
    assert words.span(5).of(text) == "بالر باط"


def test_a_letter_that_stands_alone_belongs_to_a_damaged_word_or_to_a_name() -> None:
    text = "استفبل وزبر العدل سقير إسبانيا بالر باط السيد ا لمطيري وزار المجكم ه"
    forms = list(mended(words_of(text)).forms)
    assert forms[6:10] == ["السيد", "المطيري", "وزار", "المحكمه"]
