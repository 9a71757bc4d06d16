"""What runs in a worker: a chunk of inputs, each with its time limit.

A worker owns its process, and so it may set signals and a timer there; nothing of this runs in the caller's process.
"""

from __future__ import annotations

import faulthandler
import multiprocessing
import os
import pickle
import select
import signal
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import wait
from pathlib import Path
from types import FrameType
from typing import NamedTuple

from adc_extract.batch.attempt import Result, Work, attempt
from adc_extract.batch.input import Failure, Input

GRACE = 1.0  # seconds beyond the limit, after which a worker that does not even hear signals is ended
_AGAIN = 0.1  # seconds until the alarm rings again: an exception can get lost, in a destructor for one
_LONGEST = 1_000_000.0  # seconds; timers of some systems take no more


class Job(NamedTuple):
    """The same for all chunks: what is done to an input, and how long that may take, in seconds."""

    work: Work
    timeout: float | None = None


class _LateError(BaseException):
    """The time is over. No Exception, so that nobody on the way takes it for a fault of the page."""


@contextmanager
def deaf_children() -> Iterator[None]:
    """Processes that are started within never hear an interrupt, not even before `begin`; the caller hears it later."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def begin() -> None:
    """The initializer of a worker: an interrupt is the parent's business, and a parent that is gone ends the worker."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    # A killed parent cannot tell its workers, who would wait for the next chunk for ever.
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def end_with_pipe(number: int) -> None:
    """Ends the process as soon as nobody is left at the other end of a pipe, whatever it is doing then.

    ``number`` is the file's number. Where the system cannot say so (Windows), the process ends when it reads there.
    """
    if hasattr(select, "poll"):
        hung_up = select.poll()
        hung_up.register(number, 0)  # the end of it alone is waited for, so that the thread costs nothing

        def wait_for_it() -> None:
            hung_up.poll()
            os._exit(1)

        threading.Thread(target=wait_for_it, daemon=True).start()


def nothing() -> None:
    """Done as soon as a worker is ready."""


def run(job: Job, chunk: Sequence[Input]) -> list[Result]:
    """The results of a chunk, one for each input, in order."""
    if job.timeout is None:
        return [attempt(job.work, page) for page in chunk]
    with _Deadline(min(job.timeout, _LONGEST)) as deadline:
        return [deadline.attempt(job.work, page) for page in chunk]


def run_chunk(job: Job, chunk: Sequence[Input]) -> bytes:
    """The results, pickled."""
    results = run(job, chunk)
    try:
        return pickle.dumps(results, pickle.HIGHEST_PROTOCOL)
    except Exception:  # noqa: BLE001 - a value may hold anything
        return pickle.dumps([_portable(result) for result in results])


def _portable(result: Result) -> Result:
    try:
        pickle.dumps(result)
    except Exception as error:  # noqa: BLE001 - a value may hold anything
        return None, Failure.of(error)
    return result


def late(seconds: float) -> Failure:
    """The failure of an input that takes too long."""
    return Failure.of(TimeoutError(f"longer than {seconds:g} s"))


class _Deadline:
    """A time limit for each input.

    A timer of the system raises an exception in the work, and the worker lives on. Work that hangs in C code does not
    hear it: a thread without the interpreter's lock ends the process a little later.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._armed = False
        self._has_timer = hasattr(signal, "setitimer")

    def __enter__(self) -> _Deadline:
        if self._has_timer:
            signal.signal(signal.SIGALRM, self._ring)
        self._nowhere = Path(os.devnull).open("wb")
        return self

    def __exit__(self, *_: object) -> None:
        self._nowhere.close()

    def attempt(self, work: Work, page: Input) -> Result:
        """What the work gives in time, or its failure."""
        try:
            self._set()
            try:
                return attempt(work, page)
            finally:
                self._unset()
        except _LateError:
            self._unset()  # the alarm may have rung while it was being unset
            return None, late(self._seconds)

    def _set(self) -> None:
        faulthandler.dump_traceback_later(self._seconds + GRACE, exit=True, file=self._nowhere)
        self._armed = True
        if self._has_timer:
            signal.setitimer(signal.ITIMER_REAL, self._seconds, _AGAIN)

    def _unset(self) -> None:
        self._armed = False
        if self._has_timer:
            signal.setitimer(signal.ITIMER_REAL, 0)
        faulthandler.cancel_dump_traceback_later()

    def _ring(self, number: int, frame: FrameType | None) -> None:
        if self._armed:
            raise _LateError
