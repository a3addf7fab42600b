"""Making the index's entry of a document out of what is known of it."""

from collections.abc import Mapping, Sequence

from schemas.document import Document
from schemas.entity import Entity
from schemas.indexing import Days, IndexEntry, NamedEntity
from schemas.mention import Kind
from schemas.relation import Findings

_NAMED = frozenset({Kind.PERSON, Kind.ORGANIZATION, Kind.DELEGATION, Kind.PROGRAM, Kind.LAW, Kind.PLACE})


def index_entry(
    document: Document, findings: Findings, links: Sequence[str], entities: Mapping[str, Entity]
) -> IndexEntry:
    """Build the entry of a document; ``links`` are the entity ids of its mentions in order, ``entities`` are by id.

    An entity's names in all documents are taken, so that a document is found by the other script's spelling too.
    """
    about, mentions = findings.extraction.about, findings.extraction.mentions
    linked = dict.fromkeys(link for mention, link in zip(mentions, links, strict=True) if mention.kind in _NAMED)
    named = [_named(entities[link]) for link in linked if link in entities]
    title = about.title.text if about.title else ""
    return IndexEntry(
        document=document.id,
        name=document.name,
        title=" ".join(title.split()),
        text=document.text,
        type=about.type,
        language=about.language,
        date=about.date,
        entities=tuple(named),
        countries=_countries(findings),
        days=tuple(dict.fromkeys(Days(m.value.start, m.value.end) for m in mentions if m.value)),
    )


def _named(entity: Entity) -> NamedEntity:
    names = dict.fromkeys((entity.name, *(name.text for name in entity.names)))
    return NamedEntity(entity.id, entity.kind, tuple(" ".join(n.split()) for n in names))


def _countries(findings: Findings) -> tuple[str, ...]:
    """Return the countries of guests and delegations, in the order of the text."""
    relations = findings.relations
    found = [country for engagement in relations.engagements for country in engagement.countries]
    found += [delegation.country for delegation in relations.delegations if delegation.country]
    return tuple(dict.fromkeys(found))
