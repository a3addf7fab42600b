"""Read a folder of files with their true text, and print the score of each kind, the speed and the memory.

    uv run python benchmarks/reading.py [SHARED]

SHARED is the folder that holds ``readers/`` (files, truth, manifest and scorer); by default DHAKIRA_SHARED or the
folder ``shared`` beside the checkout. The speed is processor time against pdfplumber's own ``extract_words`` on the
same pages, side by side in one run; the memory that of a PDF whose pages are repeated, over the bare process.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pdfplumber

from readers.content import Silent
from readers.fence import Fence
from readers.pdf.read import read_pdf
from readers.read import read
from schemas.errors import ReadError

ROUNDS = 2


def shared_folder() -> Path:
    """Return the folder with the files, from the command, the environment or beside the checkout."""
    given = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("DHAKIRA_SHARED")
    return Path(given) if given else Path(__file__).resolve().parent.parent.parent / "shared"


def main() -> None:
    """Measure all three."""
    folder = shared_folder() / "readers"
    if not (folder / "manifest.json").exists():
        print("no files to read at", folder)
        return
    score(folder)
    rows = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    files = [
        folder / row["file"]
        for row in rows
        if row["file"].endswith(".pdf") and not row.get("scan") and not row.get("broken")
    ]
    compare_speed(files)
    measure_memory(files[0])


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


def processor_seconds(work: Callable[[], None]) -> float:
    """Return the processor time that ``work`` takes."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def measure_memory(path: Path) -> None:
    """Print the peak memory of reading many pages, each in a process of its own, over that of reading one."""
    peaks = {pages: peak_of(path, pages) for pages in (1, 50, 200, 400)}
    for pages, peak in peaks.items():
        print(f"{pages:>4} pages: {peak:.0f} MB, {peak - peaks[1]:+.0f} MB over one page")


def peak_of(path: Path, pages: int) -> float:
    """Return the peak memory, in megabytes, of a process that reads ``path`` with its pages repeated."""
    program = f"import benchmarks_readers as b; b.read_repeated({str(path)!r}, {pages})"
    source = f"import importlib.util as u; s = u.spec_from_file_location('benchmarks_readers', {__file__!r}); "
    source += "m = u.module_from_spec(s); import sys; sys.modules['benchmarks_readers'] = m; s.loader.exec_module(m); "
    done = subprocess.run([sys.executable, "-c", source + program], capture_output=True, text=True, check=True)
    return float(done.stdout)


def read_repeated(path: str, pages: int) -> None:
    """Read a PDF of ``pages`` pages, copies of those of ``path``, and print this process's peak memory in megabytes."""
    read_pdf(repeated(Path(path), pages), Silent())
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


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
