"""A bound on what one compressed stream of a PDF may unpack to.

pdfminer unpacks a stream whole, however large: 204 KB can hold 200 MB of operators, and 4 KB two layers of compression
over 2 GB. It offers no setting, so the name under which it calls zlib is given a bounded twin; a test pins that it is
called.
"""

import zlib

from pdfminer import pdftypes

from readers.limits import MAX_STREAM
from schemas.errors import ReadError, Reason


class _Bounded:
    """What pdfminer uses of zlib, with a bound on the length of what comes out."""

    error = zlib.error

    @staticmethod
    def decompress(content: bytes) -> bytes:
        """Unpack a stream. Raises zlib.error where it is broken, ReadError TOO_LARGE."""
        unpacker = zlib.decompressobj()
        unpacked = unpacker.decompress(content, MAX_STREAM)
        if unpacker.unconsumed_tail:
            raise ReadError(Reason.TOO_LARGE, f"A part of it unpacks to more than {MAX_STREAM // 1_000_000} MB.")
        if not unpacker.eof:
            raise zlib.error("the stream is cut off")
        return unpacked

    @staticmethod
    def decompressobj() -> "_BoundedObject":
        """Return what pdfminer feeds a broken stream to, byte by byte."""
        return _BoundedObject()


class _BoundedObject:
    """A decompressor that stops with an error at the bound."""

    def __init__(self) -> None:
        self._unpacker = zlib.decompressobj()
        self._length = 0

    def decompress(self, content: bytes) -> bytes:
        unpacked = self._unpacker.decompress(content, MAX_STREAM)
        self._length += len(unpacked)
        if self._length > MAX_STREAM or self._unpacker.unconsumed_tail:
            raise ReadError(Reason.TOO_LARGE, f"A part of it unpacks to more than {MAX_STREAM // 1_000_000} MB.")
        return unpacked


def cap_streams() -> None:
    """Put the bound in place, for the whole process."""
    setattr(pdftypes, "zlib", _Bounded)  # noqa: B010 - the name is no part of its interface
