"""The day of a document: that of its issue where a line says it, else that of the event it tells first."""

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from extractors.dates.ahead import Tie, is_ahead, ties, words_before
from extractors.dates.words import Role, items_of, may_be_relative
from lexicon.agencies import agency_end, is_agency
from lexicon.pacts import is_day_of_another
from lexicon.relations import affixes, either, relation_words
from lexicon.summons import called_before
from schemas.mention import Grain, Mention
from schemas.nouns import dataclass
from schemas.span import Span
from text.fold import fold_word
from text.signs import A_BULLET
from text.tokens import Shape, Words, words_of

_LINES = 12
"""How many written lines at the head and at the foot may bear the day of issue."""

_DATELINE_WORDS = 6
"""A line that bears no more words than these beside a date is a dateline: «الرباط، في …», "Rabat, le …"."""

_FOOT_WORDS = 3
"""At the foot a dateline bears no more words than these: last lines may be terms of decisions."""

_LABELLED_WORDS = 12
"""A line with a label may bear a place's full name too: «وحرر بمقر المحكمة …»."""

_NEAR = dt.timedelta(days=7)
"""So far apart may two days of one visit lie."""

_PROSE = 180
"""A line of more code points than these is prose, and no dateline of the head comes after it."""

_LEAD = 60
"""Code points at the start of a paragraph in which an agency puts place and day."""

_LABEL = 3
"""A label is among so many first words and signs of its line."""

_CITED = 4
"""How many words before a date may tie it to a law or letter."""


@dataclass(frozen=True, slots=True)
class Dated:
    """The mention that gives the document's day, and whether it is one of issue (else of the event)."""

    mention: Mention
    issued: bool
    later: int = 0
    """How many days after that day the document was written: «أمس الخميس (12 يونيو 2025)»."""
    listed: bool = False
    """Whether it is over the entries of a diary, whose last day it tells."""
    talked_of: bool = False
    """Whether it is but the day of something else: "the letter sent on 8 January 2024"."""

    @property
    def day(self) -> dt.date | None:
        """The day that it gives, an event's first."""
        value = self.mention.value
        return value.start + dt.timedelta(days=self.later) if value else None


def document_date(text: str, dates: Sequence[Mention], *, agency: bool = True) -> Dated | None:
    """Return what dates the document; ``dates`` are its mentions of dates with a value, in order.

    ``agency`` tells whether it may be an agency's, which minutes are not: « Situation au 31 décembre 2014 : ».

    Rising doubt: a line that says where and when it was drawn up; a labelled date at its head; a dateline at the head,
    or at the foot; an agency's lead; the event.
    """
    days = [m for m in dates if m.value and m.value.grain is Grain.DAY and not _of_next(text, m)]
    single = [m for m in days if m.value and m.value.start == m.value.end]
    lines = _written_lines(text)
    head, foot = lines[:_LINES], lines[-_LINES:]
    headings = _headings(text, days, lines)
    single = [m for m in single if m not in headings and not (headings and _opens_entry(text, m, _LEAD_ENDS))]
    prose = next((i for i, (start, end) in enumerate(head) if end - start > _PROSE), len(head))
    issued = (
        _labelled(text, single, [*head, *foot], Tie.DRAWN)
        or _stamped(text, single, head[:prose])
        or _labelled(text, single, head, Tie.ISSUED)
        or _lead(text, [m for m in single if agency and _behind_words(text, m)], head[:prose])
        or _plain(text, single, head[:prose], _DATELINE_WORDS)
        or _plain(text, single, foot, _FOOT_WORDS)
        or _lead(text, single if agency and not headings else (), lines)
    )
    if issued:
        return Dated(issued, issued=True)
    if headings:
        return Dated(_over(days, headings), issued=False, listed=True)
    own = [day for line, day in _on_lines(days, head) if _held_then(text[line[0] : line[1]])]
    days = [m for m in days if not (_invited(text, m) or _summons(text, m) or _of_act(text, m))]
    told = [m for m in days if m in own or not _tied(text, m, Tie.CITED)]
    past = [m for m in told if not (_to_come(m.text) or is_ahead(text, m.span) or _is_history(m) or is_term(m))]
    event = next((m for m in past if not _is_of_another(text, m)), None)
    if event is None and past:
        return Dated(past[0], issued=False, later=_days_since(text, past[0]), talked_of=True)
    return Dated(event, issued=False, later=_days_since(text, event)) if event else None


