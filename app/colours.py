"""The colours of the kinds of findings: the same in a terminal, on a page, and on the picture of one."""

from collections.abc import Mapping

from readers.pages import Colour
from schemas.mention import Kind

STYLES: Mapping[Kind, str] = {
    Kind.PERSON: "green",
    Kind.TITLE: "cyan",
    Kind.ORGANIZATION: "magenta",
    Kind.DELEGATION: "bold magenta",
    Kind.PROGRAM: "blue",
    Kind.LAW: "yellow",
    Kind.DATE: "red",
    Kind.PLACE: "bright_black",
}
"""In a terminal."""
INKS: Mapping[Kind, Colour] = {
    Kind.PERSON: (40, 160, 60),
    Kind.TITLE: (0, 160, 190),
    Kind.ORGANIZATION: (190, 40, 170),
    Kind.DELEGATION: (120, 60, 200),
    Kind.PROGRAM: (50, 90, 220),
    Kind.LAW: (220, 160, 0),
    Kind.DATE: (220, 50, 40),
    Kind.PLACE: (130, 130, 130),
}
"""On a picture."""
_TINT = 0.3
"""How much of its ink is in the colour of the paper behind a word."""


def paper(kind: Kind) -> str:
    """Return the colour of the paper behind a word, as style sheets write it."""
    return "#" + "".join(f"{255 - round((255 - part) * _TINT):02x}" for part in INKS[kind])
