"""Which engagements of a document tell what a question is about: of several receptions, the one on fisheries."""

from bisect import bisect_right
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


def is_of_asked(engagement: Engagement, told: Sequence[Told], people: Sequence[Span]) -> bool:
    """Tell whether an engagement is one with what a document has ``told`` of bare words: a number, or somebody's name.

    A number stands in its laws or programmes. Who is named takes part; ``people`` are where the document names any,
    in its order.
    """
    numbers = [part for part in told if any(letter.isdigit() for letter in part.words)]
    if numbers:
        facts = tuple(quote.span for quote in (*engagement.laws, *engagement.programs))
        return all(_tells(facts, part) for part in numbers)
    company = engagement.company
    there = (engagement.host, *engagement.guests, *company.heads, *company.members, *company.present)
    own = tuple(quote.span for quote in there if quote)
    names = [part for part in told if _is_name(part, people)]
    return bool(names) and all(_tells(own, part) for part in names)


def _is_name(part: Told, people: Sequence[Span]) -> bool:
    """Tell whether a part of a question is told in people's names, and hardly elsewhere."""
    begins = [name.start for name in people]
    before = [bisect_right(begins, span.end - 1) - 1 for span in part.spans]
    named = sum(at >= 0 and people[at].overlaps(span) for at, span in zip(before, part.spans, strict=True))
    return named * 2 > len(part.spans)
