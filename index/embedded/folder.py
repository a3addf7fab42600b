"""The embedded index of a memory: generations of it in one folder, of which one is current.

``DIR/current.json`` names the generation and the version that it was made with. A rebuild fills a new generation beside
the current one and swaps at once, so that there is always a whole one to search; the former stays until the next.
"""

import contextlib
import json
import os
import shutil
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from itertools import count
from pathlib import Path

from index.embedded.engine import TantivyEngine
from index.protocol import Generation, SearchIndex, StaleIndexError
from index.searching import AnalysedIndex, index_version
from index.words import NearWords
from schemas.errors import SearchIndexError
from schemas.indexing import IndexEntry
from text.morphology import Morphology

_CURRENT = "current.json"
_PREFIX = "generation-"


@dataclass(frozen=True, slots=True)
class _Current:
    """The current generation's folder name and its version, and those of the one before it."""

    generation: str
    version: str
    former: str | None = None
    former_version: str | None = None


class FolderGenerations:
    """The generations of the embedded index in one folder."""

    def __init__(self, folder: Path, morphology: Morphology | None, words: NearWords | None = None) -> None:
        """Take a folder, which may not be there yet; ``words`` as `AnalysedIndex`."""
        self._folder, self._morphology, self._words = folder, morphology, words

    @property
    def version(self) -> str:
        """The version of an index made today."""
        return index_version(self._morphology)

    def open(self) -> Generation:
        """Open the generation in use, or make an empty one where there is none. Raises StaleIndexError."""
        index = open_index(self._folder, self._morphology, self._words)
        current = _current(self._folder)
        return Generation(current.generation if current else "", index)

    def begin(self) -> Generation:
        """Make an empty generation beside the one in use."""
        name = _new_generation(self._folder)
        return self._generation(name)

    def swap(self, generation: Generation) -> None:
        """Let a generation be the one in use, at once; the one before it is kept, older ones go."""
        before = None
        with contextlib.suppress(SearchIndexError):  # what cannot be read any more is what a rebuild is for
            before = _current(self._folder)
        now = _Current(generation.name, self.version, *((before.generation, before.version) if before else ()))
        _set_current(self._folder, now)
        _sweep(self._folder, now)

    def drop(self, generation: Generation) -> None:
        """Remove a generation that shall not be used."""
        generation.index.close()
        shutil.rmtree(self._folder / generation.name, ignore_errors=True)

    def names(self) -> frozenset[str]:
        """Return the names of all generations that are there, whole or not."""
        return frozenset(path.name for path in self._folder.glob(f"{_PREFIX}*"))

    def rollback(self) -> Generation:
        """Let the generation before the one in use be it again."""
        before = _current(self._folder)
        former = before.former if before else None
        if before is None or former is None or not (self._folder / former).is_dir():
            raise SearchIndexError("There is no former index to go back to; `dhakira index rebuild` makes one anew.")
        if before.former_version != self.version:
            raise StaleIndexError(
                "The former index was made by another version of the analysis; type `dhakira index rebuild`."
            )
        _set_current(self._folder, _Current(former, self.version, before.generation, before.version))
        return self._generation(former)

    def _generation(self, name: str) -> Generation:
        return Generation(name, AnalysedIndex(TantivyEngine(self._folder / name), self._morphology, self._words))


def open_index(folder: Path, morphology: Morphology | None, words: NearWords | None = None) -> SearchIndex:
    """Open the index of a memory, or make an empty one where there is none.

    Raises StaleIndexError where it was made by another version of the analysis: `rebuild` it.
    """
    wanted = index_version(morphology)
    current = _current(folder)
    if current is None:
        current = _Current(_new_generation(folder), wanted)
        engine = TantivyEngine(folder / current.generation)
        _set_current(folder, current)
        return AnalysedIndex(engine, morphology, words)
    if current.version != wanted:
        raise StaleIndexError(
            "The search index was made by another version of the analysis; type `dhakira index rebuild`."
        )
    return AnalysedIndex(TantivyEngine(folder / current.generation), morphology, words)


def rebuild(folder: Path, morphology: Morphology | None, entries: Iterable[IndexEntry]) -> int:
    """Build the index anew beside the current one, then swap; return how many documents are in.

    Whatever stops it before the swap leaves the current one as it was.
    """
    generations = FolderGenerations(folder, morphology)
    generation = generations.begin()
    generation.index.replace(entries)  # with one commit: nothing is kept of half a generation, few segments are quick
    total = generation.index.count()
    generation.index.close()
    generations.swap(generation)
    return total


def version_in(folder: Path) -> str | None:
    """Return the version that the current index was made with, or None where there is none."""
    current = _current(folder)
    return current.version if current else None


def _current(folder: Path) -> _Current | None:
    """Read which generation is current."""
    path = folder / _CURRENT
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        return _Current(kept["generation"], kept["version"], kept.get("former"), kept.get("former_version"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError) as error:
        raise SearchIndexError(f"{path} cannot be read ({error}); type `dhakira index rebuild`.") from error


def _set_current(folder: Path, current: _Current) -> None:
    """Write which generation is current, at once: the file is whole whenever it is read."""
    kept = asdict(current)
    part = folder / f"{_CURRENT}.{os.getpid()}.part"
    try:
        part.write_text(json.dumps(kept) + "\n", encoding="utf-8")
        part.replace(folder / _CURRENT)
    except OSError as error:
        raise SearchIndexError(f"The search index in {folder} cannot be written: {error}") from error


def _new_generation(folder: Path) -> str:
    """Make the folder of a generation that is not there yet."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for number in count(1):
            name = f"{_PREFIX}{number:04}"
            if not (folder / name).exists():
                (folder / name).mkdir()
                return name
    except OSError as error:
        raise SearchIndexError(f"The search index in {folder} cannot be written: {error}") from error
    raise AssertionError("numbers do not end")


def _sweep(folder: Path, current: _Current) -> None:
    """Remove generations that are neither current nor the former one."""
    for path in folder.glob(f"{_PREFIX}*"):
        if path.name not in (current.generation, current.former):
            shutil.rmtree(path, ignore_errors=True)
