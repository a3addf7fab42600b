"""Days of a bulletin by their number alone, under a heading that names the month: « 2. Le 9, il a reçu … »."""

from collections.abc import Iterator

from extractors.dates.figures import LAST_DAY, SHORT_YEAR_DIGITS
from extractors.dates.items import Expression, Items, Point
from extractors.dates.words import Role
from schemas.mention import DateValue
from text.signs import BULLETS

_AT_LEAST = 3
"""Lines that open with a day's number and make a bulletin; two may be numbered paragraphs."""


def entry_days(items: Items, month: DateValue | None, taken: set[int]) -> list[Expression]:
    """Return the days that open lines by «le» or «يوم» and a number, of the month that the heading names.

    ``taken`` are items of other dates. The numbers must go up, so that no list of articles is read for days.
    """
    found = [] if month is None else list(_opening(items, month, taken))
    days = [e.points[0].day or 0 for e in found]
    return found if len(found) >= _AT_LEAST and days == sorted(days) else []


def _opening(items: Items, month: DateValue, taken: set[int]) -> Iterator[Expression]:
    """Yield the numbers that open lines behind «le», «يوم» or a weekday."""
    for first in range(len(items.items)):
        if first and "\n" not in items.gap(first - 1):
            continue
        at = _behind_bullet(items, first)
        word = items.skip(items.skip(at, Role.DAYS, Role.CUE, Role.WEEKDAY), Role.ARTICLE)
        if word == at or word >= len(items.items) or word in taken:
            continue
        item = items.items[word]
        day = item.meanings.get(Role.NUMBER, 0)
        if 1 <= item.digits <= SHORT_YEAR_DIGITS and 1 <= day <= LAST_DAY and _ends(items, word):
            point = Point(day, month.start.month, month.start.year, month.calendar)
            yield Expression((point,), word, word + 1, item.start, item.end)


def _behind_bullet(items: Items, position: int) -> int:
    """Skip the number or bullet of a line: "2.", "-", "•"."""
    at = position
    if items.items[at].digits and items.form(at + 1) in _SIGNS:
        at += 1
    while items.form(at) in _SIGNS and "\n" not in items.gap(at):
        at += 1
    return at


def _ends(items: Items, position: int) -> bool:
    """Tell whether a number ends the label of its line."""
    return items.form(position + 1) in _ENDS or "\n" in items.gap(position)


_SIGNS = BULLETS | {".", ")", "/"}
_ENDS = frozenset({",", "،", ":", "-", "–", "—", "."})
