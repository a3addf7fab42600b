"""Styles that are somebody's family name: "Julie Cardinal," and « Paul Général » end behind them."""

from collections.abc import Sequence

from lexicon.people import Honorific, name_word
from text.inflection import is_arabic
from text.phrases import PhraseHit
from text.tokens import Shape, Words

_KINDS = frozenset(("rank", "religious"))


def is_surname(words: Words, line: Sequence[int], hit: PhraseHit[Honorific]) -> bool:
    """Tell a rank right behind a given name, with which what stands there ends: a sign or the line follows."""
    i = hit.first
    if hit.last != i + 1 or i < 1 or hit.payloads[0].kind not in _KINDS or is_arabic(words.forms[i]):
        return False
    given = name_word(words.forms[i - 1]) if line[i - 1] == line[i] else None
    borne = given is not None and given.given > given.family and words.written[i - 1].istitle()
    whole = len(words.written[i]) > _INITIALS and words.written[i][0].isupper()
    ends = hit.last >= len(words.forms) or line[hit.last] != line[i] or words.shapes[hit.last] is Shape.SIGN
    dotted = hit.last < len(words.forms) and words.forms[hit.last] == "."
    return borne and whole and ends and not dotted


_INITIALS = 3
"""Letters of shortened ranks: "Gen", "Col"."""
