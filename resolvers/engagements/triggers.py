"""What reports an engagement in a sentence, and whether it took place: verbs in their tense, nouns of events."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from lexicon.engagements import EventCue, Form, Frame, VerbCue
from lexicon.relations import words as relation_words
from resolvers.ground.scene import Item, Sentence, Sort, is_owner
from resolvers.roles.convening import CHAIRING, council, of_sitting, parts_of, sits
from resolvers.verbs.adjoined import only_adds
from resolvers.verbs.beside import BESIDE, stands_beside
from resolvers.verbs.needs import has_need, takes_round, with_need
from resolvers.verbs.objectives import AT_ONCE, agreement_of, is_event, is_object, signed_by_them, within
from resolvers.verbs.tenses import Trigger, asked, of_verb, thought_of
from resolvers.verbs.undone import recalled, taken_back
from schemas.mention import Kind
from schemas.relation import EngagementKind

_EVENT_REACH = 60
_PLAN_REACH = 20
_EVENTFUL = (Frame.HOLD, Frame.OCCUR, Frame.PRESIDE, Frame.ORGANISE, Frame.ATTEND, Frame.LODGE)
_BESIDE = 6
"""Items after a verb within which its event stands where the verb may go without."""


def triggers_in(sentence: Sentence) -> list[Trigger]:
    """Return the reports of a sentence that stand in a past (or present) that took place, in order."""
    items = sentence.items
    read = [t for place, item in enumerate(items) if item.verbs for t in (_best(items, place, item.verbs),) if t]
    read = [t for t in read if not (_about_told(items, t, read) or _awaited(items, t, read))]
    if not read:
        return []
    bounding = {t.place for t in read if not (t.relative and (t.passive or _of_event(items, t)))}
    bounding |= {i for i, item in enumerate(items) if item.verb and item.verb.form is Form.FUTURE}
    if "meanwhile" in sentence.marks:
        bounding |= {i for i in range(len(items)) if _opens_clause(items, i)}
    bounds = sorted(bounding | {len(items)})
    found = []
    for trigger in read:
        end = bounds[bisect_right(bounds, trigger.place)]
        whole = _with_event(items, replace(trigger, end=end)) or _over_clause(items, trigger, read, bounds)
        if whole and not taken_back(items, whole):
            whole = replace(whole, recalled=whole.recalled or recalled(items, whole))
            copies = _copies(items, whole)
            found += [replace(whole, end=copies[0].place) if copies else whole, *copies]
    return found


def _of_event(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell whether a clause says of an event when and where it took place: «الاجتماع الذي انعقد … بالرباط».

    One of which somebody spoke is another: «مؤكدا أن المباحثات التي جرت يوم …».
    """
    told = trigger.frame is Frame.OCCUR and not trigger.pronoun
    lodged = trigger.frame is Frame.LODGE and trigger.pronoun  # «ضم اللقاء الذي احتضنه فندق …»
    if trigger.latin or not (told or lodged):
        return False
    return not any(i.marks("that") for i in items[: trigger.place])


def _opens_clause(items: Sequence[Item], place: int) -> bool:
    """Tell whether a clause of its own begins: «في حين ألغي …», "while her meeting", not "while in"."""
    after = items[place + 1] if place + 1 < len(items) else None
    if after is None or not items[place].marks("meanwhile"):
        return False
    return not (after.marks("place_in") or after.event or after.form.endswith(_DOING))


_DOING = "ing"
"""How the English participle ends."""


def _over_clause(
    items: Sequence[Item], trigger: Trigger, read: Sequence[Trigger], bounds: Sequence[int]
) -> Trigger | None:
    """Let an Arabic verb reach its event over a clause in the present: «قام وفد … تستضيفه … بزيارة إلى»."""
    if trigger.latin or trigger.needs != "event":
        return None
    present = {t.place for t in read if t.present}
    ends = bounds[bisect_right(bounds, trigger.place) :]
    for first, following in pairwise(ends):
        if first not in present:
            return None
        whole = _with_event(items, replace(trigger, end=following, clause=ends[0]))
        if whole:
            return whole
    return None


