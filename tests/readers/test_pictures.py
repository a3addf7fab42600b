"""Pictures of documents in whatever colours, depth and position."""

import io
import struct

import pytest
from PIL import Image

from readers.pictures import dpi_of, frame_of, frames_of, upright
from schemas.errors import ReadError, Reason

Ink = float | tuple[float, ...]


def page(mode: str) -> Image.Image:
    """Return white paper of 40 x 20 points with a dark left half."""
    inks: dict[str, tuple[Ink, Ink]] = {
        "RGBA": ((255, 255, 255, 0), (0, 0, 0, 255)),
        "LA": ((0, 0), (0, 255)),
        "CMYK": ((0, 0, 0, 0), (0, 0, 0, 255)),
        "RGB": ((255, 255, 255), (0, 0, 0)),
        "I;16": (60_000, 3_000),
        "F": (1.0, 0.0),
    }
    paper, ink = inks.get(mode, (255, 0))
    made = Image.new(mode, (40, 20), paper)
    made.paste(ink, (0, 0, 20, 20))
    return made


@pytest.mark.parametrize("mode", ["1", "L", "LA", "RGB", "RGBA", "CMYK", "I;16", "F"])
def test_ink_is_dark_and_paper_white(mode: str) -> None:
    seen = upright(page(mode)).convert("L")
    assert (seen.getpixel((5, 10)), seen.getpixel((35, 10))) == (0, 255)


def test_what_is_transparent_in_a_palette_is_paper() -> None:
    made = Image.new("P", (40, 20), 1)
    made.putpalette([0, 0, 0, 0, 0, 0])
    made.paste(0, (0, 0, 20, 20))
    made.info["transparency"] = 1
    seen = upright(made).convert("L")
    assert (seen.getpixel((5, 10)), seen.getpixel((35, 10))) == (0, 255)


@pytest.mark.parametrize(
    ("position", "size", "dark"), [(1, (40, 20), (5, 10)), (3, (40, 20), (35, 10)), (6, (20, 40), (10, 5))]
)
def test_a_photograph_is_turned_as_the_camera_was_held(
    position: int, size: tuple[int, int], dark: tuple[int, int]
) -> None:
    notes = b"Exif\0\0MM\0*\0\0\0\x08\0\x01" + struct.pack(">HHIHH", 0x0112, 3, 1, position, 0) + bytes(4)
    out = io.BytesIO()
    page("L").save(out, "JPEG", exif=notes, quality=100)
    seen, _ = frame_of(out.getvalue(), 1)
    assert seen.size == size
    tone = seen.convert("L").getpixel(dark)
    assert isinstance(tone, (int, float))
    assert tone < 20


def test_all_pages_of_a_tiff_are_there() -> None:
    out = io.BytesIO()
    page("1").save(out, "TIFF", save_all=True, append_images=[page("CMYK"), page("L")], dpi=(300, 300))
    assert [(frame.size, dpi) for frame, dpi in frames_of(out.getvalue())] == [((40, 20), 300.0)] * 3
    with pytest.raises(ReadError) as caught:
        frame_of(out.getvalue(), 4)
    assert caught.value.reason is Reason.DAMAGED


@pytest.mark.parametrize(
    ("told", "dpi"), [((300, 300), 300.0), ((72, 72), 200.0), ((0, 0), 200.0), (None, 200.0), (("x", 1), 200.0)]
)
def test_a_resolution_that_no_scanner_has_is_not_believed(told: object, dpi: float) -> None:
    picture = page("L")
    picture.info["dpi"] = told
    assert dpi_of(picture) == dpi
