"""Datelines of Arabic towns that no list knows: «الزبيرات، 20 يناير 2026», «عين القصيب في 6/5/2026»."""

from collections.abc import Iterator, Sequence

from extractors.about.lines import signs
from extractors.places.lists import is_strange
from extractors.scenery import Scenery
from lexicon.agencies import agency_words
from lexicon.naming import WordClass, classes_of
from lexicon.people import name_word
from lexicon.places import PlaceWord, place_words
from schemas.mention import Kind, Mention
from text.inflection import is_definite, is_plural_of_things
from text.naming import FEMININE_PAST, FEMININE_PLURAL, IN, may_be_participle, without_article
from text.signs import COMMAS

_SIGNS = COMMAS | {"-", "–", "—", "/", "(", ")", ":"}
"""What parts a town, an agency and the day in a dateline."""
_AFTER = _SIGNS | {"."}
_LEAST, _MOST = 4, 2
"""Letters of a town's name, and its words at most."""
_LONG = 7
"""Letters of a word that is hardly a verb."""
_REACH = 6
"""Tokens of a dateline before its day."""


def arabic_datelines(scene: Scenery, known: Sequence[Mention], days: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the names that open a line of which a day is the next thing, an agency between them at most."""
    taken = scene.tokens_of([*known, *days])
    begun = {scene.words.within(day.span)[0] for day in days}
    for day in days:
        opens, last = scene.words.within(day.span)
        if not scene.is_arabic(max(opens - 1, 0)) and scene.form(opens - 1) not in _SIGNS:
            continue
        first = _line_start(scene, opens)
        end = _before_day(scene, first, opens)
        parted = any(scene.form(k) in _SIGNS or scene.form(k) in agency_words() for k in range(end, opens))
        parted = parted or (scene.same_line(last) in _SIGNS and scene.same_line(last + 1) in agency_words())
        closed = (scene.same_line(last) or "-") in _AFTER or last + 1 in begun  # «14 شوال 1447 هـ الموافق …»
        free = first < end and taken.isdisjoint(range(first, end))
        if free and closed and _is_town(scene, first, end, parted=parted):
            yield scene.mention(Kind.PLACE, scene.span(first, end), "places/dateline")


def _line_start(scene: Scenery, i: int) -> int:
    """Return the token that begins the line of a token near it, else the token itself."""
    return next((k for k in range(i, max(i - _REACH, 0) - 1, -1) if scene.begins[k] or k == 0), i)


def _before_day(scene: Scenery, first: int, opens: int) -> int:
    """Return where the words end that stand before «في», the signs, the agency and the weekday of a dateline."""
    end = opens
    while end > first and (
        scene.form(end - 1) in _SIGNS
        or scene.form(end - 1) in agency_words()
        or scene.form(end - 1) == IN
        or not classes_of(scene.form(end - 1), "ar").isdisjoint((WordClass.TIME,))
    ):
        end -= 1
    return end


def _is_town(scene: Scenery, first: int, end: int, *, parted: bool) -> bool:
    """Tell a word that nothing else is called by, or two of which the first begins names of villages.

    With no sign behind it a short word without the article may be a deed: «اعتقل في 12 مارس».
    """
    words = [scene.form(k) for k in range(first, end)]
    if len(words) > _MOST or not all(scene.is_word(k) and scene.is_arabic(k) for k in range(first, end)):
        return False
    if _is_borne(words[-1]) or signs().match_at(scene.words, first) is not None:
        return False
    opened = words[0] in place_words(PlaceWord.TOWN_COMPOUND, "ar") | place_words(PlaceWord.TOWN_OPENING, "ar")
    if len(words) == _MOST:
        return opened and is_strange(words[1])
    plain = len(words[0]) >= _LEAST and is_strange(words[0]) and not _is_heading(words[0])
    long = len(words[0]) >= _LONG and not words[0].endswith(FEMININE_PAST)
    return plain and (parted or long or is_definite(words[0]))


def _is_heading(word: str) -> bool:
    """Tell a word shaped as what a text or somebody is: «ملخص», «متابعات», «المستلم»; «المزيرعة» is none."""
    base = without_article(word)
    named = is_definite(word) and base.endswith(FEMININE_PLURAL)  # «المزيرعات»
    return is_plural_of_things(word) or (may_be_participle(base) and not named)


def _is_borne(word: str) -> bool:
    """Tell a word that somebody is told to bear as a name."""
    known = name_word(word)
    return known is not None and known.given + known.family > 1
