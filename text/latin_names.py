"""Particles of names in Latin letters, and what a capitalised word is."""

PARTICLES = frozenset(
    (
        "de", "la", "le", "du", "des", "van", "den", "der", "von", "zu", "ben", "bin", "bint", "ibn", "al",
        "el", "ould", "dos", "da", "di", "do", "del", "della", "ait", "abu", "abou", "aal", "ter", "ten", "st",
        "saint", "mac", "mc", "o", "d", "l", "ag", "wuld", "mint", "moulay", "sidi", "lalla", "y", "e", "los", "las",
    )
)  # fmt: skip
"""Folded words that join parts of a name, written small or with a capital."""
KINSHIP = frozenset(("ould", "wuld", "o", "ben", "bin", "ibn", "bint", "mint"))
"""Particles after which even an honorific belongs to the name («Ould Cheikh»)."""


def is_capital(written: str) -> bool:
    """Tell whether a word as written begins with a capital."""
    return written[0].isupper()
