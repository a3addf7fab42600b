"""Frames between the fence and its children: a tag, a length and a payload, over a pipe.

Nothing that a child sends is executed: content travels as JSON and is checked against its types.
"""

import json
import struct
from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import Enum
from functools import lru_cache
from typing import BinaryIO

from pydantic import TypeAdapter

from readers.content import Content, Enclosure
from readers.marks import Drawing
from schemas.document import Page
from schemas.errors import ReadError, Reason

_HEADER = struct.Struct(">cQ")
_NAME = struct.Struct(">H")
_MAX_NAME = 255


class Tag(Enum):
    """What a frame says."""

    JOB = b"J"
    """To the child: the kind of file, then its bytes in a frame of their own."""
    DRAW = b"D"
    """To the child: what to draw (`readers.drawing.Drawing`), then the file's bytes."""
    BYTES = b"B"
    PAGE = b"P"
    """From the child: a page is done."""
    RECOGNITION = b"O"
    ENCLOSURE = b"E"
    SHEET = b"S"
    """From the child: one page of the content, with its words."""
    CONTENT = b"C"
    """The last frame of a file that was read, without its pages; empty for a container without text of its own."""
    PICTURE = b"I"
    """The last frame of a page that was drawn: its PNG."""
    ERROR = b"R"


def send(stream: BinaryIO, tag: Tag, payload: bytes = b"") -> None:
    """Write one frame."""
    stream.write(_HEADER.pack(tag.value, len(payload)))
    stream.write(payload)
    stream.flush()


HEADER_SIZE = _HEADER.size


def header(raw: bytes) -> tuple[Tag, int]:
    """Return a frame's tag and the length of its payload. Raises ValueError for anything else."""
    tag, length = _HEADER.unpack(raw)
    return Tag(tag), length


def receive(stream: BinaryIO) -> tuple[Tag, bytes] | None:
    """Read one frame, None where the stream has ended."""
    raw = stream.read(_HEADER.size)
    if len(raw) < _HEADER.size:
        return None
    tag, length = header(raw)
    return tag, stream.read(length)


@lru_cache(maxsize=1)
def _contents() -> TypeAdapter[Content]:
    """Return what checks contents; to make it takes as long as to read a page."""
    return TypeAdapter(Content)


@lru_cache(maxsize=1)
def _sheets() -> TypeAdapter[Page]:
    return TypeAdapter(Page)


def packed(content: Content | None) -> Iterator[tuple[Tag, bytes]]:
    """Yield the frames of a content: its pages one by one, so that they are never all in memory, then the rest."""
    if content is None:
        yield Tag.CONTENT, b""
        return
    for page in content.pages:
        yield Tag.SHEET, _sheets().dump_json(page)
    yield Tag.CONTENT, _contents().dump_json(replace(content, pages=()))


def unpack_page(payload: bytes) -> Page:
    """Return the page of a SHEET frame. Raises ValueError where it is none."""
    return _sheets().validate_json(payload)


def unpack_content(payload: bytes, pages: Sequence[Page]) -> Content | None:
    """Return the content of a CONTENT frame, with the pages that came before it. Raises ValueError where it is none."""
    return replace(_contents().validate_json(payload), pages=tuple(pages)) if payload else None


def pack_drawing(drawing: Drawing) -> bytes:
    """Return the payload of a DRAW frame."""
    return TypeAdapter(Drawing).dump_json(drawing)


def unpack_drawing(payload: bytes) -> Drawing:
    """Return what a DRAW frame asks for."""
    return TypeAdapter(Drawing).validate_json(payload)


def pack_enclosure(enclosure: Enclosure) -> bytes:
    """Return the payload of an ENCLOSURE frame."""
    name = enclosure.name.encode("utf-8", "replace")[:_MAX_NAME]
    return _NAME.pack(len(name)) + name + enclosure.content


def unpack_enclosure(payload: bytes) -> Enclosure:
    """Return the enclosure of an ENCLOSURE frame."""
    (length,) = _NAME.unpack_from(payload)
    start = _NAME.size + length
    return Enclosure(payload[_NAME.size : start].decode("utf-8", "replace"), payload[start:])


def pack_error(error: ReadError) -> bytes:
    """Return the payload of an ERROR frame."""
    return json.dumps([error.reason.value, error.sentence]).encode()


def unpack_error(payload: bytes) -> ReadError:
    """Return the error of an ERROR frame. Raises ValueError where it is none."""
    reason, sentence = json.loads(payload)
    return ReadError(Reason(reason), str(sentence))
