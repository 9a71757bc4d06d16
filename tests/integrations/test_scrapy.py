"""The pipeline and the middleware of Scrapy, each on items and responses of Scrapy's own."""

from __future__ import annotations

import asyncio
import dataclasses
import json
from collections.abc import AsyncIterator, Iterator
from typing import Any, get_args

import attrs
import pytest

from adc_extract.model.article import Status

scrapy = pytest.importorskip("scrapy")
pydantic = pytest.importorskip("pydantic")
utils = pytest.importorskip("scrapy.utils.asyncio") if scrapy.version_info >= (2, 13) else None

# ruff: noqa: E402 - what is not installed is skipped first
from scrapy.exceptions import DropItem
from scrapy.http import HtmlResponse, Request, Response, TextResponse
from scrapy.utils.test import get_crawler

from adc_extract.integrations.scrapy import ArticleMiddleware, ArticlePipeline, from_response

URL = "https://example.org/2024/05/rain"
SENTENCE = "It rained on Monday, and by the evening all of the wells in the valley were full again."
PAGE = f"""<html lang="en"><head><title>Rain at last</title><link rel=canonical href="/rain"></head><body>
<h1>Rain at last</h1><p>By Ann Lee</p><p>3 May 2024</p><p>{SENTENCE}</p><p>{SENTENCE[::-1]}</p></body></html>"""
CARD = '<div class="card"><h3><a href="/{0}">The {0} opens its doors on Sunday</a></h3><p>And few will come.</p></div>'
LISTING = (
    "<html><body><h1>News</h1>" + "".join(map(CARD.format, "mill pier hall tram dyke lock".split())) + "</body></html>"
)


def response(page: str = PAGE, **more: Any) -> HtmlResponse:
    """A response as the downloader makes one."""
    more.setdefault("request", Request(URL))
    return HtmlResponse(URL, body=page.encode(), headers={"Content-Type": "text/html; charset=utf-8"}, **more)


def made(kind: Any, **settings: Any) -> Any:
    """A component, as a crawler makes it."""
    crawler = get_crawler(settings_dict={f"ADC_EXTRACT_{name}": value for name, value in settings.items()})
    return kind.from_crawler(crawler)


def process(item: Any, **settings: Any) -> Any:
    """An item that went through the pipeline."""
    if settings.get("THREAD") and not hasattr(utils, "run_in_thread"):
        pytest.skip("before Scrapy 2.15, a thread needs a reactor that runs: see the test of a crawl")
    return made(ArticlePipeline, **settings).process_item(item)


@dataclasses.dataclass
class Plain:
    """A dataclass."""

    headline: str | None = None
    authors: list[str] | None = None
    date: str | None = None
    body: str = ""
    url: str | None = None
    response: Any = None


@dataclasses.dataclass(slots=True)
class Slotted(Plain):
    """One with slots."""


@dataclasses.dataclass(frozen=True)
class Frozen:
    """One that cannot be changed."""

    headline: str | None = None
    authors: list[str] | None = None
    date: str | None = None
    body: str = ""
    url: str | None = None
    response: Any = None


@attrs.define
class Attrs:
    """A class of attrs, which has slots."""

    headline: str | None = None
    authors: list[str] | None = None
    date: str | None = None
    body: str = ""
    url: str | None = None
    response: Any = None


@attrs.frozen
class FrozenAttrs(Attrs):
    """One that cannot be changed."""


class Model(pydantic.BaseModel):
    """A model of pydantic."""

    headline: str | None = None
    authors: list[str] | None = None
    date: str | None = None
    body: str = ""
    url: str | None = None
    response: Any = None


class FrozenModel(Model):
    """One that cannot be changed."""

    model_config = pydantic.ConfigDict(frozen=True)


class Item(scrapy.Item):
    """An item of Scrapy."""

    headline = scrapy.Field()
    authors = scrapy.Field()
    date = scrapy.Field()
    body = scrapy.Field()
    url = scrapy.Field()
    response = scrapy.Field()


