"""Times that a question tells are read whatever the day, where they count from none."""

import pytest

from index.question.timing import times_told
from index.question.wording import wording
from lexicon.word_forms import word_forms
from text.analysis import alternatives

TOLD = [
    ("النصف الأول من 2025", ["2025-01-01..2025-06-30"]),
    ("les visites du second semestre 2024", ["2024-07-01..2024-12-31"]),
    ("meetings in the first half of 2025", ["2025-01-01..2025-06-30"]),
    ("last quarter of 2024", ["2024-10-01..2024-12-31"]),
    ("since March 2025", ["2025-03-01..2199-12-31"]),
    ("2025", ["2025-01-01..2025-12-31"]),
    ("last month", []),
    ("le semestre dernier", []),
    ("النصف الأول من السنة", []),
    ("in March", []),
    ("two weeks ago and in 2024", ["2024-01-01..2024-12-31"]),
]


@pytest.mark.parametrize(("words", "days"), TOLD)
def test_what_counts_from_no_day_is_read_without_one(words: str, days: list[str]) -> None:
    forms = [term.form for term, _ in alternatives(wording(words).words, None, word_forms())]
    assert [f"{time.since}..{time.until}" for time in times_told(forms, None, 0)] == days
