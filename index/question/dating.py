"""Times of a question that date the meetings it asks for: the year of a plan or law is no day of theirs."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from index import tree as t
from index.question.notions import Alternatives, Notion, is_grammar, meant_events
from lexicon.questions import question_words
from schemas.relation import EngagementKind

_KINDS = frozenset(map(str, EngagementKind))


def dated(found: tuple[Notion, ...], terms: Alternatives) -> tuple[Notion, ...]:
    """Return notions, a month or year marked where it tells when what is asked for was held.

    It does so behind a preposition, a country or the meeting itself, and where it begins the question: «meetings on
    water in 2024», «Spanish visits 2024». Behind any other word it may belong to a name: «قانون المالية 2024».
    """
    if not any(map(_is_event, found)):
        return found
    return tuple(n if not n.period else replace(n, dates=_dates(n, found, terms)) for n in found)


def may_be_named(time: Notion, found: tuple[Notion, ...], terms: Alternatives) -> bool:
    """Tell whether a month or year may be part of a name, whether meetings are asked for or not."""
    return bool(time.period) and not _dates(time, found, terms)


def held_within(found: tuple[Notion, ...]) -> Iterator[t.Tree]:
    """Yield what leaves out documents that tell only of meetings of other days than those of the question.

    A document without any meeting of a known day stays: it may tell what others held. Where a country is asked for,
    its own meetings are compared (`index.terms.together`).
    """
    if not any(notion.country for notion in found):
        for time in (notion.time for notion in found if notion.dates and notion.time):
            of_any_day = t.Between(t.Field.EVENT_DAY, 1, dt.date.max.toordinal())
            within = t.Between(t.Field.EVENT_DAY, time.since.toordinal(), time.until.toordinal())
            yield t.Some((within, t.Filtered(t.Everything(), without=(of_any_day,))))


def _dates(time: Notion, found: tuple[Notion, ...], terms: Alternatives) -> bool:
    """Tell whether a time stands where a day does: behind a preposition, or «سنة 2024», which belongs to no name."""
    if _is_of_next(time, found, terms):
        return False
    before = terms[time.first - 1][0].form if time.first else ""
    is_said = time.last - time.first > 1 and terms[time.first][0].form not in question_words("of_year")
    is_behind = any(n.last == time.first and (n.country or _is_event(n)) for n in found)
    return not before or is_said or is_behind or is_grammar(before)


def _is_of_next(time: Notion, found: tuple[Notion, ...], terms: Alternatives) -> bool:
    """Tell whether a time with an article tells which one what stands behind it is: «the 2024 finance law»."""
    has_article = terms[time.first][0].form in question_words("articles")
    is_last = time.last == len(terms) or is_grammar(terms[time.last][0].form)
    return has_article and not is_last and not any(n.first == time.last and (n.country or _is_event(n)) for n in found)


def _is_event(notion: Notion) -> bool:
    """Tell whether words mean a kind of engagement, and nothing else."""
    events = meant_events(notion)
    return bool(events) and _KINDS.issuperset(events)
