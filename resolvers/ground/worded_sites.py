"""Sites that visitors were shown and that no list knows, by the words of a sentence: «زار الوفد محطة بحوث …»."""

from collections.abc import Sequence

from lexicon.engagements import Frame
from lexicon.relations import either, relation_words
from resolvers.ground.geography import countries_in, is_city
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.ground.scene import Scene
from resolvers.ground.visited import object_house, visited_place
from schemas.mention import Kind
from schemas.span import Quote, Span
from text.clitics import readings

_REACH, _LONGEST = 16, 8
"""Items from a visit to its site, who visited and when between; items of the longest site."""
_BETWEEN = (Kind.PERSON, Kind.TITLE, Kind.DELEGATION, Kind.DATE)
"""What may stand between a verb of visiting and the site."""
_WITHIN = (Kind.PLACE, Kind.ORGANIZATION)
"""What may be part of a site's naming."""


def seen_site(scene: Scene, sentence: Sentence, told_by: tuple[int, int, int], told: Quote | None) -> Quote | None:
    """Return the house in which what was visited is, or a site that only words tell; none where a venue is told.

    ``told_by``: the items of the verb of visiting and of the noun of the visit, and the end of their clause.
    """
    verb, event, end = told_by
    site = object_house(scene, sentence, verb, end) if told is None and event < 0 else None
    if site is not None or (told is not None and not is_city(told.text)):
        return site
    return worded_site(scene.document.text, sentence, max(event, verb), end)


def site_seen(scene: Scene, sentence: Sentence, verb: int, end: int) -> Quote | None:
    """Return what was visited, named behind a verb of visiting."""
    return visited_place(scene, sentence, verb, end) or worded_site(scene.document.text, sentence, verb, end)


def worded_site(text: str, sentence: Sentence, start: int, end: int) -> Quote | None:
    """Return the site named behind an item of visiting, by a noun of a site and at least one word more."""
    items = sentence.items
    for place in range(start + 1, min(end, start + _REACH, len(items))):
        item = items[place]
        if item.mention >= 0 and item.kind not in _BETWEEN:
            return None
        cut = _noun(item)
        if cut >= 0:
            last = _last(items, place, end)
            span = Span(item.span.start + cut, items[last].span.end)
            return Quote.at(text, span) if last > place else None
        if item.verb or item.form in relation_words("where"):
            return None
    return None


def town_visited(scene: Scene, sentence: Sentence, told_by: tuple[int, int, int]) -> Quote | None:
    """Return the town told with what French or English words say was visited, or to which its visitors went.

    ``told_by``: the items of the verb of visiting and of the noun of the visit, and the end of their clause.
    """
    verb, event, end = told_by
    return _town_of_site(scene, sentence, max(event, verb), end) or _gone_to(scene.document.text, sentence, verb)


def _town_of_site(scene: Scene, sentence: Sentence, verb: int, end: int) -> Quote | None:
    """Return the town of what was visited: « a visité les centres de santé de Maradi »."""
    items = sentence.items
    for place in range(verb + 1, min(end, verb + _REACH, len(items))):
        item = items[place]
        if item.kind is Kind.PLACE:
            said = items[place - 1].form in _OF or items[place - 1].marks("place_in", "from")
            town = scene.tops[item.mention].quote
            return town if said and not countries_in(town.text) else None
        passed = item.kind in (None, Kind.DATE) and not (item.event or item.verb)
        people = item.form == _OF_SEVERAL and items[place - 1].sort is Sort.WORD  # « l'exposition des peintres de »
        if not passed or people or item.form in relation_words("separators") or item.form in relation_words("where"):
            return None
    return None


def _gone_to(text: str, sentence: Sentence, verb: int) -> Quote | None:
    """Return the town that no list knows to which visitors went: "travelled to Adama, where it toured", « à X, où »."""
    items = sentence.items
    near = range(verb - 1, max(verb - _CLAUSE, 1), -1)
    where = next((n for n in near if items[n].form in relation_words("where")), 0)
    if not where or items[where - 1].form not in relation_words("separators"):
        return None
    first = where - 1
    while first > max(where - 1 - _TOWN, 1) and items[first - 1].mention < 0 and _is_name(text, items[first - 1]):
        first -= 1
    gone = items[first - 1]
    to = any(cue.frame is Frame.VISIT for cue in gone.verbs) or gone.marks("to")
    named = to and first < where - 1
    return Quote.at(text, Span(items[first].span.start, items[where - 2].span.end)) if named else None


_OF_SEVERAL = "des"
_OF = ("of", "de", "d", "du", "'", "in", "at")
_CLAUSE, _TOWN = 5, 3
"""Items before a verb among which "where" stands; of the longest name of a town."""


def _is_name(text: str, item: Item) -> bool:
    """Tell a capitalised word, which no verb or event is."""
    plain = item.sort is Sort.WORD and not (item.verb or item.event or item.named)
    return plain and text[item.span.start].isupper()


def _noun(item: Item) -> int:
    """Return how many letters stand before the noun of a site, -1 where an item is none."""
    if item.mention >= 0 or item.sort is not Sort.WORD:
        return -1
    nouns = relation_words("site_nouns")
    found = (r.cut for r in readings(item.form) if r.form in nouns and item.form[: r.cut] in _before())
    return next(found, -1)


def _before() -> frozenset[str]:
    """Return the particles that may be written onto the noun of a site: «زيارة لمحطة …», «جولة بمصنع …»."""
    return frozenset(("",)) | either("to_attached", "with_attached")


def _last(items: Sequence[Item], place: int, end: int) -> int:
    """Return the last item of a site's naming: up to a sign, a verb, another clause or somebody."""
    for n in range(place + 1, min(end, place + _LONGEST, len(items))):
        item = items[n]
        other = item.mention >= 0 and item.kind not in _WITHIN
        closed = item.sort is Sort.SIGN or item.verb or item.event or item.named
        if other or closed or item.form in relation_words("where") or item.form in relation_words("day_parts"):
            return n - 1
    return min(end, place + _LONGEST, len(items)) - 1
