"""What reports an engagement in a sentence, and whether it took place: verbs in their tense, nouns of events."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lexicon.engagements import EventCue, Form, Frame, VerbCue
from lexicon.relations import words as relation_words
from resolvers.scene import Item, Sentence, Sort
from schemas.relation import EngagementKind

_AUXILIARY_REACH = 7
"""Items before a participle within which its auxiliary stands: «a, ce mardi à Rabat, reçu»."""
_REACH = 8
"""Items before a verb in which a word of the future, of cancelling or of remembering concerns it."""
_EVENT_REACH = 60


@dataclass(frozen=True, slots=True)
class Trigger:
    """A report of an engagement: the item of its verb (or noun), its frame, and the noun of the event beside it.

    ``passive``: the one who acts stands behind «by». ``pronoun``: its object is a pronoun. ``nominal``: told by a noun
    («خلال استقباله»). ``relative``: told in a clause about the event («اللقاء الذي جمع»). ``end``: the first item that
    belongs to another report.
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
    end: int = 0


def triggers_in(sentence: Sentence) -> list[Trigger]:
    """Return the reports of a sentence that stand in a past (or present) that took place, in order."""
    items = sentence.items
    found: list[Trigger] = []
    bounds: list[int] = []
    for place, item in enumerate(items):
        verb = item.verb
        trigger = _of_verb(items, place, verb) if verb else None
        if trigger or (verb and verb.form is Form.FUTURE):
            bounds.append(place)
        if trigger and not _taken_back(items, trigger):
            found.append(trigger)
    ends = [next((b for b in bounds if b > trigger.place), len(items)) for trigger in found]
    verbs = [_with_event(items, replace(trigger, end=end)) for trigger, end in zip(found, ends, strict=False)]
    return [trigger for trigger in verbs if trigger is not None]


def nouns_in(sentence: Sentence) -> list[Trigger]:
    """Return the events that a sentence tells by a noun alone: «خلال لقاء مع», «Signature d'une convention entre»."""
    items = sentence.items
    found: list[Trigger] = []
    if any(_of_verb(items, place, item.verb) for place, item in enumerate(items) if item.verb and not item.verb.needs):
        return found
    for place, item in enumerate(items):
        event = item.event
        if event is None or event.agreement or event.kind is None or _points_back(items, place):
            continue
        frame = Frame.SIGN if event.kind is EngagementKind.SIGNING else Frame.OCCUR
        frame = Frame.VISIT if event.kind is EngagementKind.VISIT else frame
        trigger = Trigger(
            place, frame, event.kind, event.entry, place, nominal=True, pronoun=event.pronoun, end=len(items)
        )
        if not _taken_back(items, trigger):
            found.append(trigger)
    return found


def _of_verb(items: Sequence[Item], place: int, verb: VerbCue) -> Trigger | None:
    """Read a verb in its tense; None where it reports nothing that took place."""
    base = Trigger(place, verb.frame, verb.kind, verb.entry, pronoun=verb.pronoun, latin=verb.latin)
    base = replace(base, relative=_in_relative(items, place))
    if verb.form is Form.FUTURE:
        return None
    if verb.form is Form.NOUN:
        passive = place > 0 and any(i.form in relation_words("passive_ar") for i in items[max(place - 3, 0) : place])
        return replace(base, nominal=True, passive=passive)
    if verb.form is Form.PRESENT:
        return replace(base, present=True)
    if verb.form is Form.PARTICIPLE:
        return _of_participle(items, place, base)
    return base


def _of_participle(items: Sequence[Item], place: int, base: Trigger) -> Trigger | None:
    """Read a French or English participle by the words before it; an English past needs none."""
    before = _before(items, place)
    forms = [item.form for item in before]
    if any(form in relation_words("auxiliaries_future") for form in forms[-2:]):
        return None
    if any(form in relation_words("auxiliaries_recall") for form in forms):
        return None
    passive = any(form in relation_words("auxiliaries_passive") for form in forms)
    reflexive = any(form in relation_words("auxiliaries_reflexive") for form in forms)
    if reflexive:
        return replace(base, frame=Frame.OCCUR) if base.frame is Frame.HOLD else replace(base)
    if passive:
        frame = Frame.OCCUR if base.frame in (Frame.HOLD, Frame.ORGANISE, Frame.PRESIDE) else base.frame
        return replace(base, frame=frame, passive=True)
    english = _is_english_past(items, place)
    return base if english or any(form in relation_words("auxiliaries_past") for form in forms) else None


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


def _in_relative(items: Sequence[Item], place: int) -> bool:
    """Tell whether a verb opens a clause about what stands before it."""
    return any(i.marks("relative") for i in items[max(place - 2, 0) : place])


def _points_back(items: Sequence[Item], place: int) -> bool:
    """Tell whether a noun of an event means one that was told before: «هذا اللقاء», «اللقاء ذاته», «la réunion»."""
    around = [*items[max(place - 1, 0) : place], *items[place + 1 : place + 2]]
    return any(i.marks("back") for i in around)


def _taken_back(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell whether the words before a report put it in the future, cancel it, deny it or only remember it."""
    before = items[max(trigger.place - _REACH, 0) : trigger.place]
    last_stop = max((i for i, x in enumerate(before) if x.sort is Sort.SIGN and x.form in "؛;"), default=-1)
    before = before[last_stop + 1 :]
    if any(i.marks("future", "cancelled") for i in before):
        return True
    if any(i.marks("negation") for i in before[-2:]):
        return True
    if trigger.nominal and any(i.marks("recall") for i in before[-4:]):
        return True
    wide = items[max(trigger.place - 2 * _REACH, 0) : trigger.place]
    return not trigger.latin and not trigger.nominal and any(i.marks("remembering", "recall") for i in wide)


def _with_event(items: Sequence[Item], trigger: Trigger) -> Trigger | None:
    """Find the noun of the event beside a verb, and let it say the kind; None where the verb needs one and has none."""
    needs = items[trigger.place].verb
    wanted = needs.needs if needs else ""
    forward = range(trigger.place + 1, min(trigger.end or len(items), trigger.place + _EVENT_REACH, len(items)))
    backward = range(trigger.place - 1, max(trigger.place - _EVENT_REACH, -1), -1)
    backs = trigger.relative or trigger.passive or trigger.latin or trigger.frame in (Frame.OCCUR, Frame.GATHER)
    order = [*forward, *(backward if backs else ())]
    if trigger.relative or (trigger.frame is Frame.OCCUR and trigger.latin):
        order = [*backward, *forward]
    event = next((i for i in order if _is_event(items[i], wanted)), -1)
    if wanted in ("", "companion"):
        return trigger
    if event < 0:
        return None
    cue = items[event].event
    kind = cue.kind if cue and cue.kind and trigger.frame is not Frame.SIGN else trigger.kind
    if trigger.frame is Frame.HOLD and kind is EngagementKind.VISIT:
        return replace(trigger, frame=Frame.VISIT, kind=kind, event=event)
    return replace(trigger, kind=kind, event=event)


def _is_event(item: Item, wanted: str) -> bool:
    """Tell whether an item is an event of the wanted sort."""
    events = [cue for cue in item.cues if isinstance(cue, EventCue)]
    if wanted == "agreement":
        return any(cue.agreement for cue in events)
    if wanted == "call":
        return any(cue.kind is EngagementKind.CALL for cue in events)
    return any(cue.kind for cue in events)
