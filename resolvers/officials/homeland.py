"""In which country a document is written, read from where it stands on the page before the places are counted."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate, pairwise

from lexicon.affiliations import standing_words
from resolvers.ground.agencies import agency_in
from resolvers.ground.geography import (
    countries_in,
    countries_named,
    countries_of_adjectives,
    countries_possible,
    country_of,
    country_of_place,
    country_told,
)
from resolvers.ground.home import home
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.ground.once import kept
from resolvers.ground.scene import Scene
from resolvers.ground.votes import home_of
from resolvers.officials.abroad import is_met_there, of_first_office
from resolvers.officials.datelines import country_there, dateline_country, town_at
from resolvers.officials.elsewhere import (
    awaited,
    destinations,
    journeys,
    origins,
    posts,
    received,
    senders,
    served_at,
    sisters,
    spoken_about,
    stays,
    to_come,
)
from resolvers.officials.nationality import is_envoy
from schemas.mention import Kind, Mention
from schemas.span import Quote, Span
from text.fold import fold_word

_HEAD = 6
"""Sentences at the top among which a letterhead stands."""


def homeland(scene: Scene) -> str | None:
    """Return the country in which a document is written, or None.

    A state's name on a line of the letterhead says it, else the issuer's own name, the place beside the day of issue,
    a city in the letterhead; else the places that are named most. Names of months speak against a dateline abroad.
    Where nothing else is told, it may be where something will be held, or what several sentences speak about.
    """
    about, once = spoken_about(scene) | awaited(scene), spoken_about(scene, once=True)
    return _homeland(scene, about) or (_homeland(scene, once) if about != once else None)


def _homeland(scene: Scene, about: set[Span]) -> str | None:
    """Return the country in which a document is written, less some places that it only speaks about."""
    issuer = _issuer(scene)
    if told := _host_of_mission(scene) or _among_sisters(scene) or _of_spokesperson(scene) or of_first_office(scene):
        return told
    left = destinations(scene) | sisters(scene) | received(scene)
    topics = about | stays(scene) | journeys(scene) | to_come(scene) | posts(scene) | senders(scene)
    topics = topics | served_at(scene) | origins(scene)
    mentions = [
        m for m in scene.extraction.mentions
        if m.kind is not Kind.PLACE or (country_of_place(m) not in left and m.span not in topics)
    ]  # fmt: skip
    counted = home_of(mentions, issuer.text if issuer else None)
    usual = home(mentions, issuer.text if issuer else None, counted)
    if destinations(scene, _OPENING):
        usual = _most_named(scene, left, topics) or usual
    by_months = usual != counted
    heads = list(_letterhead(scene))
    states = {_state(scene, s, usual) for s in heads} - {None}
    if issuer and (own := country_told(issuer.text)):
        either = countries_of_adjectives(issuer.text)
        return usual if own not in either else _of_either(states & either, home_of(mentions, None), either) or usual
    if len(states) == 1:
        return states.pop()
    if agency := agency_in(scene.document.text):
        town = town_at(scene, agency.start)
        there = country_there(scene, town, usual) if town else agency.country
        foreign = _most_named(scene, left, topics) == agency.country or not _has_it(scene, there)
        return agency.country if foreign else there
    if by_months and usual:
        return usual
    written = [i for s in heads for i in _of(scene, s, Kind.PLACE) if i.span not in topics]
    cities = {country_of_place(scene.tops[i.mention]) for i in written} - {None} or _seats(scene, heads)
    told = dateline_country(scene, usual) or (cities.pop() if len(cities) == 1 and not states else usual)
    told, usual = (None, None) if is_met_there(scene, told) else (told, usual)
    return next((country for country in (told, usual) if _may_write(scene, country)), None) or _most_named(
        scene, left, topics
    )


@kept
def mission_writing(scene: Scene) -> tuple[str, str] | None:
    """Return the state of a mission that writes and the one in which it stands, where its name says both.

    «سفارة كندا في تونس» in Arabic. A mission of a state that writes in the document's language tells of its own:
    «سفارة دولة فلسطين في رومانيا».
    """
    issuer = _issuer(scene)
    if issuer is None or fold_word(issuer.text).split()[0] not in standing_words("missions"):
        return None
    body = next((m for m in scene.extraction.mentions if m.kind is Kind.ORGANIZATION and m.text == issuer.text), None)
    places = (m for m in scene.extraction.mentions if m.kind is Kind.PLACE and body and body.span.contains(m.span))
    states = [country for place in places if (country := country_of_place(place))]
    own = country_told(issuer.text) or (body.country if body else None)
    if own is None or _may_write(scene, own):
        return None
    there = next((state for state in states[::-1] if state != own), None)
    return (own, there) if there else None


def _host_of_mission(scene: Scene) -> str | None:
    """Return the state in which a mission that writes stands.

    Those whom it receives are mostly of there; its own people's offices tell the state that sent them.
    """
    mission = mission_writing(scene)
    return mission[1] if mission else None


def _of_either(states: AbstractSet[str | None], counted: str | None, either: frozenset[str]) -> str | None:
    """Return which of the states that share the adjective in a body's name it is of: « Institut congolais »."""
    return next(iter(states), None) if len(states) == 1 else counted if counted in either else None