def _stamped(text: str, days: Sequence[Mention], lines: Sequence[tuple[int, int]]) -> Mention | None:
    """Return the day of a page with the hour behind it, where the page bears others too: that on which it is read.

    «الجمعة 22 نوفمبر 2024» over «السبت 03/أغسطس/2024 - 03:40 م»; none of a last change.
    """
    told = [(line, m) for line, m in _on_lines(days, lines) if not _changed(text, line, m)]
    stamps = [m for _, m in told if _CLOCK.match(text, m.span.end)]
    several = len({m.value and m.value.start for _, m in _on_lines(days, lines)}) > 1
    return stamps[0] if several and len({m.value and m.value.start for m in stamps}) == 1 else None


def _changed(text: str, line: tuple[int, int], day: Mention) -> bool:
    """Tell whether words before a day on its line say that it is that of the last change: «آخر تحديث: …»."""
    before = fold_word(text[max(line[0], day.span.start - _CHANGE) : day.span.start])
    return any(wording in before for wording in relation_words("last_changed"))


_CLOCK = re.compile(r"[\s\-–|،,]{1,4}\d{1,2}:\d{2}\b")
_CHANGE = 24
"""Code points before a day among which it is told that it is that of the last change."""


def _of_next(text: str, day: Mention) -> bool:
    """Tell whether a line says of a day before it that it is the next sitting's: « Prochaine réunion : le 4 mai »."""
    start = max(text.rfind("\n", 0, day.span.start) + 1, day.span.start - _LEAD)
    before = fold_word(text[start : day.span.start])
    return any(wording in before for wording in relation_words("next_sitting"))


def _headings(text: str, days: Sequence[Mention], lines: Sequence[tuple[int, int]]) -> list[Mention]:
    """Return the days over the entries of a diary, or before them; none where it is but one.

    Such a day stands alone on its line, or opens a line with a dash or colon behind it ("• 13 March – …"), or three
    lines with a comma (« 2. Le 9, il a reçu … »), or ends what opens lines with a place (« Kribi, 9 juin. »).
    """
    days = [day for day in days if not _to_come(day.text)]  # «الأسبوع المقبل: …»
    alone = [day for line, day in _on_lines(days, lines) if not _beside(text, line, days)]
    labels = [day for day in days if _opens_entry(text, day, _LEAD_ENDS)]
    commas = [day for day in days if _opens_entry(text, day, _LABEL_ENDS)]
    placed = [day for day in days if _opens_behind_place(text, day)]
    sorts = ((alone, _DIARY), (labels, _DIARY), (commas, _DIARY + 1), (placed, _DIARY))
    several = [found for found, least in sorts if len({day.value and day.value.start for day in found}) >= least]
    return max(several, key=len, default=[])


def _over(days: Sequence[Mention], headings: Sequence[Mention]) -> Mention:
    """Return the range that the title of a diary tells («حصاد الأسبوع، من 4 إلى 8 آذار»), else its last day."""
    last = headings[-1]
    before = [d for d in days if d.span.start < headings[0].span.start]
    ranges = (d for d in before if d.value and last.value and d.value.start < last.value.start <= d.value.end)
    return next(ranges, last)


def _opens_entry(text: str, day: Mention, ends: AbstractSet[str]) -> bool:
    """Tell whether a day opens a line of its own, bullets and articles before it, one of the signs behind it."""
    before = text[text.rfind("\n", 0, day.span.start) + 1 : day.span.start]
    behind = text[day.span.end : day.span.end + _LABEL].lstrip()
    return bool(behind) and behind[:1] in ends and sum(map(str.isalpha, before)) <= _LABEL


def _opens_behind_place(text: str, day: Mention) -> bool:
    """Tell whether a day ends what opens a line with a place: « Kribi, 9 juin. Visite du chantier »."""
    before = text[text.rfind("\n", 0, day.span.start) + 1 : day.span.start].rstrip()
    behind = text[day.span.end : day.span.end + _LABEL].lstrip()
    return before[-1:] in _COMMAS and len(before.split()) <= _FOOT_WORDS and behind[:1] in {*_LEAD_ENDS, "."}


