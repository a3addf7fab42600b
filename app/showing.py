"""Pages of ``show``: a document, an entity or an engagement, each with its evidence."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rich.text import Text

from app.by_name import NAMED, Names
from app.cards import brief_line, otherwise_lines
from app.memory import Memory
from app.naming import document_called, name_lines, name_shape
from app.rows import card_rows, evidence_of, with_evidence
from app.speaking import said
from app.tenures import tenure_shape, tenures_of
from app.typing_in import as_typed
from flows.tellings import events_of
from resolvers.identity.tenures import Tenure, tenures, told_once
from resolvers.minutes.resolutions import resolutions_of
from schemas.errors import CallError
from schemas.event import Event
from schemas.goldform import gold_form
from schemas.memory import EngagementCard, EntityCard, StoredDocument
from schemas.mention import Kind
from schemas.span import Quote, Span
from text.signs import closed


@dataclass(frozen=True, slots=True)
class Page:
    """What is shown: lines for people, and the same as JSON."""

    lines: tuple[Text, ...]
    shape: object
    said: str = ""
    """What was understood, where it is not what was typed."""


_ENGAGEMENT = re.compile(r"e-(\w+)-\d+")
_LONGEST = 60  # code points of an id that a message repeats
_CANDIDATES = 8  # that a message lists
_LONGEST_NAME = 1000  # code points; nothing in a memory is called by more, and databases take no longer patterns


def shown(memory: Memory, identity: str) -> Page:
    """Find what an id means, or a file's name or a name of somebody. Raises CallError where it means nothing."""
    called = identity if len(identity) <= _LONGEST else f"{identity[:_LONGEST]}…"
    found = (_found(memory, identity) or _heard(memory, identity)) if len(identity) <= _LONGEST_NAME else None
    if found is None:
        raise CallError(
            _of_former(memory, identity)
            or f"Nothing in the memory is called {called}; `dhakira who NAME` finds names, and `dhakira search` and "
            "`engagements` show ids."
        )
    return found


def _of_former(memory: Memory, identity: str) -> str:
    """Say what replaced the document that told an engagement, or nothing."""
    told_by = _ENGAGEMENT.fullmatch(identity)
    former = memory.store.document_called(f"d-{told_by[1]}") if told_by else None
    if former is None or former.replaced_by is None:
        return ""
    last = memory.store.document(former.replaced_by)
    while last and last.replaced_by:
        last = memory.store.document(last.replaced_by)
    if last is None:
        return ""
    told = " · ".join(card.id for card in memory.store.engagements_of([last.document.id]))
    if not told:
        return (
            f"{identity} was told by a version that gave way to {last.document.id}, which tells none: "
            f"dhakira diff {former.document.id}"
        )
    return (
        f"{identity} was told by a version that gave way to {last.document.id}, which tells {told}: "
        f"dhakira diff {former.document.id}"
    )


def _heard(memory: Memory, words: str) -> Page | None:
    """Return the page of the one whom a name means by ear. Raises CallError where it may be several."""
    found = Names.of(memory.store, memory.settings).meant(words, NAMED)
    card = memory.store.entity(found[0].id) if len(found) == 1 else None
    if card:
        return replace(_entity(card, memory), said=f"{words}: understood as {closed(card.entity.name)}")
    if found:
        several = " · ".join(f"{closed(entity.name)} ({entity.id})" for entity in found[:_CANDIDATES])
        raise CallError(f"{words} may mean several: {several}; show one by its id.")
    return None


def _found(memory: Memory, identity: str) -> Page | None:
    store = memory.store
    if engagement := store.engagement(identity):
        return _engagement(engagement, memory)
    if entity := store.entity(identity):
        return _entity(entity, memory)
    if document := document_called(store, identity):
        own = document.document.id
        events = list(events_of(store, store.engagements_of([own]), {own: document}))
        return _document(document, store.publications.of(own), store.former_documents(own), events)
    if held := tenures_of(store, identity, None):
        return _office(identity, held)
    if (meant := store.find_entities(identity)) and (entity := store.entity(meant[0])):
        return _entity(entity, memory)
    return None


