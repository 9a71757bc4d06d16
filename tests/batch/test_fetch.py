"""Tests of fetching, against servers on loopback: no name is looked up, and no other network is reached."""

from __future__ import annotations

import gzip
import os
import shutil
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adc_extract.batch.fetch import Fetcher, fetch
from adc_extract.batch.fetched import Fetched, FetchError, FetchSettings, is_url

PAGE = b"<p>The tide rose on Monday.</p>"
LOCAL = FetchSettings(allow_private=True, timeout=5)
HTML = {"Content-Type": "text/html; charset=utf-8"}

Answer = tuple[int, dict[str, str], bytes]


class Handler(BaseHTTPRequestHandler):
    """Answers from the server's table; what it was asked is kept in ``server.asked``."""

    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        """One answer, or what a function of the table does with the connection."""
        self.server.asked.append((self.path, dict(self.headers)))
        answer = self.server.table.get(self.path, (404, HTML, b"not here"))
        if callable(answer):
            answer(self)
            self.close_connection = True
            return
        status, headers, body = answer
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if "Content-Length" not in headers:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nothing."""


class Server(ThreadingHTTPServer):
    """A server on loopback with a table of its pages."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.table: dict[str, Answer | Callable[[Handler], None]] = {"/": (200, HTML, PAGE)}

    def handle_error(self, *_: object) -> None:
        """A client that goes away is no fault."""

    def url(self, path: str = "/", host: str = "127.0.0.1", user: str = "") -> str:
        """The URL of a page of this server."""
        return f"http://{user}{host}:{self.server_port}{path}"

    def paths(self) -> list[str]:
        """What was asked for."""
        return [path for path, _ in self.asked]


@pytest.fixture(scope="module", autouse=True)
def _certificates_are_read_once() -> Iterator[None]:
    """They take longer than all else here."""
    real = httpx.create_ssl_context
    known: dict[str | None, ssl.SSLContext] = {}

    def create() -> ssl.SSLContext:
        named = os.environ.get("SSL_CERT_FILE")
        return known.get(named) or known.setdefault(named, real())

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(httpx, "create_ssl_context", create)
        yield


@pytest.fixture
def server() -> Iterator[Server]:
    """A server that runs."""
    with Server() as running:
        thread = Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        yield running
        running.shutdown()
        thread.join()


def to_loopback(host: str, port: int) -> list[str]:
    """Every name is this machine."""
    return ["127.0.0.1"]


def get(url: str, setting: FetchSettings = LOCAL, addresses: list[str] | None = None) -> Fetched:
    """The page, every name of which resolves to the addresses."""
    with Fetcher(setting, lambda host, port: addresses or ["127.0.0.1"]) as fetcher:
        return fetcher.get(url)


def refusal(url: str, setting: FetchSettings = LOCAL, addresses: list[str] | None = None) -> str:
    """Why it is not fetched: one line."""
    with pytest.raises(FetchError) as caught:
        get(url, setting, addresses)
    said = str(caught.value)
    assert said.isprintable()
    assert len(said) < 500
    return said


def moved(to: str, status: int = 302) -> Answer:
    """A redirect."""
    return status, {"Location": to}, b""


def test_a_page(server: Server) -> None:
    """With an honest name, after a look at robots.txt."""
    found = fetch(server.url(), LOCAL)
    assert found == Fetched(server.url(), PAGE, "utf-8", "text/html")
    assert server.paths() == ["/robots.txt", "/"]
    assert all(headers["User-Agent"].startswith("adc_extract/") for _, headers in server.asked)


def test_another_user_agent(server: Server) -> None:
    """Who runs the fetch may name themselves."""
    get(server.url(), FetchSettings(user_agent="Reader/2 (mail@site.example)", allow_private=True))
    assert {headers["User-Agent"] for _, headers in server.asked} == {"Reader/2 (mail@site.example)"}


@pytest.mark.parametrize(
    ("stated", "kind", "charset"),
    [
        ("text/html", "text/html", None),
        ('Text/HTML; Charset="ISO-8859-1"', "text/html", "iso-8859-1"),
        ("application/xhtml+xml;charset=utf-8", "application/xhtml+xml", "utf-8"),
        ("text/plain; format=flowed; charset='koi8-r'", "text/plain", "koi8-r"),
        ("application/xml", "application/xml", None),
        ("text/xml", "text/xml", None),
        ("", None, None),
        ("html", None, None),
        ("; charset=utf-8", None, "utf-8"),
        ("text/html; charset=", "text/html", None),
    ],
)
def test_content_types_that_are_taken(server: Server, stated: str, kind: str | None, charset: str | None) -> None:
    """Pages, and what is of no type; the charset as the server named it."""
    server.table["/"] = (200, {"Content-Type": stated}, PAGE)
    found = get(server.url())
    assert (found.content_type, found.charset, found.body) == (kind, charset, PAGE)