KINDS = [dict, Plain, Slotted, Frozen, Attrs, FrozenAttrs, Model, FrozenModel, Item]


@pytest.mark.parametrize("kind", KINDS)
def test_items_of_every_kind(kind: Any) -> None:
    """Each gets the fields that it declares, a dict all of them; and the response is gone."""
    item = process(kind(response=response()))
    assert isinstance(item, kind)
    get = item.get if hasattr(item, "get") else lambda name: getattr(item, name)
    assert get("headline") == "Rain at last"
    assert get("authors") == ["Ann Lee"]
    assert get("date") == "2024-05-03"
    assert get("body") == f"{SENTENCE}\n\n{SENTENCE[::-1]}"
    assert get("url") == URL
    assert get("response") is None
    assert repr(item)


def test_the_fields_of_a_dict() -> None:
    """They are those of the article, ready for a feed; the URL is where the page was fetched."""
    page = response()
    item = process({"response": page})
    assert item == {**from_response(page).to_dict(), "url": URL}
    assert item["canonical"] == "https://example.org/rain"
    assert json.loads(json.dumps(item)) == item


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_spider_has_set(kind: Any) -> None:
    """Is kept; only what is None or empty is filled."""
    item = process(kind(response=response(), headline="Of the spider", authors=[], url="https://example.org/x"))
    get = item.get if hasattr(item, "get") else lambda name: getattr(item, name)
    assert (get("headline"), get("authors"), get("url")) == ("Of the spider", ["Ann Lee"], "https://example.org/x")


def test_zero_and_false_are_set() -> None:
    """They are values."""
    item = process({"response": response(), "comment_count": 0, "paywalled": False})
    assert (item["comment_count"], item["paywalled"]) == (0, False)


@pytest.mark.parametrize("page", [PAGE, PAGE.encode(), PAGE.encode("utf-16")], ids=["str", "bytes", "utf-16"])
@pytest.mark.parametrize("thread", [False, True])
def test_html_fields(page: str | bytes, thread: bool) -> None:
    """The page as text, with its URL in a field of its own."""
    found = process({"html": page, "url": URL, "rank": 3}, THREAD=thread)
    item = asyncio.run(found) if thread else found
    assert (item["headline"], item["canonical"], item["url"]) == ("Rain at last", "https://example.org/rain", URL)
    assert item["rank"] == 3
    assert "html" not in item


def test_a_selector_in_a_field() -> None:
    """A part of a page, as it was selected, is read in the thread that it was made in."""
    item = process({"html": response().css("body")[0], "url": URL}, THREAD=True)
    assert item["body"].startswith(SENTENCE)


def test_names_of_fields() -> None:
    """The page, its URL and the fields of the article may have any names, one also that of the page."""
    settings = {"HTML_FIELD": "content", "URL_FIELD": "link", "FIELDS": {"headline": "title", "body": "content"}}
    item = process({"content": PAGE, "link": URL}, **settings)
    assert item == {"title": "Rain at last", "content": f"{SENTENCE}\n\n{SENTENCE[::-1]}", "link": URL}


@pytest.mark.parametrize("names", [["headline", "date"], "headline, date", '["headline", "date"]'])
def test_a_choice_of_fields(names: Any) -> None:
    """A list, or what stands for one on the command line."""
    assert process({"response": response()}, FIELDS=names) == {"headline": "Rain at last", "date": "2024-05-03"}


def test_the_page_may_stay() -> None:
    """If that is wanted."""
    item = process({"html": PAGE}, KEEP_HTML=True)
    assert item["html"] == PAGE
    assert item["headline"] == "Rain at last"


def test_the_first_field_that_is_set() -> None:
    """A response comes before html, and None is no page."""
    assert process({"html": "<p>x", "response": response()})["headline"] == "Rain at last"
    assert process({"html": PAGE, "response": None})["headline"] == "Rain at last"
    untouched = {"price": 3, "html": None}
    assert process(untouched) is untouched


