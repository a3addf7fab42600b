"""Letters for bodies, treaties and funds: in documents in capitals, in questions also small where they are long."""

import pytest

from index.question.acronyms import acronyms
from index.terms.senses import acronyms_in
from text.analysis import alternatives

ASKED = [
    pytest.param("CEDAW and women lawmakers", {"body:cedaw_committee", "cedaw"}, id="a treaty and its committee"),
    pytest.param("reforme de la cnss", {"cnss"}, id="small, four letters"),
    pytest.param("VAR room", {"video_referee"}, id="three letters in capitals"),
    pytest.param("le var", set(), id="three letters, small: a word or a place"),
    pytest.param("map of the ram", set(), id="common words"),
    pytest.param("prévention du SIDA, prevention of AIDS", {"hiv"}, id="an illness"),
]


@pytest.mark.parametrize(("question", "expected"), ASKED)
def test_acronyms_are_asked_for(question: str, expected: set[str]) -> None:
    terms = [term for term, _ in alternatives(question, None)]
    assert {key for _, _, key in acronyms(question, terms)} == expected


def test_acronyms_of_notions_stand_in_texts_in_capitals() -> None:
    assert set(acronyms_in("La CNSS et le SIDA, the AIDS centre; he aids them.")) == {"cnss", "hiv"}
