"""Names in filters, as people hear them: whom they mean in the memory, and what is said of that."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from schemas.mention import Kind
from schemas.query import Filters
from schemas.settings import Settings
from text.signs import closed

if TYPE_CHECKING:  # a question needs the index alone, and the store takes half a second to import
    from store.store import Store


_NEAREST = 3
"""Names that are offered where nobody is called as is typed."""


def heard(store: "Store", settings: Settings, filters: Filters) -> tuple[Filters | None, list[str]]:
    """Return filters with whom a name means by ear, and what was understood; None where nobody is called so."""
    ear = _Ear(store, settings)
    filters = replace(
        filters,
        person=ear.hear(filters.person, (Kind.PERSON,)),
        organization=ear.hear(filters.organization, (Kind.ORGANIZATION, Kind.DELEGATION)),
        program=ear.hear(filters.program, (Kind.PROGRAM,)),
    )
    nobody = "" in (filters.person, filters.organization, filters.program)
    return (None if nobody else filters), ear.said


@dataclass(frozen=True, slots=True)
class _Ear:
    """Hears names, and notes what it understood."""

    store: "Store"
    settings: Settings
    said: list[str] = field(default_factory=list)

    def hear(self, words: str | None, kinds: Sequence[Kind]) -> str | None:
        """Return the words, where some bear them; else the ids of those that they mean by ear, empty where none.

        An acronym of a body means that body alone, and none that is called alike.
        """
        bodies = _bodies_of(words) if words and Kind.ORGANIZATION in kinds else frozenset()
        if not words or (not bodies and self.store.find_entities(words, kinds)):
            return words or None
        from app.by_name import Names

        if bodies:
            found = list(self.store.entities(self.store.entities_of_bodies(bodies, words)).values())
        else:
            found = Names.of(self.store, self.settings).meant(words, kinds)
        names = " · ".join(closed(entity.name) for entity in found)
        self.said.append(f"{words}: understood as {names}" if names else self._nobody(words, kinds))
        return " ".join(entity.id for entity in found)

    def _nobody(self, words: str, kinds: Sequence[Kind]) -> str:
        """Return what is said where nobody is called so: who is called most alike, if anybody is."""
        from app.by_name import Names

        near = [closed(entity.name) for entity, _ in Names.of(self.store, self.settings).find(words, _NEAREST, kinds)]
        if near:
            return f"Nothing in the memory is called {words}; did you mean {' · '.join(near)}?"
        return f"Nothing in the memory is called {words}."


def _bodies_of(words: str) -> frozenset[str]:
    """Return the keys of the bodies of which words are an acronym, in capitals or not."""
    from lexicon.bodies import bodies

    written = words.strip().upper()
    return frozenset(key for key, body in bodies().items() if written in map(str.upper, body.acronyms))
