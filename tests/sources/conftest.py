import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from schemas.source import Finding, Mark, SiteSource
from sources.guard import Guard
from sources.polite import Clock
from sources.protocol import Visit
from sources.site import Site
from tests.sources.sites import Server, running

NIGHT = dt.datetime(2025, 3, 14, 2, 0, tzinfo=dt.UTC)


@pytest.fixture
def site() -> Iterator[Server]:
    with running() as site:
        yield site


@dataclass
class Ticking:
    """A clock that jumps instead of waiting, and keeps account of the waits."""

    time: float = 0.0
    waits: list[float] = field(default_factory=list)

    def monotonic(self) -> float:
        return self.time

    def sleep(self, seconds: float) -> None:
        if seconds > 0:
            self.waits.append(seconds)
            self.time += seconds

    def clock(self) -> Clock:
        return Clock(self.monotonic, self.sleep)


@pytest.fixture
def ticking() -> Ticking:
    return Ticking()


@pytest.fixture
def visited(tmp_path: Path, ticking: Ticking) -> Callable[..., list[Finding]]:
    def visit(known: dict[str, Mark] | None = None, now: dt.datetime = NIGHT, **declared: object) -> list[Finding]:
        declaration = SiteSource.model_validate({"name": "site", "private": True, "pause": 1.0, **declared})
        landing = tmp_path / "landing"
        landing.mkdir(exist_ok=True)
        source = Site(declaration, Guard(private=declaration.private), ticking.clock(), lambda: now)
        return list(source.visit(Visit(known or {}, landing)))

    return visit
