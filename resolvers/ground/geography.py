"""Which country words point to: names of countries and adjectives of nationality within a phrase."""

from functools import lru_cache
from itertools import chain

from lexicon.affiliations import seas, standing_words
from lexicon.bodies import international_acronyms, international_names
from lexicon.countries import (
    countries_of_adjective,
    country_adjectives,
    country_names,
    country_of_adjective,
    initials,
    is_common,
    sovereigns,
)
from lexicon.loader import load
from lexicon.phrases import phrases_of
from lexicon.places import City, Sureness, place_names, subdivisions
from lexicon.relations import affixes, relation_words
from resolvers.ground.doubtful_nations import nation_of_minister
from schemas.mention import Mention
from schemas.nouns import dataclass
from text.clitics import readings
from text.fold import fold_word
from text.inflection import ARTICLE, is_definite, names_a_state
from text.phrases import Openings, Phrases
from text.signs import APOSTROPHES
from text.tokens import Words, is_one_word, words_of


@dataclass(frozen=True, slots=True)
class Naming:
    """A country named at a token; ``posted`` where the words say that someone is there, not from there."""

    first: int
    country: str
    posted: bool
    last: bool = False
    """Whether it ends the phrase and is one word: it may be a city's name, too."""


@lru_cache(maxsize=50_000)
def countries_in(text: str) -> tuple[str, ...]:
    """Return the countries that a phrase names or is an adjective of, those it belongs to before those it is posted in.

    Nothing is returned for a phrase that names an international organization: its officials have no country.
    """
    if is_international(text):
        return ()
    namings = sorted(namings_in(text), key=lambda naming: (naming.posted, naming.first))
    return tuple(dict.fromkeys(naming.country for naming in namings))


@lru_cache(maxsize=50_000)
def countries_named(text: str) -> tuple[str, ...]:
    """Return all countries that a phrase names or is an adjective of, in order, whatever body it names."""
    return tuple(dict.fromkeys(naming.country for naming in namings_in(text)))


@lru_cache(maxsize=50_000)
def is_minister(text: str) -> bool:
    """Tell whether a role is a minister's, whose field may be a body of several states: « de l'Union africaine »."""
    return not standing_words("ministers").isdisjoint(fold_word(text).split()[:1])


def is_mission(text: str) -> bool:
    """Tell whether a body is an embassy or consulate, whose own state is not the one where it stands."""
    return not standing_words("missions").isdisjoint(fold_word(text).split()[:_MISSION])


_MISSION = 2
"""Words at the start of a body's name among which its noun stands: "British Embassy"."""


@lru_cache(maxsize=50_000)
def is_international(text: str) -> bool:
    """Tell whether a phrase names an international organization, by a name or by an acronym as written.

    Behind «ل» a name is written without its article: «للبنك الإفريقي» is of «بنك الإفريقي».
    """
    if _is_plain(text) or is_minister(text):
        return False
    words = words_of(text)
    if _names_many(words):
        return True
    cut = len(words.forms) > 1 and is_definite(words.forms[1]) and not is_definite(words.forms[0])
    many = international_names()
    opens = cut and (many.begins(ARTICLE + words.forms[0]) or bool(many.starts(words)))
    return opens and _names_many(words_of(ARTICLE + text))


def _is_plain(text: str) -> bool:
    """Tell one folded word with which no country's name and no body's of several states begins: most that are asked."""
    if fold_word(text) != text or not is_one_word(text):
        return False
    begins = international_names().begins(text) or _nations().begins(text)
    return not (begins or text in _folded_acronyms() or text in _folded_initials())


def _names_many(words: Words) -> bool:
    """Tell whether words name an international organization."""
    hits = [hit for hit in international_names().find(words) if not _is_field(words, hit.first, hit.last)]
    named = any(not _is_national(words, hit.first, hit.last) for hit in hits)
    named = named or _is_of_continent(words)
    if named or _folded_acronyms().isdisjoint(words.forms):
        return named
    return not international_acronyms().isdisjoint(words.written)


