"""Photographs of pages: light that falls from one side is taken out, since OCR takes the dark corner for ink."""

import numpy as np
from PIL import Image, ImageFilter

_SMALL = 200
"""Points of height at which the paper is looked at: a line of print is one or two."""
_REACH = 9
"""Points within which paper shows between the letters: more than a heading is high."""
_DARK, _LIGHT = 15, 95
"""Percentiles of the paper's brightness; a picture or a black edge takes less of a page."""
_UNEVEN = 0.75
"""A scanner's paper is nearly as bright everywhere; less than this from dark to light is a photograph's."""


def evened(picture: Image.Image) -> Image.Image:
    """Return a grey picture with its paper equally bright everywhere; a scan is returned as it is."""
    if picture.height < _SMALL:
        return picture
    small = picture.resize((max(1, picture.width * _SMALL // picture.height), _SMALL), Image.Resampling.BOX)
    paper = small.filter(ImageFilter.MaxFilter(_REACH)).filter(ImageFilter.GaussianBlur(_REACH / 2))
    dark, light = np.percentile(np.asarray(paper), (_DARK, _LIGHT))
    if dark > _UNEVEN * light:
        return picture
    whole = np.asarray(paper.resize(picture.size, Image.Resampling.BICUBIC), dtype=np.float32)
    points = np.asarray(picture, dtype=np.float32) * (255.0 / np.maximum(whole, 1.0))
    return Image.fromarray(np.minimum(points, 255.0).astype(np.uint8))
