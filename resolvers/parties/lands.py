"""Lands and towns that act themselves in French and English: « Le canton a reçu … », "Qatar and Malta signed"."""

from lexicon.engagements import Form, Frame
from lexicon.relations import either, relation_words
from lexicon.times import weekday_numbers
from resolvers.ground.geography import country_of
from resolvers.ground.items import PEOPLE, Item, Sentence, Sort
from resolvers.ground.scene import Scene
from resolvers.parties.datelines import dateline_end
from schemas.mention import Kind
from schemas.relation import EngagementKind

_ON_DAY = frozenset(("on", "le", "ce", "this", ","))
"""What stands about the day between a land and its verb: "Guyana and Jamaica on Friday signed"."""
_TOGETHER = (Frame.SIGN, Frame.HOLD)
"""What two states do with each other: they sign, hold talks."""
_FRONT = 5
"""Items before a land that opens its sentence: « La commune de », the day between commas not counted."""
_REACH = 5
"""Items behind a land within which its verb stands, its auxiliary and an adverb before it."""


def acting_land(scene: Scene, sentence: Sentence, place: int) -> bool:
    """Tell a place that opens its sentence and received people, or one of two states that signed or held talks."""
    items = sentence.items
    if items[place].kind is not Kind.PLACE:
        return False
    verb = _verb_behind(items, place)
    if verb is None:
        partner = _joined_behind(items, place)
        verb = _verb_behind(items, partner) if partner > place else None
        both = partner > place
    else:
        partner = _joined_before(items, place)
        both = partner >= 0
    first = min(place, partner) if both else place
    if verb is None or not _opens(items[dateline_end(scene, sentence) : first]):
        return False
    if both:
        states = all(country_of(scene.tops[items[n].mention].text) for n in (place, partner))
        return states and any(v.frame in _TOGETHER for v in verb.verbs)
    return any(v.frame is Frame.RECEIVE for v in verb.verbs) and _people_behind(items, place)


def _opens(before: tuple[Item, ...]) -> bool:
    """Tell whether only an article, or the noun of a kind of land, stands before one."""
    words = either("definite", "of_event", "town_nouns") | {"'"}
    return len(before) <= _FRONT and all(item.form in words and item.mention < 0 for item in before)


def _verb_behind(items: tuple[Item, ...], place: int) -> Item | None:
    """Return the verb in the active whose auxiliary, if any, stands right behind a land."""
    light = either("auxiliaries_past", "also", "earlier") | _ON_DAY
    for item in items[place + 1 : place + _REACH]:
        if item.kind is Kind.DATE or item.form in weekday_numbers():
            continue
        if item.verbs:
            told = any(v.latin and v.form in (Form.PARTICIPLE, Form.PAST, Form.PRESENT) for v in item.verbs)
            return item if told else None
        if item.form in relation_words("auxiliaries_passive") or item.form not in light:
            return None
    return None


def _joined_behind(items: tuple[Item, ...], place: int) -> int:
    """Return the land that « et », "and" or a comma joins to one, 0 where none is."""
    if not _joins(items[place + 1 : place + 2]):
        return 0
    behind = place + 2
    while any(i.form in relation_words("definite") or i.form == "'" for i in items[behind : behind + 1]):
        behind += 1
    return behind if any(i.kind is Kind.PLACE for i in items[behind : behind + 1]) else 0


def _joined_before(items: tuple[Item, ...], place: int) -> int:
    """Return the land to which one is joined, -1 where none is; the first stands behind its article or opens all."""
    return next((n for n in range(max(place - _FRONT, 0), place) if _joined_behind(items, n) == place), -1)


def _joins(items: tuple[Item, ...]) -> bool:
    return any(i.form in relation_words("and") or (i.sort is Sort.SIGN and i.form == ",") for i in items)


def _people_behind(items: tuple[Item, ...], place: int) -> bool:
    """Tell whether people are what was received: « a reçu la visite de l'ambassadeur », not « a reçu une aide »."""
    behind = items[place + 1 : place + 1 + _OBJECT]
    people = next((n for n, i in enumerate(behind) if i.kind in PEOPLE), len(behind))
    between = behind[:people]
    lodged = any(i.event and i.event.kind is not EngagementKind.VISIT for i in between)  # "hosted a meeting between"
    things = any(i.form in relation_words("received_things") for i in between)
    return people < len(behind) and not (lodged or things)


_OBJECT = 16
"""Items behind a land among which those stand whom it received, the day and the place between."""
