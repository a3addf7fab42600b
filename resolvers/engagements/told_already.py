"""Verbs that only say more of an event told before: who was there, who signed, what else was done with the same."""

from collections.abc import Sequence

from lexicon.engagements import Frame
from lexicon.relations import relation_words
from resolvers.engagements.chairs_told import chair_added
from resolvers.engagements.told_before import is_told_before
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.items import Sentence
from resolvers.parties.report import Report
from resolvers.verbs.tenses import Trigger
from schemas.relation import EngagementKind


def is_told_already(sentence: Sentence, trigger: Trigger, earlier: Sequence[Report]) -> bool:
    """Tell whether a verb only says who took part in what was told, or who signed it: «ووقعها عن الجانب …»."""
    if trigger.verb == _SHOWN and any_said(sentence.items[trigger.place - 1 : trigger.place], relation_words("and")):
        return True  # "met the secretaries and briefed them": what the one whom they met did besides
    if _with_same(sentence, trigger, earlier) or (earlier and _witnessed(sentence, trigger)):
        return True
    if trigger.frame is Frame.ATTEND or trigger.verb == ATTEND:
        return _is_like(trigger, earlier) and is_told_before(sentence, trigger)
    if chair_added(sentence, trigger, earlier):
        return True
    if trigger.latin and trigger.frame is Frame.SIGN and trigger.passive:  # « Elle a été paraphée par … »
        last = earlier[-1] if earlier else None
        near = sentence.items[max(trigger.place - _PRONOUN, 0) : trigger.place]
        bare = any_said(near, relation_words("pronouns")) and not any(i.mention >= 0 for i in near)
        return bare and last is not None and last.kind is trigger.kind and not last.headline
    sides = trigger.frame is Frame.SIGN and trigger.event == trigger.place and not trigger.nominal
    return sides and any(r.kind is trigger.kind for r in earlier)


def _is_like(trigger: Trigger, earlier: Sequence[Report]) -> bool:
    """Tell whether what was attended may be an event told before: a signing is so only behind one.

    « Ils ont ensuite assisté à la signature d'un protocole entre A et B ».
    """
    signing = EngagementKind.SIGNING
    return any(r.kind is signing for r in earlier) if trigger.kind is signing else bool(earlier)


_PRONOUN = 6
"""Items before a passive of signing among which the pronoun of what was signed stands."""


def _with_same(sentence: Sentence, trigger: Trigger, earlier: Sequence[Report]) -> bool:
    """Tell what was talked of with whom one just met: "met with Mr X and discussed with him", « avec lui »."""
    last = earlier[-1] if earlier else None
    if last is None or last.sentence != sentence.span or not (trigger.latin and last.host and last.named_guests):
        return False
    behind = sentence.items[trigger.place + 1 : trigger.place + 3]
    him = any_marked(behind[:1], "with") and any_said(behind[1:], relation_words("him_or_her"))
    return him and trigger.frame is Frame.MEET


def _witnessed(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell that somebody was at an event told before, which is the object right behind: «وشهد اللقاء السفير X»."""
    event = sentence.items[trigger.event].event if trigger.event == trigger.place + 1 else None
    again = event is not None and event.definite and not event.pronoun
    return again and trigger.verb == _SAW and not (trigger.passive or trigger.relative)


ATTEND, _SHOWN, _SAW = "attend", "show_them", "witness"
