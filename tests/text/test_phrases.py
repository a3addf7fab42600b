"""Phrases are found with particles, in any spelling, over line ends, and their spans leave particles out."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from text.phrases import Phrases
from text.tokens import Shape, words_of

BODIES = (
    "وزارة العدل",
    "اللجنة الوطنية",
    "الوزارة",
    "مكافحة الاتجار بالبشر والوقاية منه",
    "Ministère de la Justice",
    "ولاية الرباط",
)

FOUND = [
    ("bare", "زار وزارة العدل", ["وزارة العدل"]),
    ("with ب", "بوزارة العدل", ["وزارة العدل"]),
    ("with و and ل", "ولوزارة العدل", ["وزارة العدل"]),
    ("ل with the article", "للوزارة", ["وزارة"]),
    ("ل with the article before ل", "للجنة الوطنية", ["لجنة الوطنية"]),
    ("و and ب with the article", "وبالوزارة", ["الوزارة"]),
    ("a first و that is no particle", "ولاية الرباط", ["ولاية الرباط"]),
    ("vowel signs on the particle", "بِوَزارَةِ العَدْلِ", ["وَزارَةِ العَدْلِ"]),
    (
        "hamza written otherwise, و apart",
        "مكافحة الإتجار بالبشر و الوقاية منه",
        ["مكافحة الإتجار بالبشر و الوقاية منه"],
    ),
    ("over a line end", "وزارة\nالعدل", ["وزارة\nالعدل"]),
    ("capitals without accents", "MINISTERE DE LA JUSTICE", ["MINISTERE DE LA JUSTICE"]),
    ("not over a comma", "وزارة، العدل", []),
    ("not inside a word", "وزارة العدلية", []),
    ("twice", "وزارة العدل ووزارة العدل", ["وزارة العدل", "وزارة العدل"]),
]


@pytest.fixture(scope="module")
def bodies() -> Phrases[str]:
    return Phrases((body, body) for body in BODIES)


@pytest.mark.parametrize(("case", "source", "expected"), FOUND, ids=[row[0] for row in FOUND])
def test_phrases_are_found(bodies: Phrases[str], case: str, source: str, expected: list[str]) -> None:
    assert [hit.span.of(source) for hit in bodies.find(words_of(source))] == expected, case


def test_the_longest_phrase_wins() -> None:
    phrases = Phrases([("مجلس النواب", "short"), ("مجلس النواب الأردني", "long")])
    assert [hit.payloads for hit in phrases.find(words_of("مجلس النواب الأردني"))] == [("long",)]


def test_nothing_stands_behind_the_last_word() -> None:
    assert Phrases([("مجلس", "council")]).match_at(words_of("مجلس"), 1) is None


def test_a_phrase_may_have_to_end_before_a_token() -> None:
    chambers = Phrases([("مجلس النواب", "short"), ("مجلس النواب الأردني", "long")])
    found = [chambers.match_at(words_of("مجلس النواب الأردني"), 0, end) for end in (3, 2, 1)]
    assert [hit and hit.payloads for hit in found] == [("long",), ("short",), None]


def test_sets_share_their_walk_and_keep_apart_what_they_find(bodies: Phrases[str]) -> None:
    words = words_of("رئيس مجلس النواب ووزارة العدل")
    before = [hit.payloads for hit in bodies.find(words)]
    later = Phrases([("مجلس النواب", "chamber"), ("رئيس", "head"), ("العدل", "justice")])
    assert before == [hit.payloads for hit in bodies.find(words)] == [("وزارة العدل",)]
    assert [hit.payloads for hit in later.find(words)] == [("head",), ("chamber",), ("justice",)]
    assert (later.begins("ورييس"), bodies.begins("ورييس"), bodies.begins("ووزاره")) == (True, False, True)


def test_a_phrase_without_words_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one word"):
        Phrases([(" ", "nothing")])


SHAPES = [
    ("digits apart from letters", "1445هـ", [("1445", Shape.NUMBER), ("ه", Shape.WORD)]),
    ("a law's number", "14- 27", [("14", Shape.NUMBER), ("-", Shape.SIGN), ("27", Shape.NUMBER)]),
    ("an elided article", "l'OIM", [("l", Shape.WORD), ("'", Shape.SIGN), ("oim", Shape.WORD)]),
    ("an underscore", "a_b", [("a", Shape.WORD), ("_", Shape.SIGN), ("b", Shape.WORD)]),
]


@pytest.mark.parametrize(("case", "source", "expected"), SHAPES, ids=[row[0] for row in SHAPES])
def test_tokens(case: str, source: str, expected: list[tuple[str, Shape]]) -> None:
    assert list(zip(words_of(source).forms, words_of(source).shapes, strict=True)) == expected, case


@given(st.text())
def test_tokens_stand_in_order_and_apart(source: str) -> None:
    words = words_of(source)
    spans = [words.span(i) for i in range(len(words.forms))]
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
