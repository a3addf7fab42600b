"""Text that every database and index takes."""

import re

_UNSTORABLE = re.compile("[\0\ud800-\udfff]")


def storable(text: str) -> str:
    """Return a text with U+FFFD for each NUL and lone surrogate, so that every span stays right."""
    return _UNSTORABLE.sub("\ufffd", text)
