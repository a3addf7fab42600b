"""«على», which is a name as Egypt and the Levant write it («على عبد العال»), or the preposition."""

from collections.abc import Callable

from lexicon.bearers import SEVERAL
from lexicon.people import NameWord, name_word
from lexicon.role_grammar import grammar
from text import inflection as arabic

_NOBODY = NameWord(0, 0)
_NEAR = 6
"""Words of an office between the verb and whom it has for its subject or object."""


def names_next(form: Callable[[int], str], i: int) -> bool:
    """Tell whether the word behind «على» is a father's name."""
    after = form(i + 1)
    son = after in grammar().kin or after.startswith(tuple(grammar().fathers))
    return form(i)[:1] != arabic.AND and (son or (name_word(after) or _NOBODY).given >= SEVERAL)


def is_met(form: Callable[[int], str], same_line: Callable[[int, int], bool], i: int) -> bool:
    """Tell whether a whole name begins behind a verb that never governs «على»: «التقى على عبد العال …».

    An office may stand between («استقبل رئيس الوزراء على سالم النجار …»), or the name open its line.
    """
    second = form(i + 1) in grammar().servant or name_word(form(i + 2)) is not None
    if not second or not names_next(form, i) or not same_line(i, i + 2):
        return False
    for k in range(i - 1, max(i - 1 - _NEAR, -1), -1):
        if not same_line(k, i):
            break
        if form(k) in grammar().faced:
            return True
    return not same_line(i - 1, i)
