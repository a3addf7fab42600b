"""What reports an engagement in a sentence, and whether it took place: verbs in their tense, nouns of events."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lexicon.engagements import EventCue, Form, Frame, VerbCue
from lexicon.relations import words as relation_words
from resolvers.scene import Item, Sentence, Sort
from schemas.mention import Kind
from schemas.relation import EngagementKind

_AUXILIARY_REACH = 7
"""Items before a participle within which its auxiliary stands: «a, ce mardi à Rabat, reçu»."""
_REACH = 8
"""Items before a verb in which a word of the future, of cancelling or of remembering concerns it."""
_EVENT_REACH = 60
_PLAN_REACH = 20
_REFLEXIVE = ("betake",)
"""French verbs that tell a visit only with «se»: «s'est rendu à»."""
_EVENTFUL = (Frame.HOLD, Frame.OCCUR, Frame.PRESIDE, Frame.ORGANISE, Frame.ATTEND, Frame.LODGE)
_BESIDE = 6
"""Items after a verb within which its event stands where the verb may go without."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """A report of an engagement: the item of its verb (or noun), its frame, and the noun of the event beside it.

    ``passive``: the one who acts stands behind «by», or is left out («اختتمت الزيارة»). ``pronoun``: its object is a
    pronoun. ``nominal``: told by a noun («خلال استقباله»). ``relative``: told in a clause about the event («اللقاء الذي
    جمع»). ``end``: the first item that belongs to another report.
    """

    place: int
    frame: Frame
    kind: EngagementKind | None
    verb: str
    event: int = -1
    passive: bool = False
    pronoun: bool = False
    nominal: bool = False
    relative: bool = False
    present: bool = False
    latin: bool = False
    recalled: bool = False
    """Told as what was before («كان قد زار», "avait reçu"): it counts only where its day is a recent one."""
    elided: bool = False
    """Its subject is that of the report before: «واستقبل كذلك», «then»."""
    end: int = 0
    needs: str = ""
    """What must stand beside the verb: an event, an agreement; a ``companion`` where its object is a matter («بحث»)."""


def triggers_in(sentence: Sentence) -> list[Trigger]:
    """Return the reports of a sentence that stand in a past (or present) that took place, in order."""
    items = sentence.items
    read = [t for place, item in enumerate(items) if item.verbs for t in (_best(items, place, item.verbs),) if t]
    read = [t for t in read if not _about_told(items, t, read)]
    bounding = {t.place for t in read if not (t.relative and t.passive)}
    bounds = sorted(bounding | {i for i, x in enumerate(items) if x.verb and x.verb.form is Form.FUTURE})
    found = []
    for trigger in read:
        end = next((b for b in bounds if b > trigger.place), len(items))
        whole = _with_event(items, replace(trigger, end=end))
        if whole and not _taken_back(items, whole):
            whole = replace(whole, recalled=whole.recalled or _recalled(items, whole))
            copies = _copies(items, whole)
            found += [replace(whole, end=copies[0].place) if copies else whole, *copies]
    return found


def _about_told(items: Sequence[Item], trigger: Trigger, read: Sequence[Trigger]) -> bool:
    """Tell whether a clause only adds day or place to an event that its sentence reports: «اجتماعا … الذي عقد أمس»."""
    earlier = [t for t in read if t.place < trigger.place and not t.relative and t.frame in _EVENTFUL]
    if not earlier or trigger.frame not in (Frame.HOLD, Frame.OCCUR):
        return False
    between = items[earlier[-1].place : trigger.place]
    told = any(i.event for i in between)
    named = any(i.event for i in items[trigger.place + 1 : trigger.end or len(items)])
    return told and (trigger.relative or (trigger.frame is Frame.OCCUR and not trigger.latin and not named))


def _best(items: Sequence[Item], place: int, verbs: Sequence[VerbCue]) -> Trigger | None:
    """Return the first reading of a word as a verb that has what it needs; None where none has."""
    if items[place].event and _noun_here(items, place, verbs[0]):
        return None
    bare = relation_words("delegation_words")
    told = any(i.kind is Kind.DELEGATION or i.form in bare for i in items[max(place - 4, 0) : place])
    told = told and items[place].marks("members")
    read = (_of_verb(items, place, verb) for verb in verbs if not (told and verb.frame is Frame.GATHER))
    return next((t for t in read if t and _with_event(items, replace(t, end=len(items)))), None)


def _noun_here(items: Sequence[Item], place: int, verb: VerbCue) -> bool:
    """Tell whether a word that is verb and noun is the noun: «وقعت … عقدا», "a effectué une visite"."""
    if verb.latin:
        return verb.form is not Form.PARTICIPLE and any(i.verb for i in items[:place])
    agreement = any(cue.agreement for cue in items[place].cues if isinstance(cue, EventCue))
    return agreement and any(i.verb and i.verb.frame is Frame.SIGN for i in items[:place])


def _copies(items: Sequence[Item], trigger: Trigger) -> list[Trigger]:
    """Return what «then» adds to a report of meeting: the same done with another, by the same subject."""
    if trigger.frame not in (Frame.RECEIVE, Frame.MEET) or trigger.nominal:
        return []
    here = range(trigger.place + 1, trigger.end)
    then = [i for i in here if items[i].form in relation_words("then")]
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
        frame = Frame.SIGN if event.kind is EngagementKind.SIGNING else Frame.OCCUR
        frame = Frame.VISIT if event.kind is EngagementKind.VISIT else frame
        frame = Frame.MEET if event.pronoun and event.kind is EngagementKind.MEETING else frame
        trigger = Trigger(
            place, frame, event.kind, event.entry, place, nominal=True, pronoun=event.pronoun, end=len(items)
        )
        if not _taken_back(items, trigger):
            found.append(trigger)
    return found


def _of_verb(items: Sequence[Item], place: int, verb: VerbCue) -> Trigger | None:
    """Read a verb in its tense; None where it reports nothing that took place."""
    base = Trigger(
        place,
        verb.frame,
        verb.kind,
        verb.entry,
        pronoun=verb.pronoun,
        latin=verb.latin,
        needs=verb.needs,
    )
    base = replace(base, relative=_in_relative(items, place, verb))
    if verb.form is Form.FUTURE:
        return None
    if not verb.latin and verb.form in (Form.PAST, Form.PRESENT) and not verb.pronoun:
        base = replace(base, elided=_added(items, place))
    if verb.form is Form.NOUN:
        if verb.frame is Frame.RECEIVE and not verb.latin and not verb.pronoun and _no_deed(items, place):
            return None
        passive = place > 0 and any(i.form in relation_words("passive_ar") for i in items[max(place - 3, 0) : place])
        passive = passive or (
            verb.pronoun and any(i.form in relation_words("inside") for i in items[place - 1 : place])
        )
        return replace(base, nominal=True, passive=passive)
    if verb.form is Form.PRESENT:
        return replace(base, present=True)
    if verb.form is Form.PARTICIPLE:
        return _of_participle(items, place, base)
    return base


def _no_deed(items: Sequence[Item], place: int) -> bool:
    """Tell whether a noun of receiving only means one told before («الاستقبال») or what is yet to be («لاستقبال»)."""
    form = items[place].form
    article = tuple(relation_words("article"))
    back = form.startswith((*article, *(f"{a}{b}" for a in relation_words("and_attached") for b in article)))
    return back or form.startswith(tuple(relation_words("to_attached")))


def _of_participle(items: Sequence[Item], place: int, base: Trigger) -> Trigger | None:
    """Read a French or English participle by the words before it; an English past needs none."""
    before = _before(items, place)
    forms = [item.form for item in before]
    if any(form in relation_words("auxiliaries_future") for form in forms[-2:]):
        return None
    reflexive = any(form in relation_words("auxiliaries_reflexive") for form in forms)
    was = [form for form in forms if form in relation_words("auxiliaries_recall")]
    imperfect = bool(was) and was[-1] in relation_words("auxiliaries_imperfect") and not reflexive
    base = replace(base, recalled=bool(was) and not imperfect)
    if reflexive:
        return replace(base, frame=Frame.OCCUR) if base.frame is Frame.HOLD else base
    if base.verb in _REFLEXIVE:
        return None
    if _reduced(items, place) and base.frame in (Frame.HOLD, Frame.ORGANISE):
        return replace(base, frame=Frame.OCCUR, passive=True, relative=True)
    if imperfect or any(form in relation_words("auxiliaries_passive") for form in forms) or _opens(items, place, base):
        frame = Frame.OCCUR if base.frame in (Frame.HOLD, Frame.ORGANISE, Frame.PRESIDE) else base.frame
        return replace(base, frame=frame, passive=True)
    english = _is_english_past(items, place) or base.recalled
    return base if english or any(form in relation_words("auxiliaries_past") for form in forms) else None


def _reduced(items: Sequence[Item], place: int) -> bool:
    """Tell whether a participle follows the event it tells of at once: «réunion tenue hier», "a ceremony held at"."""
    return any(i.event for i in items[max(place - 2, 0) : place]) and not any(
        i.sort is Sort.SIGN for i in items[place - 1 : place]
    )


def _opens(items: Sequence[Item], place: int, base: Trigger) -> bool:
    """Tell whether a participle opens the sentence, and its agent follows: «Reçu mardi par …, M. X a souligné»."""
    face = base.frame in (Frame.RECEIVE, Frame.MEET)
    return face and place == 0 and any(i.marks("by") for i in items[:_AUXILIARY_REACH])


def _is_english_past(items: Sequence[Item], place: int) -> bool:
    """Tell whether a form is an English past: those of the lexicon end otherwise than French participles do."""
    return items[place].form in relation_words("english_past")


def _before(items: Sequence[Item], place: int) -> list[Item]:
    """Return the items before a participle in which its auxiliary may stand, back to a full mention or verb."""
    found: list[Item] = []
    for item in reversed(items[max(place - _AUXILIARY_REACH, 0) : place]):
        if item.verb and not item.marks("to", "place_in", "negation", "recall", "future"):
            break
        found.insert(0, item)
    return found


def _in_relative(items: Sequence[Item], place: int, verb: VerbCue) -> bool:
    """Tell whether a verb opens a clause about what stands before it: «الذي عقد», «اجتماع عقدته», "réunion tenue"."""
    if any(i.marks("relative") for i in items[max(place - 2, 0) : place]):
        return True
    return verb.pronoun and verb.frame is Frame.HOLD and any(i.event for i in items[max(place - 3, 0) : place])


def _added(items: Sequence[Item], place: int) -> bool:
    """Tell whether a verb is added to the one before: «كما استقبل», «واستقبل»."""
    before = items[place - 1].form if place else ""
    return items[place].joined or before in relation_words("additions")


def _points_back(items: Sequence[Item], place: int) -> bool:
    """Tell whether a noun of an event means one that was told before: «هذا اللقاء», «اللقاء ذاته», «la réunion»."""
    around = [*items[max(place - 1, 0) : place], *items[place + 1 : place + 2]]
    return any(i.marks("back") for i in around)


def _taken_back(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell whether the words before a report put it in the future, cancel it, deny it or only remember it."""
    before = items[max(trigger.place - _REACH, 0) : trigger.place]
    last_stop = max((i for i, x in enumerate(before) if x.sort is Sort.SIGN and x.form in "؛;"), default=-1)
    before = before[last_stop + 1 :]
    if any(i.marks("future", "cancelled") for i in before) or any(i.marks("denied") for i in items[: trigger.place]):
        return True
    if any(i.marks("negation") for i in before[-2:]):
        return True
    if trigger.nominal and any(i.marks("recall") for i in before[-4:]):
        return True
    return trigger.nominal and any(i.marks("cancelled") for i in items[trigger.place : trigger.end])


