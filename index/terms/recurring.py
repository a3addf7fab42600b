"""Times in a question that come back every year and are told without one: «en juin», «في رمضان», "the first quarter".

Which year is meant the memory tells; until then it is the latest that has begun.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from index.terms.relative import TURNS, Reader
from index.terms.turns import Days
from lexicon.bearers import is_given_name
from lexicon.questions import question_words, stopwords
from lexicon.times import hijri_months, month_numbers, time_words, weekday_numbers
from text.clitics import readings
from text.inflection import AND, after_and

_DAY = 31
_YEAR = re.compile(r"(?:1[34]|19|20)\d{2}")
_TIFINAGH = ("\u2d30", "\u2d7f")
MONTH_NAME = 2  # words, at most
_LONGEST_CUE = 3  # words


@dataclass(frozen=True, slots=True)
class Recurring:
    """Words up to ``last`` (exclusive), and the days that they meant each year, the latest first."""

    last: int
    turns: tuple[Days, ...]


def recurring(forms: Sequence[str], position: int, reader: Reader, today: dt.date) -> Recurring | None:
    """Return the time that begins at a position: a range of two, or one after a word that tells when."""
    return _range(forms, position, reader, today) or next(_single(forms, position, reader, today), None)


def _range(forms: Sequence[str], position: int, reader: Reader, today: dt.date) -> Recurring | None:
    """Read «entre mars et juin», "from the 3rd to the 5th of March" without a year."""
    for begin in cues(forms, position, "between"):
        for one in (*_told(forms, begin, reader, today), *_bare_day(forms, begin)):
            for second in _joined(forms, one.last):
                for other in _told(forms, second, reader, today):
                    day = int(forms[begin]) if not one.turns else 0
                    turns = tuple(_from_to(one, other, today) if one.turns else _of_month(day, other))
                    if turns:
                        return Recurring(other.last, turns)
    return None


def _bare_day(forms: Sequence[str], position: int) -> Iterator[Recurring]:
    """Yield the first day of «du 3 au 5 mars», whose month comes later, as a place without turns."""
    if position < len(forms) and _is_day(forms[position]):
        yield Recurring(position + 1, ())


def _from_to(one: Recurring, other: Recurring, today: dt.date) -> Iterator[Days]:
    """Yield the days from one time to another, the latest first."""
    for since, until in other.turns:
        begun = next((turn[0] for turn in one.turns if turn[0] <= since), None)
        if begun is not None and begun <= today:
            yield begun, until


def _of_month(day: int, other: Recurring) -> Iterator[Days]:
    """Yield the days from one day of a month to another of it."""
    yield from ((since.replace(day=day), until) for since, until in other.turns if day <= since.day)


def _joined(forms: Sequence[str], position: int) -> Iterator[int]:
    """Yield where the words go on after what joins the ends of a range, which may be a part of the second."""
    yield from cues(forms, position, "to")
    if position < len(forms) and len(readings(forms[position])) > 1:
        yield position


def _single(forms: Sequence[str], position: int, reader: Reader, today: dt.date) -> Iterator[Recurring]:
    for begin in _begins(forms, position):
        for each in _told(forms, begin, reader, today):
            if _may_end(forms, begin, each.last):
                yield each


def _begins(forms: Sequence[str], position: int) -> Iterator[int]:
    """Yield where a name may begin after a word that tells when, which may be a particle of its own."""
    for begin in cues(forms, position, "during"):
        for end in (begin, *cues(forms, begin, "during"), *cues(forms, begin, "part"), *cues(forms, begin, "filler")):
            yield end
            yield from cues(forms, end, "filler")
    yield from cues(forms, position, "part")
    form = forms[position]
    if form in weekday_numbers() and _is_day("".join(forms[position + 1 : position + 2])):
        yield position + 1
    particles = {form[: len(form) - len(reading.form)] for reading in readings(form)}
    if _TIFINAGH[0] <= form <= _TIFINAGH[1] or not particles.isdisjoint(question_words("during")):
        yield position


def _told(forms: Sequence[str], position: int, reader: Reader, today: dt.date) -> Iterator[Recurring]:
    """Yield what begins at a position: a day and its month, else what the reader knows by name."""
    if position >= len(forms):
        return
    if _is_day(forms[position]):
        yield from _days(forms, position, today)
    elif found := reader.turns(position):
        yield Recurring(*found)


def _days(forms: Sequence[str], position: int, today: dt.date) -> Iterator[Recurring]:
    """Yield a day and its month; «29 février» is not in each year."""
    for length in range(MONTH_NAME, 0, -1):
        last = position + 1 + length
        number = month_numbers().get(" ".join(forms[position + 1 : last]))
        if number and last <= len(forms) and not is_year(forms, last):
            found = (_day_of(today.year - ago, number, int(forms[position])) for ago in range(TURNS))
            yield Recurring(last, tuple((day, day) for day in found if day and day <= today))
            return


def _day_of(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _may_end(forms: Sequence[str], begin: int, last: int) -> bool:
    """Tell whether a name means a time where it ends: «Ramadan Ali» is a man, the Arab Spring no season."""
    if last >= len(forms):
        return True
    behind, name = forms[last], " ".join(forms[begin:last])
    if is_year(forms, last) or behind in question_words("part_of"):
        return name in month_numbers() and not is_year(forms, last)
    if name in hijri_months():
        return not is_given_name(behind)
    is_month = name in month_numbers() and behind not in time_words()
    return is_month or forms[begin].isdecimal() or behind in stopwords()


def cues(forms: Sequence[str], position: int, kind: str, *, joined: bool = False) -> Iterator[int]:
    """Yield where the words go on after a cue of this kind, the longest first; ``joined``: behind «و» too («وقبل»)."""
    if position >= len(forms):
        return
    first = forms[position].partition(" ")[0]
    if first not in _begun(kind) and not (joined and first.startswith(AND) and first[1:] in _begun(kind)):
        return  # as at most places
    known = question_words(kind)
    for length in range(min(_LONGEST_CUE, len(forms) - position), 0, -1):
        cue = " ".join(forms[position : position + length])
        if cue in known or (joined and after_and(cue) in known):
            yield position + length


@lru_cache(maxsize=64)
def _begun(kind: str) -> frozenset[str]:
    """Return the words with which cues of a kind begin."""
    return frozenset(words.partition(" ")[0] for words in question_words(kind))


def _is_day(form: str) -> bool:
    return form.isdecimal() and 0 < int(form) <= _DAY


def is_year(forms: Sequence[str], position: int) -> bool:
    """Tell whether a year of either calendar stands at a position: 1447, 2026."""
    return 0 <= position < len(forms) and _YEAR.fullmatch(forms[position]) is not None
