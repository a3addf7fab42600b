"""What a verb of engagements says in its tense and voice: done, done to, told in a clause, before another past."""

from collections.abc import Sequence
from itertools import takewhile

from lexicon.engagements import EventCue, Form, Frame, VerbCue, english_pasts
from lexicon.people import verbs
from lexicon.relations import affixes, either, relation_words
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.items import Item, Sort
from resolvers.verbs.asking import aside, asked, needed, refused, striven_for, thought_of
from resolvers.verbs.auxiliaries import is_noun, shares_auxiliary
from resolvers.verbs.clefts import is_cleft
from schemas.mention import Kind
from schemas.nouns import dataclass, replace
from schemas.relation import EngagementKind

_AUXILIARY_REACH = 7
"""Items before a participle within which its auxiliary stands: «a, ce mardi à Rabat, reçu»."""
_CONFERRING = ("confer", "occur")
_GRANTED = "audience"
_TALKING = "converse"
_INSTALLING = "install"
_HOSTED, _HOSTING = "was_hosted", ("hosted", "entertained")
_REFLEXIVE = ("betake",)
"""French verbs that tell a visit only with «se»: «s'est rendu à»."""


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
    clause: int = -1
    """The item at which a clause begins that stands between the verb and its event, else -1."""
    needs: str = ""
    """What must stand beside the verb: an event, an agreement; a ``companion`` where its object is a matter («بحث»)."""


def of_verb(items: Sequence[Item], place: int, verb: VerbCue) -> Trigger | None:
    """Read a verb in its tense; None where it reports nothing that took place."""
    if _is_none(items, place, verb):
        return None
    finite = not verb.latin and verb.form in (Form.PAST, Form.PRESENT) and not verb.pronoun
    adjoined = _adjoined(items, place, verb)
    base = Trigger(
        place,
        verb.frame,
        verb.kind,
        verb.entry,
        passive=adjoined,
        pronoun=verb.pronoun,
        latin=verb.latin,
        needs=verb.needs,
        relative=adjoined or _in_relative(items, place, verb),
        elided=finite and (_added(items, place) or before_doing(items, place, verb)),
        present=verb.form is Form.PRESENT,
    )
    if verb.form is Form.NOUN:
        bare = not verb.latin and not verb.pronoun and _no_deed(items[place].form, verb.frame)
        thought = verb.frame in (Frame.RECEIVE, Frame.MEET) and thought_of(items, place)
        thought = thought or (verb.frame is Frame.SIGN and needed(items, place))  # «إمكانية توقيع مذكرة»
        bare = bare or (verb.frame is Frame.ATTEND and _adjective(items, place))  # «الوفود المشاركة في …»
        if bare or thought or striven_for(items, place) or refused(items, place) or aside(items, place, verb):
            return None
        near = items[max(place - 3, 0) : place]
        passive = any_said(near, relation_words("passive_ar")) and not any_marked(near, "during")  # «جرى خلال استقبال»
        inside = any_said(items[max(place - 1, 0) : place], relation_words("inside"))
        was = any_marked(items[max(place - 2, 0) : place], "remembering")
        inside = inside or _for_welcome(items, place, base)
        meant = inside and was and _bare_guest(items, place)
        passive = passive or (inside and (verb.pronoun or was))  # «وكان في استقبال الوفد …»
        return replace(base, nominal=True, passive=passive, pronoun=base.pronoun or meant)
    if verb.form is Form.PARTICIPLE:
        return _of_participle(items, place, base)
    return base


