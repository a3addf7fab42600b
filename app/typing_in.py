"""Commands in sentences, as the one that is running was typed: by ``uv run``, or by their name alone."""

import os
import re

_COMMAND = re.compile(r"(?<![\w/.-])(?<!uv run )dhakira (?=[a-z-])")
_BY_UV = "UV_RUN_RECURSION_DEPTH"
"""A variable that ``uv run`` sets for what it starts."""


def as_typed(sentence: str) -> str:
    """Return a sentence with its commands as they are to be typed here."""
    return _COMMAND.sub("uv run dhakira ", sentence) if _BY_UV in os.environ else sentence
