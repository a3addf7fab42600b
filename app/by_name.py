"""Finding by name in a memory: the index is kept in a file beside the store, until names change."""

import contextlib
import hashlib
from collections.abc import Collection
from pathlib import Path
from typing import Self
from zipfile import BadZipFile

import numpy as np

from schemas.entity import Entity
from schemas.mention import Kind
from schemas.settings import Settings
from store.entities import ABOUT, SOUNDS
from store.store import Store
from text.names.search import NameIndex

_VERSION = 6
"""Of the file and of how words sound (`text.names.skeletons`): raise it when either changes."""
NAMED = frozenset({Kind.PERSON, Kind.ORGANIZATION, Kind.DELEGATION, Kind.PROGRAM, Kind.LAW, Kind.PLACE})
"""The kinds of which a name tells who or what is meant."""
_MEANT_AT_MOST = 20
_OF_ALL_KINDS = 100
"""Entities looked at for those of some kinds: a person's name is met in places and bodies, too."""


class Names:
    """The names of a memory, to be asked again and again: the index is kept until the memory changes."""

    def __init__(self, store: Store, file: Path | None = None, memory: str = "") -> None:
        """Read nothing yet. ``file`` keeps the index for the next process; ``memory`` tells whose it is."""
        self._store = store
        self._file = file
        self._memory = memory
        self._state: list[str] = []
        self._index = NameIndex()

    @classmethod
    def of(cls, store: Store, settings: Settings) -> Self:
        """Open the names of a memory with the file in its folder."""
        return cls(store, settings.names_file, hashlib.sha256(settings.store.encode()).hexdigest())

    def find(self, words: str, limit: int, kinds: Collection[Kind] = NAMED) -> list[tuple[Entity, float]]:
        """Return the entities of some kinds that bear a name, best first, with how well (0 to 1)."""
        state = [str(_VERSION), self._memory, *map(str, self._store.names_state())]
        if state != self._state:
            self._index = self._kept(state) or self._made(state)
            self._state = state
        found = self._index.find(words, limit if kinds == NAMED else max(limit, _OF_ALL_KINDS))
        known = self._store.entities([one.id for one in found])
        return [(known[one.id], one.score) for one in found if one.id in known and known[one.id].kind in kinds][:limit]

    def meant(self, words: str, kinds: Collection[Kind]) -> list[Entity]:
        """Return the entities whose name sounds like these words, best first: those that do about equally well."""
        found = self.find(words, _MEANT_AT_MOST, kinds)
        return [entity for entity, score in found if score >= max(SOUNDS, found[0][1] - ABOUT)]

    def _kept(self, state: list[str]) -> NameIndex | None:
        """Return the index of the file, if it is of this state."""
        if self._file is None:
            return None
        try:
            with np.load(self._file, allow_pickle=False) as kept:
                return NameIndex.unpacked(kept) if kept["state"].tolist() == state else None
        except (OSError, EOFError, ValueError, KeyError, TypeError, BadZipFile):
            return None

    def _made(self, state: list[str]) -> NameIndex:
        """Make the index from the store, and keep it for the next process where the folder can be written."""
        known = [entity for entity in self._store.entities().values() if entity.kind in NAMED]
        index = NameIndex((e.id, n.text, n.count) for e in known for n in e.names)
        if self._file is not None:
            written = self._file.with_suffix(".part")
            with contextlib.suppress(OSError):
                with written.open("wb") as file:
                    np.savez(file, allow_pickle=False, state=np.array(state), **index.packed())
                written.replace(self._file)
                self._file.with_suffix(".json").unlink(missing_ok=True)  # what older versions kept names in
        return index