def _is_none(items: Sequence[Item], place: int, verb: VerbCue) -> bool:
    """Tell whether what spells as a verb reports nothing: a future, an order, a habit, a noun behind a preposition."""
    if verb.form is Form.FUTURE or (verb.form is Form.IMPERFECT and not _narrates(items, place)):
        return True
    if verb.latin and verb.entry == _INSTALLING and any_said(items[max(place - 2, 0) : place], relation_words("newly")):
        return True  # « À peine installé dans ses fonctions, X », "newly installed"
    if verb.latin:
        return _is_keen(items, place) or (verb.form is Form.PRESENT and items[max(place - 1, 0)].form == _TO)
    if verb.form in (Form.PAST, Form.PRESENT) and (_of_whoever(items, place) or _of_members(items, place, verb)):
        return True
    noun = verb.form is Form.PAST and not verb.pronoun and (_governed(items, place) or _adjective(items, place))
    past = verb.form is Form.PAST
    noun = noun or (past and (_for_deed(items[place].form) or _with_letter(items[place])))
    return noun or (verb.frame is Frame.HOLD and asked(items, place))


def _is_keen(items: Sequence[Item], place: int) -> bool:
    """Tell « tenu à », « offert de » before an infinitive: one is keen, or was given occasion, to do something."""
    if items[place].form not in relation_words("keen"):
        return False
    behind = items[place + 1 : place + 3]
    to = len(behind) > 1 and behind[0].form in relation_words("before_infinitive")
    return to and behind[1].mention < 0 and behind[1].form.endswith(INFINITIVES)


_TO = "to"
INFINITIVES = ("er", "ir", "re", "oir")


def _narrates(items: Sequence[Item], place: int) -> bool:
    """Tell whether a French imperfect tells one event of a day, and not what used to be: « recevait hier »."""
    often = any_said(items, relation_words("habitual"))
    near = [i.form for i in items[max(place - _AUXILIARY_REACH, 0) : place]]
    often = often or "si" in near or "'".join(near[:1] + near[2:3]) in _IF
    dated = any(i.kind is Kind.DATE or i.form in relation_words("day_words") for i in items)
    return not often and (dated or _of_speaker(items, place))


def _of_speaker(items: Sequence[Item], place: int) -> bool:
    """Tell whether a clause says at what a speaker spoke: « a souligné M. X, qui présidait une réunion »."""
    if place == 0 or not items[place - 1].marks("relative"):
        return False
    before = items[max(place - _SPEAKER, 0) : place - 1]
    said = any(i.mention < 0 and i.form.removesuffix("e") in relation_words("sayings") for i in before)
    said = said or any(i.mention < 0 and i.form in relation_words("sayings") for i in before)
    return said and any(i.kind is Kind.PERSON for i in before[-_TWO:])


_SPEAKER = 10
"""Items before the verb of such a clause among which the verb of saying stands."""


_IF = ("s'il", "s'ils")


def _of_whoever(items: Sequence[Item], place: int) -> bool:
    """Tell whether an Arabic verb is said of anybody who does so: «يحق لمن التقى السفير أن …»; not «أول من استقبل»."""
    before = [i.form for i in items[max(place - _TWO, 0) : place]]
    if items[place].joined or not before or before[-1] not in relation_words("whoever"):
        return False
    return not any(form in relation_words("one_of_whom") for form in before[:-1])


def _of_members(items: Sequence[Item], place: int, verb: VerbCue) -> bool:
    """Tell who is in a delegation from whom an event brings together: «ضم وفد الوزارة خلال الزيارة السيد …»."""
    behind = items[place + 1 : place + _TWO]
    team = any(i.kind is Kind.DELEGATION or i.form in relation_words("delegation_words") for i in behind)
    told = any(i.event for i in items[max(place - _ABROAD, 0) : place])  # «جلسة عمل ضمت وفدا من …»
    return verb.frame is Frame.GATHER and items[place].marks("members") and team and not told


def _for_deed(form: str) -> bool:
    """Tell «ل» on what else spells as a past, and is a noun of aim: «لتفقد أحوال …»."""
    return form.startswith(affixes("to_attached")) and form not in verbs()


def _governed(items: Sequence[Item], place: int) -> bool:
    """Tell whether a preposition stands right before what spells as a past: «إلى عرض», «على عقد»."""
    return place > 0 and not items[place].joined and items[place - 1].form in relation_words("prepositions")


