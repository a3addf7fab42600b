"""Who takes part in an engagement: entities named in its evidence or that it stands for, and countries on any side."""

from collections.abc import Iterator, Mapping, Sequence

from schemas.mention import Kind, Mention
from schemas.relation import Engagement, Findings, Side, countries_of
from schemas.span import Quote, Span

_NOBODY = frozenset({Kind.TITLE, Kind.DATE})


def participants(findings: Findings, links: Sequence[str]) -> tuple[Mapping[str, Side | None], ...]:
    """Return the entities of each engagement, in its order, each with its side; none where ``links`` is empty.

    A host that is quoted by office stands for the official who holds it in this document, and a delegation for its
    head and members, since neither is named in the words of the engagement themselves. Programmes, laws, topics and
    places have no side.
    """
    linked = [
        (mention, link)
        for mention, link in zip(findings.extraction.mentions, links, strict=False)
        if mention.kind not in _NOBODY
    ]
    return tuple(_entities(engagement, findings, linked) for engagement in findings.relations.engagements)


def countries(findings: Findings) -> tuple[tuple[str, ...], ...]:
    """Return the countries of each engagement, in its order: those of its guests, and those of its host."""
    return tuple(
        tuple(dict.fromkeys((*each.countries, *countries_of(each.guests, findings), *each.host_countries)))
        for each in findings.relations.engagements
    )


def _entities(
    engagement: Engagement, findings: Findings, linked: Sequence[tuple[Mention, str]]
) -> Mapping[str, Side | None]:
    sides: dict[str, Side | None] = {}
    for side, quotes in _evidence(engagement, findings):
        spans = [quote.span for quote in quotes]
        spans += [quote.span for quote in _behind(spans, findings)]
        for mention, link in linked:
            if any(span.overlaps(mention.span) for span in spans):
                sides.setdefault(link, side)
    return sides


def _evidence(engagement: Engagement, findings: Findings) -> Iterator[tuple[Side | None, Sequence[Quote]]]:
    """Yield the words of each side; what somebody is on one side of is not counted with the rest."""
    company = engagement.company
    led = [delegation.head for delegation in findings.relations.delegations]
    chairs = [head for head in company.heads if head not in led]  # of a session, whose host is who sat
    yield Side.HOST, [*([engagement.host] if engagement.host else []), *chairs]
    yield Side.GUEST, [*engagement.guests, *company.heads, *company.members]
    place = [engagement.place] if engagement.place else []
    yield Side.PRESENT, company.present
    yield None, [*place, *engagement.programs, *engagement.laws, *engagement.topics]


def _behind(spans: Sequence[Span], findings: Findings) -> Iterator[Quote]:
    for official in findings.relations.officials:
        if any(title and _touches(title, spans) for title in (official.title, *official.further_titles)):
            yield official.name
    for delegation in findings.relations.delegations:
        if _touches(delegation.quote, spans):
            yield from (quote for quote in (delegation.head, delegation.represents, *delegation.members) if quote)


def _touches(quote: Quote, spans: Sequence[Span]) -> bool:
    return any(span.overlaps(quote.span) for span in spans)
