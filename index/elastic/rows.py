"""Rows as JSON for Elasticsearch, and records out of it."""

import base64
import datetime as dt
import hashlib
import sys
from array import array
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, cast

from index.elastic.mapping import Json
from index.record.entry import checksum_of
from index.record.rows import BOUNDARY, Record, Row
from index.tree import COUNTED, Field
from lexicon.countries import countries, names_of
from schemas.indexing import Days, EngagementEntry, IndexEntry, NamedEntity
from schemas.mention import DocumentType
from text.analysis import Columns

if TYPE_CHECKING:
    from index.record.nearness import Bytes

_LONGEST = 200  # letters of a token; longer runs are no words
_SHOWN = (Field.TITLE_FORM, Field.TITLE_LEMMA, Field.TEXT_FORM, Field.TEXT_LEMMA)
WANTED = (
    "id",
    "@timestamp",
    "file",
    "title",
    "text",
    "type",
    "language",
    "geo",
    "names",
    "sounds",
    "owners",
    "places",
    *(f"tokens.{field.value}" for field in _SHOWN),
)
"""The parts of a document that a record is made of."""


def seal_of(row: Row) -> str:
    """Return 16 hexadecimal digits that change with anything of a row, to see whether a server holds what was sent."""
    return hashlib.sha256(repr(row.entry).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def passages_in(hit: Json) -> "Bytes":
    """Return the vectors of a hit's passages, one a row."""
    import numpy as np  # noqa: PLC0415 - a tenth of a second to import, and needed only where there are vectors

    rows = cast("dict[str, list[dict[str, list[int]]]]", hit["fields"])["passages"]
    return np.array([row["vector"] for row in rows], dtype=np.int8).reshape(len(rows), -1)


def document_json(row: Row) -> Json:
    """Return a document as it stands in its index."""
    record, entry = row.record, row.entry
    body: Json = {
        "id": record.document,
        "file": {"name": record.name},
        "title": record.title,
        "text": record.text,
        "type": record.type.value,
        "language": record.language,
        "days": [_range(days) for days in entry.days],
        "geo": _geo(record.countries),
        "entity": _labels(entry.entities),
        "names": record.names,
        "sounds": [" ".join(sounds) for sounds in record.sounds],
        "owners": record.owners,
        "engagements": len(entry.engagements),
        "checksum": checksum_of(entry),
        "seal": seal_of(row),
        "places": _places(record),
        "numbers": {field.value: numbers for field, numbers in row.numbers.items()},
        "tokens": {field.value: _stream(field, tokens) for field, tokens in row.streams.items()},
    }
    if record.date:
        body["@timestamp"] = record.date.isoformat()
    if row.passages is not None:
        body["passages"] = [{"vector": passage.tobytes().hex()} for passage in row.passages]
    return body


def engagement_jsons(entry: IndexEntry) -> Iterator[tuple[str, Json]]:
    """Yield the engagements of a document as they stand in their index, with their ids."""
    known = {entity.id: entity for entity in entry.entities}
    checksum = checksum_of(entry)
    for engagement in entry.engagements:
        yield engagement.id, _engagement(engagement, entry, checksum, known)


def entity_json(entity: NamedEntity) -> Json:
    """Return an entity as it stands in its index."""
    body: Json = {
        "id": entity.id,
        "kind": entity.kind.value,
        "name": entity.names[0] if entity.names else entity.id,
        "names": list(entity.names),
    }
    return {**body, "geo": _geo((entity.country,))} if entity.country else body


def record_of(source: Mapping[str, object]) -> Record:
    """Return the record of a document's JSON."""
    tokens = cast("Mapping[str, str]", source["tokens"])
    places = array("I")
    places.frombytes(base64.b64decode(cast("str", source["places"])))
    if sys.byteorder == "big":
        places.byteswap()
    lengths = (places[0], places[0], places[1], places[1])  # a stream may say more behind the terms of its text
    words = [_split(tokens[field.value])[:length] for field, length in zip(_SHOWN, lengths, strict=True)]
    cut = list(accumulate(lengths, initial=2))
    columns = [places[a:b] for a, b in pairwise(cut)]
    date = cast("str | None", source.get("@timestamp"))
    geo = cast("Mapping[str, list[str]]", source.get("geo") or {})
    return Record(
        document=cast("str", source["id"]),
        name=cast("Mapping[str, str]", source["file"])["name"],
        title=cast("str", source["title"]),
        text=cast("str", source["text"]),
        type=DocumentType(cast("str", source["type"])),
        language=cast("str", source["language"]),
        date=dt.date.fromisoformat(date) if date else None,
        names=tuple(cast("list[str]", source["names"])),
        sounds=tuple(tuple(sounds.split()) for sounds in cast("list[str]", source["sounds"])),
        owners=tuple(cast("list[str]", source["owners"])),
        countries=tuple(geo.get("country_iso_code", ())),
        title_terms=Columns(words[0], words[1], columns[0], columns[1]),
        terms=Columns(words[2], words[3], columns[2], columns[3]),
    )


def _stream(field: Field, tokens: Sequence[str]) -> str | list[str]:
    """Return a stream as a text to be split, or value by value where values are counted."""
    short = [token[:_LONGEST] for token in tokens]
    return short if field in COUNTED else " ".join(short)


def _split(stream: str) -> tuple[str, ...]:
    return () if stream == BOUNDARY else tuple(stream.split(" "))


def _places(record: Record) -> str:
    """Return how many terms title and text have, and where they start and end."""
    title, terms = record.title_terms, record.terms
    lengths = (len(title.forms), len(terms.forms))
    places = array("I", (*lengths, *title.starts, *title.ends, *terms.starts, *terms.ends))
    if sys.byteorder == "big":
        places.byteswap()
    return base64.b64encode(places.tobytes()).decode("ascii")


def _engagement(
    engagement: EngagementEntry, entry: IndexEntry, checksum: str, known: Mapping[str, NamedEntity]
) -> Json:
    body: Json = {
        "event": {"id": engagement.id, "action": engagement.kind.value},
        "document": {"id": entry.document, "title": entry.title, "language": entry.language, "checksum": checksum},
        "file": {"name": entry.name},
        "title": engagement.title,
        "message": engagement.sentence,
        "geo": _geo(engagement.countries),
        "guests": engagement.guests,
        "programs": engagement.programs,
        "laws": engagement.laws,
        "topics": engagement.topics,
        "entity": _labels([known[each] for each in engagement.participants if each in known]),
    }
    for key, value in (("host", engagement.host), ("place", engagement.place)):
        if value:
            body[key] = value
    if entry.date:
        cast("Json", body["document"])["date"] = entry.date.isoformat()
    if engagement.days:
        span = engagement.days
        cast("Json", body["event"]).update(start=span.start.isoformat(), end=span.end.isoformat())
        body["period"] = _range(span)
    day = engagement.days.start if engagement.days else entry.date
    return {**body, "@timestamp": day.isoformat()} if day else body


def _range(days: Days) -> Json:
    return {"gte": days.start.isoformat(), "lte": days.end.isoformat()}


def _geo(codes: Sequence[str]) -> Json:
    """Return countries with names that people read; English, as the axes of a dashboard need one language."""
    return {"country_iso_code": list(codes), "country_name": [_country(code) for code in codes]}


def _country(code: str) -> str:
    names = names_of(code)["en"] if code in countries() else ()
    return names[0] if names else code


def _labels(entities: Sequence[NamedEntity]) -> Json:
    """Return the ids of entities, and their usual names by kind."""
    found: dict[str, list[str]] = {"id": [entity.id for entity in entities]}
    for entity in entities:
        if entity.names:
            found.setdefault(entity.kind.value, []).append(entity.names[0])
    return {key: list(dict.fromkeys(values)) for key, values in found.items()}
