"""Readings of a word without its particles; the lexicon decides, so wrong ones may be among them."""

import pytest

from text.clitics import readings

READINGS = [
    ("nothing to cut", "رباط", {"رباط"}),
    ("a conjunction", "والرباط", {"والرباط", "الرباط"}),
    ("a preposition", "بالرباط", {"بالرباط", "الرباط"}),
    ("both", "وبالرباط", {"وبالرباط", "بالرباط", "الرباط"}),
    ("ل with the article", "للوزير", {"للوزير", "الوزير", "اللوزير", "لوزير"}),
    ("too short to cut", "بك", {"بك"}),
]


@pytest.mark.parametrize(("case", "form", "expected"), READINGS, ids=[row[0] for row in READINGS])
def test_readings(case: str, form: str, expected: set[str]) -> None:
    assert {reading.form for reading in readings(form)} == expected, case
