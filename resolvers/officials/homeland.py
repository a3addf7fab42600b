"""In which country a document is written, read from where it stands on the page before the places are counted."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise

from lexicon.affiliations import standing_words
from lexicon.engagements import Frame
from resolvers.ground.agencies import agency_in
from resolvers.ground.among import any_said
from resolvers.ground.geography import (
    countries_in,
    countries_named,
    countries_possible,
    country_of,
    country_of_place,
    country_told,
)
from resolvers.ground.home import home
from resolvers.ground.scene import Item, Scene, Sentence, Sort
from resolvers.ground.votes import home_of
from resolvers.officials.datelines import country_there, dateline_country, town_at
from resolvers.officials.nationality import is_envoy
from schemas.mention import Kind, Mention
from schemas.relation import EngagementKind
from schemas.span import Quote, Span
from text.fold import fold_word

_HEAD = 6
"""Sentences at the top among which a letterhead stands."""


def homeland(scene: Scene) -> str | None:
    """Return the country in which a document is written, or None.

    A state's name on a line of the letterhead says it, else the issuer's own name, the place beside the day of issue,
    a city in the letterhead; else the places that are named most. Names of months speak against a dateline abroad.
    """
    issuer = _issuer(scene)
    if told := _among_sisters(scene) or _of_spokesperson(scene):
        return told
    left = _destinations(scene) | _sisters(scene) | _received(scene)
    topics = _spoken_about(scene) | _stays(scene) | _journeys(scene)
    mentions = [
        m for m in scene.extraction.mentions
        if m.kind is not Kind.PLACE or (country_of_place(m) not in left and m.span not in topics)
    ]  # fmt: skip
    counted = home_of(mentions, issuer.text if issuer else None)
    usual = home(mentions, issuer.text if issuer else None, counted)
    if _destinations(scene, _OPENING):
        usual = _most_named(scene, left, topics) or usual
    by_months = usual != counted
    if issuer and country_told(issuer.text):
        return usual
    heads = list(_letterhead(scene))
    states = {_state(scene, s, usual) for s in heads} - {None}
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
    return next((country for country in (told, usual) if _may_write(scene, country)), None) or _most_named(
        scene, left, topics
    )


def _seats(scene: Scene, heads: Sequence[Sentence]) -> set[str | None]:
    """Return the countries of the towns with which bodies of a letterhead end: « Gouvernement provincial de Namur »."""
    bodies = [i.mention for s in heads for i in _of(scene, s, Kind.ORGANIZATION)]
    ends = [m for top in bodies for m in scene.nested[top] if m.span.end == scene.tops[top].span.end]
    return {country_of_place(m) for m in ends if m.kind is Kind.PLACE and not country_of(m.text)} - {None}


_OPENING = 2
"""Sentences at the top in which a text tells first of all that somebody left."""


def _destinations(scene: Scene, most: int | None = None) -> set[str | None]:
    """Return the countries for which somebody left («غادر البلاد متوجها إلى تونس»); their places tell no home.

    ``most`` is the number of sentences that are looked at, all of them by default.
    """
    left: set[str | None] = set()
    for sentence in scene.sentences[:most]:
        for before, item in pairwise(sentence.items if sentence.says(standing_words("leaving")) else ()):
            if item.kind is Kind.PLACE and before.form in standing_words("for_where"):
                left.add(country_of_place(scene.tops[item.mention]))
    return left - {None}


def _stays(scene: Scene) -> set[Span]:
    """Return the places behind « En séjour à …, » at a sentence's start: whoever is told of may be a guest there."""
    found: set[Span] = set()
    for sentence in scene.sentences:
        second = [i.form for i in sentence.items[1:2]]
        if sentence.items[0].form == _EN and second and second[0] in standing_words("stays"):
            found.update(i.span for i in sentence.items[:_LONG_STAY] if i.kind is Kind.PLACE)
    return found


_EN = "en"
_LONG_STAY = 10
"""Items of such a phrase: « En visite d'amitié et de travail à Dakar »."""


def _received(scene: Scene) -> set[str | None]:
    """Return the countries of the delegations and envoys that somebody receives or meets («استقبل الوزير وفدا من …»).

    They tell no home, however often they are named: «وأشاد بإصلاحات المغرب».
    """
    found: set[str | None] = set()
    for sentence in [s for s in scene.sentences if not s.kinds.isdisjoint((Kind.DELEGATION, Kind.TITLE))]:
        frames = {verb.frame for i in sentence.items for verb in i.verbs}
        first = next((n for n, i in enumerate(sentence.items) if i.kind in _MEETING), len(sentence.items))
        start = 0 if Frame.RECEIVE in frames else first + 1
        came = sentence.items[start:] if frames & {Frame.RECEIVE, Frame.MEET} else ()
        found.update(country_of(scene.tops[i.mention].text) for i in came if i.kind is Kind.DELEGATION)
        behind = sentence.items[first + 1 :] if came else ()
        roles = [scene.tops[i.mention].text for i in behind if i.kind is Kind.TITLE]
        found.update(c for role in roles if is_envoy(role) for c in countries_named(role)[:1])
        found.update(c for role in _opposite(scene, behind) for c in countries_named(role)[:1])
    return found - {None}


