"""A year of nights: ``uv run python benchmarks/year.py [--nights 365] [--documents 20] [--out FOLDER]``.

Each night finds new documents (2 in 100 broken), one that changed, and now and then one that is no more; twice the
analysis is another one, so that all findings are made anew. Every night's account is held against what the folder
held, and at the end `verify` looks at everything. Size and CPU time of each night go to ``year.csv`` and ``year.png``.
"""

import argparse
import csv
import random
import resource
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields
from pathlib import Path

from ingest import release
from PIL import Image, ImageDraw

import flows.taking
from flows.engine import prefect_server
from flows.nightly import run_nightly
from flows.verifying import verify
from schemas.ledger import Counts
from schemas.settings import Settings
from schemas.source import FolderSource
from store.store import Store

BROKEN, GONE = 0.02, 0.3
"""Shares: of new documents that cannot be read, and of nights in which one disappears."""
BYTES = (b"%PDF-1.4 cut off", b"", b"\x00\xff\x00" * 50)
WIDTH, HEIGHT, MARGIN = 900, 300, 46


@dataclass(frozen=True)
class Row:
    """One night: seconds of CPU and of the clock, megabytes of the memory's folder, megabytes of this process."""

    night: int
    documents: int
    set_aside: int
    cpu: float
    seconds: float
    megabytes: float
    resident: int


class Year:
    """The folder that the nights visit, and what their accounts have to say."""

    def __init__(self, scratch: Path) -> None:
        """Begin with an empty folder."""
        self._inbox = scratch / "in"
        self._inbox.mkdir()
        self._chance = random.Random(1)
        self._good: list[Path] = []
        self._broken = 0
        self._number = 0
        self.settings = Settings(
            home=scratch / "home", cache=scratch / "cache", processes=1, morphology="light", report_language="en",
            sources=(FolderSource(name="archive", path=self._inbox, settle=0),),
        )  # fmt: skip

    def day(self, documents: int) -> Counts:
        """Let a day pass; return the account that the night has to give."""
        before = len(self._good)
        changed = int(before > 0)
        gone = int(before > 1 and self._chance.random() < GONE)
        if gone:
            self._good.pop(self._chance.randrange(before)).unlink()
        if changed:
            self._write(self._chance.choice(self._good))
        new = 0
        for _ in range(documents):
            broken = self._chance.random() < BROKEN
            path = self._inbox / f"{self._number:06}{'.pdf' if broken else '.txt'}"
            if broken:
                self._broken += 1
                self._number += 1
                path.write_bytes(BYTES[self._number % len(BYTES)] + (b"" if self._number % 3 == 1 else b"%d" % new))
            else:
                self._write(path)
                self._good.append(path)
                new += 1
        return Counts(
            new=new, updated=changed, unchanged=before - gone - changed, gone=gone,
            set_aside=self._broken,
        )  # fmt: skip

    def _write(self, path: Path) -> None:
        path.write_text(release(self._number), encoding="utf-8")
        self._number += 1


def main() -> int:
    """Run the year, and draw it."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--nights", type=int, default=365)
    options.add_argument("--documents", type=int, default=20)
    options.add_argument("--out", type=Path, default=Path())
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        year, folder = Year(Path(scratch)), Path(scratch)
        with prefect_server(folder / "prefect", folder / "cache" / "prefect") as address:
            rows, wrong = run(year, given.nights, given.documents, address())
        with Store.open(year.settings.store_url, year.settings.home) as store:
            verdict = verify(store, year.settings)
    for line in (*wrong, *(fault.sentence for fault in verdict.faults)):
        sys.stdout.write(f"WRONG {line}\n")
    given.out.mkdir(parents=True, exist_ok=True)
    with (given.out / "year.csv").open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows([[f.name for f in fields(Row)], *map(astuple, rows)])
    draw(rows, given.out / "year.png")
    return 1 if wrong or verdict.faults else 0


def run(year: Year, nights: int, documents: int, address: str) -> tuple[list[Row], list[str]]:
    """Run the nights; return their rows, and a sentence for each account that is not as it should be."""
    rows: list[Row] = []
    wrong: list[str] = []
    upgrades = {nights // 3: "extraction simulated 2", 2 * nights // 3: "extraction simulated 3"}
    for night in range(1, nights + 1):
        flows.taking.VERSIONS = upgrades.get(night, flows.taking.VERSIONS)
        expected = year.day(documents)
        began, cpu = time.perf_counter(), time.process_time()
        report = run_nightly(year.settings, None, address).report
        took = time.process_time() - cpu, time.perf_counter() - began
        told = Counts(
            new=report.counts.new, updated=report.counts.updated, unchanged=report.counts.unchanged,
            gone=report.counts.gone, set_aside=report.counts.set_aside,
        )  # fmt: skip
        if told != expected or report.counts.duplicate or report.discrepancies:
            wrong.append(f"night {night}: {report.counts}, expected {expected}; {report.discrepancies}")
        size = sum(p.stat().st_size for p in year.settings.home.rglob("*") if p.is_file()) / 1e6
        resident = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        rows.append(Row(night, night * documents, told.set_aside, round(took[0], 2), round(took[1], 2),
                        round(size, 2), resident))  # fmt: skip
        sys.stdout.write(f"{rows[-1]}\n")
        sys.stdout.flush()
    return rows, wrong


def draw(rows: Sequence[Row], file: Path) -> None:
    """Draw two curves over the nights: megabytes of the memory, and seconds of CPU a night."""
    image = Image.new("RGB", (WIDTH, 2 * HEIGHT), "white")
    pen = ImageDraw.Draw(image)
    curves = (("size of the memory, MB", [r.megabytes for r in rows]), ("CPU seconds a night", [r.cpu for r in rows]))
    for place, (title, values) in enumerate(curves):
        top, low, most = place * HEIGHT, (place + 1) * HEIGHT - MARGIN, max(values)
        pen.text((MARGIN, top + 8), f"{title} ({len(rows)} nights, at most {most:g})", fill="black")
        pen.line([(MARGIN, top + MARGIN), (MARGIN, low), (WIDTH - 10, low)], fill="grey")
        wide, high = (WIDTH - MARGIN - 20) / max(len(values) - 1, 1), low - top - MARGIN
        points = [(MARGIN + i * wide, low - high * value / most) for i, value in enumerate(values)]
        pen.line(points, fill="navy", width=2)
        for share in (0.0, 0.5, 1.0):
            pen.text((6, low - high * share - 6), f"{most * share:.3g}", fill="black")
        for night in range(0, len(rows) + 1, max(1, len(rows) // 6)):
            pen.text((MARGIN + night * wide - 8, low + 6), str(night), fill="black")
    image.quantize(16).save(file, optimize=True)


if __name__ == "__main__":
    sys.exit(main())
