"""Wordings of the lexicon by their first letters, so that few need be compared with a question."""

from collections.abc import Collection, Iterable
from functools import lru_cache

from index.terms.senses import Lemmas, all_senses, asked_by, asked_for, written
from lexicon.notions import COUNTRY
from text.clitics import readings
from text.fold import fold_word
from text.inflection import ARTICLE
from text.morphology import Morphology
from text.names.skeletons import has_arabic

_LONG = 7
"""Letters of a word that has a letter more in common with its other forms: parties, party."""
_HINT = 3
"""Letters by which a wording is taken up for comparison at all."""


@lru_cache(maxsize=10_000)
def wordings_at(hint: str, morphology: Morphology | None) -> dict[str, tuple[tuple[str, Lemmas], ...]]:
    """Return, by first lemma, the wordings of the senses one of which begins with these letters.

    So few need be analysed; the database may have a lemma that begins otherwise.
    """
    found: dict[str, list[tuple[str, Lemmas]]] = {}
    for key, begun in _begun_at(hint).items():
        for wording in asked_by(key, morphology, frozenset(begun) if morphology is None else None):
            found.setdefault(wording[0], []).append((key, wording))
    return {lemma: tuple(rows) for lemma, rows in found.items()}


def _begun_at(hint: str) -> dict[str, set[str]]:
    """Return the senses one of whose wordings begins with these letters, in the order of all, with these."""
    rows = _by_first_word()
    found: dict[str, set[str]] = {}
    for _, key, wording in sorted(row for first in _first_words().get(hint, ()) for row in rows[first]):
        found.setdefault(key, set()).add(wording)
    return found


@lru_cache(maxsize=1)
def _by_first_word() -> dict[str, list[tuple[int, str, str]]]:
    """Return all wordings by their first word, each with the number and the key of its sense.

    Countries are found by their forms, not here.
    """
    found: dict[str, list[tuple[int, str, str]]] = {}
    for number, key in enumerate(all_senses()):
        if not key.startswith(COUNTRY):
            for wording in (*(w for wordings in written(key) for w in wordings), *asked_for(key)):
                found.setdefault(wording.split(maxsplit=1)[0], []).append((number, key, wording))
    return found


@lru_cache(maxsize=1)
def _first_words() -> dict[str, list[str]]:
    """Return the first words of wordings by their first letters; half as many as wordings, and folded at once."""
    found: dict[str, list[str]] = {}
    first = tuple(_by_first_word())
    for word, folded in zip(first, fold_word("\n".join(first)).split("\n"), strict=True):
        for hint in _kept_at(folded):
            found.setdefault(hint, []).append(word)
    return found


@lru_cache(maxsize=10_000)
def hints_of(word: str) -> frozenset[str]:
    """Return the first letters of a folded word, with and without particles and article."""
    if not has_arabic(word):
        return frozenset({word[:_HINT], word[: _HINT + 1]})
    return frozenset({r.form.removeprefix(ARTICLE)[:_HINT] for r in readings(word)} | {word[:_HINT]})


def _kept_at(word: str) -> Collection[str]:
    """Return the first letters at which a folded word is kept: a long Latin one at one more, beside many others."""
    return hints_of(word) if has_arabic(word) else (word[: _HINT + (len(word) >= _LONG)],)


def rows_at(
    hints: Iterable[str], words: frozenset[str], morphology: Morphology | None
) -> dict[str, list[tuple[str, Lemmas]]]:
    """Return the wordings of senses that begin with some words, by these; ``hints`` are first letters of those."""
    found: dict[str, list[tuple[str, Lemmas]]] = {}
    for table in (wordings_at(hint, morphology) for hint in sorted(hints)):
        for word in table.keys() & words:
            found.setdefault(word, []).extend(table[word])
    return found
