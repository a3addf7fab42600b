"""Engagement cards: as rows for programs and spreadsheets, and as a person reads them."""

import csv
import sys
from collections.abc import Iterable, Mapping, Sequence

from app.output import counted, tell, write_line
from app.speaking import said
from schemas.memory import EngagementCard, StoredDocument
from schemas.span import Quote
from text.signs import closed

Row = Mapping[str, str | float | list[str] | None]
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
    "sentence",
    "rule",
    "confidence",
)
"""The keys of a row, in order."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would take a cell for a formula by."""


def card_rows(cards: Sequence[EngagementCard], documents: Iterable[StoredDocument]) -> list[Row]:
    """Return cards as rows; ``documents`` are those that report them, which tell offices."""
    by_id = {stored.document.id: stored for stored in documents}
    return [_row(card, by_id.get(card.document)) for card in cards]


def came_along(card: EngagementCard) -> Mapping[str, tuple[Quote, ...]]:
    """Return who led the guests, who came with them, and who was there besides."""
    company = card.engagement.company
    return {"headed_by": company.heads, "members": company.members, "present": company.present}


def evidence_of(card: EngagementCard) -> list[tuple[str, Quote]]:
    """Return the words of the document from which each field of a card is, by the field."""
    found = card.engagement
    singles = (("when", found.dated), ("host", found.host), ("place", found.place))
    several = (
        ("guest", found.guests),
        ("programme", found.programs),
        ("law", found.laws),
        ("about", found.topics),
        ("outcome", [outcome.quote for outcome in found.outcomes]),
        *((label.replace("_", " "), quotes) for label, quotes in came_along(card).items()),
    )
    fields = [("reported by", found.trigger), *((label, quote) for label, quote in singles if quote)]
    return fields + [(label, quote) for label, quotes in several for quote in quotes]


def with_evidence(row: Row, evidence: Iterable[tuple[str, Quote]]) -> dict[str, object]:
    """Return a row for programs, with the words that prove each field, by code points of the text."""
    proofs = [{"field": label, "text": q.text, "start": q.span.start, "end": q.span.end} for label, q in evidence]
    return {**row, "evidence": proofs}


def _offices(card: EngagementCard, stored: StoredDocument | None, along: Sequence[Quote]) -> list[str]:
    """Return the people who take part or came along with their offices, where the words that name them do not tell."""
    if stored is None or stored.findings is None:
        return []
    host, guests = card.engagement.host, card.engagement.guests
    parties = [*([host] if host else []), *guests, *along]
    told = [
        f"{official.name.text}: {closed(official.title.text)}"
        for official in stored.findings.relations.officials
        if official.title and any(_bare(party, official.name, official.title) for party in parties)
    ]
    return list(dict.fromkeys(" ".join(each.split()) for each in told))


def _bare(party: Quote, name: Quote, title: Quote) -> bool:
    """Tell whether a party is this person, named without the office."""
    named = party.span.overlaps(name.span) or party.text == name.text
    return named and not party.span.contains(title.span)


def _row(card: EngagementCard, stored: StoredDocument | None) -> Row:
    found, along = card.engagement, came_along(card)

    def names(quotes: Iterable[Quote]) -> list[str]:
        return [closed(quote.text) for quote in quotes]

    return {
        "id": card.id,
        "kind": found.kind.value,
        "start": found.start.isoformat() if found.start else None,
        "end": found.end.isoformat() if found.end else None,
        "host": closed(found.host.text) if found.host else None,
        "guests": names(found.guests),
        "headed_by": names(along["headed_by"]),
        "members": names(along["members"]),
        "present": names(along["present"]),
        "offices": _offices(card, stored, [quote for quotes in along.values() for quote in quotes]),
        "countries": list(found.countries),
        "host_countries": list(found.host_countries),
        "place": found.place.text if found.place else None,
        "programs": names(found.programs),
        "laws": names(found.laws),
        "topics": names(found.topics),
        "outcomes": [closed(outcome.quote.text) for outcome in found.outcomes],
        "title": found.title,
        "document": card.document_name,
        "document_id": card.document,
        "also": list(card.also),
        "sentence": card.sentence.text,
        "rule": found.rule,
        "confidence": found.confidence,
    }


def write_csv(rows: Sequence[Row], separator: str = ",", *, marked: bool = True) -> None:
    """Write rows as CSV (UTF-8), the headings also where there is no row; lists are joined by semicolons.

    ``marked`` begins with a byte order mark: without it Excel takes the bytes for those of its own code page.
    """
    columns = list(rows[0]) if rows else list(COLUMNS)
    sys.stdout.write("\ufeff" if marked else "")
    writer = csv.writer(sys.stdout, delimiter=separator)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(row[column]) for column in columns])


def _cell(value: str | float | list[str] | None) -> str:
    written = "; ".join(value) if isinstance(value, list) else "" if value is None else str(value)
    written = " ".join(written.split())
    return f"'{written}" if written.startswith(_FORMULA) else written


def write_absent(row: Row) -> None:
    """Write whom minutes list as absent."""
    from rich.text import Text

    write_line(Text(f"{row['start'] or said('undated')}  {_line(row['title'])}", style="bold"))
    write_line(f"  {said('absent'):<10} {_line(row['absent'])}")
    write_line(Text(f"  {row['document_id']} · {row['document']}", style="dim"))


def write_cards(rows: Sequence[Row], total: int | None = None, *, more: bool = False) -> None:
    """Write cards one under the other, with a line for each field that the document tells.

    ``total`` is how many there are where not all of them are shown; ``more`` that others cannot be shown here.
    """
    from rich.text import Text

    for row in rows:
        write_line(Text(f"{_days(row)}  {said(str(row['kind']))}  {_line(row['title'])}", style="bold"))
        for label, key in _LABELS:
            if row[key]:
                write_line(f"  {said(label):<10} {_line(row[key])}")
        write_line(Text(f"  {row['id']} · {row['document']}", style="dim"))
    if total is not None and len(rows) < total and not more:
        tell(f"{len(rows)} of {total} engagements; --limit {min(total, len(rows) * 5)} shows more.")
        return
    if more and total is not None:
        tell(f"{len(rows)} of {total} engagements are shown.")
        return
    if more:
        tell(f"{counted(len(rows), 'engagement')} of more; ask how many, or see: dhakira engagements")
        return
    number = "1 engagement" if len(rows) == 1 else f"{len(rows)} engagements"
    tell(f"{number}." if rows else "The memory holds no such engagement.")


def brief_line(row: Row) -> str:
    """Return a card in one line: id, days, kind, and who met whom."""
    guests = row["guests"] if isinstance(row["guests"], list) else []
    parties = _line([*filter(None, [str(row["host"] or "")]), *guests])
    return "  ".join(filter(None, (str(row["id"]), _days(row), str(row["kind"]), parties)))


_LABELS = (
    ("host", "host"),
    ("guests", "guests"),
    ("headed by", "headed_by"),
    ("members", "members"),
    ("present", "present"),
    ("offices", "offices"),
    ("countries", "countries"),
    ("place", "place"),
    ("programmes", "programs"),
    ("laws", "laws"),
    ("about", "topics"),
    ("outcomes", "outcomes"),
    ("also told", "also"),
)


def _days(row: Row) -> str:
    start, end = row["start"], row["end"]
    return f"{start} to {end}" if end and end != start else str(start or said("undated"))


def _line(value: str | float | list[str] | None) -> str:
    return " ".join((" · ".join(value) if isinstance(value, list) else str(value or "")).split())
