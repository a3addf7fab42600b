"""Who was in the chair of an event, told in a sentence of its own: "The meeting was chaired by Ms. X"."""

from collections.abc import Sequence

from lexicon.engagements import Form
from lexicon.relations import words as relation_words
from resolvers.ground.among import any_said
from resolvers.ground.items import Item, Sentence
from resolvers.parties.component import Party
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


def tells_of_opening(sentence: Sentence, chair: Party) -> bool:
    """Tell whether a chair is told in a phrase about the opening: « La cérémonie, présidée par M. X, a permis »."""
    items = sentence.items
    mark = next((n for n, i in enumerate(items[: chair.place]) if i.marks("presided")), -1)
    if mark < 0 or any(i.mention >= 0 for i in items[:mark]):
        return False
    if mark == 0:  # « Présidée par M. X, la cérémonie inaugurale a vu … »
        behind = items[chair.place + 1 : chair.place + _OPENED]
        return any(i.form == "," for i in behind[:1]) and _names_event(behind[1:])
    return items[mark - 1].form == "," and _names_event(items[:mark])


def lies_ahead(sentence: Sentence) -> bool:
    """Tell whether a sentence is about what is yet to come, or was called off: "The next session … will be"."""
    told = any(i.marks("future", "cancelled") or any(v.form is Form.FUTURE for v in i.verbs) for i in sentence.items)
    return told or any_said(sentence.items, relation_words("auxiliaries_future"))


def _names_event(items: Sequence[Item]) -> bool:
    """Tell whether an article and the noun of what is chaired or opened stand first."""
    known = any_said(items[:1], relation_words("definite"))
    return known and any(i.event is not None and i.event.kind in _OF_OTHERS for i in items[:_OPENED])


_OPENED = 6
"""Items of « , la cérémonie d'ouverture »."""
