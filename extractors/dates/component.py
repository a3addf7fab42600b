"""Dates: every calendar expression with the days that it stands for."""

import datetime as dt
import re
from collections.abc import Sequence

from spacy.tokens import Doc

from extractors.dates.check import checked
from extractors.dates.entries import entry_days
from extractors.dates.expressions import expressions
from extractors.dates.issue import Dated, document_date, is_term
from extractors.dates.items import Expression, Items, Point
from extractors.dates.resolve import Context, value_of
from extractors.dates.tense import as_told, looking_ahead
from extractors.dates.unsaid import event_by_weekday, figured_day, issue_by_weekday
from extractors.dates.words import Role, items_of
from extractors.doc import add, source_of, words_in
from schemas.mention import DateValue, Grain, Kind, Mention
from schemas.nouns import replace
from schemas.span import Span

_LONGEST_EVENT = dt.timedelta(days=21)
"""A range of days not longer than this is an event whose weekdays may be named alone (a fair of three weeks)."""
_LATELY = dt.timedelta(days=62)
"""From the document's day, within which a day is told from which "the next day" may count; a law's is not."""


def dates(doc: Doc) -> Doc:
    """Add the mentions of dates, with values and warnings."""
    text = source_of(doc).text
    items = Items(items_of(words_in(doc)), text)
    found = list(expressions(items))
    taken = {n for e in found for n in range(e.first, e.last)}
    found = [*(e for e in figured_day(items) if taken.isdisjoint(range(e.first, e.last))), *found]
    absolute = {e: m for e in found if _is_fixed(e) and (m := _mention(doc, e, None))}
    written = checked(text, list(absolute.values()))
    entries = entry_days(items, _month_of(text, written), {n for e in found for n in range(e.first, e.last)})
    if entries:
        absolute |= {e: m for e in entries if (m := _mention(doc, e, None))}
        found = sorted([*found, *entries], key=lambda e: e.first)
        written = checked(text, sorted(absolute.values(), key=lambda m: m.span))
    wait = any(e not in absolute and not _is_fixed(e) for e in found)
    dated = document_date(text, written) if wait else None
    unsaid = issue_by_weekday(items, found, written) if wait and not (dated and dated.issued) else None
    context = unsaid or _context(dated if dated and not dated.talked_of else None)
    context = context or _of_heading(text, written) or event_by_weekday(items, found, written) if wait else None
    add(doc, checked(text, _in_order(doc, found, absolute, context)))
    return doc


def _is_fixed(expression: Expression) -> bool:
    return all(p.fixed for p in expression.points)


def _in_order(
    doc: Doc, found: Sequence[Expression], absolute: dict[Expression, Mention], context: Context | None
) -> list[Mention]:
    """Resolve what waits for a context, in the order of the text."""
    mentions: list[Mention] = []
    text = source_of(doc).text
    for expression in found:
        mention = absolute.get(expression)
        if mention is None and not _is_fixed(expression):
            seen = as_told(text, expression, context)
            mention = _mention(doc, looking_ahead(text, expression, seen) or expression, seen)
        if mention is None:
            continue
        mentions.append(mention)
        context = _after(context, mention, in_row=_in_row(text, mention.span))
    return mentions


def _context(dated: Dated | None) -> Context | None:
    """Return what relative dates are counted from."""
    if dated is None or dated.mention.value is None:
        return None
    value = dated.mention.value
    event = (value.start, value.end) if value.end > value.start else None
    return Context(dated.day or value.start, dated.issued or dated.later > 0, event)


def _of_heading(text: str, written: Sequence[Mention]) -> Context | None:
    """Return the month named in a heading as what relative dates are counted from: «حصاد شهر شتنبر 2025»."""
    month = _month_of(text, written)
    return Context(month.end, issued=False) if month else None


def _month_of(text: str, written: Sequence[Mention]) -> DateValue | None:
    """Return the month that a heading names first."""
    months = (m for m in written if m.value and m.value.grain is Grain.MONTH and not is_term(m))
    return next((m.value for m in months if _in_heading(text, m.span)), None)


