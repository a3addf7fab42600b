"""Words that the lexicon does not have, and which of its notions they come nearest to in meaning.

Who asks for «rémunérer» or «استئجار» means wages and rents, which the lexicon has by other words. The encoder places
words of all languages side by side, so that one of its Latin wordings close to a word tells the notion; Arabic wordings
are not asked, since short words in Arabic letters lie close to each other whatever they mean, and names among them.
"""

import json
import zipfile
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from index.record.encoding import keep_whole
from index.record.vectors import Encoder, in_bytes
from index.terms.senses import lexicon_version, written
from lexicon.notions import NAME, senses
from text.names.skeletons import has_arabic

if TYPE_CHECKING:
    from index.record.nearness import Bytes, Vectors

_NEAR = 0.76
"""The cosine from which a wording means what a word does: «lenders» has 0.80 with creditors, names reach 0.75."""
_BESIDE = 0.62
"""The cosine from which a notion is next to another, where the memory holds nothing of that."""
_AS_NEAR = 0.1
"""How much less near a second notion may be than the first."""
_MOST = 3  # notions of one word
_LEAST_LENGTH = 1e-6
_TOGETHER = 64  # wordings that are encoded at once


class NearWords:
    """The Latin wordings of the lexicon as vectors, made once (a few seconds) and kept in a folder."""

    def __init__(self, folder: Path) -> None:
        """Take the folder, which need not exist."""
        self._folder = folder
        self._rows = lru_cache(maxsize=1)(self._made)
        self._by_notion = lru_cache(maxsize=1)(self._notion_rows)

    def meant_by(self, words: Sequence[str], encodes: Encoder) -> list[tuple[str, ...]]:
        """Return, for each of some words as they are typed, the ids of the notions that it comes nearest to."""
        if not words:
            return []
        keys = _keys()
        rows: Vectors = self._rows(encodes)  # type: ignore[arg-type]
        return [_nearest(rows @ vector, keys) for vector in encodes.encode(words)]

    def beside(self, word: str | None, notions: Sequence[str], encodes: Encoder) -> tuple[str, ...]:
        """Return the ids of the notions next to a word, or else to some notions: less near than what these mean."""
        import numpy as np  # noqa: PLC0415 - a tenth of a second to import, and needed only with the encoder

        keys = _keys()
        rows: Vectors = self._rows(encodes)  # type: ignore[arg-type]
        own = np.array([key in notions for key in keys])
        asked = encodes.encode([word]) if word else rows[own]
        if not len(asked):
            return ()
        likeness = (rows @ asked.T).max(axis=1)
        likeness[own] = 0.0
        return _nearest(likeness, keys, _BESIDE)

    def of_notions(self, notions: Sequence[str], encodes: Encoder) -> "Vectors | None":
        """Return one vector of length 1 for what some notions mean together, None where none of them is known."""
        import numpy as np  # noqa: PLC0415 - see above

        known, rows = self._by_notion(encodes)  # type: ignore[arg-type]
        places = [place for place in map(known.get, notions) if place is not None]
        if not places:
            return None
        together: Vectors = rows[places].astype(np.float32).sum(axis=0)
        together /= max(float(np.linalg.norm(together)), _LEAST_LENGTH)
        return together

    def _notion_rows(self, encodes: Encoder) -> "tuple[dict[str, int], Bytes]":
        """Return the places of notions, and a vector for each; kept, since to make them takes a fifth of a second."""
        import numpy as np  # noqa: PLC0415 - see above

        path = self._folder / f"notions-{lexicon_version()}-{encodes.version}.npz"
        try:
            with np.load(path, allow_pickle=False) as kept:
                found, own = json.loads(kept["keys"].tobytes()), kept["rows"]
        except (OSError, ValueError, EOFError, KeyError, zipfile.BadZipFile):
            found, own = {}, None
        places = {key: place for place, key in enumerate(dict.fromkeys(_keys()))}
        if own is not None and found == places:
            return found, own
        rows = in_bytes(self._told(encodes))
        keys = np.frombuffer(json.dumps(places).encode("utf-8"), dtype=np.uint8)
        keep_whole(lambda file: np.savez(file, keys=keys, rows=rows), path)
        return places, rows

    def _told(self, encodes: Encoder) -> "Vectors":
        """Return a vector for each notion, less what all of them have in common."""
        import numpy as np  # noqa: PLC0415 - see above

        rows: Vectors = self._rows(encodes)  # type: ignore[arg-type]
        starts = [place for place, key in enumerate(_keys()) if not place or _keys()[place - 1] != key]
        told: Vectors = np.add.reduceat(rows, starts)
        told /= np.linalg.norm(told, axis=1, keepdims=True)
        told -= told.mean(axis=0)
        return told

    def _made(self, encodes: Encoder) -> "Vectors":
        import numpy as np  # noqa: PLC0415 - see above

        path = self._folder / f"words-{lexicon_version()}-{encodes.version}.npy"
        try:
            kept: Bytes | None = np.load(path, allow_pickle=False)
        except (OSError, ValueError, EOFError, zipfile.BadZipFile):
            kept = None
        if kept is None or len(kept) != len(_keys()):  # what another version of this module has left
            kept = made = _encoded(encodes)
            keep_whole(lambda file: np.save(file, made), path)
        rows: Vectors = kept.astype(np.float32)
        rows /= np.linalg.norm(rows, axis=1, keepdims=True)
        return rows


def _nearest(likeness: "Vectors", keys: Sequence[str], least: float = _NEAR) -> tuple[str, ...]:
    """Return the notions of the nearest wordings, nearest first, where one is near enough."""
    places = (-likeness).argsort(kind="stable")[: 4 * _MOST].tolist()
    best = float(likeness[places[0]])
    if best < least:
        return ()
    near = [keys[place] for place in places if float(likeness[place]) >= max(least, best - _AS_NEAR)]
    return tuple(dict.fromkeys(near))[:_MOST]


def _encoded(encodes: Encoder) -> "Bytes":
    import numpy as np  # noqa: PLC0415 - see above

    wordings = [wording for _, wording in _wordings()]
    parts = (wordings[start : start + _TOGETHER] for start in range(0, len(wordings), _TOGETHER))
    return np.concatenate([in_bytes(encodes.encode(part)) for part in parts])


@lru_cache(maxsize=1)
def _wordings() -> tuple[tuple[str, str], ...]:
    meant = [key for key in senses() if not key.startswith(NAME)]  # what is called so is not told by what it is near to
    rows = [(key, wording) for key in meant for wordings in written(key) for wording in wordings]
    return tuple((key, wording) for key, wording in rows if not has_arabic(wording))


@lru_cache(maxsize=1)
def _keys() -> tuple[str, ...]:
    return tuple(key for key, _ in _wordings())
