"""The workers, as the server sees them."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from collections.abc import Awaitable, Callable

import pytest
from stories import PAGE

from adc_extract.integrations.serving import crew as room
from adc_extract.integrations.serving.crew import Crew
from adc_extract.integrations.serving.limits import Limits
from adc_extract.integrations.serving.problem import Problem
from adc_extract.integrations.serving.question import Question

QUESTION = Question({}, media="text/html")


def with_crew(limits: Limits, work: Callable[[Crew], Awaitable[None]]) -> None:
    """Does something with workers, which end in any case."""

    async def run() -> None:
        crew = Crew(limits)
        await crew.start()
        try:
            await asyncio.wait_for(work(crew), 60)
        finally:
            await crew.stop()
        assert crew.state().alive == 0

    asyncio.run(run())


def test_many_questions() -> None:
    """All are answered, by as many workers as there are; the queue is emptied in order."""

    async def work(crew: Crew) -> None:
        pages = [PAGE.replace("Zwei Fähren", f"Tide {number}").encode() for number in range(20)]
        answers = await asyncio.gather(*(crew.ask(QUESTION, page) for page in pages))
        assert [answer.status for answer in answers] == [200] * 20
        assert all(json.loads(answer.body)["headline"] == f"Tide {number}" for number, answer in enumerate(answers))
        assert crew.state() == (2, 2, 0, 0)

    with_crew(Limits(workers=2, queue=18), work)


def test_a_page_that_is_wider_than_a_pipe() -> None:
    """It arrives whole."""

    async def work(crew: Crew) -> None:
        page = PAGE.encode() + b"<!--" + b"x" * 5_000_000 + b"-->"
        answers = await asyncio.gather(*(crew.ask(QUESTION, page) for _ in range(3)))
        assert [json.loads(answer.body)["headline"] for answer in answers] == ["Zwei Fähren"] * 3

    with_crew(Limits(workers=1, timeout=60), work)


@pytest.mark.skipif(os.name != "posix", reason="needs signals")
def test_a_death_while_a_page_is_sent() -> None:
    """What was only half sent is lost with the process, and nothing else."""

    async def work(crew: Crew) -> None:
        (hand,) = crew._alive
        os.kill(hand._transport.get_pid(), signal.SIGSTOP)
        asked = asyncio.ensure_future(crew.ask(QUESTION, b"x" * 5_000_000))
        after = asyncio.ensure_future(crew.ask(QUESTION, PAGE.encode()))
        await asyncio.sleep(0.05)
        hand._kill()
        with pytest.raises(Problem, match="the worker process died on this page"):
            await asked
        assert (await after).status == 200
        assert crew.state() == (1, 1, 0, 0)

    with_crew(Limits(workers=1, timeout=60), work)


def test_a_queue_without_places() -> None:
    """Whoever comes while all are at work is refused."""

    async def work(crew: Crew) -> None:
        asked = asyncio.ensure_future(crew.ask(QUESTION, PAGE.encode()))
        await asyncio.sleep(0)
        with pytest.raises(Problem, match="the queue is full") as caught:
            await crew.ask(QUESTION, PAGE.encode())
        assert (caught.value.status, caught.value.headers) == (503, {"Retry-After": "1"})
        assert (await asked).status == 200

    with_crew(Limits(workers=1, queue=0), work)


def test_whoever_gives_up() -> None:
    """Leaves its place in the queue; and the worker that is at it already comes back."""

    async def work(crew: Crew) -> None:
        asked = [asyncio.ensure_future(crew.ask(QUESTION, PAGE.encode())) for _ in range(3)]
        await asyncio.sleep(0)
        assert crew.state() == (1, 1, 1, 2)
        asked[0].cancel()
        asked[1].cancel()
        assert (await asked[2]).status == 200
        assert crew.state() == (1, 1, 0, 0)

    with_crew(Limits(workers=1), work)


def test_the_end_of_a_crew() -> None:
    """Who waits then is refused."""

    async def run() -> None:
        crew = Crew(Limits(workers=1))
        await crew.start()
        asked = [asyncio.ensure_future(crew.ask(QUESTION, PAGE.encode())) for _ in range(2)]
        await asyncio.sleep(0)
        await crew.stop()
        ends = await asyncio.gather(*asked, return_exceptions=True)
        assert [end.status for end in ends if isinstance(end, Problem)] == [500, 503]
        with pytest.raises(Problem, match="no worker"):
            await crew.ask(QUESTION, b"")

    asyncio.run(run())


def test_workers_that_do_not_start(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is said, and nothing is left."""
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(RuntimeError, match="do not start"):
        asyncio.run(Crew(Limits(workers=2)).start())


def test_a_worker_that_takes_many_tries(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another one takes the place of one that died, as soon as one can be had; what waits is answered then."""

    async def work(crew: Crew) -> None:
        right = sys.executable
        monkeypatch.setattr(sys, "executable", "/nowhere/python")
        (hand,) = crew._alive
        hand._kill()
        while crew.state().alive:
            await asyncio.sleep(0.01)
        asked = asyncio.ensure_future(crew.ask(QUESTION, PAGE.encode()))
        await asyncio.sleep(0.1)
        assert not asked.done()
        monkeypatch.setattr(sys, "executable", right)
        assert (await asked).status == 200

    monkeypatch.setattr(room, "_PAUSE", 0.01)
    with_crew(Limits(workers=1, timeout=60), work)
