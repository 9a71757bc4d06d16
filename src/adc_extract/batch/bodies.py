"""The body of an HTTP response, decompressed under a cap, so that a small response cannot fill the memory."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple, Protocol

ACCEPTED = "gzip, deflate"  # what is asked for: what the standard library can decompress piece by piece

_GZIP = ("gzip", "x-gzip")
_EITHER = zlib.MAX_WBITS | 32  # a gzip or a zlib header
_RAW = -zlib.MAX_WBITS  # "deflate" without its header, as some servers send it
_PIECE = 65_536  # bytes


class BodyError(Exception):
    """A body in a compression that was not asked for, or that is broken; the message is one line."""


class Body(NamedTuple):
    """The bytes, and how they end: all there, too many so that the rest was left, or compressed and broken off."""

    data: bytes
    end: Literal["whole", "too large", "broken off"]


class _Decompressor(Protocol):
    @property
    def eof(self) -> bool: ...
    @property
    def unconsumed_tail(self) -> bytes: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int = 0, /) -> bytes: ...
    def flush(self, length: int = ..., /) -> bytes: ...


def read_body(pieces: Iterable[bytes], encoding: str, most: int) -> Body:
    """The body, decompressed, of at most so many bytes; hardly more than that is held in memory.

    ``pieces`` come as the server sent them, and ``encoding`` is its Content-Encoding header, or empty. Raises BodyError
    for what cannot be read.
    """
    data, sent = bytearray(), 0
    reader = _reader(encoding)
    for piece in pieces:
        sent += len(piece)
        for part in reader.read(piece):
            data += part
            if len(data) > most:
                return Body(bytes(data[:most]), "too large")
        if sent > most + _PIECE:  # compressed data that yields nothing has an end too
            return Body(bytes(data), "too large")
    data += reader.rest()
    if len(data) > most:
        return Body(bytes(data[:most]), "too large")
    return Body(bytes(data), "whole" if reader.is_whole else "broken off")


def _reader(encoding: str) -> _Plain | _Zlib:
    named = [name for name in encoding.lower().replace(" ", "").split(",") if name not in ("", "identity")]
    if not named:
        return _Plain()
    if len(named) > 1 or named[0] not in (*_GZIP, "deflate"):
        raise BodyError(f"the page comes in the compression {encoding[:40]!r}, which was not asked for")
    return _Zlib()


class _Plain:
    """Not compressed."""

    is_whole = True

    def read(self, piece: bytes) -> Iterator[bytes]:
        """The piece as it is."""
        yield piece

    def rest(self) -> bytes:
        """Nothing is kept back."""
        return b""


class _Zlib:
    """Decompresses gzip, of one member or several, and deflate, in parts of a bounded size."""

    def __init__(self) -> None:
        self._stream: _Decompressor = zlib.decompressobj(_EITHER)
        self._has_begun = False

    @property
    def is_whole(self) -> bool:
        """Whether the end of the stream was seen; a body without a byte is whole."""
        return self._stream.eof or not self._has_begun

    def read(self, piece: bytes) -> Iterator[bytes]:
        """What the piece decompresses to. Raises BodyError."""
        while piece:
            if self._stream.eof:
                if not piece.startswith(b"\x1f\x8b"):
                    return  # padding
                self._stream = zlib.decompressobj(_EITHER)
            yield self._decompressed(piece)
            piece = self._stream.unused_data if self._stream.eof else self._stream.unconsumed_tail

    def rest(self) -> bytes:
        """What the last part had no room for; that is less than a part."""
        return self._stream.flush()

    def _decompressed(self, piece: bytes) -> bytes:
        try:
            return self._stream.decompress(piece, _PIECE)
        except zlib.error:
            if self._has_begun:
                raise BodyError("the compressed page is broken") from None
        finally:
            self._has_begun = True
        self._stream = zlib.decompressobj(_RAW)
        return self._decompressed(piece)
