"""Which engagements of a document tell what a question is about: of several receptions, the one on fisheries."""

from collections.abc import Sequence
from itertools import pairwise

from schemas.query import Told
from schemas.relation import Engagement
from schemas.span import Span

Stretch = tuple[Span, ...]
"""The parts of a text that tell an engagement."""


def stretches(engagements: Sequence[Engagement], end: int) -> list[Stretch]:
    """Return where each engagement of a text is told: from its sentence to the next one's, and the words of its facts.

    ``end`` is that of the text. What is said behind one engagement is taken to be of it, until another is told.
    """
    begins = sorted({engagement.sentence.start for engagement in engagements})
    next_of = dict(pairwise([*begins, end]))
    return [(Span(e.sentence.start, next_of[e.sentence.start]), *_facts(e)) for e in engagements]


def _facts(engagement: Engagement) -> tuple[Span, ...]:
    beside = (*engagement.guests, *engagement.programs, *engagement.laws, *engagement.topics)
    return tuple(quote.span for quote in (engagement.host, engagement.place, *beside) if quote)


def telling_most(parts: Sequence[Stretch], told: Sequence[Told]) -> list[int]:
    """Return the positions of the engagements that tell most of what is asked for; all, where none tells any."""
    counts = [sum(_tells(stretch, each) for each in told) for stretch in parts]
    most = max(counts, default=0)
    return [i for i, count in enumerate(counts) if count == most]


def _tells(stretch: Stretch, part: Told) -> bool:
    return any(span.overlaps(own) for span in part.spans for own in stretch)


def numbered(told: Sequence[Told]) -> list[Told]:
    """Return the parts of a question with a number in them: «27.14»."""
    return [part for part in told if any(letter.isdigit() for letter in part.words)]


def has_numbers(engagement: Engagement, told: Sequence[Told]) -> bool:
    """Tell whether the numbers of a question stand in laws or programmes of an engagement."""
    facts = tuple(quote.span for quote in (*engagement.laws, *engagement.programs))
    return all(_tells(facts, part) for part in numbered(told))
