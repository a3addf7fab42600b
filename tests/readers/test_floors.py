"""Floors: how well files with a known text are read, by the program that made them. They only ever rise.

The files lie in the folder ``shared/readers`` beside the checkout, or where DHAKIRA_SHARED says.
"""

import json
import os
import re
import shutil
import subprocess
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from statistics import fmean

import pytest
from rapidfuzz.distance import Levenshtein

from readers.fence import Fence
from readers.pdf import installed
from readers.read import read
from readers.recognition import is_ready

SHARED = Path(os.environ.get("DHAKIRA_SHARED") or Path(__file__).resolve().parents[3] / "shared") / "readers"
HAS_FILES = (SHARED / "manifest.json").exists()
MARKS = re.compile(
    "[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u061c\u00ad]"
)


def normalised(text: str) -> str:
    return " ".join(MARKS.sub("", unicodedata.normalize("NFKC", text.replace("|", " "))).split())


def kind_of(row: dict[str, str]) -> str:
    if row.get("scan"):
        return "scan"
    if row.get("broken"):
        return "broken"
    suffix = Path(row["file"]).suffix
    return row["generator"] if suffix == ".pdf" else suffix


def rows_by_kind() -> dict[str, list[dict[str, str]]]:
    groups: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in json.loads((SHARED / "manifest.json").read_text(encoding="utf-8")):
        groups[kind_of(row)].append(row)
    return groups


@pytest.fixture(scope="module")
def fence() -> Iterator[Fence]:
    with Fence() as fence:
        yield fence


def read_and_true(row: dict[str, str], fence: Fence) -> tuple[str, str]:
    truth = (SHARED / row["truth"]).read_text(encoding="utf-8")
    return normalised(read(SHARED / row["file"], fence).text), normalised(truth)


@pytest.mark.skipif(not HAS_FILES, reason=f"no files with their true text at {SHARED} (set DHAKIRA_SHARED)")
@pytest.mark.timeout(900)
@pytest.mark.parametrize(
    ("kind", "mean", "worst"),
    [
        ("libreoffice", 0.001, 0.014),
        ("chromium", 0.001, 0.014),
        ("reportlab-baked", 0.0025, 0.014),
        ("weasyprint", 0.004, 0.018),
        ("fpdf2-shaped", 0.028, 0.116),
        (".docx", 0.0, 0.0),
        (".doc", 0.0, 0.0),
        (".eml", 0.0, 0.0),
        ("scan", 0.055, 0.14),
        ("broken", 0.08, 0.12),
    ],
)
def test_character_error_rate(kind: str, mean: float, worst: float, fence: Fence) -> None:
    if kind in ("scan", "broken") and not is_ready():
        pytest.skip("tesseract with ara and fra is not installed")
    rates = []
    for row in rows_by_kind()[kind]:
        text, truth = read_and_true(row, fence)
        rates.append(Levenshtein.distance(truth, text) / len(truth))
    assert sum(rates) / len(rates) <= mean
    assert max(rates) <= worst


REPRINTED = (
    "ar_indic__chromium__amiri", "ar_indic__chromium__notonaskh", "ar_indic__libreoffice__amiri",
    "ar_indic__libreoffice__notonaskh", "ar_minutes__chromium__dejavu", "ar_minutes__libreoffice__kacstone",
    "ar_sample__libreoffice__scheherazade", "ar_twocol__chromium__amiri", "ar_brackets__chromium__amiri",
    "bilingual__libreoffice__amiri",
)  # fmt: skip
"""Files whose letters a re-print garbles or loses: vowel signs, presentation forms, ligatures, brackets."""
REPRINT = {
    "gs": [("gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", "-sOutputFile={out}", "{source}")],
    "pdftocairo": [("pdftocairo", "-pdf", "{source}", "{out}")],
    "qpdf": [("qpdf", "--object-streams=generate", "{source}", "{out}")],
    "mutool": [("mutool", "convert", "-F", "pdf", "-o", "{out}", "{source}")],
    "pdftops": [("pdftops", "{source}", "{out}.ps"), ("ps2pdf", "{out}.ps", "{out}")],
}
"""The calls that print a file again."""


def has_font(name: str) -> bool:
    """Tell whether the font that a file's name ends with is installed, and so tells letters that were lost."""
    return any(known.lower().startswith(name) for known in installed._paths())


@pytest.mark.skipif(not HAS_FILES, reason=f"no files with their true text at {SHARED} (set DHAKIRA_SHARED)")
@pytest.mark.timeout(900)
@pytest.mark.parametrize(
    ("program", "mean", "worst", "fonts"),
    [
        ("gs", 0.012, 0.053, False),
        ("pdftocairo", 0.01, 0.053, False),
        ("qpdf", 0.002, 0.014, False),
        ("gs", 0.003, 0.015, True),
        ("pdftocairo", 0.004, 0.016, True),
        ("mutool", 0.012, 0.053, True),
        ("pdftops", 0.012, 0.053, True),
    ],
)
def test_files_printed_again(
    program: str,
    mean: float,
    worst: float,
    fonts: bool,  # noqa: FBT001 - a row
    fence: Fence,
    tmp_path: Path,
) -> None:
    """``fonts`` are rows of the files whose fonts are installed, the others of all files."""
    if not all(shutil.which(call[0]) for call in REPRINT[program]):
        pytest.skip(f"{program} is not installed")
    names = [name for name in REPRINTED if not fonts or has_font(name.rpartition("__")[2])]
    if len(names) < len(REPRINTED) - 1:
        pytest.skip("the fonts of the files are not installed")
    rates = []
    for name in names:
        out = tmp_path / f"{name}.pdf"
        source = SHARED / "files" / out.name
        for call in REPRINT[program]:
            subprocess.run([word.format(source=source, out=out) for word in call], check=True)
        truth = normalised((SHARED / "truth" / f"{name.partition('__')[0]}.txt").read_text(encoding="utf-8"))
        rates.append(Levenshtein.distance(truth, normalised(read(out, fence).text)) / len(truth))
    assert fmean(rates) <= mean
    assert max(rates) <= worst


@pytest.mark.skipif(not HAS_FILES, reason=f"no files with their true text at {SHARED} (set DHAKIRA_SHARED)")
def test_pages_of_every_layout_keep_their_words_and_no_others(fence: Fence) -> None:
    scores: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for row in rows_by_kind()[".html"]:
        text, truth = read_and_true(row, fence)
        found, right = Counter(text.split()), Counter(truth.split())
        hits = (found & right).total()
        scores[row["file"].rpartition("-")[2]].append((hits / found.total(), hits / right.total()))
    means = {layout: tuple(map(fmean, zip(*pairs, strict=True))) for layout, pairs in scores.items()}
    assert len(means) == 4
    assert all(precision >= 0.97 and recall >= 0.999 for precision, recall in means.values()), means
