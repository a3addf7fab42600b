"""What Prefect and the store cost beside the work itself: ``uv run python benchmarks/ingest.py [--documents 2000]``.

First, in one process and side by side: reading, extraction, identity, the analysis of words (and of meaning, where that
extra is installed) alone; then an ingest of the same files, whose surplus is what the store, the index's writes, copies
and namesakes told apart, and Prefect take. Then a second ingest of many
unchanged files, beside Prefect's own start (an ingest of an empty folder).
"""

import argparse
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from flows.identifying import Identifier
from flows.ingest import run_ingest
from flows.steps import findings_of
from index.entry import index_entry
from index.rows import row_of
from index.vectors import encoder, passages_of
from readers.read import read
from schemas.settings import Settings
from store.documents import Taken
from store.participants import participants

FIRST = ("سامي", "كريم", "هشام", "نادية", "ليلى", "يوسف", "سعاد", "عمر", "رشيد", "مريم")
LAST = ("الريحاني", "البوعناني", "السرغيني", "المنصوري", "الفيلالي", "الوزاني", "الكتاني", "الإدريسي")
OFFICES = ("وزير العدل", "وزيرة الصحة", "وزير الداخلية", "رئيس مجلس النواب", "الوكيل العام للملك")
COUNTRIES = ("فرنسا", "إسبانيا", "اليابان", "البرازيل", "كندا", "السنغال", "تونس")
TOPICS = ("مكافحة الاتجار بالبشر", "حماية الطفولة", "التعاون القضائي", "رقمنة المحاكم", "الصحة العمومية")
FILLER = (
    "وأكد الجانبان خلال هذا اللقاء على عمق العلاقات الثنائية التي تجمع البلدين، وعلى أهمية تبادل الخبرات والتجارب.",
    "كما تم التطرق إلى سبل تعزيز التعاون في مجال التكوين والتكوين المستمر، وتنظيم زيارات دراسية وورشات مشتركة.",
    "وفي ختام اللقاء عبر الطرفان عن ارتياحهما للنتائج المحققة، وعن عزمهما على مواصلة العمل المشترك في المستقبل.",
)


def release(number: int) -> str:
    """Return a communiqué of some 300 words with invented people."""
    chance = random.Random(number)

    def person() -> str:
        return f"{chance.choice(FIRST)} {chance.choice(LAST)}"

    day = f"{chance.randint(1, 28)} مارس {chance.randint(2015, 2025)}"
    parts = [
        f"بلاغ صحفي رقم {number}",
        (
            f"استقبل السيد {person()}، {chance.choice(OFFICES)}، يوم {day} بمقر الوزارة بالرباط، وفدا من "
            f"{chance.choice(COUNTRIES)} برئاسة السيد {person()}، وذلك بحضور السيدة {person()}."
        ),
        f"وتمحور اللقاء حول {chance.choice(TOPICS)} وتفعيل القانون رقم {chance.randint(10, 99)}.15.",
    ]
    parts += [chance.choice(FILLER) for _ in range(12)]
    return "\n".join(parts) + "\n"


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--documents", type=int, default=2000)
    options.add_argument("--unchanged", type=int, default=10_000)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        compare(Path(scratch), given.documents)
        again(Path(scratch), given.unchanged)


def compare(scratch: Path, number: int) -> None:
    """Measure the work alone and the ingest, in this process and one after the other."""
    inbox = written(scratch / "compare", number)
    settings = Settings(home=scratch / "memory", cache=scratch / "cache", processes=1, morphology="light")
    work(inbox[:20])  # lexicons are loaded once, and not counted on either side
    empty = scratch / "empty"
    empty.mkdir()
    run_ingest([empty], settings)  # Prefect's database is made once for a machine
    start = timed(lambda: run_ingest([empty], settings))
    alone = timed(lambda: work(inbox))
    whole = timed(lambda: run_ingest([scratch / "compare"], settings))
    print(f"{number} documents: extraction and analysis alone {alone}, {1000 * alone.cpu / number:.1f} ms CPU each")
    print(f"  ingest, one process: {whole}, of which Prefect's start {start}")
    for name in ("cpu", "wall"):
        whole_, start_, alone_ = (getattr(each, name) for each in (whole, start, alone))
        beside = 100 * (whole_ - start_ - alone_) / alone_
        print(f"  by {name}: Prefect's tasks, store and index {beside:.0f} % (at most 25); with Prefect's start "
              f"{100 * (whole_ - alone_) / alone_:.0f} %")  # fmt: skip
    both = settings.model_copy(update={"home": scratch / "memory-2", "processes": 2})
    print(f"  ingest, two processes: {timed(lambda: run_ingest([scratch / 'compare'], both))}")
    own, workers = (resource.getrusage(w).ru_maxrss // 1024 for w in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(f"  memory at most: this process {own} MB, a worker {workers} MB (at most 900)")


def again(scratch: Path, number: int) -> None:
    """Measure a second ingest of files that did not change, beside an ingest of nothing."""
    folder, empty = scratch / "many", scratch / "empty"
    folder.mkdir()
    for i in range(number):
        (folder / f"{i:06}.txt").write_text(f"Note {i}.\n", encoding="utf-8")
    settings = Settings(home=scratch / "memory-3", cache=scratch / "cache", processes=2, morphology="light")
    run_ingest([folder], settings)
    start = min((timed(lambda: run_ingest([empty], settings)) for _ in range(2)), key=lambda each: each.wall)
    second = min((timed(lambda: run_ingest([folder], settings)) for _ in range(2)), key=lambda each: each.wall)
    more, of_cpu = second.wall - start.wall, second.cpu - start.cpu
    print(f"second ingest of {number} unchanged files: {second}, {more:.2f} s more (at most 3), {of_cpu:.2f} s of CPU")


def work(paths: list[Path]) -> None:
    """Do to each file what an ingest does, but for keeping it: read, find, say who is who, analyse for search."""
    identifier = Identifier(())
    for path in paths:
        document = read(path)
        taken = identifier.identify(Taken(document, findings_of(document)))
        known = {entity.id: entity for entity in taken.entities}
        taking_part = participants(taken.findings, taken.links)
        entry = index_entry(document, taken.findings, taken.links, known, taking_part)
        row_of(entry, None)
        if encodes := encoder():
            encodes.encode(passages_of(entry.title, entry.text))


def written(folder: Path, number: int) -> list[Path]:
    """Write the documents, and return their paths."""
    folder.mkdir()
    paths = [folder / f"release-{i:05}.txt" for i in range(number)]
    for i, path in enumerate(paths):
        path.write_text(release(i), encoding="utf-8")
    return paths


@dataclass(frozen=True)
class Took:
    """What a call took: seconds of the wall clock, and of processors in this process and its children."""

    wall: float
    cpu: float

    def __str__(self) -> str:
        """Return both."""
        return f"{self.wall:.1f} s ({self.cpu:.1f} s CPU)"


def timed(act: Callable[[], object]) -> Took:
    """Return what a call takes. On a machine that others load, only the CPU's share can be compared."""
    began, before = time.perf_counter(), _cpu()
    act()
    return Took(time.perf_counter() - began, _cpu() - before)


def _cpu() -> float:
    usages = [resource.getrusage(whose) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


if __name__ == "__main__":
    sys.exit(main())