def _is_national(words: Words, first: int, last: int) -> bool:
    """Tell the society of one state: «الصليب الأحمر اللبناني», « Croix-Rouge nigérienne », "Kenya Red Cross"."""
    beside = (words.forms[first - 1] if first else "", words.forms[last] if last < len(words.forms) else "")
    if any(form and country_of_adjective(form) is not None for form in beside):
        return True
    society = words.forms[last - 1] in standing_words("national_societies")
    return society and any(hit.last == first for hit in country_names().find(words))


def _is_of_continent(words: Words) -> bool:
    """Tell whether an English name is that of a union of states: "Arab Sports Organization", no "South African" one."""
    ends = standing_words("unions")
    if standing_words("of_continents").isdisjoint(words.forms):
        return False
    for first, form in enumerate(words.forms):
        if form in standing_words("of_continents") and not ends.isdisjoint(words.forms[first + 1 : first + 1 + _NAMED]):
            before = words.forms[first - 1] if first else ""
            pair = country_adjectives().match_at(words, first - 1) if first else None
            return country_of_adjective(before) is None and (pair is None or pair.last <= first)
    return False


_NAMED = 4
"""Words behind "Arab" among which the noun of its union stands."""


def _is_field(words: Words, first: int, last: int) -> bool:
    """Tell a part of the world that a state's office deals with: «مساعد وزير الخارجية لشؤون أوروبا»."""
    beside = {words.forms[i] for i in (first - 1, last) if 0 <= i < len(words.forms)}
    if last == first + 1 and not beside.isdisjoint(standing_words("deals_with")):
        return True
    region = _regions().match_at(words, first)
    led = first > 0 and words.forms[first - 1] in standing_words("chiefs")  # « directrice Afrique centrale »
    return led and region is not None and region.last == last


@lru_cache(maxsize=50_000)
def country_of(text: str) -> str | None:
    """Return the country that a phrase belongs to, or None; where someone is merely posted does not count."""
    if _is_plain(text) or is_international(text):
        return None
    return next((naming.country for naming in namings_in(text) if not naming.posted), None)


@lru_cache(maxsize=5_000)
def country_told(text: str) -> str | None:
    """Return the country that a phrase belongs to, None where its word is also a town's abroad: «غرفة تجارة عمان»."""
    country = country_of(text)
    naming = next((n for n in namings_in(text) if not n.posted), None)
    if country is None or naming is None or not naming.last:
        return country
    towns = (homonyms().get(reading.form, set()) for reading in readings(words_of(text).forms[naming.first]))
    return None if any(found - {country} for found in towns) else country


@lru_cache(maxsize=50_000)
def country_where(text: str) -> str | None:
    """Return the country in which a body or an office stands by its name: «المحكمة العليا في قبرص»."""
    return None if is_international(text) else next(iter(countries_named(text)), None)


@lru_cache(maxsize=20_000)
def less_mission_head(title: str) -> str:
    """Return a role less the words for the head of a mission, so that «المديرة القطرية» is no Qatari."""
    words = title.split()
    for count in (3, 2):
        head = fold_word(" ".join(words[:count]))
        if head in standing_words("mission_heads") or head in standing_words("country_heads"):
            return " ".join(words[count:])
    return title


@lru_cache(maxsize=50_000)
def country_before_body(text: str) -> str | None:
    """Return the country that a role at an international organization is held for, named before it, or None."""
    text = less_mission_head(text)
    hit = next(international_names().find(words_of(text)), None)
    here = hit.first if hit else 1  # "British Minister for … the UN": letters are none of the names
    before = [n for n in namings_in(text) if n.first < here and not n.posted]
    return before[0].country if before else None


