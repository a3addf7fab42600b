"""Whole date expressions: single points, lists of days and ranges, with what one point takes over from another."""

import itertools
from collections.abc import Iterator
from enum import StrEnum

from extractors.dates.figures import year_at
from extractors.dates.items import Expression, Items, Point
from extractors.dates.opening import in_opening_year, opening_year
from extractors.dates.points import point_at
from extractors.dates.words import Role
from lexicon.bearers import FEW
from lexicon.naming import VENUES, heads
from lexicon.people import name_word
from schemas.mention import Calendar
from schemas.nouns import dataclass, replace
from text.adjectives import is_relation_adjective
from text.inflection import is_definite
from text.naming import without_article

_MOST_POINTS = 10
"""Longest list of days that is read as one expression; keeps every attempt short."""

_STARTS = frozenset({
    Role.NUMBER, Role.NUMERAL, Role.MONTH, Role.WEEKDAY, Role.FROM, Role.BETWEEN, Role.DAYS, Role.RELATIVE,
    Role.DAY_AFTER, Role.ITS_DAY, Role.PART_OF_TODAY, Role.PART_OF_YEAR, Role.THIS, Role.PAST, Role.NEXT, Role.CURRENT,
    Role.WEEK_WORD, Role.MONTH_WORD, Role.SHORT_WEEKDAY,
})  # fmt: skip
_OPENERS = (Role.FROM, Role.BETWEEN, Role.DAYS)


class Link(StrEnum):
    """What joins two points."""

    TO = "to"
    AND = "and"
    COMMA = "comma"


@dataclass(frozen=True, slots=True)
class _Row:
    """The points read one after the other, with the item that ends each, and the links between them."""

    points: list[Point]
    ends: list[int]
    links: list[Link]


def expressions(items: Items) -> Iterator[Expression]:
    """Yield the date expressions of a text, left to right, none overlapping."""
    after, opened = 0, None
    for position in [i for i, meanings in items.meanings.items() if not _STARTS.isdisjoint(meanings)]:
        if position < after:
            continue
        year = opening_year(items, position)
        if year:
            opened, after = year, year[1]
            continue
        opener, start = _opener(items, position)
        row = _row(items, start)
        found = _expression(items, position, row, opener)
        if found and _holds(items, found):
            yield in_opening_year(items, found, opened) if opened else found
        after = found.last if found else _after_failure(position, row)


def _numbered_weekday(items: Items, row: _Row) -> bool:
    """Tell whether a weekday and its number stand as a date: « jeudi 2, », «الخميس 12:», not « lundi 3 délégués »."""
    last = row.ends[0]
    if row.points[0].weekday is None or not items.items[last - 1].digits:
        return False
    small = items.has(last, Role.OF, Role.FROM, Role.CUE, Role.TO)
    return small or items.form(last) in _CLOSING or "\n" in items.gap(last - 1) or last >= len(items.items)


_CLOSING = frozenset({",", "،", ":", ".", ";", "؛", "-", "–", "—", ")"})


def _after_failure(position: int, row: _Row) -> int:
    """Return where to go on after a row that is no date.

    Where all of its points are days that wait for a month, no later one of them begins a date either, but the last,
    whose row may go on: this keeps long lists of numbers from being read again and again.
    """
    if len(row.points) > 1 and all(p.day_only for p in row.points):
        return max(row.ends[-2], position + 1)
    return position + 1


def _expression(items: Items, position: int, row: _Row, opener: Role | None) -> Expression | None:
    """Read the longest expression among the points of a row."""
    alone = (len(row.points) == 1 and _numbered_weekday(items, row)) or _numbered_weekdays(row.points)
    if all(point.day_only for point in row.points) and not alone:
        return None  # days that wait for a month, as in «1-2-1-2»
    for count in range(len(row.points), 0, -1):
        if count == 1 and opener:
            return None  # the item after the opener gets its own turn
        points = _combined(row, count, opener)
        if points is None:
            continue
        last = row.ends[count - 1]
        expression = Expression(points, position, last, items.items[position].start, items.items[last - 1].end)
        if _in_line(items.source, expression.start, expression.end):
            return expression
    return None


def _in_line(source: str, start: int, end: int) -> bool:
    """Tell whether a date stands in one line, or in a sentence that a page wraps: « … convoqué le 12 / mai 2013 »."""
    breaks = source.count("\n", start, end)
    if not breaks:
        return True
    first = source.rfind("\n", 0, start) + 1
    full = source.find("\n", start) - first >= _WRAPPED
    led = source[first:start].split()[-1:]
    return breaks == 1 and full and not _LED_BY.isdisjoint(led)