_COMMAS = frozenset({",", "،"})
_DIARY = 2
"""Days over entries that make a diary; one alone is that of issue."""


def _held_then(line: str) -> bool:
    """Tell whether a line of the head says when it was held: «المنعقد بتاريخ …» alone, «محضر … المنعقد …»."""
    first = line.split()[:1]
    return bool(first) and fold_word(first[0]) in either("held_there", "minutes_words")


def _is_history(day: Mention) -> bool:
    """Tell a day of long ago, which a text may recall and does not bear: «تأسست المنظمة في 25 أيلول 1969»."""
    return day.value is not None and day.value.end.year < _PAPERS


def is_term(day: Mention) -> bool:
    """Tell a span for which something runs, and on which nobody met: "from September 2026 to August 2029"."""
    return day.value is not None and day.value.end - day.value.start > _TERM


_TERM = dt.timedelta(days=100)
"""A span longer than a quarter of a year is the term of a project or agreement."""

_PAPERS = 1990
"""Year before which a text that names no day of issue is hardly one of an institution's papers of the day."""


def _is_of_another(text: str, day: Mention) -> bool:
    """Tell the day of an agreement or meeting of before that is only talked of."""
    return is_day_of_another(words_before(text, Span(day.span.start, day.span.start)).forms, opening=True)


def _invited(text: str, day: Mention) -> bool:
    """Tell whether somebody is invited, in the same sentence, to what happens on a day: «دعوة للمشاركة في … يوم …»."""
    return any(Tie.INVITED in hit.payloads for hit in ties().find(words_before(text, day.span)))


def _summons(text: str, day: Mention) -> bool:
    """Tell whether a day is that on which people were called to meet: « Le conseil, convoqué le 3 mars, a siégé »."""
    before = words_before(text, Span(day.span.start, day.span.start))
    written = called_before(before.forms)
    return written is not None and _COMMAS.isdisjoint(before.forms[written:])


def _of_act(text: str, day: Mention) -> bool:
    """Tell the day of a law or decree, told behind its number: « décret présidentiel No 07-325 du 23 octobre 2007 »."""
    before = list(words_before(text, Span(day.span.start, day.span.start)).forms)
    linked = bool(before) and before[-1] in relation_words("acts_dated")
    while before and before[-1] in relation_words("acts_dated"):
        before.pop()
    numbered = linked and bool(before) and before[-1].isdigit()
    while before and (before[-1].isdigit() or before[-1] in _IN_NUMBERS):
        before.pop()
    abbreviated = not before and _NUMBER_OF_ACT.search(text, max(day.span.start - _LEAD, 0), day.span.start) is not None
    return numbered and (abbreviated or any(form in relation_words("numbers_of_acts") for form in before[-1:]))


_NUMBER_OF_ACT = re.compile(r"\bNo\.\s*[\d./–-]+\s+(?:of|dated)\s+\Z")
"""The same where the point of "No." ends what is read as a sentence."""
_IN_NUMBERS = frozenset(("-", "/", ".", "–", "°", "º", "(", ")"))
"""Signs in the number of a law, and between it and « n »."""


def _days_since(text: str, day: Mention) -> int:
    """Return how many days ago the words right before a full date say that it was: «yesterday, i.e. on 2 July»."""
    start = max(text.rfind("\n", 0, day.span.start) + 1, day.span.start - _LEAD)
    items = items_of(words_of(text[start : day.span.end]))
    own = next((i for i, item in enumerate(items) if item.end + start > day.span.start), len(items))
    told = [item.meanings.get(Role.RELATIVE, 0) for item in items[max(own - _BESIDE, 0) : own + 1]]
    told = told if any(told) else _told_before(text, day)
    return -next((value for value in reversed(told) if value), 0) if told and min(told) < 0 else 0


