"""The numbers in dates: years, numbers in words, and days written in figures alone."""

import datetime as dt

from extractors.dates.items import Items, Point, Read
from extractors.dates.words import HIJRI_MONTHS, Item, Role
from schemas.mention import Calendar
from text.signs import DASHES

LAST_DAY, LAST_MONTH = 31, 12
YEAR_DIGITS, SHORT_YEAR_DIGITS = 4, 2
GREGORIAN_YEARS = range(1800, 2200)
HIJRI_YEARS = range(1200, 1600)
_CENTURY, _THOUSAND, _HUNDRED, _TEN = 2000, 1000, 100, 10
_SEPARATORS = frozenset("/-.")
_SHORT_SEPARATORS = frozenset("/-")
_NUMERALS_AT_MOST = 9


def number_in_words(items: Items, position: int) -> tuple[int, int] | None:
    """Read a number written in words: «التاسع عشر», «ألفين وأربعة وعشرين», deux mille vingt-quatre, twenty-first."""
    total = group = 0
    at, end, words, last = position, position, 0, 0
    while words < _NUMERALS_AT_MOST:
        value = items.value(at, Role.NUMERAL)
        if value is None or (words and not _adds(items, at, last, value)):
            break
        if value < 0:
            total, group = (
                (total + max(group, 1) * -value, 0) if value <= -_THOUSAND else (total, max(group, 1) * -value)
            )
        else:
            group += value
        words, end, last = words + 1, at + 1, value
        at = _behind_joint(items, end)
    return (total + group, end) if words else None


def _behind_joint(items: Items, position: int) -> int:
    """Return the position behind what joins two numerals: "twenty-one", « vingt-et-un », « vingt et un »."""
    for _ in range(3):
        hyphen = items.form(position) == "-" and items.touching(position)
        if not hyphen and not items.has(position, Role.AND):
            break
        position += 1
    return position


def _adds(items: Items, position: int, last: int, value: int) -> bool:
    """Tell whether a numeral adds to the one before it: «الخامس والعشرين», vingt et un; not «السابع والثامن»."""
    arabic = items.items[position].joined
    before = position - 2 if items.form(position - 1) == "-" else position - 1
    if not arabic and not items.has(before, Role.AND):
        return True
    if abs(last) >= _HUNDRED or value < 0:
        return True
    return last < _TEN < value if arabic else last > _TEN and value % _TEN == 1


def year_at(items: Items, position: int, month: int | None) -> tuple[int, int] | None:
    """Read a year in digits or words with its era's sign; ``month`` tells which calendar's years fit."""
    item = items.items[position] if position < len(items.items) else None
    if item is None:
        return None
    if item.digits:
        number = (item.meanings[Role.NUMBER], position + 1) if item.digits == YEAR_DIGITS else None
    else:
        number = number_in_words(items, position)
    if number is None:
        return None
    years = HIJRI_YEARS if month is not None and month > HIJRI_MONTHS else GREGORIAN_YEARS
    if number[0] not in years:
        return None
    return number[0], era_end(items, number[1])


def era_end(items: Items, position: int) -> int:
    """Return the position after an era's sign (هـ، م، AH), or the same position."""
    if items.form(position) == "(" and items.has(position + 1, Role.ERA) and items.form(position + 2) == ")":
        return position + 3
    # The H of «H.E.», on the same line or below, is none.
    initial = items.form(position + 1) == "." and items.touching(position) and items.touching(position + 1)
    return position if initial or "\n" in items.gap(position - 1) else items.skip(position, Role.ERA)


def numeric_at(items: Items, position: int) -> Read:
    """Read 19/11/2024, 2024-11-19, 19.11.2024, 15/رمضان/1445هـ."""
    parts = _three_parts(items, position) if items.has(position, Role.NUMBER) else None
    if parts is None or _in_reference(items, position):
        return None
    first, middle, last = (items.items[p] for p in parts)
    end = parts[2] + 1
    named = middle.meanings.get(Role.MONTH)
    month = named if named is not None else middle.meanings[Role.NUMBER]
    point = _year_first(first, month, last) or _year_last(first, month, last, named=named is not None)
    if point is None or point.month is None or (named is None and not _exists(point)):
        return None
    if YEAR_DIGITS not in {first.digits, last.digits}:
        return (point, end) if items.has(position - 1, Role.CUE) or _in_heading(items, position, point) else None
    return point, era_end(items, end)


def _in_reference(items: Items, position: int) -> bool:
    """Tell whether a slash ties the figures to letters before them: "PWA/CM/04-02-2026" is a file's number.

    A word that opens its line is a place: «صنعاء/14-8-2025».
    """
    tied = position > 1 and items.touching(position - 1) and items.touching(position - 2)
    word = items.form(position - 2)
    opens = len(word) > _SIGLUM and ("\n" in items.gap(position - 3) or position == _PLACE_AND_SLASH)
    return tied and items.form(position - 1) == "/" and word[-1:].isalpha() and not opens


_SIGLUM = 3
"""Letters at most of an office's sign in a file's number."""
_PLACE_AND_SLASH = 2


