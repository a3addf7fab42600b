"""Countries by ISO 3166-1 alpha-2: their names in three languages, and the adjectives that point to them.

The names are those of CLDR with the further ones of ``countries.yml``; the adjectives are of ``countries.yml`` alone,
inflected by `text.nisba`. CLDR's are kept in ``country_names.tsv``, as Babel gives them (a test holds both together):
to load Babel and three locales for them took a tenth of a second of every command that searches.
"""

from collections.abc import Iterator, KeysView, Mapping
from functools import lru_cache
from itertools import chain
from pathlib import Path

import pycountry

from lexicon.loader import Entry, load
from text.fold import fold_word
from text.inflection import is_arabic, with_jim
from text.nisba import arabic_forms, french_forms
from text.phrases import Phrases

_LANGUAGES = ("ar", "fr", "en")
_CLDR = Path(__file__).with_name("country_names.tsv")
"""A line a country: code, and its names in the languages above, between tabs."""


class Country(Entry):
    """A country: further names by language, and its adjectives (see the head of ``countries.yml``)."""

    adjective_ar: tuple[str, ...] = ()
    adjective_fr: tuple[str, ...] = ()
    adjective_en: tuple[str, ...] = ()
    sovereign: tuple[str, ...] = ()
    full_name_only: bool = False
    """Whether the state is named by the entry's full names alone, and not by those of CLDR and ISO 3166."""
    initials: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()


@lru_cache(maxsize=1)
def countries() -> Mapping[str, Country]:
    """Return the countries by code."""
    return load("countries", Country)


@lru_cache(maxsize=1)
def _usual_names() -> Mapping[str, Mapping[str, str]]:
    """Return the names of CLDR by language and code."""
    found: dict[str, dict[str, str]] = {language: {} for language in _LANGUAGES}
    for line in _CLDR.read_text(encoding="utf-8").splitlines()[1:]:
        code, *names = line.split("\t")
        for language, name in zip(_LANGUAGES, names, strict=True):
            found[language][code] = name
    return found


def names_of(code: str) -> dict[str, tuple[str, ...]]:
    """Return the names of a country by language (ar, fr, en); the first of each is the usual one."""
    country = countries()[code]
    own = {"ar": country.ar, "fr": country.fr, "en": country.en}
    if country.full_name_only:
        return own
    found = {}
    for language in _LANGUAGES:
        usual = _usual_names()[language].get(code)
        found[language] = tuple(dict.fromkeys(n for n in (usual, *own[language]) if n))
    official = pycountry.countries.get(alpha_2=code)
    if official is not None:
        further = (official.name, getattr(official, "official_name", ""), getattr(official, "common_name", ""))
        found["en"] = tuple(dict.fromkeys((*found["en"], *(n for n in further if n and "," not in n))))
    return found


@lru_cache(maxsize=1)
def country_names() -> Phrases[str]:
    """Return all names of all countries, as phrases that stand for the code."""
    return Phrases((name, code) for code, name in spelt_names())


@lru_cache(maxsize=1)
def sovereigns() -> Phrases[str]:
    """Return the styles by which an envoy's title may name a country («سفير خادم الحرمين الشريفين»)."""
    return Phrases((style, code) for code, country in countries().items() for style in country.sovereign)


@lru_cache(maxsize=1)
def country_adjectives() -> Phrases[str]:
    """Return all forms of the adjectives, those of two words too, as phrases that stand for the code."""
    return Phrases(_adjectives().items())


@lru_cache(maxsize=1)
def initials() -> Mapping[str, str]:
    """Return the countries by the short forms that mean them in capitals only (US)."""
    return {short: code for code, country in countries().items() for short in country.initials}


def country_of_office(title: str) -> str | None:
    """Return the one state in which an office is called so: "Secretary of State", which no field follows, or None."""
    folded = fold_word(title)
    ends = (code for opening, code in _offices_of_fields() if folded.startswith(opening))
    return _offices().get(folded) or next(ends, None)


