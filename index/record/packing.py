"""Records as bytes, for engines that keep them whole: a line of JSON, a zero byte, and the places of terms."""

import datetime as dt
import json
import sys
from array import array
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Any, NamedTuple

from index.record.rows import Record
from schemas.mention import DocumentType
from text.analysis import Columns
from text.fold import fold_word

_ZERO = b"\0"  # JSON holds none
_DOCUMENT, _NAME, _NAMES, _COUNTRIES = b'{"document":', b',"name":', b',"names":', b',"countries":'
"""Keys as `packed` writes them: within words a quotation mark has a backslash before it, so that these are the keys."""
_ESCAPE = b"\\"


def packed(record: Record) -> bytes:
    """Return a record as bytes, the same on every machine."""
    title, terms = record.title_terms, record.terms
    kept = {
        "document": record.document,
        "name": record.name,
        "title": record.title,
        "text": record.text,
        "type": record.type.value,
        "language": record.language,
        "date": record.date.isoformat() if record.date else None,
        "names": record.names,
        "sounds": [" ".join(sounds) for sounds in record.sounds],
        "owners": record.owners,
        "countries": record.countries,
        "words": [" ".join(column) for column in (title.forms, title.lemmas, terms.forms, terms.lemmas)],
    }
    places = array("I", (*title.starts, *title.ends, *terms.starts, *terms.ends))
    if sys.byteorder == "big":
        places.byteswap()
    line = json.dumps(kept, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
    return line + _ZERO + places.tobytes()


class Named(NamedTuple):
    """The names in a document with their owners as in `Record.owners`, and their sounds, those of a name in one row."""

    names: Sequence[str]
    owners: Sequence[str]
    heard: Sequence[str]


@lru_cache(maxsize=100_000)
def words_in(name: str) -> tuple[str, ...]:
    """Return the folded words of a name; the same names stand in many documents."""
    return tuple(fold_word(name).split())


class Packed:
    """A record as bytes that is read and taken apart when it is first looked at: of a hundred found, ten are shown.

    Of some sixty more the ids and names are looked at, which are told without taking the rest apart.
    """

    __slots__ = ("_bytes", "_document", "_named", "_read", "_record")

    def __init__(self, read: Callable[[], bytes], document: str | None = None) -> None:
        """Take what gives the bytes that `packed` made, and the document's id where it is known."""
        self._read = read
        self._document = document
        self._bytes: bytes | None = None
        self._named: Named | None = None
        self._record: Record | None = None

    @property
    def document(self) -> str:
        """The document's id."""
        if self._document is None:
            content = self._content()
            told = content[len(_DOCUMENT) : content.index(_NAME)]
            self._document = str(json.loads(told)) if _ESCAPE in told else told[1:-1].decode("utf-8")
        return self._document

    @property
    def record(self) -> Record:
        """The record."""
        if self._record is None:
            self._record = unpacked(self._content())
        return self._record

    @property
    def named(self) -> Named:
        """The names in it."""
        if self._named is None:
            content = self._content()
            first = content.index(_NAMES) + 1
            kept = json.loads(b"{" + content[first : content.index(_COUNTRIES, first)] + b"}")
            self._named = Named(kept["names"], kept["owners"], kept["sounds"])
        return self._named

    def _content(self) -> bytes:
        if self._bytes is None:
            self._bytes = self._read()
        return self._bytes


def unpacked(content: bytes) -> Record:
    """Return the record out of its bytes."""
    line, _, binary = content.partition(_ZERO)
    return _record_of(json.loads(line), binary)


def _record_of(kept: Mapping[str, Any], binary: bytes) -> Record:
    title, terms = _columns(kept, binary)
    return Record(
        document=kept["document"],
        name=kept["name"],
        title=kept["title"],
        text=kept["text"],
        type=DocumentType(kept["type"]),
        language=kept["language"],
        date=dt.date.fromisoformat(kept["date"]) if kept["date"] else None,
        names=tuple(kept["names"]),
        sounds=tuple(tuple(sounds.split()) for sounds in kept["sounds"]),
        owners=tuple(kept["owners"]),
        countries=tuple(kept["countries"]),
        title_terms=title,
        terms=terms,
    )


def _columns(kept: Mapping[str, list[str]], binary: bytes) -> tuple[Columns, Columns]:
    """Return the terms of title and text; the lengths of the columns follow from their words."""
    words = [column.split(" ") if column else [] for column in kept["words"]]
    places = array("I")
    places.frombytes(binary)
    if sys.byteorder == "big":
        places.byteswap()
    ends = list(accumulate((len(words[0]), len(words[0]), len(words[2]), len(words[2]))))
    starts = [0, *ends]
    cut = [places[a:b] for a, b in zip(starts, ends, strict=False)]  # of hundreds of numbers, few are looked at
    return Columns(words[0], words[1], cut[0], cut[1]), Columns(words[2], words[3], cut[2], cut[3])
