"""The processes: a standard pool that survives the death of its workers."""

from __future__ import annotations

import multiprocessing
import pickle
import sys
from collections.abc import Sequence
from concurrent.futures import Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import nullcontext, suppress

from adc_extract.batch.attempt import Result
from adc_extract.batch.input import Failure, Input
from adc_extract.batch.worker import GRACE, Job, begin, deaf_children, late, nothing, run_chunk

_MOST = 61 if sys.platform == "win32" else 10_000  # processes that a pool can wait for
_DIED = "WorkerDied: the process died on this input: it crashed, or had no memory left"
_NO_START = (
    "worker processes die before they do anything. On Windows, macOS, and with Python 3.14, a script that uses them "
    'must do its work under `if __name__ == "__main__":`'
)


class Pool:
    """Runs chunks in processes, which start with the first chunk.

    ``method`` is how processes start, as `multiprocessing.get_context` takes it, where the platform has it; they never
    hear an interrupt then, not even while they start. None leaves all that to the caller's settings and the platform.
    """

    def __init__(self, workers: int, job: Job, method: str | None = None) -> None:
        self._workers = min(workers, _MOST)
        self._job = job
        self._method = method if method in multiprocessing.get_all_start_methods() else None
        self._context = multiprocessing.get_context(self._method)
        self._executor: ProcessPoolExecutor | None = None

    def submit(self, chunk: Sequence[Input]) -> Future[bytes]:
        """Hands a chunk to the next free worker."""
        if self._executor is None:
            self._executor = ProcessPoolExecutor(self._workers, self._context, begin)
        with deaf_children() if self._method else nullcontext():
            return self._executor.submit(run_chunk, self._job, chunk)

    def stop(self) -> None:
        """Ends the processes, at once, whatever they do. The next chunk starts new ones."""
        if self._executor is None:
            return
        executor, self._executor = self._executor, None
        # Until Python 3.14 the standard pool has no public way to end work that has begun.
        for process in list((getattr(executor, "_processes", None) or {}).values()):
            with suppress(OSError, ValueError):
                process.kill()
        with suppress(OSError, AttributeError):
            # Who waits for the rest of a result that was cut short must hear that nobody is left to send it.
            executor._result_queue._writer.close()  # type: ignore[attr-defined]
        executor.shutdown(wait=True, cancel_futures=True)

    def one_by_one(self, chunk: Sequence[Input]) -> list[Result]:
        """The results of a chunk that went down with a pool: each input alone, so that only the culprit fails.

        Raises RuntimeError where no process can be started at all. To be called on a pool of one worker.
        """
        results: list[Result] = []
        for page in chunk:
            if self._executor is None:
                self._warm_up()
            results.append(self._alone(page))
        return results

    def _alone(self, page: Input) -> Result:
        limit, is_late = self._job.timeout, False
        try:
            future = self.submit([page])
            # Who is still at work between the soft and the hard limit is late, and no crash.
            is_late = limit is not None and bool(wait([future], limit + GRACE / 2).not_done)
            result: Result = pickle.loads(future.result())[0]
            return result
        except BrokenProcessPool:
            self.stop()
            return None, late(limit) if is_late and limit is not None else Failure(_DIED)
        except Exception as error:  # noqa: BLE001 - an input that cannot be pickled, a result that cannot be read
            return None, Failure.of(error)

    def _warm_up(self) -> None:
        self._executor = ProcessPoolExecutor(self._workers, self._context, begin)
        try:
            with deaf_children() if self._method else nullcontext():
                ready = self._executor.submit(nothing)
            ready.result()
        except BrokenProcessPool:
            self.stop()
            raise RuntimeError(_NO_START) from None
