"""Coloured ink on a scanned page: stamps and signatures lie over the text, which is black."""

import numpy as np
from PIL import Image

_COLOUR = 40
"""Levels between the strongest and the weakest of red, green and blue from which a point is coloured."""
_LEAST, _MOST = 0.0005, 0.15
"""The share of coloured points that stamps and signatures have; more is tinted paper or a picture."""
_WHITE = 255


def without_colours(picture: Image.Image) -> Image.Image | None:
    """Return a picture in grey with its coloured ink taken off, None where it has none or is coloured all over."""
    if picture.mode != "RGB":
        return None
    points = np.asarray(picture)
    coloured = points.max(axis=2) - points.min(axis=2) > _COLOUR
    if not _LEAST < float(coloured.mean()) < _MOST:
        return None
    grey = np.asarray(picture.convert("L")).copy()
    grey[coloured] = _WHITE
    return Image.fromarray(grey)
