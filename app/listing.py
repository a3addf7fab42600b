"""Engagements as ``engagements`` lists them: those that pass filters, each event once."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from app.hearing import heard
from app.memory import Memory
from flows.tellings import events_of
from schemas.event import Event
from schemas.query import Filters


@dataclass(frozen=True, slots=True)
class Listing:
    """The events, newest first, and how many there are in all; ``said`` is what was understood of names."""

    events: Sequence[Event]
    total: int
    said: Sequence[str]
    is_empty: bool
    """Whether the memory holds no document at all."""

    @classmethod
    def of(cls, memory: Memory, filters: Filters, limit: int | None) -> Self:
        """List what passes the filters, up to a limit."""
        store = memory.store
        meant, said = heard(store, memory.settings, filters)
        cards = store.engagements(meant, limit) if meant else ()
        known = {stored.document.id: stored for stored in store.documents({card.document for card in cards})}
        events = list(events_of(store, cards, known))
        total = store.count_engagements(meant) if meant and limit is not None else len(events)
        return cls(events, total, said, not events and memory.is_empty())
