"""Lands that act as the body that runs them: «مبنى محافظة المنيا», "Erbil Governorate said".

Such a land is an organization, and its town the place in it.
"""

from collections.abc import Iterator

from extractors.naming import is_of
from extractors.scenery import Scenery
from lexicon.naming import INSTITUTIONS, WordClass, head_readings
from lexicon.places import PlaceWord, place_words
from schemas.mention import Kind, Mention
from text.clitics import reads_as
from text.inflection import AND
from text.naming import AT, FROM

_RULE = "organizations/land"
_LINKS = frozenset(("de", "du", "des", "d", "la", "l", "'", "le"))
_MOST_LINKS = 4
_LETTERHEAD = 5
"""Lines above the name of a body on its own paper."""
_OF_TOWNS = (PlaceWord.GOVERNED, PlaceWord.SETTLEMENT)
"""What opens the next line where the paper is that of a town in the land: « PROVINCE DE X / VILLE DE Y »."""


def governments(scene: Scenery, places: list[Mention]) -> Iterator[tuple[Mention, Mention, Mention]]:
    """Yield for each land that acts the place that it is no more, the organization, and the place inside its name."""
    for land in places:
        first, last = scene.words.within(land.span)
        if last == first + 1:
            continue
        inner = _arabic(scene, land, first) if scene.is_arabic(first) else _latin(scene, first, last)
        inner = _letterhead(scene, land, first, last) if inner is None else inner
        if inner is not None:
            body = scene.mention(Kind.ORGANIZATION, land.span, _RULE, country=land.country)
            span = scene.span(inner, last) if inner > first else scene.span(first, last - 1)
            yield land, body, scene.mention(Kind.PLACE, span, "places/name", land.key, land.country)


def _letterhead(scene: Scenery, land: Mention, first: int, last: int) -> int | None:
    """Return where the town begins of a land alone on a line among the first: the body whose paper it is."""
    above = scene.text[: land.span.start]
    alone = scene.begins[first] and not scene.same_line(last)
    kind = any(scene.form(first) in place_words(PlaceWord.GOVERNED, x) for x in ("ar", "fr"))
    english = scene.form(last - 1) in place_words(PlaceWord.GOVERNED, "en")
    below = any(scene.form(last) in place_words(word, x) for word in _OF_TOWNS for x in ("ar", "fr", "en"))
    if not (alone and (kind or english)) or below or above.count("\n") > _LETTERHEAD:
        return None
    if english:
        return first  # "Erbil Governorate"
    inner = first + 1
    while scene.form(inner) in _LINKS:
        inner += 1
    return inner if inner < last else None


def _arabic(scene: Scenery, land: Mention, first: int) -> int | None:
    """Return where the town of a land's name begins: behind premises, staff, «لدى», «وفد من» or a verb of acting."""
    cut = scene.words.letters_before(first, land.span.start)
    if _agrees(scene, land, first, cut):
        return first + 1
    if cut or scene.form(first) not in place_words(PlaceWord.GOVERNED, "ar") or not scene.before(first):
        return None
    before = scene.before(first)
    told = {before, *(reading.form for reading in scene.readings(first - 1))}
    sent = before == FROM and scene.before(first - 1) in place_words(PlaceWord.SENT, "ar")
    runs = not told.isdisjoint(place_words(PlaceWord.RUNS, "ar")) or before == AT
    return first + 1 if sent or runs else None


def _agrees(scene: Scenery, land: Mention, first: int, cut: int) -> bool:
    """Tell one of two that do something with each other, the other a body: «بين القنصلية الفرنسية ومحافظة …»."""
    form = scene.form(first)
    if form[cut:] not in place_words(PlaceWord.GOVERNED, "ar"):
        return False
    between = _between(scene, first)
    last = scene.words.within(land.span)[1]
    if not cut:
        return between == first - 1 and scene.same_line(last).startswith(AND) and _acts(scene, last)
    return form[:cut] == AND and 0 <= between < first - 1 and _acts(scene, between + 1)


def _between(scene: Scenery, first: int) -> int:
    """Return the token of «بين» shortly before, -1 where there is none."""
    near = range(first - 1, max(first - _MOST_BETWEEN, -1), -1)
    line = (k for k in near if not any(scene.begins[n] for n in range(k + 1, first + 1)))
    return next((k for k in line if is_of(scene.form(k), WordClass.BETWEEN)), -1)


def _acts(scene: Scenery, i: int) -> bool:
    """Tell the noun of a body that is no house and no land."""
    lands = place_words(PlaceWord.GOVERNED, "ar")
    found = () if reads_as(scene.form(i), lands) else head_readings(scene.form(i), INSTITUTIONS)
    return any(not (head.entry.premises or head.entry.proper) for _, head, _ in found)


_MOST_BETWEEN = 7
"""Tokens from «بين» to the second that it joins."""


def _latin(scene: Scenery, first: int, last: int) -> int | None:
    """Return where the town begins, or ``first`` where the kind of land ends the name, as in English."""
    if scene.form(first) in place_words(PlaceWord.GOVERNED, "fr"):
        j = first
        while scene.before(j) in _LINKS and first - j < _MOST_LINKS:
            j -= 1
        if j == first or scene.before(j) not in place_words(PlaceWord.RUNS, "fr"):
            return None
        inner = first + 1
        while scene.form(inner) in _LINKS:
            inner += 1
        return inner if inner < last else None
    governed = scene.form(last - 1) in place_words(PlaceWord.GOVERNED, "en")
    return first if governed and scene.same_line(last) in place_words(PlaceWord.RUNS, "en") else None
