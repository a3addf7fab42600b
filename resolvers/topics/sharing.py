"""Whose topic, programme or law it is: of several engagements told on one line, that of the last one told before it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from schemas.nouns import replace
from schemas.relation import Engagement
from schemas.span import Quote, Span
from text.fold import fold_word

_MOST = 5
"""Topics at most of one engagement."""


def each_its_own(engagements: Sequence[Engagement], body: int) -> Iterator[Engagement]:
    """Yield engagements with the topics, programmes and laws that are theirs alone, each of a wording once.

    ``body`` is where the title ends; topics are at most five each.
    """
    tellers: dict[Span, list[Engagement]] = defaultdict(list)
    for engagement in engagements:
        for quote in (*engagement.topics, *engagement.programs, *engagement.laws):
            tellers[quote.span].append(engagement)

    def own(engagement: Engagement, quotes: Sequence[Quote]) -> tuple[Quote, ...]:
        return tuple(q for q in quotes if _owner(tellers[q.span], q.span, body) is engagement)

    for engagement in engagements:
        yield replace(
            engagement,
            topics=own(engagement, engagement.topics)[:_MOST],
            programs=_once(own(engagement, engagement.programs)),
            laws=_once(own(engagement, engagement.laws)),
        )


def _once(quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """Return the first of each wording."""
    first: dict[str, Quote] = {}
    for quote in quotes:
        first.setdefault(fold_word(quote.text), quote)
    return tuple(first.values())


def _owner(tellers: Sequence[Engagement], topic: Span, body: int) -> Engagement:
    """Return the last of those who tell a topic whose trigger stands before it; the first where none does.

    Of what the title tells the first is told first below it, too.
    """
    before = [each for each in tellers if each.trigger.span.start <= topic.start]
    below = [each for each in before if each.trigger.span.start >= body] or before[:1]
    return max(below, key=lambda each: each.trigger.span.start) if below else tellers[0]
