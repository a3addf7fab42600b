"""Verbs as they are spoken: what they may be in the letters of the written language."""

import pytest

from text.spoken import as_written


@pytest.mark.parametrize(
    ("spoken", "written"),
    [
        ("يرجعو", "يرجعوا"),
        ("كيرجعو", "يرجعوا"),
        ("بيرجعوا", "يرجعوا"),
        ("بيرجع", "يرجع"),
        ("حيسافر", "يسافر"),
        ("مايعرفوش", "يعرفوا"),
        ("ميعرفوش", "يعرفوا"),
        ("يقراو", "يقروا"),
        ("كنسافرو", "نسافر"),
        ("طلعو", "طلعوا"),
    ],
)
def test_what_is_spoken_is_found_as_it_is_written(spoken: str, written: str) -> None:
    assert written in as_written(spoken)


@pytest.mark.parametrize("word", ["وزير", "كتاب", "بيت", "حين", "عضو", "ماش", "نحو", "تعاون"])
def test_other_words_stay_as_they_are(word: str) -> None:
    assert as_written(word) == ()
