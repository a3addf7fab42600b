"""In which country the dateline of a document says that it was written."""

from collections import Counter
from collections.abc import Sequence

from lexicon.affiliations import standing_words
from resolvers.ground.geography import countries_possible, country_of_place, is_city, is_town
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.ground.scene import Scene
from resolvers.officials.abroad import is_forum
from schemas.mention import Kind, Mention

_HEAD, _FOOT = 6, 4
"""Sentences at the top, and at the end, among which a dateline stands."""
_LEAD = 3
"""Items that may stand before the place of a dateline: «وكالة – », "Fait à"."""


def dateline_country(scene: Scene, usual: str | None) -> str | None:
    """Return the country of the place beside a date where a document begins or ends; the ``usual`` one if it may be."""
    top, bottom = scene.sentences[:_HEAD], scene.sentences[_HEAD:][-_FOOT:]
    for sentence in (*top, *bottom):
        for place, item in enumerate(sentence.items[: _LEAD + 1]):
            after = sentence.items[place + 1 :]
            heads = item.kind is Kind.PLACE and (_dated(after) or _heads_line(scene, sentence, place))
            if heads and not is_forum(scene.tops[item.mention].text):
                return country_there(scene, scene.tops[item.mention], usual)
            if item.verb or (item.mention >= 0 and item.kind is not Kind.ORGANIZATION):
                break
    return None


def town_at(scene: Scene, start: int) -> Mention | None:
    """Return the town with which a line begins."""
    first = next((s.items[0] for s in scene.sentences[:_HEAD] if s.span.start == start), None)
    place = scene.tops[first.mention] if first is not None and first.kind is Kind.PLACE else None
    return place if place and (is_town(place.text) or is_city(place.text)) else None


def country_there(scene: Scene, place: Mention, usual: str | None) -> str | None:
    """Return the country of a place, the ``usual`` one if it may be."""
    possible = countries_possible(place.text)
    return usual if usual in possible else country_of_place(place) or _likeliest(scene, possible)


def _likeliest(scene: Scene, possible: frozenset[str]) -> str | None:
    """Return which of the countries a town may be in («طرابلس») other places of the text are in most often."""
    places = (m for m in scene.extraction.mentions if m.kind is Kind.PLACE)
    named = Counter(c for m in places if (c := country_of_place(m)) in possible)
    return max(named, key=lambda c: named[c], default=None)


def _heads_line(scene: Scene, sentence: Sentence, place: int) -> bool:
    """Tell whether a town begins a line of prose and a colon or dash parts it from the rest: "MUSCAT: The …"."""
    parted = [i.form for i in sentence.items[place + 1 : place + 2]]
    town = is_town(scene.tops[sentence.items[place].mention].text)
    return place == 0 and town and len(sentence.items) > _LONG_ENOUGH and parted[:1] in _PARTED


_LONG_ENOUGH = 6
_PARTED = ([":"], ["-"], ["–"], ["—"])
"""Items of the shortest line of prose, and the signs behind the town that heads it."""


def _dated(items: Sequence[Item]) -> bool:
    """Tell whether a date follows at once, or after a sign and a word such as «في»."""
    for item in items[:_LEAD]:
        if item.mention >= 0:
            return item.kind is Kind.DATE
        if item.sort in (Sort.WORD, Sort.CUE) and item.form not in standing_words("before_date"):
            return False
        if item.verb:
            return False
    return False
