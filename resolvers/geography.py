"""Which country words point to: names of countries and adjectives of nationality within a phrase."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from lexicon.countries import country_adjectives, country_names
from lexicon.loader import Entry, load
from lexicon.relations import words as relation_words
from schemas.mention import Kind, Mention
from text.phrases import PhraseHit, Phrases
from text.tokens import Words, words_of


@dataclass(frozen=True, slots=True)
class _Naming:
    """A country named at a token; ``posted`` where the words say that someone is there, not from there."""

    first: int
    country: str
    posted: bool


@lru_cache(maxsize=50_000)
def countries_in(text: str) -> tuple[str, ...]:
    """Return the countries that a phrase names or is an adjective of, those it belongs to before those it is posted in.

    Nothing is returned for a phrase that names an international organization: its officials have no country.
    """
    if is_international(text):
        return ()
    namings = sorted(_namings(text), key=lambda naming: (naming.posted, naming.first))
    return tuple(dict.fromkeys(naming.country for naming in namings))


@lru_cache(maxsize=50_000)
def is_international(text: str) -> bool:
    """Tell whether a phrase names an international organization."""
    return next(_international().find(words_of(text)), None) is not None


@lru_cache(maxsize=50_000)
def country_of(text: str) -> str | None:
    """Return the country that a phrase belongs to, or None; where someone is merely posted does not count."""
    if is_international(text):
        return None
    return next((naming.country for naming in _namings(text) if not naming.posted), None)


@lru_cache(maxsize=50_000)
def _namings(text: str) -> tuple[_Naming, ...]:
    """Return the countries named in a phrase, in order; a name goes before an adjective on the same word."""
    words = words_of(text)
    found: dict[int, _Naming] = {}
    for phrases in (country_names(), country_adjectives()):
        for hit in phrases.find(words):
            found.setdefault(hit.first, _Naming(hit.first, hit.payloads[0], _posted(words, hit)))
    return tuple(found[first] for first in sorted(found))


def home_of(mentions: Iterable[Mention], issuer: str | None) -> str | None:
    """Return the country in which a document is written: of its issuer, else the one whose places are named most."""
    own = country_of(issuer) if issuer else None
    if own:
        return own
    votes: dict[str, int] = {}
    for mention in mentions:
        if mention.kind is Kind.PLACE:
            country = mention.country or next(iter(countries_in(mention.text)), None)
            if country:
                votes[country] = votes.get(country, 0) + 1
    return max(votes, key=lambda c: votes[c], default=None)


@lru_cache(maxsize=1)
def _international() -> Phrases[str]:
    phrases: Phrases[str] = Phrases()
    for key, entry in load("international", Entry).items():
        for wording in entry.wordings:
            phrases.add(wording, key)
    return phrases


def _posted(words: Words, hit: PhraseHit[str]) -> bool:
    """Tell whether a preposition of place stands before a hit or on it."""
    token = words.tokens[hit.first]
    attached = (
        words.folded.text[token.start : token.end].startswith(tuple(relation_words("posting_attached")))
        and hit.span.start > token.span.start
    )
    return attached or (hit.first > 0 and words.tokens[hit.first - 1].form in relation_words("posting"))
