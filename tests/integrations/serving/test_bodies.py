"""The body of a request, read under the limits."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import pytest

pytest.importorskip("starlette")

from starlette.requests import Request

from adc_extract.integrations.serving.bodies import GoneError, Place, Room, is_bounded, question_of, read
from adc_extract.integrations.serving.limits import Limits
from adc_extract.integrations.serving.problem import Problem
from adc_extract.integrations.serving.question import Question

LIMITS = Limits(max_bytes=100)


def sender(pieces: Sequence[bytes], end: str = "http.request") -> Callable[[], Awaitable[Any]]:
    """What a server of ASGI hands over, piece by piece; after the last one it waits for ever."""
    left = [{"type": "http.request", "body": piece, "more_body": True} for piece in pieces]
    left[-1] = {**left[-1], "type": end, "more_body": False}

    async def receive() -> Any:
        if not left:
            await asyncio.sleep(3600)
        return left.pop(0)

    return receive


def body(pieces: Sequence[bytes], place: Place, end: str = "http.request", limits: Limits = LIMITS) -> bytes:
    """The body of such pieces."""
    return asyncio.run(read(sender(pieces, end), limits, place))


def request(**headers: str) -> Request:
    """The head of a request."""
    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    return Request({"type": "http", "method": "POST", "path": "/extract", "query_string": b"url=a", "headers": raw})


def test_the_room_for_all() -> None:
    """What several bodies hold is counted together, and given back in any case."""
    room = Room(150)
    with room.place() as first:
        assert body([b"a" * 50, b"", b"b" * 50], first) == b"a" * 50 + b"b" * 50
        with room.place() as second, pytest.raises(Problem, match="too many bodies") as caught:
            body([b"a" * 50, b"b"], second)
        assert (caught.value.status, caught.value.headers) == (503, {"Retry-After": "1"})
        with room.place() as third:
            assert body([b"a" * 50], third) == b"a" * 50
    with room.place() as fourth:
        assert len(body([b"a" * 100], fourth)) == 100


@pytest.mark.parametrize("pieces", [[b"a" * 101], [b"a" * 100, b"a"]])
def test_too_large(pieces: list[bytes]) -> None:
    """By one byte."""
    with Room(1000).place() as place, pytest.raises(Problem, match="more than 100 bytes") as caught:
        body(pieces, place)
    assert caught.value.status == 413


def test_a_client_that_is_gone() -> None:
    """There is no body."""
    with Room(1000).place() as place, pytest.raises(GoneError):
        body([b"a", b""], place, end="http.disconnect")


def test_a_body_that_does_not_come() -> None:
    """The time is over at some point."""

    async def silent() -> Any:
        await asyncio.sleep(3600)

    async def run() -> None:
        with Room(1000).place() as place:
            await read(silent, Limits(read_timeout=0.05), place)

    with pytest.raises(Problem, match=r"within 0\.05 s") as caught:
        asyncio.run(run())
    assert caught.value.status == 408


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({}, True),  # no length, and no sign of a body: there is none
        ({"content_length": "100"}, True),
        ({"content_length": "101"}, False),
        ({"transfer_encoding": "chunked"}, False),
        ({"transfer_encoding": "chunked", "content_length": "1"}, False),
        ({"content_length": "-1"}, False),
        ({"content_length": "²"}, False),
    ],
)
def test_what_is_bounded(headers: dict[str, str], expected: bool) -> None:
    """A length that is stated and within the limit."""
    assert is_bounded(request(**headers), LIMITS) is expected


def test_the_head() -> None:
    """What it asks for."""
    made = request(content_type='Text/Html; Charset="KOI8-R"', content_encoding="GZIP", accept="text/markdown")
    assert question_of(made, LIMITS) == Question({"url": "a"}, "markdown", "text/html", "KOI8-R", "gzip")
    assert question_of(request(), LIMITS) == Question({"url": "a"}, "json", "", None, "")
