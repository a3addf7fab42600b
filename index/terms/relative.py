"""Times in a question that count from today: «last spring», «الشهر الماضي», "depuis le ramadan", "two weeks ago"."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from index.terms.turns import Days, hijri_turn, lately, of_unit, turn, weekday_turn
from index.terms.year_parts import part_by_letter
from lexicon.questions import question_words
from lexicon.times import hijri_months, month_numbers, number_words, time_words, weekday_numbers
from text.clitics import readings
from text.hijri import hijri_year
from text.inflection import ARTICLE

_LONGEST = 4  # words of a Hijri month's name
_YEAR, _SEASON = 12, 3  # months
_SOME = 3
"""How many units are meant where no number is told: «ces derniers mois»."""
_MOST = 100  # units
TURNS = 12
"""Years back in which what comes back every year is looked for."""
_PAIRS = {"two_days": "day", "two_weeks": "week", "two_months": "month", "two_years": "year"}
_PLURALS = {"days": "day", "weeks": "week", "months": "month", "years": "year"}
_UNITS = frozenset({"day", "week", "month", "quarter", "half", "year"})
_AWAY = {"before_last": -2, "last": -1, "this": 0, "next": 1}
_Said = tuple[str, int]
"""A unit and the number that is told with it."""


@dataclass(frozen=True, slots=True)
class Counted:
    """Days that words up to ``last`` (exclusive) mean."""

    last: int
    days: Days


@dataclass(frozen=True, slots=True)
class _Named:
    """A month, season, weekday or part of a year that comes back: its days nearest to a year (or week) and others."""

    last: int
    at: Callable[[int], Days]
    """Its days in the year (or week) so far from today's."""
    year: int
    """The year of today in its calendar."""


