"""Plain text and Markdown, in whatever encoding. The text stays as it is written, line by line."""

from readers.content import Content, unpaged
from readers.decoding import decode
from schemas.document import Reading


def read_plain(content: bytes) -> Content:
    """Read a text file; one with broken sequences is marked as degraded. Raises ReadError (see `decode`)."""
    text = decode(content)
    return unpaged(text, reading=Reading.DEGRADED if "\ufffd" in text else Reading.TEXT)
