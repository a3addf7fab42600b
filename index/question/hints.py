"""Wordings of the lexicon by their first letters, so that few need be compared with a question."""

from functools import lru_cache

from index.terms.senses import Lemmas, all_senses, asked_by, asked_for, written
from lexicon.search import COUNTRY
from text.clitics import ARTICLE, readings
from text.fold import fold_word
from text.morphology import Morphology
from text.names.skeletons import is_arabic

_LONG = 7
"""Letters of a word that has a letter more in common with its other forms: parties, party."""
_HINT = 3
"""Letters by which a wording is taken up for comparison at all."""


@lru_cache(maxsize=10_000)
def wordings_at(hint: str, morphology: Morphology | None) -> dict[str, tuple[tuple[str, Lemmas], ...]]:
    """Return, by first lemma, the wordings of the senses one of which begins with these letters."""
    found: dict[str, list[tuple[str, Lemmas]]] = {}
    for key, begun in _by_hint().get(hint, {}).items():
        for wording in asked_by(key, morphology, begun if morphology is None else None):
            found.setdefault(wording[0], []).append((key, wording))
    return {lemma: tuple(rows) for lemma, rows in found.items()}


@lru_cache(maxsize=1)
def _by_hint() -> dict[str, dict[str, frozenset[str]]]:
    """Return the senses by the first letters of the first word of each wording, with these wordings.

    So few need be analysed; the database may have a lemma that begins otherwise.

    Countries are found by their forms, not here.
    """
    found: dict[str, dict[str, set[str]]] = {}
    for key in all_senses():
        if not key.startswith(COUNTRY):
            for wording in (*(w for wordings in written(key) for w in wordings), *asked_for(key)):
                for hint in _kept_at(fold_word(wording.split()[0])):
                    found.setdefault(hint, {}).setdefault(key, set()).add(wording)
    return {hint: {key: frozenset(begun) for key, begun in keys.items()} for hint, keys in found.items()}


@lru_cache(maxsize=10_000)
def hints_of(word: str) -> frozenset[str]:
    """Return the first letters of a folded word, with and without particles and article."""
    if not is_arabic(word):
        return frozenset({word[:_HINT], word[: _HINT + 1]})
    return frozenset({r.form.removeprefix(ARTICLE)[:_HINT] for r in readings(word)} | {word[:_HINT]})


def _kept_at(word: str) -> frozenset[str]:
    """Return the first letters at which a folded word is kept: a long Latin one at one more, beside many others."""
    if len(word) >= _LONG and not is_arabic(word):
        return frozenset({word[: _HINT + 1]})
    return frozenset(hint for hint in hints_of(word) if len(hint) <= _HINT)
