"""The journal: what runs did, a JSON object a line, in the memory's ``logs/``. It never holds a document's text."""

import contextlib
import json
import logging
import logging.handlers
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import structlog

from store.private import make_private

FOLDER = "logs"
_SIZE = 5_000_000
"""Bytes of a file before the next one is begun; seven are kept, which is years of quiet nights."""
_KEPT = 7


class Journal(Protocol):
    """Takes events with what they are about: ids of runs, sources and documents, counts, reasons."""

    def info(self, event: str, **about: object) -> None:
        """Note what went well."""
        ...

    def warning(self, event: str, **about: object) -> None:
        """Note what may need a hand."""
        ...

    def error(self, event: str, **about: object) -> None:
        """Note what failed."""
        ...


@contextlib.contextmanager
def journal(home: Path) -> Iterator[Journal]:
    """Open the journal of a memory for a block. Where its folder cannot be written, events are dropped."""
    logger = _opened(home / FOLDER)
    journal: Journal = structlog.wrap_logger(
        logger,
        processors=[
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.add_log_level,
            structlog.processors.JSONRenderer(serializer=_one_line),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
    )
    try:
        yield journal
    finally:
        for handler in logger.handlers:
            handler.close()


def _opened(folder: Path) -> logging.Logger:
    """Return a logger of its own that no other configuration reaches; files are opened at the first event."""
    logger = logging.Logger("dhakira.journal", logging.INFO)  # noqa: LOG001 - not in the tree that others configure
    logger.propagate = False
    with contextlib.suppress(OSError):
        make_private(folder.parent)
        folder.mkdir(exist_ok=True)
        logger.addHandler(
            _Quiet(folder / "dhakira.jsonl", maxBytes=_SIZE, backupCount=_KEPT, encoding="utf-8", delay=True)
        )
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())
    return logger


class _Quiet(logging.handlers.RotatingFileHandler):
    """Drops an event that cannot be written (a full disk): the report tells what matters, by mail too."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the name is logging's
        """Say nothing."""


def _one_line(event: object, **_: object) -> str:
    return json.dumps(event, ensure_ascii=False, default=str)
