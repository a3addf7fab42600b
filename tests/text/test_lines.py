"""What a line of print shows."""

import pytest

from text.lines import headline


@pytest.mark.parametrize(
    ("text", "known_by"),
    [
        ("", ""),
        ("\n  Note\n", "Note"),
        ("خبر\n\nزار الوزير  مدينة\tصور.\nوعاد.", "زار الوزير مدينة صور."),
        ("mot " * 60, "mot " * 29 + "mot …"),
    ],
)
def test_a_text_without_a_title_is_known_by_its_first_sentence(text: str, known_by: str) -> None:
    assert headline(text) == known_by
