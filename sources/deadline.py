"""A last moment for an answer: a library's timeouts count from one byte to the next, and so a drip outlasts them."""

import contextlib
import socket
import threading
from collections.abc import Mapping
from typing import Self

_CONNECTED = frozenset({"connection.connect_tcp.complete", "connection.start_tls.complete"})


class Deadline:
    """Ends a connection after so many seconds, whatever is being read from it. Use it in a ``with`` block."""

    def __init__(self, seconds: float) -> None:
        """Set the moment; it counts from the block's beginning."""
        self.is_over = False
        self._socket: socket.socket | None = None
        self._timer = threading.Timer(seconds, self._end)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        """Begin to count."""
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop counting."""
        self._timer.cancel()

    def trace(self, event: str, about: Mapping[str, object]) -> None:
        """Hear of the connection, as the extension ``trace`` of httpx tells of it."""
        stream = about.get("return_value")
        ask = getattr(stream, "get_extra_info", None)
        if event in _CONNECTED and ask:
            self._socket = ask("socket")
            if self.is_over:
                self._end()

    def _end(self) -> None:
        self.is_over = True
        if self._socket is not None:
            with contextlib.suppress(OSError):  # it ended by itself
                self._socket.shutdown(socket.SHUT_RDWR)
