"""Ctrl-C and SIGTERM, heard where stopping is safe.

Prefect's own code turns an interrupt that hits it at the wrong moment into some other error. So while a flow runs, the
first signal is only noted, and the work itself stops at the next file; a second one stops at once.
"""

import contextlib
import signal
import threading
from collections.abc import Iterator
from types import FrameType

SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Stop:
    """Whether a person, or the system, wants the run to end."""

    def __init__(self) -> None:
        """Begin outside a flow, where a signal ends things at once."""
        self._requested = False
        self._deferred = False

    def check(self) -> None:
        """Raise KeyboardInterrupt where the run is to end."""
        if self._requested:
            raise KeyboardInterrupt

    @contextlib.contextmanager
    def listening(self) -> Iterator[None]:
        """Hear both signals in the block; where signals are another thread's business, do nothing."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        former = {number: signal.signal(number, self._hear) for number in SIGNALS}
        try:
            yield
        finally:
            for number, handler in former.items():
                signal.signal(number, handler)

    @contextlib.contextmanager
    def deferred(self) -> Iterator[None]:
        """Only note the first signal in the block; the work in it calls `check`."""
        self._deferred = True
        try:
            yield
        finally:
            self._deferred = False

    def _hear(self, number: int, frame: FrameType | None) -> None:  # noqa: ARG002
        again, self._requested = self._requested, True
        if again or not self._deferred:
            raise KeyboardInterrupt
