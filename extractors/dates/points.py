"""One point of a date expression: a day, month, weekday or relative day, read left to right from the items."""

from extractors.dates.figures import (
    HIJRI_YEARS,
    LAST_DAY,
    SHORT_YEAR_DIGITS,
    YEAR_DIGITS,
    day_and_month_at,
    number_in_words,
    numeric_at,
    year_at,
)
from extractors.dates.items import Items, Point, Read
from extractors.dates.parts import part_of_year_at
from extractors.dates.words import HIJRI_MONTHS, Role
from schemas.mention import Calendar
from schemas.nouns import replace
from text.signs import COMMAS


def point_at(items: Items, position: int) -> Read:
    """Read the longest point that begins at an item; a word that no list of dates knows begins none."""
    if position >= len(items.items) or not items.items[position].meanings:
        return None
    return (
        numeric_at(items, position)
        or part_of_year_at(items, position)
        or _day_after(items, position)
        or _relative(items, position)
        or _unit(items, position)
        or _month_past(items, position)
        or _with_weekday(items, position)
        or _short_weekday(items, position)
        or _before_weekday(items, _day_first(items, position, None))
        or _before_weekday(items, _month_first(items, position, None))
    )


def _before_weekday(items: Items, found: Read) -> Read:
    """Add the weekday in brackets behind its day, as Japan and Korea write: "May 5 (Monday)", "5 May 2025 (Mon.)"."""
    if found is None or found[0].day is None or found[0].month is None or items.form(found[1]) != "(":
        return found
    point, opening = found
    weekday = items.value(opening + 1, Role.WEEKDAY)
    closing = items.skip_sign(opening + 2, ".")
    return found if weekday is None or items.form(closing) != ")" else (replace(point, weekday=weekday), closing + 1)


def _relative(items: Items, position: int) -> Read:
    """Read «أمس الإثنين», «يومه الثلاثاء», «hier», "today, Tuesday", "this morning"."""
    if items.has(position, Role.PART_OF_TODAY):
        told = _full_day(items, _before_day(items, position + 1))  # "this morning, Wednesday 28 January"
        return None if told else (Point(offset=0), position + 1)
    if not items.has(position, Role.RELATIVE, Role.ITS_DAY):
        return None
    after = position + 1
    offset = items.value(position, Role.RELATIVE)
    parted = offset and items.has(after, Role.WEEKDAY) and items.form(after + 1) in COMMAS
    full = not parted and _full_day(items, _before_day(items, after))  # «أمس السبت، 5 شعبان 1447هـ» are two
    if full:
        return None  # «اليوم» stays outside before a full date
    if offset is not None and items.form(after) == "(" and items.form(after + 2) == ")":
        bracketed = items.value(after + 1, Role.WEEKDAY)  # «اليوم (الأربعاء)»
        return Point(offset=offset, weekday=bracketed), after + (3 if bracketed is not None else 0)
    weekday = items.skip_sign(after, ",،")
    number = items.value(weekday, Role.WEEKDAY)
    if number is not None and not items.items[weekday].joined:
        bracket = _bracketed(items, weekday + 1, number)
        whole = bracket is not None and bracket[0].year is not None  # «اليوم الأربعاء (12 آذار 2025)»: so here
        return None if whole else bracket or (Point(offset=offset or 0, weekday=number), weekday + 1)
    return None if offset is None else (Point(offset=offset), after)


def _day_after(items: Items, position: int) -> Read:
    """Read « le lendemain », «اليوم التالي», which count from the day told last; before their date they are outside."""
    after = position + 1
    apart = (
        not items.has(position, Role.DAY_AFTER)
        or items.has(after, Role.OF)
        or items.has(_before_day(items, after), Role.WEEKDAY)
    )
    if apart or _full_day(items, _before_day(items, after)):
        return None
    return Point(offset=items.value(position, Role.DAY_AFTER), told=True), after


