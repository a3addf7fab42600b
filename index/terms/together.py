"""Facts of one engagement, matched together: who asks for a signing with Japan wants no reception of the Japanese.

A document is indexed with the facts of each of its engagements side by side, kind, country, city and month, in one
token (``signing|JP|dj-djibouti|2026-03``), so that every engine matches them by one term. What an engagement does not
tell is not held against it; nor is a document without any engagement of the country (or the kind) that is asked for, or
without any in the city: a venue has many names.
"""

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import permutations, product

from index import tree as t
from index.terms.senses import CITY, SenseTable, senses_in
from index.terms.times import FIRST, Time
from lexicon.notions import COUNTRY, senses
from schemas.indexing import Days, EngagementEntry, IndexEntry
from text.analysis import Columns

_CALLED_ALIKE = frozenset({"reception", "meeting", "visit", "session"})
"""Kinds that people call each other's names, and others too: any engagement with a country may be meant."""
_TOLD_APART = frozenset({"signing", "call", "workshop", "conference", "ceremony"})
"""Kinds that are meant as they are called."""
_UNTOLD = "-"
_MOST = 6
"""Countries, cities and kinds of one engagement that are kept."""
_LONG, _YEARS = 1100, 60
"""A time of more days is compared by its years, of these by so many."""
_BESIDE = 4
"""Notions that may stand between an ambassador and the country: the ambassador extraordinary of the Republic of ..."""
_POSTED = 2
"""The same between an ambassador and where he is posted: whose he is may stand there."""
_FIRST = 1.0
"""What a document gains whose engagement has all that is asked for."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a question asks of one engagement; empty where it does not ask."""

    kinds: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()
    times: tuple[Time, ...] = ()


def facts_in(entry: IndexEntry, text: Columns, table: SenseTable) -> Iterator[str]:
    """Yield the facts of a document's engagements as tokens; ``text`` are the terms of its text."""
    found: dict[str, None] = {}
    for engagement in entry.engagements:
        told = set(senses_in(_lemmas_of(engagement.sentence, entry.text, text), table))
        placed = set(senses_in(_lemmas_of(engagement.place or "", entry.text, text), table))
        found.update(dict.fromkeys(_tokens(engagement, told, placed)))
    yield from found


def _tokens(engagement: EngagementEntry, told: set[str], placed: set[str]) -> Iterator[str]:
    """Yield each choice of an engagement's facts; its sentence may tell more of them than were found."""
    kinds = {engagement.kind.value} | {senses()[key].event for key in told if key in senses()}
    countries = [*engagement.countries, *_keys(told, COUNTRY)]
    cities = _keys(placed, CITY)
    own = [*cities, *_keys(told, CITY)] if cities else [*_keys(told, CITY), _UNTOLD]
    chosen = (
        ("", *sorted(kinds & _TOLD_APART)[:_MOST]),
        ("", *dict.fromkeys(countries[:_MOST])),
        ("", *dict.fromkeys(own[-_MOST:])),
        ("", *(_periods(engagement.days) if engagement.days else [_UNTOLD])),
    )
    yield from (_token(*each) for each in product(*chosen) if each[0] or each[1])
    yield from (_token("", "", city, "") for city in own if city != _UNTOLD)


