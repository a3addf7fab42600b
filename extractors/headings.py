"""Headlines all in Latin capitals, where these tell no name: « LE MINISTRE DE LA SANTÉ REÇOIT UNE DÉLÉGATION »."""

from collections.abc import Iterator, Sequence
from itertools import compress, pairwise

from lexicon.naming import heads
from schemas.nouns import dataclass
from text.tokens import Words

_SHORTEST = 4
"""Words of the shortest line whose capitals tell no name; a body's name may be as long as three."""
_FRENCH = frozenset(("le", "la", "les", "du", "des", "de", "d", "l", "un", "une", "et", "au", "aux", "sur", "avec"))
"""Small words by two of which a French line is known, on which no English grammar is laid."""
_TWO = 2


@dataclass(frozen=True, slots=True)
class Headings:
    """The words of such lines, and of those that are French."""

    words: frozenset[int]
    french: frozenset[int]


def headings_of(words: Words, word: Sequence[bool], begins: Sequence[bool]) -> Headings:
    """Return the words of the lines that are all in capitals and that no body's name opens.

    ``word`` tells which tokens are words, ``begins`` at which lines begin.
    """
    lines = list(_lines(words, word, begins))
    french = [line for line in lines if sum(words.forms[i] in _FRENCH for i in line) >= _TWO]
    return Headings(frozenset(i for line in lines for i in line), frozenset(i for line in french for i in line))


def _lines(words: Words, word: Sequence[bool], begins: Sequence[bool]) -> Iterator[list[int]]:
    size = len(words.forms)
    starts = list(compress(range(size), begins))
    for first, last in pairwise((*starts, size)):
        if word[first] and not words.written[first].isupper():
            continue
        told = [i for i in range(first, last) if word[i]]
        named = words.forms[first] in heads("fr")  # « COMMISSION NATIONALE CHARGÉE DE … » on a letterhead
        if len(told) >= _SHORTEST and not named and all(words.written[i].isupper() for i in told):
            yield told
