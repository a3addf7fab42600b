"""The analysis of words for search, with the light stemmer (the database has tests of its own)."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from text.analysis import alternatives, analyse, columns
from text.morphology.light import light_stem

MEETING = [
    pytest.param("وزارة", "بوزارة", id="ministry after in"),
    pytest.param("وزارة", "ووزارات", id="ministry, plural after and"),
    pytest.param("لجنة", "للجنة", id="committee after the joined article"),
    pytest.param("اللجنة", "وللجنة", id="committee after and, to"),
    pytest.param("محكمة", "والمحكمة", id="court with and, article"),
    pytest.param("مؤسسة", "المؤسسات", id="institution, sound plural"),
    pytest.param("مُؤَسَّسَة", "مؤسسة", id="vowel signs"),
    pytest.param("إتفاقية", "اتفاقيات", id="hamza written or not"),
    pytest.param("قانون", "القانونية", id="law and legal"),
    pytest.param("وزارتها", "وزارة", id="pronoun"),
    pytest.param("مسؤولون", "مسؤولين", id="case of the plural"),
    pytest.param("délégation", "délégations", id="French plural"),
    pytest.param("délégation", "DELEGATION", id="accent and case"),
    pytest.param("signée", "signés", id="French participles"),
    pytest.param("27.14", "27-14", id="law number with a hyphen"),
    pytest.param("27.14", "٢٧.١٤", id="law number in Arabic digits"),
    pytest.param("27.14", "14- 27", id="law number in visual order"),
    pytest.param("2.18.722", "2-18-722", id="decree number"),
    pytest.param("phase II", "phase 2", id="Roman number"),
    pytest.param("U.N.O.D.C.", "UNODC", id="letters with full stops"),
]
APART = [
    pytest.param("5G", "5", id="a generation of networks is no number"),
    pytest.param("G20", "20", id="nor are so many states"),
    pytest.param("وزارة", "زارة", id="the first letter of a word is no particle"),
    pytest.param("برنامج", "رنامج", id="programme keeps its first letter"),
    pytest.param("لجنة", "جنة", id="committee is not garden"),
    pytest.param("27.14", "27.15", id="two laws"),
    pytest.param("27.14", "27", id="a law is not its first number"),
    pytest.param("وكالة", "كالة", id="agency"),
    pytest.param("وفد", "فد", id="delegation"),
]
ENGLISH = [
    pytest.param("the meeting", "the meetings", id="plural"),
    pytest.param("was signed", "was signing", id="verb"),
]


def _lemma(text: str) -> str:
    return analyse(text, None)[-1].lemma


@pytest.mark.parametrize(("one", "other"), [*MEETING, *ENGLISH])
def test_forms_of_one_word_meet(one: str, other: str) -> None:
    assert _lemma(one) == _lemma(other)


@pytest.mark.parametrize(("one", "other"), APART)
def test_different_words_stay_apart(one: str, other: str) -> None:
    assert _lemma(one) != _lemma(other)


def test_a_range_of_years_is_two_terms() -> None:
    assert [t.form for t in analyse("2023-2030", None)] == ["2023", "2030"]


def test_the_word_of_a_name_keeps_its_form() -> None:
    assert "وهبي" in [t.form for t in analyse("السيد وهبي", None)]


def test_a_question_has_the_stems_of_both_languages() -> None:
    ((_, lemmas),) = alternatives("nationale", None)
    assert {"national"} <= set(lemmas)


@given(st.text(max_size=200))
def test_spans_are_ordered_and_lie_in_the_text(text: str) -> None:
    terms = analyse(text, None)
    assert all(0 <= t.span.start < t.span.end <= len(text) for t in terms)
    assert all(a.span.end <= b.span.start for a, b in pairwise(terms))


@given(st.text(alphabet="وبلكفال ةاهيمنتسقرعد27.1-/abcé َ\n", max_size=60))
def test_columns_hold_the_same_terms(text: str) -> None:
    held = columns(text, None)
    rows = zip(held.forms, held.lemmas, held.starts, held.ends, strict=True)
    assert list(rows) == [(t.form, t.lemma, t.span.start, t.span.end) for t in analyse(text, None)]


@given(st.text(alphabet="ءابتثجحخدذرزسشصضطظعغفقكلمنهوي", min_size=1, max_size=12))
def test_a_stem_is_a_piece_of_its_word_and_never_empty(word: str) -> None:
    stem = light_stem(word)
    assert stem
    assert stem in word or stem.removeprefix("ل") in word
