"""A question for the wider notion finds the narrower, and not the other way round; why says so, on each engine."""

import pytest

from index.protocol import SearchIndex
from index.terms import senses as of_senses
from lexicon.countries import countries
from lexicon.notions import narrower, senses, wider
from schemas.query import Expansion, Matched, Query
from tests.index.conftest import entry

TOLD = {
    "judo": entry("judo", "Note", "The federation opened a hall for judo and karate in Arusha."),
    "swim": entry("swim", "Note", "Le club a fêté ses champions de natation à Lomé."),
    "orge": entry("orge", "Note", "La coopérative a livré de l'orge et des pommes de terre à Sétif."),
    "boxes": entry("boxes", "Note", "ضبط أعوان الجمارك بندقية صيد ومسدسا في حاوية قادمة من الخارج."),
    "nurses": entry("nurses", "Note", "Forty midwives will be hired for the valleys next spring."),
    "reefs": entry("reefs", "Note", "Divers from Norway will count corals with the harbour office."),
    "virus": entry("virus", "Note", "Singers of the lake spoke about HIV/AIDS on the radio."),
    "winds": entry("winds", "Note", "Deux éoliennes seront levées sur la colline de Kasserine."),
    "sport": entry("sport", "Note", "تطوير الرياضة في المدارس محور لقاء جمع الوزيرين."),
}
WIDER = [
    pytest.param("sports", {"judo", "swim", "sport"}, id="kinds of sport, English"),
    pytest.param("رياضة", {"judo", "swim", "sport"}, id="kinds of sport, Arabic"),
    pytest.param("ألعاب القوى", {"swim"}, id="athletics are no judo, nor all sport"),
    pytest.param("what farmers grow", {"orge"}, id="crops by words of every day"),
    pytest.param("armes", {"boxes"}, id="weapons, French"),
    pytest.param("medical staff", {"nurses"}, id="who work in health"),
    pytest.param("الطواقم الطبية", {"nurses"}, id="who work in health, Arabic"),
    pytest.param("infirmiers", set(), id="a nurse is no midwife"),
    pytest.param("Scandinavian divers", {"reefs"}, id="a region has its countries"),
    pytest.param("European divers", {"reefs"}, id="and a larger region those of a smaller one"),
    pytest.param("ميناء في أوروبا", {"reefs"}, id="a region, Arabic"),
    pytest.param("parcel of aid", set(), id="aid is no AIDS"),
    pytest.param("wind turbines", {"winds"}, id="a thing of every day, in another language"),
    pytest.param("plongeurs du Danemark", set(), id="no country is another of its region"),
]


@pytest.fixture
def told(index: SearchIndex) -> SearchIndex:
    """Give an index with documents about kinds of what people ask for."""
    index.replace(TOLD.values())
    return index


@pytest.mark.parametrize(("words", "expected"), WIDER)
def test_the_wider_notion_finds_the_narrower(told: SearchIndex, words: str, expected: set[str]) -> None:
    hits = told.search(Query(words, without=frozenset({Expansion.MEANING}))).hits
    assert {hit.document for hit in hits} & TOLD.keys() == expected


def test_a_document_that_says_the_notion_goes_before_one_of_a_kind(told: SearchIndex) -> None:
    assert told.search(Query("sport", without=frozenset({Expansion.MEANING}))).hits[0].document == "sport"


def test_why_tells_the_narrower_word_and_where(told: SearchIndex) -> None:
    hits = told.search(Query("sports", without=frozenset({Expansion.MEANING}))).hits
    (hit,) = (hit for hit in hits if hit.document == "judo")
    assert "narrower: judo ~ sports" in hit.why
    reason = next(reason for reason in hit.reasons if reason.matched is Matched.NARROWER)
    assert reason.span is not None
    assert reason.span.of(TOLD["judo"].text) == "judo"
    assert hit.snippet.marks


def test_why_tells_what_is_akin(told: SearchIndex) -> None:
    akin = entry("akin", "Note", "Un rapport sur la pauvreté dans les faubourgs.")
    told.replace([akin])
    hits = told.search(Query("inequalities", without=frozenset({Expansion.MEANING}))).hits
    assert [(hit.document, hit.why) for hit in hits] == [("akin", ("akin: pauvreté ~ inequalities",))]


def test_kinds_of_kinds_are_found_too() -> None:
    assert {"infectious_disease", "disease"} <= set(wider()["measles"])
    assert "measles" in narrower()["disease"]
    assert all(key not in others for key, others in wider().items())
    assert all(other in senses() for others in wider().values() for other in others)


def test_the_countries_of_regions_are_known() -> None:
    assert set(wider()["country:KW"]) == {"gulf", "middle_east"}
    assert {code for sense in senses().values() for code in sense.countries} <= countries().keys()


def test_words_in_which_people_ask_alone_make_no_index_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    def version(content: str) -> str:
        monkeypatch.setattr(of_senses, "content_of", lambda _: content.encode())
        of_senses.lexicon_version.cache_clear()
        return of_senses.lexicon_version()

    plain = version("a: {gloss: x, fr: [orge]}")
    assert version("a: {gloss: x, fr: [orge], asked: [épi, malt]}") == plain
    assert version("a: {gloss: x, fr: [orge, malt]}") != plain
    monkeypatch.undo()
    of_senses.lexicon_version.cache_clear()
