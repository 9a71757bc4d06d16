"""Inputs → outcomes, in this process or in many: the engine under `extract_many` and under the command."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, NamedTuple

from adc_extract.batch.attempt import Result, Work, attempt
from adc_extract.batch.input import Failure, Input

if TYPE_CHECKING:
    from concurrent.futures import Future

FEW = 32  # inputs for which no process is started, as that would take longer than the work
_CHUNK = 16  # inputs that travel together
_CHUNK_BYTES = 2_000_000
_AHEAD = 3  # chunks for each worker that are read before their turn: enough that none waits, few enough to stay flat


@dataclass(frozen=True)
class Plan:
    """How a batch runs. ``workers`` is a number of processes, or None for as many as there are cores for this process.
    ``timeout`` is in seconds for each input. ``method`` is how processes start: see `Pool`."""

    workers: int | None = None
    ordered: bool = True
    timeout: float | None = None
    method: str | None = None


class Outcome(NamedTuple):
    """What became of the input with this ``number``, from 0: the ``value`` that the work gave, or its ``failure``."""

    number: int
    name: str
    value: Any
    failure: Failure | None


def run(inputs: Iterable[Input], work: Work, plan: Plan) -> Generator[Outcome, None, None]:
    """The outcome of each input.

    ``work`` takes an `Input` and gives a value; both it and its values are pickled. Whatever it raises is the outcome
    of that input alone; so is the death of its process, and the end of its time. ``inputs`` may be endless: it is read
    as the work goes on, a little ahead. What it raises itself is raised when all inputs before have had their outcome.

    One worker without a time limit, and a number of workers left open for fewer than `FEW` inputs, means this process.
    Closing the iterator ends the processes at once.
    """
    source = iter(inputs)
    if plan.timeout is None:
        if plan.workers == 1:
            return _here(source, work)
        if plan.workers is None:
            return _here_if_few(source, work, plan)
    return _Batch(source, work, plan).outcomes()


def cores() -> int:
    """The cores that this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def _here_if_few(source: Iterator[Input], work: Work, plan: Plan) -> Generator[Outcome, None, None]:
    if cores() == 1:
        yield from _here(source, work)
        return
    first = list(islice(source, FEW))
    if len(first) < FEW:
        yield from _here(iter(first), work)
    else:
        yield from _Batch(chain(first, source), work, plan).outcomes()


def _here(source: Iterator[Input], work: Work) -> Generator[Outcome, None, None]:
    for index, page in enumerate(source):
        yield Outcome(index, page.name, *attempt(work, page))


class _Chunk:
    """Inputs that travel together, and the future of their results."""

    __slots__ = ("future", "pages", "results", "start")

    def __init__(self, start: int, pages: list[Input]) -> None:
        self.start = start
        self.pages = pages
        self.future: Future[bytes] | None = None
        self.results: list[Result] | None = None

    def outcomes(self) -> Iterator[Outcome]:
        """The results, once they are there."""
        for number, (page, result) in enumerate(zip(self.pages, self.results or ())):
            yield Outcome(self.start + number, page.name, *result)


class _Batch:
    """A run in several processes."""

    def __init__(self, source: Iterator[Input], work: Work, plan: Plan) -> None:
        # Imported here, because they take longer than the rest of the package.
        from adc_extract.batch.pool import Pool
        from adc_extract.batch.worker import Job

        workers = plan.workers or cores()
        job = Job(work, plan.timeout)
        self._pool = Pool(workers, job, plan.method)
        self._single = Pool(1, job, plan.method)
        self._chunks = _chunks(source)
        self._flying: deque[_Chunk] = deque()
        self._most = workers * _AHEAD
        self._ordered = plan.ordered
        self._fault: Exception | None = None
        self._is_over = False

    def outcomes(self) -> Generator[Outcome, None, None]:
        """All outcomes; the processes end with the iterator."""
        try:
            self._fill()
            while self._flying:
                yield from self._next().outcomes()
                self._fill()
            if self._fault is not None:
                raise self._fault
        finally:
            self._pool.stop()
            self._single.stop()

    def _fill(self) -> None:
        """Reads and submits, as far ahead as is allowed."""
        while not self._is_over and len(self._flying) < self._most:
            try:
                chunk = next(self._chunks, None)
            except Exception as error:  # noqa: BLE001 - raised when what was read before is done
                self._fault, chunk = error, None
            if chunk is None:
                self._is_over = True
                return
            self._flying.append(chunk)
            self._submit(chunk)

    def _submit(self, chunk: _Chunk) -> None:
        from concurrent.futures.process import BrokenProcessPool

        try:
            chunk.future = self._pool.submit(chunk.pages)
        except BrokenProcessPool:
            self._recover()

    def _next(self) -> _Chunk:
        """The next chunk with its results: the oldest, or with ``ordered=False`` one that is done."""
        chunk = self._flying[0] if self._ordered else self._first_done()
        if chunk.results is None and not self._collect(chunk):
            self._recover()
        self._flying.remove(chunk)
        return chunk

    def _first_done(self) -> _Chunk:
        from concurrent.futures import FIRST_COMPLETED, wait

        futures = {chunk.future: chunk for chunk in self._flying if chunk.results is None and chunk.future}
        done = next((chunk for chunk in self._flying if chunk.results is not None), None)
        return done or futures[next(iter(wait(futures, return_when=FIRST_COMPLETED).done))]

    @staticmethod
    def _collect(chunk: _Chunk) -> bool:
        """Takes over the results of a chunk; whether there are any."""
        import pickle

        if chunk.future is None:
            return False
        try:
            chunk.results = pickle.loads(chunk.future.result())
        except Exception:  # noqa: BLE001 - the pool is broken, or something cannot be pickled: it is tried one by one
            return False
        return True

    def _recover(self) -> None:
        """After a death all that flew is lost, and is worked on again, one input at a time.

        No other pool lives meanwhile: forking beside the threads of a pool is not safe.
        """
        self._pool.stop()
        for chunk in self._flying:
            if chunk.results is None and not self._collect(chunk):
                chunk.results = self._single.one_by_one(chunk.pages)
        self._single.stop()


def _chunks(source: Iterator[Input]) -> Iterator[_Chunk]:
    """Inputs by the chunk, in order. What the source raises comes after the last chunk."""
    start, fault = 0, None
    while fault is None:
        pages: list[Input] = []
        size = 0
        try:
            for page in source:
                pages.append(page)
                size += page.size
                if len(pages) == _CHUNK or size >= _CHUNK_BYTES:
                    break
        except Exception as error:  # noqa: BLE001 - see above
            fault = error
        if not pages:
            break
        yield _Chunk(start, pages)
        start += len(pages)
    if fault is not None:
        raise fault