def _with_letter(item: Item) -> bool:
    """Tell the noun of an event behind the letter of «with», which spells as a past: «قام … بتفقد»."""
    return item.event is not None and item.form.startswith(affixes("with_attached"))


def _adjective(items: Sequence[Item], place: int) -> bool:
    """Tell whether what spells as a past with the article agrees with the noun before it: «التعاون التام»."""
    article = affixes("article")
    before = items[place - 1] if place else None
    noun = before is not None and before.sort is Sort.WORD and before.form.startswith(article)
    return noun and items[place].form.startswith(article)


def _no_deed(form: str, frame: Frame) -> bool:
    """Tell whether a noun only means one told before («الاستقبال») or what is yet to be («لاستقبال», «لتوقيع»)."""
    article = affixes("article")
    back = form.startswith((*article, *(f"{a}{b}" for a in relation_words("and_attached") for b in article)))
    purpose = form.startswith(affixes("to_attached"))
    return (frame in (Frame.RECEIVE, Frame.MEET) and back) or (frame in _PURPOSEFUL and purpose)


def _bare_guest(items: Sequence[Item], place: int) -> bool:
    """Tell whether who was welcomed is named again by a bare noun or style: «وكان في استقبال معاليه محافظ …».

    A comma may close his words: «وكان في استقبال رئيس المجلس، محافظ …».
    """
    behind = items[place + 1 : place + 2]
    bare = list(takewhile(lambda i: i.mention < 0 and i.sort is Sort.WORD, items[place + 1 : place + _ABROAD]))
    closed = any_said(items[place + 1 + len(bare) : place + 2 + len(bare)], relation_words("separators"))
    told = any(i.mention < 0 and i.form in relation_words("pointing_subjects") for i in behind)
    return told or (closed and bool(bare))


def _for_welcome(items: Sequence[Item], place: int, base: Trigger) -> bool:
    """Tell whether someone was there to welcome who came: «وكان على أرض المطار لاستقباله الوزير», «كان باستقبال …»."""
    letters = relation_words("with_attached") | (relation_words("to_attached") if base.pronoun else frozenset())
    was = any_marked(items[max(place - _ABROAD, 0) : place], "remembering")
    return was and base.frame is Frame.RECEIVE and items[place].form.startswith(tuple(letters))


_ABROAD = 6
"""Items between «كان» and «لاستقباله»."""


_PURPOSEFUL = (Frame.RECEIVE, Frame.SIGN, Frame.ATTEND, Frame.VISIT)


def _of_participle(items: Sequence[Item], place: int, base: Trigger) -> Trigger | None:
    """Read a French or English participle by the words before it; an English past needs none."""
    before = _of_own_subject(_before(items, place))
    forms = [item.form for item in before]
    told = base.verb == _TALKING and any(form in relation_words("first_person") for form in forms)
    told = told or (base.verb == _HOSTED and items[place].form in _HOSTING and not _is_done_to(forms))
    future = any(form in relation_words("auxiliaries_future") for form in forms[-2:])
    if told or future or _is_auxiliary(items, place) or is_noun(items, place):
        before_main = _is_perfect(forms) and base.frame in (Frame.RECEIVE, Frame.MEET)
        # « Après avoir reçu …, M. X a annoncé »; not « Nous avons longuement parlé … », a confié, "a forum hosted by"
        return replace(base, passive=_is_done_to(forms)) if before_main else None
    reflexive, earlier = any(_is_reflexive(before, n) for n in range(len(before))), relation_words("auxiliaries_recall")
    was = [form for n, form in enumerate(forms) if form in earlier and not _spent(before, n)]
    imperfect = bool(was) and was[-1] in relation_words("auxiliaries_imperfect") and not reflexive
    base = replace(base, recalled=bool(was) and not imperfect)
    if reflexive:
        return _of_reflexive(items, place, base)
    gathers = base.verb in _CONFERRING and items[place].form in relation_words("reflexive_only")
    gathers = gathers or (base.verb == _CONFERRING[0] and _is_english_past(items, place) and _is_done_to(forms))
    sat = base.frame is Frame.SIT and not (_is_english_past(items, place) or _opens(items, place, base))
    asked_in = items[place].form in relation_words("invited_to")
    gathers = gathers or (asked_in and (_is_done_to(forms) or _apposed(items, place)))
    if sat or gathers or base.verb in _REFLEXIVE or (base.frame is Frame.SIGN and _adnominal(items, place)):
        return None  # « une rencontre a réuni » is no conferring, « a été convié à une réunion » no meeting
    held = _held_noun(items, place, base.verb) if base.frame in (Frame.HOLD, Frame.ORGANISE) else -1
    if held >= 0:
        return replace(base, frame=Frame.OCCUR, passive=True, relative=not _heads(items[:held]))
    passive = imperfect or any(form in relation_words("auxiliaries_passive") for form in forms)
    if passive or _opens(items, place, base) or _done_by(items, place, base):
        frame = Frame.OCCUR if base.frame in (Frame.HOLD, Frame.ORGANISE, Frame.PRESIDE) else base.frame
        return replace(base, frame=frame, passive=True)
    english = _is_english_past(items, place) or base.recalled
    done = english or any(form in relation_words("auxiliaries_past") for form in forms)
    shared = not done and shares_auxiliary(items, place)
    granted = not (done or shared) and _is_granted(items, place, base)
    return replace(base, elided=shared, relative=base.relative or granted) if done or shared or granted else None


