"""Meetings that are counted and then told by turns: «عقد اجتماعين، الأول مع … والثاني مع …», "The first was to …"."""

from collections.abc import Sequence
from functools import lru_cache

from lexicon.engagements import Frame
from lexicon.relations import affixes, relation_words
from resolvers.ground.event_kinds import FACE
from resolvers.ground.items import Item, Sentence, Sort
from resolvers.ground.places import place_of
from resolvers.parties.cast import Cast
from resolvers.parties.latin import apart
from resolvers.parties.party import Party
from resolvers.parties.reading import parties_in
from resolvers.parties.report import Report
from resolvers.verbs.tenses import Trigger
from schemas.mention import Kind
from schemas.nouns import replace
from schemas.relation import EngagementKind
from schemas.span import Quote
from text.clitics import reads_as

_KINDS = (*FACE, EngagementKind.VISIT)
_REACH = 4
"""Items behind «the first» among which a preposition says with whom it was."""
_OPENS = 3
"""Items at the start of a sentence among which the first turn stands."""
_BOTH = 2


def by_turns(
    cast: Cast, sentence: Sentence, following: Sentence | None, trigger: Trigger, report: Report
) -> list[Report]:
    """Return a report for each turn by which the guests are told; else for each of those received one by one."""
    told = [s for s in (sentence, following) if s]
    groups = _groups(told, report.guests)
    if report.kind is EngagementKind.SIGNING and report.host:
        return _pairs(sentence, report)
    if report.kind not in _KINDS or len(groups) < _BOTH:
        return apart(sentence, trigger, report)
    turns = [replace(report, guests=tuple(group), several=False, aside=False, back=False) for group in groups]
    return _each_where(cast, told, turns)


def _each_where(cast: Cast, sentences: Sequence[Sentence], reports: list[Report]) -> list[Report]:
    """Let each turn be where its own words say: «الأول في عمان مع …، والثاني في إربد مع …»; what all share stays."""
    turns = [(s, start) for s in sentences for start in _turns(s)]
    ends = [*(start for _, start in turns[1:]), sentences[-1].span.end]
    where = {start: _where(cast, s, start, end) for (s, start), end in zip(turns, ends, strict=True)}
    if not any(where.values()):
        return reports
    before = [r.place for r in reports if r.place and r.place.span.start < turns[0][1]]
    shared = before[0] if before else None
    starts = [max(start for start in where if start < r.guests[0].quote.span.start) for r in reports]
    return [replace(r, place=where[start] or shared) for r, start in zip(reports, starts, strict=True)]


def _where(cast: Cast, sentence: Sentence, start: int, end: int) -> Quote | None:
    """Return the place that one turn alone tells."""
    items = sentence.items
    first = next(n for n, i in enumerate(items) if i.span.start >= start)
    stop = next((n for n, i in enumerate(items) if i.span.start >= end), len(items))
    place = place_of(cast.scene, sentence, first, stop)
    return place if place and place.span.start > start else None


def _pairs(sentence: Sentence, report: Report) -> list[Report]:
    """Return a signing for each pair: « deux conventions : la première entre A et B, la seconde entre C et D »."""
    groups = _groups([sentence], report.parties)
    if len(groups) < _BOTH or any(len(g) < _BOTH or g[0].governor not in ("between", "with") for g in groups):
        return [report]
    return [replace(report, host=first, guests=tuple(rest)) for first, *rest in groups]


def _groups(sentences: Sequence[Sentence], guests: Sequence[Party]) -> list[list[Party]]:
    """Return the guests parted by the turns before them; nothing where one has none."""
    begins = [start for s in sentences for start in _turns(s)] if len(guests) > 1 else []
    if len(begins) < _BOTH:
        return []
    groups: dict[int, list[Party]] = {}
    for guest in guests:
        turn = max((start for start in begins if start < guest.quote.span.start), default=-1)
        groups.setdefault(turn, []).append(guest)
    return [] if -1 in groups else list(groups.values())


def brought_by_turns(cast: Cast, sentence: Sentence, trigger: Trigger) -> tuple[Party, ...]:
    """Return whom meetings brought together that somebody held: «لقاءين عقدهما …، ضم الأول وفدا …، والثاني …»."""
    held = trigger.frame is Frame.HOLD and trigger.kind is EngagementKind.MEETING and not trigger.latin
    begins = _turns_brought(sentence.items, trigger.place + 1) if held else []
    return tuple(p for p in parties_in(cast, sentence) if p.place - 1 in begins) if begins else ()