def narrowing(facts: Facts) -> tuple[tuple[t.Tree, ...], tuple[t.Tree, ...]]:
    """Return what a document must hold of the facts together, and what ranks those first that do."""
    kinds = [kind for kind in facts.kinds if kind in _TOLD_APART]
    if not _CALLED_ALIKE.isdisjoint(facts.kinds):
        kinds = []
    cities = facts.cities if len(facts.cities) == 1 else ()
    periods = _asked_periods(facts.times)
    asked = (kinds or [""], [*cities, _UNTOLD] if cities else [""], [*periods, _UNTOLD] if periods else [""])
    must: list[t.Tree] = []
    first: list[t.Tree] = []
    for country in facts.countries or ("",):
        if sum(map(bool, (kinds, country, cities, periods))) > 1 and (kinds or country):
            whole = [_held(k, country, c, p) for k, c, p in product(*asked)]
            single = [_token("", country, "", "")] if country else [_token(k, "", "", "") for k in kinds]
            elsewhere = [_nowhere([_token("", "", city, "")]) for city in cities]
            if elsewhere:
                bare = product(kinds or [""], asked[2])
                elsewhere = [t.All((*elsewhere, t.Some(tuple(_held(k, country, "", p) for k, p in bare))))]
            hosted = [t.Token(t.Field.HOST_COUNTRY, country)] if country else []
            must.append(t.Some((*whole, *hosted, *elsewhere, _nowhere(single))))
            first.append(t.Weighted(t.Filtered(t.Everything(), narrowed=(t.Some(tuple(whole)),)), _FIRST))
    return tuple(must), tuple(first)


@lru_cache(maxsize=256)
def envoys_of(country: str) -> t.Tree:
    """Return documents in which a country's ambassador, embassy or consul is told of: the two stand side by side."""
    sent = [key for key, sense in senses().items() if sense.envoy]
    pairs = (pair for key in sent for pair in permutations((key, f"{COUNTRY}{country}")))
    return t.Some(tuple(t.Sequence(t.Field.TEXT_SENSE, pair, _BESIDE) for pair in pairs))


@lru_cache(maxsize=256)
def posted_to(country: str) -> t.Tree:
    """Return documents of a country's own houses, or in which an envoy to it is told of: the two stand side by side."""
    sent = [key for key, sense in senses().items() if sense.envoy]
    told = (t.Sequence(t.Field.TEXT_SENSE, (key, f"{COUNTRY}{country}"), _POSTED) for key in sent)
    return t.Some((t.Token(t.Field.HOST_COUNTRY, country), *told))


def _held(kind: str, country: str, city: str, period: str) -> t.Tree:
    return t.Token(t.Field.ENGAGED, _token(kind, country, city, period))


def _nowhere(tokens: Sequence[str]) -> t.Tree:
    """Return documents without an engagement of any of these."""
    return t.Filtered(t.Everything(), without=tuple(t.Token(t.Field.ENGAGED, token) for token in tokens))


def _token(kind: str, country: str, city: str, period: str) -> str:
    return f"{kind}|{country}|{city}|{period}"


def _keys(found: Iterable[str], kind: str) -> list[str]:
    return sorted(key.removeprefix(kind) for key in found if key.startswith(kind))


def _lemmas_of(part: str, whole: str, terms: Columns) -> Sequence[str]:
    """Return the lemmas of a part of a text; a name may begin behind a particle, inside a word."""
    start = whole.find(part) if part else -1
    if start < 0:
        return ()
    return terms.lemmas[bisect_right(terms.ends, start) : bisect_left(terms.starts, start + len(part))]


def _asked_periods(times: Sequence[Time]) -> list[str]:
    """Return the months or years of the one time that a question asks for, in one of which an engagement must be."""
    if len(times) != 1 or times[0].since == FIRST:
        return []
    since, until = times[0].since, times[0].until
    if (until - since).days <= _LONG:
        return list(_months(since, until))
    return list(_years(since, min(until, dt.date(since.year + _YEARS, 1, 1))))


def _periods(days: Days) -> Iterator[str]:
    """Yield the years of an engagement, and the months unless they are many."""
    yield from _years(days.start, days.end)
    if (days.end - days.start).days <= _LONG:
        yield from _months(days.start, days.end)


def _years(first: dt.date, last: dt.date) -> Iterator[str]:
    yield from (f"{year:04}" for year in range(first.year, last.year + 1))


def _months(first: dt.date, last: dt.date) -> Iterator[str]:
    for month in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        yield f"{month // 12:04}-{month % 12 + 1:02}"
