"""Engagement cards: as a spreadsheet, and as a person reads them."""

import csv
import sys
from collections.abc import Sequence

from app.output import counted, tell, write_line
from app.rows import COLUMNS, OF_PART, Row, Value, label_of
from app.speaking import country_called, said
from app.typing_in import as_typed
from resolvers.minutes.attendance import SESSION
from schemas.event import Part

_MOST = 8
"""Items of a field that a card names: several documents may tell dozens."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would take a cell for a formula by."""


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


def _cell(value: Value) -> str:
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
                write_line(f"  {said(_label_in(row, label)):<10} {_line(_first(_called(key, row[key]), row['id']))}")
        for line in otherwise_lines(row):
            write_line(Text(f"  {line}", style="yellow"))
        write_line(Text(f"  {row['id']} · {row['document']}", style="dim"))
    tell(_in_all(len(rows), total, more=more))


def _in_all(shown: int, total: int | None, *, more: bool) -> str:
    """Return how many engagements there are, and how those that are not shown are seen."""
    if total is not None and more:
        return f"{shown} of {total} engagements are shown."
    if total is not None and shown < total:
        return f"{shown} of {total} engagements; --limit {min(total, shown * 5)} shows more."
    if more:
        return f"{counted(shown, 'engagement')} of more; ask how many, or see: dhakira engagements"
    return f"{counted(shown, 'engagement')}." if shown else "The memory holds no such engagement."


def brief_line(row: Row) -> str:
    """Return a card in one line: id, days, kind, and who met whom."""
    guests = row["guests"] if isinstance(row["guests"], list) else []
    parties = _line([*filter(None, [str(row["host"] or "")]), *guests])
    return "  ".join(filter(None, (str(row["id"]), _days(row), said(str(row["kind"])), parties)))


_LABELS = (
    ("host", "host"),
    ("host from", "host_countries"),
    ("guests", "guests"),
    ("guest from", "countries"),
    ("headed by", "headed_by"),
    ("members", "members"),
    ("present", "present"),
    ("offices", "offices"),
    ("place", "place"),
    ("programmes", "programs"),
    ("laws", "laws"),
    ("about", "topics"),
    ("outcomes", "outcomes"),
    ("also told", "also"),
)


def _label_in(row: Row, label: str) -> str:
    """Return the label of a field: who was in the chair of a session leads none of its guests."""
    return "chaired by" if label == "headed by" and row["rule"] == SESSION else label


def _days(row: Row) -> str:
    start, end = row["start"], row["end"]
    return said(f"{start} to {end}") if end and end != start else str(start or said("undated"))


def otherwise_lines(row: Row) -> list[str]:
    """Return what other documents say of an event otherwise, a line each."""
    told = row["otherwise"] if isinstance(row["otherwise"], list) else []
    parts = ((label_of(Part(part)), words) for part, _, words in (each.partition(OF_PART) for each in told))
    return [f"{said('told otherwise')}: {said(label)}: {words}" for label, words in parts]


def _called(key: str, value: Value) -> Value:
    """Return what a field tells as people call it: countries by their names."""
    return list(map(country_called, value)) if key.endswith("countries") and isinstance(value, list) else value


def _first(value: Value, identity: Value) -> Value:
    """Return the first of many items, and how many more there are where they are shown."""
    if not isinstance(value, list) or len(value) <= _MOST:
        return value
    return [*value[:_MOST], as_typed(said(f"and {len(value) - _MOST} more; `dhakira show {identity}` lists all."))]


def _line(value: Value) -> str:
    return " ".join((" · ".join(value) if isinstance(value, list) else str(value or "")).split())
