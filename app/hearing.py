"""Names in filters, as people hear them: whom they mean in the memory, and what is said of that."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from schemas.mention import Kind
from schemas.query import Filters

if TYPE_CHECKING:  # a question needs the index alone, and the store takes half a second to import
    from store.store import Store


def heard(store: "Store", filters: Filters) -> tuple[Filters, list[str]]:
    """Return filters with whom a name means by ear, and what was understood, or that nobody is called so."""
    ear = _Ear(store)
    filters = replace(
        filters,
        person=ear.hear(filters.person, (Kind.PERSON,)),
        organization=ear.hear(filters.organization, (Kind.ORGANIZATION, Kind.DELEGATION)),
        program=ear.hear(filters.program, (Kind.PROGRAM,)),
    )
    return filters, ear.said


@dataclass(frozen=True, slots=True)
class _Ear:
    """Hears names, and notes what it understood."""

    store: "Store"
    said: list[str] = field(default_factory=list)

    def hear(self, words: str | None, kinds: Sequence[Kind]) -> str | None:
        """Return the id of the one that a name means by ear; else the words, where some bear them, many or none."""
        if not words or self.store.find_entities(words, kinds):
            return words
        found = self.store.hear_entities(words, kinds)
        known = self.store.entities(found)
        names = " · ".join(known[identity].name for identity in found)
        self.said.append(f"{words}: understood as {names}" if names else f"Nothing in the memory is called {words}.")
        return found[0] if len(found) == 1 else words
