"""The service as an application: what can be asked, what is answered, and what is refused."""

from __future__ import annotations

import gzip
import json
import logging
import zlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from stories import PAGE

from adc_extract import Options, extract, extract_text

pytest.importorskip("starlette")

from starlette.testclient import TestClient

from adc_extract.integrations.service import Limits, create_app

FIXTURES = Path(__file__).parents[2] / "fixtures"
NEWS = (FIXTURES / "news-theme" / "source.html").read_bytes()
DUMP = (FIXTURES / "plain-text" / "source.txt").read_bytes()
TABLES = (FIXTURES / "table-and-code" / "source.html").read_bytes()
HTML = {"Content-Type": "text/html"}
MOST = 200_000


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    """The application with one worker, called without a network."""
    limits = Limits(workers=1, queue=1, max_bytes=MOST, timeout=60, read_timeout=60)
    with TestClient(create_app(limits), raise_server_exceptions=False) as made:
        yield made


def ask(client: TestClient, body: Any = NEWS, headers: dict[str, str] | None = None, **query: str) -> Any:
    """Posts a page, which is HTML unless the headers say otherwise."""
    return client.post("/extract", content=body, headers=HTML if headers is None else headers, params=query)


def test_an_article(client: TestClient) -> None:
    """It is the row of the article, as the library gives it."""
    reply = ask(client, url="https://example.org/news")
    assert (reply.status_code, reply.headers["content-type"]) == (200, "application/json")
    assert reply.json() == extract(NEWS, url="https://example.org/news").to_dict()


@pytest.mark.parametrize(
    ("asked", "media", "expected"),
    [
        ("text", "text/plain; charset=utf-8", extract(TABLES).to_text()),
        ("markdown", "text/markdown; charset=utf-8", extract(TABLES).to_markdown()),
        ("html", "text/html; charset=utf-8", extract(TABLES).to_html(document=True)),
        ("xml", "application/tei+xml", extract(TABLES).to_xml()),
    ],
)
@pytest.mark.parametrize("way", ["format", "Accept"])
def test_views(client: TestClient, asked: str, media: str, expected: str, way: str) -> None:
    """By the parameter, or by the header."""
    if way == "format":
        reply = ask(client, TABLES, format=asked)
    else:
        reply = ask(client, TABLES, HTML | {"Accept": media.partition(";")[0] + ", application/json;q=0.5"})
    assert (reply.status_code, reply.headers["content-type"], reply.text) == (200, media, expected)


def test_switches_of_a_view(client: TestClient) -> None:
    """They choose what is shown."""
    article = extract(TABLES, url="https://example.org/a")
    query = {"url": "https://example.org/a", "format": "markdown"}
    assert ask(client, TABLES, **query, tables="false").text == article.to_markdown(tables=False)
    assert ask(client, TABLES, **query, links="true", images="true").text == article.to_markdown(
        links=True, images=True
    )
    assert article.to_markdown(tables=False) != article.to_markdown()


@pytest.mark.parametrize("schema", ["zyte", "schema.org", "trafilatura", "newspaper"])
def test_schemas(client: TestClient, schema: str) -> None:
    """The names of others; asked for, it is JSON, whatever is accepted."""
    reply = ask(client, NEWS, HTML | {"Accept": "text/markdown"}, schema=schema)
    assert reply.headers["content-type"] == "application/json"
    assert reply.json() == extract(NEWS).to_dict(schema)


def test_blocks_and_reasons(client: TestClient) -> None:
    """Beside the row: each block, and where each field comes from."""
    found = ask(client, blocks="true", explain="true").json()
    article = extract(NEWS, explain=True)
    assert [block["text"] for block in found["blocks"]] == [block.text for block in article.blocks]
    chosen = article.provenance["date"].chosen
    assert chosen
    assert found["provenance"]["date"]["chosen"]["value"] == article.date.isoformat() == "2023-09-14"  # type: ignore[union-attr]
    assert found["provenance"]["date"]["chosen"]["source"] == chosen.source
    assert len(found["provenance"]["headline"]["lost"]) == len(article.provenance["headline"].lost) > 0
    assert {name: found[name] for name in article.to_dict()} == article.to_dict()


