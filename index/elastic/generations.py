"""The index of a memory on Elasticsearch: generations of three indexes, of which three aliases name the one in use.

What is written on the documents' index (``_meta``) says with which version of analysis and mapping a generation was
made, from which memory, and which generation was in use before it.
"""

import re
from itertools import count

from index.elastic.client import Connection, ElasticClient, MissingError
from index.elastic.engine import ElasticEngine
from index.elastic.inventory import Names
from index.elastic.mapping import DOCUMENTS, KINDS, MAPPING_VERSION, NATIVE, Json, mapping_of, settings_of
from index.protocol import Generation, StaleIndexError
from index.searching import AnalysedIndex, index_version
from index.words import NearWords
from schemas.errors import SearchIndexError
from text.morphology import Morphology

_NUMBER = re.compile(r"-(\d{6})$")


class ElasticGenerations:
    """The generations under one beginning of names; ``owner`` marks the memory that they are made from."""

    def __init__(
        self, connection: Connection, morphology: Morphology | None, owner: str, words: NearWords | None = None
    ) -> None:
        """Take a connection; nothing is asked yet. ``words`` as `AnalysedIndex`."""
        self._client = ElasticClient(connection)
        self._morphology, self._words = morphology, words
        self._owner, self.prefix = owner, connection.names

    @property
    def version(self) -> str:
        """The version of an index made today."""
        return f"{index_version(self._morphology)}+mapping {MAPPING_VERSION}"

    def open(self) -> Generation:
        """Open the generation in use, or make an empty one where there is none. Raises StaleIndexError."""
        number = self._current()
        if number is None:
            generation = self.begin()
            self._client.swap([self._add(kind, int(generation.name)) for kind in KINDS])
            number = int(generation.name)
        self._check(self._meta(number))
        return self._generation(number)

    def begin(self) -> Generation:
        """Make an empty generation beside the one in use."""
        if (current := self._current()) is not None:
            self._check_owner(self._meta(current))
        taken = self._numbers()
        number = next(n for n in count(max(taken, default=0) + 1))
        meta: Json = {"version": self.version, "owner": self._owner}
        native = list(NATIVE)
        for kind in KINDS:
            while not self._create(kind, number, native, meta):
                native = native[:-1]
        return self._generation(number, nobody_reads=True)

    def swap(self, generation: Generation) -> None:
        """Let a generation be the one in use, all at once; the one before it is kept, older ones go."""
        number, former = int(generation.name), self._current()
        self._client.write_meta(self._documents(number), {**self._meta(number), "former": former})
        self._point(number, former)
        for old in self._numbers() - {number, former}:
            self._delete(old)

    def drop(self, generation: Generation) -> None:
        """Remove a generation that shall not be used."""
        self._delete(int(generation.name))

    def names(self) -> frozenset[str]:
        """Return the names of all generations that are there, whole or not."""
        return frozenset(map(str, self._numbers()))

    def rollback(self) -> Generation:
        """Let the generation before the one in use be it again."""
        current = self._current()
        former = self._meta(current).get("former") if current is not None else None
        if not isinstance(former, int) or former not in self._numbers():
            raise SearchIndexError("There is no former index to go back to; `dhakira index rebuild` makes one anew.")
        self._check(self._meta(former))
        self._client.write_meta(self._documents(former), {**self._meta(former), "former": current})
        self._point(former, current)
        return self._generation(former)

    def _current(self) -> int | None:
        """Return the number of the generation in use, or None where there is none."""
        alias = f"{self.prefix}-{DOCUMENTS}"
        try:
            bearers = sorted(self._client.bearers(alias))
        except MissingError:
            return None
        numbers = [int(match[1]) for bearer in bearers if (match := _NUMBER.search(bearer))]
        if len(numbers) != 1 or len(bearers) != 1:
            raise SearchIndexError(
                f"The name {alias} on Elasticsearch does not mean an index of Dhakira ({', '.join(bearers)}); "
                "remove that, or choose another beginning of names in DHAKIRA_INDEX_NAMES."
            )
        return numbers[0]

    def _numbers(self) -> set[int]:
        """Return the numbers of all generations that are there, whole or not."""
        found = {match[1] for name in self._client.indexes(f"{self.prefix}-*") if (match := self._own(name))}
        return {int(number) for number in found}

    def _own(self, name: str) -> re.Match[str] | None:
        kinds = "|".join(KINDS)
        return re.fullmatch(rf"{re.escape(self.prefix)}-(?:{kinds})-(\d{{6}})", name)

    def _create(self, kind: str, number: int, native: list[str], meta: Json) -> bool:
        names, connection = Names(self.prefix, number), self._client.connection
        settings = settings_of(connection.shards, connection.replicas)
        aliases: dict[str, Json] = {names.writing(kind): {}}
        return self._client.create(names.of(kind), settings, mapping_of(kind, native, meta), aliases)

    def _delete(self, number: int) -> None:
        for kind in KINDS:
            self._client.delete(Names(self.prefix, number).of(kind))

    def _point(self, number: int, former: int | None) -> None:
        """Let the three aliases name another generation, with one request."""
        actions = [self._add(kind, number) for kind in KINDS]
        if former is not None and former != number:
            actions += [self._remove(kind, former) for kind in KINDS]
        self._client.swap(actions)

    def _add(self, kind: str, number: int) -> Json:
        return {"add": {"index": Names(self.prefix, number).of(kind), "alias": f"{self.prefix}-{kind}"}}

    def _remove(self, kind: str, number: int) -> Json:
        return {"remove": {"index": Names(self.prefix, number).of(kind), "alias": f"{self.prefix}-{kind}"}}

    def _meta(self, number: int) -> Json:
        return self._client.meta(self._documents(number))

    def _documents(self, number: int) -> str:
        return Names(self.prefix, number).of(DOCUMENTS)

    def _check(self, meta: Json) -> None:
        self._check_owner(meta)
        if meta.get("version") != self.version:
            raise StaleIndexError(
                "The search index was made by another version of the analysis; type `dhakira index rebuild`."
            )

    def _check_owner(self, meta: Json) -> None:
        """Refuse an index of another memory, whose documents would be taken out as unknown."""
        if meta.get("owner") != self._owner:
            raise SearchIndexError(
                f"The names {self.prefix}-* on Elasticsearch belong to another memory's index; "
                "choose another beginning of names in DHAKIRA_INDEX_NAMES."
            )

    def _generation(self, number: int, *, nobody_reads: bool = False) -> Generation:
        client = ElasticClient(self._client.connection)  # of its own, since an index is closed apart
        engine = ElasticEngine(client, Names(self.prefix, number), nobody_reads=nobody_reads)
        return Generation(str(number), AnalysedIndex(engine, self._morphology, self._words))