def _told_before(text: str, day: Mention) -> list[int]:
    """Return how many days ago the sentence before says that it was, where the date's only tells again of it.

    « Le préfet a reçu hier le maire. La rencontre s'est tenue le mardi 4 mars 2025. »
    """
    stop = text.rfind(_STOP, max(day.span.start - _SENTENCE, 0), day.span.start)
    opening = fold_word(text[stop + len(_STOP) : day.span.start]) if stop > 0 else ""
    if not opening.startswith(affixes("told_again")):
        return []
    before = max(text.rfind(_STOP, 0, stop), text.rfind("\n", 0, stop), stop - 2 * _SENTENCE) + 1
    return [item.meanings.get(Role.RELATIVE, 0) for item in items_of(words_of(text[before:stop]))]


_STOP = ". "
_SENTENCE = 150
"""Code points before a date in which its sentence begins."""


@lru_cache(maxsize=10_000)
def _to_come(text: str) -> bool:
    """Tell whether a date as written is "tomorrow", "next week" or the like, with nothing else to it."""
    words = words_of(text)
    items = items_of(words) if may_be_relative(words) else ()
    return any(item.meanings.get(Role.RELATIVE, 0) > 0 or Role.NEXT in item.meanings for item in items)


_BESIDE = 7
"""Items before a full date among which «yesterday» stands that it explains: a weekday, a bracket, "i.e. on"."""


def last_event_day(text: str, dated: Dated, dates: Sequence[Mention]) -> dt.date | None:
    """Return the document's day: that of issue, else the last of the days of the events it tells as past.

    A visit of three days is told when it is over, so a later day near the first one counts, unless it lies ahead.
    """
    first = dated.mention.value
    if first is None or dated.issued or dated.later:
        return dated.day
    last = first.end
    for mention in () if dated.listed else dates:
        value = mention.value
        if value is None or value.grain is not Grain.DAY or mention.span.start < dated.mention.span.start:
            continue
        if value.start == value.end and last < value.end <= last + _NEAR and not is_ahead(text, mention.span):
            last = value.end
    return last


def _written_lines(text: str) -> list[tuple[int, int]]:
    """Return start and end of the lines that hold anything."""
    lines, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            lines.append((start, start + len(line)))
        start += len(line) + 1
    return lines


def _on_lines(days: Sequence[Mention], lines: Sequence[tuple[int, int]]) -> Iterator[tuple[tuple[int, int], Mention]]:
    """Yield each line that is no prose with each day on it, the days being in order of the text."""
    starts = [day.span.start for day in days]
    for line in lines if starts else ():
        if line[1] - line[0] <= _PROSE:
            for day in days[bisect_left(starts, line[0]) : bisect_left(starts, line[1])]:
                yield line, day


def _labelled(text: str, days: Sequence[Mention], lines: Sequence[tuple[int, int]], tie: Tie) -> Mention | None:
    """Return the first day on a short line with such a label before it."""
    for line, day in _on_lines(days, lines):
        if _beside(text, line, days) > _LABELLED_WORDS:
            continue
        if _tied(text, day, tie) and not _tied(text, day, Tie.CITED):
            return day
    return None


def _plain(text: str, days: Sequence[Mention], lines: Sequence[tuple[int, int]], most: int) -> Mention | None:
    """Return the first day on a line that bears hardly more, and is no row of a table and no item of a list."""
    for line, day in _on_lines(days, lines):
        row = "|" in text[line[0] : line[1]] or _ITEM.match(text[line[0] : line[1]]) is not None
        if row or _beside(text, line, days) > most or _tied(text, day, Tie.CITED) or is_ahead(text, day.span):
            continue
        if not (text[day.span.end : line[1]].strip(_CLOSING) and text[line[0] : day.span.start].strip(_CLOSING)):
            return day
    return None


_CLOSING = " .،,:;؛-–—*)(»«\t"
"""Signs around a date that begins or ends its line."""

_ITEM = re.compile(rf"\s*(?:{A_BULLET}|\(?\d{{1,2}}[.)/-]\s)")
"""How the items of a list begin: a bullet or a number."""


def _beside(text: str, line: tuple[int, int], days: Sequence[Mention]) -> int:
    """Count the words of a line that belong to no date."""
    here = [d.span for d in days if line[0] <= d.span.start < line[1]]
    words = words_of(text[line[0] : line[1]])
    begins = [line[0] + b for b, shape in zip(words.begins, words.shapes, strict=True) if shape is not Shape.SIGN]
    inside = {n for span in here for n in range(bisect_left(begins, span.start), bisect_left(begins, span.end))}
    return len(begins) - len(inside)