def _bracketed(items: Items, position: int, weekday: int) -> Read:
    """Read a day in brackets behind its weekday: «أمس الأحد (10 مايو)», « mercredi (4 février) »."""
    if items.form(position) != "(":
        return None
    found = _dated(items, position + 1, weekday)
    whole = found is not None and found[0].month is not None and items.form(found[1]) == ")"
    return (replace(found[0], weekday=weekday), found[1] + 1) if found and whole else None


def _dated(items: Items, position: int, weekday: int | None) -> Read:
    """Read a day in figures, or with its month's name on either side."""
    return numeric_at(items, position) or _day_first(items, position, weekday) or _month_first(items, position, weekday)


def _full_day(items: Items, position: int) -> bool:
    """Tell whether a day with its month begins at an item, a weekday before it or not."""
    if items.has(position, Role.WEEKDAY):
        position = _before_day(items, position + 1)
    found = _dated(items, position, None)
    return found is not None and found[0].day is not None and found[0].month is not None


def _unit(items: Items, position: int) -> Read:
    """Read «الأسبوع الجاري», «هذا الشهر», «la semaine dernière», "last week"."""
    at = position + 1 if items.has(position, Role.THIS, Role.PAST, Role.NEXT, Role.CURRENT) else position
    if not items.has(at, Role.WEEK_WORD, Role.MONTH_WORD):
        return None
    unit = Role.WEEK_WORD if items.has(at, Role.WEEK_WORD) else Role.MONTH_WORD
    if at > position:
        return Point(shift=shift_of(items, position), unit=unit), at + (2 if items.has(at + 1, Role.HERE) else 1)
    shift = shift_of(items, at + 1)
    if shift is None or items.has(at + 1, Role.THIS):
        return None
    return Point(shift=shift, unit=unit), at + 2


def shift_of(items: Items, position: int) -> Role | None:
    """Return whether an item says current (or this), past or next."""
    if items.has(position, Role.CURRENT, Role.THIS):
        return Role.CURRENT
    return next((r for r in (Role.PAST, Role.NEXT) if items.has(position, r)), None)


def _month_past(items: Items, position: int) -> Read:
    """Read "last April", "next May": English puts before the month what the others put behind it."""
    month = items.value(position + 1, Role.MONTH)
    told = items.form(position).isascii() and items.has(position, Role.PAST, Role.NEXT)
    told = told and not items.has(position + 2, Role.NUMBER)
    if month is None or not told:
        return None
    return Point(
        month=month % HIJRI_MONTHS, calendar=_calendar(month, None), shift=shift_of(items, position)
    ), position + 2


def _with_weekday(items: Items, position: int) -> Read:
    """Read a weekday with the day that it belongs to, or alone, with «الماضي», dernier or last."""
    before = shift_of(items, position) if items.has(position + 1, Role.WEEKDAY) else None
    at = position + 1 if before else position
    weekday = items.value(at, Role.WEEKDAY)
    if weekday is None:
        return None
    bracketed = _bracketed(items, at + 1, weekday)
    if bracketed:
        return bracketed
    after = _before_day(items, at + 1)
    figures = numeric_at(items, after) or day_and_month_at(items, after)
    full = figures or _day_first(items, after, weekday) or _month_first(items, after, weekday)
    if full and full[0].day is not None and not _counts(items, after, full[0]):
        if before:
            return None  # so does ce, this or last
        return replace(full[0], weekday=weekday), full[1]
    shift = before or (None if items.has(at + 1, Role.THIS) else shift_of(items, at + 1))
    return Point(weekday=weekday, shift=shift), at + (2 if shift and not before else 1)


def _short_weekday(items: Items, position: int) -> Read:
    """Read a weekday in a few letters, with a capital, before its day: "Wed 14 Jan", "Tue. 3 March"."""
    weekday = items.value(position, Role.SHORT_WEEKDAY)
    if weekday is None or not items.source[items.items[position].start].isupper():
        return None
    after = _before_day(items, items.skip_sign(position + 1, "."))
    full = _dated(items, after, weekday)
    whole = full is not None and full[0].day is not None and full[0].month is not None
    return (replace(full[0], weekday=weekday), full[1]) if full is not None and whole else None


