"""What a headline tells in the present and the text in the future: «الوزير يزور المغرب», «سيقوم … بزيارة»."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from lexicon.engagements import Form
from resolvers.ground.items import Item
from resolvers.ground.scene import Scene
from resolvers.parties.report import Report
from schemas.relation import EngagementKind

_REACH = 20
"""Items behind a word of the future among which stands what is to be, behind whose it is and when."""
_OBJECT = 12
"""Items behind a verb in the future among which the event stands that it has as its object."""


def less_planned(scene: Scene, found: Sequence[Report]) -> list[Report]:
    """Leave out what a headline tells in the present and the text in the future, where no other report tells it."""
    told = [r for r in found if r.headline and r.rule.endswith(_PRESENT)]
    verbs, kinds = _planned(scene) if told else (frozenset(), frozenset())
    return [r for r in found if r not in told or not _is_planned(r, verbs, kinds) or _told_again(r, found)]


_PRESENT = "/present"


def _told_again(report: Report, found: Sequence[Report]) -> bool:
    """Tell whether another report is of the same kind, which may be the headline's event."""
    return any(r.kind is report.kind and r is not report for r in found)


def _is_planned(report: Report, verbs: AbstractSet[str], kinds: AbstractSet[EngagementKind]) -> bool:
    _, verb, _ = report.rule.split("/")
    return verb in verbs or report.kind in kinds


def _planned(scene: Scene) -> tuple[AbstractSet[str], AbstractSet[EngagementKind]]:
    """Return the verbs that stand in the future, and the kinds of the events that words of the future announce."""
    verbs: set[str] = set()
    kinds: set[EngagementKind] = set()
    for sentence in scene.sentences:
        for place, item in enumerate(sentence.items):
            if not item.verbs and not item.named:
                continue
            future = [v for v in item.verbs if v.form is Form.FUTURE]
            verbs |= {v.entry for v in future}
            if future and future[0].kind is None:
                kinds |= set(_events(sentence.items[place + 1 : place + 1 + _OBJECT]))
            elif item.marks("future"):
                kinds |= set(_events(sentence.items[place + 1 : place + 1 + _REACH]))
    return verbs, kinds


def _events(items: Sequence[Item]) -> Iterator[EngagementKind]:
    """Yield the kinds of the verbs in the present and of the nouns of events, up to a verb in the past."""
    for item in items:
        if any(v.form is Form.PAST for v in item.verbs):
            return
        yield from (v.kind for v in item.verbs if v.form is Form.PRESENT and v.kind)
        if item.event and item.event.kind and not item.event.definite:
            yield item.event.kind
