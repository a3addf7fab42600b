"""News agencies whose name stands in marks or brackets behind their noun: «وكالة (سانا) السورية للأنباء»."""

from extractors.naming import QUOTE
from extractors.scenery import Scenery
from lexicon.agencies import agency_words
from lexicon.countries import country_of_adjective, country_of_name
from lexicon.relations import relation_words
from text.inflection import is_definite

_OPENING, _CLOSING = frozenset(("(", "[", QUOTE)), frozenset((")", "]", QUOTE))
_MOST_SIGNS, _MOST_WORDS = 2, 3
"""Signs before and behind a name, and the words of one: «((سانا))», «(فرانس برس)»."""


def enclosed_agency(scene: Scenery, i: int) -> tuple[int, int] | None:
    """Return the end of an agency that begins at a token, and the letters cut before it."""
    nouns = relation_words("agency_nouns")
    cut = next((reading.cut for reading in scene.readings(i) if reading.form in nouns), None)
    first = _past(scene, i + 1, _OPENING) if cut is not None else i
    if cut is None or first == i + 1:
        return None
    behind = next((k for k in range(first, first + _MOST_WORDS + 1) if scene.same_line(k) in _CLOSING), first)
    end = closed = _past(scene, behind, _CLOSING)
    if behind == first:
        return None
    nation = scene.same_line(end)
    told = country_of_adjective(nation) is not None or country_of_name(nation) is not None
    end += is_definite(nation) and told
    end += scene.same_line(end) in relation_words("of_news")
    return (end, cut) if end > closed or scene.form(first) in agency_words() else None


def is_source(scene: Scenery, i: int) -> bool:
    """Tell the agency that a page gives as its source: «/مصدر: شينخوا/», «المصدر: بترا»."""
    before = scene.before(i) == ":"
    return before and not relation_words("sources_told").isdisjoint((scene.before(i - 1), scene.before(i - 2)))


def _past(scene: Scenery, i: int, signs: frozenset[str]) -> int:
    """Return the token behind signs."""
    end = i
    while end < i + _MOST_SIGNS and scene.same_line(end) in signs:
        end += 1
    return end
