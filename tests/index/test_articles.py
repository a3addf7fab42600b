"""Notions are found with the article as without it, though the database may read another word then."""

import os
from pathlib import Path

import pytest

from index.terms.senses import sense_table, senses_in
from text.analysis import analyse
from text.morphology.analyser import Morphology, analyser


@pytest.fixture(scope="module")
def morphology() -> Morphology:
    """Return the database, which a light stemmer needs no help like this for."""
    cache = os.environ.get("DHAKIRA_TEST_CACHE")
    found = analyser(Path(cache)) if cache else None
    if found is None:
        pytest.skip("no morphology database (set DHAKIRA_TEST_CACHE to a cache folder that holds it)")
    return found


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("مشتركو الهاتف النقال", "mobile_phone"),
        ("إدارة الضرائب", "tax"),
        ("السيول التي اجتاحت القرية", "flood"),
        ("مكافحة العنف الأسري", "domestic_violence"),
        ("ضرائب جديدة", "tax"),
    ],
)
def test_a_notion_with_the_article(words: str, key: str, morphology: Morphology) -> None:
    assert key in _senses(words, morphology)


@pytest.mark.parametrize(("words", "key"), [("الألعاب الشعبية", "criticise"), ("أنت وحدك", "finish")])
def test_another_word_that_begins_otherwise(words: str, key: str, morphology: Morphology) -> None:
    assert key not in _senses(words, morphology)


def _senses(words: str, morphology: Morphology) -> set[str]:
    terms = analyse(words, morphology)
    forms = [term.form for term in terms]
    return set(senses_in([term.lemma for term in terms], sense_table(morphology), forms))