@pytest.mark.parametrize("stated", ["image/png", "application/pdf", "application/json", "video/mp4; charset=utf-8"])
def test_content_types_that_are_refused(server: Server, stated: str) -> None:
    """They are named, and their body, which would never end, is not read."""

    def endless(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", stated)
        handler.end_headers()
        handler.wfile.write(b"x")
        time.sleep(3)

    server.table["/"] = endless
    begun = time.perf_counter()
    assert refusal(server.url()) == f"no page, but {stated.partition(';')[0]}"
    assert time.perf_counter() - begun < 2


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (404, "HTTP 404 Not Found"),
        (500, "HTTP 500 Internal Server Error"),
        (304, "HTTP 304 Not Modified"),
        (799, "HTTP 799"),
    ],
)
def test_status(server: Server, status: int, said: str) -> None:
    """An error of HTTP is named with its number."""
    server.table["/"] = (status, HTML, b"")
    assert refusal(server.url()) == said


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects(server: Server, status: int) -> None:
    """The page is where they end; links from page to page, however they are written."""
    server.table |= {
        "/a": moved("b?x=1", status),
        "/b?x=1": moved("//127.0.0.1:" + str(server.server_port) + "/c", status),
        "/c": moved(server.url("/"), status),
    }
    assert get(server.url("/a")).url == server.url("/")


def test_redirects_have_an_end(server: Server) -> None:
    """A loop is one; as many as the settings say are followed."""
    server.table |= {
        "/loop": moved("/loop"),
        **{f"/{n}": moved(f"/{n + 1}") for n in range(3)},
        "/3": (200, HTML, PAGE),
    }
    assert refusal(server.url("/loop")) == "more than 10 redirects"
    assert len(server.asked) == 12
    assert get(server.url("/0"), FetchSettings(allow_private=True, max_redirects=3)).url == server.url("/3")
    assert "more than 2 redirects" in refusal(server.url("/0"), FetchSettings(allow_private=True, max_redirects=2))


@pytest.mark.parametrize(
    ("to", "said"),
    [
        ("file:///etc/passwd", "only http and https are fetched, not file"),
        ("ftp://site.example/", "only http and https are fetched, not ftp"),
        ("javascript:alert(1)", "redirected to what is no URL"),
        ("http://site.example:99999/", "there is no port 99999"),
        ("http://site.example:port/", "redirected to what is no URL"),
        ("http://[::1/", "redirected to what is no URL"),
    ],
)
def test_redirects_to_what_is_no_page(server: Server, to: str, said: str) -> None:
    """They are held to the same as the URL asked for."""
    server.table["/"] = moved(to)
    assert refusal(server.url()).startswith(said)


def test_cookies_live_for_one_page(server: Server) -> None:
    """A site that sets one before it sends on is answered, and forgotten."""
    server.table["/in"] = (302, {"Location": "/", "Set-Cookie": "seen=1"}, b"")
    with Fetcher(LOCAL) as fetcher:
        fetcher.get(server.url("/in"))
        fetcher.get(server.url("/"))
    assert [headers.get("Cookie") for path, headers in server.asked if path == "/"] == ["seen=1", None]


PRIVATE = [
    "127.0.0.1",
    "10.0.0.1",
    "169.254.169.254",
    "0.0.0.0",
    "::1",
    "fe80::1%lo",
    "::ffff:127.0.0.1",
    "64:ff9b::7f00:1",
]


@pytest.mark.parametrize("address", PRIVATE)
def test_private_addresses_are_refused(server: Server, address: str) -> None:
    """A name that leads to one is not connected to, nor is one that leads to a public address as well."""
    for addresses in ([address], ["1.1.1.1", address]):
        said = refusal(server.url(host="site.example"), FetchSettings(timeout=2), addresses)
        assert said.startswith(f"site.example ({address}) is a")
    assert not server.asked


LITERAL = [
    "127.0.0.1",
    "2130706433",
    "0x7f.1",
    "0177.0.0.1",
    "127.1",
    "0x7f000001",
    "[::1]",
    "[::ffff:127.0.0.1]",
    "[0:0:0:0:0:ffff:7f00:1]",
]


@pytest.mark.parametrize("host", LITERAL)
def test_literal_addresses_in_every_form(server: Server, host: str) -> None:
    """Whatever the system takes for an address of this machine is refused, with no look at how it is written."""
    with pytest.raises(FetchError, match=r"is a loopback address|is no URL"):
        fetch(server.url(host=host))
    assert not server.asked


