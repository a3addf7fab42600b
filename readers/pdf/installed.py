"""Letters of glyphs whose font keeps no map of letters, or a lying one, told by the same font as it is installed here.

A program that prints a PDF again loses or garbles the map from glyphs to letters and keeps their outlines. Where a font
of that name is installed, the glyph of the same width and bounds has a letter there: its character map tells it, and
its substitutions tell those of joined forms and ligatures.
"""

import io
import math
import re
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from operator import sub
from pathlib import Path
from typing import Any

from fontTools.pens.statisticsPen import StatisticsPen
from fontTools.ttLib import TTFont, TTLibError
from pdfminer.pdftypes import PDFStream, resolve1

from readers.pdf.damage import DAMAGE
from readers.pdf.glyphs import Glyph, Sheet
from readers.programs import FONT_LIST, run
from schemas.errors import ReadError
from text.shapes import TATWEEL, plain_letters
from text.visual import kind_of

_ADDED = re.compile(r"^[A-Z]{6}\+|_[0-9a-f]{2}$")
"""What stands before the name of a font of which a part is embedded, and behind that of each 256 letters of it that
pdftops makes a font of its own."""
_SINGLE, _MULTIPLE, _ALTERNATE, _LIGATURE, _EXTENSION = 1, 2, 3, 4, 7
"""Kinds of substitution (lookup types of the table GSUB)."""
_ROUNDS = 6
"""Substitutions of what was substituted: a joined form, its swash, a ligature of these."""
_USUAL = frozenset(chain(range(0x20, 0x7F), range(0x621, 0x653), range(0x660, 0x66D), (0x60C, 0x61B, 0x61F)))
"""Letters that are meant where several have one outline: ASCII and Arabic's own, before those of other languages."""
_BOUNDS = struct.Struct(">2xhhhh")
_NEAR = 2
"""Thousandths of an em by which two outlines that are the same may differ: Qt draws its fonts anew at another scale."""
_SAME_INK = 0.0004
"""Difference of two glyphs' ink (in ems) that is none: those of é and è differ by ten times as much."""
_NESTED = 3
"""Forms within forms in which fonts of a page are looked for."""
_LEAST_KNOWN = 0.5
"""The share of a font's outlines that the installed one must have; another version of it has others."""
_BROKEN = (*DAMAGE, TTLibError, OSError)

_Outline = tuple[int, ...]
"""Advance width and bounds (left, lowest, right, highest), in thousandths of an em."""


@dataclass(slots=True)
class _Installed:
    """A font of this machine, its glyphs by outline."""

    font: Any
    letters: Mapping[str, str]
    glyphs: dict[int, dict[_Outline, list[str]]]
    """By their width and outline."""

    def like(self, outline: _Outline) -> list[str]:
        """Return the glyphs with nearly this outline."""
        return [
            name
            for width in range(outline[0] - _NEAR, outline[0] + _NEAR + 1)
            for own, names in self.glyphs.get(width, {}).items()
            if max(map(abs, map(sub, own, outline))) <= _NEAR
            for name in names
        ]

    def texts_of(self, font: Any, glyph: str, outline: _Outline) -> tuple[str, ...]:  # noqa: ANN401 - fontTools has no types
        """Return the letters of an embedded glyph, the likeliest of each script; none where no glyph looks like it."""
        found = [name for name in self.like(outline) if name in self.letters]
        if len({self.letters[name] for name in found}) > 1:
            ink = _ink(font, glyph)
            distances = {name: math.dist(ink, _ink(self.font, name)) for name in found}
            least = min(distances.values())
            found = [name for name in found if distances[name] <= least + _SAME_INK]
        texts = sorted({self.letters[name] for name in found}, key=_rank)
        texts = [text for text in texts if _rank(text)[0] == 0] or texts[:1]
        return tuple({kind_of(text): text for text in reversed(texts)}.values())[::-1]


