"""URLs as inputs, against a server on loopback."""

from __future__ import annotations

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from stories import DUMP, PAGE, READ

from adc_extract.api import extract_text
from adc_extract.cli import command as cli

pytest.importorskip("httpx")
pytest.importorskip("protego")

PAGES = {
    "/a": ("text/html; charset=windows-1252", PAGE.replace("canonical", "x").encode("cp1252")),
    "/dump": ("text/plain; charset=utf-8", DUMP.encode()),
    "/robots.txt": ("text/plain", b"User-agent: *\nDisallow: /private"),
    "/private": ("text/html; charset=utf-8", PAGE.encode()),
}


class Server(ThreadingHTTPServer):
    """Remembers what it was asked for, and by whom."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[str] = []
        self.agents: set[str] = set()


class Handler(BaseHTTPRequestHandler):
    """Answers from the table."""

    server: Server

    def do_GET(self) -> None:
        """A page, or none."""
        self.server.asked.append(self.path)
        self.server.agents.add(self.headers["User-Agent"])
        kind, body = PAGES.get(self.path, ("text/html", b""))
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nothing."""


@pytest.fixture(scope="module")
def running() -> Iterator[Server]:
    """One server for all tests here."""
    with Server() as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture
def server(running: Server) -> Server:
    """It has forgotten what the test before asked for."""
    running.asked.clear()
    running.agents.clear()
    return running


def url(server: Server, path: str) -> str:
    """The URL of a page."""
    return f"http://127.0.0.1:{server.server_port}{path}"


def test_a_page(server: Server, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Fetched, with the charset of its header, and its own URL; `--encoding` counts for more."""
    address = url(server, "/a")
    assert cli.main([address, "--allow-private", "--user-agent", "Reader/1"]) == 0
    assert capsysbinary.readouterr() == (READ.replace(b"https://example.org/boats", address.encode()), b"")
    assert server.agents == {"Reader/1"}
    assert cli.main([address, "--allow-private", "--encoding", "koi8-r", "--json"]) == 0
    assert "Fähren" not in capsysbinary.readouterr().out.decode()


def test_a_dump(server: Server, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Plain text is read by lines."""
    address = url(server, "/dump")
    assert cli.main([address, "--allow-private", "--json"]) == 0
    assert json.loads(capsysbinary.readouterr().out) == extract_text(DUMP, url=address).to_dict()


@pytest.mark.parametrize(
    ("path", "options", "said"),
    [
        ("/a", [], "127.0.0.1 is a loopback address"),
        ("/none", ["--allow-private"], "HTTP 404 Not Found"),
        ("/private", ["--allow-private"], "robots.txt"),
        ("/a", ["--explain"], "127.0.0.1 is a loopback address"),
    ],
)
def test_refused(server: Server, capsys: pytest.CaptureFixture[str], path: str, options: list[str], said: str) -> None:
    """One line, and exit code 2."""
    address = url(server, path)
    assert cli.main([address, *options]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert err.startswith(f"adc-extract: {address}: ")
    assert said in err
    assert path not in server.asked or path == "/none"


def test_robots_are_ignored_when_that_is_asked_for(server: Server) -> None:
    """Nobody asks for them then."""
    assert cli.main([url(server, "/private"), "--allow-private", "--ignore-robots"]) == 0
    assert server.asked == ["/private"]


def test_several(server: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In their order, by one who asks for robots.txt once; the work may be done by others."""
    target = tmp_path / "x.jsonl"
    paths = ["/a", "/none", "/dump"]
    addresses = [url(server, path) for path in paths]
    line = [*addresses, "--allow-private", "-j", "2", "--timeout", "20", "-f", "jsonl", "-o", str(target)]
    assert cli.main(line) == 2
    assert [json.loads(line)["input"] for line in target.read_bytes().splitlines()] == addresses
    assert server.asked == ["/robots.txt", *paths]
    assert capsys.readouterr().err == f"adc-extract: {addresses[1]}: HTTP 404 Not Found\n"
    assert cli.main([*line, "--resume"]) == 0
    assert server.asked == ["/robots.txt", *paths] * 2
