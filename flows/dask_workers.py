"""Workers of a Dask cluster, as an executor: the extra ``dask`` brings its client along.

They are reached without Prefect's own runner for Dask, which would carry each document through a task of Prefect.
"""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any, ParamSpec, TypeVar

from schemas.errors import FlowError

P = ParamSpec("P")
Given = TypeVar("Given")
_PATIENCE = 20  # seconds for the scheduler to answer


class DaskWorkers(Executor):
    """The workers of one scheduler. Raises FlowError where there are none."""

    def __init__(self, address: str) -> None:
        """Connect to a scheduler (``tcp://host:8786``)."""
        try:
            from distributed import Client, KilledWorker  # noqa: PLC0415 - an extra
        except ImportError as error:
            raise FlowError("Dask needs an extra part; run: uv sync --extra dask") from error
        try:
            connect: Callable[..., Any] = Client  # its methods have no types
            self._client = connect(address, timeout=_PATIENCE, set_as_default=False)
        except (OSError, ValueError) as error:
            raise FlowError(f"No Dask scheduler answers at {address}; start it, or leave `dask` empty.") from error
        self.died: type[Exception] = KilledWorker
        """What a call raises whose worker died of it, more than once."""
        self.number = sum(self._client.nthreads().values())
        """Calls that the workers do at once."""
        if not self.number:
            self._client.close()
            raise FlowError(f"The Dask scheduler at {address} has no worker; start one: dask worker {address}")
        self._executor = self._client.get_executor(pure=False)  # a file that was read before may be another now

    def submit(self, act: Callable[P, Given], /, *given: P.args, **named: P.kwargs) -> Future[Given]:
        """Have a worker call a function."""
        future: Future[Given] = self._executor.submit(act, *given, **named)
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002
        """Let go of the workers; what they are about is dropped."""
        self._executor.shutdown(wait=False)
        self._client.close()
