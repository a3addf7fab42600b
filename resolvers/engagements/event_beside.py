"""The noun of the event beside a verb, which says what took place; None where a verb needs one and has none."""

from collections.abc import Sequence

from lexicon.engagements import Form, Frame
from lexicon.relations import affixes, either, relation_words
from resolvers.engagements.occasions import held_behind
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.items import OFFICIALS, PEOPLE, Item, Sort
from resolvers.roles.convening import CHAIRING, council, of_sitting, parts_of, sits
from resolvers.verbs.beside import BESIDE, stands_beside
from resolvers.verbs.had import has_other_object
from resolvers.verbs.handing import by_giver
from resolvers.verbs.needs import has_need, with_need
from resolvers.verbs.objectives import (
    AT_ONCE,
    agreement_of,
    is_ahead,
    is_event,
    is_object,
    signed_behind,
    signed_by_them,
    within,
)
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.nouns import replace
from schemas.relation import EngagementKind

_EVENT_REACH = 60
_BESIDE = 6
"""Items after a verb within which its event stands where the verb may go without."""


def with_event(items: Sequence[Item], trigger: Trigger) -> Trigger | None:
    """Find the noun of the event beside a verb, and let it say the kind; None where the verb needs one and has none."""
    wanted = trigger.needs
    if wanted in BESIDE or has_need(trigger):
        return _by_need(items, trigger)
    if trigger.frame is Frame.SIT:
        return of_sitting(items, trigger) if sits(items, trigger) else None
    if wanted in ("", "companion", "unurged"):
        return None if wanted == "unurged" and _urged(items, trigger) else _of_object(items, trigger)
    forward = range(trigger.place + 1, min(trigger.end or len(items), trigger.place + _EVENT_REACH, len(items)))
    backward = range(trigger.place - 1, max(trigger.place - _EVENT_REACH, -1), -1)
    backs = trigger.relative or trigger.passive or trigger.latin or trigger.frame in (Frame.OCCUR, Frame.GATHER)
    backs = backs or _by_which(items, trigger)
    order = [*forward, *(backward if backs else ())]
    if trigger.relative or (trigger.frame is Frame.OCCUR and trigger.latin):
        order = [*backward, *forward]
    order = [0] if signed_by_them(items, trigger) else order
    order = _at_once(items, trigger) or order
    if wanted == "event_beside" and not trigger.latin:
        order = [n for n in order if not _sets_scene(items[n])]  # «انتهت أمس بتلمسان زيارة …»
    order = order if not signed_behind(items, trigger) else [*backward]
    event = _event_in(items, trigger, order[: _AT_ONCE.get(wanted, len(order))])
    event = -1 if event >= 0 and trigger.frame is Frame.PRESIDE and parts_of(items, event) else event
    trigger, event = _with_closing(items, trigger, event)
    if event > trigger.place and trigger.verb == _BOUNDS and _has_object(items, trigger, event):
        trigger = replace(trigger, frame=Frame.HOLD)
    aside = event > trigger.place and trigger.verb == _BOUNDS and _with_visit(items, trigger, event)
    aside = aside or (event > trigger.place and _for_another_deed(items, trigger, event))
    near = event >= 0 and not aside and (wanted != "perhaps" or is_object(items, trigger, event))
    if not near:
        return trigger if wanted == "perhaps" else None
    cue = items[event].event
    kind = cue.kind if cue and cue.kind and trigger.frame is not Frame.SIGN else trigger.kind
    sat = kind is None and items[event].kind is Kind.ORGANIZATION
    kind = EngagementKind.MEETING if sat or _by_turn(items, trigger, event) else kind
    if trigger.verb == _INAUGURATE and kind is not trigger.kind:
        trigger = replace(trigger, verb=_OPEN)  # «دشن الوزير … ورشة»
    if trigger.frame in (Frame.HOLD, Frame.PRESIDE) and kind is EngagementKind.VISIT:
        itself = not trigger.latin and event == trigger.place + 1 and bool(cue and cue.definite)
        return replace(trigger, frame=Frame.VISIT, kind=kind, event=event, passive=itself)
    held = replace(trigger, frame=Frame.ORGANISE) if _convenes(items, trigger, event) else trigger
    return replace(held, kind=kind, event=event)


def _for_another_deed(items: Sequence[Item], trigger: Trigger, event: int) -> bool:
    """Tell an event for which something else was done in Arabic: «قام X بتسليم الدعوة للوزير لحضور أشغال الدورة».

    «وجرى ذلك خلال وجوده في القاهرة للمشاركة في اجتماع المجلس».
    """
    if trigger.latin or trigger.verb not in _OTHERS:
        return False
    return any_said(items[trigger.place + 1 : event], relation_words("to_attend"))


_OTHERS = ("perform", "occur")
"""Entries of «قام» and «جرى», behind which more than an event may stand."""