def _opposite(scene: Scene, behind: Sequence[Item]) -> Iterator[str]:
    """Yield the role of the other party of a meeting, behind the first one's name: « M. X a reçu la présidente … »."""
    named = next((n for n, i in enumerate(behind) if i.kind is Kind.PERSON), len(behind))
    verb = next((n for n, i in enumerate(behind) if i.verbs), len(behind))
    later = behind[max(named, verb) + 1 :] if verb < len(behind) else ()
    role = next((i for i in later if i.kind is Kind.TITLE), None)
    if role is not None:
        yield scene.tops[role.mention].text


_MEETING = (Kind.PERSON, Kind.TITLE, Kind.ORGANIZATION)
"""Who may meet a delegation that is named behind them."""


def _journeys(scene: Scene) -> set[Span]:
    """Return the states behind «زيارة إلى …»: whoever is told of may be a guest there."""
    found: set[Span] = set()
    for sentence in scene.sentences:
        if Kind.PLACE not in sentence.kinds and Kind.ORGANIZATION not in sentence.kinds:
            continue
        visits = any(i.event.kind is EngagementKind.VISIT for i in sentence.items if i.event)
        if not visits and not any(verb.frame is Frame.VISIT for i in sentence.items for verb in i.verbs):
            continue
        for n, (before, item) in enumerate(pairwise(sentence.items)):
            to = before.form in standing_words("for_where") or before.form in _IN
            if item.kind is Kind.PLACE and _is_capital_visited(sentence.items[max(n - _ABOUT, 0) : n + 1]):
                found.add(item.span)  # "during his visit to the Ugandan capital, Kampala"
            if to and item.kind is Kind.PLACE and country_of(scene.tops[item.mention].text):
                found.add(item.span)
            elif to and item.kind is Kind.ORGANIZATION:  # « s'est rendu à la Cour suprême de … »
                found.update(m.span for m in scene.nested[item.mention] if m.kind is Kind.PLACE and country_of(m.text))
    return found


def _is_capital_visited(before: Sequence[Item]) -> bool:
    """Tell whether «the capital» and, before it, "to" stand before a place with no verb or name between."""
    capital = next((n for n in range(len(before) - 1, -1, -1) if before[n].form in standing_words("capitals")), 0)
    between = any(i.mention >= 0 or i.verb for i in before[capital:])
    return not between and any_said(before[:capital], standing_words("for_where"))


_IN = frozenset(("en", "au", "aux", "la", "l", "'"))
"""What stands before the state that somebody visits, besides « pour » and "to"."""


def _sisters(scene: Scene) -> set[str | None]:
    """Return the countries that a text calls sisters or friends («سلطنة عمان الشقيقة»); their places tell no home."""
    return {
        country_of(scene.tops[item.mention].text)
        for sentence in scene.sentences
        if sentence.says(standing_words("sisterly"))
        for one, other in pairwise(sentence.items)
        for item, near in ((one, other), (other, one))
        if item.kind is Kind.PLACE and near.form in standing_words("sisterly") and (item is one or near.form.isascii())
    } - {None}


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


def _spoken_about(scene: Scene) -> set[Span]:
    """Return the places of which a situation, war or crisis is told («تطورات الأوضاع في …»); they tell no home.

    A country that is named in other sentences, too, may be the one that speaks of itself.
    """
    found: dict[Span, str | None] = {}
    telling = [s for s in scene.sentences if Kind.PLACE in s.kinds and s.says(standing_words("situations"))]
    named = Counter(
        country
        for sentence in (scene.sentences if telling else ())
        for country in {country_of_place(scene.tops[i.mention]) for i in sentence.items if i.kind is Kind.PLACE}
    )
    for sentence in telling:
        reach = 0
        for item in sentence.items:
            if item.form in standing_words("situations"):
                reach = _ABOUT
            elif item.verb or (item.sort is Sort.SIGN and item.form not in _MARKS):
                reach = 0
            elif reach and item.kind is Kind.PLACE:
                found[item.span] = country_of_place(scene.tops[item.mention])
            reach -= reach > 0
    return {span for span, country in found.items() if named[country] == 1}


_ABOUT = 5
"""Items behind «الأوضاع» among which the place stands that is spoken about."""
_MARKS = frozenset("'\"«»“”()")


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
    return (i for i in sentence.items if i.mention >= 0 and scene.tops[i.mention].kind is kind)