def _document(
    stored: StoredDocument, publication: Mapping[str, bool], former: Sequence[str], events: Sequence[Event]
) -> Page:
    document, rows = stored.document, card_rows(events)
    others = {other: translation for other, translation in publication.items() if other != document.id}
    lines = [Text(f"{document.name}  {document.id}", style="bold")]
    lines += [Text(f"{said('source')}: {source}") for source in stored.sources]
    lines += [Text(f"{said('translation' if others[o] else 'the same')}: {o}", style="dim") for o in sorted(others)]
    if stored.replaced_by:
        lines.append(
            Text(as_typed(said(f"It gave way to {stored.replaced_by}: dhakira diff {document.id}")), style="yellow")
        )
    told = (as_typed(said(f"It replaced {other}: dhakira diff {document.id} {other}")) for other in former)
    lines += [Text(line, style="dim") for line in told]
    shape: dict[str, object] = {"id": document.id, "name": document.name, "sources": list(stored.sources)}
    if stored.findings:
        about = stored.findings.extraction.about
        lines.append(Text(f"{said(about.type)} · {about.language} · {about.date or said('undated')}"))
        if about.issuer:
            lines.append(Text(f"{said('issuer')}: {about.issuer.text}"))
        lines += [Text(f"{said('engagement')}: {brief_line(row)}", style="bold") for row in rows]
        lines += [Text(""), *_marked_text(stored), Text("")]
        lines += _findings(stored)
        resolutions = resolutions_of(document, about)
        lines += [
            Text(f"{said(r.kind):<15}{r.quote.text}  {r.quote.span.start}-{r.quote.span.end}") for r in resolutions
        ]
        links = stored.links or ("",) * len(stored.findings.extraction.mentions)
        shape |= gold_form(stored.findings, links, resolutions)
        shape["engagements"] = rows
    copies = [{"document": other, "translation": others[other]} for other in sorted(others)]
    return Page(
        tuple(lines),
        shape | {"text": document.text, "replaced_by": stored.replaced_by, "replaced": list(former), "copies": copies},
    )


_STYLES = {
    "person": "green",
    "title": "cyan",
    "organization": "magenta",
    "delegation": "bold magenta",
    "program": "blue",
    "law": "yellow",
    "date": "red",
    "place": "bright_black",
}


def _marked_text(stored: StoredDocument) -> Iterator[Text]:
    """Yield the text with its mentions in the colours of their kinds."""
    text = Text(stored.document.text)
    if stored.findings:
        for mention in stored.findings.extraction.mentions:
            text.stylize(_STYLES[mention.kind], mention.span.start, mention.span.end)
    yield text


def _findings(stored: StoredDocument) -> Iterator[Text]:
    """Yield a line for each mention: kind, words, who it is, and the rule that found it."""
    if not stored.findings:
        return
    mentions = stored.findings.extraction.mentions
    for mention, link in zip(mentions, stored.links or ("",) * len(mentions), strict=True):
        value = f" = {mention.value.start}..{mention.value.end}" if mention.value else ""
        words = " ".join(mention.text.split())
        where = f"{mention.span.start}-{mention.span.end}"
        yield Text.assemble(
            (f"{said(mention.kind):<13}", _STYLES[mention.kind]),
            f"{words}{value}",
            (f"  {link}  {mention.rule}  {where}", "dim"),
        )
        for warning in mention.warnings:
            yield Text(f"{'':<13}{said(warning)}", style="yellow")


def _office(title: str, held: Sequence[Tenure]) -> Page:
    """Return who was seen in an office."""
    lines = [Text(title, style="bold"), *map(_tenure_line, held)]
    return Page(tuple(lines), {"office": title, "tenures": [tenure_shape(tenure) for tenure in held]})


