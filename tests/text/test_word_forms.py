"""Forms of one word are joined, words that look alike are not: shares over a table, with floors for each analysis."""

import os
from pathlib import Path

import pytest
import yaml

from lexicon.word_forms import word_forms
from text.analysis import alternatives, analyse
from text.morphology import Morphology, analyser

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "word_forms.yml").read_text(encoding="utf-8"))
JOINED = {
    "light seen": 0.99, "light unseen": 0.97, "auto seen": 0.99, "auto unseen": 0.95,
    "light classes": 0.92, "auto classes": 0.95,
}  # fmt: skip
"""By analysis and part of the table."""
APART = 0.05


@pytest.fixture(params=["light", "auto"])
def morphology(request: pytest.FixtureRequest) -> tuple[str, Morphology | None]:
    """Analyse words lightly, or with the morphology database where there is one."""
    cache = os.environ.get("DHAKIRA_TEST_CACHE")
    if request.param == "auto" and not cache:
        pytest.skip("no morphology database (set DHAKIRA_TEST_CACHE to a cache folder that holds it)")
    return request.param, analyser(Path(cache)) if request.param == "auto" and cache else None


def pairs(part: str, kind: str) -> list[tuple[str, str]]:
    """Return the pairs of one half."""
    texts = [CASES[part][kind]] if kind in CASES[part] else CASES[part].values()
    found = (pair.split() for text in texts for line in text.splitlines() for pair in line.split("|"))
    return [(one, other) for one, other in found]


def meets(one: str, other: str, morphology: Morphology | None) -> bool:
    """Tell whether a question for one word finds a document that holds the other."""
    (asked,), (held,) = alternatives(one, morphology, word_forms()), analyse(other, morphology)
    return held.form == asked[0].form or held.lemma in asked[1]


@pytest.mark.parametrize("part", ["seen", "unseen", "classes"])
def test_forms_of_one_word_are_joined(part: str, morphology: tuple[str, Morphology | None]) -> None:
    name, analysis = morphology
    rows = pairs(part, "joined")
    missed = [row for row in rows if not (meets(*row, analysis) and meets(row[1], row[0], analysis))]
    assert 1 - len(missed) / len(rows) >= JOINED[f"{name} {part}"], missed


def test_words_that_look_alike_stay_apart(morphology: tuple[str, Morphology | None]) -> None:
    rows = [*pairs("seen", "apart"), *pairs("unseen", "apart")]
    joined = [row for row in rows if meets(*row, morphology[1]) or meets(row[1], row[0], morphology[1])]
    assert len(joined) / len(rows) <= APART, joined
