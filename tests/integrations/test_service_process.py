"""The service as a process: its start, its workers, its queue, its limits, its end."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from served import IS_LINUX, SECONDS, Served, children, lives, stop_process, until
from stories import PAGE

from adc_extract import extract

pytest.importorskip("starlette")
pytest.importorskip("uvicorn")

ROOT = Path(__file__).parents[2]
NEWS = (ROOT / "fixtures" / "news-theme" / "source.html").read_bytes()
linux = pytest.mark.skipif(not IS_LINUX, reason="looks for processes in /proc")


@pytest.fixture(scope="module")
def served() -> Iterator[Served]:
    """A service with two workers and room for one page that waits."""
    with Served("--workers", "2", "--queue", "1", "--log", "--max-bytes", "200000") as made:
        yield made


def test_an_article(served: Served) -> None:
    """Over a real connection, many times, it is what the library gives."""
    expected = extract(NEWS).to_dict()
    assert all(served.post(NEWS).json() == expected for _ in range(20))


def test_it_says_where_it_is(served: Served) -> None:
    """On this machine alone, unless it is told otherwise."""
    assert served.said[0] == f"adc-extract: listening on http://127.0.0.1:{served.port} (Ctrl-C ends it)"
    with socket.create_connection(("127.0.0.1", served.port), SECONDS) as connection:
        assert connection.getpeername()[0] == "127.0.0.1"


def test_the_log(served: Served) -> None:
    """A line for each request, with neither the page nor its URL."""
    served.post(b"<p>A secret.</p>", "/extract?url=https://example.org/secret")
    until(lambda: any("POST /extract 200, 16 bytes in" in line for line in served.said))
    assert "secret" not in "".join(served.said)


def test_a_large_body_in_chunks(served: Served) -> None:
    """It is refused when it is over the limit, whatever is still to come, and the connection is closed."""
    reply = served.ask(
        "POST", "/extract", iter([b" " * 150_000] * 3), {"Content-Type": "text/html"}, encode_chunked=True
    )
    assert (reply.status, reply.headers["connection"]) == (413, "close")


def test_a_large_body_that_is_announced(served: Served) -> None:
    """It is refused before it has come; a client that goes on sending hears it all the same."""
    head = b"POST /extract HTTP/1.1\r\nHost: a\r\nContent-Type: text/html\r\nContent-Length: 500000000\r\n\r\n"
    with socket.create_connection(("127.0.0.1", served.port), SECONDS) as connection:
        connection.sendall(head + b" " * 100_000)
        said = b""
        while piece := connection.recv(65_536):
            said += piece
    assert said.startswith(b"HTTP/1.1 413 ")


def test_no_http(served: Served) -> None:
    """What is no HTTP, or has an endless head, is refused."""
    for sent in (b"\x16\x03\x01 no HTTP\r\n\r\n", b"GET /health HTTP/1.1\r\nHost: a\r\nX: " + b"x" * 100_000):
        with socket.create_connection(("127.0.0.1", served.port), SECONDS) as connection:
            connection.sendall(sent)
            assert connection.recv(65_536).startswith(b"HTTP/1.1 400 ")


@linux
def test_a_killed_worker(served: Served) -> None:
    """The request in it gets a 500 that says so, all others are answered, and another worker takes its place."""
    until(lambda: len(served.workers()) == 2)
    first, second = served.workers()
    stop_process(first)
    stop_process(second)
    one, two = served.posting(NEWS), served.posting(NEWS)
    until(lambda: served.health()["workers"]["busy"] == 2)
    third = served.posting(NEWS)
    until(lambda: served.health()["queue"]["waiting"] == 1)
    os.kill(first, signal.SIGKILL)
    os.kill(second, signal.SIGCONT)
    for thread, _ in (one, two, third):
        thread.join(SECONDS)
    replies = [reply for _, found in (one, two, third) for reply in found]
    assert sorted(reply.status for reply in replies) == [200, 200, 500]
    died = next(reply for reply in replies if reply.status == 500)
    assert died.headers["content-type"] == "application/problem+json"
    assert died.json()["detail"].startswith("the worker process died on this page")
    until(lambda: served.health()["workers"]["alive"] == 2)
    assert first not in served.workers()
    assert "adc-extract: a worker process has died, and another one is started" in served.said
    assert served.post(NEWS).status == 200


@linux
def test_a_full_queue(served: Served) -> None:
    """What has no place is refused at once, with the time to try again; what has one is answered in its turn."""
    until(lambda: served.health()["workers"]["alive"] == 2)
    workers = served.workers()
    for pid in workers:
        stop_process(pid)
    asked = [served.posting(NEWS), served.posting(NEWS)]
    until(lambda: served.health()["workers"]["busy"] == 2)
    asked.append(served.posting(NEWS))
    until(lambda: served.health()["queue"]["waiting"] == 1)
    for _ in range(3):
        reply = served.post(NEWS)
        assert (reply.status, reply.headers["retry-after"]) == (503, "1")
        assert reply.json()["detail"] == "all workers are busy, and the queue is full"
    for pid in workers:
        os.kill(pid, signal.SIGCONT)
    for thread, _ in asked:
        thread.join(SECONDS)
    assert [reply.status for _, found in asked for reply in found] == [200, 200, 200]


@linux
def test_a_client_that_gives_up(served: Served) -> None:
    """It leaves the queue, and its place is another one's."""
    until(lambda: served.health()["workers"]["alive"] == 2)
    workers = served.workers()
    for pid in workers:
        stop_process(pid)
    asked = [served.posting(NEWS), served.posting(NEWS)]
    until(lambda: served.health()["workers"]["busy"] == 2)
    head = b"POST /extract HTTP/1.1\r\nHost: a\r\nContent-Type: text/html\r\nContent-Length: 8\r\n\r\n<p>A</p>"
    with socket.create_connection(("127.0.0.1", served.port), SECONDS) as connection:
        connection.sendall(head)
        until(lambda: served.health()["queue"]["waiting"] == 1)
    until(lambda: served.health()["queue"]["waiting"] == 0)
    for pid in workers:
        os.kill(pid, signal.SIGCONT)
    for thread, _ in asked:
        thread.join(SECONDS)
    assert [reply.status for _, found in asked for reply in found] == [200, 200]


