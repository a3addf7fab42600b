"""The page of a document that ``show`` shows: what it is, what it tells, and each finding in its text."""

from collections.abc import Iterator, Mapping, Sequence

from rich.text import Text

from app.cards import brief_line
from app.colours import STYLES
from app.explaining import coloured
from app.pages import Page
from app.rows import card_rows
from app.speaking import said
from app.typing_in import as_typed
from flows.tellings import events_of
from resolvers.minutes.resolutions import resolutions_of
from schemas.event import Event
from schemas.goldform import gold_form
from schemas.memory import StoredDocument
from schemas.mention import Extraction
from schemas.resolution import Resolution
from store.store import Store


def document_page(store: Store, stored: StoredDocument) -> Page:
    """Return the page of a document."""
    document = stored.document
    copies = {key: is_one for key, is_one in store.publications.of(document.id).items() if key != document.id}
    former = store.former_documents(document.id)
    events = list(events_of(store, store.engagements_of([document.id]), {document.id: stored}))
    resolutions = resolutions_of(document, stored.findings.extraction.about) if stored.findings else ()
    lines = (*_head(stored, copies, former), *_told(stored, events, resolutions))
    return Page(lines, _shape(stored, events, resolutions) | _neighbours(stored, copies, former))


def _head(stored: StoredDocument, copies: Mapping[str, bool], former: Sequence[str]) -> Iterator[Text]:
    """Yield what a document is called, where it lies, and which others it is a copy, a version, a translation of."""
    document = stored.document
    yield Text(f"{document.name}  {document.id}", style="bold")
    for source in stored.sources:
        yield Text(f"{said('source')}: {source}")
    for other in sorted(copies):
        yield Text(f"{said('translation' if copies[other] else 'the same')}: {other}", style="dim")
    if stored.replaced_by:
        told = f"It gave way to {stored.replaced_by}: dhakira diff {document.id}"
        yield Text(as_typed(said(told)), style="yellow")
    for other in former:
        yield Text(as_typed(said(f"It replaced {other}: dhakira diff {document.id} {other}")), style="dim")


def _told(stored: StoredDocument, events: Sequence[Event], resolutions: Sequence[Resolution]) -> Iterator[Text]:
    """Yield what a document tells, with its text; nothing of one that gave way."""
    if not stored.findings:
        return
    extraction = stored.findings.extraction
    about = extraction.about
    yield Text(f"{said(about.type)} · {about.language} · {about.date or said('undated')}")
    if about.sender:
        yield Text(f"{said('issuer')}: {about.sender.text}")
    for row in card_rows(events):
        yield Text(f"{said('engagement')}: {brief_line(row)}", style="bold")
    yield from (Text(""), coloured(stored.document, extraction), Text(""))
    yield from _mention_lines(extraction, stored.links)
    for each in resolutions:
        yield Text(f"{said(each.kind):<15}{each.quote.text}  {each.quote.span.start}-{each.quote.span.end}")


def _mention_lines(extraction: Extraction, links: Sequence[str]) -> Iterator[Text]:
    """Yield a line for each mention: kind, words, who it is, and the rule that found it."""
    for mention, link in zip(extraction.mentions, links or ("",) * len(extraction.mentions), strict=True):
        value = f" = {mention.value.start}..{mention.value.end}" if mention.value else ""
        words = " ".join(mention.text.split())
        where = f"{mention.span.start}-{mention.span.end}"
        yield Text.assemble(
            (f"{said(mention.kind):<13}", STYLES[mention.kind]),
            f"{words}{value}",
            (f"  {link}  {mention.rule}  {where}", "dim"),
        )
        for warning in mention.warnings:
            yield Text(f"{'':<13}{said(warning)}", style="yellow")


def _shape(stored: StoredDocument, events: Sequence[Event], resolutions: Sequence[Resolution]) -> dict[str, object]:
    """Put what a document tells into JSON."""
    document = stored.document
    shape: dict[str, object] = {"id": document.id, "name": document.name, "sources": list(stored.sources)}
    if stored.findings:
        links = stored.links or ("",) * len(stored.findings.extraction.mentions)
        shape |= gold_form(stored.findings, links, resolutions)
        shape["engagements"] = card_rows(events)
    return shape | {"text": document.text}


def _neighbours(stored: StoredDocument, copies: Mapping[str, bool], former: Sequence[str]) -> dict[str, object]:
    """Put the documents that a document is a version, a copy or a translation of into JSON."""
    told = [{"document": other, "translation": copies[other]} for other in sorted(copies)]
    return {"replaced_by": stored.replaced_by, "replaced": list(former), "copies": told}
