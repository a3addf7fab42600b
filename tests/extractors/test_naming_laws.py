"""Laws of persons, titles and delegations: the same on other spellings, and in line with length on the worst texts."""

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from extractors.delegations.component import delegations
from extractors.persons.component import persons
from extractors.titles.component import titles
from schemas.mention import Kind, Mention
from tests.extractors.annotated import Sentence, found, run, sentences

ROWS = [row for path in sorted(Path(__file__).parent.glob("named_*.txt")) for row in sentences(path)]
KINDS = (Kind.PERSON, Kind.TITLE, Kind.DELEGATION)
WORST = (
    "السيد ",
    "وزير العدل، ",
    "وفد من ",
    "عبد ",
    "- محمد علي، مدير ",
    "وزير و",
    "محمد العلمي\n",
    "Mr. ",
    "Minister of ",
    "Mohamed El ",
    "delegation of the ",
    "chargé de ",
    "** ",
    "( ",
    "محمد، ",
    "السيد محمد بن ",
)


def _all(text: str, mentions: tuple[Mention, ...] = ()) -> dict[Kind, Counter[str]]:
    doc = run(Sentence("", text, mentions), titles, persons, delegations)
    return {kind: found(doc, kind) for kind in KINDS}


@pytest.mark.timeout(100)
@pytest.mark.parametrize("unit", WORST)
def test_the_worst_repeated_text_takes_no_quadratic_time(unit: str) -> None:
    _all(unit * (150_000 // len(unit)))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.about)
def test_spans_are_within_the_text_and_persons_do_not_overlap(row: Sentence) -> None:
    doc = run(row, titles, persons, delegations)
    named = sorted(m.span for m in doc._.mentions if m.kind is Kind.PERSON)
    assert all(m.span.of(row.text) == m.text and m.text == m.text.strip() for m in doc._.mentions)
    assert all(not a.overlaps(b) for a, b in pairwise(named))


def test_line_ends_and_tatweel_change_nothing() -> None:
    plain = "استقبل وزير الصحة السيد كمال بنعيسى وفدا فرنسيا.\n- هالة زواتي، مديرة المستشفى\n"
    assert _all(plain) == _all(plain.replace("\n", "\r\n"))
    stretched = _all(plain.replace("كمال", "كمـــال"))
    assert stretched[Kind.PERSON] == Counter({"كمـــال بنعيسى": 1, "هالة زواتي": 1})
