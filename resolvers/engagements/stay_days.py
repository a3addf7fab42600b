"""The days of a stay, of which a text tells the first, the second, the last: by its range, its length, an arrival."""

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice

from lexicon.relations import affixes, relation_words
from resolvers.ground.days import is_of_law
from resolvers.ground.items import Sentence, Sort
from resolvers.ground.once import kept
from resolvers.ground.scene import mentions_of
from resolvers.parties.cast import Cast
from schemas.mention import DateValue, Grain, Kind
from schemas.nouns import dataclass
from text.clitics import reads_as
from text.fold import fold_word

OF_STAY = {"first_day": 0, "second_day": 1, "third_day": 2, "fourth_day": 3}
"""The days of a stay, and how many days after its first they are."""
MOVES = {
    "next_day": 1,
    "previous_day": -1,
    "same_day": 0,
    "two_days_later": 2,
    "three_days_later": 3,
    "two_days_earlier": -2,
}
"""Days counted from the one told last, and how far from it they are."""
_PARTS = ("last_day", "stay_opens", "stay_closes", "stay_goes_on")
_NAMED = ("next_day_of", "previous_day_of")
COUNTS = (*OF_STAY, *MOVES, *_PARTS, *_NAMED)
"""The entries whose wordings count days."""


@dataclass(frozen=True, slots=True)
class Stay:
    """The first and last day of a stay, as far as they are told."""

    start: dt.date | None = None
    end: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """The words of a sentence, folded, with the place of each item among them."""

    words: str
    starts: tuple[int, ...]

    def item_at(self, place: int) -> int:
        """Return the item at a place of the row."""
        return bisect_right(self.starts, place) - 1


def stay_told(cast: Cast, sentence: Sentence) -> Stay:
    """Return the stay told last, up to a sentence and with it."""
    stays = _stays(cast)
    place = bisect_right(stays, sentence.span.start, key=lambda told: told[0])
    return stays[place - 1][1] if place else Stay()


@kept
def row_of(cast: Cast, sentence: Sentence) -> Row:
    """Return the words of a sentence in one row, without dashes and apostrophes: "two day visit", « l arrivee »."""
    text, words, starts = cast.scene.document.text, [], []
    at = 0
    for item in sentence.items:
        told = "" if item.form in _DROPPED else _plain(item.span.of(text))
        starts.append(at)
        words.append(told)
        at += len(told) + bool(told)
    return Row(" ".join(filter(None, words)), tuple(starts))


def places_of(row: Row, entry: str) -> Iterator[tuple[int, int]]:
    """Yield the first item of each wording of an entry in a row, and the item behind it."""
    for found in islice(_wordings(entry).finditer(row.words), _MANY):
        start = found.end() - len(found.group(1))
        yield row.item_at(start), row.item_at(found.end() - 1) + 1


@kept
def counts_of(cast: Cast, sentence: Sentence) -> Mapping[str, tuple[tuple[int, int], ...]]:
    """Return where the wordings of each entry that counts days stand in a sentence, found once for all its reports."""
    row = row_of(cast, sentence)
    found = {entry: tuple(places_of(row, entry)) for entry in COUNTS}
    return {entry: places for entry, places in found.items() if places}


_MANY = 20
"""Wordings of an entry in one sentence, of which the first are read."""


@lru_cache(maxsize=32)
def _wordings(entry: str) -> re.Pattern[str]:
    """Return a pattern of the wordings of an entry, an Arabic «and» written onto them or not."""
    joined = "".join(map(re.escape, relation_words("and_attached")))
    told = "|".join(re.escape(_plain(word)) for word in sorted(relation_words(entry), key=len, reverse=True))
    return re.compile(rf"(?<!\w)[{joined}]?({told})(?!\w)")


def _plain(text: str) -> str:
    return " ".join(_DASHES.sub(" ", fold_word(text)).split())


_DASHES = re.compile("[-‑–—'’]")
_DROPPED = frozenset(("-", "‑", "–", "—", "'", "’"))


