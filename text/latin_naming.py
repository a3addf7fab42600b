"""Shapes of folded French words in names: the endings that adjectives of relation have."""

import re

_ADJECTIVE = re.compile(
    r"\w{2,}(?:aires?|al|ales?|aux|als|el|elles?|els|iques?|ifs?|ives?|iens?|iennes?|ois|oises?|ains?|aines?|euses?|iers?|ieres?"
    r"|ards?|ardes?|ables?|ibles?|eens?|eennes?|anes?)$"
)


def has_adjective_ending(form: str) -> bool:
    """Tell whether a folded French word ends like an adjective of relation (nouns may end alike)."""
    return bool(_ADJECTIVE.match(form))


def looks_participle(word: str) -> bool:
    """Tell whether a French word as written, its accents kept, ends like a participle of the past."""
    return word.endswith(_PARTICIPLE)


_PARTICIPLE = ("é", "i", "u", "is")
