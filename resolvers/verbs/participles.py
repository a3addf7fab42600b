"""What a French or English participle reports, by the words around it: done, done to, held, or said of an event."""

from collections.abc import Sequence

from lexicon.engagements import EventCue, Frame, english_pasts
from lexicon.relations import either, relation_words
from resolvers.ground.among import any_marked
from resolvers.ground.items import Item, Sort
from resolvers.verbs.auxiliaries import is_noun, shares_auxiliary
from resolvers.verbs.before_participles import (
    AUXILIARY_REACH,
    is_auxiliary,
    is_done_to,
    is_perfect,
    is_reflexive,
    is_spent,
    of_own_subject,
    words_before,
)
from resolvers.verbs.held_nouns import held_noun, opens_minutes
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.nouns import replace

_CONFERRING = ("confer", "occur")
_GRANTED = "audience"
_TALKING = "converse"
_HOSTED, _HOSTING = "was_hosted", ("hosted", "entertained")
_REFLEXIVE = ("betake",)
"""French verbs that tell a visit only with «se»: «s'est rendu à»."""


def of_participle(items: Sequence[Item], place: int, base: Trigger) -> Trigger | None:
    """Read a French or English participle by the words before it; an English past needs none."""
    before = of_own_subject(words_before(items, place))
    forms = [item.form for item in before]
    told = base.verb == _TALKING and any(form in relation_words("first_person") for form in forms)
    told = told or (base.verb == _HOSTED and items[place].form in _HOSTING and not is_done_to(forms))
    future = any(form in relation_words("auxiliaries_future") for form in forms[-2:])
    if told or future or is_auxiliary(items, place) or is_noun(items, place):
        before_main = is_perfect(forms) and base.frame in (Frame.RECEIVE, Frame.MEET)
        # « Après avoir reçu …, M. X a annoncé »; not « Nous avons longuement parlé … », a confié, "a forum hosted by"
        return replace(base, passive=is_done_to(forms)) if before_main else None
    reflexive, earlier = any(is_reflexive(before, n) for n in range(len(before))), relation_words("auxiliaries_recall")
    was = [form for n, form in enumerate(forms) if form in earlier and not is_spent(before, n)]
    imperfect = bool(was) and was[-1] in relation_words("auxiliaries_imperfect") and not reflexive
    base = replace(base, recalled=bool(was) and not imperfect)
    if reflexive:
        return _of_reflexive(items, place, base)
    gathers = base.verb in _CONFERRING and items[place].form in relation_words("reflexive_only")
    gathers = gathers or (base.verb == _CONFERRING[0] and _is_english_past(items, place) and is_done_to(forms))
    sat = base.frame is Frame.SIT and not (_is_english_past(items, place) or _opens(items, place, base))
    asked_in = items[place].form in relation_words("invited_to")
    gathers = gathers or (asked_in and (is_done_to(forms) or _apposed(items, place)))
    if sat or gathers or base.verb in _REFLEXIVE or (base.frame is Frame.SIGN and _adnominal(items, place)):
        return None  # « une rencontre a réuni » is no conferring, « a été convié à une réunion » no meeting
    held = held_noun(items, place, base.verb) if base.frame in (Frame.HOLD, Frame.ORGANISE) else -1
    if held >= 0:
        return replace(base, frame=Frame.OCCUR, passive=True, relative=not opens_minutes(items[:held]))
    passive = imperfect or any(form in relation_words("auxiliaries_passive") for form in forms)
    if passive or _opens(items, place, base) or _done_by(items, place, base):
        frame = Frame.OCCUR if base.frame in (Frame.HOLD, Frame.ORGANISE, Frame.PRESIDE) else base.frame
        return replace(base, frame=frame, passive=True)
    english = _is_english_past(items, place) or base.recalled
    done = english or any(form in relation_words("auxiliaries_past") for form in forms)
    shared = not done and shares_auxiliary(items, place)
    granted = not (done or shared) and _is_granted(items, place, base)
    return replace(base, elided=shared, relative=base.relative or granted) if done or shared or granted else None


def _is_granted(items: Sequence[Item], place: int, base: Trigger) -> bool:
    """Tell a participle that says to whom an audience was granted: « Lors d'une audience accordée à M. Y, M. X »."""
    audience = base.verb == _GRANTED and items[place - 1].event is not None
    return audience and any_marked(items[max(place - _GRANTING, 0) : place], "during")


_GRANTING = 4
"""Items before the participle among which « lors d'une audience » stands."""


def _done_by(items: Sequence[Item], place: int, base: Trigger) -> bool:
    """Tell a passive without its auxiliary, as headlines have it: "Court of Audit visited by Kenyans"."""
    behind = items[place + 1].form if place + 1 < len(items) else ""
    return behind == _BY and base.frame in (Frame.VISIT, Frame.RECEIVE)


_BY = "by"


def _of_reflexive(items: Sequence[Item], place: int, base: Trigger) -> Trigger | None:
    """Read a participle with «se»: who «s'est rendue à …» paid a visit, what «s'est tenue» was held."""
    if base.verb not in _REFLEXIVE and any(verb.entry in _REFLEXIVE for verb in items[place].verbs):
        return None
    return replace(base, frame=Frame.OCCUR) if base.frame is Frame.HOLD else base


def _adnominal(items: Sequence[Item], place: int) -> bool:
    """Tell whether a participle only says of an agreement beside it that it was signed, no day being told."""
    near = [i for i in items[max(place - 3, 0) : place] if isinstance(i.event, EventCue) and i.event.agreement]
    between = items[max(place - 3, 0) : place]
    finite = either("auxiliaries_passive", "auxiliaries_past")
    dated = any(i.kind is Kind.DATE for i in items[place : place + AUXILIARY_REACH])
    return bool(near) and not dated and not any(i.form in finite or i.sort is Sort.SIGN for i in between)


def _opens(items: Sequence[Item], place: int, base: Trigger) -> bool:
    """Tell whether a participle opens the sentence, and its agent follows: «Reçu mardi par …, M. X a souligné»."""
    agent = {Frame.RECEIVE: "by", Frame.MEET: "by", Frame.SIGN: "by", Frame.SIT: "presided"}.get(base.frame)
    if agent is None or not (place == 0 or (base.frame is Frame.RECEIVE and _apposed(items, place))):
        return False
    reach = _CHAIR_REACH if base.frame is Frame.SIT or place == 0 else AUXILIARY_REACH
    return any_marked(items[place : place + reach], agent)


_CHAIR_REACH = 20
"""Items from « Réuni » to « sous la présidence de », from « Reçu » to « par », the day and the hall between."""


def _apposed(items: Sequence[Item], place: int) -> bool:
    """Tell whether a participle follows a comma: « …, accueilli par le rabbin », "the envoy, received by …, said"."""
    return items[place - 1].sort is Sort.SIGN and items[place - 1].form in relation_words("separators")


def _is_english_past(items: Sequence[Item], place: int) -> bool:
    """Tell whether a form is an English past: those of the lexicon end otherwise than French participles do."""
    return items[place].form in english_pasts()
