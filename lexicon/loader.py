"""The one loader of the lexicon: the entries of its files, each an ordered map from id to entry, in their shape.

A file holds ``id: {gloss: ..., ar: [...], fr: [...], en: [...], note: ..., ...}``. The shape of an entry is a frozen
pydantic model, so that an unknown key or a wrong value is an error that names the file and the entry.
"""

from collections.abc import Mapping
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from lexicon.files import LexiconError, entries_of_file
from text.fold import fold_word


class Entry(BaseModel):
    """What every entry has: an English gloss, its wordings by language, and a note where something is not obvious."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    gloss: str = ""
    ar: tuple[str, ...] = ()
    fr: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    note: str = ""

    @property
    def wordings(self) -> tuple[str, ...]:
        """All wordings, Arabic first."""
        return (*self.ar, *self.fr, *self.en)

    @property
    def folded(self) -> frozenset[str]:
        """All wordings, folded as single words are."""
        return frozenset(map(fold_word, self.wordings))


E_ = TypeVar("E_", bound=Entry)


def load(name: str, model: type[E_]) -> Mapping[str, E_]:
    """Return the entries of ``lexicon/NAME.yml`` by id, in the file's order. Each file is read once a process."""
    entries = {}
    for key, fields in entries_of_file(name).items():
        try:
            entries[key] = model.model_validate(fields)
        except ValidationError as error:
            raise LexiconError(f"lexicon/{name}.yml, entry {key!r}: {error}") from error
    return entries