def _awaited(items: Sequence[Item], trigger: Trigger, read: Sequence[Trigger]) -> bool:
    """Tell whether a noun is the one that the verb before it awaits: «حظي الوفد باستقبال …»."""
    before = [t for t in read if t.place < trigger.place]
    awaits = bool(before) and before[-1].needs in _AUDIENCES
    return awaits and trigger.nominal and items[trigger.place].event is not None


_AUDIENCES = ("audience_noun", "interview", "interview_alone", "receiving")


def _about_told(items: Sequence[Item], trigger: Trigger, read: Sequence[Trigger]) -> bool:
    """Tell whether a clause only adds day or place to an event that its sentence reports: «اجتماعا … الذي عقد أمس»."""
    near = items[max(trigger.place - (_WHERE if trigger.latin else 1), 0) : trigger.place]
    if trigger.frame is Frame.VISIT and any(i.form in relation_words("where") for i in near):
        return any(t.place < trigger.place and _of_visit(items, t) for t in read)  # «زار …، حيث تفقد …»
    if _second_noun(items, trigger.place) or only_adds(items, trigger, read):
        return True
    if trigger.frame is Frame.VISIT and items[trigger.place].joined and not trigger.pronoun:
        after = items[trigger.place + 1 : trigger.place + _BESIDE]
        own = next((i.kind for i in after if i.mention >= 0 or i.marks("escort")), None)
        visited = any(t.frame is Frame.VISIT and t.place < trigger.place for t in read)
        return own not in _SITES and visited  # «زار …، وتجول في أرصفته»
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


def _second_noun(items: Sequence[Item], place: int) -> bool:
    """Tell whether «و» joins what looks like a verb to the noun of a visit that goes on: «زيارة عمل وتفقد إلى …»."""
    noun, to = items[place - 1] if place else None, items[place + 1 : place + 2]
    visit = noun is not None and noun.event is not None and noun.event.kind is EngagementKind.VISIT
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


def _best(items: Sequence[Item], place: int, verbs: Sequence[VerbCue]) -> Trigger | None:
    """Return the first reading of a word as a verb that has what it needs; None where none has."""
    if items[place].event and _noun_here(items, place, verbs[0]):
        return None
    if verbs[0].frame is Frame.RECEIVE and _of_thing(items, place):
        return None
    if verbs[0].entry in _MATTERS and not any(i.kind in _OFFICIALS for i in items[place + 1 : place + _SUBJECT]):
        return None  # «تناول اللقاء …»
    verbs = _of_agreement(items, place, verbs)
    if items[place].form in relation_words("going_round") and takes_round(items, place):
        verbs = [verb for verb in verbs if verb.entry == _LEADING] or verbs
    if verbs[0].beside and any(i.marks("during", "about") for i in items[max(place - 1, 0) : place]):
        return None  # «بمناسبة وضع حجر الأساس»
    bare = relation_words("delegation_words")
    told = any(i.kind is Kind.DELEGATION or i.form in bare for i in items[max(place - 4, 0) : place])
    told = told and items[place].marks("members")
    if len(verbs) > 1 and verbs[0].latin and _hosts_someone(items, place):
        verbs = [verb for verb in verbs if verb.entry == _HOST] or verbs
    hosting = verbs[0].frame is Frame.RECEIVE and len(verbs) > 1 and not verbs[0].needs and _hosts_event(items, place)
    verbs = verbs[1:] if hosting else verbs
    read = (of_verb(items, place, verb) for verb in verbs if not (told and verb.frame is Frame.GATHER))
    return next((t for t in read if t and _with_event(items, replace(t, end=len(items)))), None)


