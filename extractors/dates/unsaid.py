"""The day of issue of a dateline without its year, by the weekday that the text tells: «الكويت - 27 - 10 (كونا)».

The year is the one near the last that the text says in full whose day falls on that weekday. Where it says none, it is
the latest such year that has come: dispatches leave out the year of their own days, and a fitting one comes every five
to eleven years. Without a weekday none is told.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from extractors.dates.ahead import is_announced
from extractors.dates.figures import LAST_DAY
from extractors.dates.items import Expression, Items, Point
from extractors.dates.resolve import Context
from extractors.dates.words import Role
from schemas.mention import Mention
from schemas.nouns import replace
from schemas.span import Span
from text.signs import DASHES

_DATELINE, _LEAD = 6, 60
"""Items before the day on its line, and items from the top to the end of that line's opening."""
_PLACE = 3
"""Items of a place that stands with its day alone on a line: «القاهرة، 5 مارس»."""
_SOON = 120
"""Items from the top among which the text tells the weekday on which it was written."""
_MONTHS = 12
_BEHIND = DASHES | {"(", "/", ":"}
_BEFORE, _AFTER = 1, 3
"""Years before and after the last told one, among which each weekday falls on a day but once."""
_LATELY = 12
"""Years up to this one, among which a day falls on each weekday at least once."""
_TODAY = (0,)
_COUNTED = (0, -1)
"""Days from that of writing whose weekday tells that day's; behind figures, which may be a score's, today's alone."""
_WEEK = 7


def figured_day(items: Items) -> Iterator[Expression]:
    """Yield the day and month in figures between the dashes and the bracket of an agency's dateline."""
    for k in range(1, min(_LEAD, len(items.items) - 3)):
        day, month = items.items[k], items.items[k + 2]
        parted = items.form(k - 1) in DASHES and items.form(k + 1) in DASHES and items.form(k + 3) == "("
        if not parted or not 0 < k - _line_of(items, k) <= _DATELINE or _line_of(items, k + 3) > k:
            continue
        numbers = day.meanings.get(Role.NUMBER, 0), month.meanings.get(Role.NUMBER, 0)
        if 1 <= numbers[0] <= LAST_DAY and 1 <= numbers[1] <= _MONTHS:
            yield Expression((Point(*numbers, numeric=True),), k, k + 3, day.start, month.end)


def issue_by_weekday(items: Items, found: Sequence[Expression], written: Sequence[Mention]) -> Context | None:
    """Return the day of a dateline without a year as what other dates are counted from."""
    early = [e for e in found if e.first < _SOON]
    issue = next((e for e in early if e.first < _LEAD and _is_dateline(items, e)), None)
    if issue is None:
        return None
    day = issue.points[0]
    weekday = _weekday_of_writing(issue, early) if day.weekday is None else day.weekday
    return _context(day, weekday, written) if weekday is not None else _by_its_lead(items, issue, early, written)


def event_by_weekday(items: Items, found: Sequence[Expression], written: Sequence[Mention]) -> Context | None:
    """Return the first day told with its weekday where no year is told at all: « Le lundi 9 février, il a reçu … »."""
    told = (e for e in found if e.first < _SOON and _is_day(e) and e.points[0].weekday is not None)
    first = next(told, None) if not written else None
    if first is None or is_announced(items.source, Span(first.start, first.end)):
        return None
    context = _context(first.points[0], first.points[0].weekday or 0, written)
    return replace(context, issued=False) if context else None


def _weekday_of_writing(issue: Expression, early: Sequence[Expression]) -> int | None:
    """Return the weekday on which a dispatch was written, told with "today" or "yesterday"."""
    days = _TODAY if issue.points[0].numeric else _COUNTED
    points = (e.points[0] for e in early)
    counted = (p for p in points if p.offset in days and p.weekday is not None and not p.told)
    point = next(counted, None)
    return (point.weekday - (point.offset or 0)) % _WEEK if point and point.weekday is not None else None


def _by_its_lead(
    items: Items, issue: Expression, early: Sequence[Expression], written: Sequence[Mention]
) -> Context | None:
    """Return the day by the first weekday of its lead: "KUWAIT, Feb 9 (KUNA) -- The minister on Monday met …".

    It mostly is the dateline's own; it is the day before where only that falls into a year that the text tells.
    """
    opening = items.items[issue.last].start if issue.last < len(items.items) else issue.end
    end = items.source.find("\n", opening) % (len(items.source) + 1)
    alone = (e for e in early if issue.last <= e.first and e.start < end and len(e.points) == 1)
    first = next((e for e in alone if e.points[0].weekday_only), None)
    if first is None or first.points[0].shift is not None or is_announced(items.source, Span(first.start, first.end)):
        return None
    weekday, years = first.points[0].weekday or 0, {int(year) for year in _YEAR.findall(items.source)}
    same, after = (_context(issue.points[0], (weekday + days) % _WEEK, written) for days in (0, 1))
    return after if same and after and same.day.year not in years and after.day.year in years else same


_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


def _context(day: Point, weekday: int, written: Sequence[Mention]) -> Context | None:
    """Return a day in the year in which it falls on a weekday: near the last told in full, else the latest one."""
    last = max((m.value.end.year for m in written if m.value), default=None)
    now = dt.datetime.now(dt.UTC).date()
    years = range(now.year, now.year - _LATELY, -1) if last is None else range(last - _BEFORE, last + _AFTER + 1)
    days = (_day(day, year) for year in years)
    fitting = (found for found in days if found is not None and found.weekday() == weekday)
    return next((Context(found) for found in fitting if last is not None or found <= now), None)


def _day(point: Point, year: int) -> dt.date | None:
    try:
        return dt.date(year, point.month or 0, point.day or 0)
    except ValueError:
        return None


def _is_day(expression: Expression) -> bool:
    """Tell a day and month alone, without a year."""
    point = expression.points[0]
    bare = point.day is not None and point.month is not None and point.year is None and point.shift is None
    return len(expression.points) == 1 and bare


def _is_dateline(items: Items, expression: Expression) -> bool:
    """Tell a day and month alone behind the place that opens a line, and before a dash, a bracket or the line's end."""
    line = _line_of(items, expression.first)
    before = expression.first - line
    if not any(items.form(k)[:1].isalnum() for k in range(line, expression.first)):
        return False  # «- الأحد 9 تشرين الثاني: …» of a bulletin
    closed = items.form(expression.last) in _BEHIND and 0 < before <= _DATELINE
    alone = 0 < before <= _PLACE and "\n" in items.gap(expression.last - 1)
    return _is_day(expression) and (closed or alone)


def _line_of(items: Items, position: int) -> int:
    """Return the item that opens the line of one near the top."""
    while position and "\n" not in items.gap(position - 1):
        position -= 1
    return position
