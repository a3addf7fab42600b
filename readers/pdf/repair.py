"""Glyphs for which a font has no letter: what stands there, judged by where they stand.

Producers that justify Arabic draw a kashida that no letter belongs to, and re-distillers lose the letters of the
lam-alef ligature. Each is decided by font and code, over all pages read so far.
"""

import itertools
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from unicodedata import category

from readers.pdf.glyphs import Glyph
from text.shapes import ALEF, LAM, LAM_ALEF, TATWEEL, bare, begins_a_group, begins_in_arabic, is_mark, joins_onwards
from text.visual import kind_of

_Key = tuple[str, int | str]
_NEVER_KASHIDA = frozenset(".,/-،؛:؟!«»()\"'[]")
_FIRST_FORM = "\ufe70"
"""Presentation forms, garbled, are signs that hardly any text has: a letter beside one stands in an Arabic word."""
_ZERO_WIDTH = 0.01
_TOUCHING = 0.25
"""Neighbours farther than this (in ems) are another word's."""
_WORD_GAP, _LONGEST_KASHIDA = 0.16, 1.5
"""Gaps between letters (in ems) that would be read as a space, and that a kashida fills."""
_TOUCHING_SIGN = 0.06
_MIN_SIGNS = 3
"""A sign of the font's own map is a kashida only if seen so often, and mostly inside Arabic words."""
_NEVER_IN_WORDS = frozenset(("No", "So", "Sk", "Sm", "Sc"))
"""Kinds of sign (Unicode categories) of which one is enough: fractions, marks of trade and currency, accents."""
_SEEN_ONCE = 3
_LAM_ALEFS = 8
"""Glyphs of lam-alef in a font (four alefs, each alone or joined): a font that lacks more letters lacks others too."""
_MOST_CODES = 14
"""Glyphs without letters in a font that may be kashidas, lam and ligatures; one that lacks more lacks its letters."""
_LAM_SHARE, _ENOUGH_LETTERS = 0.015, 200
"""Lam before another letter is 6 to 9 % of all letters at the beginning of a word or after alef, and 2 to 3 % inside;
narrow letters that fonts name otherwise are rarer."""
_WIDE = 0.35
"""A glyph seen once or twice that is wider than this (in ems) is a ligature rather than a kashida."""


@dataclass(slots=True)
class _Evidence:
    """How often a glyph was seen, next to an Arabic letter, where a kashida can stand, and alone at a word's end."""

    seen: int = 0
    arabic: int = 0
    joined: int = 0
    narrow: int = 0
    last: int = 0


@dataclass(slots=True)
class _Seen:
    glyph: Glyph
    before: Glyph | None
    after: Glyph | None


