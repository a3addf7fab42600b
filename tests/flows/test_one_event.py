"""Which tellings of two documents become one event: of written cases none that should not, and most that should."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from schemas.query import Filters
from store.store import Store
from tests.flows.conftest import Ingest

pytestmark = pytest.mark.prefect
CASES = yaml.safe_load((Path(__file__).parent / "cases/one_event.yml").read_text(encoding="utf-8"))
JOINED = 40
"""Of the cases that are one event; of the others a name was not known for the same, or a side is told by another
office. That one is counted twice is the smaller fault."""


def test_what_is_one_event_is_joined_and_what_is_not_stays_apart(
    ingest: Ingest, inbox: Path, memory: Callable[[], Store]
) -> None:
    for kind, cases in CASES.items():
        for number, case in enumerate(cases):
            for place, text in enumerate(case["tellings"]):
                (inbox / f"{kind}-{number}-{place}.txt").write_text(text, encoding="utf-8")
    ingest()
    store = memory()
    cards = store.engagements(Filters())
    joined = set()
    for card in cards:
        others = {other.document_name for i in card.also if (other := store.engagement(i))}
        assert {name.rpartition("-")[0] for name in others} <= {card.document_name.rpartition("-")[0]}
        joined |= {name.rpartition("-")[0] for name in others}
    apart = [case["gloss"] for n, case in enumerate(CASES["two"]) if f"two-{n}" in joined]
    assert not apart
    assert sum(name.startswith("one-") for name in joined) >= JOINED
