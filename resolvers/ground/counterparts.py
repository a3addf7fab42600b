"""Counterparts and the bodies at which they serve: «نظيره في جامعة أوبسالا», "his counterpart at the Port of Genoa"."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from lexicon.relations import either, relation_words
from resolvers.ground.items import Item, Sentence, Sort
from schemas.mention import Kind
from text.clitics import reads_as

_OF = 6
"""Items behind a counterpart among which the body stands at which one serves."""
_BEARER = 4
"""Items behind the body of a counterpart among which the name stands: a comma and a style."""
_SERVES = 3
"""Items before a house among which the counterpart stands, a word of place and the article between."""


@lru_cache(maxsize=50_000)
def is_counterpart(form: str) -> bool:
    """Tell a word for one who holds the like office elsewhere, behind «و», «ب» or «ل» or not."""
    return reads_as(form, relation_words("counterparts"))


def _is_peer(form: str) -> bool:
    """Tell a word for a counterpart, guest or successor: «مع ضيفته من جامعة …، السيدة X»."""
    return is_counterpart(form) or form in either("peers", "peers_latin")


def is_of_peer(items: Sequence[Item], start: int) -> bool:
    """Tell where a counterpart serves, and nobody met: «مع نظيره في جامعة …», "his counterpart at the Port of …"."""
    return any(i.mention < 0 and is_counterpart(i.form) for i in items[max(start - _SERVES, 0) : start])


def counterparts_at(sentence: Sentence) -> Iterator[tuple[int, int, Item]]:
    """Yield where a counterpart and the body are told at which one serves, with the person who is meant.

    « son homologue de la Chambre de Lyon, M. X », «نظيرتها في المكتبة الوطنية السيدة …».
    """
    items = sentence.items
    if {Kind.ORGANIZATION, Kind.PERSON} - sentence.kinds:
        return
    for place, item in enumerate(items):
        if item.mention >= 0 or not _is_peer(item.form):
            continue
        near = items[place + 1 : place + _OF]
        named = next((n for n, i in enumerate(near) if i.mention >= 0), -1)
        if named < 1 or near[named].kind is not Kind.ORGANIZATION or any(i.sort is Sort.SIGN for i in near[:named]):
            continue
        body = place + named + 1
        bearer = next((i for i in items[body + 1 : body + 1 + _BEARER] if i.mention >= 0), None)
        if bearer is not None and bearer.kind is Kind.PERSON:
            yield place, body, bearer
