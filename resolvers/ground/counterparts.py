"""Counterparts and the bodies at which they serve: «نظيره في جامعة أوبسالا», "his counterpart at the Port of Genoa"."""

from collections.abc import Iterator
from functools import lru_cache

from lexicon.relations import either
from lexicon.role_grammar import grammar
from resolvers.ground.items import Item, Sentence, Sort
from schemas.mention import Kind

_OF = 6
"""Items behind a counterpart among which the body stands at which one serves."""
_BEARER = 4
"""Items behind the body of a counterpart among which the name stands: a comma and a style."""


@lru_cache(maxsize=1)
def _peers() -> frozenset[str]:
    """Return the words for a counterpart or guest, «و», «ب» or «ل» before them or not."""
    return grammar().peers | either("peers", "peers_latin")


def counterparts_at(sentence: Sentence) -> Iterator[tuple[int, int, Item]]:
    """Yield where a counterpart and the body are told at which one serves, with the person who is meant.

    « son homologue de la Chambre de Lyon, M. X », «نظيرتها في المكتبة الوطنية السيدة …».
    """
    items = sentence.items
    if {Kind.ORGANIZATION, Kind.PERSON} - sentence.kinds or not sentence.says(_peers()):
        return
    for place, item in enumerate(items):
        near = items[place + 1 : place + _OF] if item.form in _peers() and item.mention < 0 else ()
        named = next((n for n, i in enumerate(near) if i.mention >= 0), -1)
        if named < 1 or near[named].kind is not Kind.ORGANIZATION or any(i.sort is Sort.SIGN for i in near[:named]):
            continue
        body = place + named + 1
        bearer = next((i for i in items[body + 1 : body + 1 + _BEARER] if i.mention >= 0), None)
        if bearer is not None and bearer.kind is Kind.PERSON:
            yield place, body, bearer
