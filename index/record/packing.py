"""Records as bytes, for engines that keep them whole: what is looked at of many, then the rest, pressed together.

A document is read by the engine in a time that grows with its size, and of a hundred that are found ten are shown.
"""

import datetime as dt
import json
import sys
import zlib
from array import array
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Any, NamedTuple

from index.record.rows import Record
from schemas.mention import DocumentType
from text.analysis import Columns
from text.fold import fold_word

_LENGTH = 4
"""Bytes that tell how long the part is that is not pressed: the document's id, its names, their owners and sounds."""
_BETWEEN = "\x1f"
"""Stands between ids, names and sounds; a name that held it would have a space there."""
_ZERO = b"\0"
"""Ends the line of JSON, which holds none, and the words."""
_QUICK = 1
"""How hard the rest is pressed: more takes twice as long and saves a tenth."""


def packed(record: Record) -> bytes:
    """Return a record as bytes, the same on every machine."""
    title, terms = record.title_terms, record.terms
    heard = [" ".join(sounds) for sounds in record.sounds]
    told = (cell.replace(_BETWEEN, " ") for cell in (record.document, *record.names, *record.owners, *heard))
    head = _BETWEEN.join(told).encode("utf-8")
    kept = {
        "name": record.name,
        "title": record.title,
        "text": record.text,
        "type": record.type.value,
        "language": record.language,
        "date": record.date.isoformat() if record.date else None,
        "countries": record.countries,
    }
    line = json.dumps(kept, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
    words = "\n".join(" ".join(column) for column in (title.forms, title.lemmas, terms.forms, terms.lemmas))
    places = array("I", (*title.starts, *title.ends, *terms.starts, *terms.ends))
    if sys.byteorder == "big":
        places.byteswap()
    rest = _ZERO.join((line, words.encode("utf-8"), places.tobytes()))
    return len(head).to_bytes(_LENGTH) + head + zlib.compress(rest, _QUICK)


class Named(NamedTuple):
    """The names in a document with their owners as in `Record.owners`, and their sounds, those of a name in one row."""

    names: Sequence[str]
    owners: Sequence[str]
    heard: Sequence[str]


@lru_cache(maxsize=100_000)
def words_in(name: str) -> tuple[str, ...]:
    """Return the folded words of a name; the same names stand in many documents."""
    return tuple(fold_word(name).split())


@lru_cache(maxsize=100_000)
def sounds_in(heard: str) -> tuple[str, ...]:
    """Return the sounds of a row of `Named`."""
    return tuple(heard.split())


class Packed:
    """A record as bytes that is read and taken apart when it is first looked at: of a hundred found, ten are shown.

    Of some sixty more the ids and names are looked at, which are told without taking the rest apart.
    """

    __slots__ = ("_bytes", "_document", "_named", "_read", "_record")

    def __init__(self, read: Callable[[], bytes], document: str | None = None) -> None:
        """Take what gives the bytes that `packed` made, and the document's id where it is known."""
        self._read = read
        self._document = document
        self._bytes = b""
        self._named: Named | None = None
        self._record: Record | None = None

    @property
    def document(self) -> str:
        """The document's id."""
        return self._document if self._document is not None else self._told()[0]

    @property
    def named(self) -> Named:
        """The names in it."""
        return self._named if self._named is not None else self._told()[1]

    @property
    def record(self) -> Record:
        """The record."""
        if self._record is None:
            document, named = self._told()
            self._record = _record_of(document, named, _rest(self._bytes))
        return self._record

    def _told(self) -> tuple[str, Named]:
        """Return the id and the names."""
        if self._document is None or self._named is None:
            self._bytes = self._read()
            last = _LENGTH + int.from_bytes(self._bytes[:_LENGTH])
            self._document, *cells = str(self._bytes[_LENGTH:last], "utf-8").split(_BETWEEN)
            size = len(cells) // len(Named._fields)
            self._named = Named(cells[:size], cells[size : 2 * size], cells[2 * size :])
        return self._document, self._named


def _rest(content: bytes) -> tuple[Mapping[str, Any], Sequence[str], bytes]:
    """Return what is pressed: what the line tells, the words column by column, and their places."""
    rest = zlib.decompress(content[_LENGTH + int.from_bytes(content[:_LENGTH]) :])
    line, words, places = rest.split(_ZERO, 2)
    return json.loads(str(line, "utf-8")), str(words, "utf-8").split("\n"), places


def _record_of(document: str, named: Named, rest: tuple[Mapping[str, Any], Sequence[str], bytes]) -> Record:
    kept, words, places = rest
    title, terms = _columns(words, places)
    return Record(
        document=document,
        name=kept["name"],
        title=kept["title"],
        text=kept["text"],
        type=DocumentType(kept["type"]),
        language=kept["language"],
        date=dt.date.fromisoformat(kept["date"]) if kept["date"] else None,
        names=tuple(named.names),
        sounds=tuple(map(sounds_in, named.heard)),
        owners=tuple(named.owners),
        countries=tuple(kept["countries"]),
        title_terms=title,
        terms=terms,
    )


def _columns(told: Sequence[str], binary: bytes) -> tuple[Columns, Columns]:
    """Return the terms of title and text; the lengths of the columns follow from their words."""
    words = [column.split(" ") if column else [] for column in told]
    places = array("I")
    places.frombytes(binary)
    if sys.byteorder == "big":
        places.byteswap()
    ends = list(accumulate((len(words[0]), len(words[0]), len(words[2]), len(words[2]))))
    starts = [0, *ends]
    cut = [places[a:b] for a, b in zip(starts, ends, strict=False)]  # of hundreds of numbers, few are looked at
    return Columns(words[0], words[1], cut[0], cut[1]), Columns(words[2], words[3], cut[2], cut[3])
