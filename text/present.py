"""The present of Arabic verbs whose root has a weak letter or a hamza: «قاد», «يقود»; «وصل», «يصل»; «أكد», «يؤكد»."""

from collections.abc import Iterator

_PREFIXES = ("ي", "ت")
_LONG = "ا"
_WEAK = "وي"
_LETTERS = 3
_TENTH = "است"


def irregular_presents(past: str) -> Iterator[str]:
    """Yield the folded presents that a folded past may have, beside the one that only changes its first letter."""
    for stem in _stems(past):
        yield from (prefix + stem for prefix in _PREFIXES)


def _stems(past: str) -> Iterator[str]:
    """Yield what follows the letter of the person."""
    if len(past) == _LETTERS and past[1] == _LONG:
        yield from (past[0] + weak + past[2] for weak in _WEAK)  # «زار», «يزور»; «عاش», «يعيش»
    elif len(past) == _LETTERS + 1 and past[0] == past[2] == _LONG:
        yield past[1] + _WEAK[1] + past[3]  # «أشاد», «يشيد»
    elif past.startswith(_TENTH) and len(past) == _LETTERS + len(_TENTH) and past[-2] == _LONG:
        yield past[1:-2] + _WEAK[1] + past[-1]  # «استضاف», «يستضيف»
    if len(past) != _LETTERS:
        return
    if past[0] == _WEAK[0]:
        yield past[1:]  # «وصل», «يصل»
    if past[0] == _LONG:
        yield _WEAK[0] + past[1:]  # «أكد», «يؤكد»
    if past[2] == _LONG:
        yield from (past[:2] + weak for weak in _WEAK)  # «دعا», «يدعو»