def _counts(items: Items, position: int, point: Point) -> bool:
    """Tell whether a numeral in letters behind a weekday counts what follows («mardi une audience»)."""
    return point.month is None and items.has(position, Role.NUMERAL) and not items.has(position, Role.NUMBER)


def _before_day(items: Items, position: int) -> int:
    """Skip what may stand between a weekday and its day: a comma, «الموافق», le, the."""
    position = items.skip_sign(position, ",،")
    position = items.skip(position, Role.CORRESPONDING)
    return items.skip(position, Role.ARTICLE)


def _day_first(items: Items, position: int, weekday: int | None) -> Read:
    """Read «19 نونبر 2024», «التاسع عشر من نونبر», «19 الجاري», or a day that waits for its month."""
    found = _day(items, position)
    if found is None:
        return None
    day, after = found
    at = _before_month(items, after)
    month = items.value(at, Role.MONTH)
    if month is not None and not (items.items[at].joined and at == after):
        point, end = _after_month(items, at, month)
        return replace(point, day=day, weekday=weekday), end
    shifted = _current_month(items, after)
    if shifted:
        return replace(shifted[0], day=day, weekday=weekday), shifted[1]
    return Point(day=day, weekday=weekday), after


def _before_month(items: Items, position: int) -> int:
    """Skip what may stand between a day and its month: «من», «من شهر», de, of, du mois de, a hyphen or slash."""
    at = items.skip(position, Role.OF)
    if at == position and items.touching(position - 1):
        at = items.skip_sign(position, "-/.")
    at = items.skip(at, Role.MONTH_WORD)
    return items.skip(at, Role.OF) if at > position else at


def _current_month(items: Items, position: int) -> Read:
    """Read «الجاري», «من الشهر الجاري», courant, du mois courant, "of this month" after a day's number."""
    at = items.skip(position, Role.OF)
    unit = _unit(items, at)
    if unit and unit[0].unit is Role.MONTH_WORD:
        return unit
    if at == position and items.has(at, Role.CURRENT):
        return Point(shift=Role.CURRENT, unit=Role.MONTH_WORD), at + 1
    return None


def _day(items: Items, position: int) -> tuple[int, int] | None:
    """Read a day's number, in digits or words."""
    item = items.items[position] if position < len(items.items) else None
    if item is None:
        return None
    if item.digits:
        day = item.meanings[Role.NUMBER]
        if not 1 <= day <= LAST_DAY or item.digits > SHORT_YEAR_DIGITS or _in_a_figure(items, position):
            return None
        after = position + 1
        ordinal = items.skip(after, Role.SUFFIX) if items.touching(position) else after
        if ordinal > after:
            ordinal = _behind_ordinal(items, ordinal)
        return day, ordinal
    if items.has(position - 1, Role.WEEK_WORD, Role.PART_OF_YEAR):
        return None  # «الأسبوع الثاني من شهر فبراير», «النصف الثاني من فبراير»
    number = number_in_words(items, position)
    return number if number and 1 <= number[0] <= LAST_DAY else None


def _behind_ordinal(items: Items, position: int) -> int:
    """Skip what may stand between a day's ordinal and its month: "26th, August 2019", "the 5th day of March"."""
    if items.form(position) == "," and items.has(position + 1, Role.MONTH):
        return position + 1
    tied = items.has(position, Role.DAY_WORD) and items.has(position + 1, Role.OF)
    return position + 1 if tied and items.has(position + 2, Role.MONTH) else position


def _in_a_figure(items: Items, position: int) -> bool:
    """Tell whether a number is part of a longer figure: 27.14, 10:30, 3,5, 12%."""
    before = items.form(position - 1)
    after = items.form(position + 1)
    if before in {".", ":", ","} and items.touching(position - 1) and items.touching(position - 2):
        return items.has(position - 2, Role.NUMBER)
    if after in {".", ":", ","} and items.touching(position) and items.touching(position + 1):
        year = after == "," and items.has(position - 1, Role.MONTH)  # "March 5,2021"
        return items.has(position + 2, Role.NUMBER) and not (year and items.items[position + 2].digits == YEAR_DIGITS)
    return after == "%"


