"""People named because they are remembered, who took part in nothing: "laid a wreath in memory of President X"."""

from collections.abc import Sequence
from functools import lru_cache

from lexicon.people import style_words
from lexicon.relations import relation_words
from resolvers.ground.items import PEOPLE, Item, Sort
from schemas.mention import Kind
from text.clitics import reads_as

_REACH = 9
"""Items of "His Excellency the late President, Dr." before a name."""


def is_honoured(items: Sequence[Item], place: int) -> bool:
    """Tell whether words of remembrance govern who stands at a place, only roles and words of respect between."""
    if items[place].kind not in PEOPLE:
        return False
    for n in range(place - 1, max(place - _REACH, -1), -1):
        if items[n].mention < 0 and _remembers(items[n].form):
            return True
        if not _stands_between(items[n]):
            return False
    return False


def _stands_between(item: Item) -> bool:
    """Tell a role, or a word of respect, an article or a point of an abbreviation."""
    if item.mention >= 0:
        return item.kind is Kind.TITLE
    small = item.form in relation_words("definite") or item.form in relation_words("before_remembered")
    return small or item.sort is Sort.PARTICLE or _is_respectful(item.form)


@lru_cache(maxsize=50_000)
def _is_respectful(form: str) -> bool:
    """Tell a word of respect, particles before it or not."""
    return reads_as(form, style_words())


@lru_cache(maxsize=50_000)
def _remembers(form: str) -> bool:
    """Tell a word of remembrance, particles before it or not."""
    return reads_as(form, relation_words("remembered_by"))
