"""Nouns to rows and back. Nothing is lost on the way: a document read back equals the one put in."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Row

from schemas.document import Document, LanguageShare, Metadatum, Page, Reading, Word
from schemas.mention import About, Calendar, DateValue, DocumentType, Grain, Kind, Mention
from schemas.relation import Company, Delegation, Engagement, EngagementKind, Official
from schemas.resolution import Resolution, ResolutionKind
from schemas.span import Quote, Span
from store.shapes import (
    CompanyShape,
    DelegationEvidence,
    EngagementEvidence,
    OfficialEvidence,
    OutcomeShape,
    QuoteShape,
    WordShape,
)
from store.storable import storable

Values = dict[str, Any]
"""A row to be written, by column; it never leaves this room."""
AnyRow = Row[Any]
"""A row as read: all columns of one table, by name."""


def quote_shape(quote: Quote) -> QuoteShape:
    """Return a quote's JSON."""
    return {"text": storable(quote.text), "start": quote.span.start, "end": quote.span.end}


def _optional(quote: Quote | None) -> QuoteShape | None:
    return quote_shape(quote) if quote else None


def quote_of(shape: QuoteShape) -> Quote:
    """Return the quote of a JSON."""
    return Quote(shape["text"], Span(shape["start"], shape["end"]))


def quote_shapes(quotes: Iterable[Quote]) -> list[QuoteShape]:
    """Return quotes as JSON keeps them."""
    return list(map(quote_shape, quotes))


def quotes_of(shapes: list[QuoteShape]) -> tuple[Quote, ...]:
    """Return the quotes of a list of JSON."""
    return tuple(map(quote_of, shapes))


def _maybe(shape: QuoteShape | None) -> Quote | None:
    return quote_of(shape) if shape else None


def document_values(document: Document, about: About) -> Values:
    """Return the row of a document and of what it is."""
    return {
        "id": document.id,
        "sha256": document.sha256,
        "name": storable(document.name),
        "media_type": document.media_type,
        "text": storable(document.text),
        "language": document.language,
        "languages": [[share.language, share.share] for share in document.languages],
        "metadata": [[storable(m.name), storable(m.value), storable(m.origin)] for m in document.metadata],
        "reading": document.reading.value,
        "confidence": document.confidence,
        "parent": document.parent,
        "type": about.type.value,
        "main_language": about.language,
        "title": _optional(about.title),
        "date": about.date,
        "dated": _optional(about.dated),
        "issuer": _optional(about.issuer),
        "agency": _optional(about.agency),
    }


def document_of(row: AnyRow, pages: tuple[Page, ...]) -> Document:
    """Return the document of a row."""
    return Document(
        id=row.id,
        name=row.name,
        sha256=row.sha256,
        text=row.text,
        pages=pages,
        language=row.language,
        languages=tuple(LanguageShare(language, share) for language, share in row.languages),
        metadata=tuple(Metadatum(*entry) for entry in row.metadata),
        media_type=row.media_type,
        reading=Reading(row.reading),
        confidence=row.confidence,
        parent=row.parent,
    )


def about_of(row: AnyRow) -> About:
    """Return what a document is."""
    return About(
        type=DocumentType(row.type),
        language=row.main_language,
        title=_maybe(row.title),
        date=row.date,
        dated=_maybe(row.dated),
        issuer=_maybe(row.issuer),
        agency=_maybe(row.agency),
    )


def page_values(document: str, page: Page) -> Values:
    """Return the row of a page."""
    return {
        "document": document,
        "number": page.number,
        "start": page.span.start,
        "end": page.span.end,
        "width": page.width,
        "height": page.height,
        "words": [[w.span.start, w.span.end, w.left, w.top, w.right, w.bottom] for w in page.words],
    }


def page_of(row: AnyRow, words: Iterable[WordShape]) -> Page:
    """Return the page of a row, with the boxes of its words."""
    return Page(row.number, Span(row.start, row.end), row.width, row.height, tuple(map(_word, words)))


def _word(shape: WordShape) -> Word:
    start, end, left, top, right, bottom = shape
    return Word(Span(int(start), int(end)), left, top, right, bottom)


def mention_values(document: str, position: int, mention: Mention) -> Values:
    """Return the row of a mention."""
    value = mention.value
    return {
        "document": document,
        "position": position,
        "kind": mention.kind.value,
        "start": mention.span.start,
        "end": mention.span.end,
        "text": storable(mention.text),
        "rule": mention.rule,
        "confidence": mention.confidence,
        "first_day": value.start if value else None,
        "last_day": value.end if value else None,
        "calendar": value.calendar.value if value else None,
        "grain": value.grain.value if value else None,
        "key": mention.key,
        "country": mention.country,
        "warnings": list(mention.warnings) or None,
    }


