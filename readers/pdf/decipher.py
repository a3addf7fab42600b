"""Fonts that keep no letters for their joined glyphs, deciphered by laying the OCR of the page beside them.

A glyph is the same letter each time, and the OCR reads most words rightly: what it reads where a glyph stands, counted
over all pages so far, tells the letter. Its own mistakes are outvoted, and the words, numbers and places of the text
layer are kept.
"""

import itertools
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from readers.pdf.blocks import PageBlocks
from readers.pdf.glyphs import Glyph, Sheet
from readers.pdf.placements import Placement
from text.shapes import TATWEEL, bare, begins_in_arabic, is_mark

_Key = tuple[str, int]
_LONGEST_WORD = 25
_COSTS = {0: 0.75, 1: 0.35, 2: 0.6, 3: 0.9}
"""What it costs to take an unknown glyph for so many letters: a kashida, a letter, a ligature of two or three."""
_WRONG, _SKIPPED = 1.0, 0.9
_MOST_COSTS = (0.55, 0.55, 0.55, 0.9)
"""The mean cost of a glyph above which a word tells nothing: the OCR has read another one. Each round lays the words
anew, by what the last one found; the first takes words of as many letters as
glyphs, the last asks doubtful words for glyphs of which no other tells anything."""
_WIDTH = 0.01
_MIN_SPACES = 3
"""A glyph that stands so often between words, and mostly there, is the space."""
_LYING = 1 << 24
"""Added to what a font says its glyph is, so that it is no number that the font itself uses."""


@dataclass(slots=True)
class Decipher:
    """What glyphs without letters have turned out to be."""

    _votes: dict[_Key, Counter[str]] = field(default_factory=dict)
    _seen: Counter[_Key] = field(default_factory=Counter)
    _apart: Counter[_Key] = field(default_factory=Counter)

    def mend(self, sheet: Sheet, recognised: PageBlocks, *, cautious: bool = False) -> None:
        """Give the unmapped glyphs of a page their letters.

        ``cautious`` is for pages that lack few: a glyph that is no letter in one place may be one that OCR missed.
        """
        glyphs = _by_base(sheet)
        self._count_spaces(sheet, glyphs, recognised)
        words = _words(sheet, glyphs, recognised)
        before = {key: Counter(votes) for key, votes in self._votes.items()}
        for number, most in enumerate(_MOST_COSTS):
            found: dict[_Key, Counter[str]] = {key: Counter(votes) for key, votes in before.items()}
            doubtful: dict[_Key, Counter[str]] = {}
            for glyphs, letters in words:
                if number == 0 and len(glyphs) != len(letters):
                    continue
                cost, taken = self._laid(glyphs, letters)
                counted = found if cost <= _MOST_COSTS[0] * len(glyphs) else doubtful
                if cost <= most * len(glyphs):
                    for glyph, text in zip(glyphs, taken, strict=True):
                        if glyph.code is not None:
                            counted.setdefault((glyph.font, glyph.code), Counter())[text] += 1
            self._votes = doubtful | found
        lines = recognised.all_lines()
        nothing = TATWEEL if sum(line.arabic for line in lines) > sum(line.latin for line in lines) else ""
        for glyph in sheet.glyphs:
            if glyph.code is not None and glyph.x1 - glyph.x0 > _WIDTH:
                self._give(glyph, nothing, cautious=cautious)

    def _give(self, glyph: Glyph, nothing: str, *, cautious: bool) -> None:
        votes = self._votes.get((glyph.font, glyph.code or 0))
        text = votes.most_common(1)[0][0] if votes else glyph.text
        if self._is_space(glyph):
            glyph.text = " "
        elif text or not cautious or (votes and votes[text] > 1):
            glyph.text = text or nothing

    def _count_spaces(self, sheet: Sheet, glyphs: Sequence[Glyph], recognised: PageBlocks) -> None:
        """Count how often glyphs without letters stand between two words that OCR read."""
        self._seen.update((g.font, g.code) for g in glyphs if g.code is not None)
        bases = [g.base - sheet.above for g in glyphs]
        for line in recognised.all_lines():
            for word, following in itertools.pairwise(sorted(line.words, key=lambda w: w.left)):
                low, high = _reached(bases, word)
                inside = (g for g in glyphs[low:high] if word.right < g.middle - sheet.left < following.left)
                self._apart.update((g.font, g.code) for g in inside if g.code is not None)

    def _is_space(self, glyph: Glyph) -> bool:
        key = glyph.font, glyph.code or 0
        return self._apart[key] >= _MIN_SPACES and 2 * self._apart[key] > self._seen[key]

    def _cost(self, glyph: Glyph, text: str) -> float:
        """Return what it costs (0 to 1) to take a glyph for these letters."""
        if glyph.code is None:
            own = _bare(glyph.text)
            return 0.0 if own == text else _WRONG * abs(len(own) - len(text)) + 0.4 if own and text else _WRONG
        votes = self._votes.get((glyph.font, glyph.code))
        if not votes:
            return _COSTS[len(text)]
        return 0.6 * (1 - votes[text] / votes.total()) + 0.4 * _COSTS[len(text)]

    def _laid(self, glyphs: Sequence[Glyph], letters: str) -> tuple[float, list[str]]:
        """Lay the letters that OCR read beside the glyphs of a word; return the cost, and what each is taken for."""
        count = len(letters)
        best: list[list[tuple[float, int, str]]] = [[(_SKIPPED * place, -1, "") for place in range(count + 1)]]
        for glyph in glyphs:
            row: list[tuple[float, int, str]] = []
            above = best[-1]
            for place in range(count + 1):
                options = [
                    (above[place - size][0] + self._cost(glyph, letters[place - size : place]), place - size)
                    for size in range(min(3, place) + 1)
                ]
                cost, start = min(options)
                if row and row[-1][0] + _SKIPPED < cost:  # a letter that no glyph stands for
                    row.append((row[-1][0] + _SKIPPED, row[-1][1], row[-1][2]))
                else:
                    row.append((cost, start, letters[start:place]))
            best.append(row)
        taken: list[str] = []
        place = count
        for row in reversed(best[1:]):
            _, place, text = row[place]
            taken.append(text)
        return best[-1][count][0], taken[::-1]