def _tied(text: str, day: Mention, tie: Tie) -> bool:
    """Tell whether a word before a date on its line ties it so: at the line's head a label, near it anything else."""
    line = text.rfind("\n", 0, day.span.start) + 1
    start = max(line, day.span.start - 2 * _LEAD)
    words: Words = words_of(text[start : day.span.start])
    hits = [hit for hit in ties().find(words) if tie in hit.payloads]
    if tie in {Tie.DRAWN, Tie.ISSUED}:
        return start == line and any(hit.first < _LABEL or _parted_label(words, hit.first, hit.last) for hit in hits)
    if any(Tie.ISSUED in hit.payloads and _parted_label(words, hit.first, hit.last) for hit in ties().find(words)):
        return False  # « Réf. : 045/CAB – Date : 05-03-2025 »
    first = next((i for i, shape in enumerate(words.shapes) if shape is not Shape.SIGN), 0)
    labelled = start == line and any(hit.first == first for hit in hits) and len(words.forms) <= _LABELLED_WORDS
    return labelled or any(hit.last > len(words.forms) - _CITED for hit in hits)


def _parted_label(words: Words, first: int, last: int) -> bool:
    """Tell whether a label stands between a sign and the colon right before a date: « … – Date : 05-03-2025 »."""
    parted = first > 0 and words.forms[first - 1] in _PARTING
    return parted and last == len(words.forms) - 1 and words.forms[last] == ":"


_PARTING = frozenset({"-", "–", "—", "|", "•"})


def _lead(text: str, days: Sequence[Mention], lines: Sequence[tuple[int, int]]) -> Mention | None:
    """Return the day of an agency's lead: «الرباط 19 نونبر 2024 (و م ع) -», "RABAT, 19 nov. 2024 -"."""
    last = lines[-1][1] if lines else 0
    for day in days:
        if day.span.start >= last:
            return None
        start = text.rfind("\n", 0, day.span.start) + 1
        before = text[start : day.span.start]
        after = text[day.span.end : day.span.end + _LEAD].partition("\n")[0]
        told = any(c.isdigit() for c in day.text)  # «• الاثنين: …» in a digest is none
        if (
            told
            and len(before) < _LEAD
            and sum(c.isalpha() for c in before) < _LEAD // 2
            and _closes(after, behind_place=_is_place(before))
        ):
            return day
    return None


def _behind_words(text: str, day: Mention) -> bool:
    """Tell whether words stand before a day on its line, as the place of a lead."""
    before = text[text.rfind("\n", 0, day.span.start) + 1 : day.span.start]
    return any(map(str.isalpha, before))


def _closes(after: str, *, behind_place: bool) -> bool:
    """Tell whether a lead ends here: a dash or colon, an agency before it or not; a stop, behind a place and a day."""
    rest = after.lstrip(" .,،")
    enclosed = _ENCLOSED.match(rest)
    if enclosed:
        told = is_agency(enclosed[1] or enclosed[2])
        return told or not rest[enclosed.end() :].strip() or rest[enclosed.end() :].lstrip()[:1] in _LEAD_ENDS
    named = rest[_agency_at(rest) :].lstrip()[:1] in _LEAD_ENDS
    return bool(rest) and (named or (behind_place and after.startswith(_STOP)))


_ENCLOSED = re.compile(r"\(([^)\n]*)\)|/([^/\n]*)/")


def _agency_at(after: str) -> int:
    """Return where the name of an agency ends that opens what follows a day: «وفا- قالت»; 0 where none does."""
    words = words_of(after)
    end = agency_end(words, 0)
    return words.ends[end - 1] if end else 0


def _is_place(before: str) -> bool:
    """Tell whether capitals alone stand before a lead's day: "Galway, Thursday 15 January 2026."."""
    words = before.strip(" ,").split()
    return bool(words) and len(words) <= _PLACE and all(word[:1].isupper() for word in words)


_PLACE = 3
"""Words of the name of a lead's place."""


_LEAD_ENDS = frozenset({"-", "–", "—", ":"})
_LABEL_ENDS = _LEAD_ENDS | {",", "،", "."}
