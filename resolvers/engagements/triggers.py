"""What reports an engagement in a sentence, and whether it took place: verbs in their tense, clauses about events."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from lexicon.engagements import Form, Frame
from lexicon.relations import affixes, relation_words
from resolvers.engagements.event_beside import with_event
from resolvers.engagements.senses import best_reading
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.items import Item, Sentence
from resolvers.verbs.adjoined import only_adds
from resolvers.verbs.asking import is_question
from resolvers.verbs.futures import before_undone
from resolvers.verbs.objectives import ends_in_signing
from resolvers.verbs.spoken_of import only_spoken_of
from resolvers.verbs.tenses import Trigger
from resolvers.verbs.undone import recalled, taken_back
from schemas.mention import Kind
from schemas.nouns import replace
from schemas.relation import EngagementKind
from text.naming import looks_present

_EVENTFUL = (Frame.HOLD, Frame.OCCUR, Frame.PRESIDE, Frame.ORGANISE, Frame.ATTEND, Frame.LODGE)
_BESIDE = 6
"""Items after a verb within which its event stands where the verb may go without."""
_TWO = 2


def triggers_in(sentence: Sentence) -> list[Trigger]:
    """Return the reports of a sentence that stand in a past (or present) that took place, in order."""
    items = sentence.items
    read = [t for place, item in enumerate(items) if item.verbs for t in (best_reading(items, place, item.verbs),) if t]
    read = [t for t in read if not any(told(items, t, read) for told in _NOTHING)]
    if not read or is_question(sentence) or any_said(items[:1], relation_words("born")):
        return []
    parts = [t for t in read if _is_part(t, read)]
    bounding = {t.place for t in read if t not in parts and not (t.relative and (t.passive or _of_event(items, t)))}
    bounding |= {i for i, item in enumerate(items) if item.verb and item.verb.form is Form.FUTURE}
    if "meanwhile" in sentence.marks:
        bounding |= {i for i in range(len(items)) if _opens_clause(items, i)}
    if sentence.says(relation_words("before_clause")):
        bounding |= {i for i in range(len(items)) if _opens_before(items, i)}
    bounds = sorted(bounding | {len(items)})
    found: list[Trigger] = []
    for trigger in read:
        if trigger in parts and any(t.frame is Frame.ATTEND and not t.nominal for t in found):
            continue
        end = bounds[bisect_right(bounds, trigger.place)]
        end = _clause_end(items, trigger.place, end) if _on_occasion(items, trigger, read) else end
        whole = with_event(items, replace(trigger, end=end)) or _over_clause(items, trigger, read, bounds)
        refuted = (taken_back, only_spoken_of, before_undone, _same_visit, _crowned, _bidden)
        if whole and not any(rule(items, whole) for rule in refuted):
            whole = replace(whole, recalled=True) if not whole.recalled and recalled(items, whole) else whole
            copies = _copies(items, whole)
            found += [replace(whole, end=copies[0].place) if copies else whole, *copies]
    return found


def _chaired(items: Sequence[Item], trigger: Trigger, read: Sequence[Trigger]) -> bool:
    """Tell "opening" before what someone presided from an opening of its own: "presided over the opening ceremony"."""
    noun = trigger.latin and trigger.nominal and trigger.frame is Frame.PRESIDE
    part = noun and any(i.event for i in items[trigger.place + 1 : trigger.place + _TWO])
    near = range(trigger.place - _NEAR, trigger.place)
    return part and any(t.place in near and t.frame is Frame.PRESIDE and not t.nominal for t in read)


def _of_margin(items: Sequence[Item], trigger: Trigger, read: Sequence[Trigger]) -> bool:
    """Tell a clause about what people only met beside: « en marge du sommet qui a ouvert ses travaux à Accra ».

    So is what somebody attended: «خلال اجتماع الوفد مع …، على هامش مشاركته في …».
    """
    attended = trigger.nominal and trigger.frame is Frame.ATTEND and not trigger.latin
    if attended and any_marked(items[max(trigger.place - 1, 0) : trigger.place], "margin"):
        return any(i.event for i in items[: trigger.place])
    if not (trigger.latin and trigger.relative) or not any(t.place < trigger.place and not t.relative for t in read):
        return False
    margin = next((n for n in range(trigger.place - 1, -1, -1) if items[n].marks("margin") or items[n].form == ","), -1)
    return margin >= 0 and items[margin].marks("margin")


def _held_by(items: Sequence[Item], trigger: Trigger, read: Sequence[Trigger]) -> bool:
    """Tell a clause that only says who held what people took part in: « a suivi un atelier que X a organisé »."""
    if not trigger.latin or trigger.frame not in (Frame.ORGANISE, Frame.HOLD) or trigger.nominal or trigger.passive:
        return False
    came = next((t for t in read if t.frame is Frame.ATTEND and t.place < trigger.place and not t.nominal), None)
    first = came.place + 1 if came else trigger.place
    opens = next((n for n in range(trigger.place - 1, first - 1, -1) if items[n].marks("relative")), -1)
    return opens > 0 and any(i.event for i in items[max(opens - _BESIDE, first) : opens])


def _deputised(items: Sequence[Item], trigger: Trigger, read: Sequence[Trigger]) -> bool:
    """Tell whether it is only said who signed for a side what was told: «وُقعت مذكرة …، مثل الاتحاد في توقيعها …»."""
    noun = trigger.nominal and trigger.frame is Frame.SIGN and not trigger.latin
    signed = noun and any(t.place < trigger.place and t.frame is Frame.SIGN for t in read)
    return signed and any_said(items[max(trigger.place - _DEPUTY, 0) : trigger.place], relation_words("deputises"))


def _bidden(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell whether people were only bidden to what is to come: « a convié Mme X à une réunion qui se tiendra »."""
    bids = trigger.latin and items[trigger.place].form in relation_words("invited_to")
    behind = items[trigger.event + 1 : trigger.event + _BESIDE] if bids and trigger.event > trigger.place else ()
    return any_marked(behind, "future", "coming") or any(v.form is Form.FUTURE for i in behind for v in i.verbs)


