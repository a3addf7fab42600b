"""Maps of letters (ToUnicode) that a program has garbled, put right.

Ghostscript 10.00, as Debian and Ubuntu have it, garbles two things where it copies a map. The first target of a range
becomes its two bytes joined by OR, and the range counts on from there: U+0639 (06, 39) is written as U+003F. What the
second byte was is known but for two bits; they follow from letters of the same font that came through, since fonts
number Arabic letters in the order of Unicode, within each of their forms. And in a target of several letters, the first
byte of each but the first is overwritten by the byte before it: lam, alef (06 44 06 27) is written as 06 44 44 27; from
the third letter on, which only chains of kashidas have, they are added up.
"""

import itertools
from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence

_ARABIC = 0x0600
_LETTERS = frozenset((*range(0x0621, 0x063B), *range(0x0640, 0x0653), *range(0x0660, 0x066B)))
_ASCII = range(0x21, 0x80)
_LOST = (6, 4, 2, 0)
"""What OR with 06 may have added to the first target of a range, and so to all of it."""
_KASHIDA = 0x40  # the second byte of U+0640
_NEAR = 64
"""Glyph numbers between a garbled letter and one that came through, at most."""


def sound_ligatures(letters: Mapping[int, str]) -> dict[int, str]:
    """Return the ligatures (by glyph number) that a font's map gives wrongly, as they were."""
    found = {}
    for code, text in letters.items():
        if len(text) < 2:  # noqa: PLR2004 - a ligature has two letters
            continue
        last = _ARABIC + ord(text[-1]) % 256 - _KASHIDA
        if ord(text[-1]) // 256 in (_KASHIDA, 2 * _KASHIDA) and last in _LETTERS:
            found[code] = chr(_ARABIC + _KASHIDA) + chr(last)
        elif ord(text[0]) in _LETTERS:
            whole = text[0]
            for before, character in itertools.pairwise(text):
                high, low = divmod(ord(character), 256)
                garbled = high == ord(before) % 256 and _ARABIC + low in _LETTERS
                whole += chr(_ARABIC + low) if garbled else character
            if whole != text:
                found[code] = whole
    return found


def letters_of_ranges(letters: Mapping[int, str]) -> dict[int, str]:
    """Return the letters (by glyph number) that may stand where a map says ASCII signs; what stands around decides."""
    known = {code: ord(text) for code, text in letters.items() if len(text) == 1 and ord(text) in _LETTERS}
    found: dict[int, str] = {}
    for run in _runs(letters):
        first = _first_letter(run[0], ord(letters[run[0]]), known)
        if first is not None:
            for code in run:
                letter = first + code - run[0]
                if letter in _LETTERS:
                    known[code] = letter
                    found[code] = chr(letter)
    return found


def _runs(letters: Mapping[int, str]) -> Iterator[list[int]]:
    """Yield the numbers of glyphs that follow each other as their ASCII signs do, two at least: a copied range."""
    run: list[int] = []
    for code in sorted(code for code, text in letters.items() if len(text) == 1 and ord(text) in _ASCII):
        if run and (code != run[-1] + 1 or ord(letters[code]) != ord(letters[run[-1]]) + 1):
            if len(run) > 1:
                yield run
            run = []
        run.append(code)
    if len(run) > 1:
        yield run


def _first_letter(code: int, garbled: int, known: Mapping[int, int]) -> int | None:
    """Return the letter that the sound ones before and after it call for: in step with them, else the next in order."""
    low, high = _around(code, sorted(known))
    if low is None and high is None:
        return None
    options = [_ARABIC + garbled - lost for lost in _LOST if (garbled - lost) | 6 == garbled]
    if low is not None and known[low] + code - low in options:
        return known[low] + code - low
    if high is not None and known[high] + code - high in options:
        return known[high] + code - high
    floor = known[low] if low is not None else 0
    roof = known[high] if high is not None and known[high] > floor else _ARABIC + 256
    return next((option for option in options if floor < option < roof and option in _LETTERS), None)


def _around(code: int, codes: Sequence[int]) -> tuple[int | None, int | None]:
    place = bisect(codes, code)
    low = codes[place - 1] if place and code - codes[place - 1] <= _NEAR else None
    high = codes[place] if place < len(codes) and codes[place] - code <= _NEAR else None
    return low, high
