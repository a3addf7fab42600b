from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from sources.polite import Clock
from tests.sources.sites import Server, running


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
