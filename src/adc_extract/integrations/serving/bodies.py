"""The body of a request, read under the limits."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import anyio
from starlette.requests import Request
from starlette.types import Receive

from adc_extract.batch.bodies import ACCEPTED
from adc_extract.batch.content_type import charset, media_type
from adc_extract.integrations.serving.limits import Limits
from adc_extract.integrations.serving.problem import Problem
from adc_extract.integrations.serving.question import JSON, PAGES, Question, accepted, of_query

_CODINGS = {"": "", "identity": "", "gzip": "gzip", "x-gzip": "gzip", "deflate": "deflate"}
_TYPES = (*PAGES, JSON)
_RETRY = {"Retry-After": "1"}  # seconds


class GoneError(Exception):
    """Whoever asked has closed the connection."""


class Room:
    """The memory for all bodies that are held at one time, in bytes."""

    def __init__(self, most: int) -> None:
        self._left = most

    @contextmanager
    def place(self) -> Iterator[Place]:
        """A place for one body, which is given back."""
        place = Place(self)
        try:
            yield place
        finally:
            self._left += place.taken

    def take(self, number: int) -> None:
        """So many bytes more. Raises Problem, 503."""
        if number > self._left:
            raise Problem(503, "too many bodies are held at this moment", _RETRY)
        self._left -= number


class Place:
    """What one body has taken of the room, in bytes."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self.taken = 0

    def grow(self, number: int) -> None:
        """Takes so many more. Raises Problem, 503."""
        self._room.take(number)
        self.taken += number


def question_of(request: Request, limits: Limits) -> Question:
    """What the head of a request asks for. Raises Problem: 413, 415 or 422."""
    headers = request.headers
    length = stated_length(request)
    if length is not None and length > limits.max_bytes:
        raise _too_large(limits)
    stated = headers.get("content-type", "")
    media = media_type(stated)
    if media not in ("", *_TYPES):
        raise Problem(415, f"expected a Content-Type of {', '.join(_TYPES)}", {"Accept": ", ".join(_TYPES)})
    coding = _CODINGS.get(headers.get("content-encoding", "").strip().lower())
    if coding is None:
        raise Problem(415, "expected a Content-Encoding of gzip or deflate, or none", {"Accept-Encoding": ACCEPTED})
    parameters = of_query(request.query_params.multi_items())
    return Question(parameters, accepted(headers.get("accept", "")), media, charset(stated), coding)


def stated_length(request: Request) -> int | None:
    """The length of the body in bytes, None if the client has not stated it."""
    if "transfer-encoding" in request.headers:
        return None
    stated = request.headers.get("content-length", "0")
    return int(stated) if stated.isascii() and stated.isdigit() else None


def is_bounded(request: Request, limits: Limits) -> bool:
    """Whether the client has said that its body is within the limit."""
    length = stated_length(request)
    return length is not None and length <= limits.max_bytes


async def read(receive: Receive, limits: Limits, place: Place) -> bytes:
    """The whole body. Raises Problem: 408, 413 or 503, and GoneError."""
    pieces: list[bytes] = []
    with anyio.move_on_after(limits.read_timeout):
        while True:
            message = await receive()
            if message["type"] == "http.disconnect":
                raise GoneError
            piece = message.get("body", b"")
            if place.taken + len(piece) > limits.max_bytes:
                raise _too_large(limits)
            place.grow(len(piece))
            pieces.append(piece)
            if not message.get("more_body", False):
                return b"".join(pieces)
    raise Problem(408, f"the body did not arrive within {limits.read_timeout:g} s")


def _too_large(limits: Limits) -> Problem:
    return Problem(413, f"the body has more than {limits.max_bytes:,} bytes")
