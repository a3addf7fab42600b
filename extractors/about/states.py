"""The states of those whom the one who acts in a text meets: a body of theirs did not issue it."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from lexicon.countries import country_of_adjective
from lexicon.role_grammar import grammar
from schemas.mention import Kind, Mention
from schemas.span import Span
from text.phrases import Openings
from text.tokens import words_of

_HEAD = 2500
"""Code points at the top in which those are named whom the one who acts meets."""


def other_states(text: str, mentions: Sequence[Mention], acting: Span | None) -> frozenset[str]:
    """Return the states of other offices, of delegations and counterparts.

    None is the state that the office of who acts names, or that of the first place outside offices, as of a dateline.
    """
    offices = [m.span for m in mentions if m.kind in (Kind.TITLE, Kind.DELEGATION) and m.span != acting]
    named = {state for span in offices for state in _of_span(text, mentions, span)}
    own = set(_of_span(text, mentions, acting)) if acting else set()
    roles = [m.span for m in mentions if m.kind in (Kind.TITLE, Kind.DELEGATION)]
    places = (m for m in mentions if m.kind is Kind.PLACE and not any(r.contains(m.span) for r in roles))
    own |= {place.country for place in islice(places, 1) if place.country}
    return frozenset((named | _of_peers(text)) - own)


def _of_span(text: str, mentions: Sequence[Mention], span: Span) -> Iterator[str]:
    """Yield the first state in an office's words: whose it is, not where."""
    inside = (m for m in mentions if m.kind is Kind.PLACE and m.country and span.contains(m.span))
    found = [*((m.span.start - span.start, m.country) for m in inside if m.country), *_adjectives(span.of(text))]
    if found:
        yield min(found)[1]


def _adjectives(phrase: str) -> Iterator[tuple[int, str]]:
    words = words_of(phrase)
    for start, form in zip(words.begins, words.forms, strict=True):
        state = country_of_adjective(form)
        if state:
            yield start, state


def _of_peers(text: str) -> set[str]:
    """Return the states of counterparts: «نظيره التونسي», « son homologue français »."""
    words = words_of(text[:_HEAD])
    behind = (words.forms[i + 1] for i in _peers().starts(words) if i + 1 < len(words.forms))
    before = (words.forms[i - 1] for i in _peers().starts(words) if i)
    return {state for form in (*behind, *before) if (state := country_of_adjective(form))}


@lru_cache(maxsize=1)
def _peers() -> Openings:
    """Return the words for a counterpart."""
    return Openings(grammar().peers)