@dataclass(slots=True)
class Repair:
    """Mends the glyphs of page after page; what it has seen on one helps it on the next."""

    _evidence: dict[_Key, _Evidence] = field(default_factory=dict)
    _signs: Counter[_Key] = field(default_factory=Counter)
    _inside: Counter[_Key] = field(default_factory=Counter)
    _letters: int = 0
    _ligatures: dict[str, set[int]] = field(default_factory=dict)
    _codes: dict[str, set[int]] = field(default_factory=dict)
    _gaps: Counter[str] = field(default_factory=Counter)

    def mend(self, rows: Iterable[Sequence[Glyph]]) -> None:
        """Give the unmapped glyphs of these rows their letters; those that have none become U+FFFD."""
        rows = list(rows)
        self._restore(rows)
        self._close_gaps(rows)
        unmapped: list[_Seen] = []
        signs: list[Glyph] = []
        for row in rows:
            if not any(begins_in_arabic(g.text) for g in row):
                self._count_elsewhere(row)
                continue
            _drop_thin_signs(row)
            _move_letters_to_carriers(row)
            _drop_partners(row)
            ordered = sorted((g for g in row if not is_mark(g.text)), key=lambda g: g.middle)
            self._letters += sum(1 for g in ordered if begins_in_arabic(g.text))
            unmapped += self._unmapped(ordered)
            signs += self._signs_inside(ordered)
        for seen in unmapped:
            self._give_letters(seen)
        for glyph in signs:
            key = (glyph.font, glyph.text)
            enough = 1 if category(glyph.text) in _NEVER_IN_WORDS else _MIN_SIGNS
            if self._inside[key] >= enough and 2 * self._inside[key] >= self._signs[key]:
                glyph.text = TATWEEL

    def _restore(self, rows: Sequence[Sequence[Glyph]]) -> None:
        """Give the glyphs of a font whose map was garbled their letters, where most of them stand as those would."""
        found: list[Glyph] = []
        for row in rows:
            if any(glyph.instead for glyph in row):
                ordered = sorted((g for g in row if g.text.strip()), key=lambda g: g.middle)
                for place, glyph in enumerate(ordered):
                    if glyph.instead:
                        key = (glyph.font, "instead")
                        self._signs[key] += 1
                        self._inside[key] += _stands_as(glyph, ordered[max(0, place - 1) : place + 2])
                        found.append(glyph)
        for glyph in found:
            key = (glyph.font, "instead")
            if 2 * self._inside[key] >= self._signs[key]:
                glyph.text = glyph.instead

    def _close_gaps(self, rows: Sequence[Sequence[Glyph]]) -> None:
        """Widen letters over the kashidas that a re-print has lost, so that no space is read there.

        In such a file words are parted by spaces of its own, and other gaps stand only after letters that join.
        """
        lost: list[tuple[Glyph, Glyph]] = []
        for row in rows:
            ordered = sorted((g for g in row if g.text and not is_mark(g.text)), key=lambda g: -g.middle)
            for glyph, following in itertools.pairwise(ordered):
                gap = (glyph.x0 - following.x1) / max(1.0, glyph.size)
                if not begins_in_arabic(glyph.text) or not (
                    following.text.isspace() or begins_in_arabic(following.text)
                ):
                    continue
                if following.text.isspace():
                    self._gaps["space"] += 1
                elif _WORD_GAP < gap < _LONGEST_KASHIDA:
                    joins = joins_onwards(glyph.text)
                    self._gaps["joined" if joins else "apart"] += 1
                    if joins:
                        lost.append((glyph, following))
        gaps = self._gaps
        if gaps["joined"] >= _MIN_SIGNS and 10 * gaps["apart"] <= gaps["joined"] < gaps["space"]:
            for glyph, following in lost:
                glyph.x0 = following.x1

    def _count_elsewhere(self, row: Sequence[Glyph]) -> None:
        """Count the glyphs of a row without Arabic letters: they speak against a kashida."""
        for glyph in row:
            if glyph.code is not None:
                self._evidence.setdefault((glyph.font, glyph.code), _Evidence()).seen += 1
                if glyph.text.startswith("(cid:"):
                    glyph.text = "\ufffd"
            elif _may_be_kashida(glyph.text):
                self._signs[glyph.font, glyph.text] += 1

    def _unmapped(self, row: Sequence[Glyph]) -> list[_Seen]:
        found = []
        for place, glyph in enumerate(row):
            if glyph.code is None or not glyph.text:
                continue
            seen = _Seen(glyph, *_neighbours(row, place))
            evidence = self._evidence.setdefault((glyph.font, glyph.code), _Evidence())
            before = seen.before.text if seen.before else ""
            after = seen.after.text if seen.after else ""
            self._codes.setdefault(glyph.font, set()).add(glyph.code)
            evidence.seen += 1
            evidence.arabic += begins_in_arabic(bare(before)[-1:]) or begins_in_arabic(after)
            evidence.joined += joins_onwards(before) and begins_in_arabic(after) and not begins_a_group(after)
            evidence.last += bool(before) and not joins_onwards(before) and not after
            evidence.narrow += glyph.x1 - glyph.x0 <= _WIDE * glyph.size
            found.append(seen)
        return found

    def _give_letters(self, seen: _Seen) -> None:
        glyph = seen.glyph
        if glyph.x1 - glyph.x0 < _ZERO_WIDTH:  # a vowel sign, or the partner of a ligature
            glyph.text = ""
            return
        evidence = self._evidence[glyph.font, glyph.code or 0]
        if 2 * evidence.arabic < evidence.seen:
            if glyph.text.startswith("(cid:"):
                glyph.text = "\ufffd"
            return
        if len(self._codes[glyph.font]) > _MOST_CODES:
            glyph.text = "\ufffd"
            return
        kashida = evidence.joined == evidence.seen
        if kashida and (evidence.seen >= _SEEN_ONCE or evidence.narrow):
            glyph.text = TATWEEL
        elif evidence.narrow == evidence.seen > _LAM_SHARE * max(_ENOUGH_LETTERS, self._letters):
            # Too narrow for a ligature, and too frequent for any other letter; lam before another ends no word.
            glyph.text = ALEF if evidence.last else LAM
        elif evidence.narrow == evidence.seen:
            glyph.text = "\ufffd"
        else:
            self._ligatures.setdefault(glyph.font, set()).add(glyph.code or 0)
            glyph.text = LAM_ALEF if len(self._ligatures[glyph.font]) <= _LAM_ALEFS else "\ufffd"

    def _signs_inside(self, row: Sequence[Glyph]) -> list[Glyph]:
        """Count the signs that are no Arabic letters, and return those that touch Arabic letters on both sides."""
        found = []
        for place, glyph in enumerate(row):
            if glyph.code is not None or not _may_be_kashida(glyph.text):
                continue
            self._signs[glyph.font, glyph.text] += 1
            if _is_inside(row, place):
                self._inside[glyph.font, glyph.text] += 1
                found.append(glyph)
        return found


