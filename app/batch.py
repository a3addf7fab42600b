"""Many queries at once: the form of a judged query file in, ranked document names out."""

import datetime as dt
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

from app.asked import expansions_off, ignored, ignored_values, in_order
from app.filtering import filters_of
from app.memory import Memory
from app.output import write_file
from schemas.errors import CallError
from schemas.query import Query

_FILTERS = {
    "from": "since",
    "to": "until",
    "type": "type_",
    "event-from": "event_since",
    "event-to": "event_until",
    **{key: key for key in ("country", "person", "org", "program", "event")},
}
"""The keys of a row that narrow it, with the filters (`app.filtering.filters_of`) that they are."""
DEPTH = 100
"""How many documents are kept of each answer."""


def run_batch(
    memory: Memory, queries: Path, out: Path | None, today: dt.date | None = None, *, with_ids: bool = False
) -> int:
    """Answer each query of a YAML file; write ``{query id: [document names]}`` and return how many were answered.

    ``with_ids`` writes ``{"document": its name, "id": its id}`` for each, since several files may bear one name.

    A row has ``id`` and ``q`` and may have, written as for `dhakira search`, ``from``, ``to``, ``country``, ``type``,
    ``person``, ``org``, ``program``, ``event``, ``event-from``, ``event-to``, ``sort``, ``limit``, and one or a list
    of ``ignore`` and ``without``; whatever else it has (judgements, the language of the question) is not looked at.
    «Last month» counts from ``today``, or from the day that the file gives beside its queries, so that the answers
    stay the same.
    """
    answers = {
        identity: [{"document": hit.name, "id": hit.document} for hit in found]
        if with_ids
        else list(dict.fromkeys(hit.name for hit in found))
        for identity, found in ((identity, memory.search(query).hits) for identity, query in _queries(queries, today))
    }
    content = json.dumps(answers, ensure_ascii=False, indent=1) + "\n"
    if out is None:
        sys.stdout.write(content)
    else:
        write_file(out, content, "--out")
    return len(answers)


def _queries(path: Path, today: dt.date | None) -> Iterator[tuple[str, Query]]:
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise CallError(f"The queries of {path} cannot be read: {error.strerror}") from error
    except (UnicodeDecodeError, yaml.YAMLError) as error:
        raise CallError(f"The queries of {path} cannot be read: {error}") from error
    rows = content.get("queries") if isinstance(content, dict) else content
    if not isinstance(rows, list):
        raise CallError(f"{path} holds no list of queries.")
    if isinstance(content, dict) and "today" in content:
        today = _day(content["today"], str(path))
    for number, row in enumerate(rows, start=1):
        if not isinstance(row, dict) or "id" not in row or "q" not in row:
            raise CallError(f"{path}, query {number}: `id` and `q` are needed.")
        yield str(row["id"]), _query(row, today, f"{path}, query {row['id']}")


def _day(value: object, place: str) -> dt.date:
    """Return a day as YAML reads it, or written in quotation marks."""
    try:
        return value if isinstance(value, dt.date) else dt.date.fromisoformat(str(value))
    except ValueError as error:
        raise CallError(f"{place}: {error}.") from error


def _query(row: Mapping[str, object], today: dt.date | None, place: str) -> Query:
    """Return a row's question, what narrows it written as on the command line."""

    def words(key: str) -> str | None:
        value = row.get(key)
        return str(value) if value else None

    def several(key: str) -> list[str]:
        value = row.get(key) or ()
        return [str(each) for each in value] if isinstance(value, (list, tuple)) else [str(value)]

    try:
        return Query(
            str(row["q"]),
            filters_of(**{name: words(key) for key, name in _FILTERS.items()}),
            int(words("limit") or DEPTH),
            order=in_order(words("sort")),
            without=expansions_off(several("without"), literal=False),
            ignored=ignored(several("ignore"), literal=False),
            ignored_values=ignored_values(several("ignore")),
            today=today,
        )
    except ValueError as error:
        raise CallError(f"{place}: `limit` is a number.") from error
    except CallError as error:
        raise CallError(f"{place}: {error}") from error