def distrust(sheet: Sheet) -> None:
    """Take all letters of a page for mere numbers of glyphs: its fonts lie about them."""
    for glyph in sheet.glyphs:
        if glyph.code is None and glyph.text:
            glyph.code = _LYING + ord(glyph.text[0])


@lru_cache(maxsize=4096)
def _bare(text: str) -> str:
    return bare(text).replace(TATWEEL, "")


def _by_base(sheet: Sheet) -> list[Glyph]:
    """Return the glyphs of a page that take room and may be letters, from the top down."""
    wide = (g for g in sheet.glyphs if g.x1 - g.x0 > _WIDTH and not is_mark(g.text))
    return sorted((g for g in wide if g.code is not None or g.text.strip()), key=lambda g: g.base)


def _words(sheet: Sheet, glyphs: Sequence[Glyph], recognised: PageBlocks) -> list[tuple[list[Glyph], str]]:
    """Return the words that OCR read, with the glyphs that stand there, in their order."""
    bases = [g.base - sheet.above for g in glyphs]
    found: list[tuple[list[Glyph], str]] = []
    for line in recognised.all_lines():
        for word in line.words:
            letters = _bare(line.text[word.start : word.end])
            if not letters or len(letters) > _LONGEST_WORD:
                continue
            low, high = _reached(bases, word)
            inside = [g for g in glyphs[low:high] if word.left - 1 <= g.middle - sheet.left <= word.right + 1]
            if 0 < len(inside) <= _LONGEST_WORD and any(g.code is not None for g in inside):
                from_right = any(map(begins_in_arabic, letters))
                if not from_right and any(g.code is None and begins_in_arabic(g.text) for g in inside):
                    continue
                inside.sort(key=lambda g: -g.middle if from_right else g.middle)
                found.append((inside, letters))
    return found


def _reached(bases: Sequence[float], word: Placement) -> tuple[int, int]:
    """Return which of these baselines a word that OCR read may stand on."""
    return bisect_left(bases, word.top), bisect_right(bases, word.bottom + 0.5 * (word.bottom - word.top))