@dataclass(slots=True)
class InstalledFonts:
    """Gives glyphs the letters that installed fonts have for them; remembers the fonts of one file."""

    _known: dict[tuple[str, int], Mapping[int, tuple[str, ...]]] = field(default_factory=dict)
    """Letters by the name of a font and the number of the object that holds its outlines."""

    def mend(self, sheet: Sheet, *, distrusted: bool) -> bool:
        """Give letters to glyphs without one, or to all of a page that is ``distrusted``; tell if any changed."""
        lacking = {g.font for g in sheet.glyphs if distrusted or _is_guessed(g)}
        if not lacking:
            return False
        fonts = {name: font for name, font in _fonts_of(sheet.resources, _NESTED) if name in lacking}
        letters = {name: self._letters(font, name) for name, font in fonts.items()}
        changed = False
        script = "R"
        for glyph in sheet.glyphs:
            texts = letters.get(glyph.font, {}).get(glyph.cid, ())
            if texts and not glyph.exact and (distrusted or glyph.code is not None):
                text = next((text for text in texts if kind_of(text) == script), texts[0])
                changed = changed or text != glyph.text
                glyph.text, glyph.code, glyph.instead = text, None, ""
            if len(texts) < 2 and kind_of(glyph.text) in ("R", "L"):  # noqa: PLR2004 - its script is sure
                script = kind_of(glyph.text)
        return changed

    def _letters(self, font: Mapping[str, Any], name: str) -> Mapping[int, tuple[str, ...]]:
        try:
            program = resolve1(resolve1(font["FontDescriptor"])["FontFile2"])
            key = name, program.objid
            if key not in self._known:
                self._known[key] = {}
                self._known[key] = _letters_of_embedded(font, name, program.get_data())
        except _BROKEN:
            return {}
        return self._known[key]


def _is_guessed(glyph: Glyph) -> bool:
    """Tell a glyph without letter that is no kashida, whatever was made of it."""
    return glyph.code is not None and glyph.text.strip() not in ("", TATWEEL)


def _fonts_of(resources: object, depth: int) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the fonts of a page, by the names that its glyphs have, those of its forms included."""
    named = resolve1(resources)
    if not isinstance(named, dict):
        return
    fonts, forms = resolve1(named.get("Font")), resolve1(named.get("XObject"))
    for font in map(resolve1, fonts.values() if isinstance(fonts, dict) else ()):
        try:
            inner = resolve1(resolve1(font["DescendantFonts"])[0]) if "DescendantFonts" in font else font
            yield resolve1(resolve1(inner["FontDescriptor"])["FontName"]).name, inner
        except _BROKEN:
            continue
    for form in map(resolve1, forms.values() if depth and isinstance(forms, dict) else ()):
        if isinstance(form, PDFStream) and "Resources" in form:
            yield from _fonts_of(form["Resources"], depth - 1)


def _letters_of_embedded(font: Mapping[str, Any], name: str, program: bytes) -> Mapping[int, tuple[str, ...]]:
    """Return the letters of an embedded TrueType font by the codes that its page uses."""
    installed = _installed(_ADDED.sub("", name))
    if installed is None:
        return {}
    embedded = TTFont(io.BytesIO(program), lazy=True)
    outlines = dict(_outlines(embedded))
    if sum(bool(installed.like(outline)) for outline in outlines.values()) < _LEAST_KNOWN * len(outlines):
        return {}
    texts = {glyph: installed.texts_of(embedded, glyph, outline) for glyph, outline in outlines.items()}
    return {
        code: (texts[glyph] or ("\ufffd",)) if glyph in texts else (" ",)
        for code, glyph in _codes(font, embedded)
        if glyph in texts or embedded["hmtx"][glyph][0]
    }


def _codes(font: Mapping[str, Any], embedded: Any) -> Iterator[tuple[int, str]]:  # noqa: ANN401 - fontTools has no types
    """Yield the codes of a page's font with the names of their glyphs."""
    names = embedded.getGlyphOrder()
    if "CIDSystemInfo" in font:
        table = resolve1(font.get("CIDToGIDMap"))
        if not isinstance(table, PDFStream):
            yield from enumerate(names)
            return
        for cid, (glyph,) in enumerate(struct.iter_unpack(">H", table.get_data()[: 2 * 0x10000])):
            if 0 < glyph < len(names):
                yield cid, names[glyph]
        return
    for table in embedded["cmap"].tables:
        if (table.platformID, table.platEncID) in {(1, 0), (3, 0)}:
            for code, glyph in table.cmap.items():
                yield code & 0xFF, glyph


