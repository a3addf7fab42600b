"""Engagements out of small texts with given mentions: who, with whom, when, where; and what is none."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from resolvers.relate import relate
from schemas.relation import Engagement
from text.comparison import close

_CASES = Path(__file__).parent / "cases"


def _cases() -> list[Any]:
    found = []
    for path in sorted(_CASES.glob("engagements_*.yml")):
        for name, case in yaml.safe_load(path.read_text(encoding="utf-8")).items():
            found.append(pytest.param(case, id=f"{path.stem}: {name}"))
    return found


@pytest.mark.parametrize("case", _cases())
def test_engagements(case: dict[str, Any], document: Callable[..., Any]) -> None:
    read, extraction = document(
        case["text"], kind=case.get("type", "communique"), language=case.get("language", "ar"), date=case["date"]
    )
    found = relate(read, extraction).engagements
    told, wanted = [_told(e) for e in found], [_told_in(row) for row in case["expect"]]
    assert told == wanted or _alike(found, case["expect"])


def _told(engagement: Engagement) -> dict[str, Any]:
    told = {
        "kind": engagement.kind.value,
        "start": engagement.start,
        "end": engagement.end,
        "host": engagement.host.text if engagement.host else None,
        "guests": [g.text for g in engagement.guests],
        "countries": list(engagement.countries),
        "place": engagement.place.text if engagement.place else None,
    }
    return {key: value for key, value in told.items() if value}


def _told_in(row: dict[str, Any]) -> dict[str, Any]:
    return {"end": row["start"], **row}


def _alike(found: tuple[Engagement, ...], expected: list[dict[str, Any]]) -> bool:
    """Compare as the annotation guide does: wordings that share half of their words are the same."""
    if len(found) != len(expected):
        return False
    for engagement, row in zip(found, expected, strict=True):
        told, wanted = _told(engagement), _told_in(row)
        exact = all(told.get(key) == wanted.get(key) for key in ("kind", "start", "end"))
        countries = "countries" not in wanted or told.get("countries") == wanted["countries"]
        names = all(close(told.get(key), wanted.get(key)) for key in ("host", "place") if wanted.get(key))
        guests = len(told.get("guests", [])) == len(wanted.get("guests", [])) or "guests" not in wanted
        pairs = zip(told.get("guests", []), wanted.get("guests", []), strict=False)
        if not (exact and names and countries and guests and all(close(a, b) for a, b in pairs)):
            return False
    return True
