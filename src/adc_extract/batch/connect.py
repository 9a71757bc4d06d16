"""Connections to addresses that were checked: names are resolved here, once, and what was checked is connected to.

So a name that resolves to a public address when it is looked at, and to a private one when it is connected to, gains
nothing. TLS verifies the name of the URL all the same.
"""

from __future__ import annotations

import re
import socket
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from queue import Empty, SimpleQueue
from ssl import SSLContext
from threading import Thread
from typing import Any

import httpcore
import httpx

from adc_extract.batch.addresses import why_not_public
from adc_extract.batch.fetched import FetchError

# From a name or a literal address in any form, and a port, to literal addresses; raises OSError where there are none
Resolve = Callable[[str, int], list[str]]
Remaining = Callable[[], float]  # the seconds that are left

_CODES = re.compile(r"\[[^\]]{0,200}\] ?| ?\(_ssl\.c:\d+\)")  # in messages of the system

STEP = 10.0  # seconds, for one connection and for one silence of the server


def system_addresses(host: str, port: int) -> list[str]:
    """The addresses that the system knows for a host, in its order, each once."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


class CheckedBackend(httpcore.NetworkBackend):
    """Opens connections to public addresses only, or to all with ``allow_private``, while time remains.

    Raises FetchError for hosts that are refused or unknown, and what httpcore raises for all else.
    """

    def __init__(self, remaining: Remaining, allow_private: bool, resolve: Resolve) -> None:
        self._remaining = remaining
        self._allow_private = allow_private
        self._resolve = resolve
        self._sockets = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the first address of the host that answers."""
        addresses = self._resolved(host, port)
        if not self._allow_private:
            _refuse_private(host, addresses)
        fault: Exception = httpcore.ConnectError(f"{host} has no address")
        for address in addresses:
            try:
                seconds = _within(timeout, self._remaining())
                stream = self._sockets.connect_tcp(address, port, seconds, local_address, socket_options)
                return _TimedStream(stream, self._remaining)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:  # noqa: PERF203 - the next one has its turn
                fault = error
        raise fault

    def _resolved(self, host: str, port: int) -> list[str]:
        """Resolved in a thread, as the system's resolver knows no time limit; one that is too slow is left behind."""
        answers: SimpleQueue[list[str] | Exception] = SimpleQueue()

        def ask() -> None:
            try:
                answers.put(self._resolve(host, port))
            except (OSError, UnicodeError) as error:
                answers.put(error)

        Thread(target=ask, daemon=True).start()
        try:
            answer = answers.get(timeout=_within(STEP, self._remaining()))
        except Empty:
            raise FetchError(f"the name {host} could not be looked up in time") from None
        if isinstance(answer, Exception):
            raise FetchError(f"unknown host {host}")
        return answer


def _refuse_private(host: str, addresses: list[str]) -> None:
    """One address that is not public is enough: no public site has any."""
    for address in addresses:
        kind = why_not_public(address)
        if kind is not None:
            named = address if address == host.strip("[]") else f"{host} ({address})"
            raise FetchError(f"{named} is {kind} address, and only the public internet is fetched from")


def _within(timeout: float | None, remaining: float) -> float:
    if remaining <= 0:
        raise httpcore.ConnectTimeout("no time is left")
    return remaining if timeout is None or timeout > remaining else timeout


class _TimedStream(httpcore.NetworkStream):
    """A connection that is used while time remains: a server that sends a byte a second does not hold it for ever."""

    def __init__(self, stream: httpcore.NetworkStream, remaining: Remaining) -> None:
        self._stream = stream
        self._remaining = remaining

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _within(timeout, self._remaining()))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _within(timeout, self._remaining()))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        seconds = _within(timeout, self._remaining())
        return _TimedStream(self._stream.start_tls(ssl_context, server_hostname, seconds), self._remaining)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class Transport(httpx.BaseTransport):
    """Sends the requests of an httpx client over connections of a backend. Faults come out as FetchError."""

    def __init__(self, backend: httpcore.NetworkBackend) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=httpx.create_ssl_context(), network_backend=backend, max_connections=4, keepalive_expiry=5.0
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Sends one request; the response's body is still to be read."""
        url = request.url
        target = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
        with _one_line():
            answer = self._pool.handle_request(
                httpcore.Request(request.method, target, headers=request.headers.raw, extensions=request.extensions)
            )
        return httpx.Response(answer.status, headers=answer.headers, stream=_Stream(answer))

    def close(self) -> None:
        """Closes all connections."""
        self._pool.close()


class _Stream(httpx.SyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        with _one_line():
            yield from self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()


@contextmanager
def _one_line() -> Iterator[None]:
    try:
        yield
    except httpcore.TimeoutException:
        raise FetchError(f"no answer for {STEP:g} seconds") from None
    except httpcore.ConnectError as error:
        raise FetchError(f"no connection: {_said(error)}") from None
    except httpcore.NetworkError as error:
        raise FetchError(f"the connection broke: {_said(error)}") from None
    except (httpcore.ProtocolError, httpcore.UnsupportedProtocol) as error:
        raise FetchError(f"the server does not speak HTTP as it should: {_said(error)}") from None


def _said(error: Exception) -> str:
    return " ".join(_CODES.sub("", str(error)).split())[:200] or type(error).__name__
