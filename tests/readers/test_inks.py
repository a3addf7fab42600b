"""Stamps and signatures over a text: coloured ink goes, black ink stays."""

import numpy as np
import pytest
from PIL import Image, ImageDraw

from readers.inks import without_colours


def page(paper: tuple[int, int, int] = (250, 250, 250)) -> Image.Image:
    """Return a page with black bars for its lines."""
    picture = Image.new("RGB", (400, 500), paper)
    draw = ImageDraw.Draw(picture)
    for top in range(50, 450, 40):
        draw.rectangle((40, top, 360, top + 12), fill=(20, 20, 24))
    return picture


@pytest.mark.parametrize("colour", [(40, 50, 160), (190, 40, 60), (20, 120, 60)])
def test_a_stamp_goes_and_the_text_under_it_stays(colour: tuple[int, int, int]) -> None:
    stamped = page()
    ImageDraw.Draw(stamped).ellipse((100, 68, 180, 86), outline=colour, width=3)
    plain = without_colours(stamped)
    assert plain is not None
    assert np.array_equal(np.asarray(plain) < 128, np.asarray(page().convert("L")) < 128)


@pytest.mark.parametrize(
    "picture",
    [
        pytest.param(page(), id="nothing in colour"),
        pytest.param(page((250, 240, 170)), id="tinted paper"),
        pytest.param(page().convert("L"), id="grey"),
    ],
)
def test_other_pages_have_no_second_picture(picture: Image.Image) -> None:
    assert without_colours(picture) is None
