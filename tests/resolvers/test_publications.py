"""Copies and translations of one publication, and texts that only look alike."""

import random
from dataclasses import replace
from datetime import date

import pytest

from resolvers.identity.publications import Copy, bands_of, is_same, is_translation, principal

TEXT = """بلاغ صحفي
استقبل السيد سامي الريحاني، وزير العدل، يوم الثلاثاء 19 نونبر 2024 بمقر الوزارة بالرباط، وفدا من البرلمان الفرنسي
برئاسة السيدة كلير مورو، نائبة رئيس لجنة القوانين، وذلك في إطار زيارة عمل تمتد ثلاثة أيام.
وخلال هذا اللقاء تباحث الجانبان حول سبل تعزيز التعاون القضائي بين البلدين، ولا سيما تبادل الخبرات في مجال الوساطة
الأسرية وتكوين القضاة، كما اطلع الوفد على حصيلة تنزيل القانون رقم 43.22 المتعلق بالعقوبات البديلة.
وفي ختام اللقاء اتفق الطرفان على عقد اجتماع تقني خلال الأشهر المقبلة لإعداد برنامج عمل مشترك."""
DAY = date(2024, 11, 19)
PERSONS = frozenset({"per-1", "per-2"})
PAGE = Copy("d-2", TEXT, "ar", DAY, PERSONS)


def damaged(text: str, share: float) -> str:
    letters = random.Random(7)  # noqa: S311 - a seed, no secret
    return "".join(letters.choice("ابتسعمنلي") if c.isalpha() and letters.random() < share else c for c in text)


SCAN = replace(PAGE, text=damaged(TEXT, 0.06), scanned=True)
OTHER_FIGURES = TEXT.replace("43.22", "12.18").replace("19", "12")


@pytest.mark.parametrize(
    ("name", "other", "same"),
    [
        ("a mail with greeting and signature", replace(PAGE, text=f"تحية طيبة\n{TEXT}\nقسم التواصل"), True),
        ("vocalised, other spaces", replace(PAGE, text=TEXT.replace("استقبل", "اِسْتَقْبَلَ").replace("\n", "  ")), True),
        ("a scan", SCAN, True),
        ("a scan whose day was not read", replace(SCAN, day=None), True),
        ("a scan with other persons", replace(SCAN, persons=frozenset({"x"})), False),
        ("the same form letter on another day", replace(PAGE, day=date(2024, 11, 20)), False),
        ("the same form with other figures", replace(PAGE, text=OTHER_FIGURES), False),
        ("damage in a text that is no scan", replace(PAGE, text=damaged(TEXT, 0.08)), False),
    ],
)
def test_same(name: str, other: Copy, same: bool) -> None:  # noqa: FBT001 - a row's column
    assert is_same(PAGE, other) is same, name
    assert is_same(other, PAGE) is same, name


@pytest.mark.parametrize("share", [0.0, 0.02, 0.05])
def test_copies_meet_in_a_band(share: float) -> None:
    assert set(bands_of(TEXT)) & set(bands_of(damaged(TEXT, share)))


def test_another_text_meets_in_none_and_an_empty_one_has_none() -> None:
    other = "نظمت الهيئة العامة لمكافحة الفساد ورشة تدريبية حول تتبع الأصول واستردادها بمشاركة خبراء من ست دول."
    assert not set(bands_of(TEXT)) & set(bands_of(other))
    assert bands_of(" \n") == ()


def test_a_translation_has_the_day_and_the_persons_in_another_language() -> None:
    french = Copy("d-3", "M. Sami Rihani, ministre de la Justice, a reçu…", "fr", DAY, PERSONS | {"per-3"})
    assert is_translation(PAGE, french)
    assert not is_translation(PAGE, replace(french, language="ar"))
    assert not is_translation(PAGE, replace(french, day=date(2024, 11, 20)))
    assert not is_translation(PAGE, replace(french, persons=frozenset({"per-1"})))


def test_what_was_not_scanned_stands_for_the_others_whatever_came_first() -> None:
    scan = replace(PAGE, id="d-1", scanned=True)
    assert principal([scan, PAGE]) == principal([PAGE, scan]) == "d-2"
