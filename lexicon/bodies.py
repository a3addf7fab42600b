"""Bodies known by name, in three languages, with their acronyms (``bodies.yml`` and its two sisters)."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import chain, product

from lexicon.loader import Entry, load
from lexicon.naming import WordClass, words_of_class
from lexicon.people import Ending, ending, name_word
from lexicon.phrases import phrases_of
from schemas.nouns import dataclass
from text.fold import fold_word
from text.phrases import Phrases
from text.tokens import words_of

_WORD = re.compile(r"\w+")


class Body(Entry):
    """A body: its names by language, its acronyms as written, and the country of a national one."""

    country: str | None = None
    acronyms: tuple[str, ...] = ()
    unsure: bool = False
    """Many states have a body of this name («الحرس الوطني»), or it means other things too («الكاف»)."""
    each: bool = False
    """Each state that has one has its own («الدرك الوطني»)."""


@dataclass(frozen=True, slots=True)
class BodyName:
    """What a name of a body stands for."""

    key: str
    country: str | None


@lru_cache(maxsize=1)
def bodies() -> Mapping[str, Body]:
    """Return the bodies by key: those of the world, of states (``bodies_national.yml``) and of society."""
    files = ("bodies", "bodies_national", "bodies_society", "bodies_learning")
    return {key: body for name in files for key, body in load(name, Body).items()}


@lru_cache(maxsize=1)
def places_of_learning() -> frozenset[str]:
    """Return the keys of universities and the like, in whose names a town stays a place."""
    return frozenset(load("bodies_learning", Body))


@lru_cache(maxsize=1)
def bodies_called() -> Mapping[str, Entry]:
    """Return what bodies are called in languages in which the rest of the lexicon lacks them, by key: for search."""
    return load("bodies_called", Entry)


@lru_cache(maxsize=1)
def worldwide() -> Mapping[str, Body]:
    """Return the bodies by key that are of no one state."""
    return {key: body for key, body in bodies().items() if body.country is None and not body.unsure}


@lru_cache(maxsize=1)
def international_words() -> Phrases[str]:
    """Return the phrases of a body of several states («الأمم المتحدة», « européenne »: ``international.yml``)."""
    return phrases_of("international", Entry, lambda key, _: key)


@lru_cache(maxsize=1)
def international_acronyms() -> frozenset[str]:
    """Return the acronyms of the bodies of no one state, as written."""
    return frozenset(acronym for body in worldwide().values() for acronym in body.acronyms)


@lru_cache(maxsize=1)
def international_names() -> Phrases[str]:
    """Return those phrases and the names of the bodies of no one state, without names in capitals.

    « CARE » and "WHO" are acronyms, and common words where small.
    """
    marks = [(name, key) for key, entry in load("international", Entry).items() for name in entry.wordings]
    names = ((name, key) for key, body in worldwide().items() for name in body.wordings if not name.isupper())
    return Phrases([*marks, *names])


@lru_cache(maxsize=1)
def body_names() -> Phrases[BodyName]:
    """Return the full names of all bodies, as phrases."""
    return Phrases((name, BodyName(key, body.country)) for key, body in bodies().items() for name in _spelt(body))


def _spelt(body: Body) -> Iterator[str]:
    """Yield the names of a body, with the hyphen that African agencies write in «Nations unies», too.

    English names stand in both spellings: "World Food Program", "World Health Organisation".
    """
    for name in body.wordings:
        yield name
        if _NATIONS in name:
            yield name.replace(_NATIONS, _NATIONS.replace(" ", "-"))
    for name in body.en:
        words = [_SPELLINGS.get(word, word) for word in name.split()]
        if name.split() != words:
            yield " ".join(words)


_NATIONS = "Nations unies"
_SPELT_ALIKE = (
    ("Programme", "Program"), ("Organization", "Organisation"), ("Centre", "Center"), ("Labour", "Labor"),
    ("Defence", "Defense"), ("Co-operation", "Cooperation"),
)  # fmt: skip
"""Words of names in the spelling of either side of the Atlantic."""
_SPELLINGS = {one: other for pair in _SPELT_ALIKE for one, other in (pair, pair[::-1])}


@lru_cache(maxsize=1)
def body_acronyms() -> Mapping[str, BodyName]:
    """Return the bodies by acronym, as it is written (capitals matter: ONU, AfDB)."""
    found = {a: BodyName(key, body.country) for key, body in bodies().items() for a in body.acronyms}
    small = {a.capitalize(): name for a, name in found.items() if _is_spoken(a)}
    return {**small, **found}


def heads_of(key: str, language: str) -> tuple[str, ...]:
    """Return what the head of a body is called in a language (ar, fr or en), where that is not told by its name.

    «المفوض السامي لحقوق الإنسان» heads «المفوضية السامية لحقوق الإنسان» (``body_heads.yml``).
    """
    return _heads().get((key, language), ())


@lru_cache(maxsize=1)
def _heads() -> Mapping[tuple[str, str], tuple[str, ...]]:
    pairs = [(language, getattr(entry, language)) for entry in load("body_heads", Entry).values() for language in _IN]
    found: dict[tuple[str, str], dict[str, None]] = {}
    for (key, body), (language, (own, *heads)) in product(bodies().items(), filter(all, pairs)):
        for name in getattr(body, language):
            place = f" {name} ".find(f" {own} ")
            called = (f"{name[:place]}{head}{name[place + len(own) :]}" for head in heads if place >= 0)
            found.setdefault((key, language), {}).update(dict.fromkeys(called))
    return {at: tuple(called) for at, called in found.items()}


_IN = ("ar", "fr", "en")


@lru_cache(maxsize=1)
def _head_names() -> Phrases[str]:
    return Phrases((name, key) for (key, _), names in _heads().items() for name in names)


def bodies_met(text: str) -> frozenset[str]:
    """Return the keys of the bodies that a text names, or whose heads it does."""
    heads = chain.from_iterable(hit.payloads for hit in _head_names().find(words_of(text)))
    return bodies_in(text).union(heads)


def bodies_in(text: str) -> frozenset[str]:
    """Return the keys of the bodies that a text names, in full or by an acronym in its own capitals."""
    named = (hit.payloads for hit in body_names().find(words_of(text)))
    short = (body_acronyms()[word] for word in _WORD.findall(text) if word in body_acronyms())
    return frozenset(name.key for name in (*chain.from_iterable(named), *short))


def _is_spoken(acronym: str) -> bool:
    """Tell whether agencies write an acronym as a name too («Usaid», «Jica»): four letters, which nobody bears."""
    form = fold_word(acronym)
    plain = acronym.isalpha() and acronym.isupper() and len(acronym) > _SPELT
    other = form in words_of_class(WordClass.NO_ACRONYM_SMALL, "en") or ending(form) is not Ending.NO
    return plain and name_word(form) is None and not other


_SPELT = 3
"""Letters of an acronym that is spelt out."""
