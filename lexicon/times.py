"""Months, weekdays and numbers by their words, and the words by which a question counts time from today."""

from collections.abc import Mapping
from functools import lru_cache

from pydantic import ConfigDict

from lexicon.loader import Entry, load
from text.fold import fold_word


class Month(Entry):
    """A month, of which only the calendar, the number and the wordings matter here."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    calendar: str
    number: int
    cased: tuple[str, ...] = ()


@lru_cache(maxsize=1)
def month_numbers() -> Mapping[str, int]:
    """Return the Gregorian months (from 1) by folded name; names of two words have one space."""
    found: dict[str, int] = {}
    for month in load("months", Month).values():
        if month.calendar == "gregorian":
            found.update(dict.fromkeys((fold_word(w) for w in (*month.wordings, *month.cased)), month.number))
    return found


class _TimeWord(Entry):
    """A word by which a question counts time from today."""

    role: str
    value: int = 0


@lru_cache(maxsize=1)
def time_words() -> Mapping[str, tuple[tuple[str, int], ...]]:
    """Return what each folded wording of ``question_times.yml`` does, with its value; words of several have a space."""
    found: dict[str, dict[tuple[str, int], None]] = {}
    for word in load("question_times", _TimeWord).values():
        for wording in word.wordings:
            found.setdefault(fold_word(wording), {})[word.role, word.value] = None
    return {form: tuple(roles) for form, roles in found.items()}


@lru_cache(maxsize=1)
def hijri_months() -> Mapping[str, int]:
    """Return the Hijri months (from 1) by folded name; names of several words have one space."""
    months = (m for m in load("months", Month).values() if m.calendar == "hijri")
    return {fold_word(wording).replace("'", " "): month.number for month in months for wording in month.wordings}


class _Numbered(Entry):
    """A weekday (0 for Monday)."""

    number: int


@lru_cache(maxsize=1)
def weekday_numbers() -> Mapping[str, int]:
    """Return the days of the week (0 for Monday) by folded name."""
    return {fold_word(w): day.number for day in load("weekdays", _Numbered).values() for w in day.wordings}


class _Numeral(Entry):
    """A word for a number."""

    value: int
    times: bool = False


@lru_cache(maxsize=1)
def number_words() -> Mapping[str, int]:
    """Return the numbers from 1 to 90 by folded word, ordinals too."""
    words = (numeral for numeral in load("numerals", _Numeral).values() if not numeral.times)
    return {fold_word(wording): word.value for word in words for wording in word.wordings}