def test_options(client: TestClient) -> None:
    """The knob of the body, and the day of the fetch."""
    for favor in ("precision", "recall"):
        assert ask(client, favor=favor).json() == extract(NEWS, options=Options(favor=favor)).to_dict()  # type: ignore[arg-type]
    found = ask(client, today="2000-01-01").json()
    assert found == extract(NEWS, options=Options(today=date(2000, 1, 1))).to_dict()
    assert found["date"] != ask(client).json()["date"]


def test_a_dump(client: TestClient) -> None:
    """text/plain is a plain-text dump."""
    reply = ask(client, DUMP, {"Content-Type": "text/plain; charset=utf-8"})
    assert reply.json() == extract_text(DUMP, options=Options(encoding="utf-8")).to_dict()


def test_without_a_type(client: TestClient) -> None:
    """Where nobody says what it is, it is looked at."""
    assert ask(client, NEWS, {}).json() == extract(NEWS).to_dict()
    assert ask(client, DUMP, {}).json() == extract_text(DUMP).to_dict()


def test_the_charset_of_the_header(client: TestClient) -> None:
    """It is what came with the bytes."""
    page = "<h1>Übermut</h1><p>Die Fähre fährt wieder, und alle Häfen am großen Fluss sind geöffnet.</p>".encode(
        "cp850"
    )
    headline = ask(client, page, {"Content-Type": 'text/html; charset="cp850"'}).json()["headline"]
    assert headline == extract(page, options=Options(encoding="cp850")).headline
    right = page.decode("cp850").encode("windows-1252")
    assert ask(client, right, {"Content-Type": "text/html;charset=windows-1252"}).json()["headline"] == "Übermut"


@pytest.mark.parametrize("body", [b"", b"\x00\xff\xfe<p", b"<" * 1000, b"%PDF-1.7"])
def test_any_page(client: TestClient, body: bytes) -> None:
    """There is an article for any bytes; its status says what it is worth."""
    reply = ask(client, body)
    assert (reply.status_code, reply.json()) == (200, extract(body).to_dict())


def test_json(client: TestClient) -> None:
    """The page in an object, with what is known of it."""
    html = "<h1>Rain</h1><p>By Ann Lee</p><p>It rained on Monday, and the wells are full again, at last.</p>"
    reply = client.post("/extract", json={"html": html, "url": "https://example.org/a", "options": {"favor": "recall"}})
    assert reply.json() == extract(html, url="https://example.org/a", options=Options(favor="recall")).to_dict()
    reply = client.post("/extract", json={"text": DUMP.decode(), "url": None, "options": None})
    assert reply.json() == extract_text(DUMP.decode()).to_dict()


def test_json_and_a_query(client: TestClient) -> None:
    """What the object says wins; null says nothing."""
    asked = {"html": PAGE, "url": "https://example.org/b", "options": {"format": "markdown", "favor": None}}
    reply = client.post(
        "/extract", json=asked, params={"format": "xml", "url": "https://example.org/a", "favor": "recall"}
    )
    article = extract(PAGE, url="https://example.org/b", options=Options(favor="recall"))
    assert reply.text == article.to_markdown()


def test_lone_surrogates(client: TestClient) -> None:
    """JSON can hold them, UTF-8 cannot: they are escaped in JSON, and lost in a text."""
    body = json.dumps({"html": PAGE, "url": "https://example.org/\ud800"}).encode()
    headers = {"Content-Type": "application/json"}
    article = extract(PAGE, url="https://example.org/\ud800")
    assert ask(client, body, headers).json() == article.to_dict()
    assert ask(client, body, headers, format="text").content == article.to_text().encode("utf-8", "replace")


@pytest.mark.parametrize(
    ("coding", "packed"),
    [
        ("gzip", gzip.compress(NEWS)),
        ("x-gzip", gzip.compress(NEWS)),
        ("deflate", zlib.compress(NEWS)),
        ("identity", NEWS),
    ],
)
def test_compression(client: TestClient, coding: str, packed: bytes) -> None:
    """It is undone."""
    assert ask(client, packed, HTML | {"Content-Encoding": coding}).json() == extract(NEWS).to_dict()


