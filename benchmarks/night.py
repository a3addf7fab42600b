"""What a night costs: ``uv run python benchmarks/night.py quiet|busy [--documents 2000]``.

``quiet`` is a night in which nothing is new, over a folder of files and over the known pages of a site: what it takes
beyond Prefect's start (a night whose sources are empty), and how the site is asked. Nights of either kind take turns,
since on a machine that others load one run is not as quick as the next; processor time is that of this process and
its workers, without Prefect's server.

``busy`` is a night of new documents in two processes, beside reading and extraction alone in two processes on the same
files, before and after it; and how the memory of this process grows with the documents. ``--kinds office`` (the
default) takes the kinds of file that institutions keep, made by LibreOffice: four PDF, three pages of a site, two DOCX
and one text in ten. ``--kinds text`` is the worst case, since a text takes no time to be read. Where the extra
``meaning`` is installed, there is a second night without it: its encoder takes as long as all that is found in a
document, which extraction alone does not do.
"""

import argparse
import contextlib
import multiprocessing
import re
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from unittest.mock import patch

from ingest import Took, release, timed, written
from night_files import mixed

import flows.pool
import index.searching
from flows.engine import prefect_server
from flows.nightly import run_nightly
from flows.running import Hooks
from flows.work import FileTask, begin_worker, read_files
from index.record.vectors import encoder
from schemas.ledger import Counts, Progress
from schemas.settings import Settings
from schemas.source import FolderSource, SiteSource, SourceDeclaration
from store.originals import hash_of

TURNS = 3
BATCH = 50


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("night", choices=("quiet", "busy"), help="nothing is new, or much")
    options.add_argument("--files", type=int, default=10_000, help="of the folder, in a quiet night (%(default)s)")
    options.add_argument("--pages", type=int, default=1000, help="of the site, in a quiet night (%(default)s)")
    options.add_argument("--documents", type=int, default=2000, help="how many documents (%(default)s)")
    options.add_argument(
        "--kinds",
        choices=("office", "text"),
        default="office",
        help="files as offices have them, or texts alone (%(default)s)",
    )
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        settings = Settings(home=folder / "memory", cache=folder / "cache", processes=2, morphology="light")
        with prefect_server(folder / "prefect", folder / "cache" / "prefect") as server:
            if given.night == "quiet":
                quiet(folder, settings, server(), given.files, given.pages)
            else:
                write = mixed if given.kinds == "office" else written
                busy(folder, settings, server(), write(folder / "new", given.documents))


def quiet(folder: Path, settings: Settings, api: str, files: int, pages: int) -> None:
    """Measure nights without news over files, and over pages."""
    many, empty = folder / "many", folder / "empty"
    for each in (many, empty):
        each.mkdir()
    for i in range(files):
        (many / f"{i:06}.txt").write_text(f"Note {i}.\n", encoding="utf-8")
    with site(pages) as (address, statuses):
        sources: dict[str, tuple[SourceDeclaration, ...]] = {
            "nothing": (FolderSource(name="empty", path=empty, settle=0),),
            "files": (FolderSource(name="many", path=many, settle=0),),
            "pages": (SiteSource(name="site", sitemap=address, private=True, pause=0.0, documents=pages),),
        }
        for name, number in (("files", files), ("pages", pages)):
            print(f"first night of {name}: {night(settings, sources[name], api, Counts(new=number))}", flush=True)
        statuses.clear()
        expected = {"nothing": Counts(), "files": Counts(unchanged=files), "pages": Counts(unchanged=pages)}
        took = {name: list[Took]() for name in sources}
        for _ in range(TURNS):
            for name, declared in sources.items():
                took[name].append(night(settings, declared, api, expected[name]))
    start = least(took["nothing"])
    print(f"a night of empty sources: {start}")
    for name, number in (("files", files), ("pages", pages)):
        own = least(took[name])
        print(f"{number} {name}: {own}, beyond that {own.wall - start.wall:.2f} s ({own.cpu - start.cpu:.2f} s CPU)")
    print(f"answers of the site in {TURNS} nights: {dict(statuses)}")


def least(took: list[Took]) -> Took:
    """Return the least of each clock: what others did to the machine only ever adds."""
    return Took(min(each.wall for each in took), min(each.cpu for each in took))


def night(settings: Settings, sources: tuple[SourceDeclaration, ...], api: str, expected: Counts) -> Took:
    """Run a night, whose account has to be as expected, and return what it took."""
    counts: list[Counts] = []
    told = settings.model_copy(update={"sources": sources})
    took = timed(lambda: counts.append(run_nightly(told, None, api).report.counts))
    if counts != [expected]:
        raise AssertionError(f"{counts} instead of {expected}")
    return took


