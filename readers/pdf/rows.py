"""Glyphs to rows: those of one baseline, and in them the items from left to right."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from readers.pdf.glyphs import Glyph
from text.shapes import bare, carrier_of, is_mark, marks_of, plain_letters
from text.visual import Sign, kind_of

_SAME_ROW = 0.55
"""Baselines nearer than this (in ems) are one: Latin names in an Arabic line come from another font, with another
ascent and now and then a baseline a point off; the leading of a paragraph is 1.1 em at least."""
_WORD_GAP = 0.16
"""A gap between two glyphs (in ems) that is a space: kerning stays below 0.1, a narrow space has 0.2."""
_DOUBLE_STRIKE = 0.12
"""The same letter again within this (in ems) is fake bold, drawn twice."""
_NEXT = 3
"""A mark is drawn at most so many glyphs from its letter: a letter and two marks."""
_ONE_WAY = 0.6
"""Steps from letter to letter that go the same way, less the others, against all: in a row that is drawn one way."""
_UNKNOWN = "\ufffd"
"""What a glyph without letter shows; two of them are not the same."""
_ZERO_WIDTH = 0.01
_UNDER = 0.25
"""How far (in ems) from its letter a vowel sign is drawn, to either side, at most."""


@dataclass(slots=True)
class Item:
    """One place in a row: a base letter with its marks, a ligature, a space. Lengths are points."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    exact: bool = False

    @property
    def sign(self) -> Sign:
        """The item as the bidirectional algorithm takes it."""
        return Sign(self.text, self.exact)


def rows_of(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """Return the glyphs by baseline, from the top of the page down."""
    baselines = _baselines(glyphs)
    nearest: dict[float, int] = {}
    rows: list[list[Glyph]] = [[] for _ in baselines]
    for glyph in glyphs:
        place = nearest.get(glyph.base)
        if place is None:
            place = min(range(len(baselines)), key=lambda i: abs(baselines[i] - glyph.base))
            nearest[glyph.base] = place
        rows[place].append(glyph)
    return [row for row in rows if any(g.text.strip() for g in row)]


def _baselines(glyphs: Sequence[Glyph]) -> list[float]:
    """Return the baselines, by ink: the most inked first, others only where none is near."""
    ink: dict[float, float] = {}
    sizes: dict[float, float] = {}
    for glyph in glyphs:
        base = round(glyph.base * 2) / 2
        ink[base] = ink.get(base, 0.0) + ((glyph.x1 - glyph.x0) * glyph.size + 0.01 if glyph.text.strip() else 0.0)
        sizes[base] = max(sizes.get(base, 0.0), glyph.size)
    accepted: list[float] = []
    for base in sorted(ink, key=lambda b: -ink[b]):
        size = sizes[base]
        if not any(abs(other - base) < _SAME_ROW * max(4.0, min(size, sizes[other])) for other in accepted):
            accepted.append(base)
    return sorted(accepted)


def items_of(row: Sequence[Glyph]) -> list[Item]:
    """Return a row's items from left to right, without spaces at its ends."""
    texts = _mended_texts(row)
    marks: list[tuple[Glyph, str]] = []
    bases: list[tuple[Glyph, str]] = []
    for glyph, text in zip(row, texts, strict=True):
        if text:
            (marks if is_mark(text) else bases).append((glyph, text))
    bases.sort(key=lambda pair: (pair[0].middle, -pair[0].order))
    added = _marks_by_base(bases, marks)
    items: list[Item] = []
    for place, (glyph, text) in enumerate(bases):
        whole = plain_letters(text + "".join(added.get(place, ()))) if text.strip() else " "
        if whole:
            _append(items, Item(whole, glyph.x0, glyph.x1, glyph.top, glyph.bottom, glyph.size, glyph.exact))
    while items and items[-1].text == " ":
        items.pop()
    return items


def _mended_texts(row: Sequence[Glyph]) -> list[str]:
    """Return the glyphs' texts; a glyph without width that repeats the letter under it keeps its marks only.

    WeasyPrint and typst map the glyph of a vowel sign to the letters of its whole cluster, typst that of the letter
    too. A hamza drawn over its carrier may be mapped to both.
    """
    texts = [g.text for g in row]
    thin = [
        i for i, g in enumerate(row) if g.x1 - g.x0 <= _ZERO_WIDTH and not is_mark(g.text) and kind_of(g.text) == "R"
    ]
    if not thin:
        return texts
    wide = [k for k, g in enumerate(row) if g.x1 - g.x0 > _ZERO_WIDTH and kind_of(g.text) == "R"]
    for i in thin:
        letters, x = bare(row[i].text), row[i].x0
        near = _UNDER * row[i].size
        over = [k for k in wide if row[k].x0 - near <= x <= row[k].x1 + near]
        same = next((row[k] for k in over if bare(row[k].text) == letters), None)
        carrier = next((k for k in over if bare(row[k].text) == carrier_of(row[i].text)), None)
        if same is not None:
            texts[i] = "".join(mark for mark in marks_of(row[i].text) if mark not in same.text)
        elif carrier is not None:
            texts[carrier], texts[i] = row[i].text, ""
    return texts


def _marks_by_base(bases: Sequence[tuple[Glyph, str]], marks: Sequence[tuple[Glyph, str]]) -> dict[int, list[str]]:
    """Give each combining mark to a base over which it stands: drawn next to it if one is, else the nearest.

    Where a row is drawn from left to right, a letter of Arabic comes after its marks, else before them.
    """
    added: dict[int, list[str]] = {}
    if not marks:
        return added
    side = _drawing_direction(bases)
    for mark, text in sorted(marks, key=lambda pair: -pair[0].order):
        near = _UNDER * mark.size
        best = min(
            (
                (
                    abs(g.order - mark.order) > _NEXT,
                    (g.order - mark.order) * side < 0,
                    not g.x0 <= mark.middle <= g.x1,
                    abs(g.order - mark.order),
                    i,
                )
                for i, (g, letter) in enumerate(bases)
                if g.x0 - near <= mark.middle <= g.x1 + near and letter.strip() and kind_of(letter) in ("R", "L", "M")
            ),
            default=None,
        )
        if best:
            added.setdefault(best[-1], []).append(text)
    return added


def _drawing_direction(bases: Sequence[tuple[Glyph, str]]) -> int:
    """Return 1 where the right-to-left letters of a row are drawn from left to right, -1 the other way, else 0."""
    orders = [glyph.order for glyph, text in bases if kind_of(text) == "R"]
    steps = sum(1 if after > before else -1 for before, after in itertools.pairwise(orders))
    if abs(steps) < _ONE_WAY * (len(orders) - 1) or len(orders) < 2:  # noqa: PLR2004 - a step
        return 0
    return 1 if steps > 0 else -1


def _append(items: list[Item], item: Item) -> None:
    """Add an item: one space for a gap or several, nothing for a letter struck twice."""
    if not items:
        if item.text != " ":
            items.append(item)
        return
    last = items[-1]
    if item.text == " ":
        if last.text == " ":
            last.x1 = max(last.x1, item.x1)
        else:
            items.append(item)
        return
    if last.text == item.text != _UNKNOWN and abs(item.x0 - last.x0) < _DOUBLE_STRIKE * item.size:
        return
    if last.text != " " and item.x0 - last.x1 > _WORD_GAP * max(item.size, last.size):
        items.append(Item(" ", last.x1, item.x0, last.top, last.bottom, item.size))
    items.append(item)