def _drop_thin_signs(row: Sequence[Glyph]) -> None:
    """Take out signs without width in Arabic text: they are vowel signs that a re-print has given other numbers."""
    wide = {g.font for g in row if g.x1 - g.x0 > _ZERO_WIDTH}  # a font without any widths tells nothing
    for glyph in row:
        is_thin = glyph.x1 - glyph.x0 < _ZERO_WIDTH and glyph.font in wide and not glyph.exact
        if is_thin and glyph.text.strip() and not begins_in_arabic(glyph.text) and not is_mark(glyph.text):
            glyph.text = ""


def _move_letters_to_carriers(row: Sequence[Glyph]) -> None:
    """Give a glyph without letter that of the sign over it.

    WeasyPrint maps a hamza to its whole letter, and the carrier to nothing.
    """
    lacking = [g for g in row if g.code is not None and g.text == "\ufffd" and g.x1 - g.x0 > _ZERO_WIDTH]
    for glyph in row if lacking else ():
        if glyph.x1 - glyph.x0 < _ZERO_WIDTH and not glyph.exact and begins_in_arabic(glyph.text):
            open_ones = [g for g in lacking if g.code is not None]
            under = [g for g in open_ones if g.x0 <= glyph.x0 <= g.x1]
            under = under or [g for g in open_ones if abs(g.order - glyph.order) == 1]
            if under:
                under[0].text, under[0].code, glyph.text = glyph.text, None, ""


def _drop_partners(row: Sequence[Glyph]) -> None:
    """Take a glyph without letter for a kashida where the one drawn before or after it has the letters of both."""
    by_order = {glyph.order: glyph for glyph in row}
    for glyph in row:
        if glyph.code is not None and glyph.text == "\ufffd":
            beside = (by_order.get(glyph.order - 1), by_order.get(glyph.order + 1))
            if any(
                other is not None and len(bare(other.text)) > 1 and begins_in_arabic(other.text) for other in beside
            ):
                glyph.text, glyph.code = TATWEEL, None


def _stands_as(glyph: Glyph, around: Sequence[Glyph]) -> bool:
    """Tell a glyph beside which an Arabic letter stands, or for a digit no other sign than such digits."""
    gap = _TOUCHING * glyph.size
    near = [g for g in around if g is not glyph and g.x0 - glyph.x1 < gap and glyph.x0 - g.x1 < gap]
    if begins_in_arabic(glyph.instead) or is_mark(glyph.instead):
        return any(begins_in_arabic(g.text) or is_mark(g.text) or not g.text or g.instead >= _FIRST_FORM for g in near)
    return all(g.instead or begins_in_arabic(g.text) or kind_of(g.text) == "A" for g in near)


def _may_be_kashida(text: str) -> bool:
    return len(text) == 1 and not text.isspace() and text not in _NEVER_KASHIDA and not begins_in_arabic(text)


def _neighbours(row: Sequence[Glyph], place: int) -> tuple[Glyph | None, Glyph | None]:
    """Return the mapped glyphs that touch the run at ``place``: the one read before it (right), the one after it."""
    left = right = place
    while left >= 0 and row[left].code is not None:
        left -= 1
    while right < len(row) and row[right].code is not None:
        right += 1
    gap = _TOUCHING * row[place].size
    after = row[left] if left >= 0 and row[left].x1 > row[left + 1].x0 - gap else None
    before = row[right] if right < len(row) and row[right].x0 < row[right - 1].x1 + gap else None
    return before, after


def _is_inside(row: Sequence[Glyph], place: int) -> bool:
    text, gap = row[place].text, _TOUCHING_SIGN * row[place].size
    left = right = place
    while left >= 0 and row[left].text == text:
        left -= 1
    while right < len(row) and row[right].text == text:
        right += 1
    if left < 0 or right == len(row):
        return False
    return (
        begins_in_arabic(row[left].text)
        and joins_onwards(row[right].text)
        and row[left + 1].x0 - row[left].x1 < gap
        and row[right].x0 - row[right - 1].x1 < gap
    )
