"""Of which state those are who receive people from home abroad: "In Astana the visitors held talks with …"."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from lexicon.affiliations import standing_words
from lexicon.engagements import Frame
from lexicon.relations import relation_words
from resolvers.ground.among import any_said
from resolvers.ground.event_kinds import TALKS
from resolvers.ground.geography import country_of, country_of_place
from resolvers.ground.items import Item, Sentence
from resolvers.ground.scene import Scene
from resolvers.officials.nationality import is_envoy
from resolvers.officials.people import Figures
from schemas.mention import Kind
from schemas.relation import EngagementKind


def hosts_abroad(scene: Scene, figures: Figures, home: str | None, ours: AbstractSet[int]) -> dict[int, str]:
    """Return the state of those whom a delegation of ``home`` met in one place abroad, or who asked somebody there.

    ``ours`` are the figures in delegations of ``home``.
    """
    found: dict[int, str] = {}
    for sentence in scene.sentences if home else ():
        if {Kind.PLACE, Kind.PERSON} - sentence.kinds:
            continue
        there = _abroad(scene, sentence, home)
        for item in _met(scene, figures, sentence, home, ours) if there else ():
            place = figures.of[item.mention]
            if there and place not in ours and not _is_sent(scene, figures.all[place].titles):
                found.setdefault(place, there)
    return found


def _abroad(scene: Scene, sentence: Sentence, home: str | None) -> str | None:
    """Return the one country of the places that a sentence names, where none is at home."""
    places = (scene.tops[i.mention] for i in sentence.named if i.kind is Kind.PLACE)
    told = {country for place in places if (country := country_of_place(place))}
    return told.pop() if len(told) == 1 and home not in told else None


def _met(
    scene: Scene, figures: Figures, sentence: Sentence, home: str | None, ours: AbstractSet[int]
) -> Iterator[Item]:
    """Yield the people told behind the visitors from home and the verb of their meeting, or of an invitation."""
    items = sentence.items
    guest = next((n for n, i in enumerate(items) if _is_guest(scene, figures, i, home, ours)), len(items))
    met = next((n for n in range(guest, len(items)) if _meets(items[n])), len(items))
    visits = any(verb.frame is Frame.VISIT for i in items for verb in i.verbs)
    visits = visits or any(i.event and i.event.kind is EngagementKind.VISIT for i in items)
    asked = next((n for n, i in enumerate(items) if visits and i.form in standing_words("invited")), len(items))
    yield from _first(items[min(met, asked) + 1 :])


def _is_guest(scene: Scene, figures: Figures, item: Item, home: str | None, ours: AbstractSet[int]) -> bool:
    """Tell visitors from home: their delegation, by its state or a bare noun, or one who is in it."""
    if item.kind is Kind.DELEGATION:
        return country_of(scene.tops[item.mention].text) == home
    if item.kind is Kind.PERSON:
        return figures.of[item.mention] in ours
    bare = relation_words("delegation_words") | standing_words("band_again")
    return item.mention < 0 and item.form in bare


def _meets(item: Item) -> bool:
    """Tell a verb of receiving or meeting, or the noun of a meeting."""
    event = item.event is not None and item.event.kind in TALKS
    return event or any(verb.frame in (Frame.RECEIVE, Frame.MEET) for verb in item.verbs)


def _first(items: Sequence[Item]) -> Iterator[Item]:
    """Yield those named behind a verb, up to another one or a word that brings in who was there besides."""
    for item in items:
        if item.verb or item.marks("presence", "escort", "relative") or any_said((item,), relation_words("besides")):
            return
        if item.kind is Kind.PERSON:
            yield item


def _is_sent(scene: Scene, titles: Sequence[int]) -> bool:
    """Tell whether a figure has the office of an envoy, who may be from anywhere."""
    return any(is_envoy(scene.tops[title].text) for title in titles)
