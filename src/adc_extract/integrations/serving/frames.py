"""How the server and a worker talk, over two pipes: a head in JSON and a body, each behind its length.

No pickles: a page that takes over a worker must not take over the server through what the worker says.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from struct import Struct
from typing import Any, BinaryIO

_LENGTHS = Struct(">II")


def packed(head: object, body: bytes) -> bytes:
    """A message as it goes over a pipe."""
    said = json.dumps(head).encode()
    return b"".join((_LENGTHS.pack(len(said), len(body)), said, body))


def read(file: BinaryIO) -> tuple[Any, bytes] | None:
    """Waits for a message; None at the end of the pipe."""
    lengths = file.read(_LENGTHS.size)
    if len(lengths) < _LENGTHS.size:
        return None
    head, body = _LENGTHS.unpack(lengths)
    said, rest = file.read(head), file.read(body)
    return (json.loads(said), rest) if len(rest) == body else None


class Messages:
    """Puts messages together from the pieces in which they come."""

    def __init__(self) -> None:
        self._data = bytearray()

    def of(self, piece: bytes) -> Iterator[tuple[Any, bytes]]:
        """The messages that are whole with this piece."""
        self._data += piece
        while len(self._data) >= _LENGTHS.size:
            head, body = _LENGTHS.unpack_from(self._data)
            start = _LENGTHS.size + head
            if len(self._data) < start + body:
                return
            message = json.loads(self._data[_LENGTHS.size : start]), bytes(self._data[start : start + body])
            del self._data[: start + body]
            yield message
