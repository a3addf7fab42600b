"""Pictures of documents (PNG, JPEG, TIFF): their frames as a person sees them, whatever the colours are kept in."""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from readers.limits import MAX_PIXELS
from schemas.errors import ReadError, Reason

_USUAL_DPI = 200.0
_LEAST_DPI, _MOST_DPI = 100.0, 1200.0
"""What a scanner writes; a picture that says 72 or 96 says nothing."""
_DEEP = ("I", "F")
"""Modes with more than 8 bits a point, of which Pillow's own conversion keeps the lowest."""


def frames_of(content: bytes) -> Iterator[tuple[Image.Image, float]]:
    """Yield the frames of a picture, upright, with their points an inch. Raises ReadError: DAMAGED, TOO_LARGE."""
    with _refusing(), Image.open(io.BytesIO(content)) as picture:
        for frame in ImageSequence.Iterator(picture):
            yield upright(frame), dpi_of(frame)


def frame_of(content: bytes, number: int) -> tuple[Image.Image, float]:
    """Return frame ``number`` (from 1), upright, with its points an inch. Raises ReadError: DAMAGED, TOO_LARGE."""
    with _refusing(), Image.open(io.BytesIO(content)) as picture:
        if not 0 < number <= getattr(picture, "n_frames", 1):
            raise ReadError(Reason.DAMAGED, f"It has no page {number}.")
        picture.seek(number - 1)
        return upright(picture), dpi_of(picture)


def upright(frame: Image.Image) -> Image.Image:
    """Return a frame as a person sees it, in grey or colour, with at most the points of a page of 600 dpi.

    A camera tells in its notes how it was held; what is transparent lies on white paper. Raises ReadError TOO_LARGE.
    """
    if frame.width * frame.height > 4 * MAX_PIXELS:
        raise ReadError(Reason.TOO_LARGE, "The picture has too many points for a page; scan it at 300 dpi.")
    if frame.mode.startswith(_DEEP):
        frame = _shallow(frame)
    if frame.mode in ("RGBA", "LA", "PA") or "transparency" in frame.info:
        frame = frame.convert("RGBA")
        frame = Image.alpha_composite(Image.new("RGBA", frame.size, "white"), frame)
    plain = frame.convert("L" if frame.mode in ("1", "L") else "RGB")
    turned = ImageOps.exif_transpose(plain) or plain
    if turned.width * turned.height > MAX_PIXELS:
        scale = (MAX_PIXELS / (turned.width * turned.height)) ** 0.5
        turned = turned.resize((int(turned.width * scale), int(turned.height * scale)))
    return turned


def dpi_of(frame: Image.Image) -> float:
    """Return the points an inch that a frame was scanned at, a usual figure where it does not say."""
    told = frame.info.get("dpi")
    try:
        dpi = float(told[0]) if isinstance(told, tuple) and told and told[0] else 0.0
    except (ArithmeticError, TypeError, ValueError):  # a TIFF may say 0/0
        dpi = 0.0
    return dpi if _LEAST_DPI <= dpi <= _MOST_DPI else _USUAL_DPI


def _shallow(frame: Image.Image) -> Image.Image:
    """Return a picture of deep grey in 256 steps between its darkest and lightest point."""
    deep = frame.convert("F")
    low, high = (float(level) for level in deep.getextrema())  # type: ignore[arg-type]  # of a grey picture two numbers
    step = 255.0 / (high - low) if high > low else 1.0
    return deep.point(lambda level: level * step - low * step).convert("L")


@contextmanager
def _refusing() -> Iterator[None]:
    """Translate what Pillow raises at a broken picture; it warns of odd metadata, which is not used."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError, EOFError):
        raise ReadError(Reason.DAMAGED, "The picture is broken or too large; scan it anew.") from None
