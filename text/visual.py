"""From the order on paper to the order of reading: the bidirectional algorithm (UAX #9) walked backwards.

A printed line is a row of signs from left to right. Where it reads from the right, runs of Latin and numbers in it
still stand from the left. Several logical orders can look the same on paper; the rules below choose the one that
people write. The names W2, N1 and so on are those of the standard's rules.
"""

import re
import unicodedata
from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import NamedTuple

PAIRS = ("()", "[]", "{}", "<>", "«»", "‹›", "≤≥")
MIRRORED = {pair[i]: pair[1 - i] for pair in PAIRS for i in (0, 1)}
_OPENING = frozenset("([{<«‹")
_CLOSING = frozenset(")]}>»›")
_KINDS = {
    "R": "R", "AL": "R", "L": "L", "EN": "N", "AN": "A", "ES": "S", "CS": "C", "ET": "T", "NSM": "M", "WS": "W",
    "B": "W", "S": "W",
}  # fmt: skip
_DIGITS = ("N", "A")
_LOOSE_COMMA = re.compile(r"\s[،,؛;:.!؟?]+$")
_COMMA = re.compile(r"[،؛]\s*$")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY = re.compile(r"(?:0?[1-9]|[12]\d|3[01])")
_MONTH_AND_YEAR = re.compile(r"(?:^|\s)[^\W\d_]{3,9}\.? (?:19|20)\d\d $")
_AFTER_NUMBERS = frozenset("%‰٪")
_LAST_OF_PHONE = re.compile(r"0[5-8]|\+?212|00")
_PHONE_GROUPS = 4


class Sign(NamedTuple):
    """What stands at one place of a line; ``exact`` where its text is known to be in reading order already."""

    text: str
    exact: bool = False


class Placed(NamedTuple):
    """One sign in reading order: where it stands in the row, and its text, which mirrors a bracket where needed."""

    place: int
    text: str


@lru_cache(maxsize=8192)
def kind_of(text: str) -> str:
    """Return the direction of a text by its first strong letter or digit.

    R right-to-left, L left-to-right, N European digit, A Arabic-Indic digit; else that of its first sign: S, C, T for
    the separators and terminators of numbers, M mark, W space, O other.
    """
    kind = "O"
    for character in text:
        own = _KINDS.get(unicodedata.bidirectional(character), "O")
        if own in ("R", "L", "N", "A"):
            return own
        if kind in ("O", "M"):
            kind = own
    return kind


def imbalance(text: str) -> int:
    """Count the brackets of ``text`` that have no partner."""
    bad, open_ones = 0, []
    for character in text:
        if character in _OPENING:
            open_ones.append(character)
        elif character in _CLOSING:
            if open_ones and MIRRORED[open_ones[-1]] == character:
                open_ones.pop()
            else:
                bad += 1
    return bad + len(open_ones)


def reading_order(signs: Sequence[Sign], *, rtl: bool, mirror: Collection[str] = ()) -> list[Placed]:
    """Return the signs of a line, given from left to right, in the order in which they are read.

    ``rtl`` is the line's direction. ``mirror`` are the brackets that the file holds by their shape on paper and not by
    their meaning; a font may have mirrored glyphs for one pair and not for another.
    """
    line = _Line(signs, mirror=mirror)
    if rtl:
        return line.from_right(0, len(signs) - 1)
    placed: list[Placed] = []
    start = 0
    while start < len(signs):
        if line.kinds[start] != "R" and not line.ends_right_to_left(start):
            placed.append(Placed(start, signs[start].text))
            start += 1
            continue
        end = line.end_of_right_to_left(start)
        placed += line.from_right(start, end)
        start = end + 1
    return placed


