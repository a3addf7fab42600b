"""Days told by counting from another: « le lendemain », "on the second day of the visit", «في اليوم التالي»."""

import datetime as dt
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import lru_cache

from lexicon.pacts import is_day_of_another
from lexicon.relations import relation_words
from resolvers.engagements.duration import dates_beginning
from resolvers.engagements.stay_days import MOVES, OF_STAY, counts_of, is_of_stay, stay_told
from resolvers.ground.among import any_marked
from resolvers.ground.days import Days, days_of, is_of_next
from resolvers.ground.diaries import is_bulleted
from resolvers.ground.event_kinds import FACE, LASTING
from resolvers.ground.items import Sentence
from resolvers.ground.once import kept
from resolvers.ground.scene import first_of_lines, on_lines, sentence_before
from resolvers.minutes.session import session_of
from resolvers.parties.cast import Cast
from resolvers.parties.report import Report, share_party
from resolvers.verbs.tenses import Trigger
from schemas.mention import DocumentType, Grain, Kind, Mention
from schemas.nouns import dataclass, replace
from schemas.relation import EngagementKind
from schemas.span import Quote, Span
from text.fold import fold_word
from text.inflection import is_arabic
from text.tokens import words_of

_LAST, _OPENS, _CLOSES, _DURING = "last_day", "stay_opens", "stay_closes", "stay_goes_on"
_NEXT, _SAME, _PREVIOUS = "next_day", "same_day", "previous_day"
_OF = "_of"
"""Behind the name of such a day the list of the wordings that tell it of something named with it."""
_BACK = 3
"""Sentences before one among which the day stands from which it counts, where no event tells one."""


def counted(cast: Cast, sentence: Sentence, trigger: Trigger, days: Days, earlier: Sequence[Report]) -> Days:
    """Return the days of a report, counted from a stay or the day told before where the words beside it say so."""
    wordings = _Wordings(cast, sentence, trigger, earlier)
    several = days.start is not None and days.end is not None and days.end > days.start
    if days.start is None or (several and trigger.kind not in LASTING):
        return _of_stay(wordings, days) or (days if several else _from_last(wordings, days))
    nth = next((more for entry, more in OF_STAY.items() if more and says(cast, sentence, entry)), 0)
    if nth and days.end in (None, days.start) and dates_beginning(cast, sentence, days):
        return _from(days.start, nth, days)  # «في اليوم الثاني من زيارته التي بدأت يوم الاثنين»
    return _after_counted(wordings, days) or _day_after(cast, sentence, trigger, days)


@dataclass(frozen=True, slots=True)
class _Wordings:
    """Where words that count days stand beside a report: in its own clause, not in that of another."""

    cast: Cast
    sentence: Sentence
    trigger: Trigger
    earlier: Sequence[Report]

    def quote(self, entry: str) -> Quote | None:
        """Return the words of an entry that tell the day of the report."""
        found = [(first, behind) for first, behind in self._places(entry) if self._is_own(first, behind)]
        if not found:
            return None
        first, behind = found[-1]
        items = self.sentence.items
        return Quote.at(self.cast.scene.document.text, Span(items[first].span.start, items[behind - 1].span.end))

    def _places(self, entry: str) -> list[tuple[int, int]]:
        told = counts_of(self.cast, self.sentence)
        named = [range(*place) for place in told.get(entry + _OF, ())]
        return [place for place in told.get(entry, ()) if not any(place[0] in other for other in named)]

    def _is_own(self, first: int, behind: int) -> bool:
        """Tell whether words stand behind the last report of the sentence and before what belongs to the next."""
        items, trigger = self.sentence.items, self.trigger
        if trigger.place in range(first, behind) and trigger.kind in LASTING:
            return False
        last = self.earlier[-1] if self.earlier else None
        here = not (last and last.sentence == self.sentence.span and last.trigger.span.start > items[first].span.start)
        if first < trigger.place:
            return here
        end = trigger.end or len(items)
        return here and first < end and not is_of_next(self.sentence, trigger.place, first, end)