def _month_first(items: Items, position: int, weekday: int | None) -> Read:
    """Read "November 19, 2024", «نونبر 2024» or a month alone."""
    month = items.value(position, Role.MONTH)
    if month is None:
        return None
    latin = "a" <= items.items[position].form[0] <= "z"
    if items.form(position + 1) == "." and "\n" in items.gap(position + 1):
        return _after_month(items, position, month)  # "since May." at a line's end, before "2. Traders"
    at = items.skip(items.skip_sign(position + 1, "."), Role.ARTICLE)
    if latin or items.has(at, Role.NUMBER):
        found = _day(items, at)
        if found and not items.has(found[1], Role.MONTH):
            day, after = found
            year = year_at(items, items.skip_sign(after, ",،"), month)
            if not latin and not (year and items.form(after) in COMMAS):  # «أبريل 26, 2012» on web pages
                return _after_month(items, position, month)
            calendar = _calendar(month, year[0] if year else None)
            point = Point(day, month % HIJRI_MONTHS, None, calendar, weekday, month_first=True)
            return (replace(point, year=year[0]), year[1]) if year else (point, after)
    return _after_month(items, position, month)


def _after_month(items: Items, position: int, month: int) -> tuple[Point, int]:
    """Read what follows a month: its name in another set, the year, the era, «الجاري»."""
    after = _second_name(items, position, month)
    number, calendar = month % HIJRI_MONTHS, _calendar(month, None)
    year = year_at(items, _before_year(items, after), month)
    if year:
        return Point(month=number, year=year[0], calendar=calendar), year[1]
    shift = shift_of(items, after)
    if shift and not items.has(after, Role.THIS):
        return Point(month=number, calendar=calendar, shift=shift), after + 1
    this_year = _current_year(items, after)
    if this_year:
        return Point(month=number, calendar=calendar, shift=this_year[0], unit=Role.YEAR_WORD), this_year[1]
    return Point(month=number, calendar=calendar), after


def _calendar(month: int, year: int | None) -> Calendar:
    """Return a month's calendar."""
    hijri = month > HIJRI_MONTHS or (year is not None and year in HIJRI_YEARS)
    return Calendar.HIJRI if hijri else Calendar.GREGORIAN


def _second_name(items: Items, position: int, month: int) -> int:
    """Skip the same month's other name: «آذار/مارس», «تموز (يوليو)»; and the point of an abbreviation."""
    after = position + 1
    if items.form(after) in {"/", "-"} and items.value(after + 1, Role.MONTH) == month:
        return after + 2
    if items.form(after) == "(" and items.value(after + 1, Role.MONTH) == month and items.form(after + 2) == ")":
        return after + 3
    if items.form(after) == "." and len(items.form(position)) <= len("sept"):
        return after + 1 if items.has(after + 1, Role.NUMBER) and "\n" not in items.gap(after) else after
    return after


def _before_year(items: Items, position: int) -> int:
    """Skip what may stand before a year: «من سنة», «لعام», de l'année, of, a comma, a hyphen."""
    at = items.skip_sign(position, ",،/-") if items.form(position) in {",", "/", "-", "،"} else position
    at = items.skip(at, Role.OF)
    if items.form(at) == "l":
        at = items.skip_sign(at + 1, "'")
    at = items.skip(at, Role.THIS) if items.has(at + 1, Role.YEAR_WORD) else at
    return items.skip(at, Role.YEAR_WORD)


def _current_year(items: Items, position: int) -> tuple[Role, int] | None:
    """Read «من السنة الجارية», de cette année, "of last year"."""
    at = items.skip(position, Role.OF)
    if items.has(at + 1, Role.YEAR_WORD):
        shift = shift_of(items, at)
        if shift:
            return shift, at + 2
    if items.form(at) == "l":
        at = items.skip_sign(at + 1, "'")
    if items.has(at, Role.YEAR_WORD):
        shift = shift_of(items, at + 1)
        if shift:
            return shift, at + 2
    return None