@pytest.mark.parametrize("to", ["http://router.example/", "http://127.0.0.1:{port}/", "http://[::ffff:7f00:1]:{port}/"])
def test_redirect_to_a_private_address(server: Server, monkeypatch: pytest.MonkeyPatch, to: str) -> None:
    """A public site that sends on to a private address is not followed, neither for a page nor for robots.txt."""
    real = socket.create_connection

    def connect(address: tuple[str, int], *rest: object, **more: object) -> socket.socket:
        assert address[0] == "1.1.1.1"
        return real(("127.0.0.1", server.server_port), *rest, **more)  # type: ignore[arg-type]

    def resolve(host: str, port: int) -> list[str]:
        return [{"site.example": "1.1.1.1", "router.example": "192.168.0.1"}.get(host, host)]

    monkeypatch.setattr(socket, "create_connection", connect)
    server.table["/"] = moved(to.format(port=server.server_port))
    with Fetcher(FetchSettings(), resolve) as fetcher, pytest.raises(FetchError, match=r"is a \w+ address.*redirected"):
        fetcher.get("http://site.example/")
    assert server.paths() == ["/robots.txt", "/"]
    server.table["/robots.txt"] = server.table["/"]
    with Fetcher(FetchSettings(), resolve) as fetcher, pytest.raises(FetchError, match=r"robots.*is a \w+ address"):
        fetcher.get("http://site.example/page")
    assert server.paths() == ["/robots.txt", "/", "/robots.txt"]


def test_a_name_is_resolved_once_per_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was checked is what is connected to, so that a name that changes its address gains nothing."""
    connected: list[str] = []

    def connect(address: tuple[str, int], *_: object, **__: object) -> socket.socket:
        connected.append(address[0])
        raise ConnectionRefusedError("[Errno 111] Connection refused")

    answers = iter([["1.1.1.1"], ["127.0.0.1"]])
    monkeypatch.setattr(socket, "create_connection", connect)
    with Fetcher(FetchSettings(), lambda host, port: next(answers)) as fetcher:
        with pytest.raises(FetchError, match="no connection: Connection refused"):
            fetcher.get("http://rebind.example/")
        with pytest.raises(FetchError, match="loopback"):
            fetcher.get("http://rebind.example/")
    assert connected == ["1.1.1.1"]


def test_the_next_address_has_its_turn(server: Server) -> None:
    """A host with several is reached by the first that answers: nothing listens on this one."""
    assert get(server.url(), LOCAL, ["::ffff:127.9.9.9", "127.0.0.1"]).body == PAGE


def test_proxies_of_the_environment_are_not_used(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy would connect to what nobody has checked."""
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert get(server.url()).body == PAGE


