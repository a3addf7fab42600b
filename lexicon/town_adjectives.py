"""Adjectives of towns and regions after which a delegation is called: « la délégation grenobloise », "Scottish"."""

from collections.abc import Mapping
from functools import lru_cache
from itertools import chain

from lexicon.loader import Entry, load
from lexicon.places import Sureness, place_names
from text.fold import fold_word
from text.nisba import french_forms

_ENDINGS = ("oise", "aise", "ienne", "eenne", "aine", "oises", "aises", "iennes", "eennes", "aines")
"""How the feminine of such an adjective ends in French, which « délégation » wants, folded."""
_NAMES = ("", "e", "es", "s", "a", "o")
"""How the name of a town ends behind the stem of its adjective: « grenobloise » of Grenoble."""
_LEAST = 4
"""Letters of a stem: of shorter ones many words of every day are made."""


def is_town_adjective(form: str) -> bool:
    """Tell whether a folded word is an adjective of a town or region, in the feminine in French."""
    return form in _told() or bool(_towns_of(form))


def country_of_town_adjective(form: str) -> str | None:
    """Return the country (ISO 3166-1 alpha-2) of an adjective of a town, None where several have such a town."""
    states = _towns_of(form)
    return _told().get(form) or (next(iter(states)) if len(states) == 1 else None)


@lru_cache(maxsize=1)
def _told() -> Mapping[str, str]:
    """Return the states by the folded adjectives of the lexicon, those of two words left out."""
    entries = load("town_adjectives", Entry).items()
    told = ((word, code) for code, entry in entries for word in (*entry.fr, *entry.en))
    return {form: code for word, code in told for form in french_forms(fold_word(word))}


@lru_cache(maxsize=1024)
def _towns_of(form: str) -> frozenset[str | None]:
    """Return the states of the towns from whose name and a French ending a folded word is made."""
    ending = next((e for e in _ENDINGS if form.endswith(e)), "")
    stem = form[: len(form) - len(ending)]
    if not ending or len(stem) < _LEAST:
        return frozenset()
    stems = (stem, stem[:-1]) if stem[-1] == stem[-2] else (stem,)  # « lyonnaise » of Lyon
    names = chain.from_iterable((s + n for n in _NAMES) for s in stems)
    return frozenset(state for name in names for state in _states_of(name))


def _states_of(name: str) -> frozenset[str | None]:
    payloads = place_names().whole((name,))
    return frozenset(p.country for p in payloads if not p.state and p.sureness is not Sureness.FAINT)