def _of_own_subject(before: Sequence[Item]) -> Sequence[Item]:
    """Return the items behind an English pronoun that is the subject of a verb: "was speaking when she paid a call"."""
    last = max((n for n, i in enumerate(before) if i.form in _ENGLISH_SUBJECTS), default=-1)
    return before[last + 1 :]


_ENGLISH_SUBJECTS = ("he", "she", "they", "we")


def _is_granted(items: Sequence[Item], place: int, base: Trigger) -> bool:
    """Tell a participle that says to whom an audience was granted: « Lors d'une audience accordée à M. Y, M. X »."""
    audience = base.verb == _GRANTED and items[place - 1].event is not None
    return audience and any_marked(items[max(place - _GRANTING, 0) : place], "during")


_GRANTING = 4
"""Items before the participle among which « lors d'une audience » stands."""


def _is_perfect(forms: Sequence[str]) -> bool:
    """Tell whether a perfect infinitive says what went before the main clause: « après avoir », « après s'être »."""
    near = [form for form in forms[-_PERFECT:] if form not in relation_words("also")]
    after = next((n for n, form in enumerate(near) if form in relation_words("after_latin")), -1)
    return after >= 0 and any(form in relation_words("infinitives_past") for form in near[after + 1 :])


_PERFECT = 5
"""Items before a participle among which « après avoir » stands, an adverb or « s' » between."""


def _done_by(items: Sequence[Item], place: int, base: Trigger) -> bool:
    """Tell a passive without its auxiliary, as headlines have it: "Court of Audit visited by Kenyans"."""
    behind = items[place + 1].form if place + 1 < len(items) else ""
    return behind == _BY and base.frame in (Frame.VISIT, Frame.RECEIVE)


_BY = "by"


def _is_auxiliary(items: Sequence[Item], place: int) -> bool:
    """Tell whether "had" only carries another verb: "had requested an audience", "a meeting had to be dropped"."""
    whole = items[place].span.end - items[place].span.start > _AUXILIARY  # "had the pleasure of welcoming", to Rabat
    if items[place].form not in _CARRYING or place + 1 >= len(items) or whole:
        return False
    carried = items[place + 1]
    return carried.form == _TO or (carried.mention < 0 and carried.form.endswith(_PARTICIPLE))


def _spent(before: Sequence[Item], place: int) -> bool:
    """Tell whether an auxiliary carries another verb in a clause that a comma ends: "who had asked, received"."""
    return _is_auxiliary(before, place) and any(i.sort is Sort.SIGN for i in before[place + 2 :])