def _of_agreement(items: Sequence[Item], place: int, verbs: Sequence[VerbCue]) -> Sequence[VerbCue]:
    """Read «عقد» as signing where an agreement is its object, and no meeting."""
    signing = [verb for verb in verbs if verb.entry == _CONCLUDING]
    read = (of_verb(items, place, verb) for verb in signing)
    return signing if any(t and with_need(items, replace(t, end=len(items))) for t in read) else verbs


_CONCLUDING = "conclude_agreement"
_MATTERS = ("take_up", "exchange_views", "exchange_documents")
_OFFICIALS = (Kind.PERSON, Kind.TITLE)
_SUBJECT = 4
"""Items behind a verb among which an official stands who is its subject."""
_LEADING = "lead_round"
"""The verb of going round, where one takes others with one."""


def _hosts_someone(items: Sequence[Item], place: int) -> bool:
    """Tell whether someone is the object of "hosted", whatever event follows: "hosted the envoy at a working lunch"."""
    here = items[place + 1 : place + _PLAN_REACH]
    first = next((i for i in here if i.mention >= 0 or i.event or i.sort is Sort.SIGN), None)
    someone = first is not None and first.kind in (Kind.PERSON, Kind.TITLE, Kind.DELEGATION)
    return someone and not any(i.event and i.event.kind is EngagementKind.VISIT for i in here)


_HOST = "host_guests"


def _hosts_event(items: Sequence[Item], place: int) -> bool:
    """Tell whether what «استضاف» has as its object is an event, and no guest: «استضافت الوزارة الاجتماع الثاني»."""
    for n in range(place + 1, min(place + _PLAN_REACH, len(items))):
        if items[n].kind in (Kind.DELEGATION, Kind.PERSON):
            return False
        event = items[n].event
        if event and event.kind:
            beside = items[n - 1].marks("during", "place_in", "with") or items[n - 1].sort is Sort.PARTICLE
            return event.kind is not EngagementKind.VISIT and not beside
    return False


def _of_thing(items: Sequence[Item], place: int) -> bool:
    """Tell whether what was received is nobody: « a reçu l'appui du président », "welcomed Uganda's invitation"."""
    for n in range(place + 1, min(place + _BESIDE, len(items))):
        item = items[n]
        if item.form in relation_words("received_things"):
            return True
        if (item.mention >= 0 and not is_owner(items, n)) or (item.sort is Sort.SIGN and item.form != "'"):
            return False
    return False


def _noun_here(items: Sequence[Item], place: int, verb: VerbCue) -> bool:
    """Tell whether a word that is verb and noun is the noun: «وقعت … عقدا», "a effectué une visite"."""
    if verb.latin:
        headed = verb.form is Form.PRESENT and (place == 0 or _under_article(items, place))
        return headed or (verb.form is not Form.PARTICIPLE and any(i.verb for i in items[:place]))
    agreement = any(cue.agreement for cue in items[place].cues if isinstance(cue, EventCue))
    return agreement and any(i.verb and i.verb.frame is Frame.SIGN for i in items[:place])


def _under_article(items: Sequence[Item], place: int) -> bool:
    """Tell whether an article that opens a phrase stands right before a noun: « La rencontre avec … a été annulée »."""
    articles = relation_words("definite") | relation_words("indefinite")
    before = items[place - _TWO] if place >= _TWO else None
    opens = before is None or before.sort is Sort.SIGN or before.marks("during", "place_in")
    return items[place - 1].form in articles and opens


_TWO = 2


def _copies(items: Sequence[Item], trigger: Trigger) -> list[Trigger]:
    """Return what «then» adds to a report of meeting: the same done with another, by the same subject."""
    if trigger.frame not in (Frame.RECEIVE, Frame.MEET) or trigger.nominal:
        return []
    here = range(trigger.place + 1, trigger.end)
    then = [i for i in here if items[i].form in relation_words("then")]
    then = [i for i in then if not any(x.verb for x in items[i + 1 : i + 2])]
    named = [i for i in then if any(x.mention >= 0 for x in items[trigger.place : i])]
    return [replace(trigger, place=i, elided=True) for i in named]


