"""Where someone lives, by the office held, and rooms by their number: "the ambassador's residence", « salle 4 »."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from extractors.naming import Atom
from extractors.organizations.french_heads import ROMAN
from extractors.organizations.latin import ARTICLES, OF, LatinName
from extractors.scenery import Scenery
from lexicon.countries import country_of_adjective
from lexicon.naming import VENUES, WordClass, heads, words_of_class
from lexicon.places import PlaceWord, place_words
from text.naming import BY, IN, without_article
from text.phrases import Openings

OFFICES = "offices"
_DETERMINED = frozenset(("the", "les", "ses", "its", "their"))
_SIGNS = frozenset(("(", "°", "º", ".", "-"))
_OWNER = 3
"""Tokens from the noun of a residence back to who lives there: the noun, the apostrophe and its letter."""
_IN_TOWN = frozenset(("a", "au", "in"))
_INSIDE = frozenset(("in", ":"))
_LONGEST = 5
"""Tokens from the noun of a room to the end of its number."""


def first_tokens(scene: Scenery) -> Iterator[int]:
    """Yield the tokens with which a residence or a numbered room may begin."""
    residences, numbered = _latin(PlaceWord.RESIDENCE), _latin(PlaceWord.NUMBERED)
    for i in _openings().starts(scene.words):
        form = scene.form(i)
        if form in residences:
            yield from (i, i - _OWNER) if i >= _OWNER else (i,)
        elif form in numbered:
            yield from (i - 1, i) if i else (i,)
        else:
            yield i


@lru_cache(maxsize=1)
def _openings() -> Openings:
    """Return the first words of residences and numbered rooms."""
    first = {words.split()[0] for words in place_words(PlaceWord.RESIDENCE, "ar")}
    latin = _latin(PlaceWord.RESIDENCE) | _latin(PlaceWord.NUMBERED)
    return Openings(place_words(PlaceWord.NUMBERED, "ar") | first | latin)


@lru_cache(maxsize=2)
def _latin(word: PlaceWord) -> frozenset[str]:
    return place_words(word, "fr") | place_words(word, "en")


def house_at(scene: Scenery, atoms: Mapping[int, Atom], i: int) -> LatinName | None:
    """Return the residence or the numbered room that begins at a token of a French or English text."""
    return _residence(scene, atoms, i) or _owned(scene, atoms, i) or _numbered(scene, i)


def _residence(scene: Scenery, atoms: Mapping[int, Atom], i: int) -> LatinName | None:
    """Read « résidence de l'ambassadeur de France à Lomé », "residence of the Ambassador"."""
    if scene.form(i) not in _latin(PlaceWord.RESIDENCE) or scene.same_line(i + 1) not in OF | {"of"}:
        return None
    j = _after_articles(scene, i + 2)
    end = _office(scene, j)
    if end == j:
        return None
    land = atoms.get(_after_articles(scene, end + 1)) if scene.same_line(end) in OF | {"of"} else None
    end = land.last if land is not None and not land.is_body else end
    return LatinName(i, _town(scene, atoms, end), land.country if land else None)


def _owned(scene: Scenery, atoms: Mapping[int, Atom], i: int) -> LatinName | None:
    """Read "the ambassador's residence in Cotonou"."""
    noun = i + _OWNER
    owned = (scene.same_line(i + 1), scene.same_line(i + 2)) == ("'", "s")
    if not owned or scene.same_line(noun) not in place_words(PlaceWord.RESIDENCE, "en"):
        return None
    return LatinName(i, _town(scene, atoms, noun + 1)) if _office(scene, i) > i else None


def _office(scene: Scenery, i: int) -> int:
    """Return the token behind an office in one word or two: « ambassadeur », "High Commissioner"."""
    high = scene.same_line(i) in words_of_class(WordClass.HIGH, "fr") | {"high", "prime", "resident"}
    roles = words_of_class(WordClass.ROLE, "fr") | words_of_class(WordClass.ROLE, "en")
    return i + 1 + high if scene.same_line(i + high) in roles else i


def _after_articles(scene: Scenery, i: int) -> int:
    while scene.same_line(i) in ARTICLES | {"'", "the"}:
        i += 1
    return i


