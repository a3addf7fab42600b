"""Read a folder of files with their true text, and print the score of each kind, the speed and the memory.

    uv run python benchmarks/reading.py [SHARED] [score] [speed] [fence] [memory]

SHARED is the folder that holds ``readers/`` (files, truth, manifest and scorer); by default DHAKIRA_SHARED or the
folder ``shared`` beside the checkout. The speed is processor time against pdfplumber's own ``extract_words`` on the
same pages, side by side in one run; the fence's cost is that of reading the same files in its children against reading
them in this process, the start of a child included; the memory is that of a PDF whose pages are repeated, over the bare
process. Without names, all four are measured.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pdfplumber

from readers.child import reader_of
from readers.content import Silent
from readers.fence import Fence
from readers.kinds import FileKind, sniff
from readers.pdf.read import read_pdf
from readers.read import read
from schemas.errors import ReadError

ROUNDS = 2
PARTS = ("score", "speed", "fence", "memory")


def shared_folder(words: list[str]) -> Path:
    """Return the folder with the files, from the command, the environment or beside the checkout."""
    named = next((word for word in words if word not in PARTS), None)
    given = named or os.environ.get("DHAKIRA_SHARED")
    return Path(given) if given else Path(__file__).resolve().parent.parent.parent / "shared"


def main() -> None:
    """Measure what the command names, or all."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("words", metavar="WORD", nargs="*", help=f"the folder SHARED, and of {', '.join(PARTS)}")
    words = options.parse_args().words
    folder = shared_folder(words) / "readers"
    if not (folder / "manifest.json").exists():
        print("no files to read at", folder)
        return
    rows = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    files = [folder / row["file"] for row in rows if not row.get("scan") and not row.get("broken")]
    sheets = [path for path in files if path.suffix == ".pdf"]
    asked = [part for part in PARTS if part in words] or PARTS
    for part in asked:
        match part:
            case "score":
                score(folder)
            case "speed":
                compare_speed(sheets)
            case "fence":
                compare_fence(files)
            case _:
                measure_memory(sheets[0])


def score(folder: Path) -> None:
    """Read every file and let the folder's own scorer compare."""
    with tempfile.TemporaryDirectory() as out, Fence() as fence:
        begun = time.monotonic()
        for row in json.loads((folder / "manifest.json").read_text(encoding="utf-8")):
            path = folder / row["file"]
            try:
                Path(out, f"{path.name}.txt").write_text(read(path, fence).text, encoding="utf-8")
            except ReadError as error:
                print(path.name, error.reason.value, error.sentence)
        print(f"read in {time.monotonic() - begun:.0f} s")
        subprocess.run([sys.executable, str(folder / "score.py"), str(folder), out, "--worst", "10"], check=True)


def compare_speed(files: list[Path]) -> None:
    """Print the processor time of the reader over that of plain pdfplumber, the better of two rounds each."""
    contents = [path.read_bytes() for path in files[::3]]

    def ours() -> None:
        for content in contents:
            read_pdf(content, Silent())

    def plain() -> None:
        for path in files[::3]:
            with pdfplumber.open(path) as pdf:
                for page in pdf.pages:
                    page.extract_words()
                    page.close()

    mine, theirs = (min(processor_seconds(work) for _ in range(ROUNDS)) for work in (ours, plain))
    print(f"processor time: {mine:.2f} s, pdfplumber's extract_words {theirs:.2f} s, ratio {mine / theirs:.2f}")


def compare_fence(files: list[Path]) -> None:
    """Print the processor and wall time of reading behind the fence against that of reading in this process."""
    contents = [(sniff(content), content) for content in (path.read_bytes() for path in files)]
    contents = [(kind, content) for kind, content in contents if kind is not FileKind.TEXT]

    def fenced() -> None:
        with Fence() as fence:
            for kind, content in contents:
                fence.read(kind, content)

    def bare() -> None:
        for kind, content in contents:
            reader_of(kind)(content, Silent())

    bare()  # what both import is there
    rounds = [(timed(bare), timed(fenced)) for _ in range(ROUNDS)]
    for name, place in (("processor", 0), ("wall", 1)):
        without, within = (min(times[way][place] for times in rounds) for way in (0, 1))
        print(
            f"{name} time of {len(contents)} files: {without:.2f} s, fenced {within:.2f} s, {within / without - 1:+.0%}"
        )


def timed(work: Callable[[], None]) -> tuple[float, float]:
    """Return the processor time (children that have ended included) and the wall time that ``work`` takes."""
    begun, clock = os.times(), time.monotonic()
    work()
    ended = os.times()
    return sum(ended[:4]) - sum(begun[:4]), time.monotonic() - clock


def processor_seconds(work: Callable[[], None]) -> float:
    """Return the processor time that ``work`` takes."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def measure_memory(path: Path) -> None:
    """Print the peak memory of reading many pages, each in a process of its own, over that of the bare process."""
    for pages in (1, 50, 200, 400, 1000):
        bare, peak = peak_of(path, pages)
        print(f"{pages:>4} pages: {peak:.0f} MB, {peak - bare:+.0f} MB over the bare process")


def peak_of(path: Path, pages: int) -> tuple[float, float]:
    """Return the memory, in megabytes, of a process before and at most while it reads ``path``, its pages repeated."""
    source = repeated(path, pages)
    with tempfile.NamedTemporaryFile(suffix=".pdf") as made:
        made.write(source)
        made.flush()
        done = subprocess.run([sys.executable, "-c", READING, made.name], capture_output=True, text=True, check=True)
    bare, peak = done.stdout.split()
    return float(bare), float(peak)


READING = """
import sys
def peak():
    lines = open("/proc/self/status").read().split("\\n")  # what getrusage gives counts the parent's, too
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024
bare = peak()
from readers.content import Silent
from readers.pdf.read import read_pdf
from readers.wire import packed
for frame in packed(read_pdf(open(sys.argv[1], "rb").read(), Silent())):
    pass
print(bare, peak())
"""
"""What a child does with one file, and how much memory it has had before and at most."""


def repeated(path: Path, pages: int) -> bytes:
    """Return a PDF with the pages of ``path`` again and again."""
    import io  # noqa: PLC0415 - only here

    import pypdfium2  # noqa: PLC0415 - only here

    source = pypdfium2.PdfDocument(path)
    made = pypdfium2.PdfDocument.new()
    while len(made) < pages:
        made.import_pages(source, list(range(min(len(source), pages - len(made)))))
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


if __name__ == "__main__":
    main()
