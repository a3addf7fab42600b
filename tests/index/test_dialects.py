"""Questions as people speak from Morocco to the Gulf: their words that ask and bind are not looked for."""

import pytest

from index.question.compiling import compile_question
from schemas.query import Query

ASKED = [
    ("اشكون اللي استقبل الوفد الفرنسي", {"استقبل", "الوفد", "الفرنسي"}),
    ("معامن تلاقى الوزير", {"تلاقي", "الوزير"}),
    ("فوقاش كان اللقاء مع اليابان", {"اللقاء", "اليابان"}),
    ("وقتاش تلاقاو مع اليابانيين", {"تلاقاو", "اليابانيين"}),
    ("آش قالو فاللقاء مع مالطا", {"فاللقاء", "مالطا"}),
    ("شنهو اللي صار مع مالطا", {"مالطا"}),
    ("شسوو مع ألمانيا", {"المانيا"}),
    ("شلون كان اللقاء مع قطر", {"اللقاء", "قطر"}),
    ("منهو اللي قابل الوفد القطري", {"قابل", "الوفد", "القطري"}),
    ("مين اللي لقا الوفد الياباني", {"لقا", "الوفد", "الياباني"}),
    ("إيمتى إجوا الألمان", {"الالمان"}),
    ("ليش إجا الوفد الألماني", {"الوفد", "الالماني"}),
    ("بدي اعرف مين استقبل الإيطاليين", {"استقبل", "الايطاليين"}),
    ("عاوز اعرف مين اتقابل مع الإيطاليين", {"اتقابل", "الايطاليين"}),
    ("اديني كل المقابلات مع السودان", {"المقابلات", "السودان"}),
    ("وريني اللقاءات مع إسبانيا", {"اللقاءات", "اسبانيا"}),
    ("عطيني اللقاءات مع إسبانيا", {"اللقاءات", "اسبانيا"}),
    ("أبغى أشوف زيارات الوفد الصيني", {"اشوف", "زيارات", "الوفد", "الصيني"}),
    ("إيه اللي حصل مع كينيا", {"كينيا"}),
    ("مع مين اجتمع وزير الاقتصاد", {"اجتمع", "وزير الاقتصاد"}),
]


@pytest.mark.parametrize(("words", "groups"), ASKED)
def test_words_of_a_dialect_that_ask_are_not_looked_for(words: str, groups: set[str]) -> None:
    assert {group.words for group in compile_question(Query(words), None).groups} == groups


KEPT = ["دول الخليج", "حقوق الإنسان", "سلاح الجو", "لقاء ودي", "دار الأوبرا"]


@pytest.mark.parametrize("words", KEPT)
def test_words_that_mean_something_stay(words: str) -> None:
    forms = {form for group in compile_question(Query(words), None).groups for form in group.words.split()}
    assert len(forms) == len(words.split())
