"""A year of nights: ``uv run python benchmarks/year.py [--nights 365] [--documents 20] [--fresh 30] [--out FOLDER]``.

`dhakira serve` runs each night in a process of its own; here one runs ``--fresh`` nights, since it takes ten seconds to
load what a night of two seconds needs. Each night finds new documents (2 in 100 broken), one that changed, and now and
then one that is no more; twice the analysis is another one, so that all findings are made anew. Every night's account
is held against what the folder held, and at the end `verify` looks at everything. Size and CPU time of each night go
to ``year.csv`` and ``year.png``.
"""

import argparse
import csv
import multiprocessing
import random
import resource
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import astuple, dataclass, fields
from pathlib import Path

from ingest import COUNTRIES, FILLER, FIRST, LAST, OFFICES, TOPICS
from PIL import Image, ImageDraw

import flows.taking
from flows.engine import FOLDER as PREFECT
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
    """One night: seconds of CPU and of the clock; megabytes on disk and, at most so far, of the process.

    Those of the memory are told without Prefect's records, which lie in its folder, too.
    """

    night: int
    documents: int
    set_aside: int
    cpu: float
    seconds: float
    megabytes: float
    prefect: float
    resident: int


def communique(number: int) -> str:
    """Return a communiqué of some 100 words, in a world as institutions know it: the same people come again.

    Five hosts keep their offices for the year, and each of 800 guests a country. (Where 80 names take turns over all
    offices, as in `benchmarks.ingest`, a third of the memory names somebody who may be another, and is told anew each
    night.)
    """
    chance = random.Random(number)
    host, guest = chance.randrange(len(OFFICES)), chance.randrange(800)
    father, own, last = guest % 10, guest // 10 % 10, guest // 100
    day = f"{chance.randint(1, 28)} مارس {chance.randint(2015, 2025)}"
    parts = [
        f"بلاغ صحفي رقم {number}",
        (
            f"استقبل السيد {FIRST[host]} {LAST[host]}، {OFFICES[host]}، يوم {day} بمقر الوزارة بالرباط، وفدا من "
            f"{COUNTRIES[guest % len(COUNTRIES)]} برئاسة السيد {FIRST[own]} بن {FIRST[father]} {LAST[last]}."
        ),
        f"وتمحور اللقاء حول {chance.choice(TOPICS)} وتفعيل القانون رقم {chance.randint(10, 99)}.15.",
    ]
    parts += [chance.choice(FILLER) for _ in range(3)]
    return "\n".join(parts) + "\n"


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
        path.write_text(communique(self._number), encoding="utf-8")
        self._number += 1


def main() -> int:
    """Run the year, and draw it."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--nights", type=int, default=365, help="how many nights (%(default)s)")
    options.add_argument("--documents", type=int, default=20, help="new documents a night (%(default)s)")
    options.add_argument("--fresh", type=int, default=30, help="nights that one process runs (%(default)s)")
    options.add_argument("--out", type=Path, default=Path(), help="where year.csv and year.png go (the current folder)")
    given = options.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        year = Year(Path(scratch))
        home, cache = year.settings.home, year.settings.cache
        with prefect_server(home / PREFECT, cache / PREFECT) as address:
            rows, wrong = whole(year, given, address())
        flows.taking.VERSIONS = version_of(given.nights, given.nights)
        with Store.open(year.settings.store_url, home) as store:
            verdict = verify(store, year.settings)
    for fault in verdict.faults:
        print(f"WRONG {fault.sentence}")
    print(f"{len(rows)} nights, {len(wrong)} accounts amiss, {len(verdict.faults)} faults found by verify")
    return 1 if wrong or verdict.faults else 0


def whole(year: Year, given: argparse.Namespace, address: str) -> tuple[list[Row], list[str]]:
    """Run all nights, so many to a process; return their rows, and a sentence for each account that is amiss.

    What was measured so far is written after each process, so that a year that is cut off can be looked at.
    """
    rows: list[Row] = []
    wrong: list[str] = []
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context, max_tasks_per_child=1) as processes:
        for first in range(1, given.nights + 1, given.fresh):
            nights = range(first, min(first + given.fresh, given.nights + 1))
            versions = {night: version_of(night, given.nights) for night in nights}
            year, more, amiss = processes.submit(run, year, versions, given.documents, address).result()
            rows += more
            wrong += amiss
            with (given.out / "year.csv").open("w", encoding="utf-8", newline="") as out:
                csv.writer(out).writerows([[f.name for f in fields(Row)], *map(astuple, rows)])
            draw(rows, given.out / "year.png")
    return rows, wrong


def version_of(night: int, nights: int) -> str:
    """Return the version of the analysis in a night: two upgrades cut the year in three."""
    upgrades = min(3 * night // nights, 2)
    return f"extraction simulated {upgrades + 1}"


def run(year: Year, versions: Mapping[int, str], documents: int, address: str) -> tuple[Year, list[Row], list[str]]:
    """Run nights, each with its version of the analysis; return the year as it stands then, with rows and sentences."""
    rows: list[Row] = []
    wrong: list[str] = []
    for night, version in versions.items():
        flows.taking.VERSIONS = version
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
            print(f"WRONG {wrong[-1]}", flush=True)
        home = year.settings.home
        prefect = size_of(home / PREFECT)
        resident = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        rows.append(Row(night, night * documents, told.set_aside, round(took[0], 2), round(took[1], 2),
                        round(size_of(home) - prefect, 2), round(prefect, 2), resident))  # fmt: skip
        print(rows[-1], flush=True)
    return year, rows, wrong


def size_of(folder: Path) -> float:
    """Return the megabytes of a folder's files."""
    return sum(p.stat().st_size for p in folder.rglob("*") if p.is_file()) / 1e6


def draw(rows: Sequence[Row], file: Path) -> None:
    """Draw curves over the nights: megabytes of the memory, seconds of CPU a night, megabytes of the process."""
    curves = (
        ("size of the memory, MB", [r.megabytes for r in rows]),
        ("CPU seconds a night", [r.cpu for r in rows]),
        ("megabytes of the process at most (each begins anew)", [r.resident for r in rows]),
    )
    image = Image.new("RGB", (WIDTH, len(curves) * HEIGHT), "white")
    pen = ImageDraw.Draw(image)
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
