"""What stands in the three indexes of a generation, listed without reading documents."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from index.elastic.client import ElasticClient
from index.elastic.mapping import DOCUMENTS, ENGAGEMENTS, ENTITIES, Json

_AT_ONCE = 5_000  # ids listed, or asked for, by one request; Elasticsearch takes up to 10,000


@dataclass(frozen=True, slots=True)
class Names:
    """The three indexes of one generation, by kind, as they are read; they are written by an alias of their own.

    A write to an index that is gone would make a new one without a mapping; a write to an alias that is gone fails.
    """

    prefix: str
    number: int

    def of(self, kind: str) -> str:
        """Return the name of an index."""
        return f"{self.prefix}-{kind}-{self.number:06}"

    def writing(self, kind: str) -> str:
        """Return the alias by which it is written."""
        return f"{self.of(kind)}.write"


@dataclass(frozen=True, slots=True)
class Listed:
    """A document as it is listed: the checksum of its entry, how many engagements it has, and ids of its entities."""

    checksum: str
    seal: str = ""
    engagements: int = 0
    entities: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Inventory:
    """All that stands in a generation, by id; of an engagement its document and that document's checksum."""

    documents: Mapping[str, Listed]
    engagements: Mapping[str, tuple[str, str]]
    entities: frozenset[str]

    def seals(self) -> dict[str, str]:
        """Return the seals of documents; an empty one where an engagement or an entity of it is missing."""
        return {each: self.documents[each].seal if checksum else "" for each, checksum in self.checksums().items()}

    def checksums(self) -> dict[str, str]:
        """Return the checksums of documents; an empty one where an engagement or an entity of it is missing."""
        counted = Counter(self.engagements.values())
        return {
            identity: listed.checksum if self._is_whole(identity, listed, counted) else ""
            for identity, listed in self.documents.items()
        }

    def stray_engagements(self) -> list[tuple[str, str]]:
        """Return the engagements, each with its document's id, that no document has as it stands now."""
        return [
            (identity, document)
            for identity, (document, checksum) in self.engagements.items()
            if document not in self.documents or self.documents[document].checksum != checksum
        ]

    def stray_entities(self) -> list[str]:
        """Return the entities that no document names."""
        named = {entity for listed in self.documents.values() for entity in listed.entities}
        return sorted(self.entities - named)

    def _is_whole(self, identity: str, listed: Listed, counted: Mapping[tuple[str, str], int]) -> bool:
        has = counted.get((identity, listed.checksum), 0)
        return has == listed.engagements and self.entities.issuperset(listed.entities)


def inventory(client: ElasticClient, names: Names) -> Inventory:
    """List all that stands in a generation."""
    documents = _walk(client, names.of(DOCUMENTS), "id", ("checksum", "seal", "engagements", "entity.id"))
    engagements = _walk(client, names.of(ENGAGEMENTS), "event.id", ("document.id", "document.checksum"))
    return Inventory(
        {str(row["id"][0]): _listed(row) for row in documents},
        {str(row["event.id"][0]): _owner(row) for row in engagements},
        frozenset(str(row["id"][0]) for row in _walk(client, names.of(ENTITIES), "id", ())),
    )


def inventory_of(client: ElasticClient, names: Names, documents: Sequence[str]) -> Inventory:
    """List some documents and their engagements; entities are not looked at."""
    found: dict[str, Listed] = {}
    engagements: dict[str, tuple[str, str]] = {}
    for some in chunks(documents):
        wanted = _walk(client, names.of(DOCUMENTS), "id", ("checksum", "seal", "engagements"), {"id": some})
        found |= {str(row["id"][0]): _listed(row) for row in wanted}
        parts = ("document.id", "document.checksum")
        of_some = _walk(client, names.of(ENGAGEMENTS), "event.id", parts, {"document.id": some})
        engagements |= {str(row["event.id"][0]): _owner(row) for row in of_some}
    return Inventory(found, engagements, frozenset())


def chunks(ids: Iterable[str]) -> Iterator[list[str]]:
    """Yield ids some thousands at a time."""
    every = list(dict.fromkeys(ids))
    for start in range(0, len(every), _AT_ONCE):
        yield every[start : start + _AT_ONCE]


_Values = Mapping[str, list[object]]


def _walk(
    client: ElasticClient, index: str, key: str, fields: Sequence[str], among: Mapping[str, list[str]] | None = None
) -> Iterator[_Values]:
    """Yield the values of fields of all that stands in an index, in the order of a key that each has of its own."""
    body: Json = {
        "query": {"terms": among} if among else {"match_all": {}},
        "size": _AT_ONCE,
        "sort": [{key: "asc"}],
        "_source": False,
        "docvalue_fields": [key, *fields],
        "track_total_hits": False,
    }
    while True:
        answer = client.search(index, body)
        hits = cast("Mapping[str, list[Mapping[str, object]]]", answer["hits"])["hits"]
        for hit in hits:
            yield cast("_Values", hit["fields"])
        if len(hits) < _AT_ONCE:
            return
        body = {**body, "search_after": hits[-1]["sort"]}


def _listed(row: _Values) -> Listed:
    number = cast("int", (row.get("engagements") or [0])[0])
    return Listed(str(row["checksum"][0]), str(row["seal"][0]), number, tuple(map(str, row.get("entity.id", ()))))


def _owner(row: _Values) -> tuple[str, str]:
    return str(row["document.id"][0]), str(row["document.checksum"][0])
