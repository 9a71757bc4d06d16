"""The workers, as the server sees them: each has one request at a time, and a bounded queue waits for them.

Not the standard pool, which hands out work ahead, waits without a bound, and fails all that is in it when one of its
processes dies. Here a death, whatever its cause, costs the request in that process, and another one takes its place.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from typing import NamedTuple

from adc_extract.batch.engine import cores
from adc_extract.integrations.serving.answer import Answer
from adc_extract.integrations.serving.frames import packed
from adc_extract.integrations.serving.hand import Hand, Job
from adc_extract.integrations.serving.limits import Limits
from adc_extract.integrations.serving.problem import Problem
from adc_extract.integrations.serving.question import Question

_LOG = logging.getLogger("adc_extract.service")
_PAUSE, _LONGEST_PAUSE = 0.1, 5.0  # seconds between tries to start a worker
_RETRY = {"Retry-After": "1"}  # seconds


class State(NamedTuple):
    """How many workers there are to be, live, and work, and how many requests wait."""

    workers: int
    alive: int
    busy: int
    waiting: int


class Crew:
    """The processes, and the queue before them. It is started, asked and stopped in one event loop."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._number = limits.workers or cores()
        self._alive: set[Hand] = set()
        self._idle: list[Hand] = []
        self._waiting: deque[Job] = deque()
        self._hiring: set[asyncio.Task[None]] = set()
        self._is_open = False

    @property
    def has_idle(self) -> bool:
        """Whether a question would go to a worker at once."""
        return bool(self._idle)

    def state(self) -> State:
        """The figures of this moment."""
        alive = len(self._alive)
        return State(self._number, alive, alive - len(self._idle), len(self._waiting))

    async def start(self) -> None:
        """Starts the workers, and waits until they are ready. Raises RuntimeError where one does not start."""
        self._is_open = True
        if not all(await asyncio.gather(*(self._hired() for _ in range(self._number)))):
            await self.stop()
            raise RuntimeError("the worker processes of the service do not start")

    async def stop(self) -> None:
        """Ends the workers, at once, whatever they do; what waits is refused."""
        self._is_open = False
        hiring, leaving = list(self._hiring), list(self._alive)
        for task in hiring:
            task.cancel()
        while self._waiting:
            self._waiting.popleft().fail(Problem(503, "the service is shutting down", _RETRY))
        await asyncio.gather(*hiring, *(hand.end() for hand in leaving), return_exceptions=True)

    async def ask(self, question: Question, body: bytes) -> Answer:
        """The answer of a worker. Raises Problem: 503 where there is no place in the queue, or no worker was free in
        time; 504 where the time for the page is over; 500 where the process died."""
        self.check()
        loop = asyncio.get_running_loop()
        job = Job(packed(question, body), loop.create_future())
        del body  # the message has it
        if self._idle:
            self._idle.pop().take(job)
            return await job.answer
        limit = self._limits.timeout
        alarm = loop.call_later(limit, job.fail, Problem(503, f"no worker was free within {limit:g} s", _RETRY))
        self._waiting.append(job)
        try:
            return await job.answer
        finally:
            alarm.cancel()
            if job in self._waiting:  # it gave up, or whoever asked did
                self._waiting.remove(job)

    def check(self) -> None:
        """Raises Problem, 503, where a question would be refused."""
        if not self._is_open:
            raise Problem(503, "no worker was started: the server has to run the lifespan of the app", _RETRY)
        if not self._idle and len(self._waiting) >= self._limits.queue:
            raise Problem(503, "all workers are busy, and the queue is full", _RETRY)

    async def _hired(self) -> bool:
        """Starts a worker; whether it is ready."""
        hand = Hand(self._limits, self._freed, self._gone)
        if not await hand.start():
            return False
        self._alive.add(hand)
        self._freed(hand)
        return True

    async def _replace(self) -> None:
        """Starts a worker in the place of one that died, in one try or many, and gently."""
        pause = _PAUSE
        while not await self._hired():
            await asyncio.sleep(pause)
            pause = min(2 * pause, _LONGEST_PAUSE)

    def _freed(self, hand: Hand) -> None:
        """The next one that waits has its turn."""
        while self._waiting:
            job = self._waiting.popleft()
            if not job.answer.done():
                hand.take(job)
                return
        self._idle.append(hand)

    def _gone(self, hand: Hand) -> None:
        self._alive.discard(hand)
        if hand in self._idle:
            self._idle.remove(hand)
        if self._is_open:
            _LOG.warning("a worker process has died, and another one is started")
            task = asyncio.get_running_loop().create_task(self._replace())
            self._hiring.add(task)
            task.add_done_callback(self._hiring.discard)
