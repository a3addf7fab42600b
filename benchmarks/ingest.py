"""What Prefect and the store cost beside the work itself: ``uv run python -m benchmarks.ingest [--documents 2000]``.

The work is what the rooms do that read, extract, resolve and analyse: reading, findings, identity, copies compared,
words analysed (and meaning, where that extra is installed). It is measured within the ingest itself, in the thread's
own processor time, since on a machine that others load a second run is not as quick as the first. All else that the
ingest takes, in this process and Prefect's server, is what the store, originals, the index's writes and Prefect cost.
What is done twice to a document (told apart from a namesake that came later) counts as work once.

Then a second ingest of many unchanged files, beside Prefect's own start (an ingest of an empty folder).
"""

import argparse
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partialmethod
from pathlib import Path
from typing import Any

import flows.indexer
import flows.publishing
import flows.steps
import flows.work
import index.record.vectors
from flows.identifying import Identifier
from flows.ingest import run_ingest
from index.embedded.engine import TantivyEngine
from index.searching import AnalysedIndex
from schemas.settings import Settings

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
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--documents", type=int, default=2000, help="how many documents (%(default)s)")
    options.add_argument(
        "--unchanged", type=int, default=10_000, help="files of the ingest that finds nothing new (%(default)s)"
    )
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        compare(Path(scratch), given.documents)
        again(Path(scratch), given.unchanged)


def compare(scratch: Path, number: int) -> None:
    """Measure an ingest in this process, and the work within it."""
    written(scratch / "compare", number)
    written(scratch / "first", 20)
    settings = Settings(home=scratch / "memory", cache=scratch / "cache", processes=1, morphology="light")
    empty = scratch / "empty"
    empty.mkdir()
    # Lexicons are loaded once, and Prefect's database is made once for a machine.
    run_ingest([scratch / "first"], settings.model_copy(update={"home": scratch / "memory-0"}))
    start = timed(lambda: run_ingest([empty], settings))
    clocks = work()
    written_to_index = clock_on(TantivyEngine, "write", once=False, now=time.process_time)  # its threads count, too
    whole = timed(lambda: run_ingest([scratch / "compare"], settings))
    alone = sum(clock.of(number) for clock in clocks)
    print(f"{number} documents, one process: {whole}, of which Prefect's start {start}")
    print(f"  extraction and analysis: {alone:.1f} s CPU, {1000 * alone / number:.1f} ms each")
    print("  " + ", ".join(f"{clock.name} {clock.of(number):.2f}" for clock in clocks))
    index = written_to_index.spent - next(clock.spent for clock in clocks if clock.name == "_row")
    beside = whole.cpu - start.cpu - alone
    print(f"  Prefect's tasks and store: {beside - index:.1f} s CPU, {100 * (beside - index) / alone:.0f} % (of 25),"
          f" with the index's writes {100 * beside / alone:.0f} %, with Prefect's start, too, "
          f"{100 * (whole.cpu - alone) / alone:.0f} %")  # fmt: skip
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


@dataclass(slots=True)
class Clock:
    """The processor time that a function took in its own thread, over all its calls."""

    name: str
    act: Callable[..., Any]
    once: bool
    """Whether it is called once a document, but for those that are told apart again."""
    now: Callable[[], float] = time.thread_time
    spent: float = 0.0
    calls: int = 0

    def __call__(self, *given: object, **named: object) -> Any:  # noqa: ANN401 - whatever it returns
        """Call the function, and to its end where it yields."""
        began = self.now()
        try:
            made = self.act(*given, **named)
            return list(made) if isinstance(made, Iterator) else made
        finally:
            self.spent += self.now() - began
            self.calls += 1

    def of(self, documents: int) -> float:
        """Return the seconds for so many documents."""
        return self.spent * documents / self.calls if self.once and self.calls else self.spent


def work() -> list[Clock]:
    """Put clocks on all that is work, where the flow finds it."""
    places: tuple[tuple[object, str, bool], ...] = (
        (flows.work, "read_all", True),
        (flows.steps, "findings_of", True),
        (index.record.vectors, "vectors_of", True),
        (Identifier, "identify", True),
        (flows.publishing, "bands_of", True),
        (flows.publishing, "is_same", False),
        (flows.indexer, "index_entry", True),
        (AnalysedIndex, "_row", True),
    )
    return [clock_on(place, name, once=once) for place, name, once in places]


def clock_on(place: object, name: str, *, once: bool, now: Callable[[], float] = time.thread_time) -> Clock:
    """Put a clock on a function of a module, or of a class."""
    clock = Clock(name, getattr(place, name), once, now)
    setattr(place, name, partialmethod(clock) if isinstance(place, type) else clock)
    return clock


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
