"""Questions as people ask them: what is understood, what can be switched off, facets, likeness, spelling."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from index.embedded.folder import open_index
from index.protocol import SearchIndex
from index.question.compiling import compile_question
from schemas.indexing import Days, EngagementEntry, IndexEntry, NamedEntity
from schemas.mention import DocumentType, Kind
from schemas.query import Aspect, Expansion, Filters, Matched, Order, Query
from schemas.relation import EngagementKind
from tests.index.conftest import entry


def _visit(document: str, day: dt.date, kind: EngagementKind = EngagementKind.RECEPTION) -> EngagementEntry:
    return EngagementEntry(f"{document}-1", kind, "", "", Days(day, day), participants=("p1",))


@pytest.fixture
def visits(entries: list[IndexEntry], tmp_path: Path) -> Iterator[SearchIndex]:
    """Give an index with three receptions of Swedish guests in as many years, and one of Norwegians."""
    lund = NamedEntity("p1", Kind.PERSON, ("كارل لوندكفيست", "Karl Lundqvist"), mentions=2)
    rows = []
    for year, country, adjective in (
        (2022, "SE", "سويديا"),
        (2023, "SE", "سويديا"),
        (2024, "SE", "سويديا"),
        (2024, "NO", "نرويجيا"),
    ):
        day, name = dt.date(year, 5, 10), f"v{year}{country}"
        title, text = f"استقبال وفد {adjective}", f"استقبل المدير وفدا {adjective} لبحث السلامة وحماية الصيادين."
        told = {"date": day + dt.timedelta(days=1), "countries": (country,), "entities": (lund,)}
        rows.append(entry(name, title, text, **told, engagements=(_visit(name, day),)))
    index = open_index(tmp_path / "asked", None)
    index.replace([*entries, *rows])
    yield index
    index.close()


SLIPS = [
    pytest.param("délégation sudéoise", {"country=SE"}, id="letters swapped"),
    pytest.param("visitors from Sweeden", {"country=SE"}, id="a letter too much"),
    pytest.param("Norrwey", {"country=NO"}, id="a letter twice is no slip"),
    pytest.param("Norvege et Dannemark", {"country=NO", "country=DK"}, id="a letter doubled"),
    pytest.param("la délégation des Etat-Unis", {"country=US"}, id="two words"),
    pytest.param("United Arab Emirate", {"country=AE"}, id="three words"),
    pytest.param("Arabie saoudit", {"country=SA"}, id="a letter too few"),
    pytest.param("Robert Francis", set(), id="a given name"),
    pytest.param("Omar", set(), id="a short word"),
    pytest.param("chaîne d'approvisionnement", set(), id="a word of the lexicon"),
    pytest.param("harbour pilots of Swedin", {"country=SE"}, id="among others"),
]


@pytest.mark.parametrize(("words", "expected"), SLIPS)
def test_a_country_may_be_typed_with_a_slip(index: SearchIndex, words: str, expected: set[str]) -> None:
    asked = Query(words)
    assert {f"{u.aspect}={u.value}" for u in index.search(asked).understood if u.aspect is Aspect.COUNTRY} == expected
    ignoring = index.search(replace(asked, ignored=frozenset({Aspect.COUNTRY})))
    assert not any(u.aspect is Aspect.COUNTRY for u in ignoring.understood)


def test_a_name_of_several_words_is_no_slip() -> None:
    asked = "la Côte d'Ivoire, les Pays-Bas, Guinée-Bissau et Bosnie-Herzégovine"
    assert compile_question(Query(asked), None).slips == ()


def test_a_word_that_the_memory_holds_is_no_slip(index: SearchIndex) -> None:
    index.replace([entry("n", "Note", "The Sweedens met, a family of harbour pilots; Mr Sweeden was there.")])
    assert [hit.document for hit in index.search(Query("Sweeden")).hits] == ["n"]
    assert not index.search(Query("Sweeden")).understood


NORWEGIAN = {"Norvège": "Islande", "Norvégiens": "Islandais", "Norwegians": "Icelanders"}
NORWEGIAN |= {"النرويجيين": "الآيسلنديين", "نرويجيا": "آيسلنديا"}
VERBS = [
    pytest.param("Qui avons-nous reçu de Norvège ?", id="auxiliary, pronoun, participle"),
    pytest.param("Avez-vous reçu des Norvégiens ?", id="no word that asks"),
    pytest.param("A-t-on reçu des Norvégiens ?", id="with a t between"),
    pytest.param("Avions-nous déjà reçu des Norvégiens ?", id="an auxiliary that is another word, too"),
    pytest.param("Qui aurions-nous reçu de Norvège ?", id="a conditional"),
    pytest.param("les Norvégiens que nous sommes allés recevoir", id="a pronoun before"),
    pytest.param("Quand recevrons-nous les Norvégiens ?", id="a future"),
    pytest.param("Le directeur recevra-t-il des Norvégiens ?", id="a future, with a t between"),
    pytest.param("ceux de Norvège que recevait le directeur", id="an imperfect"),
    pytest.param("le directeur reçut des Norvégiens", id="a past of books"),
    pytest.param("Had we ever received Norwegians?", id="ever"),
    pytest.param("Shall we receive the Norwegians?", id="a modal verb"),
    pytest.param("هل سبق أن استقبلنا النرويجيين؟", id="have we ever"),
    pytest.param("هل كنا قد استقبلنا وفدا نرويجيا من قبل؟", id="had we"),
]


@pytest.mark.parametrize("words", VERBS)
def test_verbs_that_help_are_not_looked_for(visits: SearchIndex, words: str) -> None:
    asked = Query(words, without=frozenset({Expansion.MEANING}))
    assert [hit.document for hit in visits.search(asked).hits] == ["v2024NO"]
    for norwegian, icelandic in NORWEGIAN.items():
        words = words.replace(norwegian, icelandic)
    assert visits.search(replace(asked, words=words)).total == 0


def test_planes_are_no_auxiliary(visits: SearchIndex) -> None:
    asked = Query("avions reçus de Norvège", without=frozenset({Expansion.MEANING}))
    assert visits.search(asked).total == 0


DAY = dt.date(2024, 5, 20)
UNDERSTOOD = [
    pytest.param("آخر لقاء مع السويديين", {"order=newest", "event=meeting", "country=SE"}, id="the last, with people"),
    pytest.param(
        "dernière rencontre avec l'ambassade de Suède, mars 2025",
        {"order=newest", "event=meeting", "country=SE", "period=2025-03"},
        id="order, country and month",
    ),
    pytest.param(
        "who led the Swedish delegation in 2024?",
        {"country=SE", "event=delegation", "period=2024"},
        id="nationals and year",
    ),
    pytest.param("محضر اجتماع لجنة السلامة", {"type=minutes", "event=meeting"}, id="kind of document"),
    pytest.param("visites entre mars et juin 2024", {"event=visit", "period=2024-03-01..2024-06-30"}, id="range"),
    pytest.param("استقبال وفد في مدريد", {"event=reception", "event=delegation", "place=es-madrid"}, id="a city"),
    pytest.param("réunion sur le Sahel", {"event=meeting"}, id="a region of the world narrows nothing"),
    pytest.param("السلامة البحرية", set(), id="nothing beyond the words"),
    pytest.param("pertes d'eau", set(), id="water is no country"),
    pytest.param("accord avec les EAU", {"country=AE"}, id="a country's acronym in capitals"),
    pytest.param("US embassy", {"country=US"}, id="an acronym that is a pronoun otherwise"),
    pytest.param("tell us about pilots", set(), id="the pronoun"),
    pytest.param("TELL US ABOUT PILOTS", set(), id="the pronoun, all in capitals"),
    pytest.param("who came to see the Swedes", {"event=visit", "country=SE"}, id="a visit as people say it"),
    pytest.param("من زارنا من السويد", {"event=visit", "country=SE"}, id="who visited us"),
    pytest.param("شو قعدنا مع الطليان", {"event=meeting", "country=IT"}, id="in the spoken language"),
    pytest.param("déléguées reçues de Suède", {"event=reception", "country=SE"}, id="a participle in the plural"),
    pytest.param("ضيوفنا من الدنمارك", {"event=reception", "country=DK"}, id="our guests"),
    pytest.param("coup de fil aux Danois", {"event=call", "country=DK"}, id="a call"),
    pytest.param("we inked it with the Finns", {"event=signing", "country=FI"}, id="a signing"),
    pytest.param("Robert French", set(), id="a family name"),
    pytest.param("طارق المصري", set(), id="a family name in Arabic"),
    pytest.param("السفير المصري", {"country=EG"}, id="a nationality in Arabic"),
    pytest.param("la visite allemande", {"event=visit", "country=DE"}, id="a nationality in French"),
]


@pytest.mark.parametrize(("words", "expected"), UNDERSTOOD)
def test_a_question_is_understood(visits: SearchIndex, words: str, expected: set[str]) -> None:
    assert {f"{u.aspect}={u.value}" for u in visits.search(Query(words)).understood} == expected


def test_a_month_ago_narrows(visits: SearchIndex) -> None:
    asked = Query("وفد سويدي العام الماضي", today=dt.date(2025, 2, 3))
    answer = visits.search(asked)
    assert [hit.document for hit in answer.hits] == ["v2024SE"]
    assert {f"{u.aspect}={u.value}" for u in answer.understood if u.narrows} == {"country=SE", "period=2024"}
    assert visits.search(replace(asked, ignored=frozenset({Aspect.PERIOD}))).total == 4
    assert visits.search(replace(asked, today=dt.date(2025, 2, 3), words="وفد سويدي الربيع الماضي")).total == 1


def test_a_family_name_is_looked_for_among_persons(visits: SearchIndex) -> None:
    misri = NamedEntity("p9", Kind.PERSON, ("طارق المصري",), mentions=1)
    visits.replace(
        [
            entry("his", "اجتماع", "حضر طارق المصري الاجتماع.", entities=(misri,)),
            entry("theirs", "اجتماع", "حضر طارق الوفد المصري.", countries=("EG",)),
        ]
    )
    assert [hit.document for hit in visits.search(Query("طارق المصري")).hits] == ["his"]


def _met(document: str, *told: tuple[EngagementKind, str, str, int], hosts: tuple[str, ...] = ()) -> IndexEntry:
    """Return a document that reports engagements of these kinds, countries, places and months of 2024."""
    text = "سوقت مطول عن أنشطة المدير: استقبالات واتصال هاتفي وتوقيع وزيارات لوفود من السويد والنرويج بالرباط ومراكش."
    rows = tuple(
        EngagementEntry(f"{document}-{n}", kind, "", "", Days(day, day), place=place, countries=(country,))
        for n, (kind, country, place, month) in enumerate(told)
        for day in [dt.date(2024, month, 4)]
    )
    own = {"date": dt.date(2024, 9, 1), "countries": tuple(country for _, country, _, _ in told), "hosts": hosts}
    days = tuple(row.days for row in rows)
    return entry(document, "أنشطة المدير", text, engagements=rows, days=days, **own)


CALL, RECEPTION, SIGNING = EngagementKind.CALL, EngagementKind.RECEPTION, EngagementKind.SIGNING
TOGETHER = [
    pytest.param("appel téléphonique avec la Suède", {"one"}, id="kind and country"),
    pytest.param("signature avec la Norvège", {"one"}, id="not two engagements"),
    pytest.param("اتصال هاتفي مع السويد في مارس 2024", {"one"}, id="kind, country and month"),
    pytest.param("reception of Swedes in June 2024", {"split"}, id="country and month"),
    pytest.param("reception of Norwegians in June 2024", set(), id="the month of another engagement"),
    pytest.param("rencontre avec la Norvège", {"one", "split"}, id="any kind is a meeting"),
    pytest.param("call with Norway in March 2024", {"split"}, id="a month of its own"),
    pytest.param("زيارة النرويج بمراكش", {"one"}, id="country and city"),
]


@pytest.mark.parametrize(("words", "expected"), TOGETHER)
def test_facts_are_those_of_one_engagement(index: SearchIndex, words: str, expected: set[str]) -> None:
    one = _met("one", (CALL, "SE", "الرباط", 3), (SIGNING, "NO", "مراكش", 5))
    split = _met("split", (RECEPTION, "SE", "مراكش", 6), (CALL, "NO", "الرباط", 3))
    index.replace([one, split])
    assert {hit.document for hit in index.search(Query(words)).hits} & {"one", "split"} == expected


def test_a_short_word_among_notions_is_nobody(visits: SearchIndex) -> None:
    tan = NamedEntity("p8", Kind.PERSON, ("تان وي لينغ", "Tan Wei Ling"), mentions=2)
    visits.replace([entry("tan", "توقيع", "وقعت تان وي لينغ اتفاقا حول حماية الصيادين.", entities=(tan,))])
    asked = Query("signature d'accords sur le thon", without=frozenset({Expansion.MEANING}))
    assert visits.search(asked).total == 0
    assert [hit.document for hit in visits.search(Query("Tan Wei Ling")).hits] == ["tan"]


def test_a_document_that_tells_no_engagement_may_answer(visits: SearchIndex) -> None:
    visits.replace([entry("plain", "توقيع مع الدنمارك", "سيتم توقيع اتفاق مع الدنمارك قريبا.", countries=("DK",))])
    assert [hit.document for hit in visits.search(Query("توقيع مع الدنمارك")).hits] == ["plain"]


NAMED = [
    pytest.param("لقاءات كارل لوندكفست", {"p1"}, id="a person, spelled otherwise"),
    pytest.param("Karl Lundkvist réception", {"p1"}, id="a person, in the other script"),
    pytest.param("لوندكفيست", set(), id="a family name alone is many people's"),
    pytest.param("برنامج آفاق المرافئ", {"g1"}, id="a programme"),
    pytest.param("برنامج المرافئ", set(), id="a part of a programme's name"),
]


@pytest.mark.parametrize(("words", "expected"), NAMED)
def test_who_and_what_is_named_is_recognised(visits: SearchIndex, words: str, expected: set[str]) -> None:
    def entities(query: Query) -> set[str]:
        return {u.value for u in visits.search(query).understood if u.aspect is Aspect.ENTITY}

    assert entities(Query(words)) == expected
    assert entities(Query(words, ignored=frozenset({Aspect.ENTITY}))) == set()


def test_the_last_comes_first(visits: SearchIndex) -> None:
    answer = visits.search(Query("آخر لقاء مع السويديين"))
    assert [hit.document for hit in answer.hits] == ["a", "v2024SE", "v2023SE", "v2022SE"]


def test_an_order_may_be_given(visits: SearchIndex) -> None:
    answer = visits.search(Query("استقبال وفد سويدي", order=Order.OLDEST))
    assert [hit.document for hit in answer.hits][:2] == ["v2022SE", "v2023SE"]


def test_what_is_understood_may_be_ignored(visits: SearchIndex) -> None:
    asked = "وفد سويدي في 2023"
    assert [h.document for h in visits.search(Query(asked)).hits] == ["v2023SE"]
    without = visits.search(Query(asked, ignored=frozenset({Aspect.PERIOD, Aspect.COUNTRY, Aspect.EVENT})))
    assert not any(u.aspect is Aspect.PERIOD for u in without.understood)


def test_a_city_is_a_place(visits: SearchIndex) -> None:
    there = entry("there", "استقبال وفد", "استقبل المدير وفدا بمدريد لبحث السلامة.")
    elsewhere = entry("elsewhere", "استقبال وفد", "استقبل المدير وفدا بلشبونة لبحث السلامة.")
    visits.replace([there, elsewhere, replace(elsewhere, document="hosted", name="hosted", hosts=("ES",))])
    asked = "من استقبل المدير لبحث السلامة في مدريد؟"
    assert [hit.document for hit in visits.search(Query(asked)).hits] == ["there", "hosted"]
    ignoring = visits.search(Query(asked, ignored=frozenset({Aspect.PLACE})))
    assert not any(u.aspect is Aspect.PLACE for u in ignoring.understood)


ELSEWHERE = [
    pytest.param("اجتماع السلامة بمراكش", set(), id="another city of the country"),
    pytest.param("اجتماع السلامة بالرباط", {"home", "tangier"}, id="the capital, where a house of the state may be"),
    pytest.param("اجتماع السلامة بفاس", set(), id="a third"),
    pytest.param("اجتماع السلامة بطنجة", {"tangier"}, id="the city that is told"),
]


@pytest.mark.parametrize(("words", "expected"), ELSEWHERE)
def test_a_house_of_a_country_is_in_its_capital(index: SearchIndex, words: str, expected: set[str]) -> None:
    home = entry("home", "اجتماع", "اجتمع المدير بالوفد بمقر الوزارة لبحث السلامة.", hosts=("MA",))
    tangier = entry("tangier", "اجتماع", "اجتمع المدير بالوفد بطنجة لبحث السلامة.", hosts=("MA",))
    index.replace([home, tangier])
    answer = index.search(Query(words, without=frozenset({Expansion.MEANING})))
    assert {hit.document for hit in answer.hits} == expected


def test_a_city_that_no_hit_names_is_told(index: SearchIndex) -> None:
    index.replace([entry("home", "اجتماع", "اجتمع المدير بالوفد بمقر الوزارة لبحث السلامة.", hosts=("MA",))])
    answer = index.search(Query("اجتماع السلامة بالرباط", without=frozenset({Expansion.MEANING})))
    assert answer.total == 1
    assert answer.unanswered == ("بالرباط",)


def test_morocco_is_no_other_country_of_the_maghreb(visits: SearchIndex) -> None:
    visits.replace([entry("tunis", "استقبال", "استقبل وزير تونسي سفير السويد بتونس.", countries=("SE",))])
    assert visits.search(Query("سفير السويد في المغرب")).total == 0
    assert [hit.document for hit in visits.search(Query("سفير السويد في المغرب العربي")).hits] == ["tunis"]


def test_who_receives_is_of_a_country_too(visits: SearchIndex) -> None:
    visits.replace([replace(entry("home", "استقبال", "استقبل الوزير سفيرا."), hosts=("JO",))])
    assert [hit.document for hit in visits.search(Query("Qui a été reçu en Jordanie ?")).hits] == ["home"]


def test_an_answer_holds_some_of_what_is_asked_about(visits: SearchIndex) -> None:
    visits.replace(
        [entry("other", "اجتماع", "اجتمع المدير بالوفد، وكان الاجتماع بالرباط حول مراقبة الصفقات العمومية.")]
    )
    assert visits.search(Query("Où s'est tenue la réunion de la délégation sur le tramway à Rabat ?")).total == 0
    assert visits.search(Query("Où s'est tenue la réunion de la délégation sur les marchés publics à Rabat ?")).total


def test_who_holds_all_of_a_question_goes_first(visits: SearchIndex) -> None:
    often = entry("often", "وزير وزير", "الوزير والوزير والوزير استقبل سفيرا واستقبل سفيرا، والسفراء مع الوزير.")
    whole = entry("whole", "نشاط", "استقبل وزير التشغيل سفيرا، وتحدث عن أمور كثيرة أخرى، منها الصحة والنقل والتعليم.")
    visits.replace([often, whole])
    hits = visits.search(Query("Which ambassadors did the minister of employment receive?")).hits
    assert hits[0].document == "whole"


def test_a_range_means_the_document_or_the_engagement(visits: SearchIndex) -> None:
    found = {h.document for h in visits.search(Query("استقبال وفد من 10 ماي إلى 10 ماي 2024")).hits}
    assert found == {"v2024SE", "v2024NO"}


def test_a_month_without_its_year_is_the_latest_in_which_there_is_an_answer(visits: SearchIndex) -> None:
    visits.replace([entry("later", "Note", "The harbour was dredged.", date=dt.date(2025, 5, 3))])
    asked = Query("السويد في مايو", today=dt.date(2026, 11, 27), without=frozenset({Expansion.MEANING}))
    answer = visits.search(asked)
    assert [hit.document for hit in answer.hits] == ["v2024SE"]
    assert [u.value for u in answer.understood if u.aspect is Aspect.PERIOD] == ["2024-05"]
    ignoring = visits.search(replace(asked, ignored=frozenset({Aspect.PERIOD})))
    assert {"v2022SE", "v2023SE", "v2024SE"} <= {hit.document for hit in ignoring.hits}


def test_a_document_of_the_month_goes_before_one_that_names_it(visits: SearchIndex) -> None:
    later = entry("later", "لقاء مع وفد", "اجتماع آخر.", date=dt.date(2024, 5, 3))
    naming = entry("naming", "لقاء مع وفد", "اجتماع آخر.", date=dt.date(2023, 5, 3), days=(Days(DAY, DAY),))
    visits.replace([naming, later])
    hits = [hit.document for hit in visits.search(Query("لقاء مع وفد في ماي 2024")).hits]
    assert hits.index("later") < hits.index("naming")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("تعزيز السلامة البحرية", {"c"}, id="a word of all policies need not be there"),
        pytest.param("تعزيز", set(), id="alone it must"),
    ],
)
def test_a_slight_notion_ranks(index: SearchIndex, words: str, expected: set[str]) -> None:
    assert {h.document for h in index.search(Query(words)).hits} == expected


def test_the_day_of_an_engagement_narrows(visits: SearchIndex) -> None:
    day = dt.date(2024, 5, 10)
    answer = visits.search(Query("", Filters(event_since=day, event_until=day, event=EngagementKind.RECEPTION)))
    assert {hit.document for hit in answer.hits} == {"v2024SE", "v2024NO"}


@pytest.mark.parametrize(
    ("words", "off", "expected"),
    [
        pytest.param("ministre", Expansion.TRANSLATION, set(), id="translation"),
        pytest.param("Lundkvist", Expansion.NAME, set(), id="name"),
        pytest.param("السفينة", Expansion.LEMMA, set(), id="lemma"),
        pytest.param("pilots", Expansion.LEMMA, {"d"}, id="a word as it stands, whose lemma is another"),
        pytest.param("السفن", Expansion.LEMMA, {"c"}, id="in Arabic"),
    ],
)
def test_an_expansion_may_be_switched_off(index: SearchIndex, words: str, off: Expansion, expected: set[str]) -> None:
    assert {h.document for h in index.search(Query(words, without=frozenset({off}))).hits} == expected


def test_facets_count_what_answers(visits: SearchIndex) -> None:
    facets = {f.field: dict(f.values) for f in visits.search(Query("استقبال وفد -الموانئ", facets=10)).facets}
    assert facets["country"] == {"SE": 3, "NO": 1}
    assert facets["year"] == {"2022": 1, "2023": 1, "2024": 2}
    assert facets["event"] == {"reception": 4}
    assert facets["person_id"] == {"p1": 4}
    assert facets["type"] == {"communique": 4}


def test_a_word_spelled_otherwise_gets_a_suggestion(index: SearchIndex) -> None:
    (meant,) = index.search(Query("trianed")).suggestions
    assert (meant.words, meant.instead) == ("trianed", "trained")


def test_a_name_found_by_its_sound_gets_a_suggestion_too(index: SearchIndex) -> None:
    answer = index.search(Query("Lundkvest", without=frozenset({Expansion.MEANING})))
    assert answer.total
    assert [(each.words, each.instead) for each in answer.suggestions] == [("Lundkvest", "Lundqvist")]


SPELLED = [
    pytest.param("الصييادين", "الصيادين", id="a letter twice"),
    pytest.param("resccue", "rescue", id="in English"),
]


@pytest.mark.parametrize(("typed", "instead"), SPELLED)
def test_both_words_of_a_suggestion_are_told_as_they_are_written(index: SearchIndex, typed: str, instead: str) -> None:
    answer = index.search(Query(typed, without=frozenset({Expansion.MEANING})))
    assert [(each.words, each.instead) for each in answer.suggestions] == [(typed, instead)]


def test_a_word_of_the_lexicon_gets_no_suggestion(index: SearchIndex) -> None:
    index.replace([entry("s", "Note", "Le port irlandéise a été visité.")])
    assert not index.search(Query("irlandaise visite")).suggestions


def test_documents_like_one_share_its_words(visits: SearchIndex) -> None:
    answer = visits.like("v2024SE", 3)
    assert answer is not None
    assert {hit.document for hit in answer.hits} == {"v2022SE", "v2023SE", "v2024NO"}
    assert all(hit.why and "lemma: سويديا ~ سويديا" in hit.why for hit in answer.hits if hit.document != "v2024NO")
    assert visits.like("no such", 3) is None


def test_reasons_tell_as_what_and_where(index: SearchIndex, entries: list[IndexEntry]) -> None:
    (hit,) = index.search(Query("réunion de sécurité maritime", Filters(type=DocumentType.MINUTES))).hits
    text = next(e.text for e in entries if e.document == hit.document)
    assert {reason.matched for reason in hit.reasons} == {Matched.TRANSLATION}
    assert all(reason.span.of(text) == reason.found for reason in hit.reasons if reason.span)
    assert [reason.found for reason in hit.reasons if not reason.span] == ["البحرية"]


UNANSWERED = [
    pytest.param("harbour pilots of Bologna", ("Bologna",), id="one word"),
    pytest.param("Bologna Zürich", ("Bologna", "Zürich"), id="all words, as typed"),
    pytest.param("rescue of pilots at sea", (), id="all are held"),
    pytest.param("هيئة الموانئ ببولونيا الإيطالية", ("ببولونيا", "الإيطالية"), id="a country that nothing answers"),
    pytest.param('rescue "harbour master"', ('"harbour master"',), id="exact words"),
    pytest.param("Training for pilots in Sweden", (), id="each word is held, if by no document together"),
]


@pytest.mark.parametrize(("words", "expected"), UNANSWERED)
def test_words_that_nothing_answers_are_told(index: SearchIndex, words: str, expected: tuple[str, ...]) -> None:
    answer = index.search(Query(words, without=frozenset({Expansion.MEANING})))
    assert answer.unanswered == expected


def test_one_of_two_countries_may_be_ignored_by_value(visits: SearchIndex) -> None:
    asked = Query("délégation de Suède et de Norvège en 2024", without=frozenset({Expansion.MEANING}))
    assert visits.search(asked).total == 0
    ignoring = visits.search(replace(asked, ignored_values=frozenset({"country=SE", "order=newest"})))
    assert [hit.document for hit in ignoring.hits] == ["v2024NO"]
    assert [u.value for u in ignoring.understood if u.aspect is Aspect.COUNTRY] == ["NO"]
    timed = visits.search(replace(asked, words="Norvège en 2023", ignored_values=frozenset({"period=2023"})))
    assert [hit.document for hit in timed.hits] == ["v2024NO"]


NEAR_MISSES = [
    pytest.param("Sweden tram lines", id="the country alone, by its weight"),
    pytest.param("سكة حديد السويد", id="in Arabic"),
    pytest.param("Norvège et Suède : élevage de rennes", id="two countries, none of the topic"),
    pytest.param("Union européenne : vaccins contre la rage, Norvège", id="a body and a country"),
]


@pytest.mark.parametrize("words", NEAR_MISSES)
def test_where_and_whom_are_no_answer_without_what_about(visits: SearchIndex, words: str) -> None:
    assert visits.search(Query(words)).total == 0


def test_a_verb_of_a_question_need_not_be_held(visits: SearchIndex) -> None:
    visits.replace([entry("p", "Note", "The mayor promised a bridge to the islanders.")])
    asked = Query("What did Norway promise in 2024?", without=frozenset({Expansion.MEANING}))
    assert [hit.document for hit in visits.search(asked).hits] == ["v2024NO"]


def test_a_month_has_the_same_documents_by_all_its_names(index: SearchIndex) -> None:
    of_may = entry("may", "Note", "Réunion du 3 mai 2023.", days=(Days(dt.date(2023, 5, 3), dt.date(2023, 5, 3)),))
    apart = entry("apart", "Note", "La revue de mai a été décidée par la commission réunie à Oslo, et paraît en 2023.")
    other = entry(
        "other", "نشرة", "تصدر النشرة في أيار من كل سنة حسب المقرر الذي صادق عليه المجلس خلال دورته عام 2023."
    )
    index.replace([of_may, apart, other])
    names = ("mai 2023", "May 2023", "ماي 2023", "مايو 2023", "أيار 2023", "أيار ٢٠٢٣")
    asked = [Query(name, without=frozenset({Expansion.MEANING})) for name in names]
    assert {tuple(hit.document for hit in index.search(query).hits) for query in asked} == {("may",)}


def test_exact_words_are_told_as_they_stand(index: SearchIndex) -> None:
    (hit,) = index.search(Query('"لجنة السلامة"')).hits
    assert {(reason.matched, reason.found) for reason in hit.reasons} == {(Matched.FORM, "لجنة السلامة")}


def test_a_day_gives_no_score(index: SearchIndex) -> None:
    hits = index.search(Query("هيئة الموانئ", order=Order.NEWEST)).hits
    assert {hit.score for hit in hits} == {0.0}


def test_a_word_of_the_title_alone_is_a_reason(index: SearchIndex) -> None:
    index.replace([entry("t", "Lighthouse keepers", "They were thanked for forty years at sea.")])
    (hit,) = index.search(Query("lighthouse thanked")).hits
    assert {(reason.found, reason.words, bool(reason.span)) for reason in hit.reasons} == {
        ("Lighthouse", "lighthouse", False),
        ("thanked", "thanked", True),
    }
    assert hit.why == ("title: Lighthouse", "word: thanked")


COORDINATED = [
    pytest.param("حماية الصيادين وترميم القلاع", True, id="one part is in the memory"),
    pytest.param("protection des pêcheurs et restauration des remparts", True, id="in French"),
    pytest.param("ترميم القلاع وحفر الأنفاق", False, id="neither part is"),
    pytest.param("متى رممت القلاع ومن حضر السلامة؟", False, id="a sentence that asks is one"),
    pytest.param(
        "accord de restauration entre les remparts et la protection des pêcheurs",
        False,
        id="what is between two is one",
    ),
]


@pytest.mark.parametrize(("words", "answered"), COORDINATED)
def test_a_part_of_a_coordination_is_answered_alone(visits: SearchIndex, words: str, answered: bool) -> None:  # noqa: FBT001 - a row
    assert bool(visits.search(Query(words)).total) is answered


def test_words_of_a_notion_that_stand_apart_are_another_matter(index: SearchIndex) -> None:
    text = "Each plant of the nursery was counted. The clerks of the harbour then asked who had the power to sell it."
    index.replace([entry("n", "Minutes", text)])
    assert not index.search(Query("power plant", without=frozenset({Expansion.MEANING}))).total


def test_notions_that_are_akin_find_each_other_but_the_own_notion_first(tmp_path: Path) -> None:
    index = open_index(tmp_path / "akin", None)
    index.replace(
        [entry("own", "حوادث المرور", "حوادث المرور هذا العام."), entry("akin", "ok", "Road deaths fell again.")]
    )
    assert [hit.document for hit in index.search(Query("accident de la route")).hits] == ["own", "akin"]
    index.close()


@pytest.fixture
def envoys(tmp_path: Path) -> Iterator[SearchIndex]:
    """Give an index in which one document has the ambassador of Croatia, others his country without him."""
    index = open_index(tmp_path / "envoys", None)
    index.replace(
        [
            entry("envoy", "لقاء", "التقى المدير السفير الكرواتي لدى الدولة، وبحثا التعليم.", countries=("HR",)),
            entry(
                "report",
                "بيان",
                "نوقشت تجربة كرواتيا في التعليم، وحضر الجلسة عدد من المدرسين وسفير فيجي.",
                countries=("HR",),
            ),
            entry("guests", "لقاء", "التقى المدير وفدا من كرواتيا، وبحثا مع الحضور تجهيز المتاحف.", countries=("HR",)),
            entry(
                "zagreb",
                "Accord",
                "Un accord sur les laboratoires a été signé avec la Croatie.",
                language="fr",
                countries=("HR",),
            ),
        ]
    )
    yield index
    index.close()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("متى التقينا سفير كرواتيا؟", {"envoy"}, id="his country behind him"),
        pytest.param("le rencontre de l'ambassadeur de Croatie", {"envoy"}, id="a preposition between"),
        pytest.param("the Croatian ambassador", {"envoy"}, id="his country before him"),
        pytest.param("education in Croatia", {"envoy", "report"}, id="no ambassador is asked for"),
        pytest.param("What was signed with Zagreb on laboratories?", {"zagreb"}, id="a town for its country"),
    ],
)
def test_whose_ambassador_and_which_country(words: str, found: set[str], envoys: SearchIndex) -> None:
    assert {hit.document for hit in envoys.search(Query(words)).hits} <= found
    assert envoys.search(Query(words)).hits


@pytest.fixture
def fathers(tmp_path: Path) -> Iterator[SearchIndex]:
    """Give an index with a man called after his father, another of his given name, and an Omani lady, al-Kindi."""
    deya = NamedEntity("p7", Kind.PERSON, ("Sidi Ould Mokhtar Deya",), mentions=2)
    kindi = NamedEntity("p8", Kind.PERSON, ("سلمى بنت راشد الكندية",), mentions=2)
    other = NamedEntity("p9", Kind.PERSON, ("سيدي بابا",), mentions=1)
    moussa = NamedEntity("p10", Kind.PERSON, ("عبد اللطيف بنموسى",), mentions=1)
    moez = NamedEntity("p11", Kind.PERSON, ("معز الصفاقسي",), mentions=1)
    sfax = NamedEntity("l1", Kind.PLACE, ("صفاقس",), mentions=1)
    french = "Le ministre Sidi Ould Mokhtar Deya a ouvert la foire de Rosso."
    index = open_index(tmp_path / "fathers", None)
    index.replace(
        [
            entry("deya", "Foire", french, language="fr", entities=(deya,)),
            entry("kindi", "بيان", "ترأست الدكتورة سلمى بنت راشد الكندية اجتماع لجنة الأسواق.", entities=(kindi,)),
            entry("canada", "بيان", "استقبل المدير وفدا كنديا، وبحثا تجهيز الأسواق.", countries=("CA",)),
            entry("other", "بيان", "حضر السيد سيدي بابا معرض الكتاب في روصو.", entities=(other,)),
            entry("moussa", "بيان", "افتتح عبد اللطيف بنموسى المعرض الجهوي.", entities=(moussa,)),
            entry("moez", "بيان", "ألقى معز الصفاقسي كلمة.", entities=(moez,)),
            entry("signed", "بيان", "وقعت بلدية صفاقس مذكرة تفاهم مع الميناء.", entities=(sfax,)),
        ]
    )
    yield index
    index.close()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("سيدي ولد المختار ديه", "deya", id="words beside a father's name are names"),
        pytest.param("marchés et Canadiens", "canada", id="a family name is no nationality"),
        pytest.param("متى زار سيدي بابا روصو؟", "other", id="a given name alone is nobody"),
        pytest.param("Mouez Sfaxi", "moez", id="a name that begins as an acronym does is no memorandum"),
        pytest.param("بن موسى", "moussa", id="a name behind «son of» is no razor, and its word no coffee"),
    ],
)
def test_names_in_a_question(words: str, found: str, fathers: SearchIndex) -> None:
    assert [hit.document for hit in fathers.search(Query(words)).hits] == [found]


MISSPELT = [
    pytest.param("delegaton of Sweden", {("delegaton", "delegation")}, id="a letter too few"),
    pytest.param("the Swedish embasy", {("embasy", "embassy")}, id="a short word"),
    pytest.param("amabssade de Suède", {("amabssade", "ambassade")}, id="letters out of turn"),
    pytest.param("Karl Embasy", set(), id="a name inside a question"),
    pytest.param('"delegaton" Sweden', set(), id="what is quoted"),
    pytest.param("-delegaton Sweden", set(), id="what is left out"),
    pytest.param("tremors in Sweden", set(), id="a form of a word"),
    pytest.param("the seabed of Sweden", set(), id="another letter of a short word"),
]


@pytest.mark.parametrize(("words", "expected"), MISSPELT)
def test_a_word_for_meetings_may_be_typed_with_a_slip(
    visits: SearchIndex, words: str, expected: set[tuple[str, str]]
) -> None:
    understood = visits.search(Query(words)).understood
    assert {(u.words, u.value) for u in understood if u.aspect is Aspect.SPELLING} == expected


@pytest.mark.parametrize(
    "words",
    [
        "في أي شهر استقبلنا السويديين",
        "بأي سنة استقبلنا السويديين",
        "تاريخ استقبال السويديين",
        "ملخص استقبال السويديين",
        "quel mois avons-nous reçu les Suédois ?",
        "what date did we receive the Swedes?",
        "list of receptions of Swedes",
    ],
)
def test_what_is_asked_of_a_meeting_need_not_be_held(visits: SearchIndex, words: str) -> None:
    assert visits.search(Query(words)).total == visits.search(Query("السويديين")).total


@pytest.mark.parametrize("words", ["كلاوس ريمان", "Dominique Lavigne", "استقبال كلاوس ريمان"])
def test_who_is_called_as_a_country_is_somebody(visits: SearchIndex, words: str) -> None:
    assert not [u for u in visits.search(Query(words)).understood if u.aspect is Aspect.COUNTRY]
