"""Phrases that a break parts."""

import pytest

from readers.broken import whole_phrases


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("الملك سلمان بن\nعبد العزيز\nآل سعود. واطلع", "الملك سلمان بن عبد العزيز آل سعود. واطلع"),
        ("زار المملكة العربية السعودية\n، بدعوة رسمية", "زار المملكة العربية السعودية ، بدعوة رسمية"),
        ("the Minister of\nTrade left", "the Minister of Trade left"),
        ("le ministre de\nla Santé est parti", "le ministre de la Santé est parti"),
        ("Anne Le\nPaul Roy", "Anne Le\nPaul Roy"),
        ("محمد علي\nأحمد سالم", "محمد علي\nأحمد سالم"),
        ("the Minister of\n\nTrade", "the Minister of\n\nTrade"),
        ("Office of |\nTrade", "Office of |\nTrade"),
        ("", ""),
    ],
)
def test_a_phrase_is_put_together(text: str, whole: str) -> None:
    assert whole_phrases(text) == whole
