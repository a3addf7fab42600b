"""Who was in the chair of an event, told in a sentence of its own: "The meeting was chaired by Ms. X"."""

from collections.abc import Sequence
from itertools import pairwise

from lexicon.engagements import Form
from lexicon.relations import relation_words
from resolvers.ground.among import any_said
from resolvers.ground.event_kinds import ASSEMBLIES, CHAIRED
from resolvers.ground.items import Item, Sentence
from resolvers.parties.cast import Cast
from resolvers.parties.party import Party, same_party
from resolvers.parties.reading import parties_in
from resolvers.parties.report import Report
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.nouns import replace


def chair_added(sentence: Sentence, trigger: Trigger, earlier: Sequence[Report]) -> bool:
    """Tell whether a passive only adds the chair to the event told last, to which its noun points back.

    "A workshop was held on Tuesday. The opening ceremony was presided over by the Governor."
    """
    passive = trigger.latin and trigger.passive and trigger.verb == _PRESIDE and trigger.event == trigger.place
    last = earlier[-1] if earlier else None
    if not passive or last is None or last.kind not in CHAIRED or trigger.kind not in ASSEMBLIES:
        return False
    known = any_said(sentence.items[: trigger.event], relation_words("definite"))
    known = known and sentence.line <= max(last.lines) + _NEXT
    return known and not any(i.kind is Kind.DATE for i in sentence.items)


_PRESIDE = "preside"
_NEXT = 2
"""Lines down to the next paragraph, an empty one between."""


def chair_of_clause(cast: Cast, sentence: Sentence, report: Report) -> Report:
    """Let who an Arabic clause says was in the chair be the host of a body's sitting: «الدورة التي ترأسها X»."""
    if report.latin or report.kind not in CHAIRED or (report.host and report.host.figure >= 0) or lies_ahead(sentence):
        return report
    chaired = (n for n, (event, said) in enumerate(pairwise(sentence.items)) if _is_chaired(event, said, report))
    clause = next(chaired, len(sentence.items))
    chair = next((p for p in parties_in(cast, sentence) if clause < p.place <= clause + _NEAR), None)
    if chair is None or chair.figure < 0 or any(same_party(chair, guest) for guest in report.guests):
        return report
    return replace(report, host=chair, lines=(*report.lines, sentence.line))


def _is_chaired(event: Item, said: Item, report: Report) -> bool:
    """Tell the noun of the event told before a clause of who was in the chair."""
    known = event.event is not None and event.event.definite and event.event.kind is report.kind
    return known and said.marks("head", "presided")


_NEAR = 4
"""Items from an event to who was in its chair, his office and style between."""


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
    return known and any(i.event is not None and i.event.kind in ASSEMBLIES for i in items[:_OPENED])


_OPENED = 6
"""Items of « , la cérémonie d'ouverture »."""
