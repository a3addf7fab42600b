"""Notions in a question: words of the lexicon that mean the same in another language, countries, and months."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from lexicon.countries import countries, country_adjectives, country_names, names_of
from lexicon.search import month_numbers, senses, stopwords
from text.analysis import Term, analyse
from text.clitics import ARTICLE, readings
from text.fold import fold_word
from text.latin import LatinLanguage
from text.morphology import Morphology
from text.nisba import french_forms
from text.tokens import words_of

_YEAR = re.compile(r"(?:19|20)\d{2}")
_HINT = 2  # letters by which a wording is taken up for comparison at all


@dataclass(frozen=True, slots=True)
class Notion:
    """What the words of a question at ``first``..``last`` (exclusive) mean.

    ``wordings`` are sequences of lemmas in all languages; ``country`` is its code; ``period`` is a month (2024-11).
    """

    first: int
    last: int
    gloss: str
    wordings: tuple[tuple[str, ...], ...] = ()
    country: str | None = None
    period: str | None = None


Alternatives = Sequence[tuple[Term, tuple[str, ...]]]


def notions(words: str, terms: Alternatives, morphology: Morphology | None) -> tuple[Notion, ...]:
    """Return the notions in a question, in order; they do not overlap, and longer ones go before shorter ones."""
    found = [*_periods(terms), *_countries(words, terms, morphology), *_senses(terms, morphology)]
    passed = stopwords()
    found = [n for n in found if any(term.form not in passed for term, _ in terms[n.first : n.last])]
    chosen: list[Notion] = []
    for notion in sorted(found, key=lambda n: n.first - n.last):
        if all(notion.last <= other.first or other.last <= notion.first for other in chosen):
            chosen.append(notion)
    return tuple(sorted(chosen, key=lambda n: n.first))


def _periods(terms: Alternatives) -> Iterator[Notion]:
    """Yield each month with its year (نونبر 2024, mars 2025)."""
    numbers = month_numbers()
    forms = [term.form for term, _ in terms]
    for first in range(len(forms)):
        for length in (2, 1):
            last = first + length
            readings_of_first = {r.form for r in readings(forms[first])}
            names = {" ".join((form, *forms[first + 1 : last])) for form in readings_of_first}
            number = next((numbers[n] for n in names if n in numbers), None)
            if number and last < len(forms) and _YEAR.fullmatch(forms[last]):
                period = f"{forms[last]}-{number:02}"
                yield Notion(first, last + 1, period, period=period)
                break


def _countries(words: str, terms: Alternatives, morphology: Morphology | None) -> Iterator[Notion]:
    """Yield the countries that are named or pointed to by an adjective."""
    tokens = words_of(words)
    for phrases in (country_names(), country_adjectives()):
        for hit in phrases.find(tokens):
            inside = [i for i, (term, _) in enumerate(terms) if term.span.overlaps(hit.span)]
            if inside:
                code = hit.payloads[0]
                yield Notion(inside[0], inside[-1] + 1, code, _country_wordings(code, morphology), country=code)


@lru_cache(maxsize=500)
def _country_wordings(code: str, morphology: Morphology | None) -> tuple[tuple[str, ...], ...]:
    """Return all names and adjectives of a country as lemmas."""
    country, names = countries()[code], names_of(code)
    french = [form for a in country.adjective_fr for form in french_forms(a)]
    english = [form for a in country.adjective_en for form in french_forms(a)]
    return _wordings((*names["ar"], *country.adjective_ar, *names["fr"], *french), (*names["en"], *english), morphology)


def _senses(terms: Alternatives, morphology: Morphology | None) -> Iterator[Notion]:
    """Yield each notion of the lexicon one of whose wordings stands in the question, with its other wordings."""
    known = [{term.form, *lemmas} for term, lemmas in terms]
    present = frozenset().union(*known)
    hints = {hint for words in known for word in words for hint in _hints(word)}
    by_hint = _by_hint()
    keys = dict.fromkeys(key for hint in sorted(hints) for key in by_hint.get(hint, ()))
    for key in keys:
        sense = senses()[key]
        wordings = _sense_wordings(key, morphology)
        for first, last in _places(known, [w for w in wordings if present.issuperset(w)]):
            yield Notion(first, last, sense.gloss, wordings)


@lru_cache(maxsize=5_000)
def _sense_wordings(key: str, morphology: Morphology | None) -> tuple[tuple[str, ...], ...]:
    """Return all wordings of a notion as lemmas."""
    sense = senses()[key]
    return _wordings((*sense.ar, *sense.fr), sense.en, morphology)


def _places(known: list[set[str]], wordings: Sequence[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Yield where a wording stands in the question, word by word."""
    for wording in wordings:
        for first in range(len(known) - len(wording) + 1):
            if all(lemma in known[first + i] for i, lemma in enumerate(wording)):
                yield first, first + len(wording)


@lru_cache(maxsize=1)
def _by_hint() -> dict[str, tuple[str, ...]]:
    """Return the notions by the first letters of the first word of each wording, so that few need be analysed."""
    found: dict[str, dict[str, None]] = {}
    for key, sense in senses().items():
        for wording in sense.wordings:
            for hint in _hints(fold_word(wording.split()[0])):
                found.setdefault(hint, {})[key] = None
    return {hint: tuple(keys) for hint, keys in found.items()}


def _hints(word: str) -> set[str]:
    """Return the first letters of a folded word, with and without particles and article."""
    cut = {r.form for r in readings(word)} if word[:1] > "z" else {word}
    return {form.removeprefix(ARTICLE)[:_HINT] for form in cut} | {word[:_HINT]}


def _wordings(
    arabic_and_french: Sequence[str], english: Sequence[str], morphology: Morphology | None
) -> tuple[tuple[str, ...], ...]:
    """Return each wording as its lemmas, words of grammar included."""
    found = [_lemmas(w, morphology, LatinLanguage.FRENCH) for w in arabic_and_french]
    found += [_lemmas(w, morphology, LatinLanguage.ENGLISH) for w in english]
    return tuple(dict.fromkeys(lemmas for lemmas in found if lemmas))


@lru_cache(maxsize=20_000)
def _lemmas(wording: str, morphology: Morphology | None, usual: LatinLanguage) -> tuple[str, ...]:
    return tuple(term.lemma for term in analyse(wording, morphology, usual))
