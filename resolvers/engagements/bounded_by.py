"""What a visit began or ended with, which is an engagement of its own: "wound up her visit with a meeting with X"."""

from collections.abc import Sequence

from lexicon.engagements import Form
from lexicon.relations import affixes, relation_words
from resolvers.ground.event_kinds import FACE
from resolvers.ground.items import Item, Sentence
from resolvers.parties.cast import Cast
from resolvers.parties.party import same_party
from resolvers.parties.reading import parties_in
from resolvers.parties.report import Report, share_guest
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.nouns import replace
from schemas.relation import EngagementKind
from schemas.span import Quote

RULE = "visit/bounded_by/noun"
_FAR = 14
"""Items behind the noun of a visit among which stands with what it began or ended: its place and its day between."""
_NEAR = 4
"""Items from "with" to the noun of the event."""
_MET = FACE | {EngagementKind.SIGNING}


def bounded_by(
    cast: Cast, sentence: Sentence, trigger: Trigger, report: Report, found: Sequence[Report]
) -> list[Report]:
    """Return a visit and what it began or ended with, or the report alone; a visit told before is not told again.

    Whom the visitor met or signed with is the host of that, and no host of the visit.
    """
    place = _with_what(sentence.items, trigger) if _bounds(sentence.items, trigger, report) else -1
    kind = _kind_at(sentence.items[place]) if place >= 0 else None
    behind = parties_in(cast, sentence) if kind in _MET else ()
    met = [p for p in behind if p.place > place and not any(same_party(p, g) for g in report.guests)]
    met = [p for p in met if p.figure >= 0 or p.kind in (Kind.DELEGATION, Kind.ORGANIZATION)]
    if kind is None or not met:
        return [report]
    visit = replace(report, host=None) if report.host and any(same_party(report.host, p) for p in met) else report
    day = report.end if report.closing else report.start
    event = replace(
        report,
        kind=kind,
        rule=RULE,
        trigger=Quote.at(cast.scene.document.text, sentence.items[place].span),
        host=met[0],
        place=None,
        start=day,
        end=day,
        added=True,
        closing=False,
    )
    told = any(r.kind is EngagementKind.VISIT and share_guest(r, report) and not r.headline for r in found)
    return [event] if told else [visit, event]


def _bounds(items: Sequence[Item], trigger: Trigger, report: Report) -> bool:
    """Tell a visit of which a verb says that it began or ended, told by its noun behind it."""
    told = report.kind is EngagementKind.VISIT and bool(report.guests) and trigger.event > trigger.place
    return told and items[trigger.place].form in relation_words("bounds_of_a_visit")


def _with_what(items: Sequence[Item], trigger: Trigger) -> int:
    """Return the noun of what a visit began or ended with: behind "with", « par », or with «ب» on it; -1 of none."""
    for n in range(trigger.event + 1, min(trigger.event + _FAR, len(items))):
        item = items[n]
        if not trigger.latin and item.form.startswith(affixes("with_attached")) and _kind_at(item):
            return n
        if trigger.latin and item.form in relation_words("bounded_with"):
            return next((m for m in range(n + 1, min(n + _NEAR, len(items))) if _kind_at(items[m])), -1)
        if any(v.form is Form.PAST for v in item.verbs) or item.marks("relative"):
            return -1
    return -1


def _kind_at(item: Item) -> EngagementKind | None:
    """Return the kind of the event that a word names, or of the deed: "signing"."""
    if item.event is not None and item.event.kind is not None:
        return item.event.kind
    return next((v.kind for v in item.verbs if v.form is Form.NOUN and v.kind), None)