def brings_by_turns(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell a verb that says whom the first of several meetings brought together, which another verb tells."""
    gathers = trigger.frame is Frame.GATHER and not trigger.latin
    return gathers and _turns_brought(sentence.items, trigger.place)[:1] == [trigger.place + 1]


def _turns_brought(items: Sequence[Item], start: int) -> list[int]:
    """Return where «the first», «the second» stand, who came right behind, a verb of bringing together before."""
    here = range(start, len(items))
    begins = [n for n in here if _is_turn(items, n) and any(i.kind in _CAME for i in items[n + 1 : n + 2])]
    brought = len(begins) >= _BOTH and any(v.frame is Frame.GATHER for v in items[begins[0] - 1].verbs)
    return begins if brought else []


def told_by_turns(sentence: Sentence, parties: Sequence[Party]) -> list[Party]:
    """Return whom a sentence names that only goes on by turns: « La première à l'ambassadeur …, la seconde à … »."""
    begins = _turns(sentence)
    opening = sentence.items[min(_OPENS, len(sentence.items)) - 1].span.end
    if len(begins) < _BOTH or begins[0] >= opening:
        return []
    starts = [p.quote.span.start for p in parties]
    first = [next((n for n, at in enumerate(starts) if at > begin), -1) for begin in begins]
    return [parties[n] for n in dict.fromkeys(first) if n >= 0 and parties[n].kind is not Kind.PLACE]


def opens_by_turn(sentence: Sentence) -> bool:
    """Tell whether a sentence opens by one of several meetings told before, not by its noun: "A third was with X"."""
    begins = _turns(sentence)
    at_once = begins and begins[0] < sentence.items[min(_OPENS, len(sentence.items)) - 1].span.end
    return bool(at_once) and "with" in sentence.marks and not any(i.event or i.verb for i in sentence.items[:_NOUN])


_NOUN = 5
"""Items at the start of such a sentence among which no event or verb stands."""


def _turns(sentence: Sentence) -> list[int]:
    """Return where «the first», «the other» stand, with whom it was told behind."""
    here = range(len(sentence.items))
    return [sentence.items[n].span.start for n in here if _is_turn(sentence.items, n) and _says_whom(sentence.items, n)]


@lru_cache(maxsize=50_000)
def _says_turn(form: str) -> bool:
    """Tell whether a word is «the first», «the other», particles before it or not."""
    return reads_as(form, relation_words("turns"))


def _is_turn(items: Sequence[Item], place: int) -> bool:
    item = items[place]
    if item.mention >= 0 or item.sort is Sort.SIGN:
        return False
    if _says_turn(item.form):
        return True
    elided = place > 0 and items[place - 1].form == "'"  # « l'une avec …, l'autre avec … »
    listed = place > 0 and items[place - 1].form in _LISTED and _says_whom(items[place : place + 2], 0)
    return item.form in relation_words("turns_elided") and (elided or listed or items[place - 1].form in _THE)


_THE = ("the",)
_LISTED = (",", ":", "-")
"""Signs behind which "one with X, the other with Y" begins."""


_CAME = (Kind.DELEGATION, Kind.PERSON, Kind.TITLE, Kind.ORGANIZATION)


def _says_whom(items: Sequence[Item], place: int) -> bool:
    """Tell whether a preposition follows, and no noun of its own: «الأولى مع», not "the first time".

    Behind a verb of bringing together who came follows at once: «ضم الأول وفدا من …، والثاني وفدا من …».
    """
    if any(i.kind in _CAME for i in items[place + 1 : place + 2]):
        return any(v.frame is Frame.GATHER for i in items[:place] for v in i.verbs)
    for item in items[place + 1 : place + 1 + _REACH]:
        governs = item.marks("with", "to", "place_in", "between") or item.sort is Sort.PARTICLE
        if governs or item.form.startswith(affixes("to_attached")):
            return True
        if item.mention >= 0 or item.event or item.form in relation_words("separators"):
            return False
    return False