def test_a_page_that_takes_too_long() -> None:
    """It ends with 504; the worker lives on."""
    with Served("--workers", "1", "--timeout", "0.001") as served:
        replies = [served.post(NEWS) for _ in range(5)]
        assert {reply.status for reply in replies} == {504}
        assert replies[0].json()["detail"] == "the page takes longer than 0.001 s"
        assert served.health()["workers"] == {"number": 1, "alive": 1, "busy": 0}


@linux
def test_a_worker_that_hangs() -> None:
    """One that does not even hear its own alarm is ended, with 504; no page waits for one for ever, either."""
    with Served("--workers", "1", "--timeout", "0.5") as served:
        (pid,) = served.workers()
        stop_process(pid)
        asked = served.posting(PAGE.encode())
        until(lambda: served.health()["workers"]["busy"] == 1)
        waiting = served.post(PAGE.encode())
        assert (waiting.status, waiting.json()["detail"]) == (503, "no worker was free within 0.5 s")
        asked[0].join(SECONDS)
        assert asked[1][0].status == 504
        until(lambda: served.health()["workers"]["alive"] == 1)
        assert served.workers() != [pid]


@linux
def test_no_worker_lives() -> None:
    """Health is 503 as long as there is none."""
    with Served("--workers", "1") as served:
        (pid,) = served.workers()
        served.process.send_signal(signal.SIGSTOP)
        os.kill(pid, signal.SIGKILL)
        served.process.send_signal(signal.SIGCONT)
        until(lambda: served.ask("GET", "/health").status == 503)
        until(lambda: served.ask("GET", "/health").status == 200)


def test_a_body_that_does_not_come() -> None:
    """It is not waited for longer than is allowed."""
    with Served("--workers", "1", "--read-timeout", "0.3") as served:
        head = b"POST /extract HTTP/1.1\r\nHost: a\r\nContent-Type: text/html\r\nContent-Length: 100\r\n\r\n<p>"
        with socket.create_connection(("127.0.0.1", served.port), SECONDS) as connection:
            connection.sendall(head)
            said = b""
            while piece := connection.recv(65_536):
                said += piece
        assert said.startswith(b"HTTP/1.1 408 ")
        assert b"the body did not arrive within 0.3 s" in said


@linux
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_end(number: int) -> None:
    """What it has been asked is answered; then no process is left."""
    with Served("--workers", "2") as served:
        workers = served.workers()
        for pid in workers:
            stop_process(pid)
        thread, replies = served.posting(NEWS)
        until(lambda: served.health()["workers"]["busy"] == 1)
        served.process.send_signal(number)
        until(lambda: refuses(served.port))
        for pid in workers:
            os.kill(pid, signal.SIGCONT)
        code = served.process.wait(SECONDS)
        thread.join(SECONDS)
    assert replies[0].status == 200
    # 130 is Ctrl-C; a shell that starts something in the background has it ignore that, but for the server's own ear.
    assert code in ((130, 0) if number == signal.SIGINT else (-signal.SIGTERM,))
    assert not [pid for pid in workers if lives(pid)]
    assert len(served.said) == 1


@linux
def test_a_killed_service() -> None:
    """Its workers end with it, also one in the middle of a page."""
    with Served("--workers", "2") as served:
        workers = served.workers()
        assert len(workers) == 2
        stop_process(workers[0])
        served.posting(NEWS)
        until(lambda: served.health()["workers"]["busy"] == 1)
        served.process.kill()
        served.process.wait(SECONDS)
        os.kill(workers[0], signal.SIGCONT)
        until(lambda: not any(lives(pid) for pid in workers))


def test_a_port_that_is_taken(served: Served) -> None:
    """One line, and exit code 2."""
    line = [sys.executable, "-m", "adc_extract", "serve", "--port", str(served.port), "--workers", "1"]
    done = subprocess.run(line, capture_output=True, check=False, timeout=SECONDS, text=True)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("adc-extract: ")
    assert "address already in use" in done.stderr.lower()
    assert done.stderr.count("\n") == 1


def refuses(port: int) -> bool:
    """Whether nobody listens any more."""
    try:
        socket.create_connection(("127.0.0.1", port), SECONDS).close()
    except ConnectionError:
        return True
    return False


@linux
def test_nothing_else_is_started(served: Served) -> None:
    """The workers are its only processes, and have none of their own."""
    until(lambda: served.health()["workers"]["alive"] == 2)
    assert len(served.workers()) == 2
    assert not [pid for worker in served.workers() for pid in children(worker)]
