"""Broken plurals by their patterns, both ways; patterns that other words have as often are left out."""

import pytest

from text.plurals import relatives

PAIRS = [
    ("وزير", "وزراء"),
    ("محكمه", "محاكم"),
    ("تقرير", "تقارير"),
    ("وفد", "وفود"),
    ("حق", "حقوق"),
    ("مرض", "امراض"),
    ("ضحيه", "ضحايا"),
    ("جهه", "جهات"),
    ("قاعده", "قواعد"),
]
APART = [("سفر", "سفير"), ("كتاب", "مكتب"), ("علم", "عالم"), ("خبر", "خبير"), ("عبد", "عبوديه")]


@pytest.mark.parametrize(("singular", "plural"), PAIRS)
def test_a_plural_and_its_singular_lead_to_each_other(singular: str, plural: str) -> None:
    assert plural in relatives(singular)
    assert singular in relatives(plural)


@pytest.mark.parametrize(("one", "other"), APART)
def test_other_words_do_not(one: str, other: str) -> None:
    assert other not in relatives(one)
    assert one not in relatives(other)
