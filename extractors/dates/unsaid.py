"""The day of issue of a dateline without its year, by the weekday that the text tells: «الكويت - 27 - 10 (كونا)».

The year is the one near the last that the text says in full whose day falls on that weekday; without both none is told.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from extractors.dates.figures import LAST_DAY
from extractors.dates.items import Expression, Items, Point
from extractors.dates.resolve import Context
from extractors.dates.words import Role
from schemas.mention import Mention
from text.signs import DASHES

_TOP = 12
"""Items at the top among which the figures of an agency's dateline stand."""
_DATELINE, _LEAD = 6, 60
"""Items before the day on its line, and items from the top to the end of that line's opening."""
_SOON = 120
"""Items from the top among which the text tells the weekday on which it was written."""
_MONTHS = 12
_BEHIND = DASHES | {"(", "/", ":"}
_BEFORE, _AFTER = 1, 3
"""Years before and after the last told one, among which each weekday falls on a day but once."""


def figured_day(items: Items) -> Iterator[Expression]:
    """Yield the day and month in figures between the dashes and the bracket of an agency's dateline."""
    for k in range(1, min(_TOP, len(items.items) - 3)):
        day, month = items.items[k], items.items[k + 2]
        parted = items.form(k - 1) in DASHES and items.form(k + 1) in DASHES and items.form(k + 3) == "("
        if not parted or "\n" in "".join(items.gap(n) for n in range(k + 3)):
            continue
        numbers = day.meanings.get(Role.NUMBER, 0), month.meanings.get(Role.NUMBER, 0)
        if 1 <= numbers[0] <= LAST_DAY and 1 <= numbers[1] <= _MONTHS:
            yield Expression((Point(*numbers, numeric=True),), k, k + 3, day.start, month.end)


def issue_by_weekday(items: Items, found: Iterable[Expression], written: Sequence[Mention]) -> Context | None:
    """Return the day of a dateline without a year as what other dates are counted from."""
    early = [e for e in found if e.first < _SOON]
    issue = next((e.points[0] for e in early if e.first < _LEAD and _is_dateline(items, e)), None)
    if issue is None:
        return None
    today = (e.points[0] for e in early if e.points[0].offset == 0)
    weekday = next((p.weekday for p in (issue, *today) if p.weekday is not None), None)
    last = max((m.value.end.year for m in written if m.value), default=None)
    if weekday is None or last is None:
        return None
    days = (_day(issue, year) for year in range(last - _BEFORE, last + _AFTER + 1))
    return next((Context(day) for day in days if day is not None and day.weekday() == weekday), None)


def _day(point: Point, year: int) -> dt.date | None:
    try:
        return dt.date(year, point.month or 0, point.day or 0)
    except ValueError:
        return None


def _is_dateline(items: Items, expression: Expression) -> bool:
    """Tell a day and month alone behind the place that opens a line, and before a dash or bracket."""
    point = expression.points[0]
    bare = point.day is not None and point.month is not None and point.year is None and point.shift is None
    first = expression.first
    while first and "\n" not in items.gap(first - 1):
        first -= 1
    near = 0 < expression.first - first <= _DATELINE
    return len(expression.points) == 1 and bare and near and items.form(expression.last) in _BEHIND
