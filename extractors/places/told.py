"""Towns by the state behind them, and named again: "from Omihachiman, Japan", « à Kpelou (Togo) »."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from extractors.places.pairs import is_strange
from extractors.places.states import hit_at
from extractors.scenery import Scenery
from lexicon.places import PlaceName, PlaceWord, place_words
from schemas.mention import Kind, Mention
from text.inflection import AND
from text.naming import BY
from text.signs import APOSTROPHES

_RULE, _DATED = "places/town", "places/dateline"
_TWO = 2
_COMMA, _OPENS, _CLOSES, _HYPHEN = ",", "(", ")", "-"
_MOST = 5
"""Tokens of a town's name, hyphens with them."""
_LEAST = 5
"""Letters of a town's name that is known again wherever it stands."""
_TIES = frozenset(("and", "et", ";", ","))
_SIGNS = 2
"""Signs and words between two towns of a list: ", and"."""
_NOT_FROM = frozenset(("of", "for", "and", "de", "du", "des", "d", "pour"))
"""Words of movement behind which a firm may stand as well: "the director of Grundfos, Denmark"."""


def state_behind(scene: Scenery, last: int) -> PlaceName | None:
    """Return the state behind a comma or in brackets that follow what ends before ``last``: "Bergen, Norway"."""
    sign = scene.same_line(last)
    if sign not in (_COMMA, _OPENS) or not scene.same_line(last + 1):
        return None
    hit = hit_at(scene, last + 1)
    closed = hit is not None and (sign == _COMMA or scene.form(hit.last) == _CLOSES)
    return hit.payloads[0] if hit is not None and closed and hit.payloads[0].state else None


def told_towns(scene: Scenery, known: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the unheard names before a comma or bracket and a state of ``known``, in Latin letters."""
    taken = scene.tokens_of(known)
    states = set()
    for mention in known:
        if mention.key != mention.country:
            continue
        first, last = scene.words.within(mention.span)
        states.add(last)
        owns = scene.same_line(last) in APOSTROPHES  # "Ms. X, Ghana's Minister of Energy"
        if scene.is_arabic(first) or owns or scene.form(first - 1) not in (_COMMA, _OPENS):
            continue
        begins = _name_before(scene, first - 1)
        free = taken.isdisjoint(range(begins, first - 1))
        if free and begins < first - 1 and _is_led(scene, begins, states):
            yield scene.mention(Kind.PLACE, scene.span(begins, first - 1), _RULE, country=mention.country)


def _name_before(scene: Scenery, end: int) -> int:
    """Return where the strange capitalised words that end before ``end`` begin; ``end`` where there are none."""
    i = end
    while i > 0 and end - i < _MOST and scene.same_line(i):
        joined = scene.form(i - 1) == _HYPHEN and scene.touches(i) and i < end
        if not (joined or is_strange(scene, i - 1)):
            break
        i -= 1
    return end if i < end and scene.form(i) == _HYPHEN else i


def _is_led(scene: Scenery, i: int, states: set[int]) -> bool:
    """Tell a preposition of place before a token, or "and", ";" that go on a list of towns with their ``states``."""
    before = scene.before(i)
    if any(before in place_words(PlaceWord.MOVEMENT, x) for x in ("fr", "en")) and before not in _NOT_FROM:
        return True
    j = i
    while j > 0 and i - j < _SIGNS and scene.form(j - 1) in _TIES:
        j -= 1
    return j < i and (j in states or (scene.form(j - 1) == _CLOSES and j - 1 in states))


def named_again(scene: Scenery, known: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the further places where a town stands that a sign of the text told, and no list."""
    heard = {scene.form(first): (mention, first, last) for mention, first, last in _unheard(scene, known)}
    if not heard:
        return
    taken = scene.tokens_of(known)
    for i in range(scene.size):
        reading = next((r for r in scene.readings(i) if r.form in heard), None) if i not in taken else None
        if reading is not None and _stands_alone(scene, i, reading.cut):
            town, first, last = heard[reading.form]
            if all(scene.same_line(i + k - first) == scene.form(k) for k in range(first + 1, last)):
                span = scene.span(i, i + last - first, reading.cut)
                yield scene.mention(Kind.PLACE, span, _RULE, town.key, town.country)


def _unheard(scene: Scenery, known: Sequence[Mention]) -> Iterator[tuple[Mention, int, int]]:
    """Yield the towns of one word that no list knows, of two in an Arabic dateline, with their tokens."""
    for mention in known:
        first, last = scene.words.within(mention.span)
        whole = mention.span.start == scene.words.begins[first]
        one = last == first + 1 and len(scene.form(first)) >= _LEAST
        dated = mention.rule == _DATED and (one or (scene.is_arabic(first) and last == first + _TWO))
        if whole and ((mention.rule == _RULE and one) or dated):
            yield mention, first, last


def _stands_alone(scene: Scenery, i: int, cut: int) -> bool:
    """Tell a word that is no part of a longer name: in Arabic letters behind a preposition of place."""
    if scene.is_arabic(i):
        letters = scene.form(i)[:cut]
        return letters.endswith(BY) or (letters in ("", AND) and scene.before(i) in _arabic_places())
    beside = [k for k in (i - 1, i + 1) if 0 <= k < scene.size and not scene.begins[max(i, k)]]
    joined = any(scene.form(k) in (_HYPHEN, "'") or (scene.is_word(k) and scene.is_capital(k)) for k in beside)
    return scene.is_capital(i) and not joined


@lru_cache(maxsize=1)
def _arabic_places() -> frozenset[str]:
    """Return the Arabic words behind which a place stands."""
    return place_words(PlaceWord.MOVEMENT, "ar") | place_words(PlaceWord.TOWN_OF, "ar")
