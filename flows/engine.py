"""Prefect made quiet, private and quick: its server, its settings, its logs.

Prefect is imported here and in `flows.server_process` only, when a flow runs. Its temporary server is started by us,
since Prefect's own way imports the whole server into this process first and begins only then
(`docs/decisions/0031-flow.md` has the figures).
"""

import contextlib
import gc
import logging
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from schemas.errors import FlowError
from store.private import make_private

FOLDER = "prefect"
_HERE = Path(__file__).resolve().parent.parent

_IDLE_SERVICES = (
    "SCHEDULER", "LATE_RUNS", "CANCELLATION_CLEANUP", "PAUSE_EXPIRATIONS", "FOREMAN", "REPOSSESSOR", "TRIGGERS",
    "EVENT_LOGGER",
)  # fmt: skip
"""Services of a server for many deployments, which have nothing to do while it serves one run; they take a fifth of
its start. What keeps the runs' records, and what removes old ones, stays."""


def environment(folder: Path, *, verbose: bool) -> Mapping[str, str]:
    """Return the environment in which Prefect keeps to one folder of this machine and says nothing."""
    return {
        "PREFECT_HOME": str(folder),
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "DO_NOT_TRACK": "1",
        "PREFECT_API_BLOCKS_REGISTER_ON_START": "false",
        "PREFECT_SERVER_EPHEMERAL_ENABLED": "false",
        "PREFECT_UI_ENABLED": "false",
        "PREFECT_LOGGING_LEVEL": "INFO" if verbose else "CRITICAL",
        "PREFECT_LOGGING_INTERNAL_LEVEL": "INFO" if verbose else "CRITICAL",
        "PREFECT_LOGGING_SERVER_LEVEL": "INFO" if verbose else "CRITICAL",
        "PREFECT_LOGGING_TO_API_ENABLED": "false",
        "PREFECT_CLI_PROMPT": "false",
        **{f"PREFECT_SERVER_SERVICES_{service}_ENABLED": "false" for service in _IDLE_SERVICES},
    }


@contextlib.contextmanager
def prefect_server(folder: Path, templates: Path, *, verbose: bool = False) -> Iterator[Callable[[], str]]:
    """Start a server that keeps its records in ``folder``, and end it with the block.

    ``templates`` is a folder for what all memories of this machine share (see `flows.server_process`).
    It needs seconds to come up: the block gets a function that waits for it and returns its address. That raises
    FlowError where the server does not come up; the reason then stands in ``server.log`` beside its records.
    """
    log = folder / "server.log"
    try:
        make_private(folder)
        complaints = log.open("wb")
    except OSError as error:
        raise FlowError(
            f"{folder} may not be written ({error.strerror}); give yourself write permission there."
        ) from error
    with complaints:
        process = subprocess.Popen(  # noqa: S603 - our own module, by its name
            [sys.executable, "-m", "flows.server_process", str(templates)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=None if verbose else complaints,
            cwd=_HERE,
            env={**os.environ, **environment(folder, verbose=verbose)},
            start_new_session=True,  # Ctrl-C ends the flow first; the server still hears of it
            text=True,
        )
    try:
        yield lambda: _address(process, log)
    finally:
        _end(process)


def _address(process: "subprocess.Popen[str]", log: Path) -> str:
    line = process.stdout.readline().strip() if process.stdout else ""
    if not line:
        raise FlowError(f"Prefect's server did not start; the reason stands at the end of {log}.")
    return f"http://127.0.0.1:{line}/api"


def _end(process: "subprocess.Popen[str]") -> None:
    """End the server at once: what it was told is in its database, and a slow farewell would be waited for."""
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe:
            pipe.close()


@contextlib.contextmanager
def collecting_later() -> Iterator[None]:
    """Import much in the block: what modules make lives to the end, so looking for garbage among it is lost time.

    Only the first time in a process: later, what an earlier run left would be kept for ever, too.
    """
    if "prefect.flows" in sys.modules:
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


@contextlib.contextmanager
def prefect_settings(address: Callable[[], str], folder: Path, *, verbose: bool) -> Iterator[None]:
    """Import Prefect with our settings while its server comes up, and keep them in force for the block."""
    os.environ.update(environment(folder, verbose=verbose))  # read at Prefect's import, and by nothing else of ours
    with collecting_later():
        from prefect import flow, task  # noqa: F401, PLC0415 - Prefect is imported only when a flow runs
        from prefect.events.worker import EventsWorker  # noqa: PLC0415
        from prefect.settings import (  # noqa: PLC0415
            PREFECT_API_URL,
            PREFECT_FLOWS_HEARTBEAT_FREQUENCY,
            temporary_settings,
        )

    # The heartbeat would hold the end of every flow up for a second; the lease has its own (`store.leases`).
    if not verbose:  # this one is not under Prefect's own loggers, and tells how long its queue is
        logging.getLogger("EventsWorker").setLevel(logging.CRITICAL)
    with temporary_settings({PREFECT_API_URL: address(), PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}):
        try:
            yield
        finally:
            # Events that still wait would wait for the server, which is about to go, until this process ends.
            EventsWorker.drain_all(timeout=5, at_exit=False)
