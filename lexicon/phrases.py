"""A table of the lexicon as phrases."""

from collections.abc import Callable
from typing import TypeVar

from lexicon.loader import Entry, load
from text.phrases import Phrases

E_ = TypeVar("E_", bound=Entry)
T = TypeVar("T")


def phrases_of(name: str, model: type[E_], payload: Callable[[str, E_], T | None]) -> Phrases[T]:
    """Return the wordings of a table as phrases, each with what its id and entry mean; None leaves one out."""
    stood = ((entry.wordings, payload(key, entry)) for key, entry in load(name, model).items())
    return Phrases((wording, meant) for wordings, meant in stood if meant is not None for wording in wordings)