def nouns_in(sentence: Sentence) -> list[Trigger]:
    """Return the events that a sentence tells by a noun alone: «خلال لقاء مع», «Signature d'une convention entre»."""
    items = sentence.items
    found: list[Trigger] = []
    for place, item in enumerate(items):
        event = item.event
        if event is None or event.agreement or event.kind is None or _points_back(items, place):
            continue
        spoken = any(i.marks("speakers") for i in items[max(place - 1, 0) : place])
        if (spoken and not _of_body(items, place)) or asked(items, max(place - 1, 0)):
            continue
        if thought_of(items, place):
            continue
        frame = Frame.SIGN if event.kind is EngagementKind.SIGNING else Frame.OCCUR
        frame = Frame.VISIT if event.kind is EngagementKind.VISIT else frame
        frame = Frame.MEET if event.pronoun and event.kind is EngagementKind.MEETING else frame
        trigger = Trigger(
            place, frame, event.kind, event.entry, place, nominal=True, pronoun=event.pronoun, end=len(items)
        )
        trigger = _by_organiser(items, trigger)
        if not taken_back(items, trigger):
            found.append(trigger)
    return found


def _by_organiser(items: Sequence[Item], noun: Trigger) -> Trigger:
    """Return what tells of an event behind its noun with who held it: "A workshop … was organised by the Ministry".

    The participle with its preposition is one mark of the host, which says nothing of when; the auxiliary does.
    """
    behind = range(noun.place + 1, len(items))
    clause = takewhile(lambda n: not (items[n].verb or items[n].form in _CLAUSE_BEGINS), behind)
    told = next((n for n in clause if items[n].marks("organised") and _was(items, n)), noun.place)
    denied = any(item.form in _NOT for item in items[max(noun.place - 1, 0) : told])
    if told == noun.place or denied:
        return noun
    return replace(noun, verb=_ORGANISE, frame=Frame.OCCUR, nominal=False, passive=True, latin=True)


def _was(items: Sequence[Item], place: int) -> bool:
    """Tell whether the auxiliary of a past passive stands right before, or begins the mark: "was", « a été »."""
    if items[place].form in _WAS:
        return True
    before = [item.form for item in items[max(place - 2, 0) : place]]
    return before[-1:] != [] and (before[-1] in _WAS or (tuple(before) in _HAS_BEEN))


_ORGANISE = "organise"
_NOT = frozenset(("n", "ne", "aucun", "aucune", "no"))
_CLAUSE_BEGINS = frozenset((",", "which", "that", "qui"))
_WAS = ("was", "were", "fut", "furent")
_HAS_BEEN = (("has", "been"), ("have", "been"), ("a", "ete"), ("ont", "ete"))


def _of_body(items: Sequence[Item], place: int) -> bool:
    """Tell whether an event is told with the body whose it is: «تحدث في المؤتمر السنوي لنقابة المعلمين …»."""
    here = range(place + 1, min(place + _BESIDE, len(items)))
    named = next((n for n in here if items[n].mention >= 0 or items[n].sort is Sort.SIGN), 0)
    body = named and items[named].kind is Kind.ORGANIZATION
    return bool(body) and items[named - 1].form.startswith(tuple(relation_words("to_attached")))


def _points_back(items: Sequence[Item], place: int) -> bool:
    """Tell whether a noun of an event means one that was told before: «هذا اللقاء», «اللقاء ذاته», «la réunion»."""
    around = [*items[max(place - 1, 0) : place], *items[place + 1 : place + 2]]
    return any(i.marks("back") for i in around)


