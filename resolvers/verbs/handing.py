"""What is handed over, conferred or given, with people on both sides, beside verbs that have other senses."""

from collections.abc import Sequence

from lexicon.engagements import Frame
from lexicon.relations import affixes, either, relation_words
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.items import PEOPLE, Item
from resolvers.verbs.objectives import is_event
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.nouns import replace
from schemas.relation import EngagementKind

_RITES = (EngagementKind.CEREMONY, EngagementKind.RECEPTION)
_HANDING = "hand_over"
_BESIDE = 3
"""Items behind "by" and "to" among which the one stands whom they govern."""


def handover(items: Sequence[Item], trigger: Trigger) -> int | None:
    """Ask for a ceremony at which something was handed over, or for people on both sides and no mere letter."""
    here = range(trigger.place + 1, min(trigger.end or len(items), len(items)))
    if any(items[n].form in relation_words("handed_papers") or is_event(items[n], "credentials") for n in here):
        return None
    rite = next((n for n, i in enumerate(items) if i.event and i.event.kind is EngagementKind.CEREMONY), None)
    given = next((n for n in here if items[n].marks("to", "place_in")), len(items))
    people = [n for n, i in enumerate(items) if i.kind in (Kind.PERSON, Kind.DELEGATION)]
    sides = any(n < trigger.place for n in people) and any(n > given for n in people)
    french = trigger.place > 0 and items[trigger.place - 1].form in relation_words("auxiliaries_past")
    someone = any(i.kind is Kind.PERSON for i in items[: trigger.place])  # "Mr. X was handed over by Y to Z"
    often = any_said(items, relation_words("habitual"))
    both = (sides and french) or (not (someone or often) and _from_hand_to_hand(items, here))
    return rite if rite is not None else -1 if both else None


def _from_hand_to_hand(items: Sequence[Item], here: Sequence[int]) -> bool:
    """Tell whether the passive names who handed over and to whom: "were handed over by X to Y"."""
    near = [(items[n], items[n + 1 : n + 1 + _BESIDE]) for n in here]
    led = [item for item, behind in near if any(i.kind in PEOPLE for i in behind)]
    return any_marked(led, "by") and any(i.marks("to", "place_in") or i.form in relation_words("upon") for i in led)


def by_giver(items: Sequence[Item], trigger: Trigger | None) -> Trigger | None:
    """Let who handed something over to nobody of name be the host of the ceremony: «سلم الوزير الجوائز للفائزين»."""
    if trigger is None or trigger.verb != _HANDING or trigger.latin:
        return trigger
    here = range(trigger.place + 1, min(trigger.end or len(items), len(items)))
    to = (n for n in here if items[n].marks("to") or items[n].form in affixes("to_attached"))
    whom = any(i.kind in PEOPLE or i.kind is Kind.ORGANIZATION for n in to for i in items[n + 1 : n + _BESIDE])
    return trigger if whom else replace(trigger, frame=Frame.HOLD)


def giver(items: Sequence[Item], trigger: Trigger) -> int | None:
    """Ask for one who was handed something and one who handed it, and for a rite or letter."""
    here = [items[n] for n in range(trigger.place + 1, min(trigger.end or len(items), len(items)))]
    took = any(i.kind in PEOPLE or i.kind is Kind.ORGANIZATION for i in items[: trigger.place])
    gave = any_marked(here, "by", "from") and any(i.kind in PEOPLE for i in here)
    rite = next((n for n, i in enumerate(items) if i.event and i.event.kind in _RITES), -1)
    papers = any_said(here, either("handed_papers", "awards"))
    return rite if took and gave and (papers or rite >= 0) else None


def award(items: Sequence[Item], trigger: Trigger) -> int | None:
    """Find the order or prize that is conferred, where people stand on both sides."""
    here = range(trigger.place + 1, min(trigger.end or len(items), len(items)))
    award = next((n for n in here if items[n].form in relation_words("awards")), None)
    people = [n for n, i in enumerate(items) if i.kind in (Kind.PERSON, Kind.TITLE, Kind.ORGANIZATION)]
    sides = any(n < trigger.place for n in people) and any(n in here and items[n].kind is Kind.PERSON for n in people)
    if award is None and any_said(items[: trigger.place], relation_words("awards")):
        return -1 if trigger.passive and _from_hand_to_hand(items, here) else None  # "was conferred by X upon Y"
    return -1 if award is not None and sides else None