@lru_cache(maxsize=50_000)
def namings_in(text: str) -> tuple[Naming, ...]:
    """Return the countries named in a phrase, in order; a name goes before an adjective on the same word.

    A Latin name has a capital: «l'eau» is no country, EAU is, and « la fédération de Russie ».
    """
    words = words_of(text)
    found: dict[int, Naming] = {}
    namings = (country_names(), country_adjectives(), sovereigns()) if _nations().starts(words) else ()
    barred = (_regions(), _no_nation(), seas()) if namings or not _folded_initials().isdisjoint(words.forms) else ()
    within = {i for names in barred for hit in names.find(words) for i in range(hit.first, hit.last)}
    for phrases in namings:
        for hit in phrases.find(words):
            if hit.first in within or (phrases is country_names() and is_common(hit.span.of(text))):
                continue
            alone = hit.last == len(words.forms) and hit.last == hit.first + 1
            posted = _posted(words, hit.first, hit.start) and text[hit.end : hit.end + 2] not in _OWNS
            country = _doubled(hit.span.of(text)) or hit.payloads[0]
            found.setdefault(hit.first, Naming(hit.first, country, posted, alone))
    for first, written in enumerate(() if _folded_initials().isdisjoint(words.forms) else words.written):
        article = text[words.begins[first] - 1 : words.begins[first]] in APOSTROPHES if words.begins[first] else False
        if written in initials() and first not in within and not article:  # « MINISTÈRE DE L'EAU »
            found.setdefault(first, Naming(first, initials()[written], _posted(words, first, words.begins[first])))
    if not found and (nation := nation_of_minister(words)):
        return (Naming(len(words.forms) - 1, nation, posted=False),)
    return tuple(found[first] for first in sorted(found))


def _doubled(word: str) -> str | None:
    """Return the country of the town that a word with a doubled letter is, and no state: «عمّان»."""
    towns = homonyms().get(fold_word(word), set()) if "\N{ARABIC SHADDA}" in word else set()
    return next(iter(towns)) if len(towns) == 1 else None


_OWNS = ("'s", "’s")
"""What stands behind a state whose body follows: "judge at Kenya's High Court" is of it."""


@lru_cache(maxsize=1)
def _nations() -> Openings:
    """Return the first words of all namings of countries: most phrases hold none, which one look tells."""
    return Openings(chain.from_iterable(p.first_words() for p in (country_names(), country_adjectives(), sovereigns())))


@lru_cache(maxsize=1)
def _folded_initials() -> frozenset[str]:
    return frozenset(map(fold_word, initials()))


@lru_cache(maxsize=1)
def _regions() -> Phrases[str]:
    """Return the regions of several countries, whose names may hold one's («أمريكا الوسطى», «المغرب العربي»)."""
    return phrases_of("cities", City, lambda key, city: None if city.country or city.perhaps else key)


@lru_cache(maxsize=1)
def _no_nation() -> Phrases[str]:
    """Return what holds a nation's word and tells of another land: « latino-américain », "South American"."""
    return Phrases((words, words) for words in standing_words("no_nation"))


def country_of_place(mention: Mention) -> str | None:
    """Return the country of a place mention: its own, one named in it, or that of a city named in it."""
    if is_common(mention.text):
        return None
    return mention.country or next(iter(countries_in(mention.text)), None) or _city_country(mention.text)


@lru_cache(maxsize=50_000)
def countries_possible(text: str) -> frozenset[str]:
    """Return all countries that a place may be in or be: «عمان» is Amman or Oman, "Tripoli" in Libya or Lebanon."""
    places = {name.country for hit in place_names().find(words_of(text)) for name in hit.payloads if name.country}
    own = fold_word(text)
    either = countries_of_adjective(own)
    return frozenset({*places, *countries_in(text), *homonyms().get(own, ()), *_subdivisions().get(own, ()), *either})


@lru_cache(maxsize=5_000)
def countries_of_adjectives(text: str) -> frozenset[str]:
    """Return the countries that share an adjective in a phrase: « Institut congolais » is of either Congo."""
    return frozenset(country for form in words_of(text).forms for country in countries_of_adjective(form))


def at_home_rather(text: str, country: str, home: str | None) -> str:
    """Return the country of a phrase, which is ``home`` where its word for it is a town's there: «بلدية عمان».

    Nor does one of hundreds of small places alone tell another state: «بلدية السرو» may be in any.
    """
    if not home or home == country:
        return country
    either = any({country, home} <= countries_possible(word) for word in text.split())
    return home if either or _is_small_place(text, country) else country


@lru_cache(maxsize=50_000)
def _is_small_place(text: str, country: str) -> bool:
    """Tell whether only small places of a phrase are in a country, and no word names that."""
    hits = [name for hit in place_names().find(words_of(text)) for name in hit.payloads if name.country == country]
    return country not in countries_named(text) and bool(hits) and all(n.sureness is Sureness.FAINT for n in hits)


