"""How long the extractors take for a page of 300 words, warm, on one core, and how much memory a worker has then.

    uv run python benchmarks/extraction.py [FOLDER ...]     (default: the texts of corpus/)

Prints CPU milliseconds a page for each part, the share of plain folding and splitting measured in the same run, and
the resident memory of the process.
"""

import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

from extractors.pipeline import extract
from readers.read import read
from resolvers.identify import identify
from resolvers.relate import relate
from schemas.document import Document
from schemas.relation import Findings
from text.tokens import words_of

ROOT = Path(__file__).parents[1]
PAGE = 300
ROUNDS = 5


def cpu_ms_a_page(work: Callable[[], object], pages: float) -> float:
    """Return the least CPU milliseconds a page of some rounds."""
    best = float("inf")
    for _ in range(ROUNDS):
        began = time.process_time()
        work()
        best = min(best, time.process_time() - began)
    return 1000 * best / pages


def main() -> None:
    """Measure and print."""
    folders = [Path(name) for name in sys.argv[1:]] or [ROOT / "corpus" / "seen", ROOT / "corpus" / "unseen"]
    documents: list[Document] = [read(path) for folder in folders for path in sorted(folder.glob("*.txt"))]
    pages = sum(len(d.text.split()) for d in documents) / PAGE
    extractions = [extract(d) for d in documents]  # warms every cache
    pairs = list(zip(documents, extractions, strict=True))
    findings = [Findings(d.id, e, relate(d, e)) for d, e in pairs]
    splitting = cpu_ms_a_page(lambda: [words_of(d.text) for d in documents], pages)
    extraction = cpu_ms_a_page(lambda: [extract(d) for d in documents], pages)
    relation = cpu_ms_a_page(lambda: [relate(d, e) for d, e in pairs], pages)
    identity = cpu_ms_a_page(lambda: identify(list(zip(documents, findings, strict=True))), pages)
    print(f"{len(documents)} documents, {pages:.1f} pages of {PAGE} words; CPU ms a page, warm:")
    print(f"  fold and split alone     {splitting:6.2f}")
    print(f"  extract (all components) {extraction:6.2f}   = {extraction / splitting:.1f} times folding and splitting")
    print(f"  relate                   {relation:6.2f}")
    print(f"  identify                 {identity:6.2f}")
    print(f"peak memory of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
