"""Delegations with their countries as tokens: a delegation of Oman to Tanzania is none of Tanzania to Oman.

A document is indexed with each delegation that it tells of, in one token (``delegation|TZ``), so that every engine
matches them by one term. One whose country is not told may be that of any which the document names
(``delegation|?``), and so may one that is taken to be of the house which receives: its country may be told by a town.
"""

from collections.abc import Iterator

from schemas.indexing import IndexEntry

OPEN = "?"
"""In place of a country that is not told."""
ANY = ""
"""In place of a country where a document tells of any delegation."""


def delegations_in(entry: IndexEntry) -> Iterator[str]:
    """Yield the delegations of a document as tokens."""
    own = [delegation_token(country) for country in entry.delegations if country]
    is_open = any(country is None or country in entry.hosts for country in entry.delegations)
    yield from (
        *own,
        *([delegation_token(OPEN)] if is_open else []),
        *([delegation_token(ANY)] if own or is_open else []),
    )


def delegation_token(country: str) -> str:
    """Return the token of a delegation of a country."""
    return f"delegation|{country}"
