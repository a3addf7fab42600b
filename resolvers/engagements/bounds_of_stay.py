"""By what a visit began or ended: «واختتمت الزيارة بجلسة عمل مع X», "The visit began with a meeting with X".

The visit is the one told before; who came is told there. What it began or ended with is an event of its own, whose host
stands behind its noun and whose day is the first or the last of the visit.
"""

from collections.abc import Iterator, Sequence

from lexicon.relations import either, relation_words
from resolvers.ground.among import any_marked, any_said
from resolvers.ground.days import Days, days_of
from resolvers.ground.event_kinds import FACE
from resolvers.ground.items import Item, Sentence, is_latin
from resolvers.parties.cast import Cast
from resolvers.parties.kinship import others
from resolvers.parties.party import Party, same_party
from resolvers.parties.reading import parties_in
from resolvers.parties.report import Report
from schemas.mention import Kind
from schemas.nouns import dataclass
from schemas.relation import EngagementKind
from schemas.span import Quote
from text.clitics import reads_as

_RULE = "visit/bounded/verb"
_SURE = 0.75
_FAR = 10
"""Lines from what was told of a visit to the sentence of its beginning or end."""
_HEAD = 5
"""Items at the head of a sentence among which the visit stands, by its noun alone."""
_BESIDE = 8
"""Items from the verb to what the visit began or ended with."""
_WITH = 4
"""Items from an event to «with», when and how it was between the two."""
_NOT_SO = ("cancelled", "denied", "future", "negation", "coming", "recall", "that")
_FACES = FACE | {EngagementKind.SESSION, EngagementKind.VISIT}


@dataclass(frozen=True, slots=True)
class _Bound:
    """A verb of beginning or ending, the event by which it was, as places of items, and with whom that was."""

    verb: int
    event: int
    host: Party


def bounds_of_stay(cast: Cast, sentence: Sentence, found: Sequence[Report]) -> list[Report]:
    """Return the meetings by which a sentence tells that the visit told before began or ended; empty where it does not.

    ``found`` are the reports of the sentences before.
    """
    visit = _visit_before(sentence, found)
    if visit is None or visit.latin is not is_latin(sentence):
        return []
    items = sentence.items
    first = next((n for n, item in enumerate(items) if _is_bound(item)), -1)
    if first < 0 or any_marked(items, *_NOT_SO) or not _is_of_visit(items, first):
        return []
    told = days_of(cast.scene, sentence, first, len(items))
    return [_report(cast, sentence, bound, visit, told) for bound in _bounds(cast, sentence, visit)]


def _visit_before(sentence: Sentence, found: Sequence[Report]) -> Report | None:
    """Return the visit last told, of visitors who are named."""
    near = (r for r in reversed(found) if sentence.line - r.line <= _FAR)
    return next((r for r in near if r.kind is EngagementKind.VISIT and r.guests and not r.headline), None)


def _is_bound(item: Item) -> bool:
    """Tell a past of beginning or ending."""
    return item.mention < 0 and reads_as(item.form, either("stay_began", "stay_ended"))


def _is_of_visit(items: Sequence[Item], bound: int) -> bool:
    """Tell whether the visit is the subject: its noun is near the sentence's head, nobody named before the verb."""
    head = [n for n in range(min(_HEAD + bound, len(items))) if reads_as(items[n].form, relation_words("stay_words"))]
    return any(abs(n - bound) <= _HEAD for n in head) and not any(
        i.kind in (Kind.PERSON, Kind.TITLE, Kind.DELEGATION) for i in items[: max(bound, *head)]
    )


def _bounds(cast: Cast, sentence: Sentence, visit: Report) -> Iterator[_Bound]:
    """Yield each verb of beginning or ending with its event, unless that was among the visitors themselves."""
    items, parties = sentence.items, parties_in(cast, sentence)
    for verb in [n for n, item in enumerate(items) if _is_bound(item)]:
        near = range(verb + 1, min(verb + 1 + _BESIDE, len(items)))
        event = next((n for n in near if _is_meeting(items[n])), -1)
        if event < 0 or any(map(_is_bound, items[verb + 1 : event])):
            continue
        host = next((p for p in parties if p.place > event and _is_with(items, event, p)), None)
        if host is not None and not any(same_party(host, p) for p in visit.parties):
            yield _Bound(verb, event, host)


def _is_meeting(item: Item) -> bool:
    """Tell the noun of a meeting that stands behind «by»: «باجتماع», « par une rencontre », "with a call on"."""
    return item.event is not None and item.event.kind in _FACES and not item.event.definite


def _is_tour(item: Item) -> bool:
    """Tell a visit to a house, which is its place and receives."""
    return item.event is not None and item.event.kind is EngagementKind.VISIT


def _is_with(items: Sequence[Item], event: int, party: Party) -> bool:
    """Tell whom an event was with: "a meeting with X", "a call on X"."""
    between = items[event + 1 : party.place]
    plain = all(i.kind in _OF_PARTY for i in between)
    if _is_tour(items[event]):
        return plain and party.kind in (Kind.PLACE, Kind.ORGANIZATION)
    if not plain or party.kind is Kind.PLACE:
        return False
    return any_marked(between[:_WITH], "with") or party.governor == "with" or any_said(between[:1], _ON)


_OF_PARTY = (None, Kind.DATE, Kind.TITLE)
_ON = frozenset(("on", "with", "avec", "auprès", "chez"))


def _report(cast: Cast, sentence: Sentence, bound: _Bound, visit: Report, told: Days) -> Report:
    """Return the meeting as an event of its own, on the day told with it, else on the visit's first or last."""
    began = reads_as(sentence.items[bound.verb].form, relation_words("stay_began"))
    event, host = sentence.items[bound.event], bound.host
    tour = _is_tour(event)
    single = told.start is not None and told.end in (None, told.start)
    day = told.start if single else visit.start if began else visit.end or visit.start
    return Report(
        kind=EngagementKind.VISIT if tour else EngagementKind.MEETING,
        trigger=Quote.at(cast.scene.document.text, event.span),
        sentence=sentence.span,
        line=sentence.line,
        rule=_RULE,
        sure=_SURE,
        start=day,
        end=day,
        dated=told.dated if single else visit.dated,
        host=host,
        guests=others(host, visit.guests),
        place=host.quote if tour else None,
        lines=(sentence.line,),
        added=True,
    )
