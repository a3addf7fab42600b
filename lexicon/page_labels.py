"""Words that pages carry beside their article (``web_pages.yml``): «read also», «share», «previous article»."""

import re
from collections.abc import Collection
from functools import lru_cache

from lexicon.loader import Entry, load
from text.fold import fold


@lru_cache(maxsize=1)
def page_labels() -> tuple[tuple[str, str], ...]:
    """Return the folded labels with their kind, the longest first."""
    rows = ((fold(w).text, kind) for kind, entry in load("web_pages", Entry).items() for w in entry.wordings)
    return tuple(sorted(rows, key=lambda row: -len(row[0])))


def any_label(kinds: Collection[str] = ()) -> str:
    """Return the pattern of a label of some kinds, or of any."""
    return "|".join(re.escape(label) for label, kind in page_labels() if not kinds or kind in kinds)