_LED_BY = frozenset(("le", "du", "au", "dès", "on", "of", "dated", "from", "until", "by", "since"))
_WRAPPED = 45
"""Code points at least of a line that goes on in the next."""


def _opener(items: Items, position: int) -> tuple[Role | None, int]:
    """Return the word that opens a range or list, and the item after it."""
    opener, at = None, position
    if items.items[position].meanings.keys().isdisjoint(_OPENERS):
        return None, position
    for _ in range(2):
        role = next((r for r in _OPENERS if items.has(at, r)), None)
        if role is None or (role is Role.FROM and opener is Role.FROM):
            break
        opener, at = role if opener in {None, Role.DAYS} else opener, at + 1
    return opener, items.skip(at, Role.ARTICLE) if opener else at


def _row(items: Items, position: int) -> _Row:
    """Read points one after the other as long as something links them."""
    row = _Row([], [], [])
    at = position
    while len(row.points) < _MOST_POINTS:
        read = point_at(items, at)
        if read is None:
            break
        point, end = _with_late_year(items, row, *read)
        row.points.append(point)
        row.ends.append(end)
        link = _link(items, end)
        if link is None:
            break
        row.links.append(link[0])
        at = link[1]
    return row


def _with_late_year(items: Items, row: _Row, point: Point, end: int) -> tuple[Point, int]:
    """Read the year that closes a list in English: "November 19-22, 2024"."""
    if row.points and row.points[0].month_first and point.day_only:
        year = year_at(items, items.skip_sign(end, ","), row.points[0].month)
        if year:
            return replace(point, year=year[0]), year[1]
    return point, end


def _link(items: Items, position: int) -> tuple[Link, int] | None:
    """Read what links a point to the next, and return the item at which that begins."""
    if position >= len(items.items):
        return None
    if items.form(position) in {",", "،"}:
        return _and(items, position + 1) or (Link.COMMA, position + 1)
    if items.form(position) == "-" and items.form(position + 1) in _ARTICLES:
        return None  # « Vendredi 6 – Une mission … »
    if items.has(position, Role.TO) or items.form(position) == "-":
        return Link.TO, items.skip(position + 1, Role.ARTICLE)
    if items.form(position) == "/" and items.touching(position - 1) and items.has(position + 2, Role.MONTH):
        return Link.AND, position + 1  # «20/21 ماي»
    return _and(items, position)


_ARTICLES = ("un", "une")
"""Articles that are numerals, too."""


def _and(items: Items, position: int) -> tuple[Link, int] | None:
    """Read «و», written onto the next word or apart, et, and."""
    if position < len(items.items) and items.items[position].joined:
        return Link.AND, items.skip(position, Role.ARTICLE)
    if items.has(position, Role.AND):
        return Link.AND, items.skip(position + 1, Role.ARTICLE)
    return None


def _combined(row: _Row, count: int, opener: Role | None) -> tuple[Point, ...] | None:
    """Return the points of the first ``count`` read, what they lack taken from each other; None if they do not join."""
    points, links = row.points[:count], row.links[: count - 1]
    if count == 1:
        return None if points[0].day_only and points[0].weekday is None else (points[0],)
    if any(p.weekday_only for p in points) and not all(p.weekday_only for p in points):
        if points[-1].weekday_only:
            return None  # «كان محددا له 14 أكتوبر إلى الثلاثاء المقبل»
        points = _with_weekdays(points)
    if len(points) == 1:
        return None if points[0].day_only else (points[0],)
    shared = _shared(points)
    if shared is None or not _joinable(points, shared, links, opener):
        return None
    return (shared[0], shared[-1])


def _with_weekdays(points: list[Point]) -> list[Point]:
    """Give days told behind weekdays each its own, the ends of a range the first and last: «الأحد والاثنين 8 و9»."""
    rest = [p for p in points if not p.weekday_only]
    weekdays = [p.weekday for p in points if p.weekday_only]
    weekdays += [rest[0].weekday] if rest[0].weekday is not None else []
    if len(weekdays) > len(rest) == _ENDS:
        weekdays = [weekdays[0], weekdays[-1]]
    told = weekdays if len(weekdays) == len(rest) else [None] * len(rest)
    return [replace(point, weekday=weekday) for point, weekday in zip(rest, told, strict=True)]


_ENDS = 2
"""Points of a range."""


