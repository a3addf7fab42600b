"""Signs between and around names and roles, as folding leaves them."""

import re

COMMAS = frozenset(("،", ","))
BULLETS = frozenset("-–—•*·▪●◦")
"""Signs before an item of a list."""
A_BULLET = "[" + re.escape("".join(sorted(BULLETS))) + "]"
"""One of them, in a regular expression."""
DASHES = frozenset(("-", "–", "—"))
APOSTROPHES = frozenset(("'", "’"))
MARKS = frozenset(("*", '"', "_"))
"""Signs that may stand around a name and are not part of it."""
QUOTES = frozenset(('"', "«", "»", "“", "”"))
"""Quotation marks around what bears a name of its own."""
OPENERS = frozenset((";", "؛", "-", "*", "|", "•", "·", "/", "٭", "▪", "o"))
"""Signs before the first field of a list line or table row."""
FIELD_ENDS = frozenset(("،", ",", "|", ":", "-", "(", "؛", ";"))
"""Signs after a field."""
_PAIRS = (("«", "»"), ("“", "”"), ("„", "“"), ('"', '"'))


def closed(words: str) -> str:
    """Return words with the quotation mark closed that begins inside them, behind a space where French has one."""
    for opening, closing in _PAIRS:
        signs = [sign for sign in words if sign in {opening, closing}]
        if signs and len(signs) % 2 and signs[-1] == opening:
            behind = words[words.rindex(opening) + 1 :]
            return words + behind[: len(behind) - len(behind.lstrip())] + closing
    return words
