"""Which noun of an event, or of what is signed, a verb has as its object."""

from collections.abc import Sequence

from lexicon.engagements import EventCue, Frame, event_words
from lexicon.relations import either, relation_words
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.items import Item, Sort
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.relation import EngagementKind
from text.signs import APOSTROPHES

_BESIDE = 6
"""Items after a verb within which its event stands where the verb may go without."""
_PLAN_REACH = 20
AT_ONCE = 3
"""Items behind a verb among which the event stands of which alone it can tell: «استمرت أشغال الندوة»."""


def within(items: Sequence[Item], event: int) -> bool:
    """Tell whether a word of time, place or company governs an event, so that it is nobody's object."""
    before = items[event - 1]
    governed = before.marks("during", "place_in", "with", "purpose") or before.form in relation_words("onto")
    form = items[event].form
    return governed or (form.startswith(_ATTACHED) and form not in event_words())


_ATTACHED = tuple(either("with_attached", "to_attached"))


_FAR_OBJECT = 14


def agreement_of(items: Sequence[Item], trigger: Trigger) -> int:
    """Return the item of what was signed where the clause has no noun for it, else -1."""
    plan = _signed_plan(items, trigger)
    if plan >= 0 or trigger.latin:
        return plan
    sides = _for_sides(items, trigger)
    return sides if sides >= 0 else _agreed(items, trigger)


