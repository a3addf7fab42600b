"""Which words may be meant for a country, where a database of Arabic words is there."""

import os
from pathlib import Path

import pytest

from index.question.slips import possible_slips
from text.analysis import alternatives
from text.morphology import Morphology, analyser


@pytest.fixture(scope="module")
def morphology() -> Morphology:
    """Return a database that is fetched already (DHAKIRA_TEST_CACHE names its cache folder)."""
    cache = os.environ.get("DHAKIRA_TEST_CACHE")
    found = analyser(Path(cache)) if cache else None
    if found is None:
        pytest.skip("no morphology database (set DHAKIRA_TEST_CACHE to a cache folder that holds it)")
    return found


ARABIC = [
    pytest.param("وفد اسباينا", ["ES"], id="letters swapped"),
    pytest.param("سفير المغريب", ["MA"], id="a letter too much, with the article"),
    pytest.param("ضيوف من فرنصا", ["FR"], id="as it is heard"),
    pytest.param("سفراء باليابن", ["JP"], id="behind a particle"),
    pytest.param("الأمن والتنمية", [], id="words that are near to Yemen and Panama"),
    pytest.param("السيد أوبان", [], id="a vowel for a consonant is near to Spaniards"),
    pytest.param("طب الأسنان", [], id="teeth are near to Spaniards"),
]


@pytest.mark.parametrize(("words", "expected"), ARABIC)
def test_arabic_words_that_the_database_does_not_know(words: str, expected: list[str], morphology: Morphology) -> None:
    terms = [term for term, _ in alternatives(words, None)]
    assert [slip.country for slip in possible_slips(terms, (), morphology)] == expected
    assert possible_slips(terms, (), None) == ()


LATIN = [
    pytest.param("delegation of Algerria", ["DZ"], id="a letter twice"),
    pytest.param("visite du Senegale", ["SN"], id="a letter too much"),
    pytest.param("chilled meat", [], id="a participle is near to Chile"),
    pytest.param("mailing lists", [], id="nor is it Mali"),
]


@pytest.mark.parametrize(("words", "expected"), LATIN)
def test_latin_words_that_are_no_verbs(words: str, expected: list[str]) -> None:
    terms = [term for term, _ in alternatives(words, None)]
    assert [slip.country for slip in possible_slips(terms, (), None)] == expected
