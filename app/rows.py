"""Engagements as rows for programs and spreadsheets: each field of an event, and the words that prove it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from resolvers.identity.items import PEOPLE
from resolvers.identity.uniting import persons_in
from schemas.event import Account, Difference, Event, Part
from schemas.memory import EngagementCard
from schemas.relation import Official
from schemas.span import Quote
from text.signs import closed

Value = str | float | list[str] | None
Row = Mapping[str, Value]
"""A flat row of a card; lists are lists."""

COLUMNS = (
    "id",
    "kind",
    "start",
    "end",
    "host",
    "guests",
    "headed_by",
    "members",
    "present",
    "offices",
    "countries",
    "host_countries",
    "place",
    "programs",
    "laws",
    "topics",
    "outcomes",
    "title",
    "document",
    "document_id",
    "also",
    "otherwise",
    "sentence",
    "rule",
    "confidence",
)
"""The keys of a row, in order."""

OF_PART = ": "
"""What stands between the name of a field and what another document says of it."""
_LABELS_OF_PARTS: Mapping[Part, str] = {
    Part.DAY: "when",
    Part.GUESTS: "guest",
    Part.HEADED_BY: "headed by",
    Part.PROGRAMS: "programme",
    Part.LAWS: "law",
    Part.TOPICS: "about",
    Part.OUTCOMES: "outcome",
}
"""What the evidence of a part is called, where its own name would not do."""
_PROVEN = (
    *(Part.DAY, Part.HOST, Part.PLACE, Part.GUESTS, Part.PROGRAMS, Part.LAWS, Part.TOPICS, Part.OUTCOMES),
    *(Part.HEADED_BY, Part.MEMBERS, Part.PRESENT),
)


@dataclass(frozen=True, slots=True)
class Proof:
    """The words from which a field of a card is, and who tells them.

    ``key`` is the field's in a row, ``field`` what people call it.
    """

    key: str
    field: str
    quote: Quote
    account: Account


def card_rows(events: Iterable[Event]) -> list[Row]:
    """Return events as rows."""
    return [_row(event) for event in events]


def label_of(part: Part) -> str:
    """Return what the evidence of a part is called, in English."""
    return _LABELS_OF_PARTS.get(part, part.value)


def _key_of(part: Part) -> str:
    """Return the key of a row under which a part is told."""
    return "start" if part is Part.DAY else part.value


def evidence_of(event: Event) -> list[Proof]:
    """Return the words from which each field of a card is, with the document where they stand."""
    own = next(account for account in event.accounts if account.card.id == event.card.id)
    proofs = [Proof("kind", "reported by", event.engagement.trigger, own)]
    for part in _PROVEN:
        proofs += [Proof(_key_of(part), label_of(part), item.quote, item.account) for item in event.items[part]]
    return proofs


def with_evidence(event: Event) -> dict[str, object]:
    """Return a row for programs, with the words that prove each field, by code points of the text they stand in.

    A field is called as in the row, so that both can be joined; what proves the first day proves the last one too.
    """
    proofs = [
        {
            "field": proof.key,
            "text": proof.quote.text,
            "start": proof.quote.span.start,
            "end": proof.quote.span.end,
            **_where(proof.account.card),
        }
        for proof in evidence_of(event)
    ]
    differing = [
        {"field": _key_of(each.part), "told": list(each.told), **_where(each.card)} for each in event.differences
    ]
    return {**_row(event), "differences": differing, "evidence": proofs}


def _where(card: EngagementCard) -> dict[str, str]:
    return {"document": card.document_name, "document_id": card.document, "engagement": card.id}


def _row(event: Event) -> Row:
    card, found = event.card, event.engagement

    def names(part: Part) -> list[str]:
        return [closed(quote.text) for quote in event.quotes(part)]

    return {
        "id": card.id,
        "kind": found.kind.value,
        "start": found.start.isoformat() if found.start else None,
        "end": found.end.isoformat() if found.end else None,
        "host": closed(found.host.text) if found.host else None,
        "guests": names(Part.GUESTS),
        "headed_by": names(Part.HEADED_BY),
        "members": names(Part.MEMBERS),
        "present": names(Part.PRESENT),
        "offices": _offices(event),
        "countries": list(found.countries),
        "host_countries": list(found.host_countries),
        "place": found.place.text if found.place else None,
        "programs": names(Part.PROGRAMS),
        "laws": names(Part.LAWS),
        "topics": names(Part.TOPICS),
        "outcomes": names(Part.OUTCOMES),
        "title": found.title,
        "document": card.document_name,
        "document_id": card.document,
        "also": list(event.also),
        "otherwise": [_otherwise(each) for each in event.differences],
        "sentence": card.sentence.text,
        "rule": found.rule,
        "confidence": found.confidence,
    }


def _otherwise(difference: Difference) -> str:
    """Return what another document says of a field: «headed_by: a name (its file)»."""
    return f"{difference.part.value}{OF_PART}{' · '.join(difference.told)} ({difference.card.document_name})"


def _offices(event: Event) -> list[str]:
    """Return the people who take part or came along with their offices, where the words that name them do not tell.

    The office of one whom a document names alone may be told by another.
    """
    told: list[str] = []
    unknown: set[str] = set()
    for account in event.accounts:
        quotes = [i.quote for part in PEOPLE for i in event.items[part] if i.account is account]
        unknown |= persons_in(account, quotes)
        for official in _in_office(account):
            if any(_names(quote, official) for quote in quotes):
                unknown -= persons_in(account, [official.name])
                told += [] if any(_tells_office(quote, official) for quote in quotes) else [_office(official)]
    for account in event.accounts:
        for official in _in_office(account):
            if unknown & (person := persons_in(account, [official.name])):
                unknown -= person
                told.append(_office(official))
    return list(dict.fromkeys(told))


def _in_office(account: Account) -> list[Official]:
    """Return the people of a document whose office it tells."""
    findings = account.stored.findings if account.stored else None
    return [official for official in findings.relations.officials if official.title] if findings else []


def _office(official: Official) -> str:
    title = closed(official.title.text) if official.title else ""
    return " ".join(f"{official.name.text}: {title}".split())


def _names(party: Quote, official: Official) -> bool:
    return party.span.overlaps(official.name.span) or party.text == official.name.text


def _tells_office(party: Quote, official: Official) -> bool:
    """Tell whether the words that name somebody hold the office, too."""
    return _names(party, official) and official.title is not None and party.span.contains(official.title.span)