def _recalled(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell whether an Arabic verb stands in the past of the past: «كان قد زار», «سبق أن استقبل»."""
    wide = items[max(trigger.place - 2 * _REACH, 0) : trigger.place]
    return not trigger.latin and not trigger.nominal and any(i.marks("remembering", "recall") for i in wide)


def _with_event(items: Sequence[Item], trigger: Trigger) -> Trigger | None:
    """Find the noun of the event beside a verb, and let it say the kind; None where the verb needs one and has none."""
    wanted = trigger.needs
    forward = range(trigger.place + 1, min(trigger.end or len(items), trigger.place + _EVENT_REACH, len(items)))
    backward = range(trigger.place - 1, max(trigger.place - _EVENT_REACH, -1), -1)
    backs = trigger.relative or trigger.passive or trigger.latin or trigger.frame in (Frame.OCCUR, Frame.GATHER)
    order = [*forward, *(backward if backs else ())]
    if trigger.relative or (trigger.frame is Frame.OCCUR and trigger.latin):
        order = [*backward, *forward]
    event = next((i for i in order if _is_event(items[i], wanted)), -1)
    if event < 0 and wanted == "agreement":
        event = _signed_plan(items, trigger)
    if wanted in ("", "companion"):
        return _of_call(items, trigger)
    near = event >= 0 and (wanted != "perhaps" or 0 < event - trigger.place <= _BESIDE)
    if not near:
        return trigger if wanted == "perhaps" else None
    cue = items[event].event
    kind = cue.kind if cue and cue.kind and trigger.frame is not Frame.SIGN else trigger.kind
    if trigger.frame in (Frame.HOLD, Frame.PRESIDE) and kind is EngagementKind.VISIT:
        itself = not trigger.latin and event == trigger.place + 1 and bool(cue and cue.definite)
        return replace(trigger, frame=Frame.VISIT, kind=kind, event=event, passive=itself)
    return replace(trigger, kind=kind, event=event)


def _signed_plan(items: Sequence[Item], trigger: Trigger) -> int:
    """Return the item of the plan or treaty that is signed by its name, -1 where none follows in the clause."""
    for place in range(trigger.place + 1, min(trigger.end, trigger.place + _PLAN_REACH, len(items))):
        if items[place].kind in (Kind.PROGRAM, Kind.LAW):
            return place
        if items[place].marks("purpose", "that"):
            break
    return -1


def _of_call(items: Sequence[Item], trigger: Trigger) -> Trigger:
    """Let who receives «un appel téléphonique» be called."""
    if trigger.frame is not Frame.RECEIVE:
        return trigger
    near = range(trigger.place + 1, min(trigger.place + 2 * _BESIDE, trigger.end))
    called = next((i for i in near if (e := items[i].event) and e.kind is EngagementKind.CALL), -1)
    return trigger if called < 0 else replace(trigger, frame=Frame.HOLD, kind=EngagementKind.CALL, event=called)


def _is_event(item: Item, wanted: str) -> bool:
    """Tell whether an item is an event of the wanted sort."""
    events = [cue for cue in item.cues if isinstance(cue, EventCue)]
    if wanted == "agreement":
        return any(cue.agreement for cue in events)
    if wanted == "call":
        return any(cue.kind is EngagementKind.CALL for cue in events)
    if wanted in ("credentials", "audience_noun"):
        return any(cue.entry == wanted for cue in events)
    return any(cue.kind for cue in events)