def _in_heading(text: str, span: Span) -> bool:
    """Tell whether words stand on one of the first lines, which is no prose: no sentence that ends in a stop."""
    start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    is_short = end > 0 and end - start <= _HEADING
    return is_short and not text[start:end].rstrip().endswith(".") and text.count("\n", 0, span.start) < _HEAD


_HEADING = 120
"""Code points of the longest heading of a bulletin that names its month."""
_HEAD = 6


def _in_row(text: str, span: Span) -> bool:
    """Tell whether words stand in a row of a table."""
    start = text.rfind("\n", 0, span.start) + 1
    return text[start : span.start].lstrip()[:1] == _CELL


_CELL = "|"


def _after(context: Context | None, mention: Mention, *, in_row: bool) -> Context | None:
    """Remember the last day, and the last event of several, but for one inside the other (a course in a week).

    A day to come in a table is but until when something is to be done, and none from which "the next day" counts.
    """
    value = mention.value
    if context is None or value is None or value.grain is not Grain.DAY:
        return context
    if abs(value.end - context.day) <= _LATELY and not (in_row and value.end > context.day):
        context = replace(context, told=value.end)
    inside = context.near is not None and context.near[0] <= value.start <= value.end <= context.near[1]
    if not inside and dt.timedelta() < value.end - value.start <= _LONGEST_EVENT:
        return replace(context, near=(value.start, value.end))
    return context


def _mention(doc: Doc, expression: Expression, context: Context | None) -> Mention | None:
    """Make a mention of an expression; None where it stands for no days."""
    value = value_of(expression.points, context)
    if value is None:
        return None
    rule = f"dates/{_rule(expression.points)}"
    span = Span(expression.start, expression.end)
    if _is_today(expression.points) and _is_label(source_of(doc).text, span):
        return None
    warnings = _weekday_warnings(expression.points, value.start, value.end)
    return Mention(Kind.DATE, span, span.of(source_of(doc).text), rule, value=value, warnings=warnings)


def _is_today(points: Sequence[Point]) -> bool:
    """Tell the word for today with nothing beside it; «أمس الأربعاء: …» heads the entry of a diary."""
    return len(points) == 1 and points[0].offset == 0 and points[0].weekday is None


def _is_label(text: str, span: Span) -> bool:
    """Tell whether a word for today opens a line or cell as the label of the day: «اليوم والتاريخ: …», «| اليوم |»."""
    opens = text[max(span.start - _INDENT, 0) : span.start].rstrip(" \t")[-1:] in _OPENS
    return opens and _LABELLED.match(text, span.end) is not None


_INDENT = 9
_OPENS = ("", "\n", "|")
_LABELLED = re.compile(r"[ \t]*(?:\w+[ \t]*)?[:|]")


def _rule(points: tuple[Point, ...]) -> str:
    """Return the name of what was read."""
    first, last = points[0], points[-1]
    if len(points) > 1:
        return "range" if last.fixed else "range-without-year"
    if first.fixed:
        return "numeric" if first.numeric else "month" if first.day is None else "day"
    if first.offset is not None:
        return "relative-day"
    if first.unit in {Role.WEEK_WORD, Role.MONTH_WORD}:
        return "relative-unit"
    if first.weekday_only:
        return "relative-weekday" if first.shift else "weekday"
    return "day-without-year" if first.day else "month-without-year"


def _weekday_warnings(points: tuple[Point, ...], start: dt.date, end: dt.date) -> tuple[str, ...]:
    """Say where a weekday that is written beside a day is not that day's."""
    pairs = ((points[0], start), (points[-1], end)) if len(points) > 1 else ((points[0], start),)
    return tuple(
        f"The text says {_WEEKDAYS[p.weekday]}, but {day.isoformat()} is a {_WEEKDAYS[day.weekday()]}."
        for p, day in pairs
        if p.weekday is not None and p.weekday != day.weekday()
    )


_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