@kept
def _stays(cast: Cast) -> list[tuple[int, Stay]]:
    """Return the stays that sentences tell, each with the place where its sentence begins."""
    found: list[tuple[int, Stay]] = []
    for sentence in cast.scene.sentences:
        told = stay_in(cast, sentence)
        if told is not None:
            found.append((sentence.span.start, _with_last(told, found[-1][1] if found else Stay())))
    return found


def _with_last(stay: Stay, last: Stay) -> Stay:
    """Complete a stay of which one end is told with the other, told before."""
    if stay.start and stay.end:
        return stay
    whole = Stay(stay.start or last.start, stay.end or last.end)
    if whole.start is None or whole.end is None:
        return whole
    fits = dt.timedelta() <= whole.end - whole.start <= _LONGEST
    return whole if fits else stay


_LONGEST = dt.timedelta(days=21)


def stay_in(cast: Cast, sentence: Sentence) -> Stay | None:
    """Return what a sentence tells of a stay."""
    dates = [(n, m.value) for n, m in mentions_of(cast.scene, sentence, Kind.DATE) if m.value and _is_day(m.value)]
    dates = [(n, value) for n, value in dates[:_MANY] if not is_of_law(sentence, n)]
    whole = next((v for _, v in dates if dt.timedelta() < v.end - v.start <= _LONGEST), None)
    if whole:
        return Stay(whole.start, whole.end)
    row = row_of(cast, sentence)
    began, ended = (_beside(sentence, row, entry, dates) for entry in ("stay_began", "stay_ended"))
    if began and ended and began < ended:
        return Stay(began, ended)
    length = _length(row) if began or ended else 0
    if length and ended and not (began and began == ended):
        return Stay(ended - dt.timedelta(days=length - 1), ended)
    if length and began:
        return Stay(began, began + dt.timedelta(days=length - 1))
    return Stay(began, None) if began and not ended else None


def _is_day(value: DateValue) -> bool:
    return value.grain is Grain.DAY


def _beside(sentence: Sentence, row: Row, entry: str, dates: Sequence[tuple[int, DateValue]]) -> dt.date | None:
    """Return the one day that stands near a word for the beginning or end of a stay."""
    for first, behind in places_of(row, entry):
        after = (n for n, _ in dates if behind <= n < behind + _NEAR)
        before = (n for n, _ in reversed(dates) if first - _NEAR <= n < first)
        found = next((n for n in (*after, *before) if not _parted(sentence, n, first, behind)), None)
        if found is not None:
            return next(value.start for n, value in dates if n == found)
    return None


_NEAR = 12
"""Items between the word for the beginning or end of a stay and its day."""


def _parted(sentence: Sentence, day: int, first: int, behind: int) -> bool:
    """Tell whether a sign stands between a day and such a word."""
    between = sentence.items[behind:day] if day >= behind else sentence.items[day + 1 : first]
    return any(i.sort is Sort.SIGN and i.form in _STOPS for i in between)


_STOPS = frozenset((";", "؛", ":", "."))


def _length(row: Row) -> int:
    """Return how many days a stay is told to take: "a two-day visit", « séjour de trois jours », «زيارة … يومين»."""
    if not any(places_of(row, "stay_words")):
        return 0
    return next((n for n in range(_LEAST, _MOST + 1) if any(places_of(row, f"days_{n}"))), 0)


_LEAST, _MOST = 2, 7
"""The numbers of days for which the lexicon has words."""


def is_of_stay(sentence: Sentence, behind: int) -> bool:
    """Tell whether the ordinal of a day, which ends before an item, is of a stay or event: no first day of Ramadan."""
    near = [i for i in sentence.items[behind : behind + _OWNER] if i.sort is not Sort.PARTICLE]
    bare = sentence.items[behind - 1].form in relation_words("days_owned")
    if not near or near[0].sort is Sort.SIGN:
        return not bare
    owned = near[0].form in relation_words("day_of") or near[0].form.startswith(affixes("to_attached"))
    return not (bare or owned) or any(i.event or i.verb or _is_stay(i.form) for i in near)


def _is_stay(form: str) -> bool:
    return reads_as(form, relation_words("stay_words"))


_OWNER = 5
"""Items behind the ordinal of a day among which the stay stands of which it is."""
