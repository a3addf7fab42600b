"""How often what a rule finds is right (``confidence.yml``)."""

import re
from collections.abc import Mapping
from functools import lru_cache

from lexicon.loader import Entry, load
from text.inflection import AND

_BRIEF = 4
"""Words of the longest brief naming."""
_JOINED = re.compile(rf"\s(?:{AND}\w|et\s|and\s)")
"""A conjunction inside a naming, the Arabic one before its word."""


class Trust(Entry):
    """The share of a rule's findings that are right to the letter, 0 to 1; ``brief`` that of brief ones, where less."""

    share: float
    brief: float | None = None


_UNMEASURED = Trust(share=0.8)


def confidence(rule: str, words: str) -> float:
    """Return how sure a finding of a rule is that says these words."""
    trust = _trusts().get(rule, _UNMEASURED)
    if trust.brief is None or words.count(" ") >= _BRIEF or _JOINED.search(words):
        return trust.share
    return trust.brief


@lru_cache(maxsize=1)
def _trusts() -> Mapping[str, Trust]:
    return load("confidence", Trust)