@pytest.mark.parametrize("schema", ["zyte", "schema.org", "trafilatura", "newspaper"])
def test_schemas(schema: str) -> None:
    """The fields by other names."""
    page = response()
    expected = from_response(page).to_dict(schema)
    assert process({"response": page}, SCHEMA=schema) == expected | ({"url": URL} if "url" in expected else {})


def test_options() -> None:
    """They reach the extraction, also as JSON from the command line."""
    options = {"max_bytes": 60, "today": "2024-05-31"}
    for given in (options, json.dumps(options)):
        with pytest.raises(DropItem):
            process({"response": response()}, OPTIONS=given)
    assert process({"response": response()}, OPTIONS={"today": "2024-01-01"})["date"] is None


@pytest.mark.parametrize(
    ("settings", "error"),
    [
        ({"OPTIONS": {"favour": "recall"}}, "ADC_EXTRACT_OPTIONS.*favour"),
        ({"OPTIONS": {"favor": "speed"}}, "favor: expected"),
        ({"OPTIONS": {"today": "soon"}}, "soon"),
        ({"SCHEMA": "rss"}, "ADC_EXTRACT_SCHEMA: expected one of zyte"),
        ({"FIELDS": {"title": "title"}}, "ADC_EXTRACT_FIELDS: expected some of headline, .*'title'"),
        ({"DROP": ["listing", "lists"]}, "ADC_EXTRACT_DROP: expected some of ok.*'lists'"),
    ],
)
@pytest.mark.parametrize("kind", [ArticlePipeline, ArticleMiddleware])
def test_settings_that_are_none(kind: Any, settings: dict[str, Any], error: str) -> None:
    """Are said when the crawl begins."""
    with pytest.raises((TypeError, ValueError), match=error):
        made(kind, **settings)


@pytest.mark.parametrize(("page", "status"), [("", "empty"), ("<script>x()</script>", "empty"), (LISTING, "listing")])
@pytest.mark.parametrize("thread", [False, True])
def test_pages_without_an_article(page: str, status: str, thread: bool) -> None:
    """Are dropped, by the name of what they are, and do not fill the log with their HTML; the stats count them."""
    if thread and not hasattr(utils, "run_in_thread"):
        pytest.skip("before Scrapy 2.15, a thread needs a reactor that runs: see the test of a crawl")
    pipeline = made(ArticlePipeline, THREAD=thread)
    item = {"html": page, "url": URL}
    with pytest.raises(DropItem, match=f"no article: {status} {URL}"):
        found = pipeline.process_item(item)
        asyncio.run(found)
    assert item == {"url": URL}
    assert pipeline.stats.get_value(f"adc_extract/status/{status}") == 1


def test_what_is_dropped_may_be_chosen() -> None:
    """Nothing, or only what has no text; whatever else there is goes on."""
    assert process({"response": response(LISTING)}, DROP=[])["status"] == "listing"
    assert process({"response": response(LISTING)}, DROP="empty, timeout")["status"] == "listing"
    with pytest.raises(DropItem):
        process({"response": response()}, DROP=["ok"])


def test_all_statuses_but_those_of_an_article_are_dropped() -> None:
    """Whichever there are."""
    assert set(made(ArticlePipeline).dropped) == set(get_args(Status)) - {"ok", "timeout"}