@lru_cache(maxsize=1)
def homonyms() -> dict[str, set[str]]:
    """Return the countries of cities by name, those too whose name is first of all a country's."""
    found: dict[str, set[str]] = {}
    for city in load("cities", City).values():
        for name in (*city.wordings, *city.weak):
            for country in filter(None, (city.country, *city.perhaps)):
                found.setdefault(fold_word(name), set()).add(country)
    return found


@lru_cache(maxsize=50_000)
def is_city(text: str) -> bool:
    """Tell whether a place is just a city or country by name, and no venue."""
    words = words_of(text)
    hit = place_names().match_at(words, 0) if words.forms else None
    return (hit is not None and hit.last == len(words.forms)) or len(words.forms) == 1


def is_land(text: str) -> bool:
    """Tell whether a place is a land wider than a town by its noun, and no venue: «جهة فاس مكناس»."""
    words = words_of(text).forms
    return len(words) > 1 and words[0] in relation_words("wide_lands")


def is_region(key: str | None) -> bool:
    """Tell whether a place of the lexicon is a part of the world wider than a state, or a sea: no two meet "in" it."""
    return key is not None and key.startswith(_NO_STATE) and key not in _TOWNS


_NO_STATE = "zz-"
_TOWNS = ("zz-jerusalem", "zz-tripoli")
"""Towns that the lexicon gives to no one state."""


def is_town(text: str) -> bool:
    """Tell whether a place's name is a town's, though it may be a state's as well: «تونس», «الكويت»."""
    return fold_word(text) in homonyms()


def is_state(text: str) -> bool:
    """Tell whether a place's name is a state's and no town's."""
    return country_of(text) is not None and not is_town(text)


def is_sure(text: str) -> bool:
    """Tell whether a place's name alone says in which country it is: «بولونيا» may be a village's, too."""
    hits = [name for hit in place_names().find(words_of(text)) for name in hit.payloads]
    return any(name.sureness is Sureness.SURE for name in hits)


@lru_cache(maxsize=1)
def _subdivisions() -> dict[str, set[str]]:
    """Return the states that have a department or province of a folded name: « la Vienne » is France's, too."""
    found: dict[str, set[str]] = {}
    for name, country in subdivisions():
        found.setdefault(fold_word(name), set()).add(country)
    return found


@lru_cache(maxsize=50_000)
def _city_country(text: str) -> str | None:
    words = words_of(text)
    whole = (hit for hit in place_names().find(words) if not _goes_on(words, hit.last))
    hits = [name for hit in whole for name in hit.payloads]
    return next((name.country for name in hits if name.country and name.sureness is not Sureness.FAINT), None)


def _goes_on(words: Words, last: int) -> bool:
    """Tell a town whose name a hyphen and a small word go on with, which makes it another: « Bray-sur-Seine »."""
    return words.forms[last : last + 1] == ["-"] and not _TOWN_LINKS.isdisjoint(words.forms[last + 1 : last + 2])


_TOWN_LINKS = frozenset(("sur", "en", "sous", "les", "lez", "le", "la", "de", "du", "des", "aux", "au", "upon", "on"))


@lru_cache(maxsize=1)
def _folded_acronyms() -> frozenset[str]:
    return frozenset(map(fold_word, international_acronyms()))


def _posted(words: Words, first: int, start: int) -> bool:
    """Tell whether a preposition of place stands before a naming or on it, or before or on the noun of its state.

    ``first`` is its first token, ``start`` where it begins in the text.
    """
    letters = affixes("posting_attached")
    if start > words.begins[first] and words.folded.text.startswith(letters, words.starts[first], words.stops[first]):
        return True
    before = words.forms[first - 1] if first else ""
    if before in relation_words("definite") and first > 1:  # "to the United Kingdom"
        return words.forms[first - _TWO] in relation_words("posting") and before.isascii()
    state = next((r for r in readings(before) if names_a_state(r.form)), None)
    if state is not None and words.forms[0] in standing_words("envoys"):  # «أمين المظالم في جمهورية …» is of it
        attached = bool(state.cut) and before[: state.cut] in letters
        return attached or (first > 1 and words.forms[first - _TWO] in relation_words("posting"))
    return before in relation_words("posting")


_TWO = 2
