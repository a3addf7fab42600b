"""The form of the gold corpus: what ``dhakira extract`` writes and what the scorer reads, one JSON a document."""

from collections.abc import Sequence
from typing import TypedDict

from schemas.mention import About, DateValue, Kind, Mention
from schemas.relation import Delegation, Engagement, Findings, Official
from schemas.resolution import Resolution
from schemas.span import Quote


class GoldAbout(TypedDict):
    """What the document is."""

    type: str
    language: str
    title: str | None
    date: str | None
    issuer: str | None


class GoldValue(TypedDict):
    """The days of a date, ISO."""

    start: str
    end: str
    calendar: str
    grain: str


class _GoldMention(TypedDict):
    kind: str
    text: str
    start: int
    end: int
    entity: str


class GoldMention(_GoldMention, total=False):
    """One naming; `rule`, `confidence` and `warnings` are our own additions."""

    value: GoldValue
    rule: str
    confidence: float
    warnings: list[str]


class GoldOfficial(TypedDict):
    """One person with their office."""

    name: str
    honorific: str | None
    title: str | None
    organization: str | None
    country: str | None
    entity: str | None


class GoldDelegation(TypedDict):
    """One delegation."""

    text: str
    represents: str | None
    country: str | None
    head: str | None
    members: list[str]
    entity: str | None


class GoldEngagement(TypedDict):
    """One engagement."""

    kind: str
    start: str | None
    end: str | None
    host: str | None
    guests: list[str]
    countries: list[str]
    place: str | None
    programs: list[str]
    laws: list[str]
    topics: list[str]
    title: str


class GoldResolution(TypedDict):
    """One decision or recommendation of minutes: our own addition beside the gold form."""

    kind: str
    text: str
    start: int
    end: int
    rule: str


class _GoldDocument(TypedDict):
    document: GoldAbout
    mentions: list[GoldMention]
    officials: list[GoldOfficial]
    delegations: list[GoldDelegation]
    engagements: list[GoldEngagement]


class GoldDocument(_GoldDocument, total=False):
    """One document's JSON; ``resolutions`` are there where minutes have some."""

    resolutions: list[GoldResolution]


def gold_form(findings: Findings, links: Sequence[str], resolutions: Sequence[Resolution] = ()) -> GoldDocument:
    """Put one document's findings into the gold form; ``links`` are the entity ids of its mentions, in order."""
    mentions = findings.extraction.mentions
    entity_at = {(m.kind, m.span): link for m, link in zip(mentions, links, strict=True)}
    relations = findings.relations
    form: GoldDocument = {
        "document": _about(findings.extraction.about),
        "mentions": [_mention(m, link) for m, link in zip(mentions, links, strict=True)],
        "officials": [_official(o, entity_at.get((Kind.PERSON, o.name.span))) for o in relations.officials],
        "delegations": [_delegation(d, entity_at.get((Kind.DELEGATION, d.quote.span))) for d in relations.delegations],
        "engagements": [_engagement(e) for e in relations.engagements],
    }
    if resolutions:
        form["resolutions"] = [_resolution(r) for r in resolutions]
    return form


def _resolution(resolution: Resolution) -> GoldResolution:
    quote = resolution.quote
    return {
        "kind": resolution.kind.value,
        "text": quote.text,
        "start": quote.span.start,
        "end": quote.span.end,
        "rule": resolution.rule,
    }


def _words(quote: Quote | None) -> str | None:
    return quote.text if quote else None


def _about(about: About) -> GoldAbout:
    return {
        "type": about.type.value,
        "language": about.language,
        "title": _words(about.title),
        "date": about.date.isoformat() if about.date else None,
        "issuer": _words(about.sender),
    }


def _value(value: DateValue) -> GoldValue:
    return {
        "start": value.start.isoformat(),
        "end": value.end.isoformat(),
        "calendar": value.calendar.value,
        "grain": value.grain.value,
    }


def _mention(mention: Mention, entity: str) -> GoldMention:
    row: GoldMention = {
        "kind": mention.kind.value,
        "text": mention.text,
        "start": mention.span.start,
        "end": mention.span.end,
        "entity": entity,
        "rule": mention.rule,
        "confidence": mention.confidence,
    }
    if mention.value:
        row["value"] = _value(mention.value)
    if mention.warnings:
        row["warnings"] = list(mention.warnings)
    return row


def _official(official: Official, entity: str | None) -> GoldOfficial:
    return {
        "name": official.name.text,
        "honorific": _words(official.honorific),
        "title": _words(official.title),
        "organization": _words(official.organization),
        "country": official.country,
        "entity": entity,
    }


def _delegation(delegation: Delegation, entity: str | None) -> GoldDelegation:
    return {
        "text": delegation.quote.text,
        "represents": _words(delegation.represents),
        "country": delegation.country,
        "head": _words(delegation.head),
        "members": [m.text for m in delegation.members],
        "entity": entity,
    }


def _engagement(engagement: Engagement) -> GoldEngagement:
    return {
        "kind": engagement.kind.value,
        "start": engagement.start.isoformat() if engagement.start else None,
        "end": engagement.end.isoformat() if engagement.end else None,
        "host": _words(engagement.host),
        "guests": [g.text for g in engagement.guests],
        "countries": list(engagement.countries),
        "place": _words(engagement.place),
        "programs": [p.text for p in engagement.programs],
        "laws": [law.text for law in engagement.laws],
        "topics": [t.text for t in engagement.topics],
        "title": engagement.title,
    }