def _with_event(items: Sequence[Item], trigger: Trigger) -> Trigger | None:
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
    order = [*forward, *(backward if backs else ())]
    if trigger.relative or (trigger.frame is Frame.OCCUR and trigger.latin):
        order = [*backward, *forward]
    order = [0] if signed_by_them(items, trigger) else order
    event = _event_in(items, trigger, order[: _AT_ONCE.get(wanted, len(order))])
    event = -1 if event >= 0 and trigger.frame is Frame.PRESIDE and parts_of(items, event) else event
    if event > trigger.place and trigger.verb == _BOUNDS and _has_object(items, trigger, event):
        trigger = replace(trigger, frame=Frame.HOLD)
    aside = event > trigger.place and trigger.verb == _BOUNDS and _with_visit(items, trigger, event)
    near = event >= 0 and not aside and (wanted != "perhaps" or is_object(items, trigger, event))
    if not near:
        return trigger if wanted == "perhaps" else None
    cue = items[event].event
    kind = cue.kind if cue and cue.kind and trigger.frame is not Frame.SIGN else trigger.kind
    kind = EngagementKind.MEETING if kind is None and items[event].kind is Kind.ORGANIZATION else kind
    if trigger.verb == _INAUGURATE and kind is not trigger.kind:
        trigger = replace(trigger, verb=_OPEN)  # «دشن الوزير … ورشة»
    if trigger.frame in (Frame.HOLD, Frame.PRESIDE) and kind is EngagementKind.VISIT:
        itself = not trigger.latin and event == trigger.place + 1 and bool(cue and cue.definite)
        return replace(trigger, frame=Frame.VISIT, kind=kind, event=event, passive=itself)
    return replace(trigger, kind=kind, event=event)


def _has_object(items: Sequence[Item], trigger: Trigger, event: int) -> bool:
    """Tell whether an event is what someone began or ended: "wrapped up a visit", and no event began of itself."""
    here = items[trigger.place + 1 : event]
    free = not any(i.marks("with", "place_in", "during", "by") or i.sort is Sort.SIGN for i in here)
    return free and not trigger.passive and not any(i.event for i in items[: trigger.place])


def _with_visit(items: Sequence[Item], trigger: Trigger, event: int) -> bool:
    """Tell whether a visit is by what something was ended: "ended her tour of duty with a farewell visit to"."""
    cue = items[event].event
    here = items[trigger.place + 1 : event]
    return bool(cue and cue.kind is EngagementKind.VISIT) and any(i.marks("with", "by") for i in here)


_AT_ONCE = {"event_beside": AT_ONCE, "visit_beside": 2 * AT_ONCE}
"""Items behind a verb among which its event stands, by what it needs: "is on a three-day official visit"."""
_BOUNDS = "start_or_end"
_INAUGURATE, _OPEN = "inaugurate", "open"


def _event_in(items: Sequence[Item], trigger: Trigger, order: Sequence[int]) -> int:
    """Return the first of some items that is an event, agreement or council of a verb, else -1."""
    objective = trigger.needs in ("event_object", "event_beside")
    events = (i for i in order if is_event(items[i], trigger.needs) and not (objective and within(items, i)))
    event = next(events, -1)
    if event >= 0 and not trigger.latin and items[event - 1].marks("margin"):
        event = next(events, event)  # «عقد على هامش المنتدى لقاء …»
    if event < 0 and trigger.needs == "agreement":
        return agreement_of(items, trigger)
    return council(items, trigger) if event < 0 and trigger.verb == CHAIRING else event


def _by_need(items: Sequence[Item], trigger: Trigger) -> Trigger | None:
    """Read a verb of many senses by what stands beside it."""
    if has_need(trigger):
        return with_need(items, trigger)
    return _of_call(items, trigger) if stands_beside(items, trigger) else None


def _urged(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell whether someone was called on to do something, and not visited."""
    for place in range(trigger.place + 1, min(trigger.end, len(items) - 1)):
        if items[place].marks("purpose"):
            return False
        if items[place].form == "to" and items[place + 1].sort is Sort.WORD:
            return items[place + 1].form not in relation_words("definite")
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