_CARRYING = ("had",)
_AUXILIARY = len("had")
_PARTICIPLE = "ed"


def _is_done_to(forms: Sequence[str]) -> bool:
    """Tell whether the auxiliary of a passive stands among the words before a participle: "was yesterday hosted"."""
    return any(form in relation_words("auxiliaries_passive") for form in forms)


def _of_reflexive(items: Sequence[Item], place: int, base: Trigger) -> Trigger | None:
    """Read a participle with «se»: who «s'est rendue à …» paid a visit, what «s'est tenue» was held."""
    if base.verb not in _REFLEXIVE and any(verb.entry in _REFLEXIVE for verb in items[place].verbs):
        return None
    return replace(base, frame=Frame.OCCUR) if base.frame is Frame.HOLD else base


def _held_noun(items: Sequence[Item], place: int, verb: str) -> int:
    """Return the event of which a participle behind it, or behind its body, says that it was held; -1 where none is.

    «réunion tenue hier», "a ceremony held at", « séance ordinaire du conseil municipal de … tenue le ».
    """
    finite = either("auxiliaries_passive", "auxiliaries_past")
    if any_said(items[place - 1 : place], finite):
        return -1  # "a meeting was held"
    for n in range(place - 1, max(place - _NOUN, 0) - 1, -1):
        item = items[n]
        if item.event and not item.verb:
            return n if place - n <= _AT_ONCE or (verb in _HOLDING and _set_down(items, place)) else -1
        sign = item.sort is Sort.SIGN and item.form != "'"
        if sign and (n < place - 1 or not items[place].form.isascii() or not _set_down(items, place)):
            return -1
        if item.verb or item.kind not in (None, Kind.ORGANIZATION, Kind.PLACE):
            break
    return _between_two(items, place)


def _between_two(items: Sequence[Item], place: int) -> int:
    """Return the talks of two of which a participle behind a comma tells the day: "talks between A and B, held on"."""
    if items[place - 1].form != "," or not _set_down(items, place):
        return -1
    for n in range(place - 1, max(place - 2 * _NOUN, 0), -1):
        if items[n].marks("between"):
            return n - 1 if items[n - 1].event else -1
        if items[n].verb or items[n].marks("relative", "that"):
            return -1
    return -1


_NOUN = 14
"""Items of the noun of an event with its body, before the participle of holding."""
_AT_ONCE = 2
_HOLDING = ("hold", "organise")


def _set_down(items: Sequence[Item], place: int) -> bool:
    """Tell whether a day or place follows a participle of holding, and no object."""
    behind = items[place + 1 : place + 3]
    when = relation_words("day_words") | {"le", "du"}
    return any(i.kind is Kind.DATE or i.marks("place_in") or i.form in when for i in behind)


def _heads(before: Sequence[Item]) -> bool:
    """Tell whether the noun of an event opens its sentence, as the head of minutes does, which itself reports it."""
    told = any(i.mention >= 0 or i.verb for i in before)
    return not told and len(before) <= _HEAD and all(i.form in relation_words("minutes_head") for i in before[:1])


_HEAD = 6
"""Items of « Procès-verbal de la » or "Minutes of the regular" before the noun of a session."""


def _adnominal(items: Sequence[Item], place: int) -> bool:
    """Tell whether a participle only says of an agreement beside it that it was signed, no day being told."""
    near = [i for i in items[max(place - 3, 0) : place] if isinstance(i.event, EventCue) and i.event.agreement]
    between = items[max(place - 3, 0) : place]
    finite = either("auxiliaries_passive", "auxiliaries_past")
    dated = any(i.kind is Kind.DATE for i in items[place : place + _AUXILIARY_REACH])
    return bool(near) and not dated and not any(i.form in finite or i.sort is Sort.SIGN for i in between)


