"""What a word of a damaged text was, by the words beside it: the lexicon's pairs of words, and names beside names."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from lexicon.files import words_of_file
from lexicon.people import name_word
from lexicon.repair_words import FILES, base, confusions, is_known, is_unknown, less_one_letter, neighbours, other_forms
from text.clitics import readings
from text.fold import fold_word
from text.inflection import is_arabic

_SHORTEST = 3
"""Letters of a word that may have been another one that is known too."""


def in_context(forms: Sequence[str]) -> list[str]:
    """Return the folded words of a damaged text, each read as what it was by the word before or behind it."""
    found = list(forms)
    _read_pairs(found)
    _read_names(found)
    return found


def _read_pairs(found: list[str]) -> None:
    """Change words that make a pair of the lexicon with the next when one letter is another («الام المتحدة»)."""
    for i in range(len(found) - 1):
        first, second = found[i], found[i + 1]
        if _is_pair(first, second):
            continue
        pairs = [(other, second) for other in _candidates(first) if _is_pair(other, second)]
        pairs += [(first, other) for other in _candidates(second) if _is_pair(first, other)]
        if pairs:
            found[i], found[i + 1] = pairs[0]


def _read_names(found: list[str]) -> None:
    """Change unknown words beside a name into the name that they were («ساح عبد الوهاب»)."""
    for i, form in enumerate(found):
        if is_unknown(form) and any(map(name_word, found[max(0, i - 1) : i + 2])):
            found[i] = _name_of(form) or form


@lru_cache(maxsize=100_000)
def _candidates(form: str) -> tuple[str, ...]:
    if len(form) >= _SHORTEST:
        return () if form[0].isdecimal() else tuple(neighbours(form))
    return () if is_known(form) else less_one_letter().get(form, ())


@lru_cache(maxsize=100_000)
def _is_pair(first: str, second: str) -> bool:
    """Tell whether some wording of the lexicon has two words one behind the other, articles and particles aside."""
    firsts = {form for reading in readings(first) for form in (reading.form, base(reading.form))}
    return any((one, two) in _pairs() for one in firsts for two in (second, base(second)))


@lru_cache(maxsize=1)
def _pairs() -> frozenset[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    for name in FILES:
        for wording in words_of_file(name):
            words = [base(word) for word in fold_word(wording).replace("-", " ").replace("'", " ").split()]
            found.update(pair for pair in pairwise(words) if min(map(len, pair)) > 1)
    return frozenset(found)


@lru_cache(maxsize=20_000)
def _name_of(form: str) -> str | None:
    """Return the best known name that differs from a folded word by one letter, taken for another or lost."""
    known = [(word.given + word.family, other) for other in _changed(form) if (word := name_word(other)) is not None]
    return max(known)[1] if known else None


def _changed(form: str) -> Iterator[str]:
    yield from other_forms(form)
    alphabet = [letter for letter in confusions() if is_arabic(letter) is is_arabic(form)]
    for i in range(len(form) + 1):
        yield from (form[:i] + letter + form[i:] for letter in alphabet)
