"""A body that sat, told by a verb alone: «اجتمع مجلس … برئاسة …», "s'est réuni sous la présidence de", "convened"."""

from collections.abc import Sequence

from lexicon.relations import relation_words
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.items import Item
from resolvers.parties.governed import COMPANION
from resolvers.parties.kinship import others
from resolvers.parties.party import Party
from resolvers.parties.sides import Roles, Side
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.nouns import replace

_REACH = 40
"""Items after a verb within which the one in the chair is told; day, hour, house and number of the sitting between."""
_BODY = 6
"""Items beside a verb among which the body that sat is named."""


def sits(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell whether a verb says that a body sat: somebody was in the chair, and with nobody did it meet.

    A verb that says nothing else («اجتمع», « s'est réuni ») needs but the body beside it and a day.
    """
    last = min(trigger.end or len(items), trigger.place + _REACH)
    here = range(trigger.place + 1, last)
    stop = next(
        (n for n in here if items[n].verb or (items[n].marks("purpose") and not items[n].marks("during"))), last
    )
    chair = next((n for n in here if n < stop and items[n].marks("presided")), -1)
    seen = next((n for n in here if n < stop and items[n].marks("presence") and trigger.latin), stop)
    clause = range(trigger.place + 1, chair if chair >= 0 else seen)
    subject = items[: trigger.place] if trigger.latin else ()
    if any(_is_other(items, n) or _is_event(items, n) for n in clause) or any(map(_is_held, subject)):
        return False
    if chair >= 0:
        return trigger.latin or chair > trigger.place + 1 or trigger.present
    return _chaired_before(items, trigger) or _dated(items, trigger, clause)


def _is_held(item: Item) -> bool:
    """Tell an event before a verb; a body that is named as its sitting is sat: « le conseil d'administration »."""
    return item.event is not None and item.form not in relation_words("sitting_bodies")


def _chaired_before(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell whether the chair is named at the start of the sentence: «برئاسة …، اجتمع», "Chaired by …, it met"."""
    before = items[: trigger.place]
    return any_marked(before[:_BODY], "presided") and not any(i.verb for i in before[1:])


def _dated(items: Sequence[Item], trigger: Trigger, clause: Sequence[int]) -> bool:
    """Tell whether a body and a day stand beside a verb, and nobody else does."""
    named = [n for n in clause if items[n].kind is Kind.ORGANIZATION]
    before = range(max(trigger.place - _BODY, 0), trigger.place)
    subject = [n for n in before if items[n].kind is Kind.ORGANIZATION] if trigger.latin else named[:1]
    beside = bool(subject) and abs(subject[0] - trigger.place) <= _BODY and not [n for n in named if n not in subject]
    days = relation_words("day_words")
    told = any(items[n].kind is Kind.DATE or (trigger.latin and items[n].form in days) for n in clause)
    there = trigger.latin and any(items[n].kind is Kind.PLACE or items[n].form in days for n in clause)
    return beside and (there if trigger.needs == _CHAIR else told)


_CHAIR = "chair"
"""What a verb needs that may have an object: "met"."""


def _is_event(items: Sequence[Item], place: int) -> bool:
    """Tell whether it is an event that was held («انعقدت أشغال الدورة …»), and no body «في دورتها»."""
    before = items[max(place - _ORDINARY, 0) : place]
    within = items[place - 1].marks("place_in", "during") or any_said(before, relation_words("in_session"))
    return items[place].event is not None and not within


_ORDINARY = 2
"""Items before a sitting among which « en », "in" stands: "in ordinary session"."""


def _is_other(items: Sequence[Item], place: int) -> bool:
    """Tell whether an item says that people met people: «مع», someone who is named, «الوزير», «الوفد»."""
    item = items[place]
    if item.marks("with") and any_marked(items[place + 1 :], "seated_presence"):
        return False  # "convened …, with Ms. X attending"
    if item.marks("with", "between") or item.verb is not None:
        return True
    if item.kind in (Kind.PERSON, Kind.DELEGATION, Kind.TITLE):
        return True
    return item.form in relation_words("pointing_subjects") or item.form in relation_words("delegation_words")


_NOUN = 12
"""Items behind a verb among which the noun of what a body held, or the council, stands."""
CHAIRING = "preside"


def of_sitting(items: Sequence[Item], trigger: Trigger) -> Trigger:
    """Let the noun beside a body's sitting say its kind: «اجتمعت … في دورتها العادية»."""
    here = range(trigger.place + 1, min(trigger.end, trigger.place + _NOUN, len(items)))
    event = next((i for i in here if (e := items[i].event) and e.kind), -1)
    cue = items[event].event if event >= 0 else None
    return replace(trigger, kind=cue.kind, event=event) if cue else trigger


def parts_of(items: Sequence[Item], event: int) -> bool:
    """Tell whether several sittings of one event are meant: "led the practical sessions"."""
    known = event == 0 or any_said(items[max(event - 3, 0) : event], relation_words("definite"))
    return known and items[event].form in relation_words("sittings")


def council(items: Sequence[Item], trigger: Trigger) -> int:
    """Return the council that someone presided as one event: « a présidé, jeudi, un Conseil des ministres »."""
    here = range(trigger.place + 1, min(trigger.end, trigger.place + _NOUN + _BODY, len(items)))
    one = relation_words("indefinite")
    return next((i for i in here if items[i].kind is Kind.ORGANIZATION and items[i - 1].form in one), -1)


def sitting(side: Side) -> Roles:
    """Read the sitting of a body: who is in the chair is the host, else the body; those from elsewhere are guests."""
    chairs = side.chairs()
    subject, _ = side.split()
    host = next(iter([*chairs, *subject]), None)
    sharing = (p for p in chairs[1:] if _of_two(p, chairs[0]) or (side.trigger.latin and p.figure >= 0))
    met = [p for p in side.governed(*COMPANION) if p.governor != _WITHIN or p.kind is not Kind.ORGANIZATION]
    guests = [*met, *side.present(host), *sharing]  # «اجتمع الفريق التقني بوزارة الصحة برئاسة …»
    return Roles(host, others(host, [p for p in guests if p not in subject]))


_WITHIN = "with_attached"
"""What governs the house in which a body sat, and people whom others met."""


def _of_two(party: Party, other: Party) -> bool:
    """Tell whether two who share the chair are of two countries, the second from abroad where the first is at home."""
    return party.country is not None and party.country != other.country
