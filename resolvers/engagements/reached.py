"""The house to which somebody came before they met («وصل إلى الكلية فاستقبله»), or in which a clause says they did."""

from collections.abc import Sequence

from lexicon.engagements import FACING, Frame
from lexicon.relations import either, relation_words
from resolvers.ground.event_kinds import TALKS
from resolvers.ground.geography import country_of, is_region
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.ground.places import place_of
from resolvers.parties.cast import Cast
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.relation import EngagementKind
from schemas.span import Quote
from text.clitics import reads_as

_ARTICLES = relation_words("definite") | {"'"}
_NEAR = 9
"""Items before «إلى» among which the visit or arrival stands; its adjectives, its subject and a day may part them."""


def reached_house(cast: Cast, sentence: Sentence, trigger: Trigger) -> Quote | None:
    """Return the house or town to which a phrase before the trigger says that they came, or an object behind "to".

    A state says nothing of where in it they met.
    """
    if trigger.frame not in FACING or trigger.kind is EngagementKind.CALL:
        return None
    items = sentence.items
    for place in range(trigger.place - 1, 0, -1):
        if _is_house(cast, items[place]) and _come_to(items, place):
            return cast.scene.tops[items[place].mention].quote
    welcomed = items[trigger.place].form == _WELCOMED and not trigger.passive
    behind = range(trigger.place + 1, min(trigger.end, len(items))) if welcomed else ()
    return next((cast.scene.tops[items[n].mention].quote for n in behind if _brought_to(cast, items, n)), None)


_WELCOMED = "welcomed"


def house_of_talk(cast: Cast, sentence: Sentence, trigger: Trigger) -> Quote | None:
    """Return where it was by a later clause of its sentence: «استقبل …، وجرى خلال اللقاء الذي عقد في … بحث …»."""
    items = sentence.items
    for n in range(trigger.place + 2, len(items) - 2):
        event, held = items[n].event, items[n + 2]
        if items[n].verb and any(verb.frame in FACING for verb in items[n].verbs):
            return None  # another was met
        told = event is not None and event.definite and event.kind in TALKS and items[n + 1].marks("relative")
        if told and items[n - 1].marks("during") and any(verb.frame in _PLACING for verb in held.verbs):
            end = next((k for k in range(n + 3, len(items)) if items[k].verb), len(items))
            return place_of(cast.scene, sentence, n + 2, end)
    return None


_PLACING = (Frame.HOLD, Frame.OCCUR)


def _is_house(cast: Cast, item: Item) -> bool:
    if item.kind is Kind.ORGANIZATION:
        return True
    mention = cast.scene.tops[item.mention] if item.kind is Kind.PLACE else None
    return mention is not None and not is_region(mention.key) and country_of(mention.text) is None


def _before(items: Sequence[Item], place: int) -> int:
    """Return the item right before a house, its article left out."""
    return next((n for n in range(place - 1, 0, -1) if items[n].form not in _ARTICLES), 0)


def _come_to(items: Sequence[Item], place: int) -> bool:
    """Tell whether a visit or an arrival is told to what stands at a place: «خلال زيارته إلى», « en visite à »."""
    to = _before(items, place)
    letters = either("to_attached", "with_attached")
    if not (items[to].marks("to", "place_in") or items[to].form in letters):
        return False
    near = items[max(to - _NEAR, 0) : to]
    told = max((n for n, item in enumerate(near) if _comes(item)), default=-1)
    return told >= 0 and not any(i.kind is Kind.ORGANIZATION or i.sort is Sort.SIGN for i in near[told + 1 :])


def _comes(item: Item) -> bool:
    if item.mention >= 0:
        return False
    visit = item.event is not None and item.event.kind is EngagementKind.VISIT
    came = either("came_to", "arrived")
    return visit or reads_as(item.form, came)


def _brought_to(cast: Cast, items: Sequence[Item], place: int) -> bool:
    """Tell whether somebody was welcomed to what stands at a place: "welcomed the ambassador, Mr. X, to the Museum"."""
    to = _before(items, place)
    before = items[to - 1] if to > 0 else None
    guest = before is not None and (before.mention >= 0 or before.form in relation_words("separators"))
    return items[to].form == "to" and guest and _is_house(cast, items[place])
