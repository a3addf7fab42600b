"""Who is not in the memory is not found; short names and those said otherwise find their own; why tells it."""

import pytest

from index.protocol import SearchIndex
from index.question.compiling import compile_question
from schemas.indexing import NamedEntity
from schemas.mention import Kind
from schemas.query import Query
from tests.index.conftest import entry

PLACES = {
    "marrakech": ("Marrakech", "مراكش"),
    "house": ("مقر الأمانة العامة لنادي البحارة",),
    "mine": ("مينا",),
}
PEOPLE = {
    "amin": ("محمد أمين الودادي",),
    "mona": ("منى الحداد",),
    "italian": ("Carlo Marchetti",),
    "other": ("Ricardo Fuentes",),
}
CASES = [
    pytest.param("amin", ["amin"], "name: محمد أمين الودادي ~ amin", id="a short name, its long vowel heard"),
    pytest.param("Marketti", ["italian"], "name: Carlo Marchetti ~ marketti", id="as it is said"),
    pytest.param("Marchetti", ["italian"], "word: Marchetti", id="as it is written"),
    pytest.param("ماركيتي", ["italian"], "name: Carlo Marchetti ~ ماركيتي", id="in the other script"),
    pytest.param("Marghetti", ["italian"], "name: Carlo Marchetti ~ marghetti", id="a letter off"),
    pytest.param("Morgachi", [], "", id="a letter off, as many places are"),
    pytest.param("Fuentez", ["other"], "name: Ricardo Fuentes ~ fuentez", id="with another letter"),
]


@pytest.fixture
def called(index: SearchIndex) -> SearchIndex:
    """Give documents that name somebody, and many more that name places."""
    made = [
        entry(key, "Visit", f"{names[0]} came.", entities=(NamedEntity(key, Kind.PERSON, names),))
        for key, names in PEOPLE.items()
    ]
    for number in range(12):
        entities = tuple(NamedEntity(key, Kind.PLACE, names) for key, names in PLACES.items())
        made.append(
            entry(
                f"place-{number}",
                "The harbour office keeps a record of ships",
                "A day at the harbour.",
                entities=entities[: 1 + number % 2],
            )
        )
    index.replace(made)
    return index


@pytest.mark.parametrize(("words", "found", "why"), CASES)
def test_who_is_found_by_a_name(called: SearchIndex, words: str, found: list[str], why: str) -> None:
    hits = called.search(Query(words)).hits
    assert [hit.document for hit in hits] == found
    assert all(why in hit.why for hit in hits)


OFFICES = [
    pytest.param("fr", "Le secrétaire général et l'avocat général étaient là.", "secrétaire général", id="French"),
    pytest.param("en", "The attorney general met the Secretary-General.", "Secretary-General", id="English"),
    pytest.param("ar", "حضر الوكيل العام والأمين العام.", "والأمين العام", id="Arabic"),
]


@pytest.mark.parametrize(("language", "text", "whole"), OFFICES)
def test_a_notion_that_stands_whole_is_not_told_by_its_parts(
    index: SearchIndex, language: str, text: str, whole: str
) -> None:
    index.replace([entry("a", "Visit", text, language=language)])
    [hit] = index.search(Query("secretary general OR visits")).hits
    assert [reason.found for reason in hit.reasons if reason.words == "secretary general"] == [whole]
    assert [span.of(hit.snippet.text) for span in hit.snippet.marks] == [whole]


def test_a_word_of_a_notion_of_several_is_no_reason_beside_others(index: SearchIndex) -> None:
    index.replace([entry("a", "Report", "Le procureur général a visité le port.", language="fr")])
    [hit] = index.search(Query("secretary general OR attorney general")).hits
    assert [(reason.found, reason.words) for reason in hit.reasons] == [("procureur général", "attorney general")]


@pytest.mark.parametrize(("words", "wordings"), [("Marketti", False), ("Marketplace", True)])
def test_a_name_that_begins_as_a_word_does_is_not_what_it_means(words: str, *, wordings: bool) -> None:
    [group] = compile_question(Query(words), None, lambda asked: [("market",)] * len(asked)).groups
    assert bool(group.wordings) is wordings


@pytest.mark.parametrize(
    ("words", "notion"),
    [
        pytest.param("de quoi ont-ils parlé avec la Suède", None, id="talked, and no parliament"),
        pytest.param("que dit le parlement de Suède", "parliament", id="a parliament"),
        pytest.param("qui conduisait la délégation de Suède", "head", id="who headed"),
        pytest.param("من كان على رأس الوفد السويدي", "head", id="who was at the head"),
        pytest.param("wells for rainwater harvesting", "rainwater_harvest", id="what documents call otherwise"),
    ],
)
def test_what_a_question_means(words: str, notion: str | None) -> None:
    groups = compile_question(Query(words), None).groups
    found = {key for group in groups if not group.framing for key in group.senses}
    assert notion in found if notion else not found


@pytest.mark.parametrize(
    ("question", "is_meant"),
    [
        pytest.param("شرطة الخيالة", True, id="riders"),
        pytest.param("الخيالة", True, id="riders alone"),
        pytest.param("خيال", False, id="a name that lacks the last letter"),
        pytest.param("أحمد خيال", False, id="somebody of that name"),
        pytest.param("الخيال", False, id="with the article"),
    ],
)
def test_a_name_is_no_notion_that_has_a_letter_more(question: str, is_meant: bool) -> None:  # noqa: FBT001 - a row
    groups = compile_question(Query(question), None).groups
    assert any("cavalry" in group.senses for group in groups) == is_meant