def _of_stay(told: _Wordings, days: Days) -> Days | None:
    """Return the day that is counted within a stay: its first, second, last; None where no words count so."""
    cast, sentence = told.cast, told.sentence
    if not counts_of(cast, sentence):
        return None
    stay, issued = stay_told(cast, sentence), cast.scene.extraction.about.date
    starts = [r.start for r in told.earlier if r.start and r.sentence != sentence.span]
    for entry, more in OF_STAY.items():
        if (words := told.quote(entry)) and _counts(sentence, words):
            first = stay.start or (min(starts) if starts else _day_before(cast, sentence, 0))
            return _from(first, more, days, words)
    if (words := told.quote(_LAST)) and _counts(sentence, words):
        later = issued if starts and issued and issued > max(starts) else None
        return _from(stay.end or later, 0, days, words)
    for entry, day in ((_OPENS, stay.start), (_CLOSES, stay.end)):
        if day and (words := told.quote(entry)):
            return _from(day, 0, days, words)
    over = stay.start and stay.end and issued and stay.end < issued
    if over and days.start is None and (words := told.quote(_DURING)):
        return Days(stay.start, stay.end, words)
    return None


def _counts(sentence: Sentence, words: Quote) -> bool:
    """Tell whether the ordinal of a day is that of a stay or event."""
    behind = next((n for n, i in enumerate(sentence.items) if i.span.start >= words.span.end), len(sentence.items))
    return is_of_stay(sentence, behind)


def _after_counted(told: _Wordings, days: Days) -> Days | None:
    """Count the next day from one that was counted itself behind the last day named: "On the first day … The next"."""
    last = next((r for r in reversed(told.earlier) if r.start and r.dated), None)
    words = days.dated
    counted = told.quote(_NEXT)
    if words is None or last is None or last.dated is None or counted is None or not words.span.overlaps(counted.span):
        return None
    named = [m.span.start for m in _named_before(told.cast, words.span.start)]
    counted_later = bool(named) and last.dated.span.start > named[-1] and last.sentence != told.sentence.span
    return _from(last.start, 1, Days(dated=words)) if counted_later else None


def _from_last(told: _Wordings, days: Days) -> Days:
    """Return the day that is counted from the one told last: the next, the same, two days later."""
    for entry, more in MOVES.items():
        words = told.quote(entry)
        if words is None:
            continue
        sitting = _day_of_sitting(told.cast) if entry == _NEXT else None
        last = _last_told(told) or sitting or _day_before(told.cast, told.sentence, -1)
        return _from(last, more, days, words)
    return days


def _last_told(told: _Wordings) -> dt.date | None:
    """Return the day of the last report, or one named between it and the sentence: "… on Thursday. That evening"."""
    last = next((r for r in reversed(told.earlier) if r.start), None)
    if last is None:
        return None
    near = _named_before(told.cast, told.sentence.span.start)
    between = [m.value for m in near if last.sentence.end <= m.span.start and m.value]
    issued = told.cast.scene.extraction.about.date
    single = [v.start for v in between if v.start == v.end and last.start and _is_near(v.start, last.start, issued)]
    return single[-1] if single else last.start


def _named_before(cast: Cast, start: int) -> list[Mention]:
    """Return the days named among the mentions right before a place in the text, in order."""
    tops = cast.scene.tops
    here = bisect_left(tops, start, key=lambda m: m.span.start)
    return [m for m in tops[max(here - _NAMED, 0) : here] if m.kind is Kind.DATE and _is_day(m)]


def _is_near(day: dt.date, last: dt.date, issued: dt.date | None) -> bool:
    """Tell whether a day is one of the next behind that of the last report, and not to come."""
    return last <= day <= last + _STAY and (issued is None or day <= issued)


_STAY = dt.timedelta(days=14)
_NAMED = 40
"""Mentions before a sentence among which the day told last is looked for."""


def is_next_day(cast: Cast, sentence: Sentence) -> bool:
    """Tell whether a sentence tells of the day after the one told before: «وفي اليوم التالي», « le lendemain »."""
    return says(cast, sentence, _NEXT)


def is_previous_day(cast: Cast, sentence: Sentence) -> bool:
    """Tell whether a sentence tells of the day before what others told before it: "A day earlier", « la veille »."""
    return says(cast, sentence, _PREVIOUS) and sentence_before(cast.scene, sentence.span.start) is not None


