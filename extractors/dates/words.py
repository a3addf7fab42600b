"""The words of dates: months, weekdays, numerals and small words of the lexicon, found in a text as items."""

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from functools import lru_cache, partial
from itertools import compress, count, repeat
from operator import is_
from typing import NamedTuple

from lexicon.loader import Entry, load
from schemas.mention import Calendar
from schemas.nouns import dataclass
from text.inflection import AND
from text.phrases import Openings, PhraseHit, Phrases, phrase_words
from text.tokens import Shape, Words


class Role(StrEnum):
    """What a word may do in a date."""

    MONTH = "month"
    WEEKDAY = "weekday"
    SHORT_WEEKDAY = "short weekday"
    NUMERAL = "numeral"
    FROM = "from"
    BETWEEN = "between"
    DAYS = "days"
    TO = "to"
    AND = "and"
    OF = "of"
    ARTICLE = "article"
    CUE = "cue"
    DAY_WORD = "day_word"
    MONTH_WORD = "month_word"
    WEEK_WORD = "week_word"
    YEAR_WORD = "year_word"
    CURRENT = "current"
    PAST = "past"
    NEXT = "next"
    THIS = "this"
    HERE = "here"
    ERA = "era"
    RELATIVE = "relative"
    DAY_AFTER = "day_after"
    ITS_DAY = "its_day"
    PART_OF_TODAY = "part_of_today"
    CORRESPONDING = "corresponding"
    SUFFIX = "suffix"
    NUMBERING = "numbering"
    NAMED_AFTER = "named_after"
    HOUSE = "house"
    EACH = "each"
    THAT = "that"
    NUMBER = "number"
    PART_OF_YEAR = "part_of_year"


class MonthEntry(Entry):
    """A month of a calendar; ``number`` counts from 1; ``cased`` are Latin words that need a capital."""

    calendar: Calendar
    number: int
    cased: tuple[str, ...] = ()


class WeekdayEntry(Entry):
    """A day of the week; ``number`` is 0 for Monday."""

    number: int


class NumeralEntry(Entry):
    """A word for a number; ``times`` multiplies what stands before it."""

    value: int
    times: bool = False


class DateWord(Entry):
    """A small word around dates."""

    role: Role
    value: int = 0


@dataclass(frozen=True, slots=True)
class Meaning:
    """One thing that a word may mean: its role and its value there.

    The value of a month is its number, plus 100 in the Hijri calendar; of a multiplying numeral, below zero.
    """

    role: Role
    value: int
    cased: bool = False


HIJRI_MONTHS = 100
"""What is added to the number of a Hijri month, so that one whole number names a month of either calendar."""


class Item(NamedTuple):
    """One lexicon word, number, sign or other word of the text, with the meanings it may have."""

    meanings: Mapping[Role, int]
    form: str
    first: int
    last: int
    start: int
    end: int
    joined: bool
    """Whether «و» is written onto it."""
    digits: int = 0
    """How many digits a number has; 0 for anything else."""


@lru_cache(maxsize=1)
def _phrases() -> Phrases[Meaning]:
    """Return the words of dates as one set of phrases, built once a process."""
    return Phrases((wording, meaning) for wordings, meaning in _meanings() for wording in wordings)


def _meanings() -> Iterator[tuple[tuple[str, ...], Meaning]]:
    for month in load("months", MonthEntry).values():
        value = month.number + (HIJRI_MONTHS if month.calendar is Calendar.HIJRI else 0)
        yield month.wordings, Meaning(Role.MONTH, value)
        yield month.cased, Meaning(Role.MONTH, value, cased=True)
    for weekday in load("weekdays", WeekdayEntry).values():
        yield weekday.wordings, Meaning(Role.WEEKDAY, weekday.number)
    for numeral in load("numerals", NumeralEntry).values():
        yield numeral.wordings, Meaning(Role.NUMERAL, -numeral.value if numeral.times else numeral.value)
    for word in load("date_words", DateWord).values():
        yield word.wordings, Meaning(word.role, word.value)


@lru_cache(maxsize=1)
def _relative() -> Openings:
    """Return the words with which "tomorrow", "next" and the like begin."""
    told = (wordings for wordings, meaning in _meanings() if meaning.role in {Role.RELATIVE, Role.NEXT})
    return Openings({phrase_words(wording)[0] for wordings in told for wording in wordings})


def may_be_relative(words: Words) -> bool:
    """Tell whether "tomorrow", "next" or the like may be among words."""
    return bool(_relative().starts(words))


def items_of(words: Words) -> list[Item]:
    """Return the text as a row of items, one for each lexicon word, number, sign or other word."""
    phrases, items, after, plain = _phrases(), list[Item](), 0, _plain(words)
    numbers = compress(count(), map(partial(is_, Shape.NUMBER), words.shapes))
    for position in sorted({*phrases.starts(words), *numbers}):
        hit = phrases.match_at(words, position) if position >= after else None
        if hit or (position >= after and words.shapes[position] is Shape.NUMBER):
            items += plain[after:position]
            items.append(_lexical(words, hit) if hit else _number(words, position))
            after = items[-1].last
    return items + plain[after:]


_NOTHING: Mapping[Role, int] = {}
_new: Callable[[tuple[object, ...]], Item] = partial(tuple.__new__, Item)
"""Make an item of its fields, most words being none of dates: the class itself takes thrice as long."""


def _plain(words: Words) -> list[Item]:
    """Make an item of each token, as if the lexicon of dates knew none."""
    places = count(), count(1), words.begins, words.ends
    none = repeat(False), repeat(0)  # noqa: FBT003 - one a word
    return list(map(_new, zip(repeat(_NOTHING), words.forms, *places, *none)))


def _number(words: Words, i: int) -> Item:
    """Make an item of a number."""
    form = words.forms[i]
    meanings = {Role.NUMBER: int(form) if len(form) <= len("20240101") else 0}
    return Item(meanings, form, i, i + 1, words.begins[i], words.ends[i], joined=False, digits=len(form))


def _lexical(words: Words, hit: PhraseHit[Meaning]) -> Item:
    """Make an item of a lexicon word; a month that needs a capital and has none is any word."""
    form = words.forms[hit.first]
    capital = words.written[hit.first][0].isupper()
    start = hit.start
    cut = words.letters_before(hit.first, start)
    joined = cut > 0 and form[0] == AND
    short = cut > (1 if joined else 0) and len(form) <= _DOUBTFUL
    meanings = {
        m.role: m.value for m in hit.payloads if (capital or not m.cased) and not (short and m.role is Role.MONTH)
    }
    return Item(meanings, form, hit.first, hit.last, start, hit.end, joined=joined)


_DOUBTFUL = 4
"""A word of no more letters is no month after a preposition: «باب» (chapter) is not «ب» with «آب» (August)."""