def signed_by_them(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell whether an agreement opens the sentence of which the verb says who signed it: «مذكرة تفاهم وقعها …»."""
    if trigger.frame is not Frame.SIGN or trigger.latin or not trigger.pronoun or trigger.nominal:
        return False
    first = items[0].event
    return bool(first and first.agreement and not first.definite and not trigger.relative)


def ends_in_signing(items: Sequence[Item], place: int) -> bool:
    """Tell whether it is but said of what was told that it ended in a signing: "The meeting ended with the signing of".

    Only when it was, and where, may stand between.
    """
    for n in range(place + 1, min(place + _ENDED, len(items))):
        item = items[n]
        if (item.event and item.event.kind is EngagementKind.SIGNING) or any(v.frame is Frame.SIGN for v in item.verbs):
            return any_marked(items[max(n - _BY, 0) : n], "with", "by") and not any_marked(items[place:n], "purpose")
        parted = item.sort is Sort.SIGN and item.form not in APOSTROPHES
        if item.event or parted or (item.mention >= 0 and item.kind not in (Kind.DATE, Kind.PLACE)):
            return False
    return False


_ENDED = 12
"""Items from an event that ended in a signing to this."""
_BY = 3
"""Items before the noun of a signing among which "with", « par » stands, its article between."""


def signed_behind(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell whether a clause right behind an agreement says who signed it: «مراسم توقيع مذكرة تفاهم وقعها كل من …»."""
    if trigger.frame is not Frame.SIGN or trigger.latin or not trigger.pronoun or trigger.nominal:
        return False
    first = any(i.verb and i.verb.frame is Frame.SIGN for i in items[: trigger.place])
    return not (first or items[trigger.place].joined) and is_event(items[trigger.place - 1], "agreement")


def _for_sides(items: Sequence[Item], trigger: Trigger) -> int:
    """Return a verb of signing itself where it only says who signed for which side: «ووقع عن الجانب القطري …»."""
    behind = items[trigger.place + 1 : trigger.place + 3]
    if any(i.verb and i.verb.frame is Frame.SIGN for i in items[: trigger.place]):
        return -1  # «وقع الاتفاقية عن الجانب …، فيما وقعها عن الجانب …»
    side = not trigger.nominal and len(behind) > 1 and behind[0].marks("side") and behind[1].sort is Sort.WORD
    return trigger.place if side else -1


def is_object(items: Sequence[Item], trigger: Trigger, event: int) -> bool:
    """Tell whether an event is what a verb that may go without one has as its object."""
    far = event - trigger.place
    between = items[trigger.place + 1 : event]
    free = not trigger.latin and not within(items, event) and not any(i.verb or i.marks("purpose") for i in between)
    return 0 < far <= _BESIDE or (0 < far <= _FAR_OBJECT and free)


def _signed_plan(items: Sequence[Item], trigger: Trigger) -> int:
    """Return the item of the plan or treaty that is signed by its name, -1 where none follows in the clause."""
    for place in range(trigger.place + 1, min(trigger.end, trigger.place + _PLAN_REACH, len(items))):
        if items[place].kind in (Kind.PROGRAM, Kind.LAW):
            return place
        if items[place].marks("purpose", "that"):
            break
    return -1


def _agreed(items: Sequence[Item], trigger: Trigger) -> int:
    """Return the agreement that a comma parts from the verb of signing: «توصلا إلى اتفاق، وُقّع أمس», else -1."""
    before = range(max(trigger.place - _CLOSE_BY, 1), trigger.place)
    signs = relation_words("separators")
    return next((n for n in before if is_event(items[n], "agreement") and items[n + 1].form in signs), -1)


_CLOSE_BY = 4
"""Items before a verb of signing among which what was signed stands."""


_KINDS = {
    "call": EngagementKind.CALL,
    "training": EngagementKind.WORKSHOP,
    "visit_beside": EngagementKind.VISIT,
}
"""The kind of event that a verb needs."""


def is_event(item: Item, wanted: str) -> bool:
    """Tell whether an item is an event of the wanted sort."""
    if item.event is None:
        return False
    events = [cue for cue in item.cues if isinstance(cue, EventCue)]
    if wanted == "agreement":
        return any(cue.agreement for cue in events)
    if wanted in _KINDS:
        return any(cue.kind is _KINDS[wanted] for cue in events)
    if wanted in ("credentials", "audience_noun", "guesthood", "visit"):
        return any(cue.entry == wanted for cue in events)
    return any(cue.kind for cue in events)


def opening_of(items: Sequence[Item], trigger: Trigger) -> int | None:
    """Return the event that a verb behind its day and place opens: « a procédé, le 4 mai, à l'ouverture de l'atelier ».

    Only mentions, the words of a day and signs stand between the verb and the noun of opening.
    """
    for n in range(trigger.place + 1, min(trigger.end or len(items), trigger.place + _OPENED, len(items))):
        item = items[n]
        if item.form in relation_words("opening_nouns"):
            behind = range(n + 1, min(n + _OPENED, trigger.end or len(items), len(items)))
            return next((k for k in behind if items[k].event), None)
        if item.verb or item.event or item.marks("with", "by", "purpose"):
            return None
    return None


_OPENED = 14
"""Items behind a verb among which the noun of opening stands, and behind that the event."""


def both_before(items: Sequence[Item], trigger: Trigger) -> int | None:
    """Ask for two who are named, joined, right before a verb that opens with them: "Minister X, Ambassador Y discuss".

    Then neither another verb nor a preposition before a name stands before it.
    """
    before = items[: trigger.place - (items[trigger.place - 1].form == ",")]
    apart = either("and", "separators")
    joints = [n for n in range(1, len(before) - 1) if before[n].form in apart]
    named = before[-1:] and before[-1].kind in _ACTING
    two = any(_names(before[:n]) and _names(before[n:]) for n in joints)
    return -1 if named and two and not any(i.verb or i.marks("by", "with", "between") for i in before) else None


def _names(items: Sequence[Item]) -> bool:
    """Tell whether somebody who may act is named among items."""
    return any(i.kind in _ACTING for i in items)


_ACTING = (Kind.PERSON, Kind.TITLE, Kind.DELEGATION, Kind.ORGANIZATION)


def is_ahead(items: Sequence[Item], place: int) -> bool:
    """Tell whether a bare noun only says before what something else was: "Before the visit, X had written to Y"."""
    ahead = any_said(items[max(place - _AHEAD, 0) : place], relation_words("ahead_of"))
    bare = all(i.form in relation_words("separators") for i in items[place + 1 : place + 2])
    return ahead and bare and not any(i.mention >= 0 or i.verb for i in items[max(place - _AHEAD, 0) : place])


_AHEAD = 4
"""Items before the noun of an event among which "ahead of the" stands."""