def _seats(scene: Scene, heads: Sequence[Sentence]) -> set[str | None]:
    """Return the countries of the towns with which bodies of a letterhead end: « Gouvernement provincial de Namur »."""
    bodies = [i.mention for s in heads for i in _of(scene, s, Kind.ORGANIZATION)]
    ends = [m for top in bodies for m in scene.nested[top] if m.span.end == scene.tops[top].span.end]
    return {country_of_place(m) for m in ends if m.kind is Kind.PLACE and not country_of(m.text)} - {None}


_OPENING = 2
"""Sentences at the top in which a text tells first of all that somebody left."""


def _among_sisters(scene: Scene) -> str | None:
    """Return the state that is told to be bound to «the sister states»: the one that speaks."""
    for sentence in scene.sentences:
        for item, after in pairwise(sentence.items if sentence.says(standing_words("sister_states")) else ()):
            if item.kind is Kind.PLACE and after.form in standing_words("sister_states"):
                return country_of(scene.tops[item.mention].text)
    return None


def _of_spokesperson(scene: Scene) -> str | None:
    """Return the state of the body for which a spokesperson tells what follows, at the top of a text."""
    for sentence in scene.sentences[:_TOLD]:
        speaks = next((n for n, i in enumerate(sentence.items) if _speaks(scene, i)), None)
        if speaks is None:
            continue
        tops = [i.mention for i in sentence.items[speaks:] if i.mention >= 0]
        bodies = (m.text for n in tops for m in (scene.tops[n], *scene.nested[n]) if m.kind is Kind.ORGANIZATION)
        return next((country for body in bodies if (country := country_told(body))), None)
    return None


def _speaks(scene: Scene, item: Item) -> bool:
    """Tell whether an item is a spokesperson, as an office or by the bare noun."""
    words = fold_word(scene.tops[item.mention].text).split() if item.kind is Kind.TITLE else [item.form]
    return any(word in standing_words("spokespersons") for word in words)


_TOLD = 3
"""Sentences at the top among which a spokesperson tells what follows."""


def _most_named(scene: Scene, left: set[str | None], topics: set[Span]) -> str | None:
    """Return the state that bodies, roles, delegations and places of a text in its language are of most often.

    It is asked where the text is dated abroad: «دوشنبه، 11 يونيو: ترأست وزيرة … وفد دولة الإمارات». Of its own people
    a text seldom says the country: one told in later roles alone, or of an envoy, is a guest's.
    """
    if scene.extraction.about.language not in _STATES:
        return None
    told = [m for m in scene.tops if m.kind in _OF_STATES and m.span not in topics]
    told = [m for m in told if not (m.kind is Kind.TITLE and is_envoy(m.text))]
    named = Counter(c for m in told for c in countries_named(m.text) if _may_write(scene, c) and c not in left)
    first = next((countries_named(m.text) for m in scene.tops if m.kind is Kind.TITLE), ())
    others = {c for m in told if m.kind is not Kind.TITLE for c in countries_named(m.text)}
    named = Counter({c: votes for c, votes in named.items() if c in first or c in others})
    most = named.most_common(2)
    return most[0][0] if most and (len(most) == 1 or most[0][1] > most[1][1]) else None