def _day_of_sitting(cast: Cast) -> dt.date | None:
    """Return the last day of the sitting that minutes are of, from which they count, whatever days they list."""
    if cast.scene.extraction.about.type is not DocumentType.MINUTES:
        return None
    session = session_of(cast)
    return (session.end or session.start) if session else None


def _from(day: dt.date | None, more: int, days: Days, words: Quote | None = None) -> Days:
    return Days(day + dt.timedelta(days=more), None, days.dated or words) if day else days


def _day_after(cast: Cast, sentence: Sentence, trigger: Trigger, days: Days) -> Days:
    """Count from a day of the same sentence: « Arrivé lundi à Djibouti, le ministre a été reçu le lendemain »."""
    text, begin = cast.scene.document.text, sentence.items[trigger.place].span.start
    if days.dated is None or days.start is None or days.dated.span.end > begin or days.end not in (None, days.start):
        return days
    last = sentence.items[min(trigger.end or len(sentence.items), len(sentence.items)) - 1]
    return _from(days.start, 1, days) if _told(_words_of(text[days.dated.span.end : last.span.end]), _NEXT) else days


def _day_before(cast: Cast, sentence: Sentence, which: int) -> dt.date | None:
    """Return the first or last day that the sentences right before one name."""
    before: Sentence | None = sentence
    for _ in range(_BACK):
        before = sentence_before(cast.scene, before.span.start) if before else None
        named = [cast.scene.tops[i.mention] for i in (before.items if before else ()) if i.kind is Kind.DATE]
        days = [m.value.start for m in named if _is_day(m) and m.value]
        if days:
            return days[which]
    return None


def _is_day(mention: Mention) -> bool:
    return mention.value is not None and mention.value.grain is Grain.DAY


def says(cast: Cast, sentence: Sentence, entry: str, until: int | None = None) -> bool:
    """Tell whether a sentence, up to an item, tells of such a day: the next («وفي اليوم التالي», «le lendemain»)."""
    if until is None:
        return _told(_words_in(cast, sentence), entry)
    return _told(_words_of(cast.scene.document.text[sentence.span.start : sentence.items[until].span.start]), entry)


def _told(words: tuple[str, frozenset[str]], entry: str) -> bool:
    folded, forms = words
    if forms.isdisjoint(_ended(entry)):
        return False
    told = f" {folded} "
    if entry in (_NEXT, _PREVIOUS):
        for other in relation_words(entry + _OF):
            told = told.replace(f" {other}", " ")
    return any(word in told for first, words in _ended(entry).items() if first in forms for word in words)


@kept
def _words_in(cast: Cast, sentence: Sentence) -> tuple[str, frozenset[str]]:
    return _words_of(sentence.span.of(cast.scene.document.text))


def _words_of(text: str) -> tuple[str, frozenset[str]]:
    """Return a text folded, and its words.

    Dots part what opens a headline from the rest: «غدا.. الوزير يترأس».
    """
    folded = fold_word(text.strip().replace("..", " "))
    return folded, frozenset(folded.replace("،", " ").replace(",", " ").replace(".", " ").split(" "))


@lru_cache(maxsize=16)
def _ended(entry: str) -> Mapping[str, Sequence[str]]:
    """Return the wordings of an entry as they stand in a text, a space before them, a space or sign behind.

    They go by their first word: where that does not stand, none of them does. Arabic ones may have «and» attached.
    """
    found: dict[str, list[str]] = {}
    told = relation_words(entry)
    joined = relation_words("and_attached")
    attached = (f"{letter}{wording}" for wording in told if is_arabic(wording) for letter in joined)
    for wording in (*told, *attached):
        found.setdefault(wording.split(" ")[0], []).extend(f" {wording}{end}" for end in (" ", "،", ",", "."))
    return found


def _of_one_list(event: Report, following: Report) -> bool:
    """Tell whether the day behind the second of two deeds is of both: "met X and visited Y on Tuesday 4 November"."""
    same = event.latin and event.sentence == following.sentence and not event.under_way
    day = following.dated is not None and following.end in (None, following.start)
    return same and day and any(p in following.parties for p in event.parties)


def _sharing_day(events: Sequence[Report]) -> list[Report]:
    """Give events without a day that of the next deed of one list: "met X, visited Y and signed Z on Tuesday"."""
    found: list[Report] = []
    for event in reversed(events):
        last = found[-1] if found and event.start is None and _of_one_list(event, found[-1]) else event
        found.append(replace(event, start=last.start, end=last.end, dated=last.dated))
    return found[::-1]


