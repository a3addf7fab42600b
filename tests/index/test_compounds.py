"""Notions that people put together from everyday ones: what they are taken for, and what they find."""

from pathlib import Path

import pytest

from index.embedded.folder import open_index
from index.question.compounds import compounds_at
from index.question.notions import notions
from lexicon.asking import compounds
from lexicon.notions import senses
from schemas.query import Expansion, Query
from tests.index.conftest import entry
from text.analysis import alternatives

MEANT = [
    pytest.param("cleaning drug money", "money_laundering", id="a word and a notion"),
    pytest.param("تتبع الأموال القذرة", "money_laundering", id="in Arabic"),
    pytest.param("séparer les détritus", "sorting_waste", id="in French"),
    pytest.param("wives who are hit by men", "violence_against_women", id="two notions"),
    pytest.param("pupils leaving their school and quitting", "pupil_dropout", id="other words between"),
    pytest.param("deeds of the land", "land_title", id="papers and land"),
    pytest.param("the price of diesel", "fuel_price", id="prices"),
    pytest.param("refugees on a ship", "boat_crossing", id="people and the sea"),
    pytest.param("la plage qui recule", "coastal_protection", id="a coast and a word"),
    pytest.param("توظيف الأقارب", "nepotism", id="jobs and relatives"),
    pytest.param("l'électricité trop chère", "tariff_electricity", id="electricity and its price"),
    pytest.param("lions sold by smugglers", "wildlife_trade", id="animals and trade"),
]
OTHERS = [
    pytest.param("money for roads", "money_laundering", id="money alone"),
    pytest.param("school for women", "pupil_dropout", id="school alone"),
    pytest.param("bateaux vers l'île", "coastal_protection", id="the sea and an island"),
    pytest.param("workers of the factory", "dismissal", id="workers alone"),
    pytest.param("زيارة الأقارب", "nepotism", id="relatives alone"),
    pytest.param(
        "money was spent on roads and bridges, then years later somebody came who was called dirty",
        "money_laundering",
        id="far from each other",
    ),
    pytest.param("money laundering of dirty money", "money_laundering", id="what is named is not told again"),
]


def _meant(question: str) -> set[str]:
    terms = alternatives(question, None)
    found = compounds_at(notions(question, terms, None), terms, None)
    return {key for keys in found.values() for key in keys}


@pytest.mark.parametrize(("question", "key"), MEANT)
def test_parts_mean_a_whole(question: str, key: str) -> None:
    assert key in _meant(question)


@pytest.mark.parametrize(("question", "key"), OTHERS)
def test_parts_that_are_not_together_do_not(question: str, key: str) -> None:
    assert key not in _meant(question)


def test_each_has_parts_that_are_notions() -> None:
    for key, compound in compounds().items():
        assert {key, *(other for part in compound.parts for other in part)} <= senses().keys()
        assert len(compound.parts) > 1


def test_documents_of_the_whole_answer_below_those_of_its_parts(tmp_path: Path) -> None:
    index = open_index(tmp_path, None)
    index.replace(
        [
            entry("whole", "بيان", "تناول اللقاء مكافحة غسل الأموال وتمويل الإرهاب."),
            entry("parts", "Note", "They were cleaning the money of drugs."),
            entry("other", "Note", "The bridge was opened."),
        ]
    )
    asked = Query("cleaning drug money", without=frozenset({Expansion.MEANING}))
    assert [hit.document for hit in index.search(asked).hits] == ["parts", "whole"]
    literal = Query("cleaning drug money", without=frozenset(Expansion))
    assert [hit.document for hit in index.search(literal).hits] == ["parts"]
    index.close()