def mention_of(row: AnyRow) -> Mention:
    """Return the mention of a row."""
    dated = row.first_day is not None
    return Mention(
        kind=Kind(row.kind),
        span=Span(row.start, row.end),
        text=row.text,
        rule=row.rule,
        confidence=row.confidence,
        value=DateValue(row.first_day, row.last_day, Calendar(row.calendar), Grain(row.grain)) if dated else None,
        key=row.key,
        country=row.country,
        warnings=tuple(row.warnings or ()),
    )


def official_values(document: str, position: int, official: Official) -> Values:
    """Return the row of an official."""
    evidence: OfficialEvidence = {
        "name": quote_shape(official.name),
        "honorific": _optional(official.honorific),
        "title": _optional(official.title),
        "organization": _optional(official.organization),
        "further_titles": quote_shapes(official.further_titles),
    }
    return {
        "document": document,
        "position": position,
        "name": official.name.text,
        "title": official.title.text if official.title else None,
        "organization": official.organization.text if official.organization else None,
        "country": official.country,
        "evidence": evidence,
    }


def official_of(row: AnyRow) -> Official:
    """Return the official of a row."""
    evidence: OfficialEvidence = row.evidence
    return Official(
        name=quote_of(evidence["name"]),
        honorific=_maybe(evidence["honorific"]),
        title=_maybe(evidence["title"]),
        organization=_maybe(evidence["organization"]),
        country=row.country,
        further_titles=quotes_of(evidence["further_titles"]),
    )


def delegation_values(document: str, position: int, delegation: Delegation) -> Values:
    """Return the row of a delegation."""
    evidence: DelegationEvidence = {
        "quote": quote_shape(delegation.quote),
        "represents": _optional(delegation.represents),
        "head": _optional(delegation.head),
        "members": quote_shapes(delegation.members),
    }
    return {
        "document": document,
        "position": position,
        "text": storable(delegation.quote.text),
        "country": delegation.country,
        "rule": delegation.rule,
        "evidence": evidence,
    }


def delegation_of(row: AnyRow) -> Delegation:
    """Return the delegation of a row."""
    evidence: DelegationEvidence = row.evidence
    return Delegation(
        quote=quote_of(evidence["quote"]),
        represents=_maybe(evidence["represents"]),
        country=row.country,
        head=_maybe(evidence["head"]),
        members=quotes_of(evidence["members"]),
        rule=row.rule,
    )


def engagement_values(document: str, number: int, identity: str, engagement: Engagement) -> Values:
    """Return the row of an engagement; ``number`` counts from 1, ``identity`` is its id."""
    evidence: EngagementEvidence = {
        "trigger": quote_shape(engagement.trigger),
        "sentence": [engagement.sentence.start, engagement.sentence.end],
        "dated": _optional(engagement.dated),
        "host": _optional(engagement.host),
        "guests": quote_shapes(engagement.guests),
        "countries": list(engagement.countries),
        "host_countries": list(engagement.host_countries),
        "company": {
            "heads": quote_shapes(engagement.company.heads),
            "members": quote_shapes(engagement.company.members),
            "present": quote_shapes(engagement.company.present),
        },
        "place": _optional(engagement.place),
        "programs": quote_shapes(engagement.programs),
        "laws": quote_shapes(engagement.laws),
        "topics": quote_shapes(engagement.topics),
        "outcomes": [{**quote_shape(o.quote), "kind": o.kind.value, "rule": o.rule} for o in engagement.outcomes],
    }
    return {
        "id": identity,
        "document": document,
        "position": number,
        "kind": engagement.kind.value,
        "first_day": engagement.start,
        "last_day": engagement.end,
        "title": storable(engagement.title),
        "rule": engagement.rule,
        "confidence": engagement.confidence,
        "evidence": evidence,
    }


def _company_of(shape: CompanyShape | None) -> Company:
    if shape is None:
        return Company()
    return Company(quotes_of(shape["heads"]), quotes_of(shape["members"]), quotes_of(shape["present"]))


def _outcome_of(shape: OutcomeShape) -> Resolution:
    return Resolution(ResolutionKind(shape["kind"]), quote_of(shape), shape["rule"])


def engagement_of(row: AnyRow) -> Engagement:
    """Return the engagement of a row."""
    evidence: EngagementEvidence = row.evidence
    return Engagement(
        kind=EngagementKind(row.kind),
        trigger=quote_of(evidence["trigger"]),
        sentence=Span(*evidence["sentence"]),
        rule=row.rule,
        start=row.first_day,
        end=row.last_day,
        dated=_maybe(evidence["dated"]),
        host=_maybe(evidence["host"]),
        guests=quotes_of(evidence["guests"]),
        countries=tuple(evidence["countries"]),
        host_countries=tuple(evidence.get("host_countries", ())),
        company=_company_of(evidence.get("company")),
        place=_maybe(evidence["place"]),
        programs=quotes_of(evidence["programs"]),
        laws=quotes_of(evidence["laws"]),
        topics=quotes_of(evidence["topics"]),
        outcomes=tuple(map(_outcome_of, evidence.get("outcomes", ()))),
        title=row.title,
        confidence=row.confidence,
    )
