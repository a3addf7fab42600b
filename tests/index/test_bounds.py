"""A wording of several words stands within one sentence."""

import pytest

from index.terms.bounds import is_apart
from index.terms.senses import sense_table, senses_in
from text.analysis import columns


@pytest.mark.parametrize(
    ("text", "first", "last", "expected"),
    [
        ("a new service. National parks", "service", "national", True),
        ("a new service! National parks", "service", "national", True),
        ("a new service\n\nNational parks", "service", "national", True),
        ("a new service\n- National parks", "service", "national", True),
        ("| new service | National parks |", "service", "national", True),
        ("a new service, national parks", "service", "national", False),
        ("a new service\nnational parks", "service", "national", False),
        ("le service de M. Dupont", "service", "dupont", False),
        ("reçu par Mme. Dupont", "mme", "dupont", False),
        ("reçu par Dr. Dupont", "dr", "dupont", False),
        ("قدمت الخدمة. علما أن الوطنية", "الخدمه", "علما", True),
        ("قدمت الخدمة؛ الوطنية", "الخدمه", "الوطنيه", True),
        ("استقبل أ.د. خالد الوزير", "استقبل", "خالد", False),
        ("المادة 14. الوطنية", "14", "الوطنيه", True),
        ("القانون 14.08 الوطنية", "القانون", "الوطنيه", False),
    ],
)
def test_a_sentence_ends_between_two_words(text: str, first: str, last: str, expected: bool) -> None:  # noqa: FBT001
    terms = columns(text, None)
    places = [terms.forms.index(word) for word in (first, last)]
    assert is_apart(text, terms, *places) is expected


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("He praised the joint committee of both states.", True),
        ("They agreed on what is joint. Committee members left.", False),
        ("تعمل اللجنة المشتركة بين البلدين.", True),
        ("انتهت أعمال اللجنة. المشتركة بينهما قضايا.", False),
        ("La commission mixte a siégé.", True),
        ("Il a réuni la commission. Mixte, le groupe a suivi.", False),
    ],
)
def test_no_notion_is_told_across_the_end_of_a_sentence(text: str, is_told: bool) -> None:  # noqa: FBT001
    terms = columns(text, None)
    found = senses_in(terms.lemmas, sense_table(None), terms.forms, apart=lambda a, b: is_apart(text, terms, a, b))
    assert ("joint_committee" in set(found)) is is_told
