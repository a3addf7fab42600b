"""Who takes part in an engagement: entities named in its evidence or that it stands for, and countries on any side."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from lexicon.bodies import international_acronyms, international_names
from schemas.mention import Kind, Mention
from schemas.relation import Engagement, Findings, Side, countries_of
from schemas.span import Quote, Span
from text.tokens import words_of

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
    """Return the countries of each engagement, in its order: those of its guests, and that of its host."""
    return tuple(tuple(dict.fromkeys(_countries(each, findings))) for each in findings.relations.engagements)


def _countries(engagement: Engagement, findings: Findings) -> Iterator[str]:
    yield from engagement.countries
    yield from countries_of(engagement.guests, findings)
    yield from countries_of_host(engagement, findings)


def countries_of_host(engagement: Engagement, findings: Findings) -> tuple[str, ...]:
    """Return the countries of who receives or presides.

    Where nothing tells that of a host («رئيس مجلس الشورى»), it is the country that the document tells most often of
    its officials and places, the guests' left out: right for 397 of 409 hosts whose own was told, in half of
    `corpus/opened`. A body of many states, and who speaks for one, has none.
    """
    if engagement.host is None:
        return ()
    told = tuple(dict.fromkeys(countries_of((engagement.host,), findings)))
    return told or (() if _of_many_states(engagement.host, findings) else _home(findings, engagement.countries))


def _of_many_states(host: Quote, findings: Findings) -> bool:
    """Tell whether a host is a body of many states, or holds an office in one."""
    officials = findings.relations.officials
    held = [o for o in officials if any(q and q.span.overlaps(host.span) for q in (o.name, o.title))]
    bodies = [q.text for o in held for q in (o.title, o.organization) if q]
    named = map(words_of, (host.text, *bodies))
    return any(
        not international_acronyms().isdisjoint(words.written) or any(international_names().find(words))
        for words in named
    )


def _home(findings: Findings, guests: Collection[str]) -> tuple[str, ...]:
    """Return the country that is told most often of officials and places, none of the guests'."""
    places = (m.country for m in findings.extraction.mentions if m.kind is Kind.PLACE)
    officials = (official.country for official in findings.relations.officials)
    counted = Counter(country for country in (*places, *officials) if country and country not in guests)
    return tuple(country for country, _ in counted.most_common(1))


def _entities(
    engagement: Engagement, findings: Findings, linked: Sequence[tuple[Mention, str]]
) -> Mapping[str, Side | None]:
    sides: dict[str, Side | None] = {}
    for side, quotes in _evidence(engagement):
        spans = [quote.span for quote in quotes]
        spans += [quote.span for quote in _behind(spans, findings)]
        for mention, link in linked:
            if any(span.overlaps(mention.span) for span in spans):
                sides.setdefault(link, side)
    return sides


def _evidence(engagement: Engagement) -> Iterator[tuple[Side | None, Sequence[Quote]]]:
    """Yield the words of each side; what somebody is on one side of is not counted with the rest."""
    yield Side.HOST, [engagement.host] if engagement.host else []
    yield Side.GUEST, engagement.guests
    place = [engagement.place] if engagement.place else []
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
