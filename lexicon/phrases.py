"""A table of the lexicon as phrases."""

from collections.abc import Callable
from typing import TypeVar

from lexicon.loader import Entry, load
from text import conjugation
from text.fold import fold_word
from text.phrases import Phrases

E_ = TypeVar("E_", bound=Entry)
T = TypeVar("T")


def phrases_of(name: str, model: type[E_], payload: Callable[[str, E_], T | None]) -> Phrases[T]:
    """Return the wordings of a table as phrases, each with what its id and entry mean; None leaves one out."""
    stood = ((entry.wordings, payload(key, entry)) for key, entry in load(name, model).items())
    return Phrases((wording, meant) for wordings, meant in stood if meant is not None for wording in wordings)


def past_wordings(entry: Entry) -> list[str]:
    """Return the wordings of an entry whose Arabic ones are verbs by their citation form, in all third persons."""
    cut = [fold_word(wording).partition(" ") for wording in entry.ar]
    forms = [f"{form} {rest}".strip() for verb, _, rest in cut for form in conjugation.past_forms(verb)]
    return [*forms, *entry.fr, *entry.en]