def test_a_binary_response() -> None:
    """It is no page, and the stats say that there was something to say of it."""
    pipeline = made(ArticlePipeline)
    with pytest.raises(DropItem, match="no article: empty"):
        pipeline.process_item({"response": Response(URL, body=b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj")})
    assert pipeline.stats.get_value("adc_extract/warned") == 1


def test_mistakes() -> None:
    """A page of a wrong type, and an item that takes none of the fields, are errors of the spider, and not passed over."""

    @dataclasses.dataclass
    class Strange:
        html: str
        title: str = ""

    with pytest.raises(TypeError, match="one page at a time"):
        process({"html": [PAGE]})
    with pytest.raises(ValueError, match=r"Strange has no field for any of: headline.*ADC_EXTRACT_FIELDS"):
        process(Strange(PAGE))
    assert process(Strange(PAGE), FIELDS={"headline": "title"}).title == "Rain at last"
    unknown = process(Strange(PAGE), SCHEMA="zyte", FIELDS={"dateModified": "title"})
    assert unknown == Strange(None, "")  # type: ignore[arg-type]


def test_older_calls() -> None:
    """Scrapy before 2.14 hands over the spider."""
    spider = scrapy.Spider("old")
    pipeline, middleware = made(ArticlePipeline), made(ArticleMiddleware)
    assert pipeline.process_item({"response": response()}, spider)["headline"] == "Rain at last"
    assert len(list(middleware.process_spider_output(response(), [], spider))) == 1


def test_the_tree_of_the_response_is_not_touched() -> None:
    """The pipeline runs while the callback may go on."""
    page = response()
    root, before = page.selector.root, page.selector.get()
    process({"response": page})
    assert page.selector.root is root
    assert page.selector.get() == before


def outputs(middleware: Any, page: Any, given: list[Any]) -> tuple[list[Any], list[Any]]:
    """What the middleware makes of a callback's results, as a generator and as an asynchronous one."""

    async def results() -> AsyncIterator[Any]:
        for each in given:
            yield each

    async def collected() -> list[Any]:
        return [each async for each in middleware.process_spider_output_async(page, results())]

    return list(middleware.process_spider_output(page, iter(given))), asyncio.run(collected())


def test_the_middleware_gives_the_article_first() -> None:
    """And then all that the spider gives, so that nothing that fails there can lose it."""
    page = response()
    given = [{"other": 1}, Request(URL)]
    expected = [{**from_response(page).to_dict(), "url": URL}, *given]
    assert outputs(made(ArticleMiddleware), page, given) == (expected, expected)


def failing() -> Iterator[Any]:
    """A callback that fails."""
    yield {"other": 1}
    raise RuntimeError("in the spider")


def test_a_callback_that_fails() -> None:
    """The article has come out by then, and the error goes on."""
    found = made(ArticleMiddleware).process_spider_output(response(), failing())
    assert next(found)["headline"] == "Rain at last"
    assert next(found) == {"other": 1}
    with pytest.raises(RuntimeError, match="in the spider"):
        next(found)


@pytest.mark.parametrize(
    "page",
    [
        response(LISTING),
        response(""),
        response(status=404),
        response(request=Request(URL, meta={"adc_extract": False})),
        TextResponse(URL, body=PAGE.encode(), request=Request(URL)),
        Response(URL, body=b"\x89PNG\r\n\x1a\n", request=Request(URL)),
    ],
    ids=["listing", "empty", "404", "not wanted", "no html", "binary"],
)
def test_pages_without_an_article_are_left_to_the_spider(page: Any) -> None:
    """What it gives is all that there is."""
    given = [Request(URL)]
    assert outputs(made(ArticleMiddleware), page, given) == (given, given)


def test_the_middleware_has_the_settings_of_the_pipeline() -> None:
    """Names of fields, and what is dropped."""
    middleware = made(ArticleMiddleware, FIELDS={"headline": "title"}, DROP=[])
    assert outputs(middleware, response(), [])[0] == [{"title": "Rain at last"}]
    assert outputs(middleware, response(LISTING), [])[0] == [{"title": "News"}]
    assert middleware.stats.get_value("adc_extract/status/ok") == 2
    assert middleware.stats.get_value("adc_extract/status/listing") == 2


def test_a_response_without_a_request() -> None:
    """As tests of spiders make them."""
    page = HtmlResponse(URL, body=PAGE.encode())
    assert len(outputs(made(ArticleMiddleware), page, [])[0]) == 1