def _convenes(items: Sequence[Item], trigger: Trigger, event: int) -> bool:
    """Tell whether an official brought together an event and nobody else: « M. X a réuni mardi une table ronde »."""
    if trigger.frame is not Frame.GATHER or not trigger.latin or trigger.passive or event < trigger.place:
        return False
    acts = any(i.kind in OFFICIALS for i in items[max(trigger.place - _BESIDE, 0) : trigger.place])
    here = items[trigger.place + 1 : trigger.end or len(items)]
    return acts and not any(i.kind in PEOPLE or i.kind is Kind.ORGANIZATION or i.marks("members") for i in here)


def _by_turn(items: Sequence[Item], trigger: Trigger, event: int) -> bool:
    """Tell a verb of bringing together whose subject is one of several meetings: «أما ثانيهما فجمعه بوفد من …»."""
    if trigger.frame is not Frame.GATHER or trigger.latin or not trigger.pronoun or event < trigger.place:
        return False
    cue = items[event].event
    near = items[max(trigger.place - _TURN, 0) : trigger.place]
    return cue is not None and cue.definite and any_said(near, relation_words("turns"))


_TURN = 3
"""Items before such a verb among which «ثانيهما» stands."""


def _at_once(items: Sequence[Item], trigger: Trigger) -> list[int]:
    """Return the event right before a verb of bringing together: «خلال لقاء جمع الوزير بنظيره، على هامش القمة».

    Its adjectives may stand between: «اجتماع رسمي جمع …، في إطار زيارة رسمية».
    """
    if trigger.frame is not Frame.GATHER or trigger.latin:
        return []
    at = trigger.place - 1
    while at > max(trigger.place - _ADJECTIVES, 0) and items[at].sort is Sort.WORD:
        at -= 1
    before = items[at].event if at >= 0 else None
    return [at] if before is not None and not before.definite else []


_ADJECTIVES = 3
"""Items before such a verb among which the event stands, its adjectives behind it."""


