"""Glyphs whose font lost its map of letters, told by the same font where it is installed."""

import io
import struct
from pathlib import Path

import pytest
from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from pdfminer.pdftypes import PDFStream
from pdfminer.psparser import LIT

from readers.pdf import installed
from readers.pdf.glyphs import Glyph, Sheet
from readers.pdf.installed import InstalledFonts
from text.shapes import TATWEEL

NAMES = (
    ".notdef",
    "space",
    "lam",
    "alef",
    "lam.init",
    "teh",
    "tteh",
    "lam_alef",
    "seen.swash",
    "seen",
    "beh",
    "i",
    "m",
)
LOOKS_LIKE = {"tteh": "teh", "i": "alef"}
LETTERS = {0x20: "space", 0x644: "lam", 0x627: "alef", 0x62A: "teh", 0x67A: "tteh", 0x633: "seen", 0x628: "beh"}
LETTERS |= {0x69: "i", 0x6D: "m"}
FEATURES = """
feature init { sub lam by lam.init; } init;
feature liga { sub lam.init alef by lam_alef; } liga;
"""
LOST = "\ufffd"


def drawn(width: int, shape: int) -> object:
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    pen.lineTo((width, shape))
    pen.lineTo((width, 700))
    pen.closePath()
    return pen.glyph()


def font(*, substitutes: bool = True) -> TTFont:
    """Return a font whose glyphs differ in width, but for those that look like another."""
    widths = {name: 100 + 50 * NAMES.index(LOOKS_LIKE.get(name, name)) for name in NAMES}
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(list(NAMES))
    builder.setupCharacterMap(LETTERS)
    empty = TTGlyphPen(None).glyph()
    builder.setupGlyf({name: empty if name == "space" else drawn(widths[name], 5) for name in NAMES})
    builder.setupHorizontalMetrics({name: (width, 0) for name, width in widths.items()})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupPost()
    if substitutes:
        addOpenTypeFeaturesFromString(builder.font, FEATURES)
    return builder.font


def page(texts: list[tuple[str, int | None]], *cids: int) -> Sheet:
    """Return a page of these glyphs (text, and code where they have no letter), its font embedded without a map."""
    file = io.BytesIO()
    font(substitutes=False).save(file)
    program = PDFStream({}, file.getvalue())
    program.set_objid(7, 0)
    table = PDFStream({}, struct.pack(f">{len(NAMES)}H", *range(len(NAMES))))
    inner = {
        "CIDSystemInfo": {},
        "FontDescriptor": {"FontName": LIT("ABCDEF+Own"), "FontFile2": program},
        "CIDToGIDMap": table,
    }
    outer = {"DescendantFonts": [inner]}
    glyphs = [
        Glyph(text, 10 * n, 10 * n + 10, 0, 10, 8, 10, n, "ABCDEF+Own", code, cid=cid)
        for n, ((text, code), cid) in enumerate(zip(texts, cids, strict=True))
    ]
    return Sheet(200, 100, glyphs=glyphs, resources={"Font": {"F1": outer}})


@pytest.fixture(autouse=True)
def own_font(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    font().save(tmp_path / "own.ttf")
    monkeypatch.setattr(installed, "_paths", lambda: {"Own": str(tmp_path / "own.ttf")})
    installed._installed.cache_clear()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("beh", "ب"),
        pytest.param("lam.init", "ل", id="a joined form"),
        pytest.param("lam_alef", "لا", id="a ligature of a joined form"),
        pytest.param("tteh", "ت", id="of two letters that look the same, that of Arabic"),
        pytest.param("seen.swash", "س", id="what the font's own logic draws is called after its letter"),
    ],
)
def test_a_glyph_has_the_letter_of_its_outline(name: str, text: str) -> None:
    sheet = page([(LOST, 5)], NAMES.index(name))
    assert InstalledFonts().mend(sheet, distrusted=False)
    assert [(glyph.text, glyph.code) for glyph in sheet.glyphs] == [(text, None)]


def test_letters_that_the_page_is_sure_of_are_kept_unless_it_is_distrusted() -> None:
    lying = [("x", None), (" ", None), (TATWEEL, 4)]
    sheet = page(lying, NAMES.index("beh"), NAMES.index("space"), NAMES.index("seen"))
    assert not InstalledFonts().mend(sheet, distrusted=False)
    assert [glyph.text for glyph in sheet.glyphs] == ["x", " ", TATWEEL]
    assert InstalledFonts().mend(sheet, distrusted=True)
    assert [glyph.text for glyph in sheet.glyphs] == ["ب", " ", "س"]


@pytest.mark.parametrize(("beside", "text"), [("beh", "ا"), ("m", "i")])
def test_an_outline_of_two_scripts_has_the_letter_of_the_one_beside_it(beside: str, text: str) -> None:
    both = page([(LOST, 5), (LOST, 6)], NAMES.index(beside), NAMES.index("alef"))
    assert InstalledFonts().mend(both, distrusted=False)
    assert both.glyphs[1].text == text


def test_a_font_that_looks_otherwise_here_tells_nothing(tmp_path: Path) -> None:
    other = font()
    for glyph, (width, bearing) in other["hmtx"].metrics.items():
        other["hmtx"].metrics[glyph] = (width + 10, bearing)
    other.save(tmp_path / "own.ttf")
    sheet = page([(LOST, 5)], NAMES.index("beh"))
    assert not InstalledFonts().mend(sheet, distrusted=True)


def test_a_broken_font_tells_nothing() -> None:
    sheet = page([(LOST, 5)], NAMES.index("beh"))
    fonts = sheet.resources
    assert isinstance(fonts, dict)
    broken = PDFStream({}, b"\0\1\0\0no font")
    broken.set_objid(8, 0)
    fonts["Font"]["F1"]["DescendantFonts"][0]["FontDescriptor"]["FontFile2"] = broken
    assert not InstalledFonts().mend(sheet, distrusted=True)
    assert sheet.glyphs[0].text == LOST