def test_size(server: Server) -> None:
    """A page at the cap is taken, and one above it is not, with a length told before, or without one."""

    def unannounced(handler: Handler) -> None:
        handler.wfile.write(b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n" + b"x" * 1001)

    server.table |= {"/1000": (200, HTML, b"x" * 1000), "/1001": (200, HTML, b"x" * 1001), "/open": unannounced}
    setting = FetchSettings(allow_private=True, max_bytes=1000)
    assert len(get(server.url("/1000"), setting).body) == 1000
    assert refusal(server.url("/1001"), setting) == "larger than 1,000 bytes"
    assert refusal(server.url("/open"), setting) == "larger than 1,000 bytes"


def test_compressed(server: Server) -> None:
    """The size counts after decompression; what breaks off is taken with a warning."""
    packed = {**HTML, "Content-Encoding": "gzip"}
    server.table |= {
        "/": (200, packed, gzip.compress(PAGE)),
        "/bomb": (200, packed, gzip.compress(b"\0" * 30_000_000)),
        "/cut": (200, packed, gzip.compress(PAGE)[:-4]),
        "/br": (200, {**HTML, "Content-Encoding": "br"}, b"x"),
    }
    assert get(server.url("/")).body == PAGE
    assert refusal(server.url("/bomb")) == "larger than 20,000,000 bytes"
    assert get(server.url("/cut")).warnings == ("the page breaks off: its compressed data has no end",)
    assert refusal(server.url("/br")) == "the page comes in the compression 'br', which was not asked for"


def drip(handler: Handler, begin: bytes) -> None:
    """A byte now and then, for as long as anyone listens."""
    handler.wfile.write(begin)
    for _ in range(60):
        time.sleep(0.05)
        handler.wfile.write(b"x")


@pytest.mark.parametrize(
    "begin", [b"", b"HTTP/1.1 200 OK\r\nX-Long: ", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"]
)
@pytest.mark.parametrize("path", ["/", "/robots.txt"])
def test_a_server_that_drips(server: Server, path: str, begin: bytes) -> None:
    """The time limit is for all of it, status line, headers and body, of the page and of robots.txt."""
    server.table[path] = lambda handler: drip(handler, begin)
    begun = time.perf_counter()
    assert refusal(server.url(), FetchSettings(allow_private=True, timeout=0.3)) == "no page within 0.3 seconds"
    assert time.perf_counter() - begun < 2


def test_a_slow_resolver() -> None:
    """A name that takes too long is left behind."""

    def slow(host: str, port: int) -> list[str]:
        time.sleep(3)
        return ["127.0.0.1"]

    begun = time.perf_counter()
    with Fetcher(FetchSettings(timeout=0.2), slow) as fetcher, pytest.raises(FetchError, match=r"within 0\.2 seconds"):
        fetcher.get("http://site.example/")
    assert time.perf_counter() - begun < 2


@pytest.mark.parametrize(
    "answer",
    [b"", b"SSH-2.0-OpenSSH_9\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nx", b"HTTP/1.1 999999\r\n\r\n"],
)
def test_what_is_no_http(server: Server, answer: bytes) -> None:
    """A server that talks of something else, or goes away."""
    server.table["/"] = lambda handler: handler.wfile.write(answer) and None
    assert refusal(server.url()).startswith("the server does not speak HTTP as it should: ")


def test_nobody_there() -> None:
    """A name without an address, and an address where nothing listens."""
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
        assert refusal(f"http://127.0.0.1:{port}/") == "no connection: Connection refused"

    def unknown(host: str, port: int) -> list[str]:
        raise socket.gaierror(-2, "Name or service not known")

    with Fetcher(LOCAL, unknown) as fetcher, pytest.raises(FetchError, match=r"^unknown host nowhere\.example$"):
        fetcher.get("http://nowhere.example/")


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("ftp://site.example/", "only http and https are fetched, not ftp"),
        ("file:///etc/passwd", "only http and https are fetched, not file"),
        ("site.example/page", "only http and https are fetched, not a URL without a scheme"),
        ("", "only http and https are fetched, not a URL without a scheme"),
        ("http://", "the URL names no host"),
        ("http:///page", "the URL names no host"),
        ("http://site.example:99999999/", "there is no port 99999999"),
        ("http://site.example:0/", "there is no port 0"),
        ("http://site.example:x/", "this is no URL that can be read"),
        ("http://[::1/", "this is no URL that can be read"),
        ("http://site.example/\n", "this is no URL that can be read"),
        ("http://\ud800.example/", "this is no URL that can be read"),
        ("http://" + "a" * 70_000, "this is no URL that can be read"),
    ],
)
def test_what_is_no_url(url: str, said: str) -> None:
    """It is refused before anything is looked up."""
    if url.endswith("\n"):
        url += "x"
    with Fetcher(LOCAL, to_loopback) as fetcher, pytest.raises(FetchError, match=f"^{said}$"):
        fetcher.get(url)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40), st.sampled_from(["http://", "https://", "HTTP://[", "http://a:", "http://u@", ""]))
def test_any_url(text: str, scheme: str) -> None:
    """Whatever is asked for, the answer is one line."""

    def unknown(host: str, port: int) -> list[str]:
        raise OSError

    with Fetcher(LOCAL, unknown) as fetcher, pytest.raises(FetchError) as caught:
        fetcher.get(scheme + text)
    assert str(caught.value).isprintable()


