"""Making the index's entry of a document out of what is known of it."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from schemas.document import Document
from schemas.entity import Entity
from schemas.indexing import Days, EngagementEntry, IndexEntry, NamedEntity, OfficeEntry
from schemas.mention import Kind
from schemas.relation import Findings, engagement_id, guest_countries, host_countries
from schemas.span import Quote

_NAMED = frozenset({Kind.PERSON, Kind.ORGANIZATION, Kind.DELEGATION, Kind.PROGRAM, Kind.LAW, Kind.PLACE})


def index_entry(
    document: Document,
    findings: Findings,
    links: Sequence[str],
    entities: Mapping[str, Entity],
    participants: Sequence[Sequence[str]] = (),
) -> IndexEntry:
    """Build the entry of a document; ``links`` are the entity ids of its mentions in order, ``entities`` are by id.

    ``participants`` are the entity ids of each engagement, in their order; empty where nobody asked who is who.
    An entity's names in all documents are taken, so that a document is found by the other script's spelling too.
    """
    about, mentions = findings.extraction.about, findings.extraction.mentions
    linked = Counter(link for mention, link in zip(mentions, links, strict=True) if mention.kind in _NAMED)
    named = [_named(entities[link], count) for link, count in linked.items() if link in entities]
    return IndexEntry(
        document=document.id,
        name=document.name,
        title=title_of(findings),
        text=document.text,
        type=about.type,
        language=about.language,
        date=about.date,
        entities=tuple(named),
        countries=guest_countries(findings),
        hosts=host_countries(findings),
        lands=tuple(dict.fromkeys(_lands(findings))),
        cities=tuple(dict.fromkeys(m.key for m in mentions if m.kind is Kind.PLACE and m.key)),
        days=tuple(dict.fromkeys(Days(m.value.start, m.value.end) for m in mentions if m.value)),
        engagements=tuple(_engagements(document, findings, participants)),
        offices=tuple(dict.fromkeys(_offices(findings))),
        delegations=tuple(dict.fromkeys(each.country for each in findings.relations.delegations)),
    )


def title_of(findings: Findings) -> str:
    """Return the title that a document is indexed with; empty where it has none."""
    title = findings.extraction.about.title
    return " ".join(title.text.split()) if title else ""


def checksum_of(entry: IndexEntry) -> str:
    """Return 16 hexadecimal digits that change with what is indexed of a document.

    The names of its entities in other documents do not count: they grow with each document, and this one is indexed
    again only when a name in another script comes along.
    """
    own = replace(entry, entities=tuple(replace(entity, names=(), country=None) for entity in entry.entities))
    return hashlib.sha256(repr(own).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _lands(findings: Findings) -> Iterator[str]:
    """Yield the countries of a document's places, the town where it was written among them, and of its officials.

    Few of the texts of a state name that state.
    """
    yield from (m.country for m in findings.extraction.mentions if m.kind is Kind.PLACE and m.country)
    yield from (official.country for official in findings.relations.officials if official.country)


def _offices(findings: Findings) -> Iterator[OfficeEntry]:
    for official in findings.relations.officials:
        for title in filter(None, (official.title, *official.further_titles)):
            yield OfficeEntry(" ".join(title.text.split()), official.country)


def _named(entity: Entity, mentions: int) -> NamedEntity:
    names = dict.fromkeys((entity.name, *(name.text for name in entity.names)))
    return NamedEntity(entity.id, entity.kind, tuple(" ".join(n.split()) for n in names), entity.country, mentions)


def _engagements(
    document: Document, findings: Findings, participants: Sequence[Sequence[str]]
) -> Iterator[EngagementEntry]:
    for position, engagement in enumerate(findings.relations.engagements):
        start, end = engagement.start or engagement.end, engagement.end or engagement.start
        yield EngagementEntry(
            id=engagement_id(document.id, position + 1),
            kind=engagement.kind,
            title=engagement.title,
            sentence=engagement.sentence.of(document.text),
            days=Days(start, max(start, end)) if start and end else None,
            host=_words(engagement.host),
            place=_words(engagement.place),
            countries=engagement.countries,
            guests=_all_words(engagement.guests),
            programs=_all_words(engagement.programs),
            laws=_all_words(engagement.laws),
            topics=_all_words(engagement.topics),
            participants=tuple(participants[position]) if participants else (),
        )


def _words(quote: Quote | None) -> str | None:
    return " ".join(quote.text.split()) if quote else None


def _all_words(quotes: Sequence[Quote]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(" ".join(quote.text.split()) for quote in quotes))