@pytest.mark.parametrize(
    ("status", "body", "headers", "query", "said"),
    [
        (400, b"{", {"Content-Type": "application/json"}, {}, "the body is not JSON"),
        (400, b"[" * 50_000, {"Content-Type": "application/json"}, {}, "the body is not JSON"),
        (400, b'"\xff"', {"Content-Type": "application/json"}, {}, "the body is not JSON"),
        (400, b"1" * 5000, {"Content-Type": "application/json"}, {}, None),
        (400, b"no gzip", HTML | {"Content-Encoding": "gzip"}, {}, "the compressed page is broken"),
        (400, gzip.compress(NEWS)[:-20], HTML | {"Content-Encoding": "gzip"}, {}, "the compressed body breaks off"),
        (413, b" " * (MOST + 1), HTML, {}, "the body has more than 200,000 bytes"),
        (
            413,
            gzip.compress(b" " * (MOST + 1)),
            HTML | {"Content-Encoding": "gzip"},
            {},
            "unpacks to more than 200,000",
        ),
        (
            415,
            NEWS,
            {"Content-Type": "application/x-www-form-urlencoded"},
            {},
            "expected a Content-Type of text/html, ",
        ),
        (415, NEWS, HTML | {"Content-Encoding": "br"}, {}, "expected a Content-Encoding of gzip or deflate, or none"),
        (415, NEWS, HTML | {"Content-Encoding": "gzip, gzip"}, {}, "expected a Content-Encoding of gzip or deflate"),
        (422, NEWS, HTML, {"favour": "recall"}, "unknown parameter 'favour'; there are url, favor, "),
        (422, NEWS, HTML, {"favor": "both"}, "favor: expected one of precision, recall, got 'both'"),
        (422, NEWS, HTML, {"links": "1"}, "links: expected true or false"),
        (422, NEWS, HTML, {"today": "20240531"}, "today: expected a day such as 2024-05-31, got '20240531'"),
        (422, NEWS, HTML, {"today": "2024-02-30"}, "today: expected a day such as 2024-05-31, got '2024-02-30'"),
        (422, b"[]", {"Content-Type": "application/json"}, {}, "expected an object"),
        (422, b"{}", {"Content-Type": "application/json"}, {}, "expected the page as a string, in html, or in text"),
        (422, b'{"html": 1}', {"Content-Type": "application/json"}, {}, "expected the page as a string"),
        (422, b'{"html": "", "text": ""}', {"Content-Type": "application/json"}, {}, "expected the page as a string"),
        (422, b'{"html": "", "uri": ""}', {"Content-Type": "application/json"}, {}, "unknown key 'uri'"),
        (422, b'{"html": "", "url": 1}', {"Content-Type": "application/json"}, {}, "url: expected a string"),
        (422, b'{"html": "", "options": []}', {"Content-Type": "application/json"}, {}, "options: expected an object"),
        (
            422,
            b'{"html": "", "options": {"a": null}}',
            {"Content-Type": "application/json"},
            {},
            "unknown parameter 'a'",
        ),
        (
            422,
            b'{"html": "", "options": {"links": "true"}}',
            {"Content-Type": "application/json"},
            {},
            "links: expected",
        ),
    ],
)
def test_refusals(
    client: TestClient, status: int, body: bytes, headers: dict[str, str], query: dict[str, str], said: str | None
) -> None:
    """One line says what is wrong, in the form of RFC 9457."""
    reply = ask(client, body, headers, **query)
    if said is None:  # a number of many digits is JSON to some versions of Python
        assert reply.status_code in (400, 422)
        return
    assert reply.status_code == status, reply.text
    assert reply.headers["content-type"] == "application/problem+json"
    problem = reply.json()
    assert problem["status"] == status
    assert problem["detail"].startswith(said) or said in problem["detail"]


def test_twice(client: TestClient) -> None:
    """A parameter that is given twice is no parameter."""
    reply = client.post("/extract?url=a&url=b", content=NEWS, headers=HTML)
    assert (reply.status_code, reply.json()["detail"]) == (422, "url is given twice")


def test_a_body_of_unknown_length(client: TestClient) -> None:
    """It is counted as it comes, and the rest is not read."""
    asked = 0

    def endless() -> Iterator[bytes]:
        nonlocal asked
        while asked < 100:
            asked += 1
            yield b"<p>more</p>" * 1000

    assert ask(client, iter([NEWS[:1000], NEWS[1000:]])).json() == extract(NEWS).to_dict()
    assert ask(client, endless()).status_code == 413


