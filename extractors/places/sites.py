"""English sites whose noun is small behind their name: "Kariakoo market"; French ones called after a day."""

from collections.abc import Iterator, Mapping

from extractors.naming import Atom
from extractors.organizations.latin import LatinName, is_stop
from extractors.scenery import Scenery
from lexicon.countries import country_of_adjective
from lexicon.naming import VENUES, WordClass, heads, words_of_class
from lexicon.people import name_word
from lexicon.places import PlaceWord, place_words
from lexicon.relations import relation_words
from lexicon.vocabulary import english_words, latin_words

_MOST_CAPITALS, _MOST_KINDS = 4, 2
_SEAT, _HOUSE = "seat", "house"
_LISTED = frozenset((",", "and", "the", "of"))


def beginners(scene: Scenery) -> Iterator[int]:
    """Yield the tokens with which a site by a small noun or a day may begin, or a house by its name."""
    where = scene.words.where
    yield from where(place_words(PlaceWord.SITE_OF, "fr").__contains__)
    yield from (i for i in where(relation_words("dated_sites").__contains__) if scene.form(i + 1) == "du")
    owners = (i for i in where(_OWNERS.__contains__) if i + 1 < scene.size)
    yield from (i + 1 for i in owners if _owned_site(scene, i + 1) > 0)
    for i in (k for k in where(_HOUSE.__eq__) if scene.capital[k]):
        yield from range(max(i - _MOST_CAPITALS, 0), i)
    nouns, town_sites = place_words(PlaceWord.SMALL_SITE, "en"), place_words(PlaceWord.TOWN_SITE, "en")
    for i in (k for k in where(town_sites.__contains__) if scene.same_line(k + 1) in _INSIDE):
        yield from range(max(i - _MOST_KINDS, 0), i + 1)
    for i in (k for k in where(nouns.__contains__) if not scene.capital[k]):
        first = i - 1
        while first > i - 1 - _MOST_KINDS and scene.form(first) in place_words(PlaceWord.SITE_KIND, "en"):
            first -= 1
        while scene.is_capital(first - 1) or (scene.form(first - 1) == "-" and scene.is_capital(first - 2)):
            first -= 1 if scene.is_capital(first - 1) else 2
        if scene.is_capital(first):
            yield first
        if scene.same_line(i + 1) in relation_words("site_in_town"):
            yield from range(max(i - _MOST_KINDS, 0), i + 1)


def small_site(scene: Scenery, atoms: Mapping[int, Atom], i: int) -> LatinName | None:
    """Return the site whose name begins at a token, where a word of place or an article stands before."""
    if not scene.is_capital(i) or scene.is_capital(i - 1) or not _is_led(scene, i):
        return None
    end = _run(scene, i)
    noun = end
    while noun < end + _MOST_KINDS and scene.same_line(noun) in place_words(PlaceWord.SITE_KIND, "en"):
        noun += 1
    if scene.is_capital(noun):
        return None
    form = scene.same_line(noun)
    seat = end == noun == i + 1 and scene.form(i) in heads("en") and _is_seat(form)
    named = form in place_words(PlaceWord.SMALL_SITE, "en") and _is_name(scene, atoms, i, end)
    atom = atoms.get(i)
    return LatinName(i, noun + 1, atom.country if atom is not None else None) if seat or named else None


def named_house(scene: Scenery, atoms: Mapping[int, Atom], i: int) -> LatinName | None:
    """Return the house whose name begins at a token behind "at", with its town: "at Bridgeside House in Edinburgh".

    Its first word is none of every day: "at an Open House", "at the Upper House".
    """
    if not scene.is_capital(i) or scene.before(i) not in place_words(PlaceWord.LOCATIVE, "en"):
        return None
    end = _run(scene, i)
    house = next((k for k in range(i + 1, end) if scene.form(k) == _HOUSE), end)
    if house == end or i in atoms or not _is_name(scene, atoms, i, house):
        return None
    room = house + 1 < end and scene.form(house + 1) in place_words(PlaceWord.NUMBERED, "en")
    last = house + 1 + room
    town = atoms.get(last + 1) if scene.same_line(last) == "in" and scene.same_line(last + 1) else None
    return LatinName(i, town.last if town is not None and not town.is_body else last, None)


