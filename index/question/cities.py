"""Cities in a question that is in Arabic, with a particle written onto them: «بصفاقس», «ولنيروبي», «ببغداد»."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from index.terms.senses import CITY
from lexicon.places import city_names
from lexicon.questions import stopwords
from text.analysis import Term
from text.clitics import readings
from text.fold import fold_word
from text.inflection import PREFIXES
from text.names.skeletons import has_arabic

_SHORTEST = 4
"""Letters of a city's name that is told from the end of another word; behind «in», one less is enough."""


def joined_cities(terms: Sequence[Term]) -> Iterator[tuple[int, int, str]]:
    """Yield where a city's whole name stands behind a particle, and its key; a word that is a city's name is no other.

    Oujda («وجدة») is not Jeddah with «and» before it.
    """
    forms = [term.form for term in terms]
    for first, form in enumerate(forms):
        if not has_arabic(form) or form in _by_first_word() or form in stopwords():
            continue
        for reading in readings(form):
            least = _SHORTEST - form.startswith(PREFIXES[0])
            if not reading.cut or len(reading.form) < least:
                continue
            for rest, key in _by_first_word().get(reading.form, ()):
                last = first + 1 + len(rest)
                if tuple(forms[first + 1 : last]) == rest:
                    yield first, last, key


@lru_cache(maxsize=1)
def _by_first_word() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Return, by the first word of each Arabic name of a city, the words behind it and the city's key."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for key, names in city_names().items():
        for name in filter(has_arabic, names):
            first, *rest = fold_word(name).split()
            found.setdefault(first, []).append((tuple(rest), CITY + key))
    return {first: tuple(rows) for first, rows in found.items()}
