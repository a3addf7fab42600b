"""Where: the place that belongs to a report, apart from places of topics, outcomes, journeys and senders."""

from collections.abc import Sequence

from lexicon.engagements import Form, Frame
from lexicon.relations import relation_words
from resolvers.ground.among import any_meantime, any_said
from resolvers.ground.completing import completes_role
from resolvers.ground.counterparts import is_of_peer
from resolvers.ground.geography import countries_in, is_city, is_land
from resolvers.ground.items import Item, Sentence
from resolvers.ground.other_places import (
    NO_MARGIN,
    is_of_envoys,
    is_of_journey,
    is_of_outcome,
    is_of_sender,
    is_of_situation,
    is_of_topic,
    margin_of,
)
from resolvers.ground.premises import Premises, premises_of
from resolvers.ground.put_in import is_put_in, name_start
from resolvers.ground.scene import Scene, mentions_of
from resolvers.ground.unknown_offices import bearer_behind
from resolvers.ground.worded import is_in_parts, is_in_quotes, is_on_stage, is_too_wide
from schemas.mention import Grain, Kind, Mention
from schemas.span import Quote


def place_of(
    scene: Scene, sentence: Sentence, trigger_place: int, end: int, *, premises: Premises = Premises.LETTERS
) -> Quote | None:
    """Return the place of a report: the first place mention after it, else the last before it, that words put it in.

    A venue goes before an institution's house (``premises``: where that may be), this before a city, a city before its
    land, and that before the country.
    """
    items = sentence.items
    margin = margin_of(items) if "margin" in sentence.marks else NO_MARGIN
    places = mentions_of(scene, sentence, Kind.PLACE)
    put = [(i, m) for i, m in places if i == margin.held_at or _is_put(scene, items, i, m)]
    found = [(i, m) for i, m in put if i not in margin.about and not is_of_situation(items, name_start(items, i))]
    found = [(i, m) for i, m in found if not is_in_quotes(scene.document.text, items, trigger_place, i)]
    end = max(end, margin.held_at + 1) if trigger_place < margin.about.start < end else end
    behind = [(i, m) for i, m in found if trigger_place < i < end and not _is_elsewhere(items, trigger_place, i)]
    behind = [(i, m) for i, m in behind if not _is_long_past(scene, items, trigger_place, i)]
    after = [m for i, m in behind if not is_of_topic(items, trigger_place, i, m)]
    before = [m for i, m in found if i < trigger_place and not _of_verb_before(items, i, trigger_place)]
    ranked = [*after, *reversed(before)]
    venue = next((m for m in ranked if not (is_city(m.text) or is_land(m.text))), None)
    if venue:
        return venue.quote
    house = premises_of(scene, sentence, trigger_place, end, premises) if premises else None
    city = min(ranked, key=lambda m: (bool(countries_in(m.text)), is_land(m.text)), default=None)
    return house or (city.quote if city else None)


def _is_elsewhere(items: Sequence[Item], trigger_place: int, place: int) -> bool:
    """Tell whether a place behind a report is of what was decided, of an earlier journey, or where envoys serve."""
    told_of = is_of_outcome(items, trigger_place, place) or is_of_journey(items, trigger_place, place)
    start = name_start(items, place)
    return told_of or is_of_envoys(items, start) or is_of_sender(items, start)


def _is_long_past(scene: Scene, items: Sequence[Item], trigger_place: int, place: int) -> bool:
    """Tell where an event was held of which people spoke, by the month or year behind: « tenu à Berne en mai 2007 ».

    What they took part in themselves was there.
    """
    met = any(verb.frame in (Frame.RECEIVE, Frame.MEET) for verb in items[trigger_place].verbs)
    held = items[max(place - _HELD, trigger_place + 1) : place] if met else ()
    if not any_said(held, relation_words("held_there")):
        return False
    behind = items[place + 1 : place + 1 + _HELD]
    values = [scene.tops[i.mention].value for i in behind if i.kind is Kind.DATE]
    year = any(i.mention < 0 and i.form.isdigit() and len(i.form) == _YEAR for i in behind)
    return not any(v is not None and v.grain is Grain.DAY for v in values) and (bool(values) or year)


_YEAR = 4
"""Digits of a year alone."""
_HELD = 3
"""Items from "held" to where it was, and from there to the month."""


def _is_put(scene: Scene, items: Sequence[Item], place: int, mention: Mention) -> bool:
    """Tell whether words put something in a place that completes no role and is no part of the world."""
    put = is_put_in(items, place) or is_on_stage(items, place, mention) or is_in_parts(items, place)
    if put and not is_city(mention.text) and is_of_peer(items, name_start(items, place)):
        return False
    of_office = completes_role(scene, items, place) or bearer_behind(scene, items, place) >= 0
    return put and not (of_office or is_too_wide(scene, place, items, mention))


def _of_verb_before(items: Sequence[Item], place: int, trigger_place: int) -> bool:
    """Tell whether a place belongs to the verb before the one that «و» adds: «عقد في المجلس لقاء …، وزار الديوان».

    So it does before «فيما» and its like, which begin what happened elsewhere.
    """
    if any_meantime(items[place:trigger_place]):
        return True
    verbs = [i for i in items[:trigger_place] if i.verb and i.verb.form is Form.PAST and not i.verb.latin]
    verb = items[trigger_place].verb
    added = items[trigger_place].joined and verb is not None and verb.frame is Frame.VISIT
    return added and bool(verbs) and items.index(verbs[0]) < place