def test_names_in_other_scripts(server: Server) -> None:
    """A name is looked up in its ASCII form."""
    asked: list[str] = []

    def resolve(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"]

    with Fetcher(LOCAL, resolve) as fetcher:
        assert fetcher.get(server.url("/", "flöte.example")).body == PAGE
    assert asked == ["xn--flte-6qa.example"]


def test_user_and_password(server: Server) -> None:
    """They go to the site that they were given for, to no other, and into no result and no message."""
    server.table |= {"/in": moved("/"), "/out": moved(f"http://user:secret@localhost:{server.server_port}/")}
    for path in ("/in", "/out", "/gone"):
        try:
            said = get(server.url(path, user="me:s%40cret@")).url
        except FetchError as error:
            said = str(error)
        assert "cret" not in said
    sent = [(headers["Host"].split(":")[0], headers.get("Authorization")) for path, headers in server.asked]
    assert set(sent) == {("127.0.0.1", "Basic bWU6c0BjcmV0"), ("localhost", None)}


ROBOTS = [
    ((200, {}, b"User-agent: *\nDisallow: /private/\n"), None),
    ((200, {}, b"User-agent: *\nDisallow: /\n"), "the site's robots.txt forbids it"),
    ((200, {}, b"User-agent: adc_extract\nDisallow: /\n"), "the site's robots.txt forbids it"),
    ((404, {}, b"User-agent: *\nDisallow: /\n"), None),
    ((403, {}, b""), None),
    ((503, {}, b""), "the site's robots.txt cannot be read, as its server has an error"),
    (moved("/rules"), "the site's robots.txt forbids it"),
    (moved("/robots.txt"), None),
    (moved("file:///rules"), "the site's robots.txt cannot be read: only http and https are fetched, not file"),
    ((200, {"Content-Encoding": "br"}, b""), "the site's robots.txt cannot be read: the page comes in"),
    ((200, {}, b"User-agent: *\nDisallow: /\n" + b"#" * 600_000), "the site's robots.txt forbids it"),
]


@pytest.mark.parametrize(("answer", "said"), ROBOTS)
def test_robots(server: Server, answer: Answer, said: str | None) -> None:
    """What it forbids is not fetched, unless nobody asks; more than five redirects of it are as if there were none."""
    server.table |= {"/robots.txt": answer, "/rules": (200, {}, b"User-agent: *\nDisallow: /\n")}
    if said is None:
        assert get(server.url()).body == PAGE
    else:
        assert refusal(server.url()).startswith(said)
        assert "/" not in server.paths()
    server.asked.clear()
    assert get(server.url(), FetchSettings(allow_private=True, robots=False)).body == PAGE
    assert server.paths() == ["/"]


def test_robots_of_where_a_redirect_leads(server: Server) -> None:
    """Each page on the way is asked about."""
    server.table |= {"/robots.txt": (200, {}, b"User-agent: *\nDisallow: /deep"), "/": moved("/deep")}
    assert refusal(server.url()).startswith("the site's robots.txt forbids it (redirected to ")
    assert server.paths() == ["/robots.txt", "/"]


def test_robots_is_asked_once_per_site(server: Server) -> None:
    """And the pause that it wants is made between two pages, outside of the time limit."""
    server.table["/robots.txt"] = (200, {}, b"User-agent: *\nCrawl-delay: 0.6\n")
    begun = time.perf_counter()
    with Fetcher(FetchSettings(allow_private=True, timeout=0.5), to_loopback) as fetcher:
        for host in ("127.0.0.1", "127.0.0.1", "other.example"):
            fetcher.get(server.url(host=host))
    assert time.perf_counter() - begun >= 0.6
    assert server.paths() == ["/robots.txt", "/", "/", "/robots.txt", "/"]


@pytest.mark.skipif(not shutil.which("openssl"), reason="needs openssl to make a certificate")
def test_tls_verifies_the_name(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The connection goes to the address that was checked, and the certificate is for the name of the URL."""
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    line = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=test"
    names = ["-addext", "subjectAltName=DNS:site.example", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run([*line.split(), *names], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    urls = [server.url(host=host).replace("http:", "https:") for host in ("site.example", "other.example")]
    assert "certificate verify failed" in refusal(urls[0])
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    assert get(urls[0]).body == PAGE
    assert "certificate verify failed: Hostname mismatch" in refusal(urls[1])


@pytest.mark.parametrize(
    "wrong",
    [
        {"timeout": 0},
        {"timeout": float("nan")},
        {"max_bytes": -1},
        {"max_redirects": -1},
        {"user_agent": "a\r\nb: c"},
        {"user_agent": " "},
    ],
)
def test_settings(wrong: dict[str, object]) -> None:
    """Limits that are none are refused, and so is a user agent that breaks a header."""
    with pytest.raises(ValueError, match="expected"):
        FetchSettings(**wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("http://a", True),
        ("HTTPS://A/b", True),
        ("http:/a", False),
        ("httpx://a", False),
        ("-", False),
        ("", False),
        ("a/http://b", False),
    ],
)
def test_is_url(text: str, expected: bool) -> None:
    """By how it begins."""
    assert is_url(text) is expected


@pytest.mark.parametrize("lacking", ["httpx", "httpcore", "protego"])
def test_without_the_extra(lacking: str) -> None:
    """One line says what to install, and whether an argument is a URL can be told all the same."""
    code = f"import sys; sys.modules[{lacking!r}] = None; import adc_extract.batch.fetched, adc_extract.batch.fetch"
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    last = done.stderr.splitlines()[-1]
    assert last == "ImportError: fetching a URL needs httpx: pip install 'adc_extract[fetch]'"
    assert "batch.fetch import" not in done.stderr.splitlines()[2]
