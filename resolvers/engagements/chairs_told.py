"""Who was in the chair of an event, told in a sentence of its own: "The meeting was chaired by Ms. X"."""

from collections.abc import Sequence

from lexicon.relations import words as relation_words
from resolvers.ground.among import any_said
from resolvers.ground.items import Sentence
from resolvers.parties.report import Report
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.relation import EngagementKind

CHAIRED = (
    EngagementKind.SESSION, EngagementKind.MEETING, EngagementKind.WORKSHOP, EngagementKind.CONFERENCE,
)  # fmt: skip
"""What is chaired, and of whose opening a ceremony may be."""
_OF_OTHERS = (*CHAIRED, EngagementKind.CEREMONY)


def chair_added(sentence: Sentence, trigger: Trigger, earlier: Sequence[Report]) -> bool:
    """Tell whether a passive only adds the chair to the event told last, to which its noun points back.

    "A workshop was held on Tuesday. The opening ceremony was presided over by the Governor."
    """
    passive = trigger.latin and trigger.passive and trigger.verb == _PRESIDE and trigger.event == trigger.place
    last = earlier[-1] if earlier else None
    if not passive or last is None or last.kind not in CHAIRED or trigger.kind not in _OF_OTHERS:
        return False
    known = any_said(sentence.items[: trigger.event], relation_words("definite"))
    return known and not any(i.kind is Kind.DATE for i in sentence.items)


_PRESIDE = "preside"