_OF_STATES = (Kind.ORGANIZATION, Kind.TITLE, Kind.DELEGATION, Kind.PLACE, Kind.PROGRAM)


def _may_write(scene: Scene, country: str | None) -> bool:
    """Tell whether institutions of a country write in a document's language: a minister in Vienna is of elsewhere."""
    states = _STATES.get(scene.extraction.about.language)
    return states is None or country is None or fold_word(country) in standing_words(states)


def _has_it(scene: Scene, there: str | None) -> bool:
    """Tell whether an agency's dispatch from a country may be of those at home there: «طرابلس (وام)», not « Séoul »."""
    states = standing_words(_STATES.get(scene.extraction.about.language, "arab_states"))
    return there is None or fold_word(there) in states


_STATES = {"ar": "arab_states", "fr": "french_states"}
"""The states whose institutions write in a language; those of any write English."""


@kept
def _issuer(scene: Scene) -> Quote | None:
    """Return the issuer, where it is no body that only guests come from; one of offices alone yields to the places."""
    issuer = scene.extraction.about.issuer
    if issuer is None:
        return None
    named = [m for m in scene.extraction.mentions if m.kind is Kind.ORGANIZATION and m.text == issuer.text]
    guests = [m.span for m in scene.extraction.mentions if m.kind is Kind.DELEGATION]
    if named and _all_within(named, guests):
        return None
    offices = [m.span for m in scene.extraction.mentions if m.kind is Kind.TITLE]
    held = bool(named) and _all_within(named, offices)
    if held and fold_word(issuer.text).split()[0] in standing_words("missions"):
        return None
    return None if held and home_of(scene.extraction.mentions, None) else issuer


def _all_within(mentions: Sequence[Mention], spans: Iterable[Span]) -> bool:
    """Tell whether each mention lies within one of the spans, by the furthest end of those that begin before it."""
    ordered = sorted(spans)
    starts = [span.start for span in ordered]
    ends = [0, *accumulate((span.end for span in ordered), max)]
    return all(ends[bisect_right(starts, m.span.start)] >= m.span.end for m in mentions)


def _letterhead(scene: Scene) -> Iterator[Sentence]:
    """Yield the lines before the title and any line that tells something: no date and no verb stands in them."""
    title = scene.extraction.about.title
    for sentence in scene.sentences[:_HEAD]:
        told = any(i.verb for i in sentence.items) or any(_of(scene, sentence, Kind.DATE))
        if told or any(_of(scene, sentence, Kind.PERSON)) or (title and sentence.span.end > title.span.start):
            return
        yield sentence


def _state(scene: Scene, sentence: Sentence, usual: str | None) -> str | None:
    """Return the country of a line that holds a state's name and nothing else but names of bodies.

    A name that is a city's, too («عمان»), is of the ``usual`` country if it may be.
    """
    if any(i.sort in (Sort.WORD, Sort.CUE) for i in sentence.items):
        return None
    names = [scene.tops[i.mention].text for i in _of(scene, sentence, Kind.PLACE)]
    found = [usual if usual in countries_possible(name) else countries[0] for name in names
             if (countries := countries_in(name))]  # fmt: skip
    return found[0] if found else None


def _of(scene: Scene, sentence: Sentence, kind: Kind) -> Iterator[Item]:
    """Yield the items of a sentence that are mentions of a kind."""
    return (i for i in sentence.named if scene.tops[i.mention].kind is kind)