@lru_cache(maxsize=1)
def _offices() -> Mapping[str, str]:
    return {fold_word(office): code for code, country in countries().items() for office in country.offices}


@lru_cache(maxsize=1)
def _offices_of_fields() -> tuple[tuple[str, str], ...]:
    """Return the beginnings of offices that a field follows, each with its state: "Secretary for "."""
    return tuple((f"{form} ", code) for form, code in _offices().items() if form.endswith(_FIELD_FOLLOWS))


_FIELD_FOLLOWS = (" of", " for")


def country_of_adjective(form: str) -> str | None:
    """Return the country of a folded adjective («الامريكيه», «marocaines», «american») or None.

    A form of two words has one space («جنوب افريقي»). Attached particles are for the caller to cut
    (`text.clitics.readings`). An adjective of several countries («كونغولي») gives the one that stands first in the
    lexicon. Case is folded, so that a name may be taken for an adjective («تركي», «Suisse»): the caller looks at
    the context.
    """
    return _adjectives().get(form)


def adjective_forms() -> KeysView[str]:
    """Return the folded forms of all adjectives, those of two words with one space."""
    return _adjectives().keys()


def is_common(word: str) -> bool:
    """Tell whether a word that is a country's name in capitals stands without them: «l'eau», "Eau" for EAU."""
    return word.islower() or (word.isascii() and len(word) <= _INITIALS and not word.isupper())


_INITIALS = 3
"""Letters of EAU, USA and the like; no country's full name is as short."""


def countries_of_adjective(form: str) -> frozenset[str]:
    """Return all countries of a folded adjective: « congolais » is of either Congo, the lexicon's first elsewhere."""
    return _shared_adjectives().get(form, frozenset())


@lru_cache(maxsize=1)
def _shared_adjectives() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for code, country in countries().items():
        told = [form for a in country.adjective_ar for form in arabic_forms(fold_word(a))]
        told += [form for a in (*country.adjective_fr, *country.adjective_en) for form in french_forms(fold_word(a))]
        for form in told:
            found.setdefault(form, set()).add(code)
    return {form: frozenset(codes) for form, codes in found.items() if len(codes) > 1}


def country_of_name(form: str) -> str | None:
    """Return the country of a folded name, as written («الولايات المتحده»), or None."""
    return _names().get(form)


@lru_cache(maxsize=1)
def names_by_form() -> Mapping[str, str]:
    """Return the countries by the folded forms of their names and adjectives, as written, names before adjectives."""
    return {**_adjectives(), **_names()}


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    found: dict[str, str] = {}
    for code, name in spelt_names():
        found.setdefault(fold_word(name), code)
    return found


def spelt_names() -> Iterator[tuple[str, str]]:
    """Yield each country with each of its names, as often as that is spelt."""
    for code in countries():
        names = names_of(code)
        own = [name for language in names.values() for name in language]
        for name in own:
            yield from ((code, spelling) for spelling in (*_spellings(name), *with_jim(name, own)))


def _spellings(name: str) -> tuple[str, ...]:
    """Return a name with its hyphens or spaces as others type them: « Cap Vert », « Burkina-Faso »."""
    if is_arabic(name):
        return (name,)
    return tuple(dict.fromkeys((name, name.replace("-", " "), name.replace(" ", "-"))))


@lru_cache(maxsize=1)
def _adjectives() -> dict[str, str]:
    found: dict[str, str] = {}
    names = _names()
    for code, country in countries().items():
        latin = (*country.adjective_fr, *country.adjective_en)
        for adjective in chain(*((a, *with_jim(a, latin)) for a in country.adjective_ar)):
            for form in arabic_forms(fold_word(adjective)):
                if form not in names:
                    found.setdefault(form, code)
        for adjective in (*country.adjective_fr, *country.adjective_en):
            folded = fold_word(adjective)
            for form in french_forms(folded):
                if form == folded or form not in names:
                    found.setdefault(form, code)
    return found