@contextlib.contextmanager
def site(pages: int) -> Iterator[tuple[str, Counter[str]]]:
    """Run a site of pages with ETags that a sitemap lists; give the sitemap's address and a count of its answers."""
    answers: Counter[str] = Counter()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path == "/sitemap.xml":
                places = "".join(f"<url><loc>http://127.0.0.1:{port}/{i}</loc></url>" for i in range(pages))
                space = "http://www.sitemaps.org/schemas/sitemap/0.9"
                self._answer(200, f"<urlset xmlns='{space}'>{places}</urlset>", "text/xml")
            elif not re.fullmatch(r"/\d+", self.path):
                self._answer(404, "", "text/plain")
            elif self.headers.get("If-None-Match") == f'"{self.path}"':
                self._answer(304, "", "text/html")
            else:
                words = f"<html><body><main><p>Page {self.path[1:]}</p></main></body></html>"
                self._answer(200, words, "text/html; charset=utf-8")

        def _answer(self, status: int, words: str, kind: str) -> None:
            answers[f"{status} {'page' if self.path[1:].isdigit() else self.path}"] += 1
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("ETag", f'"{self.path}"')
            if status != 304:
                self.send_header("Content-Length", str(len(words.encode())))
            self.end_headers()
            self.wfile.write(words.encode())

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{port}/sitemap.xml", answers
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def busy(folder: Path, settings: Settings, api: str, paths: list[Path]) -> None:
    """Measure a night of new documents beside extraction alone."""
    documents = len(paths)
    (folder / "warm").mkdir()
    (folder / "warm" / "one.txt").write_text(release(documents), encoding="utf-8")
    warm = settings.model_copy(update={"home": folder / "warm-memory"})
    night(warm, (FolderSource(name="warm", path=folder / "warm", settle=0),), api, Counts(new=1))  # loads lexicons
    told = settings.model_copy(update={"sources": (FolderSource(name="new", path=folder / "new", settle=0),)})
    alone = [timed(lambda: extract(paths, folder / "originals-1"))]
    nights = {"with the extra meaning" if encoder() else "the night": new_night(told, api)}
    alone.append(timed(lambda: extract(paths, folder / "originals-2")))
    if encoder():
        with without_meaning():
            nights["without it"] = new_night(told.model_copy(update={"home": folder / "memory-2"}), api)
        alone.append(timed(lambda: extract(paths, folder / "originals-3")))
    for took in alone:
        print(f"reading and extraction alone, two processes: {took}, {documents / took.wall:.1f} documents a second")
    wall, cpu = (sum(getattr(took, clock) for took in alone) / len(alone) for clock in ("wall", "cpu"))
    for name, (whole, megabytes) in nights.items():
        print(f"{name}, two processes: {whole}, {documents / whole.wall:.1f} documents a second; throughput "
              f"{wall / whole.wall:.2f} by the clock, {cpu / whole.cpu:.2f} by processor time")  # fmt: skip
        print(f"  megabytes of this process, from the first to the last document: {megabytes}")


def new_night(settings: Settings, api: str) -> tuple[Took, list[int]]:
    """Run a night of new documents; return what it took, and the megabytes of this process while it went on."""
    sizes: dict[int, int] = {}

    def note(progress: Progress) -> None:
        sizes[progress.done] = resident()

    took = timed(lambda: run_nightly(settings, Hooks(on_progress=note), api))
    return took, [*[sizes[done] for done in sorted(sizes)][:: max(1, len(sizes) // 8)], sizes[max(sizes)]]


@contextlib.contextmanager
def without_meaning() -> Iterator[None]:
    """Do in the block as if the extra were not installed, in the workers, too."""
    with patch.object(index.searching, "encoder", lambda: None), patch.object(flows.pool, "prepare_files", read_files):
        yield


def extract(paths: list[Path], originals: Path) -> None:
    """Read files and find what they say, in two processes that begin and end with it, as a night's do."""
    tasks = [FileTask(path, hash_of(path)) for path in paths]
    batches = [tasks[i : i + BATCH] for i in range(0, len(tasks), BATCH)]
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(2, mp_context=context, initializer=begin_worker) as pool:
        found = sum(bool(reading.documents) for given in pool.map(read_files, batches, [originals] * len(batches))
                    for reading in given)  # fmt: skip
    if found != len(paths):
        raise AssertionError(f"{found} of {len(paths)} documents were read")


def resident() -> int:
    """Return the megabytes that this process holds now, where the system tells (Linux)."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) // 1024  # type: ignore[union-attr]


if __name__ == "__main__":
    sys.exit(main())
