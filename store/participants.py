"""Who takes part in an engagement: entities named in its evidence or that it stands for, and countries on any side."""

from collections.abc import Iterator, Sequence

from schemas.mention import Kind, Mention
from schemas.relation import Engagement, Findings, countries_of, countries_of_host
from schemas.span import Quote, Span

_NOBODY = frozenset({Kind.TITLE, Kind.DATE})


def participants(findings: Findings, links: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Return the entities of each engagement, in its order; none where ``links`` is empty.

    A host that is quoted by office stands for the official who holds it in this document, and a delegation for its
    head and members, since neither is named in the words of the engagement themselves.
    """
    linked = [
        (mention, link)
        for mention, link in zip(findings.extraction.mentions, links, strict=False)
        if mention.kind not in _NOBODY
    ]
    return tuple(_entities(engagement, findings, linked) for engagement in findings.relations.engagements)


def countries(findings: Findings) -> tuple[tuple[str, ...], ...]:
    """Return the countries of each engagement, in its order: those of its guests, and that of its host."""
    return tuple(
        tuple(
            dict.fromkeys((*each.countries, *countries_of(each.guests, findings), *countries_of_host(each, findings)))
        )
        for each in findings.relations.engagements
    )


def _entities(engagement: Engagement, findings: Findings, linked: Sequence[tuple[Mention, str]]) -> tuple[str, ...]:
    spans = [quote.span for quote in _evidence(engagement)]
    spans += [quote.span for quote in _behind(spans, findings)]
    return tuple(dict.fromkeys(link for mention, link in linked if any(s.overlaps(mention.span) for s in spans)))


def _evidence(engagement: Engagement) -> Iterator[Quote]:
    for quote in (engagement.host, engagement.place):
        if quote:
            yield quote
    yield from engagement.guests
    yield from engagement.programs
    yield from engagement.laws
    yield from engagement.topics


def _behind(spans: Sequence[Span], findings: Findings) -> Iterator[Quote]:
    for official in findings.relations.officials:
        if any(title and _touches(title, spans) for title in (official.title, *official.further_titles)):
            yield official.name
    for delegation in findings.relations.delegations:
        if _touches(delegation.quote, spans):
            yield from (quote for quote in (delegation.head, delegation.represents, *delegation.members) if quote)


def _touches(quote: Quote, spans: Sequence[Span]) -> bool:
    return any(span.overlaps(quote.span) for span in spans)
