"""Towns that no list knows, by what stands before them: «à Saly», «Ville de Lorient», «maire de Mbour»."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import compress

from extractors.places.pairs import is_pair
from extractors.scenery import Scenery, is_counted
from lexicon.countries import country_of_adjective
from lexicon.naming import WordClass, classes_of, heads
from lexicon.people import Ending, ending, honorifics, name_word, roles
from lexicon.places import PlaceWord, lands, place_words
from lexicon.relations import relation_words
from lexicon.vocabulary import english_words
from schemas.mention import Kind, Mention
from text.clitics import reads_as
from text.inflection import is_definite
from text.latin_naming import has_adjective_ending
from text.naming import (
    begins_with_particle,
    looks_adjectival,
    looks_indefinite_adjective,
    looks_verbal_noun,
    without_article,
)
from text.phrases import Openings

_BEFORE = frozenset(("à", "in"))
_LEAST = 4
"""Letters of a town's name after «à», so that none is an acronym or a particle."""
_OF = frozenset(("de", "d", "du"))
_DELEGATES = frozenset(("delegue", "deleguee", "delegation"))
"""Heads of a town's district in Tunisia; also of much else, so that the town's name must begin as such names do."""


def towns(scene: Scenery, known: list[Mention], days: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the towns at tokens in none of the ``known`` places; ``days`` are the dates of the text."""
    taken = scene.tokens_of(known)
    for i in [k + 1 for k in _settlements().starts(scene.words)]:
        counted = is_counted(scene, i - 1)  # «في 12 بلدية موزعة عبر …»
        two = is_second(scene, i + 1) and i + 1 not in taken  # «عزلة بني قحيمان»
        unheard = two or _is_unheard(scene, i)
        if scene.before(i) and scene.is_arabic(i) and i not in taken and not counted and unheard:
            more = two or _is_owner(scene, i + 1)
            yield scene.mention(Kind.PLACE, scene.span(i, i + 1 + more), "places/town")
    yield from _unheard_lands(scene, known, taken)
    for i, end in _dated(scene, days):
        if taken.isdisjoint(range(i, end)):
            taken |= set(range(i, end))
            yield scene.mention(Kind.PLACE, scene.span(i, end), "places/dateline")
    ends = {scene.words.within(day.span)[1] for day in days}
    for i in compress(range(scene.size), scene.capital):
        form = scene.forms[i]
        if i not in taken and i + 1 not in taken and is_pair(scene, i, ends):
            taken.add(i + 1)
            yield scene.mention(Kind.PLACE, scene.span(i, i + 2), "places/town")
            continue
        if scene.word[i] and i not in taken and _is_territory(scene, i, form):
            yield scene.mention(Kind.PLACE, scene.span(i, i + 2), "places/town")
            continue
        if not scene.word[i] or i in taken or not scene.before(i):
            continue
        first = _land_before(scene, i, form)
        in_town = scene.written(i - 1) in _BEFORE and _is_unknown(scene, i, form)
        if (in_town and not _is_word(scene, i)) or first < i or _of_settlement(scene, i, form):
            end = _end(scene, i)
            end += first < i and scene.is_capital(end) and bool(scene.same_line(end)) and _is_strange(scene, end)
            yield scene.mention(Kind.PLACE, scene.span(first, end), "places/town")


@lru_cache(maxsize=1)
def _settlements() -> Openings:
    """Return the nouns behind which a town is named: «مدينة», «بلدة»."""
    return Openings(place_words(PlaceWord.TOWN_OF, "ar"))


@lru_cache(maxsize=1)
def _lands() -> Openings:
    """Return the nouns of lands that are part of the name: «مقاطعة», «إقليم»."""
    return Openings(lands())


def _cut(scene: Scenery, i: int) -> int:
    """Return how many letters are attached to the noun of a land."""
    return next((reading.cut for reading in scene.readings(i) if reading.form in lands()), 0)


def _unheard_lands(scene: Scenery, known: Sequence[Mention], taken: AbstractSet[int]) -> Iterator[Mention]:
    """Yield the lands of a word that no list knows, where their state is told behind.

    «مقاطعة كريتشو بكينيا», «إقليم كريتشو الكيني»; «مقاطعة» alone may be a boycott.
    """
    states = {scene.words.within(place.span)[0]: place for place in known if place.country}
    for i in _lands().starts(scene.words):
        name = i + 1
        if not scene.same_line(name) or name in taken or is_counted(scene, i) or not _is_unheard(scene, name):
            continue
        state = states.get(name + 1) if scene.same_line(name + 1) else None
        inside = state is not None and scene.words.begins[name + 1] < state.span.start
        adjective = scene.same_line(name + 1) if is_definite(scene.same_line(name + 1)) else ""  # «مقاطعة بضائع فرنسية»
        country = state.country if state is not None and inside else country_of_adjective(adjective)
        if country:
            yield scene.mention(Kind.PLACE, scene.span(i, i + 2, _cut(scene, i)), "places/town", country=country)


def _is_owner(scene: Scenery, i: int) -> bool:
    """Tell a definite noun that no list has, behind an indefinite one in a town's name: «سمد الشان»."""
    form = scene.same_line(i)
    plain = is_definite(form) and not is_definite(scene.form(i - 1)) and classes_of(form, "ar").isdisjoint(WORDS)
    plain = plain and classes_of(without_article(form), "ar").isdisjoint(WORDS) and ending(form) is Ending.NO
    return plain and not (looks_adjectival(form) or looks_verbal_noun(form))


def is_second(scene: Scenery, i: int) -> bool:
    """Tell the second word of a village's name: «عين قانا», «كفر رمان»."""
    form = scene.same_line(i)
    plain = scene.is_arabic(i) and len(form) > _PARTICLE and not begins_with_particle(form)
    stops = classes_of(form, "ar").isdisjoint(_ENDS) and form not in place_words(PlaceWord.LOCATIVE, "ar")
    if not (plain and stops) or scene.form(i - 1) not in place_words(PlaceWord.TOWN_COMPOUND, "ar"):
        return False
    return reads_as(scene.form(i - 2), place_words(PlaceWord.TOWN_OF, "ar"))


def is_part(scene: Scenery, first: int, i: int) -> bool:
    """Tell an adjective that ends the name of a town that begins at ``first``: «بلدية السرو الجديدة»."""
    part = scene.same_line(i) in place_words(PlaceWord.PART_OF_TOWN, "ar")
    return part and reads_as(scene.form(first - 1), place_words(PlaceWord.TOWN_OF, "ar"))


_ENDS = frozenset((WordClass.STOP, WordClass.ROLE, WordClass.HONORIFIC, WordClass.TIME, WordClass.EVENT))


def _is_unheard(scene: Scenery, i: int) -> bool:
    """Tell an Arabic word that is none of the lexicon's and no adjective, behind the noun of a settlement."""
    form = scene.form(i)
    if len(form) <= _PARTICLE or not classes_of(form, "ar").isdisjoint(WORDS) or ending(form) is not Ending.NO:
        return False
    if form in place_words(PlaceWord.QUALITY, "ar"):
        return False
    base = without_article(form)
    if base in heads("ar") or not classes_of(base, "ar").isdisjoint(WORDS) or begins_with_particle(form):
        return False
    area = reads_as(scene.form(i - 1), place_words(PlaceWord.ALONE, "ar"))
    if is_definite(form):
        return not (area or looks_adjectival(form) or looks_verbal_noun(form) or is_definite(scene.same_line(i + 1)))
    return not looks_indefinite_adjective(form)


_PARTICLE = 2
WORDS = frozenset(set(WordClass) - {WordClass.KIN})
"""Classes of words that name no town by themselves."""


def _is_word(scene: Scenery, i: int) -> bool:
    """Tell a capitalised English word behind "in" that is no town: "in March", "in Parliament"."""
    return scene.written(i - 1) == "in" and scene.form(i) in english_words()


def _dated(scene: Scenery, days: Iterable[Mention]) -> Iterator[tuple[int, int]]:
    """Yield tokens of names that open a line and have a comma and a day behind them: « Vannes, le 7 juin 2025 »."""
    for day in days:
        opens, last = scene.words.within(day.span)
        comma = opens - 1 - (scene.form(opens - 1) == _THE)
        if scene.same_line(comma) != "," or (scene.same_line(last) or "-") not in _AFTER_DAY:
            continue
        first = next((k for k in range(comma, max(comma - _NAME_TOKENS, 0) - 1, -1) if scene.begins[k] or not k), comma)
        name = range(first, comma)
        named = all(scene.is_capital(k) or scene.form(k) in _INNER for k in name)
        borne = all(name_word(scene.form(k)) for k in name)
        words = [_means(scene, k, scene.form(k)) for k in name if scene.is_word(k)]
        one = len(name) == _HYPHENED and scene.form(first + 1) == "-"  # « Grand-Lahou », of which one is a common word
        meant = borne or (all(words) if one else any(words))
        meant = meant or (len(name) == 1 and scene.form(first) in _WEEKDAYS)
        meant = meant or not _sittings().isdisjoint(scene.form(k) for k in name)
        if name and named and scene.is_capital(first) and not meant:
            yield first, comma


@lru_cache(maxsize=1)
def _sittings() -> frozenset[str]:
    """Return the nouns of what is held or written on a day: "Regular Meeting, 7 May 2025"."""
    return place_words(PlaceWord.SITTING, "fr") | place_words(PlaceWord.SITTING, "en")


_NAME_TOKENS, _HYPHENED = 8, 3
_INNER = frozenset(("-", "'", "d", "l", "sur", "en", "le", "la", "les", "de", "du", "aux", "sous"))
_THE = "le"
_WEEKDAYS = frozenset(
    ("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "lun", "mer", "jeu", "ven", "sam", "dim")
)
"""Days of the week cut short: "Sat, 02 Oct 2021"."""
_AFTER_DAY = frozenset("-–—:.(/")
"""What may follow the day: the end of the line or one of these; behind « Enfin, le 7 juin, » a sentence goes on."""


def _is_unknown(scene: Scenery, i: int, form: str) -> bool:
    """Tell a word that hardly anybody bears as a name, that begins no role or body and is not all in capitals."""
    written = scene.written(i)
    known = name_word(form)
    borne = known is not None and known.given + known.family > 1
    plain = len(written) >= _LEAST and not written.isupper() and not borne and ending(form) is Ending.NO
    if not plain or (scene.same_line(i + 1) and scene.is_capital(i + 1)) or scene.same_line(i + 1) == "'":
        return False
    return not _means(scene, i, form)


def _means(scene: Scenery, i: int, form: str) -> bool:
    """Tell whether a word is one of roles, bodies, styles, days or nationalities."""
    for language in ("fr", "en"):
        if form in heads(language) or not classes_of(form, language).isdisjoint(_COMMON):
            return True
    styled = honorifics().match_at(scene.words, i) is not None or roles().match_at(scene.words, i) is not None
    return styled or country_of_adjective(form) is not None


_COMMON = frozenset((WordClass.STOP, WordClass.HONORIFIC, WordClass.ROLE, WordClass.EVENT, WordClass.TIME))


def _of_settlement(scene: Scenery, i: int, form: str) -> bool:
    """Tell whether «ville de», «maire de», "town of" stand before a word that is no nationality."""
    j = _before_of(scene, i)
    if scene.form(j) == "of":
        told = scene.before(j) in place_words(PlaceWord.TOWN_OF, "en") and form not in english_words()
        return told and len(form) >= _LEAST and not scene.written(i).isupper() and not _means(scene, i, form)
    if scene.form(j) not in _OF or scene.before(j) not in place_words(PlaceWord.TOWN_OF, "fr"):
        return False
    opened = form in place_words(PlaceWord.TOWN_OPENING, "fr") and scene.is_capital(i + 1)
    if scene.before(j) in _DELEGATES and not opened:
        return False
    return _may_be_town(scene, i, form, opened=opened)


def _is_territory(scene: Scenery, i: int, form: str) -> bool:
    """Tell "Lofa County", "Lubar Oblast" by a name that no wording of the lexicon has."""
    if not scene.is_capital(i + 1) or scene.same_line(i + 1) not in place_words(PlaceWord.UNHEARD_TERRITORY, "en"):
        return False
    further = bool(scene.same_line(i + 2)) and scene.is_capital(i + 2)
    inside = bool(scene.before(i)) and (scene.before(i) == "of" or scene.is_capital(i - 1))
    if further or inside or len(form) < _LEAST or scene.written(i).isupper():
        return False
    return not (form in english_words() or has_adjective_ending(form) or _means(scene, i, form))


def _before_of(scene: Scenery, i: int) -> int:
    """Return the token before a name, over an apostrophe."""
    return i - 1 - (scene.form(i - 1) == "'")


def _may_be_town(scene: Scenery, i: int, form: str, *, opened: bool) -> bool:
    """Tell a word, with its hyphens, that is long enough for a town's name and means nothing else.

    In capitals it is one where the words before it are in capitals too, or none are: « COMMUNE DE SACLAS ».
    """
    long_enough = opened or len(form) >= _LEAST or _end(scene, i) > i + 1
    letters = scene.written(i).isupper() and len(form) < _LEAST
    return long_enough and not letters and not _means(scene, i, form)


def _land_before(scene: Scenery, i: int, form: str) -> int:
    """Return where « gouvernorat du » or « wilaya de » begins before a name that no list knows, else ``i``."""
    j = _before_of(scene, i)
    noun = scene.before(j)
    told = scene.form(j) in _OF and noun in place_words(PlaceWord.LAND_OF, "fr") and not scene.is_capital(j - 1)
    under = scene.form(j - 2) == "-" and scene.form(j - 3) in relation_words("under_prefix")  # « sous-préfecture de … »
    first = j - 3 if under else j - 1
    return first if told and _may_be_town(scene, i, form, opened=len(form) >= _LEAST - 1) else i


def _is_strange(scene: Scenery, i: int) -> bool:
    """Tell a further word of a land's name: nobody's name, no office and no body."""
    form = scene.form(i)
    return scene.is_word(i) and name_word(form) is None and not _means(scene, i, form)


def _end(scene: Scenery, i: int) -> int:
    """Return the end of a town's name with its hyphens: «Sidi-Bouzid-Est», «SAINT VINCENT DE DURFORT»."""
    end = i + 1 + (scene.form(i) in place_words(PlaceWord.TOWN_OPENING, "fr") and scene.is_capital(i + 1))
    while scene.same_line(end) == "-" and scene.touches(end) and scene.touches(end + 1):
        end += 2
    while scene.written(i).isupper() and (link := _link(scene, end)):
        end += link
    return end


def _link(scene: Scenery, i: int) -> int:
    """Return how many tokens go on a name in capitals: « DE DURFORT », « SUR MER »."""
    shouted = [scene.written(k).isupper() and bool(scene.same_line(k)) and scene.is_word(k) for k in (i, i + 1)]
    return 2 if all(shouted) and scene.form(i) in _INNER and len(scene.form(i + 1)) >= _LEAST else 0
