"""Folding: what it joins, and that every folded place maps back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from text.fold import fold, fold_word

JOINED = [
    ("hamza carriers", "أإآٱ", "اااا"),
    ("hamza on waw and ya", "مسؤول هيئة", "مسوول هييه"),
    ("final ya and ta marbuta", "مصطفى وزارة", "مصطفي وزاره"),
    ("Persian letters", "کردستانی", "كردستاني"),
    ("vowel signs", "المَغْرِبُ", "المغرب"),
    ("tatweel", "المملكـــة", "المملكه"),
    ("joiners and direction marks", "نو\u200dنبر\u200f", "نونبر"),
    ("presentation forms", "ﻻ", "لا"),
    ("Arabic-Indic digits", "٢٧", "27"),
    ("Persian digits", "۲۷", "27"),
    ("Latin case and accents", "Éléonore ŒUVRE", "eleonore oeuvre"),
    ("quotation marks", "«نص»", '"نص"'),
    ("dashes", "2023–2026", "2023-2026"),
    ("leaders of a row", "سعيد ....... مدير", "سعيد -       مدير"),
    ("ellipses as leaders", "Mme Diop …… présidente", "mme diop -  presidente"),
    ("one ellipsis in a row of a list", "\n- Mme Awa Diop … présidente", "\n- mme awa diop - presidente"),
    ("an ellipsis of prose", "il a dit … que non", "il a dit … que non"),
    ("a pause", "Attendez... nous venons", "attendez... nous venons"),
]


@pytest.mark.parametrize(("case", "source", "folded"), JOINED, ids=[row[0] for row in JOINED])
def test_spellings_are_joined(case: str, source: str, folded: str) -> None:
    assert fold(source).text == folded, case
    assert fold_word(source) == folded


def test_signs_on_the_last_letter_belong_to_a_span_and_controls_do_not() -> None:
    source = "بوزارةِ\u200f العدل"
    folded = fold(source)
    start = folded.text.index("وزاره")
    assert folded.source_span(start, start + 5).of(source) == "وزارةِ"


@given(st.text())
def test_every_folded_place_maps_into_the_source(source: str) -> None:
    folded = fold(source)
    for position in range(len(folded.text)):
        span = folded.source_span(position, position + 1)
        assert 0 <= span.start < span.end <= len(source)


@given(st.text(alphabet="ابتثوزرةىأإ ًَُـ12١٢éÉœ«–\u200f"))
def test_the_words_of_a_span_fold_to_what_was_matched(source: str) -> None:
    folded = fold(source)
    for start in range(len(folded.text)):
        span = folded.source_span(start, len(folded.text))
        assert fold(span.of(source)).text.endswith(folded.text[start:])


@given(st.text())
def test_folding_twice_changes_nothing(source: str) -> None:
    once = fold(source).text
    assert fold(once).text == once


def test_an_arabic_hashtag_is_read_as_its_words() -> None:
    assert fold("التقى #سمير_عواد").text.split() == ["التقي", "سمير", "عواد"]
    assert fold("ملف_1 a_b #2").text == "ملف_1 a_b #2"
