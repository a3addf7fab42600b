"""OCR of a picture of a page, by tesseract: lines with the box and confidence of each word.

Measured on Arabic scans of 150 to 300 dpi: ``ara+fra`` reads Latin names in Arabic text, which ``ara`` alone destroys,
and takes some Arabic words for Latin ones, which ``ara`` alone reads (`readers.recognised_scripts`). A third language
costs more than it gives; no cleaning of the picture helps on all of them. So the picture goes as it is, turned upright
and level first, and evenly lit where it is a photograph.
"""

import io
import math
import statistics
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from PIL import Image

from readers.inks import without_colours
from readers.lighting import evened
from readers.missed import missed_lines, with_missed
from readers.pdf.blocks import Block, PageBlocks
from readers.pdf.lines import Line, count_letters
from readers.pdf.placements import Placement
from readers.programs import TESSERACT, missing, run
from readers.recognised_scripts import RecognisedWord, needs_arabic, with_arabic
from readers.recognised_tables import with_sides, with_tables
from readers.skew import before_turning, skew_of
from schemas.errors import ReadError, Reason
from text.recognised import mend_commas
from text.shapes import plain_letters

_LANGUAGES = ("ara", "fra")
_PAGE, _LINE = "3", "7"
"""What a picture is for tesseract: a page that it divides itself, one line."""
_POINTS = 72.0
_WORD_LEVEL = "5"
_HEADING = 1.4
"""Letters so many times the page's median height are a title's; smaller differences are noise of the boxes."""
_SURE_TURN = 2.0
"""Confidence from which tesseract's opinion on the page's turn is believed; upright pages get 0.5 to 15 for 0."""
_MIN_INK = 20
"""Grey levels between the darkest and the lightest sign of a page that has anything on it."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """What OCR reads on a page. ``confidence`` (0 to 1) is the mean of its ``words``."""

    page: PageBlocks
    confidence: float
    words: int


def recognise(picture: Image.Image, dpi: float, begins: Callable[[], None]) -> Recognised:
    """Read the picture of one page; ``begins`` is called where a second reading begins.

    Raises ReadError: NEEDS_PROGRAM, TOOK_TOO_LONG, DAMAGED.
    """
    program = _tesseract()
    plain, picture = without_colours(picture), evened(picture.convert("L"))
    scale = _POINTS / dpi
    turn, skew, rows = 0, 0.0, []
    if _has_ink(picture):
        turn = _turn(program, picture, dpi)
        if turn:
            picture = picture.rotate(-turn, expand=True)
        skew = skew_of(picture)
        rows = _read(program, _level(picture, skew), dpi, begins)
        if plain is not None:  # headings may be coloured, too: the reading that tells more is kept
            begins()
            upright = evened(plain.rotate(-turn, expand=True) if turn else plain)
            rows = max(rows, _read(program, _level(upright, skew), dpi, begins), key=_worth)
    texts = mend_commas(row.text for row in rows)
    rows = [replace(row, text=text) for row, text in zip(rows, texts, strict=True)]
    blocks = with_sides(with_tables(list(_blocks(rows, scale))))
    if skew:
        _turn_back(blocks, picture.size, scale, skew)
    page = PageBlocks(picture.width * scale, picture.height * scale, turn, blocks)
    mean = statistics.fmean(row.confidence for row in rows) if rows else 0.0
    return Recognised(page, mean, len(rows))


def _level(picture: Image.Image, skew: float) -> Image.Image:
    return picture.rotate(skew, Image.Resampling.BICUBIC, fillcolor=255) if skew else picture


def _read(program: str, picture: Image.Image, dpi: float, begins: Callable[[], None]) -> list[RecognisedWord]:
    """Return the words of an upright and level picture."""
    rows = _words(program, picture, dpi, _LANGUAGES)
    if needs_arabic(rows):
        begins()
        rows = with_arabic(rows, _words(program, picture, dpi, _LANGUAGES[:1]))
    for box in missed_lines(picture, rows):
        begins()
        rows = with_missed(rows, box, _words(program, picture.crop(box), dpi, _LANGUAGES, _LINE))
    return rows


def _worth(rows: Sequence[RecognisedWord]) -> float:
    """Return how many letters a reading has, each as far as tesseract is sure of its word."""
    return sum(row.confidence * len(row.text) for row in rows)


def turn_of_picture(picture: Image.Image, dpi: float) -> int:
    """Return the clockwise turn (0, 90, 180, 270) at which OCR reads this picture, 0 where there is no OCR."""
    program = TESSERACT.path()
    grey = picture.convert("L")
    return _turn(program, grey, dpi) if program and _has_ink(grey) else 0


def is_ready() -> bool:
    """Tell whether tesseract and the languages it needs are installed."""
    path = TESSERACT.path()
    return path is not None and set(_LANGUAGES) <= _installed(path)


def _has_ink(picture: Image.Image) -> bool:
    low, high = picture.getextrema()
    return float(high) - float(low) > _MIN_INK  # type: ignore[arg-type]  # of a grey picture it is two numbers


def _tesseract() -> str:
    path = TESSERACT.path()
    if path is None:
        raise missing(TESSERACT, "A scanned page")
    lacking = set(_LANGUAGES) - _installed(path)
    if lacking:
        packages = " ".join(f"tesseract-ocr-{language}" for language in sorted(lacking))
        raise ReadError(
            Reason.NEEDS_PROGRAM, f"A scanned page needs tesseract's languages; sudo apt-get install {packages}"
        )
    return path


@lru_cache(maxsize=2)
def _installed(path: str) -> frozenset[str]:
    return frozenset((run(path, ["--list-langs"]) or b"").decode("utf-8", "replace").split())


def _run(program: str, picture: Image.Image, dpi: float, options: Sequence[str]) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, "PNG", compress_level=1)
    read = run(program, ["stdin", "stdout", "--dpi", str(round(dpi)), *options], buffer.getvalue())
    return read or b""


def _turn(program: str, picture: Image.Image, dpi: float) -> int:
    """Return the clockwise turn (0, 90, 180, 270) after which the page stands upright, 0 where it is not sure."""
    told = _run(program, picture, dpi, ["--psm", "0", "-l", "osd"]).decode("utf-8", "replace")
    answers = dict(line.split(":", 1) for line in told.splitlines() if ":" in line)
    try:
        turn, confidence = int(answers["Rotate"]), float(answers["Orientation confidence"])
    except (KeyError, ValueError):  # too little on the page
        return 0
    return turn if confidence >= _SURE_TURN else 0


def _words(
    program: str, picture: Image.Image, dpi: float, languages: Sequence[str], mode: str = _PAGE
) -> list[RecognisedWord]:
    return list(_rows(_run(program, picture, dpi, ["-l", "+".join(languages), "--psm", mode, "tsv"])))


def _rows(table: bytes) -> Iterator[RecognisedWord]:
    for line in table.decode("utf-8", "replace").split("\n")[1:]:
        cells = line.split("\t")
        if len(cells) != 12 or cells[0] != _WORD_LEVEL:  # noqa: PLR2004 - the columns of tesseract's table
            continue
        text = plain_letters(cells[11]).strip()
        if text:
            left, top, width, height = map(float, cells[6:10])
            confidence = max(0.0, float(cells[10])) / 100
            yield RecognisedWord(
                (cells[2], cells[3], cells[4]), left, top, left + width, top + height, confidence, text
            )


def _blocks(rows: Sequence[RecognisedWord], scale: float) -> Iterator[Block]:
    """Yield tesseract's paragraphs, with the edges of the block they stand in; its words come in reading order."""
    by_line: dict[tuple[str, str, str], list[RecognisedWord]] = {}
    for row in rows:
        by_line.setdefault(row.line, []).append(row)
    if not by_line:
        return
    usual = statistics.median(_height(words) for words in by_line.values())
    by_paragraph: dict[tuple[str, str], list[Line]] = {}
    for words in by_line.values():
        height = _height(words)
        size = (height if height > _HEADING * usual else usual) * scale
        by_paragraph.setdefault(words[0].line[:2], []).append(_line(words, size, scale))
    edges: dict[str, tuple[float, float]] = {}
    for (block, _), lines in by_paragraph.items():
        x0, x1 = edges.get(block, (math.inf, -math.inf))
        edges[block] = min(x0, *(line.x0 for line in lines)), max(x1, *(line.x1 for line in lines))
    for (block, _), lines in by_paragraph.items():
        yield Block(lines, edges=edges[block])


