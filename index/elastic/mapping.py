"""What the three indexes of a memory hold on Elasticsearch: their mappings and settings, pure and strict.

Our own tokens stand beside fields for other people's tools. Names follow the Elastic Common Schema where it has one:
``@timestamp``, ``message``, ``file.name``, ``event.*``, ``geo.*``.
"""

from collections.abc import Iterable, Mapping

from index.tree import COUNTED, NUMBERS, SCORED, Field

MAPPING_VERSION = 5
"""Raised when a field here changes; such an index is built anew."""

NATIVE = ("arabic", "french", "english")
"""Elasticsearch's own analysers, for tools that know nothing of ours; left out where the server lacks one."""
DOCUMENTS, ENGAGEMENTS, ENTITIES = "documents", "engagements", "entities"
KINDS = (DOCUMENTS, ENGAGEMENTS, ENTITIES)

COUNTED_AS = "value"
"""The sub-field by which the values of a stream are counted."""

Json = dict[str, object]
"""A piece of JSON; it never leaves this room."""

_LONGEST_LABEL = 1000  # letters of a label to be counted by; a keyword of more than 32,766 bytes is refused
_LABEL: Json = {"type": "keyword", "ignore_above": _LONGEST_LABEL}
_CODE: Json = {"type": "keyword"}
_DAY: Json = {"type": "date", "format": "strict_date"}
_VECTOR: Json = {"type": "dense_vector", "dims": 512, "element_type": "byte", "similarity": "cosine"}
"""A passage's meaning (`index.record.vectors`), a byte a component."""
_KEPT: Json = {"type": "keyword", "index": False, "doc_values": False}
"""Only shown, neither found nor counted."""


def mapping_of(kind: str, native: Iterable[str], meta: Mapping[str, object]) -> Json:
    """Return the mapping of one of the three indexes; ``native`` are the analysers that the server has."""
    text = _text(native)
    properties = {
        DOCUMENTS: _documents,
        ENGAGEMENTS: _engagements,
        ENTITIES: _entities,
    }[kind](text)
    return {"dynamic": "strict", "_meta": dict(meta), "properties": properties}


def settings_of(shards: int, replicas: int | None) -> Json:
    """Return an index's settings; without a number of replicas there is one as soon as there is a second node."""
    copies: Json = {"auto_expand_replicas": "0-1"} if replicas is None else {"number_of_replicas": replicas}
    return {"number_of_shards": shards, **copies}


def _text(native: Iterable[str]) -> Json:
    fields = {name: {"type": "text", "analyzer": name, "norms": False} for name in native}
    return {"type": "text", "fields": fields} if fields else {"type": "text"}


def _named() -> Json:
    """Return the labels of entities by kind, and their ids."""
    kinds = ("person", "organization", "delegation", "program", "law", "place")
    return {"properties": {"id": _CODE, **dict.fromkeys(kinds, _LABEL)}}


_GEO: Json = {"properties": {"country_iso_code": _CODE, "country_name": _LABEL}}


def _documents(text: Json) -> Json:
    tokens = {field.value: _token(field) for field in Field if field not in NUMBERS}
    return {
        "@timestamp": _DAY,
        "id": _CODE,
        "file": {"properties": {"name": _LABEL}},
        "title": text,
        "text": text,
        "type": _CODE,
        "language": _CODE,
        "days": {"type": "date_range", "format": "strict_date"},
        "geo": _GEO,
        "entity": _named(),
        "names": _KEPT,
        "sounds": _KEPT,
        "owners": _KEPT,
        "engagements": {"type": "integer"},
        "checksum": _CODE,
        "seal": _CODE,
        "places": {"type": "binary"},
        "passages": {"type": "nested", "properties": {"vector": _VECTOR}},
        "numbers": {"properties": {field.value: {"type": "integer"} for field in sorted(NUMBERS)}},
        "tokens": {"properties": tokens},
    }


def _token(field: Field) -> Json:
    """Return the field of a stream: split at white space, no more; frequencies count where they do elsewhere."""
    options = "positions" if field in SCORED else "docs"
    stream: Json = {"type": "text", "analyzer": "whitespace", "index_options": options}
    return {**stream, "fields": {COUNTED_AS: _LABEL}} if field in COUNTED else stream


def _engagements(text: Json) -> Json:
    return {
        "@timestamp": _DAY,
        "event": {"properties": {"id": _CODE, "action": _CODE, "start": _DAY, "end": _DAY}},
        "period": {"type": "date_range", "format": "strict_date"},
        "document": {"properties": {"id": _CODE, "title": text, "date": _DAY, "language": _CODE, "checksum": _CODE}},
        "file": {"properties": {"name": _LABEL}},
        "title": text,
        "message": text,
        "geo": _GEO,
        "host": _LABEL,
        "place": _LABEL,
        "guests": _LABEL,
        "programs": _LABEL,
        "laws": _LABEL,
        "topics": _LABEL,
        "entity": _named(),
    }


def _entities(text: Json) -> Json:
    name = {**text, "fields": {**_fields(text), "label": _LABEL}}
    return {"id": _CODE, "kind": _CODE, "name": name, "names": name, "geo": _GEO}


def _fields(text: Json) -> Json:
    fields = text.get("fields")
    return dict(fields) if isinstance(fields, dict) else {}
