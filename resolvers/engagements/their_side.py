"""Who a later sentence says was at talks on the side of the guests: "On the guests' side …", «من جانب الضيوف»."""

from collections.abc import Sequence
from itertools import takewhile

from lexicon.countries import country_of_adjective
from lexicon.engagements import Frame
from lexicon.relations import relation_words
from resolvers.ground.event_kinds import FACE
from resolvers.ground.items import Item, Sentence
from resolvers.parties.cast import Cast
from resolvers.parties.kinship import others
from resolvers.parties.party import Party, same_party
from resolvers.parties.reading import parties_in
from resolvers.parties.report import Report
from schemas.mention import Kind
from schemas.nouns import replace


def with_their_side(cast: Cast, sentence: Sentence, report: Report) -> Report:
    """Add to talks those told to have been there on the guests' side, where no delegation stands for all of it."""
    told = "side" in sentence.marks and report.kind in FACE and report.host is not None and bool(report.guests)
    if not told or not _UNDONE.isdisjoint(sentence.marks) or any(g.kind is Kind.DELEGATION for g in report.guests):
        return report
    there = sentence.says(relation_words("there_nouns"))
    if not there and not any(i.marks("presence") or _attends(i) for i in sentence.items):
        return report
    items = sentence.items
    begins = [n for n, i in enumerate(items) if i.marks("side")]
    ends = [*begins[1:], len(items)]
    parties = parties_in(cast, sentence)
    came = [
        party
        for begin, end in zip(begins, ends, strict=True)
        if _is_theirs(cast, items[max(begin - _BEFORE, 0) : begin + _NEAR], report)
        for party in _named(items, [p for p in parties if begin < p.place < end])
    ]
    new = [p for p in others(report.host, came) if not any(same_party(p, known) for known in report.parties)]
    return replace(report, guests=(*report.guests, *new), lines=(*report.lines, sentence.line)) if new else report


def _is_theirs(cast: Cast, near: Sequence[Item], report: Report) -> bool:
    """Tell the side of the guests by its noun, or by the nation of one of them that is not the host's."""
    ours = (None, cast.home, report.host.country if report.host else None)
    nations = {g.country for g in report.guests} - {*ours}
    return any(i.form in relation_words("guests_side") or country_of_adjective(i.form) in nations for i in near)


def _named(items: Sequence[Item], parties: Sequence[Party]) -> list[Party]:
    """Return the people of a list behind the side, up to the next verb that tells something else of them."""
    end = next(
        (n for p in parties for n in range(p.place) if n > parties[0].place and _tells_more(items[n])), len(items)
    )
    people = takewhile(lambda p: p.figure >= 0 and p.place < end, parties)
    return [p for n, p in enumerate(people) if n == 0 or p.governor in _JOINED]


def _tells_more(item: Item) -> bool:
    return (item.verb is not None and not _attends(item)) or item.marks("that", "relative")


def _attends(item: Item) -> bool:
    return any(v.frame is Frame.ATTEND for v in item.verbs)


_JOINED = ("and", "comma", "presence")
_NEAR = 5
"""Items from the word for a side on among which it is told whose it is."""
_BEFORE = 2
"""Items before it: "the guests' side"."""
_UNDONE = frozenset(("negation", "future", "cancelled", "absent_list"))
