"""Words with particles and endings, and broken plurals, mean what they mean without; so do a body's letters."""

import pytest

from index.question.compiling import compile_question
from index.terms.senses import sense_table, senses_in
from schemas.query import Query
from text.analysis import columns

PLACED = [
    ("اجتماع الوزراء بصفاقس", "tn-sfax"),
    ("اجتماع الوزراء ببغداد", "iq-baghdad"),
    ("اجتماع الوزراء بنيروبي", "ke-nairobi"),
    ("اجتماع الوزراء وصنعاء", "ye-sana-a"),
    ("اجتماع الوزراء بعين التينة", "lb-ain-el-tineh"),
    ("الوالي وجدة", "ma-oujda"),
    ("لوحات وصور", None),
    ("فرقة المسرح", None),
    ("بطاقة التعريف", None),
]
MEANT = [
    ("لقاء لسفير", "ambassador"),
    ("لقاء بسفارة", "embassy"),
    ("لقاء لأطباء", "doctor"),
    ("عمل بقانون", "law"),
    ("دور بفساد", "corruption"),
    ("المدير استقبلت", "reception"),
    ("المدراء اجتمعوا", "meeting"),
    ("المدير وفدا", "delegation"),
    ("الوثائق ورقمنتها", "digitalization"),
    ("لجنة", "committee"),
    ("كبير", "big"),
]
TOLD = [
    ("تنظم المصارف السوق", "bank", True),
    ("دعم المشاريع الصغيرة", "project", True),
    ("حضر الوزراء والخبراء", "expert", True),
    ("استقبل سفيرا", "ambassador", True),
    ("ضم وفدا", "delegation", True),
    ("عقدت المحاكم جلسات", "trial", False),
    ("سكان المدن", "civil_law", False),
]


@pytest.mark.parametrize(("words", "place"), PLACED)
def test_a_city_is_understood_behind_a_particle(words: str, place: str | None) -> None:
    places = [group.place for group in compile_question(Query(words), None).groups if group.place]
    assert places == ([place] if place else [])


@pytest.mark.parametrize(("words", "sense"), MEANT)
def test_a_word_is_understood_in_its_forms(words: str, sense: str) -> None:
    assert compile_question(Query(words), None).groups[-1].senses == (sense,)


@pytest.mark.parametrize(("text", "sense", "is_told"), TOLD)
def test_a_broken_plural_means_what_its_singular_does(text: str, sense: str, *, is_told: bool) -> None:
    terms = columns(text, None)
    assert (sense in senses_in(terms.lemmas, sense_table(None), terms.forms)) is is_told


def test_a_word_of_grammar_is_passed_over_with_and_before_it() -> None:
    groups = compile_question(Query("متى زار السفير المدرسة وعلى شو حكى ومع مين"), None).groups
    assert not {"وعلي", "ومع"}.intersection(group.words for group in groups)


def test_a_body_called_by_its_letters_is_told_of_by_its_name() -> None:
    (group,) = compile_question(Query("ONSSA"), None).groups
    terms = columns("استقبل مدير المكتب الوطني للسلامة الصحية للمنتجات الغذائية الوفد", None)
    assert set(group.senses) & set(senses_in(terms.lemmas, sense_table(None), terms.forms))