def _tenure_line(tenure: Tenure) -> Text:
    where = f" ({tenure.country})" if tenure.country else ""
    days = said(f"{tenure.first} to {tenure.last}")
    told = f"{days}  {tenure.name}  {tenure.entity}  {tenure.office}{where}"
    return Text(f"{told}  {said('disputed')}" if tenure.disputed else told)


def _entity(card: EntityCard, memory: Memory) -> Page:
    entity = card.entity
    held = told_once(tenures(memory.store.holdings(entity.id))) if entity.kind is Kind.PERSON else ()
    lines = [
        Text(f"{closed(entity.name)}  {entity.id}", style="bold"),
        Text(f"{said(entity.kind)} · {entity.country or '-'}"),
    ]
    lines += map(Text, name_lines(entity))
    lines += [Text(said(f"held {t.office}, seen {t.first} to {t.last}")) for t in held]
    lines.append(Text(said(f"mentions: {card.mentions}, in documents: {card.documents}")))
    for occurrence in card.occurrences:
        lines += [
            Text(f"  {occurrence.document_name}", style="dim"),
            _evidence(occurrence.line, occurrence.mention.span),
        ]
    lines += [Text(said(f"takes part in {engagement}")) for engagement in card.engagements]
    shape = {
        "id": entity.id,
        "kind": entity.kind.value,
        "name": closed(entity.name),
        "country": entity.country,
        **name_shape(entity),
        "tenures": [tenure_shape(tenure) for tenure in held],
        "mentions": card.mentions,
        "documents": card.documents,
        "occurrences": [
            {
                "document": o.document_name,
                "text": o.mention.text,
                "start": o.mention.span.start,
                "end": o.mention.span.end,
                "rule": o.mention.rule,
                "line": o.line.text,
            }
            for o in card.occurrences
        ],
        "engagements": list(card.engagements),
    }
    return Page(tuple(lines), shape)


def _engagement(card: EngagementCard, memory: Memory) -> Page:
    stored = memory.store.document(card.document)
    (event,) = events_of(memory.store, [card], {card.document: stored} if stored else {})
    found = event.engagement
    lines = [
        Text(f"{card.id}  {said(found.kind.value)}  {found.start or said('undated')}", style="bold"),
        Text(" ".join(found.title.split())),
        Text(said(f"in {card.document_name} ({card.document}), by rule {found.rule}"), style="dim"),
    ]
    others = (account.card for account in event.accounts if account.card.id != card.id)
    told = (f"also told in {other.document_name} ({other.document}): {other.id}" for other in others)
    lines += [Text(said(line), style="dim") for line in told]
    lines.append(_evidence(card.sentence, found.trigger.span))
    for proof in evidence_of(event):
        quote, teller = proof.quote, proof.account
        where = "" if teller.card.id == card.id else f"  ({teller.card.document_name})"
        text = teller.stored.document.text if teller.stored else ""
        lines.append(Text(f"{said(proof.field)}: {' '.join(quote.text.split())}{where}"))
        lines.append(_evidence(Quote.line(text, quote.span), quote.span))
    lines += [Text(line, style="yellow") for line in otherwise_lines(card_rows([event])[0])]
    return Page(tuple(lines), with_evidence(event))


_AROUND = 90  # code points of the line that are kept before and after the words


def _evidence(line: Quote, span: Span) -> Text:
    """Return the words in their line, marked, with as much around them as reads well."""
    start, end = span.start - line.span.start, span.end - line.span.start
    first, last = max(0, start - _AROUND), min(len(line.text), end + _AROUND)
    shown_text = Text("    " + ("… " if first else ""), style="dim")
    shown_text.append(line.text[first:start])
    shown_text.append(f"«{line.text[start:end]}»", style="bold not dim")
    shown_text.append(line.text[end:last] + (" …" if last < len(line.text) else ""))
    return shown_text
