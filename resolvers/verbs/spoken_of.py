"""Talks of which somebody only spoke: « a évoqué l'entretien qu'il a eu avec X », "referred to talks he had held"."""

from collections.abc import Sequence
from itertools import takewhile

from lexicon.engagements import Frame
from lexicon.relations import either, relation_words
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.items import Item
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind

_BEFORE = 7
"""Items before the noun of an event among which the verb of speaking of it stands."""
_CLAUSE = 8
"""Items of the clause of who had an event, between its noun and the verb."""


def only_spoken_of(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell whether a clause says of talks, of which somebody spoke, who had them; one with its day tells of them."""
    if not trigger.latin:
        return _is_talk_of(items, trigger)
    held = trigger.frame in (Frame.HOLD, Frame.OCCUR)
    return held and 0 <= trigger.event < trigger.place and _is_spoken_of(items, trigger.event, trigger.place)


def _is_talk_of(items: Sequence[Item], trigger: Trigger) -> bool:
    """Tell whether what took place is talk about an event: «جرى الحديث عن التدريب», «تم التطرق إلى الورشة»."""
    subject = items[trigger.place + 1 : trigger.place + 2]
    if trigger.frame is not Frame.OCCUR or trigger.event < 0 or not any_said(subject, either("talk", "mentioning")):
        return False
    near = items[max(trigger.event - _TOPIC, 0) : trigger.event]
    governor = next((i for i in reversed(near) if i.form in relation_words("prepositions")), None)
    return governor is not None and not governor.marks("during")


_TOPIC = 3
"""Items before an event among which the preposition stands that makes it what is talked of."""


def noun_spoken_of(items: Sequence[Item], event: int) -> bool:
    """Tell the same of the noun of an event, whose clause follows."""
    behind = range(event + 1, min(event + 1 + _CLAUSE, len(items)))
    verb = next((n for n in behind if any(v.latin and v.frame is Frame.HOLD for v in items[n].verbs)), event)
    return verb > event and _is_spoken_of(items, event, verb)


def _is_spoken_of(items: Sequence[Item], event: int, verb: int) -> bool:
    clause = items[event + 1 : verb]
    if len(clause) > _CLAUSE or not _opens(clause):
        return False
    before = items[max(event - _BEFORE, 0) : event]
    told = [n for n, item in enumerate(before) if item.mention < 0 and item.form in relation_words("speaking_of")]
    if not told or any_marked(before[told[-1] + 1 :], "during"):
        return False
    said = [*clause, *takewhile(lambda i: i.form not in relation_words("separators"), items[verb:])]
    return not any(i.kind is Kind.DATE for i in said) and not any_said(said, relation_words("day_words"))


def _opens(clause: Sequence[Item]) -> bool:
    """Tell whether « que », "that" or the pronoun of who had it begins a clause."""
    return bool(clause) and clause[0].form in either("had_clause", "pronouns")
