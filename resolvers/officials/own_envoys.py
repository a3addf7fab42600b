"""Guests abroad of no told state beside its envoy: «استقبل سلطان عُمان وزير الخارجية X، بحضور سفير …».

Whoever writes at home leaves the own state unsaid, and says that of the host; his envoy there tells which it is.
"""

from collections.abc import Iterator, Sequence

from lexicon.affiliations import standing_words
from lexicon.engagements import Frame
from resolvers.ground.geography import countries_named, country_of, country_of_place
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.ground.scene import Scene
from resolvers.officials.nationality import is_envoy
from schemas.mention import Kind
from text.fold import fold_word

_NEAR = 4
"""Sentences behind the one that tells of a guest among which his envoy is told to have been there."""
_BESIDE = 4
"""Items between an office and the name of who holds it."""


def with_own_envoy(scene: Scene, sentence: Sentence) -> Iterator[tuple[int, str]]:
    """Yield the guest of no told state whom a ruler or minister received, and the state of the envoy there."""
    verb = next((n for n, i in enumerate(sentence.items) if i.verbs and _receives(i)), None)
    guest = _guest(scene, sentence.items, verb) if verb is not None else None
    if guest is None:
        return
    person, state, place = guest
    for near, here in _after(scene, sentence, place):
        envoy = next((c for i in near if (c := _envoy_to(scene, i, state))), None)
        if envoy and not _named(scene, sentence, envoy, before=here):
            yield person, envoy
            return


def _receives(item: Item) -> bool:
    return any(v.frame in (Frame.RECEIVE, Frame.MEET) and not (v.latin or v.pronoun) for v in item.verbs)


def _guest(scene: Scene, items: Sequence[Item], verb: int) -> tuple[int, str, int] | None:
    """Return who is told second with an office of no told state, the state of the office told first, and his place."""
    offices = [n for n in range(verb + 1, len(items)) if items[n].kind is Kind.TITLE]
    if not offices:
        return None
    first = scene.tops[items[offices[0]].mention].text
    states = countries_named(first)
    if len(states) != 1 or is_envoy(first) or not _of_state(first):
        return None
    host = _holder(items, offices[0])
    for n in offices[1:]:
        title = scene.tops[items[n].mention].text
        person = _holder(items, n)
        if person is None or person == host:
            continue
        told = countries_named(title) or is_envoy(title) or not _of_state(title) or _nation_beside(scene, items, n)
        aside = any(i.marks("presence", "escort") for i in items[verb:n])
        return None if told or aside else (items[person].mention, states[0], n)
    return None


def _holder(items: Sequence[Item], office: int) -> int | None:
    """Return the place of the name behind an office, words of respect between, or right before it and a comma."""
    for n in range(office + 1, min(office + 1 + _BESIDE, len(items))):
        if items[n].kind is Kind.PERSON:
            return n
        if items[n].mention >= 0 or items[n].sort is not Sort.WORD:
            break
    before = office - 1 - (items[office - 1].sort is Sort.SIGN)
    return before if items[before].kind is Kind.PERSON else None


def _of_state(title: str) -> bool:
    """Tell an office of a state: minister, president, head of a house."""
    return not (standing_words("ministers") | standing_words("rulers")).isdisjoint(fold_word(title).split()[:1])


def _nation_beside(scene: Scene, items: Sequence[Item], office: int) -> bool:
    """Tell a nation's adjective behind an office: «وزير الخارجية» اليوناني."""
    behind = items[office + 1 : office + 2]
    return any(i.mention < 0 and country_of(i.span.of(scene.document.text)) is not None for i in behind)


def _after(scene: Scene, sentence: Sentence, place: int) -> Iterator[tuple[Sequence[Item], bool]]:
    """Yield the rest of a sentence and the next ones, each from the word on that tells who was there."""
    first = scene.sentences.index(sentence)
    for n, near in enumerate(scene.sentences[first : first + 1 + _NEAR]):
        items = near.items[place:] if n == 0 else near.items
        there = next((k for k, i in enumerate(items) if _attends(i)), None)
        if there is not None:
            yield items[there:], n == 0


def _attends(item: Item) -> bool:
    return item.marks("presence") or any(v.frame is Frame.ATTEND for v in item.verbs)


def _envoy_to(scene: Scene, item: Item, state: str) -> str | None:
    """Return whose envoy to a state an item is."""
    title = scene.tops[item.mention].text if item.kind is Kind.TITLE else ""
    named = countries_named(title) if title and is_envoy(title) else ()
    if len(named) < 1 or named[0] == state:
        return None
    places = [m for m in scene.nested[item.mention] if m.kind is Kind.PLACE]
    return named[0] if state in (*named[1:], *map(country_of_place, places)) else None


def _named(scene: Scene, sentence: Sentence, country: str, *, before: bool) -> bool:
    """Tell whether an office of the sentence that is no envoy's says a country: its holder is the guest then."""
    titles = (scene.tops[i.mention].text for i in sentence.named if i.kind is Kind.TITLE)
    return any(country in countries_named(t) for t in titles if not (before and is_envoy(t)))
