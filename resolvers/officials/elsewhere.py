"""Places that tell no home: where somebody goes or stays as a guest, whence guests came, what is spoken about."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from lexicon.affiliations import standing_words
from lexicon.asking import seats_of_government
from lexicon.engagements import Frame
from lexicon.relations import relation_words
from resolvers.ground.among import any_said
from resolvers.ground.counterparts import counterparts_at
from resolvers.ground.geography import countries_named, country_of, country_of_place
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.ground.scene import Scene
from resolvers.officials.nationality import is_envoy
from schemas.mention import Kind
from schemas.relation import EngagementKind
from schemas.span import Span
from text.fold import fold_word
from text.signs import COMMAS


def destinations(scene: Scene, most: int | None = None) -> set[str | None]:
    """Return the countries for which somebody left («غادر البلاد متوجها إلى تونس»); their places tell no home.

    ``most`` is the number of sentences that are looked at, all of them by default.
    """
    left: set[str | None] = set()
    for sentence in scene.sentences[:most]:
        for before, item in pairwise(sentence.items if sentence.says(standing_words("leaving")) else ()):
            if item.kind is Kind.PLACE and before.form in standing_words("for_where"):
                left.add(country_of_place(scene.tops[item.mention]))
    return left - {None}


def stays(scene: Scene) -> set[Span]:
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


def received(scene: Scene) -> set[str | None]:
    """Return the countries of the delegations and envoys that somebody receives or meets («استقبل الوزير وفدا من …»).

    They tell no home, however often they are named: «وأشاد بإصلاحات المغرب».
    """
    found: set[str | None] = set()
    for sentence in [s for s in scene.sentences if not s.kinds.isdisjoint((Kind.DELEGATION, Kind.TITLE))]:
        frames = {verb.frame for i in sentence.items for verb in i.verbs}
        if frames.isdisjoint((Frame.RECEIVE, Frame.MEET)):
            continue
        first = next((n for n, i in enumerate(sentence.items) if i.kind in _MEETING), len(sentence.items))
        start = 0 if Frame.RECEIVE in frames else first + 1
        came = sentence.items[start:]
        found.update(country_of(scene.tops[i.mention].text) for i in came if i.kind is Kind.DELEGATION)
        behind = sentence.items[first + 1 :]
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


def journeys(scene: Scene) -> set[Span]:
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
            if not to or item.mention < 0 or _of_counterpart(sentence.items[: n + 1]):
                continue
            if item.kind is Kind.PLACE and country_of(scene.tops[item.mention].text):
                found.add(item.span)
            elif item.kind is Kind.ORGANIZATION:  # « s'est rendu à la Cour suprême de … »
                found.update(m.span for m in scene.nested[item.mention] if m.kind is Kind.PLACE and country_of(m.text))
    return found


def _of_counterpart(before: Sequence[Item]) -> bool:
    """Tell a clause about a guest, who visits where one is: « son homologue, M. X, qui effectue une visite en »."""
    who = max((n for n, i in enumerate(before) if i.marks("relative")), default=0)
    return any_said(before[max(who - _GUEST, 0) : who], relation_words("counterparts"))


def _is_capital_visited(before: Sequence[Item]) -> bool:
    """Tell whether «the capital» and, before it, "to" stand before a place with no verb or name between."""
    capital = next((n for n in range(len(before) - 1, -1, -1) if before[n].form in standing_words("capitals")), 0)
    between = any(i.mention >= 0 or i.verb for i in before[capital:])
    return not between and any_said(before[:capital], standing_words("for_where"))


_IN = frozenset(("en", "au", "aux", "la", "l", "'"))
"""What stands before the state that somebody visits, besides « pour » and "to"."""


def sisters(scene: Scene) -> set[str | None]:
    """Return the countries that a text calls sisters or friends («سلطنة عمان الشقيقة»); their places tell no home."""
    return {
        country_of(scene.tops[item.mention].text)
        for sentence in scene.sentences
        if sentence.says(standing_words("sisterly"))
        for one, other in pairwise(sentence.items)
        for item, near in ((one, other), (other, one))
        if item.kind is Kind.PLACE and near.form in standing_words("sisterly") and (item is one or near.form.isascii())
    } - {None}


def spoken_about(scene: Scene, *, once: bool = False) -> set[Span]:
    """Return the places of which a situation, war or crisis is told («تطورات الأوضاع في …»); they tell no home.

    A country that is named beside, too, may be the one that speaks of itself; so may one of which more than one
    sentence tells, where those told ``once`` are asked for.
    """
    found = situations(scene)
    named = [
        (s, i.span, country_of_place(scene.tops[i.mention]))
        for s in (scene.sentences if found else ())
        for i in s.items
        if i.kind is Kind.PLACE
    ]
    beside = {country for _, span, country in named if span not in found}
    telling = Counter(country for _, country in {(s.span, country) for s, _, country in named}) if once else Counter()
    return {span for span, country in found.items() if country not in beside and telling[country] <= 1}


def situations(scene: Scene) -> dict[Span, str | None]:
    """Return the country of each place of which a situation is told, and of its name behind in the same sentence."""
    found: dict[Span, str | None] = {}
    telling = [s for s in scene.sentences if Kind.PLACE in s.kinds and s.says(standing_words("situations"))]
    for sentence in telling:
        reach = 0
        here: set[str] = set()
        for item in sentence.items:
            if item.form in standing_words("situations"):
                reach = _ABOUT
            elif item.verb or (item.sort is Sort.SIGN and item.form not in _MARKS):
                reach = 0
            elif item.kind is Kind.PLACE:
                name = scene.tops[item.mention]
                if reach or country_of(name.text) in here:
                    found[item.span] = country_of_place(name)
                    here.update({country_of(name.text) or ""} - {""})
            reach -= reach > 0
    return found


def awaited(scene: Scene) -> set[Span]:
    """Return the places in which something will be held: «الاجتماع المزمع عقده … بتونس»; it is told elsewhere."""
    found: set[Span] = set()
    for sentence in scene.sentences:
        if Kind.PLACE not in sentence.kinds or not sentence.says(standing_words("to_be_held")):
            continue
        reach = 0
        for item in sentence.items:
            reach = _HELD if item.form in standing_words("to_be_held") else max(reach - 1, 0)
            if reach and item.kind is Kind.PLACE:
                found.add(item.span)
    places = [m.span for m in scene.extraction.mentions if m.kind is Kind.PLACE] if found else ()
    return found | {span for span in places if any(house.start <= span.start < house.end for house in found)}


_HELD = 12
"""Items behind «المزمع» among which it says where something will be held."""


def posts(scene: Scene) -> set[Span]:
    """Return the states to which an envoy is sent, told behind his name: «السفير رائد الحازمي المعين لدى لبنان»."""
    return {
        item.span
        for sentence in scene.sentences
        if Kind.PLACE in sentence.kinds and sentence.says(relation_words("resident"))
        for n, item in enumerate(sentence.items)
        if item.kind is Kind.PLACE and any_said(sentence.items[max(n - _POSTED, 0) : n], relation_words("resident"))
    }


def senders(scene: Scene) -> set[Span]:
    """Return the states listed behind those whom they sent: « les ambassadeurs de Suède et du Canada ».

    So too of several states whose offices one word tells: "with the Foreign Ministers of Norway and Chile".
    """
    senders, several = standing_words("sent_by_states"), relation_words("envoys_many")
    runs = (
        run for s in scene.sentences if Kind.PLACE in s.kinds for run in _listed_behind(scene, s, senders | several)
    )
    return {span for word, spans in runs if word in senders or len(spans) > 1 for span in spans}


def _listed_behind(scene: Scene, sentence: Sentence, words: frozenset[str]) -> Iterator[tuple[str, list[Span]]]:
    """Yield each of some words in a sentence with the states that are listed behind it, before a verb or a name."""
    items = sentence.items
    for place, item in enumerate(items if sentence.says(words) else ()):
        if item.form not in words or item.mention >= 0:
            continue
        ends = (n for n, i in enumerate(items[place + 1 :], place + 1) if _ends_list(i, words))
        row = items[place : next(ends, len(items))]
        named = ((before, i) for before, i in pairwise(row) if i.kind is Kind.PLACE and before.form not in _POSTS)
        yield item.form, [i.span for _, i in named if country_of(scene.tops[i.mention].text)]


def _ends_list(item: Item, words: frozenset[str]) -> bool:
    """Tell whether an item ends a list of states: a verb, another word for envoys, or a name that is no place."""
    return item.verb is not None or item.form in words or (item.mention >= 0 and item.kind is not Kind.PLACE)


def origins(scene: Scene) -> set[Span]:
    """Return the places from which visitors came: "visitors from Ota, Japan", « la délégation de X (Bénin) »."""
    found: set[Span] = set()
    visitors = standing_words("visitors_from")
    for sentence in (s for s in scene.sentences if Kind.PLACE in s.kinds):
        for n, item in enumerate(sentence.items if _tells_origin(sentence) else ()):
            if item.kind is Kind.DELEGATION and [i.form for i in sentence.items[n + 1 : n + 4 : 2]] == _IN_BRACKETS:
                found.update(i.span for i in sentence.items[n + 2 : n + 3] if i.kind is Kind.PLACE)
            elif item.form in visitors:
                behind = takewhile(_is_origin, sentence.items[n + 1 :])
                found.update(i.span for i in behind if i.kind is Kind.PLACE)
    return found


def _tells_origin(sentence: Sentence) -> bool:
    """Tell whether a sentence may say from where visitors came: most do not."""
    return Kind.DELEGATION in sentence.kinds or sentence.says(standing_words("visitors_from"))


def _is_origin(item: Item) -> bool:
    """Tell where somebody is from, or what stands before it."""
    return item.kind is Kind.PLACE or item.marks("from") or item.form in _FROM | COMMAS


_IN_BRACKETS = ["(", ")"]
_FROM = frozenset(("from", "of", "de", "du", "d", "des", "'"))


def served_at(scene: Scene) -> set[Span]:
    """Return the places in the names of bodies at which counterparts serve: "the National Library of China"."""
    pairs = ((s, body) for s in scene.sentences for _, body, _ in counterparts_at(s))
    inside = (m for s, body in pairs for m in scene.nested[s.items[body].mention])
    return {m.span for m in inside if m.kind is Kind.PLACE}


_POSTS = frozenset(("au", "aux", "en", "a", "aupres", "in", "to"))
"""What stands before the state in which envoys are posted."""
_POSTED = 2
"""Items before a state among which it is told that an envoy was accredited there."""
_GUEST = 8
"""Items before a clause among which the guest is told of whom it is."""
_ABOUT = 5
"""Items behind «الأوضاع» among which the place stands that is spoken about."""
_MARKS = frozenset("'\"«»“”()")


def to_come(scene: Scene) -> set[Span]:
    """Return the states and seats of government to which somebody will go: "would travel to Doha" is told elsewhere."""
    found: set[Span] = set()
    for sentence in scene.sentences:
        if Kind.PLACE not in sentence.kinds or not sentence.says(standing_words("will_travel")):
            continue
        going = [n for n, i in enumerate(sentence.items) if i.form in standing_words("will_travel")]
        for at in going:
            if sentence.items[at].form.isascii() and not _is_ahead(sentence.items[:at]):
                continue
            for before, item in pairwise(sentence.items[at : at + _GOING]):
                to = before.form in standing_words("for_where") or before.form in _IN or before is sentence.items[at]
                if to and item.kind is Kind.PLACE and _is_seat(scene.tops[item.mention].text):
                    found.add(item.span)
    return found


def _is_ahead(before: Sequence[Item]) -> bool:
    """Tell whether a Latin verb is told of what is to come: « se rendra », "will travel", "to visit"."""
    return any_said(before[-_BEFORE:], standing_words("ahead"))


def _is_seat(place: str) -> bool:
    """Tell whether a place is a state or where one's government sits."""
    return country_of(place) is not None or fold_word(place) in seats_of_government()


_GOING = 8
"""Items behind a verb of going among which its goal stands."""
_BEFORE = 2
"""Items before it among which "will" stands."""