def _shared(points: list[Point]) -> list[Point] | None:
    """Give each point the month and year that it shares with its neighbours; None where a day gets no month."""
    shared = list(points)
    if points[0].month_first:
        shared = _forward(shared)
    for i in range(len(shared) - 2, -1, -1):
        shared[i] = _from_next(shared[i], shared[i + 1])
    for i in range(1, len(shared)):
        shared[i] = _from_former(shared[i], shared[i - 1])
    return None if any(p.day_only for p in shared) and not _numbered_weekdays(points) else shared


def _numbered_weekdays(points: list[Point]) -> bool:
    """Tell two days each by its weekday and number, without a month: « du lundi 16 au mercredi 18 »."""
    return len(points) == _ENDS and all(p.day_only and p.weekday is not None for p in points)


def _forward(points: list[Point]) -> list[Point]:
    """Give days after "November 19" that month."""
    first = points[0]
    return [replace(p, month=first.month, calendar=first.calendar) if p.day_only else p for p in points]


def _from_next(point: Point, following: Point) -> Point:
    """Take over month and year of the point that follows."""
    if point.day_only and point.year is None:
        return replace(following, day=point.day, weekday=point.weekday, month_first=False, numeric=False, offset=None)
    if point.weekday_only and following.weekday_only and point.shift is None:
        return replace(point, shift=following.shift)  # «يومي الأحد والاثنين المقبلين»
    if point.month and following.month and point.year is None and point.shift is None:
        year = following.year
        if year is not None and point.month > following.month:
            year -= 1
        return replace(point, year=year, shift=following.shift, unit=following.unit)
    return point


def _from_former(point: Point, former: Point) -> Point:
    """Take over the year of the point before, where a range's end has none."""
    if point.month and former.month and point.year is None and point.shift is None and former.year is not None:
        return replace(point, year=former.year + (1 if point.month < former.month else 0))
    return point


def _joinable(written: list[Point], shared: list[Point], links: list[Link], opener: Role | None) -> bool:
    """Tell whether points make one expression."""
    if len({(p.calendar, p.weekday_only) for p in shared}) > 1 or any(p.offset is not None for p in shared):
        return False
    if _are_two_weekdays(written, links):
        return True
    if not _ascending(shared) or (written[0].weekday_only and opener is None):
        return False
    if links[-1] is Link.COMMA and opener is None:
        return False  # «اليوم الثاني، الثلاثاء 6 ماي»: a list ends with "and"
    if Link.TO in links:
        numbered = opener is None and written[0].day_only and written[0].weekday is None
        numbered = numbered and written[-1].weekday is not None  # «اليوم الأول – الثلاثاء 17 نوفمبر»
        return Link.COMMA not in links and not numbered and _range_of(written)
    month_last = all(p.day_only for p in written[:-1])
    month_first = written[0].month_first and all(p.day_only for p in written[1:])
    return opener in {Role.DAYS, Role.BETWEEN} or month_last or month_first


def _are_two_weekdays(written: list[Point], links: list[Link]) -> bool:
    """Tell whether "and" joins a weekday to the next one: « mardi et mercredi », "on Tuesday and Wednesday"."""
    if links != [Link.AND] or written[0].shift is not None or not all(p.weekday_only for p in written):
        return False
    first, second = (p.weekday for p in written)
    return first is not None and second is not None and (first + 1) % _WEEK == second


_WEEK = 7


def _range_of(written: list[Point]) -> bool:
    """Refuse a month that a dash only happens to stand after: «نونبر 2024 - 5 دجنبر»."""
    return written[0].grain is written[-1].grain or not written[0].fixed


def _ascending(points: list[Point]) -> bool:
    """Tell whether days of one month, or months of one year, go up."""
    keys = [(p.year or 0, p.month or 0, p.day or 0) for p in points]
    years = {p.year for p in points}
    if None in years:
        same = len({p.month for p in points}) == 1
        return not same or all(a[2] <= b[2] for a, b in itertools.pairwise(keys))
    return all(a <= b for a, b in itertools.pairwise(keys))


def _holds(items: Items, expression: Expression) -> bool:
    """Tell whether what stands around an expression lets it be a date."""
    point = expression.points[0]
    told = point.offset is not None or (point.weekday_only and items.form(expression.first).isascii())
    named = not told and _named_after(items, expression.first)  # but "took place yesterday", "took place Monday"
    if point.unit is None and (named or _house(items, expression)):
        return False
    if point.day is not None and len(expression.points) == 1:
        return not _numbered(items, expression.first)
    return len(expression.points) > 1 or point.unit is not None or _holds_without_day(items, expression)


