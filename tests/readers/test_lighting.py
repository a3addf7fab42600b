"""Photographs of pages: uneven light goes, scans stay as they are."""

import numpy as np
import pytest
from PIL import Image, ImageDraw

from readers.lighting import evened


def page() -> Image.Image:
    """Return a page with lines of black ink on white paper."""
    picture = Image.new("L", (800, 1000), 250)
    draw = ImageDraw.Draw(picture)
    for top in range(100, 900, 40):
        for left in range(80, 700, 30):
            draw.rectangle((left, top, left + 18, top + 14), fill=20)
    return picture


def lit(picture: Image.Image, darkest: float) -> Image.Image:
    """Return a page on which light falls from the left."""
    light = np.linspace(1.0, darkest, picture.width, dtype=np.float32)
    return Image.fromarray((np.asarray(picture, dtype=np.float32) * light).astype(np.uint8))


def test_a_photographs_paper_becomes_white_everywhere_and_its_ink_stays_dark() -> None:
    mended = np.asarray(evened(lit(page(), 0.3)))
    paper, ink = mended[60:90, 100:700], mended[104:110, 84:94]
    assert paper.min() > 225
    assert ink.max() < 60


@pytest.mark.parametrize(
    "picture",
    [
        pytest.param(page(), id="a scan"),
        pytest.param(lit(page(), 0.9), id="a scanner's lamp"),
        pytest.param(Image.new("L", (60, 40), 200), id="a scrap"),
    ],
)
def test_a_scan_stays_as_it_is(picture: Image.Image) -> None:
    assert evened(picture) is picture


def test_a_scan_with_a_dark_picture_stays_as_it_is() -> None:
    picture = page()
    ImageDraw.Draw(picture).rectangle((100, 400, 380, 700), fill=40)
    assert evened(picture) is picture
