"""Entities: who or what the mentions mean. An entity is an opinion and may change; its id stays."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from schemas.mention import Kind
from schemas.nouns import dataclass


class Script(StrEnum):
    """The scripts in which names are kept apart."""

    ARABIC = "arabic"
    LATIN = "latin"


@dataclass(frozen=True, slots=True)
class Name:
    """One way in which an entity is named, and how often."""

    text: str
    script: Script
    count: int = 1


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organization, delegation, programme, law or place, over all documents.

    ``name`` is the most used full form. ``key`` is the lexicon entry's id or the law's number, where known.
    ``country`` is ISO 3166-1 alpha-2. ``names`` are most used first.
    """

    id: str
    kind: Kind
    name: str
    names: tuple[Name, ...] = ()
    country: str | None = None
    key: str | None = None

    def canonical(self, script: Script) -> str | None:
        """Return the most used full form of the name in a script, None where it has none there.

        A form of one word is full only where there is no other.
        """
        names = [name for name in self.names if name.script is script]
        full = [name for name in names if len(name.text.split()) > 1] or names
        best = min(full, key=lambda n: (-n.count, -len(n.text.split()), n.text), default=None)
        return best.text if best else None


@dataclass(frozen=True, slots=True)
class Identities:
    """Who is who: the entities, and for each document (by id) the entity of each of its mentions, in their order.

    A title or date, which is nobody, gets an id that is local to its document (``t1``, ``d1``).
    """

    entities: tuple[Entity, ...] = ()
    links: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
