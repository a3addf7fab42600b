"""What a date without its year or week means by the tense in which its sentence is told."""

import datetime as dt

from extractors.dates.ahead import is_announced, is_due, looks_ahead, looks_back
from extractors.dates.items import Expression, Point
from extractors.dates.resolve import Context, value_of
from extractors.dates.words import Role
from schemas.nouns import replace
from schemas.span import Span

_SOON = dt.timedelta(days=300)
"""From the document's day, within which lies what a sentence in the future tells without its year."""


def as_told(text: str, expression: Expression, context: Context | None) -> Context | None:
    """Forget an event ahead where the sentence tells what was: "will travel next week. On Tuesday he met X"."""
    if context is None or not _awaits(context):
        return context
    return replace(context, near=None) if looks_back(text, _span(expression)) else context


def looking_ahead(text: str, expression: Expression, context: Context | None) -> Expression | None:
    """Return a date as the next one of its kind, where its sentence tells what is to come, or None.

    So is a bare weekday (« se rendra vendredi ») or two, but where an event was told before that is to come: its
    weekday is meant; the weekday of the document's own day is that day. So are a day and a month without year (« se
    tiendra en novembre »), whose nearest one is over.
    """
    first, *further = expression.points
    if first.shift is None and all(point.weekday_only for point in expression.points):
        today = context is not None and context.issued and first.weekday == context.day.weekday() and not further
        span = _span(expression)
        told = not (today or _awaits(context)) and (looks_ahead(text, span) or is_due(text, span))
        return _next(expression) if told else None
    if context is None or not all(map(_is_yearless, expression.points)) or not is_announced(text, _span(expression)):
        return None
    ahead = _next(expression)
    value = value_of(ahead.points, context)
    return ahead if value and value.start - context.day <= _SOON else None


def _next(expression: Expression) -> Expression:
    return replace(expression, points=tuple(replace(point, shift=Role.NEXT) for point in expression.points))


def _is_yearless(point: Point) -> bool:
    """Tell whether a point has its month alone, and no word says of which year."""
    return point.month is not None and point.year is None and point.shift is None and point.unit is None


def _awaits(context: Context | None) -> bool:
    """Tell whether an event of several days was told that lies ahead."""
    return context is not None and context.near is not None and context.near[0] > context.day


def _span(expression: Expression) -> Span:
    return Span(expression.start, expression.end)
