"""Whose topic it is: of several engagements told on one line, that of the last one told before it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from schemas.nouns import replace
from schemas.relation import Engagement
from schemas.span import Span

_MOST = 5


def each_its_own(engagements: Sequence[Engagement], body: int) -> Iterator[Engagement]:
    """Yield engagements with the topics that are theirs alone, at most five each; ``body`` is where the title ends."""
    tellers: dict[Span, list[Engagement]] = defaultdict(list)
    for engagement in engagements:
        for topic in engagement.topics:
            tellers[topic.span].append(engagement)
    for engagement in engagements:
        own = [topic for topic in engagement.topics if _owner(tellers[topic.span], topic.span, body) is engagement]
        yield replace(engagement, topics=tuple(own[:_MOST]))


def _owner(tellers: Sequence[Engagement], topic: Span, body: int) -> Engagement:
    """Return the last of those who tell a topic whose trigger stands before it; the first where none does.

    Of what the title tells the first is told first below it, too.
    """
    before = [each for each in tellers if each.trigger.span.start <= topic.start]
    below = [each for each in before if each.trigger.span.start >= body] or before[:1]
    return max(below, key=lambda each: each.trigger.span.start) if below else tellers[0]
