"""How long extraction takes for a page of 300 words on one core, in documents not read before, and what memory.

    uv run python benchmarks/extraction.py [FOLDER ...]     (default: corpus/opened)

The process is warmed on the other texts of corpus/; then each round is a fork of it, so that no round knows a word
that only the measured documents have. A fork reads some of the warming texts again first: what it shares with the
process that it was forked from is copied by then, which no worker does page by page. Prints the least CPU milliseconds
a page of some rounds for each part, the same for documents read a second time, and the peak memory of a round, which
is what a worker has.
"""

import argparse
import multiprocessing
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

from extractors.pipeline import extract
from readers.read import read
from resolvers.identity.identify import identify
from resolvers.relate import relate
from schemas.document import Document
from schemas.relation import Findings
from text.tokens import words_of

ROOT = Path(__file__).parents[1]
PAGE = 300
ROUNDS = 5
WARMING = ("seen", "field", "aside", "opened")
AGAIN = 8
"""Texts that a fork reads once more before it is measured."""


def texts(folders: list[Path]) -> list[Document]:
    """Read the texts of folders."""
    return [read(path) for folder in folders for path in sorted(folder.glob("*.txt"))]


def cpu_seconds(work: Callable[[], object]) -> float:
    """Return the CPU seconds of one run."""
    began = time.process_time()
    work()
    return time.process_time() - began


def measured(documents: list[Document]) -> dict[str, float]:
    """Return the CPU seconds of each part over documents, and the peak memory in MB."""
    findings: list[tuple[Document, Findings]] = []
    took = {"fold and split alone": cpu_seconds(lambda: [words_of(d.text) for d in documents])}
    took |= {"extract": 0.0, "relate": 0.0}
    for document in documents:  # each goes the whole way before the next, as where documents are taken in
        began = time.process_time()
        extraction = extract(document)
        between = time.process_time()
        findings.append((document, Findings(document.id, extraction, relate(document, extraction))))
        took["extract"] += between - began
        took["relate"] += time.process_time() - between
    took["identify"] = cpu_seconds(lambda: identify(findings))
    took["extract once more"] = cpu_seconds(lambda: [extract(d) for d in documents])
    return took | {"memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def measured_apart(warming: list[Document], documents: list[Document]) -> dict[str, float]:
    """Measure documents in a fork, once it has read texts of the warming again."""
    measured(warming[:: max(len(warming) // AGAIN, 1)])
    return measured(documents)


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folders", metavar="FOLDER", nargs="*", type=Path, help="folders with texts (.txt)")
    folders = [folder.resolve() for folder in options.parse_args().folders] or [ROOT / "corpus" / "opened"]
    documents = texts(folders)
    if not documents:
        sys.exit(f"There is no text (.txt) in {', '.join(map(str, folders))}.")
    pages = sum(len(d.text.split()) for d in documents) / PAGE
    warming = texts([ROOT / "corpus" / name for name in WARMING if ROOT / "corpus" / name not in folders])
    measured(warming)
    forks = multiprocessing.get_context("fork")
    rounds = []
    for _ in range(ROUNDS):
        with forks.Pool(1) as pool:
            rounds.append(pool.apply(measured_apart, (warming, documents)))
    print(f"{len(documents)} documents, {pages:.1f} pages of {PAGE} words, not read before; CPU ms a page:")
    for part in (name for name in rounds[0] if name != "memory"):
        print(f"  {part:22} {1000 * min(took[part] for took in rounds) / pages:6.2f}")
    print(f"peak memory of a round: {max(took['memory'] for took in rounds):.0f} MB")


if __name__ == "__main__":
    main()
