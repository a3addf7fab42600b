"""Maps of letters (ToUnicode) that a program has garbled, put right.

Ghostscript 10.00, as Debian and Ubuntu have it, garbles two things where it copies a map. The first target of a range
becomes its two bytes joined by OR, and the range counts on from there: U+0639 (06, 39) is written as U+003F. What the
second byte was is known but for two bits; they follow from letters of the same font that came through, since fonts
number Arabic letters in the order of Unicode, within each of their forms. Of a presentation form (U+FE9F is written as
U+00FF) only one bit is left, and it is believed where the font numbers its forms in step with Unicode. And in a target
of several letters, the first byte of each but the first is overwritten by the byte before it: lam, alef (06 44 06 27)
is written as 06 44 44 27. Of three letters the first is lost, and its second byte added to that of the last: teh,
fatha, shadda (06 2A 06 4E 06 51) is written as 06 4E 4E 7B.
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
_VOWELS, _SHADDA = range(0x064B, 0x0653), 0x0651
_LAM, _HEH = 0x0644, 0x0647
_FORMS, _GARBLED_FORM, _LAST_FORM = 0xFE00, range(0xFE, 0x110), 0xFEFC
"""Presentation forms B, what ranges of them begin with or count to once garbled, and the last one."""
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
        elif whole := _of_three(text):
            found[code] = whole
        elif ord(text[0]) in _LETTERS:
            whole = text[0]
            for before, character in itertools.pairwise(text):
                high, low = divmod(ord(character), 256)
                garbled = high == ord(before) % 256 and _ARABIC + low in _LETTERS
                whole += chr(_ARABIC + low) if garbled else character
            if whole != text:
                found[code] = whole
    return found


def _of_three(text: str) -> str:
    """Return the three letters of a garbled target: a letter with vowel sign and shadda, or «لله»; else nothing."""
    second, (high, total) = ord(text[0]), divmod(ord(text[1]), 256)
    if len(text) != 2 or second not in _LETTERS or high != second % 256 or _ARABIC + total in _LETTERS:  # noqa: PLR2004 - two are left of three
        return ""
    last = _SHADDA if second in _VOWELS else _HEH if second == _LAM else 0
    first = _ARABIC + total - last % 256
    if last == _HEH and first != _LAM:
        return ""
    return chr(first) + chr(second) + chr(last) if last and first in _LETTERS else ""


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
    return found | _forms_of_ranges(letters)


def _forms_of_ranges(letters: Mapping[int, str]) -> dict[int, str]:
    """Return the presentation forms that stand in step with those that came through."""
    known = {code: ord(text) for code, text in letters.items() if len(text) == 1 and ord(text) // 256 * 256 == _FORMS}
    codes = sorted(known)
    found: dict[int, str] = {}
    for run in _runs(letters, _GARBLED_FORM, shortest=1):
        low, high = _around(run[0], codes)
        steps = {known[near] - near for near in (low, high) if near is not None}
        form = run[0] + steps.pop() if len(steps) == 1 else 0
        if (form | _FORMS >> 8) % 256 == ord(letters[run[0]]) and _FORMS < form <= _LAST_FORM - len(run) + 1:
            found |= {code: chr(form + code - run[0]) for code in run}
    return found


def _runs(letters: Mapping[int, str], signs: range = _ASCII, shortest: int = 2) -> Iterator[list[int]]:
    """Yield the numbers of glyphs that follow each other as their ``signs`` do: a copied range."""
    run: list[int] = []
    for code in sorted(code for code, text in letters.items() if len(text) == 1 and ord(text) in signs):
        if run and (code != run[-1] + 1 or ord(letters[code]) != ord(letters[run[-1]]) + 1):
            if len(run) >= shortest:
                yield run
            run = []
        run.append(code)
    if len(run) >= shortest:
        yield run


def _first_letter(code: int, garbled: int, known: Mapping[int, int]) -> int | None:
    """Return the letter that the sound ones before and after it call for: in step with them, else the next in order."""
    low, high = _around(code, sorted(known))
    if low is None and high is None:
        return None
    options = [_ARABIC + garbled - lost for lost in _LOST if (garbled - lost) | 6 == garbled]
    floor = known[low] if low is not None else 0
    roof = known[high] if high is not None and known[high] > floor else _ARABIC + 256
    between = [option for option in options if floor < option < roof and option in _LETTERS]
    steps = [known[near] + code - near for near in (low, high) if near is not None]
    return next((option for option in (*steps, *between) if option in between), None)


def _around(code: int, codes: Sequence[int]) -> tuple[int | None, int | None]:
    place = bisect(codes, code)
    low = codes[place - 1] if place and code - codes[place - 1] <= _NEAR else None
    high = codes[place] if place < len(codes) and codes[place] - code <= _NEAR else None
    return low, high