def _turn_back(blocks: Sequence[Block], size: tuple[int, int], scale: float, skew: float) -> None:
    """Put the boxes of the levelled picture where the words stand on the page, which leans."""
    for block in blocks:
        for line in block.all_lines():
            moved = []
            for word in line.words:
                x, y = (word.left + word.right) / 2 / scale, (word.top + word.bottom) / 2 / scale
                new_x, new_y = before_turning(x, y, size, skew)
                right, down = (new_x - x) * scale, (new_y - y) * scale
                moved.append(
                    Placement(
                        word.start, word.end, word.left + right, word.top + down, word.right + right, word.bottom + down
                    )
                )
            line.words = moved


def _height(words: Sequence[RecognisedWord]) -> float:
    return statistics.median(word.bottom - word.top for word in words)


def _line(words: Sequence[RecognisedWord], size: float, scale: float) -> Line:
    placed: list[Placement] = []
    start = 0
    for word in words:
        box = (word.left * scale, word.top * scale, word.right * scale, word.bottom * scale)
        placed.append(Placement(start, start + len(word.text), *box))
        start += len(word.text) + 1
    text = " ".join(word.text for word in words)
    arabic, latin = count_letters(text)
    base = statistics.median(word.bottom for word in words) * scale
    x0, x1 = min(p.left for p in placed), max(p.right for p in placed)
    return Line([], x0, x1, base, size, arabic, latin, arabic >= latin, text, placed)
