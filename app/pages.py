"""Pages that ``show`` shows of somebody or something, of an office and of an engagement, each with its evidence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.text import Text

from app.cards import otherwise_lines
from app.naming import name_lines, name_shape
from app.rows import card_rows, evidence_of, with_evidence
from app.speaking import said
from app.tenures import tenure_shape
from flows.tellings import events_of
from resolvers.identity.tenures import Tenure, tenures, told_once
from schemas.memory import EngagementCard, EntityCard, Occurrence
from schemas.mention import Kind
from schemas.span import Quote, Span
from store.store import Store
from text.signs import closed


@dataclass(frozen=True, slots=True)
class Page:
    """What is shown: lines for people, and the same as JSON."""

    lines: tuple[Text, ...]
    shape: object
    said: str = ""
    """What was understood, where it is not what was typed."""


def office_page(title: str, held: Sequence[Tenure]) -> Page:
    """Return the page of an office: who was seen in it."""
    lines = [Text(title, style="bold"), *map(_tenure_line, held)]
    return Page(tuple(lines), {"office": title, "tenures": [tenure_shape(tenure) for tenure in held]})


def _tenure_line(tenure: Tenure) -> Text:
    where = f" ({tenure.country})" if tenure.country else ""
    days = said(f"{tenure.first} to {tenure.last}")
    told = f"{days}  {tenure.name}  {tenure.entity}  {tenure.office}{where}"
    return Text(f"{told}  {said('disputed')}" if tenure.disputed else told)


def entity_page(store: Store, card: EntityCard) -> Page:
    """Return the page of a person, a body, a programme, a law or a place."""
    held = told_once(tenures(store.holdings(card.entity.id))) if card.entity.kind is Kind.PERSON else ()
    return Page(tuple(_entity_lines(card, held)), _entity_shape(card, held))


def _entity_lines(card: EntityCard, held: Sequence[Tenure]) -> Iterator[Text]:
    entity = card.entity
    yield Text(f"{closed(entity.name)}  {entity.id}", style="bold")
    yield Text(f"{said(entity.kind)} · {entity.country or '-'}")
    yield from map(Text, name_lines(entity))
    for tenure in held:
        yield Text(said(f"held {tenure.office}, seen {tenure.first} to {tenure.last}"))
    yield Text(said(f"mentions: {card.mentions}, in documents: {card.documents}"))
    for occurrence in card.occurrences:
        yield Text(f"  {occurrence.document_name}", style="dim")
        yield _evidence(occurrence.line, occurrence.mention.span)
    for engagement in card.engagements:
        yield Text(said(f"takes part in {engagement}"))


def _entity_shape(card: EntityCard, held: Sequence[Tenure]) -> dict[str, object]:
    entity = card.entity
    return {
        "id": entity.id,
        "kind": entity.kind.value,
        "name": closed(entity.name),
        "country": entity.country,
        **name_shape(entity),
        "tenures": [tenure_shape(tenure) for tenure in held],
        "mentions": card.mentions,
        "documents": card.documents,
        "occurrences": list(map(_occurrence_shape, card.occurrences)),
        "engagements": list(card.engagements),
    }


def _occurrence_shape(occurrence: Occurrence) -> dict[str, object]:
    mention = occurrence.mention
    return {
        "document": occurrence.document_name,
        "text": mention.text,
        "start": mention.span.start,
        "end": mention.span.end,
        "rule": mention.rule,
        "line": occurrence.line.text,
    }


def engagement_page(store: Store, card: EngagementCard) -> Page:
    """Return the page of an engagement, as all documents that report it tell it."""
    stored = store.document(card.document)
    (event,) = events_of(store, [card], {card.document: stored} if stored else {})
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
