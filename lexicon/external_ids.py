"""Ids that others gave the bodies of the lexicon (``external_ids.yml``)."""

from collections.abc import Mapping
from functools import lru_cache

from lexicon.loader import Entry, load


class ExternalIds(Entry):
    """The ids of one body. ``wikidata``: the item, as Q1065."""

    wikidata: str


@lru_cache(maxsize=1)
def _known() -> Mapping[str, ExternalIds]:
    return load("external_ids", ExternalIds)


def external_ids(key: str) -> Mapping[str, str]:
    """Return the ids of a body by its key in the lexicon, each under the name of its scheme; mostly none."""
    found = _known().get(key)
    return {"wikidata": found.wikidata} if found else {}