def _crowned(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell whether it is but said that what was told ended in a signing: "The meeting ended with the signing of"."""
    bounds = trigger.latin and not trigger.nominal and trigger.frame in (Frame.OCCUR, Frame.HOLD, Frame.PRESIDE)
    return bounds and trigger.kind is not EngagementKind.SIGNING and ends_in_signing(items, trigger.place)


_DEPUTY = 5
"""Items before a signing among which it says that somebody acted for a side."""
_NEAR = 3
"""Items between "presided over" and "opening"."""


def _same_visit(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell whether it is only said again of a visit that it took place: « Cette visite a eu lieu alors que … »."""
    if not (trigger.latin and trigger.frame is Frame.OCCUR and trigger.event > 0):
        return False
    event, before = items[trigger.event].event, items[trigger.event - 1]
    visit = event is not None and event.kind is EngagementKind.VISIT
    again = visit and (before.marks("back") or before.form in relation_words("definite"))
    return again and not any(i.kind in (Kind.DATE, Kind.PLACE, Kind.ORGANIZATION) for i in items)


def _is_part(trigger: Trigger, read: Sequence[Trigger]) -> bool:
    """Tell whether a noun of opening or closing only says at which part of an event someone was present."""
    noun = trigger.latin and trigger.nominal and trigger.frame is Frame.PRESIDE
    before = [t for t in read if t.place < trigger.place] if noun else []
    return bool(before) and before[-1].frame is Frame.ATTEND and not before[-1].nominal


def _of_event(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell whether a clause says of an event when and where it took place: «الاجتماع الذي انعقد … بالرباط».

    One of which somebody spoke is another: «مؤكدا أن المباحثات التي جرت يوم …».
    """
    told = trigger.frame is Frame.OCCUR and not trigger.pronoun
    lodged = trigger.frame is Frame.LODGE and trigger.pronoun  # «ضم اللقاء الذي احتضنه فندق …»
    if trigger.latin or not (told or lodged):
        return False
    return not any_marked(items[: trigger.place], "that")


def _opens_clause(items: Sequence[Item], place: int) -> bool:
    """Tell whether a clause of its own begins: «في حين ألغي …», "while her meeting", not "while in"."""
    after = items[place + 1] if place + 1 < len(items) else None
    if after is None or not items[place].marks("meanwhile"):
        return False
    return not (after.marks("place_in") or after.event or after.form.endswith(_DOING))


def _opens_before(items: Sequence[Item], place: int) -> bool:
    """Tell whether a clause says where somebody went next: « avant de se rendre à … », "before travelling to"."""
    opens = items[place].form in relation_words("before_clause")
    return opens and any_said(items[place + 1 : place + _MOVING], relation_words("moving_on"))


_MOVING = 4
"""Items from "before" to the verb behind it."""
_DOING = "ing"
"""How the English participle ends."""


def _over_clause(
    items: Sequence[Item], trigger: Trigger, read: Sequence[Trigger], bounds: Sequence[int]
) -> Trigger | None:
    """Let an Arabic verb reach its event over a clause in the present: «قام وفد … تستضيفه … بزيارة إلى».

    So does what somebody attended meanwhile: «أجرى …، على هامش مشاركته في …، لقاء مع …».
    """
    if trigger.latin or trigger.needs != "event":
        return None
    present = {t.place for t in read if t.present or _on_occasion(items, t, read)}
    ends = bounds[bisect_right(bounds, trigger.place) :]
    for first, following in pairwise(ends):
        if first not in present:
            return None
        whole = with_event(items, replace(trigger, end=following, clause=ends[0]))
        if whole:
            return whole
    return None


def _on_occasion(items: Sequence[Item], trigger: Trigger, read: Sequence[Trigger]) -> bool:
    """Tell what somebody attended when something told before took place: «أجرى …، على هامش مشاركته في …»."""
    attended = trigger.nominal and trigger.frame is Frame.ATTEND and not trigger.latin
    attended = attended and any(t.place < trigger.place for t in read)
    return attended and any(i.marks("during", "margin") for i in items[max(trigger.place - 1, 0) : trigger.place])


def _clause_end(items: Sequence[Item], place: int, end: int) -> int:
    """Return the next sign between clauses behind an item, or ``end``."""
    return next((n for n in range(place, end) if items[n].form in relation_words("separators")), end)


def _awaited(items: Sequence[Item], trigger: Trigger, read: Sequence[Trigger]) -> bool:
    """Tell whether a noun is the one that the verb before it awaits: «حظي الوفد باستقبال …»."""
    before = [t for t in read if t.place < trigger.place]
    awaits = bool(before) and before[-1].needs in _AUDIENCES
    return awaits and trigger.nominal and items[trigger.place].event is not None


_AUDIENCES = ("audience_noun", "interview", "interview_alone", "receiving")


def _about_told(items: Sequence[Item], trigger: Trigger, read: Sequence[Trigger]) -> bool:
    """Tell whether a clause only adds day or place to an event that its sentence reports: «اجتماعا … الذي عقد أمس»."""
    near = items[max(trigger.place - (_WHERE if trigger.latin else 1), 0) : trigger.place]
    if trigger.frame is Frame.VISIT and any_said(near, relation_words("where")):
        return any(t.place < trigger.place and _of_visit(items, t) for t in read)  # «زار …، حيث تفقد …»
    if _second_noun(items, trigger.place) or only_adds(items, trigger, read):
        return True
    added = items[trigger.place].joined or (trigger.latin and any_said(near[-_TWO:], relation_words("and")))
    if trigger.frame is Frame.VISIT and added and not trigger.pronoun:
        after = items[trigger.place + 1 : trigger.place + _BESIDE]
        own = next((i.kind for i in after if i.mention >= 0 or i.marks("escort")), None)
        visited = any(t.frame is Frame.VISIT and t.place < trigger.place for t in read)
        dated = trigger.latin and any(i.kind is Kind.DATE for i in items[trigger.place + 1 : trigger.end or len(items)])
        return own not in _SITES and visited and not dated  # «زار …، وتجول في أرصفته»
    if trigger.frame not in (Frame.HOLD, Frame.OCCUR) and not (trigger.frame is Frame.LODGE and trigger.relative):
        return False
    earlier = [t for t in read if t.place < trigger.place and not t.relative and _eventful(t)]
    if not earlier:
        return False
    between = items[earlier[-1].place : trigger.place]
    told = any(i.event for i in between)
    named = any(i.event for i in items[trigger.place + 1 : trigger.end or len(items)])
    paid = trigger.pronoun and not trigger.latin and any(i.event for i in between[-_TWO:])  # «زيارة أداها وفد …»
    again = trigger.relative or paid or (trigger.frame is Frame.OCCUR and not trigger.latin and not named)
    return told and again


def _is_paid(items: Sequence[Item], trigger: Trigger, read: Sequence[Trigger]) -> bool:
    """Tell a visit on whose occasion people met, told in a clause: «التقى … في إطار الزيارة التي يقوم بها إلى …»."""
    if trigger.latin or not any(t.place < trigger.place and _meets(t) for t in read):
        return False
    before = items[max(trigger.place - _PAID, 0) : trigger.place]
    visit = next((n for n, i in enumerate(before) if i.event and i.event.kind is EngagementKind.VISIT), 0)
    occasion = visit > 0 and before[visit - 1].marks("during", "margin")
    return occasion and any_marked(before[visit:], "relative")


_PAID = 4
"""Items before a verb among which the occasion, the visit and its pronoun stand."""


def _meets(trigger: Trigger) -> bool:
    return trigger.frame in (Frame.MEET, Frame.RECEIVE) and not (trigger.nominal or trigger.latin)


def _second_noun(items: Sequence[Item], place: int) -> bool:
    """Tell whether «و» joins what looks like a verb to the noun of a visit that goes on: «زيارة عمل وتفقد إلى …»."""
    to = items[place + 1 : place + 2]
    visit = any(i.event and i.event.kind is EngagementKind.VISIT for i in items[max(place - _TWO, 0) : place])
    towards = any(i.marks("to") or i.form in relation_words("to_attached") for i in to)
    return visit and towards and items[place].joined


def _of_visit(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell whether a verb tells a visit, by itself or with its noun: "concluded a visit to"."""
    behind = items[trigger.place : trigger.place + _BESIDE]
    nouns = (i.event is not None and i.event.kind is EngagementKind.VISIT for i in behind)
    return trigger.kind is EngagementKind.VISIT or (trigger.latin and any(nouns))


_WHERE = 3
"""Items before a French or English verb among which "where" stands, its pronoun between."""
_SITES = (Kind.PLACE, Kind.ORGANIZATION, Kind.PERSON, Kind.DELEGATION, Kind.TITLE)


def _eventful(trigger: Trigger) -> bool:
    """Tell whether a report may have an event beside its verb."""
    return trigger.frame in _EVENTFUL or trigger.needs == "companion"


def _copies(items: Sequence[Item], trigger: Trigger) -> list[Trigger]:
    """Return what «then» adds to a report of meeting: the same done with another, by the same subject."""
    if trigger.frame not in (Frame.RECEIVE, Frame.MEET) or trigger.nominal:
        return []
    here = range(trigger.place + 1, trigger.end)
    then = [i for i in here if items[i].form in relation_words("then")]
    then = [i for i in then if not any(x.verb for x in items[i + 1 : i + 2])]
    named = [i for i in then if any(x.mention >= 0 for x in items[trigger.place : i])]
    return [replace(trigger, place=i, elided=True) for i in named]


def _is_aim(items: Sequence[Item], trigger: Trigger, read: Sequence[Trigger]) -> bool:
    """Tell what somebody is on the way to do: «يتوجه الوزير إلى تونس لعقد لقاءات»; no verb tells what was done."""
    form = items[trigger.place].form
    if not trigger.nominal or trigger.latin or not form.startswith(affixes("to_attached")):
        return False
    first = items[: min(_FIRST, trigger.place)]
    going = any(looks_present(i.form) or any(v.form is Form.PRESENT for v in i.verbs) for i in first if i.mention < 0)
    return going and all(t.nominal or t.present or t.place > trigger.place for t in read)


_FIRST = 2
"""Items at the start of a sentence among which its verb stands."""
_NOTHING = (_about_told, _awaited, _chaired, _of_margin, _held_by, _deputised, _is_paid, _is_aim)
"""What tells that a verb or noun reports nothing of its own."""
