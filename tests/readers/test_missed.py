"""Lines of print that OCR has passed over."""

import pytest
from PIL import Image, ImageDraw

from readers.missed import missed_lines, with_missed
from readers.recognised_scripts import RecognisedWord


def page(*lines: tuple[int, int, int]) -> Image.Image:
    """Return a picture with lines of strokes: each its top, its height and how many strokes it has."""
    picture = Image.new("L", (1000, 800), 255)
    draw = ImageDraw.Draw(picture)
    for top, height, strokes in lines:
        for n in range(strokes):
            draw.rectangle((100 + 20 * n, top, 106 + 20 * n, top + height), fill=0)
    return picture


def word(text: str, top: float, right: float = 900, line: str = "1", sure: float = 0.9) -> RecognisedWord:
    return RecognisedWord(("1", "1", line), 100, top, right, top + 20, sure, text)


READ = [word("first", 200), word("second", 240, line="2")]
TEXT = ((200, 20, 40), (240, 20, 40))


@pytest.mark.parametrize(
    ("also", "missed"),
    [
        pytest.param((), 0, id="all is read"),
        pytest.param(((100, 40, 30),), 1, id="a title above"),
        pytest.param(((270, 20, 40),), 1, id="the last line"),
        pytest.param(((100, 40, 4),), 0, id="rules of a table"),
        pytest.param(((300, 300, 30),), 0, id="a picture"),
        pytest.param(((100, 4, 40),), 0, id="a dotted rule"),
        pytest.param(tuple((n, 20, 40) for n in range(300, 780, 60)), 0, id="too many: another script"),
    ],
)
def test_ink_that_no_word_covers_is_a_line_where_it_looks_like_print(
    also: tuple[tuple[int, int, int], ...], missed: int
) -> None:
    assert len(missed_lines(page(*TEXT, *also), READ)) == missed
    assert missed_lines(page(*TEXT, *also), []) == []


@pytest.mark.parametrize(
    ("top", "text", "sure", "order"),
    [
        pytest.param(100, "title", 0.9, ["title", "line", "first", "second"], id="before all that is below"),
        pytest.param(220, "title", 0.9, ["first", "title", "line", "second"], id="between two lines"),
        pytest.param(300, "title", 0.9, ["first", "second", "title", "line"], id="at the end"),
        pytest.param(100, "title", 0.5, ["first", "second"], id="a stamp"),
        pytest.param(100, "i", 0.9, ["first", "second"], id="hardly a word"),
    ],
)
def test_what_is_read_there_stands_in_its_place(top: int, text: str, sure: float, order: list[str]) -> None:
    read = [word(text, 2, sure=sure), word("line" if text == "title" else ".", 2, sure=sure)]
    found = with_missed(READ, (50, top, 950, top + 20), read)
    assert [each.text for each in found] == order
    if "title" in order:
        placed = found[order.index("title")]
        assert (placed.left, placed.top) == (150, top + 2)
        assert (placed.line[:2] == ("1", "1")) is (order[0] == "first" and order[-1] == "second")
