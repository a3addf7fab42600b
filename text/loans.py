"""Words of other languages in Arabic letters, which write one sound in several ways: «مانجروف», «مانغروف»."""

from collections.abc import Iterator

_G = "غجقك"
"""What a g is written as, from Cairo to Beirut, Khartoum and Rabat."""
_SHORTEST = 5
"""Letters of a word that is one however a letter of it is written."""


def loan_spellings(form: str) -> Iterator[str]:
    """Yield a folded word with a letter that may say g as the others that do."""
    if len(form) < _SHORTEST:
        return
    for position, letter in enumerate(form):
        if letter in _G:
            yield from (f"{form[:position]}{other}{form[position + 1 :]}" for other in _G if other != letter)