def test_no_such_thing(client: TestClient) -> None:
    """Other paths and methods, in the same form."""
    reply = client.get("/")
    assert (reply.status_code, reply.json()["detail"]) == (
        404,
        "there are POST /extract, GET /health and GET /openapi.json",
    )
    reply = client.get("/extract")
    assert (reply.status_code, reply.headers["allow"], reply.json()["title"]) == (405, "POST", "Method Not Allowed")
    assert client.post("/extract/", content=NEWS, headers=HTML, follow_redirects=False).status_code == 404


def test_headers_of_all_answers(client: TestClient) -> None:
    """No browser guesses, runs, loads or keeps anything of it, and no other site may read it."""
    replies = [ask(client, format="html"), ask(client, favor="x"), client.get("/health"), client.get("/none")]
    for reply in replies:
        assert reply.headers["x-content-type-options"] == "nosniff"
        assert "default-src 'none'" in reply.headers["content-security-policy"]
        assert "sandbox" in reply.headers["content-security-policy"]
        assert reply.headers["cache-control"] == "no-store"
        assert "access-control-allow-origin" not in reply.headers


def test_health(client: TestClient) -> None:
    """There is one worker, and nothing to do."""
    reply = client.get("/health")
    assert reply.status_code == 200
    assert reply.json()["workers"] == {"number": 1, "alive": 1, "busy": 0}
    assert reply.json()["queue"] == {"waiting": 0, "most": 1}


def test_without_its_lifespan() -> None:
    """An application whose lifespan nobody runs says so, and is not healthy."""
    client = TestClient(create_app(Limits(workers=1)))
    reply = ask(client)
    assert reply.status_code == 503
    assert "lifespan" in reply.json()["detail"]
    reply = client.get("/health")
    assert (reply.status_code, reply.json()["status"]) == (503, "down")


def test_the_log(client: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    """Off, unless somebody wants it; then one line, without the page, and without where it is from."""
    ask(client, url="https://example.org/secret")
    assert not caplog.records
    with caplog.at_level(logging.INFO, "adc_extract.service"):
        ask(client, b"<p>A secret.</p>", url="https://example.org/secret")
        client.get("/a%0d%0aforged%1b[2J")
    first, second = (record.getMessage() for record in caplog.records)
    assert first.startswith("POST /extract 200, 16 bytes in, ")
    assert "secret" not in first
    assert second.startswith("GET /a forged[2J 404, 0 bytes in, ")


@pytest.mark.parametrize(
    "wrong",
    [
        {"workers": 0},
        {"queue": -1},
        {"max_bytes": 0},
        {"max_bytes": 100_000_001},
        {"timeout": 0},
        {"read_timeout": float("nan")},
    ],
)
def test_limits(wrong: dict[str, Any]) -> None:
    """Limits that make no sense are refused at once."""
    with pytest.raises(ValueError, match=next(iter(wrong))):
        Limits(**wrong)


def test_mounted_in_another(client: TestClient) -> None:
    """Behind a path of another application, which runs its lifespan: as docs/integrations/service.md has it."""
    from contextlib import asynccontextmanager

    from starlette.applications import Starlette
    from starlette.routing import Mount

    inner = create_app(Limits(workers=1))

    @asynccontextmanager
    async def lifespan(outer: Starlette) -> Any:
        async with inner.router.lifespan_context(inner):
            yield

    with TestClient(Starlette(routes=[Mount("/articles", inner)], lifespan=lifespan)) as outer:
        assert outer.post("/articles/extract", content=NEWS, headers=HTML).json() == extract(NEWS).to_dict()
        assert outer.get("/articles/openapi.json").json()["servers"] == [{"url": "/articles"}]
    assert client.get("/openapi.json").json()["servers"] == [{"url": "/"}]


def test_the_document_is_made_of_what_is_checked(client: TestClient) -> None:
    """Each parameter, each column; it is JSON and names no other host."""
    document = client.get("/openapi.json").json()
    named = {each["name"] for each in document["paths"]["/extract"]["post"]["parameters"]}
    assert named == {
        "url",
        "favor",
        "today",
        "format",
        "schema",
        "blocks",
        "explain",
        "links",
        "images",
        "captions",
        "tables",
    }
    assert set(document["components"]["schemas"]["Article"]["required"]) == set(extract(b"").to_dict())
    assert "//" not in json.dumps(document)
