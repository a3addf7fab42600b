"""Plain text and Markdown, in whatever encoding. The text stays as it is written but for its breaks.

Lines that are wrapped at a width, or that part a phrase, are put together.
"""

from readers.broken import whole_phrases
from readers.content import Content, unpaged
from readers.decoding import decode
from readers.limits import MAX_TEXT
from schemas.document import Reading
from schemas.errors import ReadError, Reason
from text.wrapping import unwrapped


def read_plain(content: bytes) -> Content:
    """Read a text file; one with broken sequences is marked as degraded. Raises ReadError (see `decode`)."""
    if len(content) > 4 * MAX_TEXT:
        raise ReadError(Reason.TOO_LARGE, f"It holds more than {MAX_TEXT // 1_000_000} million signs; split it.")
    text = whole_phrases(unwrapped(decode(content)))
    return unpaged(text, reading=Reading.DEGRADED if "\ufffd" in text else Reading.TEXT)
