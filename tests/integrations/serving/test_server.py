"""The server before the application: clients that do not come to the point."""

from __future__ import annotations

import queue
import socket
import threading
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection

import pytest

pytest.importorskip("starlette")
pytest.importorskip("uvicorn")

from adc_extract.integrations.serving import server as room
from adc_extract.integrations.serving.limits import Limits

SECONDS = 60


@pytest.fixture
def port(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """A server in a thread, with little patience."""
    monkeypatch.setattr(room, "_HEAD", 0.3)
    said: queue.Queue[str] = queue.Queue()
    server = room.server(Limits(workers=1), "127.0.0.1", 0, said.put)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    try:
        yield int(said.get(timeout=SECONDS).rpartition(":")[2])
    finally:
        server.should_exit = True
        thread.join(SECONDS)


def answer(connection: socket.socket) -> bytes:
    """All that comes until the other side ends."""
    said = b""
    while piece := connection.recv(65_536):
        said += piece
    return said


@pytest.mark.parametrize("sent", [b"", b"GET /health HT", b"POST /extract HTTP/1.1\r\nHost: a\r\n"])
def test_a_head_that_does_not_come(port: int, sent: bytes) -> None:
    """The connection is closed."""
    with socket.create_connection(("127.0.0.1", port), SECONDS) as connection:
        connection.sendall(sent)
        assert answer(connection) == b""


def test_the_second_head_does_not_come(port: int) -> None:
    """On a connection that is kept, it is the same."""
    with closing(HTTPConnection("127.0.0.1", port, timeout=SECONDS)) as connection:
        connection.request("GET", "/health")
        assert connection.getresponse().read()
        connection.sock.sendall(b"GET /health")
        assert answer(connection.sock) == b""


def test_a_body_that_nobody_reads(port: int) -> None:
    """A client that dribbles the body of a request that was refused is not waited for."""
    head = b"POST /extract?x=1 HTTP/1.1\r\nHost: a\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n<p>"
    with socket.create_connection(("127.0.0.1", port), SECONDS) as connection:
        connection.sendall(head)
        assert connection.recv(65_536).startswith(b"HTTP/1.1 422 ")
        connection.sendall(b"more")
        answer(connection)


def test_a_connection_is_kept(port: int) -> None:
    """It serves one request after the other, also when the body of the last one came in pieces."""
    with closing(HTTPConnection("127.0.0.1", port, timeout=SECONDS)) as connection:
        connection.connect()
        first = connection.sock
        for _ in range(3):
            connection.request("POST", "/extract", iter([b"<p>A", b"</p>"]), {"Content-Type": "text/html"})
            assert connection.getresponse().read()
            assert connection.sock is first