def _outlines(font: Any) -> Iterator[tuple[str, _Outline]]:  # noqa: ANN401 - fontTools has no types
    """Yield the glyphs of a TrueType font that are drawn."""
    glyphs, widths, em = font["glyf"].glyphs, font["hmtx"].metrics, font["head"].unitsPerEm
    for name, glyph in glyphs.items():
        data = getattr(glyph, "data", b"")
        if len(data) >= _BOUNDS.size:
            yield name, tuple(round(1000 * size / em) for size in (widths[name][0], *_BOUNDS.unpack_from(data)))


def _ink(font: Any, name: str) -> tuple[float, ...]:  # noqa: ANN401 - fontTools has no types
    """Return how much ink a glyph has and where it lies: area, centre and lean, in ems."""
    glyphs, em = font.getGlyphSet(), font["head"].unitsPerEm
    pen = StatisticsPen(glyphset=glyphs)
    glyphs[name].draw(pen)
    return abs(pen.area) / em**2, pen.meanX / em, pen.meanY / em, pen.covariance / em**2


@lru_cache(maxsize=8)
def _installed(name: str) -> _Installed | None:
    path = _paths().get(name.replace(" ", ""))
    if path is None:
        return None
    try:
        font = TTFont(io.BytesIO(Path(path).read_bytes()), lazy=True, fontNumber=0)
        glyphs: dict[int, dict[_Outline, list[str]]] = {}
        for glyph, outline in _outlines(font):
            glyphs.setdefault(outline[0], {}).setdefault(outline, []).append(glyph)
        return _Installed(font, _letters_by_glyph(font), glyphs)
    except _BROKEN:
        return None


@lru_cache(maxsize=1)
def _paths() -> Mapping[str, str]:
    """Return the installed fonts by their PostScript and full names; none where fontconfig does not list them."""
    program = FONT_LIST.path()
    try:
        listed = run(program, ["--format", r"%{postscriptname}\t%{fullname[0]}\t%{file}\n"]) if program else b""
    except ReadError:
        listed = b""
    paths: dict[str, str] = {}
    for line in (listed or b"").decode("utf-8", "replace").splitlines():
        *names, path = line.split("\t")
        for name in names:
            paths.setdefault(name.replace(" ", ""), path)
    return paths


def _letters_by_glyph(font: Any) -> dict[str, str]:  # noqa: ANN401 - fontTools has no types
    """Return the letters of a font's glyphs: those of its character map, and what is put in their places."""
    letters: dict[str, str] = {}
    for number, glyph in font.getBestCmap().items():
        text = plain_letters(chr(number))
        if text and (glyph not in letters or _rank(text) < _rank(letters[glyph])):
            letters[glyph] = text
    substitutions = list(_substitutions(font))
    for _ in range(_ROUNDS):
        changed = False
        for before, after in substitutions:
            if all(glyph in letters for glyph in before):
                text = "".join(letters[glyph] for glyph in before)
                if after not in letters or _rank(text)[0] < _rank(letters[after])[0]:
                    letters[after] = text
                    changed = True
        if not changed:
            break
    for glyph in font.getGlyphOrder():  # drawn by the font's own logic: it is called after its letter
        base = glyph.partition(".")[0]
        if base in letters:
            letters.setdefault(glyph, letters[base])
    return letters


def _substitutions(font: Any) -> Iterator[tuple[tuple[str, ...], str]]:  # noqa: ANN401 - fontTools has no types
    """Yield glyphs with the one that is drawn instead, or the first of several."""
    lookups = font["GSUB"].table.LookupList.Lookup if "GSUB" in font else ()
    for lookup in lookups:
        for table in lookup.SubTable:
            kind, inner = lookup.LookupType, table
            if kind == _EXTENSION:
                kind, inner = table.ExtSubTable.LookupType, table.ExtSubTable
            if kind == _SINGLE:
                yield from (((before,), after) for before, after in inner.mapping.items())
            elif kind == _MULTIPLE:
                yield from (((before,), after[0]) for before, after in inner.mapping.items() if after)
            elif kind == _ALTERNATE:
                yield from (((before,), after) for before, many in inner.alternates.items() for after in many)
            elif kind == _LIGATURE:
                for first, ligatures in inner.ligatures.items():
                    yield from (((first, *ligature.Component), ligature.LigGlyph) for ligature in ligatures)


def _rank(text: str) -> tuple[int, int, str]:
    """Return how likely letters are meant, the likeliest lowest."""
    return sum(ord(letter) not in _USUAL for letter in text), len(text), text