def _by_which(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell a house that gave room to that by which something went on: «وتواصلت الزيارة بورشة احتضنتها الهيئة»."""
    lodged = trigger.frame is Frame.LODGE and trigger.pronoun and not trigger.latin
    before = items[max(trigger.place - _BY, 0) : trigger.place] if lodged else ()
    return any(i.event and i.form.startswith(affixes("with_attached")) for i in before)


_BY = 4
"""Items before a verb among which the event stands by which something went on."""


def _sets_scene(item: Item) -> bool:
    """Tell whether an item only says when or where: it does not stand between a verb and its event."""
    return (
        item.kind in (Kind.DATE, Kind.PLACE) or item.sort is Sort.PARTICLE or item.form in relation_words("day_words")
    )


def _has_object(items: Sequence[Item], trigger: Trigger, event: int) -> bool:
    """Tell whether an event is what someone began or ended: "wrapped up a visit", and no event began of itself."""
    here = items[trigger.place + 1 : event]
    free = not any(i.marks("with", "place_in", "during", "by") or i.sort is Sort.SIGN for i in here)
    return free and not trigger.passive and not any(i.event for i in items[: trigger.place])


def _with_visit(items: Sequence[Item], trigger: Trigger, event: int) -> bool:
    """Tell whether a visit is by what something was ended: "ended her tour of duty with a farewell visit to"."""
    cue = items[event].event
    here = items[trigger.place + 1 : event]
    return bool(cue and cue.kind is EngagementKind.VISIT) and any_marked(here, "with", "by")


def _with_closing(items: Sequence[Item], trigger: Trigger, event: int) -> tuple[Trigger, int]:
    """Let what closed a visit be what took place."""
    closing = event if _by_which_closed(items, trigger, event) else _that_closed(items, trigger, event)
    return (replace(trigger, frame=Frame.OCCUR), closing) if closing >= 0 else (trigger, event)


def _by_which_closed(items: Sequence[Item], trigger: Trigger, event: int) -> bool:
    """Tell whether a tour nobody is named of ended by an event: «واختتمت الجولة باجتماع في المديرية، ترأسه الوزير»."""
    ends = not trigger.latin and not trigger.nominal and trigger.verb in _CLOSING and event > trigger.place + 1
    by = ends and items[event].form.startswith(affixes("with_attached"))
    return by and not any(i.mention >= 0 for i in items[trigger.place : event])


def _that_closed(items: Sequence[Item], trigger: Trigger, event: int) -> int:
    """Return the event with which a visit ended, the subject of the verb, else -1: « Un atelier a clos le séjour ».

    Its topic may stand between, but nobody who is the subject, and no comma.
    """
    cue = items[event].event if event > trigger.place else None
    if not trigger.latin or trigger.passive or trigger.verb not in _CLOSING or not cue or cue.kind is not _VISIT:
        return -1
    before = range(min(trigger.place, _SUBJECT))
    first = next((n for n in before if (e := items[n].event) and e.kind not in (None, _VISIT)), -1)
    opens = first > 0 and items[first - 1].form in relation_words("indefinite") | {"a"}
    between = items[first : trigger.place]
    return first if opens and not any(i.form == "," or i.verb or i.kind in PEOPLE for i in between[1:]) else -1


_CLOSING = ("close", "start_or_end")
_VISIT = EngagementKind.VISIT
_SUBJECT = 8
"""Items at the start of a sentence among which its subject begins, when it was before it."""
_AT_ONCE = {"event_beside": AT_ONCE, "visit_beside": 2 * AT_ONCE}
"""Items behind a verb among which its event stands, by what it needs: "is on a three-day official visit"."""
_BOUNDS = "start_or_end"
_INAUGURATE, _OPEN = "inaugurate", "open"


def _event_in(items: Sequence[Item], trigger: Trigger, order: Sequence[int]) -> int:
    """Return the first of some items that is an event, agreement or council of a verb, else -1."""
    objective = trigger.needs in ("event_object", "event_beside")
    order = order if trigger.latin else [i for i in order if items[i - 1].form not in _APART]
    order = [i for i in order if i > trigger.place or not is_ahead(items, i)]
    order = order if trigger.latin else [i for i in order if not _went_before(items, i)]
    order = [i for i in order if not _is_main_verb(items, trigger, i)] if trigger.nominal else order
    events = (i for i in order if is_event(items[i], trigger.needs) and not (objective and within(items, i)))
    event = next(events, -1)
    if event > trigger.place and has_other_object(items, trigger, event):
        return -1
    event = held_behind(items, trigger, event, events)
    if event < 0 and trigger.needs == "agreement":
        return agreement_of(items, trigger)
    return council(items, trigger) if event < 0 and trigger.verb == CHAIRING else event


def _went_before(items: Sequence[Item], place: int) -> bool:
    """Tell the event told before, behind which another was: «قام عقب اللقاء بجولة في المركز»."""
    event = items[place].event
    return event is not None and event.definite and items[place - 1].form in relation_words("after_event")


_APART = either("ahead_of", "at_level")


def _is_main_verb(items: Sequence[Item], trigger: Trigger, place: int) -> bool:
    """Tell what spells as a noun of what is signed from the verb behind a comma: «وعقب التوقيع، عقد X جلسة»."""
    comma = items[place - 1].form in relation_words("separators") and place > trigger.place
    return comma and any(v.form is Form.PAST and not v.latin for v in items[place].verbs)


def _by_need(items: Sequence[Item], trigger: Trigger) -> Trigger | None:
    """Read a verb of many senses by what stands beside it."""
    if has_need(trigger):
        return by_giver(items, with_need(items, trigger))
    return _of_call(items, trigger) if stands_beside(items, trigger) else None


def _urged(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell whether someone was called on to do something, and not visited."""
    for place in range(trigger.place + 1, min(trigger.end, len(items) - 1)):
        if items[place].marks("purpose"):
            return False
        if items[place].form == "to" and items[place + 1].sort in (Sort.WORD, Sort.CUE):
            aim = items[place + 1]
            dated = any(i.kind is Kind.DATE for i in items[trigger.place + 1 : place])
            talked = dated and any(v.frame is Frame.MEET for v in aim.verbs)  # "called on X on Monday to review ways"
            return not talked and aim.form not in relation_words("definite")
    return False


def _of_call(items: Sequence[Item], trigger: Trigger) -> Trigger:
    """Let who receives «un appel téléphonique» be called, and who «بحث في اتصال هاتفي مع …» call."""
    talked = trigger.needs == "companion" or trigger.verb == _BRIEFING
    if trigger.frame is not Frame.RECEIVE and not talked:
        return trigger
    near = range(trigger.place + 1, min(trigger.place + 2 * _BESIDE, trigger.end))
    opening = range(min(trigger.place, _OPENS)) if talked and trigger.latin else ()
    called = next((i for i in (*near, *opening) if (e := items[i].event) and e.kind is EngagementKind.CALL), -1)
    if called < 0:
        return trigger
    frame = trigger.frame if talked else Frame.HOLD
    return replace(trigger, frame=frame, kind=EngagementKind.CALL, event=called)


def _of_object(items: Sequence[Item], trigger: Trigger) -> Trigger:
    """Let who « a reçu la visite de » others be visited; read calls as such."""
    if trigger.frame is Frame.RECEIVE and trigger.latin and not (trigger.passive or trigger.nominal):
        named = (n for n in range(trigger.place + 1, trigger.end) if items[n].mention >= 0 or items[n].event)
        first = next((n for n in named if items[n].kind not in (Kind.PLACE, Kind.DATE)), -1)
        event = items[first].event if first > 0 else None
        visit = event is not None and event.entry == _VISITS and items[first - 1].form in relation_words("definite")
        trigger = replace(trigger, kind=EngagementKind.VISIT) if visit else trigger
    return _of_call(items, trigger)


_VISITS = "visit"
_OPENS = 8
"""Items at the start of a sentence among which it says that it tells of a call: "In a phone call on Sunday, …"."""
_BRIEFING = "brief"
