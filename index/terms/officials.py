"""Offices with their countries as tokens: the minister of justice of Senegal is no other country's.

A document is indexed with each office that it names somebody in, what it is for and whose it is, in one token
(``office|minister+health|MR``), so that every engine matches them by one term. One whose country is left open may be
that of any country which the document tells of (``office|minister+health|?``).
"""

from collections.abc import Callable, Iterator, Sequence

from lexicon.notions import COUNTRY, senses, wider
from schemas.indexing import IndexEntry

OPEN = "?"
"""In place of a country that is not told."""
HEAD, REPUBLIC = "president", "republic"
"""The office of who may be at the head of anything, and what tells that it is a state's."""
_OF_SAME_WORDS = frozenset({"main", "head", "chaired"})
"""What words for a president mean, too: «رئيسي», who presided."""
STATE = "state"
"""What the head of a state is for, in place of a notion."""
UNTOLD = "-"
"""What an office is for of which the lexicon has no notion: it may be any."""


def offices_in(entry: IndexEntry, senses_of: Callable[[str], Sequence[str]]) -> Iterator[str]:
    """Yield the offices of a document as tokens; one whose country is not told is that of the house that writes.

    Where there is no such house, or there are several, its country is left open. ``senses_of`` tells what a title
    means.
    """
    home = entry.hosts[0] if len(entry.hosts) == 1 else OPEN
    found: dict[str, None] = {}
    for office in entry.offices:
        country = office.country or home
        told = senses_of(office.title)
        keys = [key for key in told if key in senses()]
        held = [key for key in keys if senses()[key].office]
        topics = [key for key in keys if not senses()[key].office] or [UNTOLD]
        found.update(dict.fromkeys(office_token(key, topic, country) for key in held for topic in ("", *topics)))
        if _is_of_state(told):
            found[office_token(HEAD, STATE, country)] = None
        above = (key for each in held for key in wider().get(each, ()) if key in senses() and senses()[key].office)
        found.update(dict.fromkeys(office_token(key, "", country) for key in above))  # a keeper of the seals is one
    yield from found


def _is_of_state(told: Sequence[str]) -> bool:
    """Tell whether what a title means is the head of a state: of a republic or country, and of nothing else in it."""
    rest = set(told) - {HEAD, REPUBLIC} - _OF_SAME_WORDS
    is_told = REPUBLIC in told or bool(rest)
    return HEAD in told and is_told and all(key.startswith(COUNTRY) for key in rest)


def office_token(office: str, topic: str, country: str) -> str:
    """Return the token of an office of a country, by the keys of notions; ``topic`` is what it is for, or empty."""
    return f"office|{office}{'+' if topic else ''}{topic}|{country.removeprefix(COUNTRY)}"