class _Line:
    """A row of signs with their kinds."""

    def __init__(self, signs: Sequence[Sign], *, mirror: Collection[str]) -> None:
        self.texts = [sign.text for sign in signs]
        self.kinds = [kind_of(text) for text in self.texts]
        self._exact = [sign.exact for sign in signs]
        self._mirror = mirror
        self._is_arabic = self.kinds.count("R") > self.kinds.count("L")

    def end_of_right_to_left(self, start: int) -> int:
        """Return the last right-to-left sign before the next Latin one (N1 takes the neutrals between)."""
        end = place = start
        while place + 1 < len(self.kinds) and self.kinds[place + 1] != "L":
            place += 1
            if self.kinds[place] == "R" or (self._is_arabic and self.kinds[place] in _DIGITS):
                end = place
        return end

    def ends_right_to_left(self, start: int) -> bool:
        """Tell a number that stands left of right-to-left letters and is read after them (W2).

        No Latin goes right before it; and the number of a list has a sign after it.
        """
        if not self._is_arabic or self.kinds[start] not in _DIGITS:
            return False
        strong = max((i for i in range(start) if self.kinds[i] in ("L", "R")), default=-1)
        if strong >= 0 and not _COMMA.search(self._between(strong + 1, start - 1)):
            return False
        end = start
        while end + 1 < len(self.kinds) and self.kinds[end + 1] not in ("R", "L", "W"):
            end += 1
        return self.kinds[end] in _DIGITS and self.kinds[end + 1 : end + 3] in (["W", "R"], ["R"])

    def from_right(self, low: int, high: int) -> list[Placed]:
        """Walk the signs ``low`` to ``high`` from right to left."""
        placed: list[Placed] = []
        place = high
        if high - low >= 2 and self.texts[high] == "." and self.kinds[high - 1] in _DIGITS:  # noqa: PLR2004 - «1. »
            first = self._number_start(low, high - 1)
            placed = [Placed(i, self.texts[i]) for i in range(first, high + 1)]
            place = first - 1
        while place >= low:
            before = self._put_from_left(placed, (low, high), place) if self._may_begin_from_left(low, place) else None
            if before is None:
                placed.append(Placed(place, self._mirrored(place)))
                before = place - 1
            place = before
        return placed

    def _put_from_left(self, placed: list[Placed], bounds: tuple[int, int], place: int) -> int | None:
        """Put what goes from left to right and ends at a place; return the place before it, None where nothing does."""
        start = self._island_start(bounds[0], place)
        if start is not None:
            self._put_island(placed, bounds, start, place)
            return start - 1
        if self.kinds[place] in _DIGITS:
            return self._put_amount(placed, bounds[0], place)
        if self.texts[place] in _AFTER_NUMBERS or "R" not in self.kinds:  # 10% is written so on either side
            sign = Placed(place, self.texts[place])
            before = self._put_number(placed, bounds[0], place - 1) - 1
            placed.append(sign)
            return before
        return None

    def _put_amount(self, placed: list[Placed], low: int, place: int) -> int:
        """Put a number with the signs before it, where there is no word: $250; return the place before them."""
        first = len(placed)
        place = self._put_number(placed, low, place) - 1
        while "R" not in self.kinds and place >= low and self.kinds[place] == "T":
            placed.insert(first, Placed(place, self.texts[place]))
            place -= 1
        return place

    def _may_begin_from_left(self, low: int, place: int) -> bool:
        kind = self.kinds[place]
        return kind == "L" or kind in _DIGITS or (kind == "T" and place > low and self.kinds[place - 1] == "N")

    def _mirrored(self, place: int) -> str:
        text = self.texts[place]
        return MIRRORED.get(text, text) if text in self._mirror and not self._exact[place] else text

    def _between(self, start: int, end: int) -> str:
        return "".join(self.texts[start : end + 1])

    def _number_start(self, low: int, place: int) -> int:
        """Return the first place of the number that ends at ``place``: digits joined by one comma, dot, slash (W4).

        A hyphen does not join them: after an Arabic letter it is neutral (W2), so 2023-2026 is printed as 2026-2023.
        """
        while place > low:
            if self.kinds[place - 1] in _DIGITS:
                place -= 1
            elif (
                self.kinds[place - 1] == "C"
                and place - low >= 2  # noqa: PLR2004 - the separator and a digit before it
                and self.kinds[place - 2] in _DIGITS
                and self.texts[place - 1] != " "
            ):
                place -= 2
            else:
                break
        return place

    def _island_start(self, low: int, place: int) -> int | None:
        """Return where the run of Latin that ends at ``place`` begins (N1), None where there is none.

        A number belongs to the Latin before it (W7), unless a comma and a space stand between: then it came first.
        """
        start = place
        while start - 1 >= low and self.kinds[start - 1] != "R":
            start -= 1
        latin = [i for i in range(start, place + 1) if self.kinds[i] == "L"]
        if not latin:
            return None
        first = self._before_latin(low, latin[0])
        if place == len(self.kinds) - 1 and low <= first - 2 and self.texts[first - 1] == " ":
            first = self._broken_off(low, first)
        kind = self.kinds[place]
        if kind == "L":
            return first
        if kind == "A" or "A" in self.kinds[latin[-1] : place]:
            return None
        number = self._number_start(low, place - 1 if kind == "T" else place)
        glue = self._between(latin[-1] + 1, number - 1)
        return None if _LOOSE_COMMA.search(glue) or self._came_first(first, number, place) else first

    def _broken_off(self, low: int, first: int) -> int:
        """Return where a number begins that stands left of a run which fills its line from the right.

        It can only do so where the line was broken inside the run: else it would stand right of it.
        """
        if self.kinds[first - 2] != "N":
            return first
        start = first - 2
        while start - 1 >= low and self.texts[start - 1] != " " and self.kinds[start - 1] != "R":
            start -= 1
        return next(place for place in range(start, first) if self.kinds[place] == "N")

    def _before_latin(self, low: int, first: int) -> int:
        """Return where a number begins that touches the Latin letter at ``first``: 3M, €2.5M, 4°C."""
        start = first
        while start - 1 >= low and self.kinds[start - 1] == "T":
            start -= 1
        if start - 1 < low or self.kinds[start - 1] not in _DIGITS:
            return first
        start = self._number_start(low, start - 1)
        while start - 1 >= low and self.kinds[start - 1] == "T":
            start -= 1
        return start

    def _came_first(self, first: int, number: int, place: int) -> bool:
        """Tell a number right of Latin that is read before it: the day of a date, or one in brackets of Arabic.

        Brackets that the file holds by their meaning show it: in Arabic the closing one stands left.
        """
        if self._between(number - 1, number - 1) == "°":  # of a temperature in Arabic: its sign and C follow it
            return True
        held = self._between(number, place)
        if _DAY.fullmatch(held) and _MONTH_AND_YEAR.search(self._between(first, number - 1)):
            return True
        before, after = self.texts[number - 1], self.texts[place + 1 : place + 2]
        if before in self._mirror and not self._exact[number - 1]:
            return False
        return before in _CLOSING and after == [MIRRORED[before]]

    def _put_island(self, placed: list[Placed], bounds: tuple[int, int], start: int, end: int) -> None:
        """Put a run of Latin, its brackets turned so that they pair (N0)."""
        low, high = bounds
        run = self.texts[start : end + 1]
        swapped = [MIRRORED.get(text, text) for text in run]
        if imbalance("".join(run)) > imbalance("".join(swapped)):
            run = swapped
        island = [Placed(start + offset, text) for offset, text in enumerate(run)]
        after = end + 1
        if placed and after <= high and placed[-1].place == after:
            if imbalance("".join(run)) and self.texts[after] in MIRRORED:
                island = self._closed(placed, run, after) or island
            elif (
                start == low and placed[-1].text == "-" and "".join(run).isalpha()
            ):  # "e-" at the line's end, its hyphen printed on the right
                island.append(placed.pop())
        placed += island

    def _closed(self, placed: list[Placed], run: list[str], after: int) -> list[Placed] | None:
        """Take the bracket that stands right of a run into it, where it closes one that was opened inside."""
        longer = [*run, self.texts[after]]
        for candidate in (longer, [MIRRORED.get(text, text) for text in longer]):
            if imbalance("".join(candidate)) == 0:
                placed.pop()
                first = after - len(run)
                return [Placed(first + offset, text) for offset, text in enumerate(candidate)]
        return None

    def _put_number(self, placed: list[Placed], low: int, place: int) -> int:
        """Put the number that ends at ``place``; return the first place that was used."""
        start = self._number_start(low, place)
        groups = [(start, place)]
        while groups[-1][0] - 2 >= low and self.texts[groups[-1][0] - 1] in ("-", "–"):
            end = groups[-1][0] - 2
            if self.kinds[end] not in _DIGITS:
                break
            groups.append((self._number_start(low, end), end))
        kept_together = self._as_on_paper([self._between(*group) for group in groups])
        first = groups[kept_together - 1][0]
        placed += [Placed(i, self.texts[i]) for i in range(first, place + 1)]
        return first

    @staticmethod
    def _as_on_paper(numbers: list[str]) -> int:
        """Return how many of the numbers (from the right, hyphens between) stand on paper as they are read.

        Some programs lay a range or telephone number from left to right at the start of a line. Read from the right
        its years would fall, or its groups would begin with the wrong one.
        """
        if len(numbers) >= _PHONE_GROUPS and not numbers[0].startswith("0") and _LAST_OF_PHONE.match(numbers[-1]):
            return len(numbers)
        two = numbers[:2]
        if len(two) == 2 and all(map(_YEAR.fullmatch, two)) and int(two[1]) < int(two[0]):  # noqa: PLR2004 - a range
            return 2
        return 1