def with_days(cast: Cast, events: Sequence[Report]) -> list[Report]:
    """Give an event without words for its day that of the event told before it, if one day, else the document's."""
    day, heading = _own_day(cast), cast.diary.opening
    found: list[Report] = []
    for event in _sharing_day(events):
        own = _told_before(cast, event, found) if event.start is None else Days()
        if event.start is None and event.line in heading and not any(e.line == event.line and e.dated for e in found):
            own = own if own.start else heading[event.line]
        if own.start:
            event = replace(event, start=own.start, end=own.end, dated=own.dated)  # noqa: PLW2901 - the same event
        last = max(found, key=lambda e: _line_before(e, event), default=None)
        single = last is not None and last.start is not None and last.dated and last.end in (None, last.start)
        single = single and not (last and (last.recalled or _in_other_item(cast, last, event)))
        start, dated = (last.start, last.dated) if last and single else (day, None)
        end = start
        if last and _ended_stay(last, event, day):
            start, end, dated = last.start, last.end, last.dated
        found.append(event if event.start else replace(event, start=start, end=end, dated=dated))
    return found


def _ended_stay(stay: Report, event: Report, day: dt.date | None) -> bool:
    """Tell what one did on a stay that was over before the document: "travelled to X from 27 to 30 April. She met"."""
    if day is None or stay.start is None or stay.end is None or not stay.start < stay.end < day:
        return False
    return stay.kind in (*FACE, EngagementKind.VISIT) and share_party(stay, event) and not stay.recalled


def _told_before(cast: Cast, event: Report, found: Sequence[Report]) -> Days:
    """Return the one day of the sentence before, whose person a pronoun at the start means: "Elle s'est d'abord …".

    So too where that sentence opens by its day: "Tuesday was for the port. From a boat, X showed the visitors …".
    """
    scene = cast.scene
    own = next((s for s in scene.sentences if s.span == event.sentence), None)
    before = sentence_before(scene, event.sentence.start)
    if own is None or before is None or before.line != own.line or any(e.sentence == before.span for e in found):
        return Days()
    pronoun = own.items[0].form in relation_words("one_pronouns") and Kind.PERSON in before.kinds
    end = len(before.items)
    told = days_of(scene, before, end, end) if pronoun or _opens_by_day(cast, before) else Days()
    return told if told.end in (None, told.start) else Days()


def _opens_by_day(cast: Cast, sentence: Sentence) -> bool:
    """Tell whether a day, not long before that of issue, stands at the head of a sentence that tells what was."""
    issued = cast.scene.extraction.about.date
    first = next((i for i in sentence.items[:_HEAD] if i.mention >= 0), None)
    named = cast.scene.tops[first.mention].value if first and first.kind is Kind.DATE else None
    late = named is not None and issued is not None and dt.timedelta() <= issued - named.start <= _STAY
    return late and not any_marked(sentence.items, "future")


_HEAD = 6
"""Items at the head of a sentence among which the day stands on which all of it took place."""


def _line_before(event: Report, later: Report) -> tuple[int, int]:
    """Return the last line that tells an event up to a later one, and where it is told: a headline may tell it too."""
    return max((line for line in event.lines if line <= later.line), default=-1), event.trigger.span.start


def _in_other_item(cast: Cast, last: Report, event: Report) -> bool:
    """Tell whether two events are told in items of a list, each with a day of its own or that of the heading."""
    lines = {last.line, event.line}
    return len(lines) > 1 and all(map(is_bulleted, first_of_lines(on_lines(cast.scene, lines))))


def _own_day(cast: Cast) -> dt.date | None:
    """Return the document's day, which is no event's where the text only tells of something else on it.

    So "the letter sent on 8 January", where no other day dates the text.
    """
    about, text = cast.scene.extraction.about, cast.scene.document.text
    dated = about.dated
    if dated is None:
        return about.date
    start = max(text.rfind("\n", 0, dated.span.start), text.rfind(". ", 0, dated.span.start)) + 1
    told = words_of(text[start : dated.span.start]).forms
    return None if is_day_of_another(told, opening=True) else about.date