class Reader:
    """Reads times in a question's folded words, on one day."""

    def __init__(self, forms: Sequence[str], today: dt.date) -> None:
        """Take the words and the day that they are asked on."""
        self._forms, self._today = forms, today
        self._roles = [_by_role(self._words_at(position)) for position in range(len(forms))]

    def read(self, position: int) -> Counted | None:
        """Return the time that begins at a position, the longest of its readings."""
        if not any(self._roles[position : position + 1]) and not any(map(part_by_letter, self._forms[position:][:1])):
            return None
        found = [*self._days_away(position), *self._ago(position), *self._many(position), *self._unit(position)]
        found += self._named(position)
        return max(found, key=lambda each: each.last, default=None)

    def read_bound(self, position: int, *, since: bool) -> Counted | None:
        """Return the time after «since» or «until», which may be a bare name, or (since) a length: two months."""
        begun = [p for _, p in self._role(position, "begin")]
        starts = [p for start in begun for p in self._past(start, "of")]
        whole = [Counted(p, of_unit(self._today, unit, 0)) for start in starts for unit, p in self._any_unit(start)]
        found = [each for start in starts for each in self._unit(start)] or whole
        if since:
            found += [Counted(p, lately(self._today, unit, number)) for number, unit, p in self._lengths(position)]
        found += [one for one in [self.read(position)] if one]
        for named in self._names(position):
            begun_days = [days for move in (0, -1) if (days := named.at(move))[0] <= self._today]
            found += [Counted(named.last, begun_days[0])] if begun_days else []
        return max(found, key=lambda each: each.last, default=None)

    def turns(self, position: int) -> tuple[int, tuple[Days, ...]] | None:
        """Return where a month, season or part of a year ends that begins here without a year, and when it was.

        Its turns that have begun, the latest first.
        """
        named = [each for each in self._names(position) if not any(self._role(position, "weekday"))]
        if not named:
            return None
        longest = max(named, key=lambda each: each.last)
        days = (longest.at(-ago) for ago in range(-1, TURNS))
        return longest.last, tuple(each for each in days if each[0] <= self._today)

    def _days_away(self, position: int) -> Iterator[Counted]:
        """Read «yesterday»."""
        for away, last in self._role(position, "from_today"):
            day = self._today + dt.timedelta(days=away)
            yield Counted(last, (day, day))

    def _ago(self, position: int) -> Iterator[Counted]:
        """Read «two weeks ago»: the day, week, month or year in which that was."""
        for _, start in self._role(position, "ago_before"):
            yield from (
                Counted(last, of_unit(self._today, unit, -number)) for number, unit, last in self._lengths(start)
            )
        for number, unit, end in self._lengths(position):
            yield from (Counted(last, of_unit(self._today, unit, -number)) for _, last in self._role(end, "ago_after"))

    def _many(self, position: int) -> Iterator[Counted]:
        """Read «the last three months», whatever the order of its words; how many may be in the unit, or left open."""
        for last, told in self._gathered(position, {}):
            unit, own = told.get("unit", ("", 0))
            vague = _SOME if "lasts" in told or own == _SOME else 1 if "latest" in told else 0
            number = told["number"][1] if "number" in told else own or vague
            if unit and number and not told.keys().isdisjoint(("last", "lasts", "latest")):
                yield Counted(last, lately(self._today, unit, number))

    def _gathered(self, position: int, told: Mapping[str, _Said]) -> Iterator[tuple[int, Mapping[str, _Said]]]:
        """Yield what is told from a position on about a length of time, each kind of word once, and where it ends."""
        if told:
            yield position, told
        for kind, said, end in self._said(position):
            if kind not in told:
                yield from self._gathered(end, {**told, kind: said})

    def _said(self, position: int) -> Iterator[tuple[str, _Said, int]]:
        for kind in ("last", "lasts", "latest"):
            yield from ((kind, (kind, 0), p) for _, p in self._role(position, kind))
        yield from (("number", ("", number), p) for number, p in self._role(position, "number"))
        yield from (("unit", (unit, 0), p) for unit, p in self._any_unit(position))
        for role, unit in (*_PAIRS.items(), *_PLURALS.items()):
            own = 2 if role in _PAIRS else 0 if any(self._role(position, unit)) else _SOME  # «mois» is one or many
            yield from (("unit", (unit, own), p) for _, p in self._role(position, role))

    def _unit(self, position: int) -> Iterator[Counted]:
        """Read «this year», «last month», «l'an prochain»."""
        yield from (Counted(last, of_unit(self._today, unit, away)) for unit, away, last in self._unit_away(position))

    def _unit_away(self, position: int) -> Iterator[tuple[str, int, int]]:
        """Yield a unit, how many before or after that of today it is, and where its words end."""
        for away, start in self._away(position):
            for unit, end in self._any_unit(start):
                yield unit, away, max((p for role in ("here", "this") for _, p in self._role(end, role)), default=end)
        for unit, end in self._any_unit(position):
            if not self._is_general(position, end):
                yield from ((unit, away, last) for away, last in self._away(end))

    def _is_general(self, position: int, end: int) -> bool:
        """Tell whether a word for year says «general» here, with «former» or «present» behind its noun."""
        is_said = position > 0 and any(self._role(end, "said_of_general"))
        return is_said and any(self._role(position - 1, "general"))

    def _named(self, position: int) -> Iterator[Counted]:
        """Read «last March», «ربيع العام الماضي», «summer 2025», «the first quarter of 2026»."""
        for away, start in self._away(position):
            yield from (Counted(named.last, self._turn(named, away)) for named in self._names(start))
        for named in self._names(position):
            yield from (Counted(p, self._turn(named, away)) for away, p in self._away(named.last))
            yield from (Counted(p, named.at(move)) for move, p in self._years(named))
        for first, length, end in (*self._about(position), *self._closing(position)):
            part = _Named(end, partial(turn, self._today.year, first, length), self._today.year)
            yield from (Counted(p, part.at(move)) for move, p in self._years(part))
        for first, length, end in (*self._parts(position), *self._closing(position)):
            yield from (Counted(p, turn(self._today.year, first, length, 0)) for p in self._own_year(end))

    def _years(self, named: _Named) -> Iterator[tuple[int, int]]:
        """Yield how far the year is that is told after a name, in digits or counted from this one, and its end."""
        for start in self._past(named.last, "of"):
            form = self._forms[start] if start < len(self._forms) else ""
            for year in (named.year, self._today.year):
                move = int(form) - year if form.isdecimal() else _MOST
                if abs(move) < _MOST:  # of a Hijri month, a Gregorian year is the one in which it begins
                    yield next((m for m in (move, move - 1) if named.at(m)[1].year == int(form)), move), start + 1
                    both = named.at(move + 1)  # a winter of two years: 2025-2026
                    if both[0].year == int(form) and list(self._forms[start + 1 : start + 2]) == [str(both[1].year)]:
                        yield move + 1, start + 2
            yield from ((away, last) for unit, away, last in self._unit_away(start) if unit == "year")

    def _turn(self, named: _Named, away: int) -> Days:
        """Return the last one that is over, the one that today is in (or of this year), or the next to come."""
        turns = [named.at(move) for move in range(-3, 3)]
        if away < 0:
            return [days for days in turns if days[1] < self._today][away]
        if away > 0:
            return next(days for days in turns if days[0] > self._today)
        return next((days for days in turns if days[0] <= self._today <= days[1]), turns[3])

    def _names(self, position: int) -> Iterator[_Named]:
        """Yield what comes back every year or week: months of both calendars, seasons, weekdays, quarters, halves."""
        today = self._today
        for number, last in self._role(position, "hijri"):
            own = hijri_year(today)
            yield _Named(last, partial(hijri_turn, own, number), own)
        for first, length, last in (*self._gregorian(position), *self._parts(position)):
            yield _Named(last, partial(turn, today.year, first, length), today.year)
        for weekday, last in self._role(position, "weekday"):
            yield _Named(last, partial(weekday_turn, today - dt.timedelta(days=today.weekday() - weekday)), today.year)

    def _gregorian(self, position: int) -> Iterator[tuple[int, int, int]]:
        """Yield first month, months and end of a month or season; a winter is named by its January."""
        yield from ((number, 1, last) for number, last in self._role(position, "gregorian"))
        yield from ((first % _YEAR, _SEASON, last) for first, last in self._role(position, "season"))

    def _parts(self, position: int) -> Iterator[tuple[int, int, int]]:
        """Yield first month, months and end of «first quarter», «الربع الأول», «second semestre»."""
        for role in ("quarter", "half"):
            found = [
                (n, length, p) for n, start in self._role(position, "number") for length, p in self._role(start, role)
            ]
            found += [
                (n, length, p) for length, start in self._role(position, role) for n, p in self._role(start, "number")
            ]
            yield from (((n - 1) * length + 1, length, p) for n, length, p in found if n * length <= _YEAR)
        yield from (
            (first, length, position + 1)
            for form in self._forms[position : position + 1]
            for first, length in part_by_letter(form)
        )

    def _closing(self, position: int) -> Iterator[tuple[int, int, int]]:
        """Yield first month, months and end of «last quarter», «الربع الأخير», before a year: the fourth."""
        for role in ("quarter", "half"):
            before = [start for last in ("last", "latest") for _, start in self._role(position, last)]
            found = [each for start in before for each in self._role(start, role)]
            found += [(n, p) for n, start in self._role(position, role) for _, p in self._role(start, "last")]
            yield from ((_YEAR - length + 1, length, p) for length, p in found)

    def _own_year(self, position: int) -> Iterator[int]:
        """Yield where «of the year» ends, that of today; a school's or a court's year is another."""
        starts = (start for start in self._past(position, "of") if start > position)
        for _, last in (each for start in starts for each in self._role(start, "year")):
            if not any(self._role(last, "kind_of_year")):
                yield last

    def _about(self, position: int) -> Iterator[tuple[int, int, int]]:
        """Yield first month, months and end of what «early 2026», «mi-2026» or «fin 2025» means: no day is exact."""
        for role, first, length in (("begin", 1, 4), ("middle", 5, 4), ("end", 9, 4)):
            yield from ((first, length, last) for _, last in self._role(position, role))

    def _lengths(self, position: int) -> Iterator[tuple[int, str, int]]:
        """Yield number, unit and end of «two months», «شهرين», and of a unit alone."""
        yield from ((1, unit, p) for unit, p in self._any_unit(position))
        for role, unit in _PAIRS.items():
            yield from ((2, unit, p) for _, p in self._role(position, role))
        for number, start in self._role(position, "number"):
            yield from ((number, unit, p) for unit, p in self._any_unit(start))
            for role, unit in _PLURALS.items():
                yield from ((number, unit, p) for _, p in self._role(start, role))

    def _away(self, position: int) -> Iterator[tuple[int, int]]:
        for role, away in _AWAY.items():
            yield from ((away, p) for _, p in self._role(position, role))

    def _any_unit(self, position: int) -> Iterator[tuple[str, int]]:
        for unit in sorted(_UNITS):
            yield from ((unit, p) for _, p in self._role(position, unit))

    def _past(self, position: int, role: str) -> list[int]:
        """Return a position, and those behind words that may stand there."""
        found = [position]
        for place in found:
            found += [p for _, p in self._role(place, role) if p not in found]
        return found

    def _role(self, position: int, role: str) -> Sequence[tuple[int, int]]:
        """Return the value of each word at a position that does this, and its end."""
        return self._roles[position].get(role, ()) if position < len(self._roles) else ()

    def _words_at(self, position: int) -> Iterator[tuple[str, int, int]]:
        """Yield what the words that begin at a position do, with their values and ends, longest first."""
        for length in range(_LONGEST, 0, -1):
            last = position + length
            yield from ((role, value, last) for w in self._written(position, length) for role, value in _roles_of(w))
        form = self._forms[position]
        bare = form.removeprefix(ARTICLE)
        number = int(form) if form.isdecimal() else number_words().get(form) or number_words().get(bare, 0)
        if 0 < number < _MOST:
            yield "number", number, position + 1
            if form.isdecimal() and not question_words("ordinal").isdisjoint(self._forms[position + 1 : position + 2]):
                yield "number", number, position + 2

    def _written(self, position: int, length: int) -> Iterator[str]:
        """Yield so many words from a position as one, as written and without particles before the first."""
        words = self._forms[position : position + length]
        if len(words) == length and words:
            for reading in readings(words[0]):
                yield " ".join((reading.form, *words[1:]))


def _by_role(told: Iterable[tuple[str, int, int]]) -> Mapping[str, Sequence[tuple[int, int]]]:
    """Return what words do, by what that is."""
    found: dict[str, list[tuple[int, int]]] = {}
    for role, value, last in told:
        found.setdefault(role, []).append((value, last))
    return found


@lru_cache(maxsize=20_000)
def _roles_of(words: str) -> tuple[tuple[str, int], ...]:
    """Return what words do that tell of time, with their values: nothing, for most."""
    named = {"gregorian": month_numbers(), "hijri": hijri_months(), "weekday": weekday_numbers()}
    return (*time_words().get(words, ()), *((role, table[words]) for role, table in named.items() if words in table))