def _holds_without_day(items: Items, expression: Expression) -> bool:
    """Tell the same of a month, a weekday or a relative day alone."""
    point = expression.points[0]
    if point.month is not None:
        return point.year is not None or point.shift is not None or _month_alone(items, expression)
    if point.weekday is None:
        return _today_means_the_day(items, expression)
    if _is_family(items, expression):
        return False
    pointed = items.has(expression.first - 1, Role.EACH, Role.THAT) or _points_elsewhere(items, expression.last)
    return point.offset is not None or not pointed


def _points_elsewhere(items: Items, n: int) -> bool:
    """Tell a word behind a day that says it was told elsewhere; "said on Tuesday that …" opens what was said."""
    return items.has(n, Role.THAT) and items.form(n) != _OPENING


_OPENING = "that"


def _is_family(items: Items, expression: Expression) -> bool:
    """Tell a family name spelt as a French weekday, with a capital behind a given name: « Hiba Mardi ».

    English writes days with capitals, too ("met Omar Monday"), French does not.
    """
    at = expression.first
    if at == 0 or expression.last != at + 1 or not items.form(at).isascii() or items.form(at).endswith(_ENGLISH_DAY):
        return False
    before, word = (items.source[i.start : i.end] for i in items.items[at - 1 : at + 1])
    known = name_word(items.form(at - 1)) if items.gap(at - 1) == " " else None
    given = known is not None and known.given >= FEW and known.given > known.family
    return given and before.istitle() and word.istitle()


_ENGLISH_DAY = "day"


def _house(items: Items, expression: Expression) -> bool:
    """Tell whether a day without a year is the name of a house: « à l'Hôtel du 2 Février »."""
    first, point = expression.first, expression.points[0]
    bare = len(expression.points) == 1 and point.day is not None and point.year is None and point.weekday is None
    return bare and items.has(first - 1, Role.OF, Role.FROM) and items.has(first - 2, Role.HOUSE)


def _named_after(items: Items, position: int) -> bool:
    """Tell whether the date is the name of a street, a square, an uprising or a house."""
    at = position - 1
    while at >= 0 and at > position - 3 and items.has(at, Role.ARTICLE, Role.OF, Role.FROM):
        at -= 1
    return items.has(at, Role.NAMED_AFTER) and "\n" not in items.gap(at)


def _numbered(items: Items, position: int) -> bool:
    """Tell whether «رقم», n° or tel. stands before."""
    at = position - 1
    for _ in range(2):
        at -= items.form(at) in {"°", ".", ":", "("}  # « Réf. : »
    return items.has(at, Role.NUMBERING) and "\n" not in items.gap(at)


def _month_alone(items: Items, expression: Expression) -> bool:
    """Tell whether a month without day or year is meant as one: «في شهر مارس», en mars, in May."""
    item = items.items[expression.first]
    if Role.NUMERAL in item.meanings:
        return False
    at = expression.first - 1
    if expression.points[0].calendar is Calendar.HIJRI:
        return items.has(at, Role.MONTH_WORD)
    if items.has(at, Role.OF) and items.has(at - 1, Role.MONTH_WORD):
        return True
    return items.has(at, Role.CUE, Role.MONTH_WORD) and "\n" not in items.gap(at)


def _today_means_the_day(items: Items, expression: Expression) -> bool:
    """Refuse «هذا اليوم», «اليوم العالمي» and the like, where the word names no day of the calendar."""
    before, after = expression.first - 1, expression.last
    word = items.items[expression.first]
    if word.last - word.first > 1 and items.has(after, Role.OF):
        return False  # «قبل يومين من الموعد» counts from another day
    if items.has(before, Role.THIS, Role.THAT, Role.EACH, Role.NEXT, Role.PAST):
        return False
    if _points_elsewhere(items, after) or items.has(after, Role.PAST, Role.NEXT, Role.CURRENT):
        return False
    if items.has(after, Role.NUMERAL) and is_definite(items.form(after)):
        return False  # «اليوم الأول», but « hier une séance », "today two envoys", «أمس ثلاثة سفراء»
    if expression.points[0].offset and not is_definite(word.form):
        return True  # «أمس المستشفى», whose noun is spelt as adjectives are
    noun = without_article(items.form(after))
    return not is_relation_adjective(items.form(after)) or noun in heads("ar") or noun in heads("ar", VENUES)
