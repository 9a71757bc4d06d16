"""One worker process, as the server sees it."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any, cast

from adc_extract.batch.worker import GRACE
from adc_extract.integrations.serving.answer import Answer
from adc_extract.integrations.serving.frames import Messages
from adc_extract.integrations.serving.limits import Limits
from adc_extract.integrations.serving.problem import Problem
from adc_extract.integrations.serving.worker import READY, late

# The worker finds its modules where the server does, and never in the folder that the server was started in.
_CODE = """\
import sys
sys.path[:] = {path!r}
from adc_extract.integrations.serving.worker import main
main({timeout!r}, {most!r})
"""
_START = 60.0  # seconds until a worker has to be ready
_INPUT = 0
_KILL = 9
_WIDTH = 1_048_576  # bytes of a pipe, the most that Linux allows everybody
_DIED = "the worker process died on this page: it crashed, was killed, or had no memory left"


class Job:
    """A question on its way: the message, and the future of its answer."""

    __slots__ = ("answer", "message")

    def __init__(self, message: bytes, answer: asyncio.Future[Answer]) -> None:
        self.message = message
        self.answer = answer

    def fail(self, problem: Problem) -> None:
        """Ends in a problem, unless nobody waits any more."""
        if not self.answer.done():
            self.answer.set_exception(problem)


class Hand(asyncio.SubprocessProtocol):
    """Starts a process, hands it one job at a time, and hears of its end.

    ``freed`` is called when an answer has come, and ``gone`` once, when a process that was ready has ended.
    """

    def __init__(self, limits: Limits, freed: Callable[[Hand], None], gone: Callable[[Hand], None]) -> None:
        self._limits = limits
        self._freed = freed
        self._gone = gone
        self._loop = asyncio.get_running_loop()
        self._ready = asyncio.Event()  # or over
        self._ended = asyncio.Event()
        self._is_over = False
        self._messages = Messages()
        self._job: Job | None = None
        self._since = 0.0
        self._alarm: asyncio.TimerHandle | None = None

    async def start(self) -> bool:
        """Starts the process; whether it is ready to work."""
        code = _CODE.format(path=sys.path, timeout=self._limits.timeout, most=self._limits.max_bytes)
        try:
            # A session of its own, so that Ctrl-C on a terminal is the server's business alone.
            await self._loop.subprocess_exec(
                lambda: self, sys.executable, "-c", code, stderr=None, start_new_session=True
            )
        except OSError:  # no process can be had
            return False
        try:
            await asyncio.wait_for(self._ready.wait(), _START)
        except asyncio.TimeoutError:
            await self.end()
        except asyncio.CancelledError:
            await self.end()
            raise
        return not self._is_over

    def take(self, job: Job) -> None:
        """Sends a job to the process, which has none."""
        self._job = job
        self._since = self._loop.time()
        # The process watches its time itself; this is for one that is stopped, or cannot any more.
        self._alarm = self._loop.call_later(self._limits.timeout + 2 * GRACE, self._kill)
        self._input.write(job.message)
        job.message = b""  # it is on its way, and may be large

    async def end(self) -> None:
        """Ends the process, and waits until nothing is left of it."""
        self._kill()
        await self._ended.wait()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The process has begun."""
        self._transport = cast(asyncio.SubprocessTransport, transport)
        self._input = cast(asyncio.WriteTransport, self._transport.get_pipe_transport(_INPUT))
        _widen(self._input.get_extra_info("pipe"))

    def pipe_data_received(self, fd: int, data: bytes) -> None:
        """A piece of an answer; the first one says that the process is ready."""
        for (status, media), body in self._messages.of(data):
            if status == READY:
                self._ready.set()
            elif self._job is not None:
                self._answered(self._job, Answer(status, media, body))

    def connection_lost(self, exc: Exception | None) -> None:
        """The process has ended, and all that it wrote was read."""
        was_ready, self._is_over = self._ready.is_set(), True
        self._transport.close()
        self._quiet()
        job, self._job = self._job, None
        if job is not None:
            job.fail(late(self._limits.timeout) if self._is_late() else Problem(500, _DIED))
        self._ready.set()
        self._ended.set()
        if was_ready:
            self._gone(self)

    def _answered(self, job: Job, answer: Answer) -> None:
        self._job = None
        self._quiet()
        if not job.answer.done():
            job.answer.set_result(answer)
        self._freed(self)

    def _is_late(self) -> bool:
        return self._loop.time() - self._since >= self._limits.timeout

    def _quiet(self) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None

    def _kill(self) -> None:
        # Not by the transport, whose way to do it can take the end of the process away from who waits for it.
        if not self._is_over:
            with suppress(OSError):
                os.kill(self._transport.get_pid(), _KILL)


def _widen(pipe: Any) -> None:
    """Makes a pipe as wide as a page, so that it goes to the worker in one step, where the system allows that."""
    with suppress(ImportError, OSError):
        import fcntl

        command = getattr(fcntl, "F_SETPIPE_SZ", None)  # Linux
        if command is not None:
            fcntl.fcntl(pipe, command, _WIDTH)