def _in_heading(items: Items, position: int, point: Point) -> bool:
    """Tell whether a day with a short year stands behind its label or ends a heading: "Date: 4/9/24", "Board – 4/17".

    Behind a dash it must be one that reads in one way only, the day beyond the twelfth.
    """
    before, slashes = items.form(position - 1), items.form(position + 1) == "/"
    if before == ":" and items.has(position - 2, Role.CUE):
        return slashes or items.form(position + 1) == "."
    return slashes and before in DASHES and (point.day or 0) > LAST_MONTH


def day_and_month_at(items: Items, position: int) -> Read:
    """Read a day and month in figures behind a weekday: «الأحد 9/2», "mardi 4/11"; they must fit (`dates_resolve`)."""
    month = position + 2
    if not items.has(position, Role.NUMBER) or items.form(position + 1) not in _SHORT_SEPARATORS:
        return None
    touching = items.touching(position) and items.touching(position + 1)
    longer = items.form(month + 1) in _SEPARATORS and items.touching(month)
    longer = longer or items.has(month + 1, Role.MONTH)  # «الخميس 10-12 آذار»
    if not touching or longer or not items.has(month, Role.NUMBER):
        return None
    first, second = items.items[position], items.items[month]
    short = max(first.digits, second.digits) <= SHORT_YEAR_DIGITS
    numbers = first.meanings[Role.NUMBER], second.meanings[Role.NUMBER]
    if not short or not (1 <= numbers[0] <= LAST_DAY and 1 <= numbers[1] <= LAST_MONTH):
        return None
    return Point(*numbers, numeric=True), month + 1


def _exists(point: Point) -> bool:
    """Tell whether a day stands in its calendar at all."""
    if point.day is None or point.month is None or point.year is None:
        return False
    if point.calendar is Calendar.HIJRI:
        return 1 <= point.month <= LAST_MONTH and 1 <= point.day < LAST_DAY
    try:
        dt.date(point.year, point.month, point.day)
    except ValueError:
        return False
    return True


def _three_parts(items: Items, position: int) -> tuple[int, int, int] | None:
    """Return the positions of three parts with one separator between them, not in a longer row of figures."""
    middle, last = position + 2, position + 4
    separator = items.form(position + 1)
    if separator not in _SEPARATORS or items.form(position + 3) != separator:
        return None
    if not (items.has(last, Role.NUMBER) and items.has(middle, Role.NUMBER, Role.MONTH)):
        return None
    gaps = {items.gap(p) for p in range(position, last)}
    spread = gaps != {""} and separator == "."
    if spread or any("\n" in gap for gap in gaps) or items.items[middle].digits > SHORT_YEAR_DIGITS:
        return None
    return None if _in_a_longer_row(items, position, last) else (position, middle, last)


def _in_a_longer_row(items: Items, first: int, last: int) -> bool:
    """Tell whether more figures stick to the three: 1.58.2010.3, but 9-12/2/2026 are days."""
    before = items.form(first - 1) in _SEPARATORS and items.has(first - 2, Role.NUMBER)
    days = items.form(first - 1) == "-" != items.form(first + 1)
    before = before and not (days and 1 <= items.items[first - 2].digits <= SHORT_YEAR_DIGITS)
    after = items.form(last + 1) in _SEPARATORS and items.has(last + 2, Role.NUMBER)
    sticks_before = before and items.touching(first - 1) and items.touching(first - 2)
    return sticks_before or (after and items.touching(last) and items.touching(last + 1))


def _year_first(first: Item, month: int, last: Item) -> Point | None:
    """Read 2024-11-19, or 2024/19/11 where the middle can be no month."""
    if first.digits != YEAR_DIGITS or not 1 <= last.digits <= SHORT_YEAR_DIGITS:
        return None
    return _point(last.meanings[Role.NUMBER], month, first.meanings[Role.NUMBER])


def _year_last(first: Item, month: int, last: Item, *, named: bool) -> Point | None:
    """Read 19/11/2024 and 19/11/24, or 11/19/2024 where the middle can be no month."""
    if not 1 <= first.digits <= SHORT_YEAR_DIGITS:
        return None
    year = last.meanings[Role.NUMBER]
    if last.digits == SHORT_YEAR_DIGITS and not named:
        year += _CENTURY
    elif last.digits != YEAR_DIGITS:
        return None
    return _point(first.meanings[Role.NUMBER], month, year)


def _point(day: int, month: int, year: int) -> Point | None:
    """Make a point of three numbers, day and month changed over where only that makes a date."""
    hijri = year in HIJRI_YEARS or month > HIJRI_MONTHS
    if not hijri and year not in GREGORIAN_YEARS:
        return None
    month %= HIJRI_MONTHS
    if month > LAST_MONTH >= day:
        day, month = month, day
    if not (1 <= day <= LAST_DAY and 1 <= month <= LAST_MONTH):
        return None
    return Point(day, month, year, Calendar.HIJRI if hijri else Calendar.GREGORIAN, numeric=True)