def dated_site(scene: Scenery, atoms: Mapping[int, Atom], i: int) -> LatinName | None:
    """Return the French site called after a day, with its town: « Palais du 15 Janvier », « place du 1er Mai »."""
    day = i + 2
    month = day + 1 + (scene.same_line(day + 1) == "er")
    called = scene.form(i) in relation_words("dated_sites") and scene.same_line(i + 1) == "du"
    named = called and scene.same_line(day).isdigit() and int(scene.form(day)) <= _DAYS
    if not named or scene.same_line(month) not in relation_words("months_of_sites"):
        return None
    year = scene.same_line(month + 1)
    last = month + 1 + (year.isdigit() and len(year) == len("2025"))
    if last > month + 1 and not scene.is_capital(month):
        return None  # « à l'hôtel du 4 mars 2025 au … »
    town = atoms.get(last + 1) if scene.same_line(last) in ("a", "de") and scene.same_line(last + 1) else None
    return LatinName(i, town.last if town is not None and not town.is_body else last, None)


_DAYS = 31


def french_site(scene: Scenery, atoms: Mapping[int, Atom], i: int) -> LatinName | None:
    """Return the French site in small letters that its town tells: « site de recasement de Saga », « mine de Sadiola ».

    Where a word of place or the article of what is visited stands before: no « mise sur le marché de Bayer ».
    """
    put = scene.before(i) in _SITE_LED and not scene.is_capital(i)
    if not put or scene.form(i) not in place_words(PlaceWord.SITE_OF, "fr"):
        return None
    j = i + 1
    told = scene.same_line(j + 1) if scene.same_line(j) in _OF_TOWN else scene.same_line(j)
    if told in place_words(PlaceWord.SITE_TOLD, "fr"):
        j += 1 + (scene.same_line(j) in _OF_TOWN)
    if scene.same_line(j) not in _OF_TOWN:
        return None
    j += 1 + (scene.same_line(j + 1) == "'")
    atom = atoms.get(j)
    if atom is not None:
        town = scene.same_line(j) and not (atom.is_body or atom.is_state)
        return LatinName(i, atom.last, atom.country) if town else None
    end = unheard_town(scene, j) if scene.same_line(j) else 0
    return LatinName(i, end) if end else None


def unheard_town(scene: Scenery, i: int) -> int:
    """Return the end of a capitalised word, with its hyphens, that neither a list nor the vocabulary knows; else 0."""
    end = i + 1
    while scene.same_line(end) == "-" and scene.touches(end) and scene.is_capital(end + 1):
        end += 2
    form, written = scene.form(i), scene.written(i)
    named = scene.is_capital(i) and not written.isupper() and len(form) > _LEAST and name_word(form) is None
    alone = not (scene.same_line(end) and scene.is_capital(end))
    return end if named and alone and not all(_is_noun(scene.form(k)) for k in range(i, end, 2)) else 0


def _is_noun(form: str) -> bool:
    """Tell a folded French word of the lexicon, its plural, or one that ends like a noun of a field."""
    ends = form.endswith(tuple(place_words(PlaceWord.FIELD_ENDING, "fr")))
    return ends or form in latin_words() or form.removesuffix("s").removesuffix("x") in latin_words()


_LEAST = 3
"""Letters that a town's name has more of."""
_SITE_LED = frozenset(("le", "la", "au", "du", "les", "aux"))
_OF_TOWN = frozenset(("de", "d"))


def site_in_town(scene: Scenery, atoms: Mapping[int, Atom], i: int) -> LatinName | None:
    """Return the site in small letters that a town behind "in" tells: "at the naval base in Lamu", "toured the …"."""
    at = scene.before(i) == "the" and _is_gone_to(scene, i - 1)
    noun = i
    while noun < i + _MOST_KINDS and scene.same_line(noun) in place_words(PlaceWord.SITE_KIND, "en"):
        noun += 1
    form, inside = scene.same_line(noun), scene.same_line(noun + 1) in _INSIDE
    known = form in place_words(PlaceWord.SMALL_SITE, "en")
    known = known or (inside and form in place_words(PlaceWord.TOWN_SITE, "en"))
    if not at or not known or scene.capital[noun]:
        return None
    told = scene.same_line(noun + 1) in relation_words("site_in_town") and scene.same_line(noun + 2)
    atom = atoms.get(noun + 2) if told else None
    town = atom is not None and not (atom.is_body or atom.is_state)
    return LatinName(i, atom.last, atom.country) if atom is not None and town else None


