"""What every source can do: be visited."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from schemas.errors import DhakiraError
from schemas.source import Fault, Finding, Mark


class SourceError(DhakiraError):
    """Something cannot be fetched; ``fault`` names why. Caught by the source that asked, and told as a finding."""

    def __init__(self, fault: Fault, sentence: str) -> None:
        """Keep the fault's name and the sentence that says what to do."""
        super().__init__(sentence)
        self.fault = fault
        self.sentence = sentence


def utc_now() -> dt.datetime:
    """Return the moment, in UTC."""
    return dt.datetime.now(dt.UTC)


def _go_on() -> None:
    """Let the visit go on."""


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit: what is known of the source's items by key, and the folder that what is fetched is written into.

    ``again`` are known items that are to be fetched even if they are as they were, since they are set aside and their
    time to be tried again has come. ``check`` is called between items and may raise, so that a person can stop a run.
    """

    known: Mapping[str, Mark]
    landing: Path
    check: Callable[[], None] = field(default=_go_on)
    again: frozenset[str] = frozenset()

    def is_settled(self, key: str) -> bool:
        """Tell whether an item that never changes needs no second look."""
        return key in self.known and key not in self.again


class Source(Protocol):
    """A place where documents appear."""

    def visit(self, visit: Visit) -> Iterator[Finding]:
        """Look what is there, fetch what is new or changed, and tell each item's state once.

        Nothing is raised for what lies outside: an item or a source that cannot be reached is a `Missed`.
        An item of ``known`` that is not named was not looked at, and stays as it is.
        """
        ...