def _opens(items: Sequence[Item], place: int, base: Trigger) -> bool:
    """Tell whether a participle opens the sentence, and its agent follows: «Reçu mardi par …, M. X a souligné»."""
    agent = {Frame.RECEIVE: "by", Frame.MEET: "by", Frame.SIGN: "by", Frame.SIT: "presided"}.get(base.frame)
    if agent is None or not (place == 0 or (base.frame is Frame.RECEIVE and _apposed(items, place))):
        return False
    reach = _CHAIR_REACH if base.frame is Frame.SIT or place == 0 else _AUXILIARY_REACH
    return any_marked(items[place : place + reach], agent)


_CHAIR_REACH = 20
"""Items from « Réuni » to « sous la présidence de », from « Reçu » to « par », the day and the hall between."""


def _apposed(items: Sequence[Item], place: int) -> bool:
    """Tell whether a participle follows a comma: « …, accueilli par le rabbin », "the envoy, received by …, said"."""
    return items[place - 1].sort is Sort.SIGN and items[place - 1].form in relation_words("separators")


def _is_english_past(items: Sequence[Item], place: int) -> bool:
    """Tell whether a form is an English past: those of the lexicon end otherwise than French participles do."""
    return items[place].form in english_pasts()


def _before(items: Sequence[Item], place: int) -> list[Item]:
    """Return the items before a participle in which its auxiliary may stand, back to a full mention or verb."""
    found: list[Item] = []
    for item in reversed(items[max(place - _AUXILIARY_REACH, 0) : place]):
        if item.verb and not item.marks("to", "place_in", "negation", "recall", "future"):
            break
        if item.form in _CLAUSE or item.marks("relative"):
            break  # « était au centre des entretiens qu'a eus … », "It was Ms. X who chaired"
        found.insert(0, item)
    return found


def _is_reflexive(before: Sequence[Item], place: int) -> bool:
    """Tell whether « se » stands here, and no English genitive: "the Fund's director, Ms. X, was received"."""
    genitive = place > 0 and before[place - 1].form == "'"
    return before[place].form in relation_words("auxiliaries_reflexive") and not genitive


_CLAUSE = ("que", "qu")
"""What begins the clause of a French verb, whose auxiliary stands behind it."""


def _in_relative(items: Sequence[Item], place: int, verb: VerbCue) -> bool:
    """Tell whether a verb opens a clause about what stands before it: «الذي عقد», «اجتماع عقدته», "réunion tenue"."""
    if any_marked(items[max(place - 2, 0) : place], "relative"):
        return not (verb.latin and is_cleft(items, place))
    return verb.pronoun and verb.frame is Frame.HOLD and any(i.event for i in items[max(place - 3, 0) : place])


def _adjoined(items: Sequence[Item], place: int, verb: VerbCue) -> bool:
    """Tell whether a verb only says of an event in words of time that it was held: «كرمه … في حفل أقيم بالمسرح»."""
    event = items[place - 1].event if place > 1 else None
    if verb.latin or verb.pronoun or event is None or event.kind is None or event.definite:
        return False
    held = verb.frame in (Frame.OCCUR, Frame.HOLD, Frame.ORGANISE) and verb.form is Form.PAST
    return held and items[place - 2].marks("during", "place_in")


def before_doing(items: Sequence[Item], place: int, verb: VerbCue) -> bool:
    """Tell whether an Arabic present only says what was done next: «تباحث مع السفير، قبل أن يستقبل وفدا …»."""
    if verb.latin or verb.form is not Form.PRESENT or place < _TWO:
        return False
    opened = items[place - 1].form in relation_words("that_verb") and items[place - 2].form in relation_words(
        "before_doing"
    )
    told = [i for i in items[: place - 2] if i.verb]
    undone = any_marked(items[: place - 2], "future", "negation", "cancelled")
    return opened and bool(told) and all(i.verb and i.verb.form is Form.PAST for i in told) and not undone


_TWO = 2


def _added(items: Sequence[Item], place: int) -> bool:
    """Tell whether a verb is added to the one before: «كما استقبل», «واستقبل»."""
    before = items[place - 1].form if place else ""
    return items[place].joined or before in relation_words("additions")