def some_offices(scene: Scenery, name: LatinName) -> bool:
    """Tell offices of a body that nothing was in: it has some in many towns."""
    tokens = (scene.form(k) for k in (name.first, name.last - 1))
    known = (h.key for form in tokens for x in ("fr", "en") for h in heads(x, VENUES).get(form, ()))
    return OFFICES in known and not _put(scene, name.first, _DETERMINED)


def _put(scene: Scenery, i: int, determined: frozenset[str]) -> bool:
    """Tell a word of place before a token, over what stands between."""
    while scene.before(i) in determined:
        i -= 1
    return any(scene.before(i) in place_words(PlaceWord.LOCATIVE, x) for x in ("fr", "en"))


def _town(scene: Scenery, atoms: Mapping[int, Atom], end: int) -> int:
    """Read the town in which a house stands."""
    atom = atoms.get(end + 1) if scene.same_line(end) in _IN_TOWN and scene.same_line(end + 1) else None
    return atom.last if atom is not None and not atom.is_body else end


def _numbered(scene: Scenery, i: int) -> LatinName | None:
    """Read « salle 4 », "Committee Room 2", "Room 4, Building B"."""
    kind = scene.is_capital(i) and scene.form(i) in place_words(PlaceWord.ROOM, "en") and scene.is_capital(i + 1)
    end = _number(scene, i + kind)
    if end == i + kind or not _led(scene, i):
        return None
    more = _number(scene, end + 1) if scene.same_line(end) == "," else end + 1
    return LatinName(i, more if more > end + 1 else end)


def _led(scene: Scenery, i: int) -> bool:
    """Tell a word of place or a label before a room: in an address no event is."""
    return scene.before(i) in _INSIDE or _put(scene, i, ARTICLES)


def _numero() -> frozenset[str]:
    return place_words(PlaceWord.NUMERO, "ar") | _latin(PlaceWord.NUMERO)


def _number(scene: Scenery, i: int) -> int:
    """Return the token behind the noun of a room and its number or letter, ``i`` where none stands here."""
    french = scene.same_line(i) in place_words(PlaceWord.NUMBERED, "fr")
    english = scene.same_line(i) in place_words(PlaceWord.NUMBERED, "en") and scene.is_capital(i)
    if not (french or english):
        return i
    j = i + 1
    while j < i + _LONGEST and (scene.same_line(j) in _numero() or scene.same_line(j) in _SIGNS):
        j += 1
    written = scene.written(j) if scene.same_line(j) else ""
    letter = english and (len(written) == 1 or set(written) <= ROMAN) and written.isupper()
    return j + 1 if written.isdigit() or letter else i


def arabic_house_at(scene: Scenery, i: int) -> tuple[int, int] | None:
    """Return the letters cut and the token behind an Arabic residence or numbered room that begins at a token."""
    inside = scene.before(i) == IN
    for reading in scene.readings(i):
        if not inside and BY not in scene.form(i)[: reading.cut]:
            continue
        end = _lives(scene, i, reading.form) or _room(scene, i, reading.form)
        if end:
            return reading.cut, end
    return None


def _lives(scene: Scenery, i: int, form: str) -> int:
    """Return the token behind «مقر إقامة السفير الفرنسي», 0 where none stands here."""
    for words in place_words(PlaceWord.RESIDENCE, "ar"):
        first, *rest = words.split()
        j = i + 1 + len(rest)
        if form != first or [scene.same_line(k) for k in range(i + 1, j)] != rest:
            continue
        if scene.same_line(j) and without_article(scene.form(j)) in words_of_class(WordClass.ROLE, "ar"):
            return j + 1 + (country_of_adjective(scene.same_line(j + 1)) is not None)
    return 0


def _room(scene: Scenery, i: int, form: str) -> int:
    """Return the token behind «القاعة رقم 4 بالمبنى ب», 0 where none stands here."""
    if form not in place_words(PlaceWord.NUMBERED, "ar"):
        return 0
    j = i + 1
    while j < i + _LONGEST and (scene.same_line(j) in _numero() or scene.same_line(j) in _SIGNS):
        j += 1
    if not (
        scene.same_line(j).isdigit() or (scene.same_line(j) and scene.form(j).isalpha() and len(scene.form(j)) == 1)
    ):
        return 0
    end = j + 1 + (scene.same_line(j + 1) == ")")
    inner = next((r for r in scene.readings(end) if scene.form(end)[: r.cut] == BY), None)
    more = _room(scene, end, inner.form) if inner and scene.same_line(end) else 0
    return more or end
