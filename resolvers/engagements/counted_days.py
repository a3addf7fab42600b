"""Days told by counting from another: « le lendemain », "on the second day of the visit", «في اليوم التالي»."""

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import lru_cache

from lexicon.pacts import is_day_of_another
from lexicon.relations import relation_words
from resolvers.engagements.duration import dates_beginning
from resolvers.ground.days import Days, days_of
from resolvers.ground.diaries import is_bulleted
from resolvers.ground.items import Sentence
from resolvers.ground.once import kept
from resolvers.ground.scene import first_of_lines, on_lines, sentence_before
from resolvers.minutes.session import session_of
from resolvers.parties.cast import Cast
from resolvers.parties.report import Report
from resolvers.verbs.tenses import Trigger
from schemas.mention import DocumentType, Grain, Kind, Mention
from schemas.nouns import replace
from text.fold import fold_word
from text.tokens import words_of

_OF_VISIT = {"first_day": 0, "second_day": 1, "third_day": 2}
"""The days of a visit, and how many days after its first they are."""
_NEXT, _SAME, _PREVIOUS = "next_day", "same_day", "previous_day"
_OF = "_of"
"""Behind the name of such a day the list of the wordings that tell it of something named with it."""
_BACK = 3
"""Sentences before one among which the day stands from which it counts, where no event tells one."""


def counted(cast: Cast, sentence: Sentence, trigger: Trigger, days: Days, earlier: Sequence[Report]) -> Days:
    """Return the days of a report, counted from the day told before where its words say so."""
    if days.start:
        nth = next((more for entry, more in _OF_VISIT.items() if more and says(cast, sentence, entry)), 0)
        if nth and days.end in (None, days.start) and dates_beginning(cast, sentence, days):
            return _from(days.start, nth, days)  # «في اليوم الثاني من زيارته التي بدأت يوم الاثنين»
        return _day_after(cast, sentence, trigger, days)
    starts = [r.start for r in earlier if r.start and r.sentence != sentence.span]
    for entry, more in _OF_VISIT.items():
        if says(cast, sentence, entry):
            return _from(min(starts) if starts else _day_before(cast, sentence, 0), more, days)
    if is_next_day(cast, sentence):
        told = starts[-1] if starts else _day_of_sitting(cast) or _day_before(cast, sentence, -1)
        return _from(told, 1, days)
    more = -1 if says(cast, sentence, _PREVIOUS) else 0
    if more or says(cast, sentence, _SAME):
        return _from(starts[-1] if starts else _day_before(cast, sentence, -1), more, days)
    return days


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


def _from(day: dt.date | None, more: int, days: Days) -> Days:
    return Days(day + dt.timedelta(days=more), None, days.dated) if day else days


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

    They go by their first word: where that does not stand, none of them does.
    """
    found: dict[str, list[str]] = {}
    for wording in relation_words(entry):
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
        found.append(event if event.start else replace(event, start=start, end=start, dated=dated))
    return found


def _told_before(cast: Cast, event: Report, found: Sequence[Report]) -> Days:
    """Return the one day of the sentence before, whose person a pronoun at the start means: "Elle s'est d'abord …"."""
    scene = cast.scene
    own = next((s for s in scene.sentences if s.span == event.sentence), None)
    before = sentence_before(scene, event.sentence.start)
    if own is None or before is None or before.line != own.line or any(e.sentence == before.span for e in found):
        return Days()
    pronoun = own.items[0].form in relation_words("one_pronouns")
    end = len(before.items)
    told = days_of(scene, before, end, end) if pronoun and Kind.PERSON in before.kinds else Days()
    return told if told.end in (None, told.start) else Days()


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