_LIST = 12
"""Tokens back from a site to the verb behind which several are told."""


def _is_gone_to(scene: Scenery, i: int) -> bool:
    """Tell a preposition of place or a verb of visiting before a token, or before a list that it goes on."""
    before = scene.before(i)
    if before in place_words(PlaceWord.LOCATIVE, "en") or before in place_words(PlaceWord.TOURED, "en"):
        return True
    if before not in relation_words("listing_sites"):
        return False
    for k in range(i - 1, max(i - _LIST, -1), -1):
        if scene.begins[k + 1] or scene.form(k) in (".", ";", ":"):
            return False
        if scene.form(k) in place_words(PlaceWord.TOURED, "en"):
            return True
    return False


def own_seat(scene: Scenery, atoms: Mapping[int, Atom], i: int) -> LatinName | None:
    """Return a house told as somebody's own with its town: "at her office in Juba", « à son siège à Sfax »."""
    if scene.before(i) not in _OWNERS:
        return None
    put = any(scene.before(i - 1) in place_words(PlaceWord.LOCATIVE, language) for language in ("fr", "en"))
    has = scene.before(i - 1) == "a" and scene.written(i - 2).islower() and scene.written(i - 2).isascii()
    noun = _owned_site(scene, i) if put and not has else 0  # no « il a son siège à »
    atom = atoms.get(noun + 2) if noun and scene.same_line(noun + 1) in _IN_TOWN and scene.same_line(noun + 2) else None
    town = atom is not None and not (atom.is_body or atom.is_state)
    return LatinName(i, atom.last, atom.country) if atom is not None and town else None


def _owned_site(scene: Scenery, i: int) -> int:
    """Return the noun of somebody's own house, of which kind it is before it: "her (regional) office"; 0 where none."""
    noun = i
    while noun < i + _MOST_KINDS and scene.same_line(noun) in place_words(PlaceWord.SITE_KIND, "en"):
        noun += 1
    form = scene.same_line(noun)
    own = any(form in place_words(PlaceWord.OWN_SITE, language) for language in ("fr", "en"))
    return noun if form and (own or _is_seat(form)) and not scene.capital[noun] else 0


_OWNERS = frozenset(("its", "their", "his", "her", "son", "sa", "leur"))
_IN_TOWN = frozenset(("in", "a", "de"))
_INSIDE = frozenset(("in", "at"))


def _is_led(scene: Scenery, i: int) -> bool:
    """Tell a preposition, an article or a verb of visiting before a token."""
    before = scene.before(i)
    words = (PlaceWord.MOVEMENT, PlaceWord.LOCATIVE, PlaceWord.TOURED)
    return before in _LISTED or any(before in place_words(word, "en") for word in words)


def _run(scene: Scenery, i: int) -> int:
    """Return the end of the capitals from a token on, hyphens between them passed over."""
    end = i + 1
    while end - i < _MOST_CAPITALS and scene.same_line(end) and scene.is_capital(end) and scene.is_word(end):
        end += 1
    while scene.form(end) == "-" and scene.touches(end) and scene.is_capital(end + 1):
        end += 2
    return end


def _is_seat(form: str) -> bool:
    """Tell a noun of headquarters."""
    return any(head.key == _SEAT for language in ("en", "fr") for head in heads(language, VENUES).get(form, ()))


def _is_name(scene: Scenery, atoms: Mapping[int, Atom], i: int, end: int) -> bool:
    """Tell capitals that name a site: no office, no nation, no state, no word of every day alone."""
    atom = atoms.get(i)
    if atom is not None:
        return not (atom.is_state or atom.is_body) and atom.last <= end
    roles = words_of_class(WordClass.ROLE, "en")
    forms = [scene.form(k) for k in range(i, end)]
    if any(form in roles or is_stop(form, "en") or form in heads("en") for form in forms):
        return False
    hyphened = forms[1:2] == ["-"]  # "Al-Zahra", of which the first is an article in Arabic and a name in English
    return hyphened or (country_of_adjective(forms[0]) is None and forms[0] not in english_words())
