"""Worker processes that read ahead while the flow writes; results come back in the order of the batches.

A process that dies (a parser that crashes, memory that runs out) takes its pool with it. The pool is made again and the
batch is read file by file, so that the file which kills its reader is found, and set aside, and nothing else is lost.
"""

import contextlib
import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from flows.work import FileTask, Reading, Refusal, begin_worker, find_again, prepare_files
from schemas.document import Document
from schemas.errors import Reason
from schemas.relation import Findings

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

P = ParamSpec("P")
Found = TypeVar("Found")
_PATIENCE = 0.2  # seconds between two looks at whether to go on
KILLED = Refusal(Reason.DAMAGED, "The program that reads it was killed by it; open it and save it anew.")


class Readers:
    """Reads and finds, in ``processes`` workers, or in this process where that is 0. Close it when done.

    ``dask`` is the address of a Dask scheduler whose workers do it instead; empty for none. Then a call raises
    FlowError where there are none.
    """

    def __init__(self, processes: int, originals: Path, check: Callable[[], None], dask: str = "") -> None:
        """Start nothing yet. ``check`` is called while there is something to wait for, and may raise."""
        self._check = check
        self._processes = processes
        self._originals = originals
        self._dask = dask
        self._pool: Executor | None = None
        self._order: Connection[Any, Any] | None = None
        self._begun: list[Future[Any]] = []
        self._died: type[Exception] = BrokenProcessPool
        self._ahead: deque[tuple[Sequence[FileTask], Future[list[Reading]]]] = deque()

    @property
    def are_here(self) -> bool:
        """Whether this process itself reads."""
        return not self._processes and not self._dask

    def read(self, batches: Sequence[Sequence[FileTask]]) -> Iterator[Iterable[Reading]]:
        """Yield what each batch gave, in order; a few batches are read ahead of the one that is waited for.

        In this process a file is read when its turn comes, so that what stops a batch leaves those before it.
        """
        if self._dask:
            self._started()
        if self._processes == 0:
            yield from map(self._inline, batches)
            return
        for batch in batches:
            self._ahead.append((batch, self._submit(batch)))
            if len(self._ahead) > self._processes + 1:
                yield self._next()
        while self._ahead:
            yield self._next()

    def finish(self) -> Iterator[tuple[FileTask, Reading]]:
        """Yield what workers are reading already when a run is to stop, in order; batches not begun are dropped."""
        ahead, self._ahead = self._ahead, deque()
        for _, future in reversed(ahead):
            future.cancel()
        for batch, future in ahead:
            if future.cancelled():
                return
            try:
                yield from zip(batch, future.result(), strict=True)
            except self._died:
                return

    def find(self, documents: Sequence[Document]) -> list[Findings | None]:
        """Make the findings of documents anew, which were read before (see `flows.work.find_again`)."""
        if self._dask:
            self._started()
        if self.are_here:
            return find_again(documents)
        share = -(-len(documents) // self._processes)
        parts = [documents[i : i + share] for i in range(0, len(documents), share)]
        found = [self._put(find_again, part) for part in parts]
        return [findings for future in found for findings in self._wait(future)]

    def close(self) -> None:
        """End the workers; what they are about is dropped, and not waited for."""
        if self._pool:
            at_work = [future for future in self._begun if not future.done() and not future.cancel()]
            if self._order and at_work:
                self._order.close()
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool, self._order, self._begun = None, None, []

    def _submit(self, batch: Sequence[FileTask]) -> Future[list[Reading]]:
        try:
            return self._put(prepare_files, batch, self._originals)
        except BrokenProcessPool:
            self.close()
            return self._put(prepare_files, batch, self._originals)

    def _put(self, act: Callable[P, Found], *given: P.args, **named: P.kwargs) -> Future[Found]:
        future = self._started().submit(act, *given, **named)
        self._begun = [each for each in self._begun if not each.done()] + [future]
        return future

    def _next(self) -> list[Reading]:
        """Return what the next batch gave; it stays at hand until then, for a stop meanwhile."""
        given = self._result(*self._ahead[0])
        self._ahead.popleft()
        return given

    def _result(self, batch: Sequence[FileTask], future: Future[list[Reading]]) -> list[Reading]:
        try:
            return self._wait(future)
        except self._died:
            self.close()
            return [self._alone(file) for file in batch]

    def _alone(self, file: FileTask) -> Reading:
        try:
            return self._wait(self._put(prepare_files, [file], self._originals))[0]
        except self._died:
            self.close()
            return Reading(refusals=(KILLED,))

    def _inline(self, batch: Sequence[FileTask]) -> Iterator[Reading]:
        for file in batch:
            self._check()
            yield from prepare_files([file], self._originals)

    def _wait(self, future: Future[Found]) -> Found:
        while True:
            self._check()
            with contextlib.suppress(TimeoutError):
                return future.result(timeout=_PATIENCE)

    def _started(self) -> Executor:
        if self._pool is None and self._dask:
            from flows.dask_workers import DaskWorkers  # noqa: PLC0415 - an extra

            self._pool = workers = DaskWorkers(self._dask)
            self._processes, self._died = workers.number, workers.died
        elif self._pool is None:
            # Spawned, not forked: this process has threads (database, Prefect), and a fork would copy their locks.
            context = multiprocessing.get_context("spawn")
            heard, self._order = context.Pipe(duplex=False)
            self._pool = ProcessPoolExecutor(self._processes, context, begin_worker, (heard,))
        return self._pool


def processes_for(wanted: int, files: int) -> int:
    """Return how many workers to start; 0 reads in this process.

    ``wanted`` 0 means one a core. A worker takes some seconds to load its lexicons, which a few files do not repay.
    """
    number = (
        wanted or len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else wanted or os.cpu_count() or 1
    )
    return 0 if number == 1 or files < FEW else number


FEW = 40
"""Below this number of files, workers cost more than they save (`benchmarks/ingest.py`)."""
