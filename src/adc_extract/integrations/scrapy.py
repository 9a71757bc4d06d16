"""Articles in Scrapy: of a response, by an item pipeline, by a spider middleware. Needs the extra ``scrapy``.

Settings of both components, all of them optional:

- ``ADC_EXTRACT_OPTIONS``: a dict of the fields of `Options`, such as ``{"favor": "precision", "timeout": 5}``.
- ``ADC_EXTRACT_SCHEMA``: the names of the fields: by default those of ``Article.to_dict()``; or ``"zyte"``,
  ``"schema.org"``, ``"trafilatura"``, ``"newspaper"``.
- ``ADC_EXTRACT_FIELDS``: which of these fields an item gets, as a list; or as a dict, with their names in the item.
- ``ADC_EXTRACT_DROP``: articles of which status are dropped; by default all but ``ok`` and ``timeout``.

Of the pipeline:

- ``ADC_EXTRACT_HTML_FIELD``: the item's field that holds the page: a response, or whatever `extract` takes. Of several,
  the first one that is set. By default ``response``, then ``html``.
- ``ADC_EXTRACT_URL_FIELD``: the item's field that holds the page's URL, where the page is no response; ``url``.
- ``ADC_EXTRACT_KEEP_HTML``: whether the page stays in the item; by default it does not, as no feed can hold a response.
- ``ADC_EXTRACT_THREAD``: whether bytes, strings and responses are worked on in another thread, while the crawl goes on.

The stats count each status (``adc_extract/status/ok``), and articles with warnings (``adc_extract/warned``).
"""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from functools import partial
from typing import Any, get_args

import attrs
from itemadapter import ItemAdapter
from scrapy.exceptions import DropItem
from scrapy.http import HtmlResponse

from adc_extract.api import extract
from adc_extract.integrations.response import from_response, is_response
from adc_extract.model.article import Article, Status
from adc_extract.model.options import Options
from adc_extract.render.row import ROW_SCHEMA
from adc_extract.render.schemas import SCHEMAS

__all__ = ["ArticleMiddleware", "ArticlePipeline", "from_response"]

_STATUSES = get_args(Status)
_DROPPED = [status for status in _STATUSES if status not in ("ok", "timeout")]


class _Component:
    """What pipeline and middleware have in common: the settings, the stats, and the fields of an article."""

    def __init__(self, crawler: Any) -> None:
        settings = crawler.settings
        self.stats = crawler.stats
        self.options = _options(settings.getdict("ADC_EXTRACT_OPTIONS"))
        self.schema: str | None = settings.get("ADC_EXTRACT_SCHEMA") or None
        if self.schema and self.schema not in SCHEMAS:
            raise ValueError(f"ADC_EXTRACT_SCHEMA: expected one of {', '.join(SCHEMAS)}, got {self.schema!r}")
        wanted = settings.getdictorlist("ADC_EXTRACT_FIELDS")
        self.names: dict[str, str] = (
            wanted if isinstance(wanted, dict) else {name.strip(): name.strip() for name in wanted}
        )
        if not self.schema:
            _check("ADC_EXTRACT_FIELDS", self.names, [name for name, _ in ROW_SCHEMA])
        self.dropped = _words(settings, "ADC_EXTRACT_DROP", _DROPPED)
        _check("ADC_EXTRACT_DROP", self.dropped, _STATUSES)

    @classmethod
    def from_crawler(cls, crawler: Any) -> Any:
        """The component for a crawl. Raises TypeError and ValueError for settings that are none."""
        return cls(crawler)

    def counted(self, article: Article) -> Article:
        """The article, which the stats know of."""
        self.stats.inc_value(f"adc_extract/status/{article.status}")
        if article.warnings:
            self.stats.inc_value("adc_extract/warned")
        return article

    def fields(self, article: Article, url: str | None) -> dict[str, Any]:
        """The article's fields by the names that an item has for them. The ``url`` is where the page was fetched, if
        that is known: what the page says of itself is its ``canonical``."""
        row = article.to_dict(self.schema)
        if url and "url" in row:
            row["url"] = url
        if not self.names:
            return row
        return {name: row[field] for field, name in self.names.items() if field in row}


class ArticlePipeline(_Component):
    """Turns items that hold a page into items with the fields of its article; other items pass as they are.

    An item may be of any kind that Scrapy knows. One with declared fields gets those that it declares. What a spider
    has set is kept; only what is missing, None or empty is filled. The page itself is taken out of the item.

        ITEM_PIPELINES = {"adc_extract.integrations.scrapy.ArticlePipeline": 300}

        def parse(self, response):
            yield {"response": response}
    """

    def __init__(self, crawler: Any) -> None:
        super().__init__(crawler)
        self.html_fields = _words(crawler.settings, "ADC_EXTRACT_HTML_FIELD", ["response", "html"])
        self.url_field: str = crawler.settings.get("ADC_EXTRACT_URL_FIELD", "url")
        self.keep_html: bool = crawler.settings.getbool("ADC_EXTRACT_KEEP_HTML")
        self.thread: bool = crawler.settings.getbool("ADC_EXTRACT_THREAD")

    def process_item(self, item: Any, spider: Any = None) -> Any:
        """The item with the fields of its article. Raises DropItem for a page without one, see ``ADC_EXTRACT_DROP``;
        TypeError for a page of a type that `extract` does not take; ValueError for an item without a field to fill.
        ``spider`` is passed by Scrapy before 2.14."""
        adapter = ItemAdapter(item)
        held = next((name for name in self.html_fields if adapter.get(name) is not None), None)
        if held is None:
            return item
        page, url = adapter[held], adapter.get(self.url_field)
        url = str(url) if url else None
        if is_response(page):
            url = str(page.url)
            work = partial(from_response, page, self.options)
        else:
            work = partial(extract, page, url=url, options=self.options)
        if self.thread and (is_response(page) or isinstance(page, (bytes, str))):  # a tree may be in use here
            return self._later(work, item, held, url)
        return self._finished(work(), item, held, url)

    async def _later(self, work: Callable[[], Article], item: Any, held: str, url: str | None) -> Any:
        return self._finished(await _in_thread(work), item, held, url)

    def _finished(self, article: Article, item: Any, held: str, url: str | None) -> Any:
        self.counted(article)
        taken_out = None if self.keep_html else held
        if article.status in self.dropped:
            if taken_out:  # the log shows what is dropped, and need not show all of the page
                _changed(item, _without(item, taken_out))
            raise DropItem(f"no article: {article.status} {url or ''}".rstrip())
        return _filled(item, self.fields(article, url), taken_out)


class ArticleMiddleware(_Component):
    """Gives the article of each page that a spider handles, before what the spider itself gives for that page.

    So a spider that only follows links brings articles home, and an existing one need not be changed. Of pages that
    are not HTML, or not of a status of success, there is none; and a request with ``meta={"adc_extract": False}``
    wants none.

        SPIDER_MIDDLEWARES = {"adc_extract.integrations.scrapy.ArticleMiddleware": 600}
    """

    def process_spider_output(self, response: Any, result: Iterable[Any], spider: Any = None) -> Iterator[Any]:
        """What a callback gives, with the item of the page's article before it."""
        yield from self.items(response)
        yield from result

    async def process_spider_output_async(
        self, response: Any, result: AsyncIterator[Any], spider: Any = None
    ) -> AsyncIterator[Any]:
        """The same of a callback that is an asynchronous generator."""
        for item in self.items(response):
            yield item
        async for each in result:
            yield each

    def items(self, response: Any) -> Iterator[dict[str, Any]]:
        """The item of a page's article, if there is one and it is wanted."""
        is_page = isinstance(response, HtmlResponse) and 200 <= response.status < 300
        request = response.request
        if not is_page or (request is not None and not request.meta.get("adc_extract", True)):
            return
        article = self.counted(from_response(response, self.options))
        if article.status not in self.dropped:
            yield self.fields(article, response.url)


async def _in_thread(work: Callable[[], Article]) -> Article:
    """Does the work in another thread, whichever loop the crawl runs in."""
    try:
        from scrapy.utils.asyncio import run_in_thread
    except ImportError:  # before Scrapy 2.15
        from scrapy.utils.defer import maybe_deferred_to_future
        from twisted.internet.threads import deferToThread

        done: Article = await maybe_deferred_to_future(deferToThread(work))
    else:
        done = await run_in_thread(work)
    return done


def _words(settings: Any, name: str, default: list[str]) -> list[str]:
    """A setting that is a list, or a string with commas."""
    return [word.strip() for word in settings.getlist(name, default)]


def _check(name: str, given: Iterable[str], known: Iterable[str]) -> None:
    """Raises ValueError for a setting with a word that is not known."""
    if unknown := set(given).difference(known):
        raise ValueError(f"{name}: expected some of {', '.join(known)}, got {min(unknown)!r}")


def _options(given: dict[str, Any]) -> Options:
    """The options of a setting; on the command line, that is JSON, and a day a string."""
    today = given.get("today")
    if isinstance(today, str):
        given = {**given, "today": datetime.date.fromisoformat(today)}
    try:
        return Options(**given)
    except TypeError as error:
        raise TypeError(f"ADC_EXTRACT_OPTIONS: {error}") from None


def _filled(item: Any, values: dict[str, Any], emptied: str | None) -> Any:
    """The item with those of the values that it has an empty place for, and without the page in it."""
    adapter = ItemAdapter(item)
    takes_all = isinstance(item, dict)
    declared = adapter.field_names()
    if values and not takes_all and not values.keys() & declared:
        raise ValueError(f"{type(item).__name__} has no field for any of: {', '.join(values)}; see ADC_EXTRACT_FIELDS")
    changes = {
        name: value
        for name, value in values.items()
        if (takes_all or name in declared) and (name == emptied or _is_empty(adapter.get(name)))
    }
    if emptied and emptied not in changes:
        changes |= _without(item, emptied)
    return _changed(item, changes)


def _without(item: Any, name: str) -> dict[str, Any]:
    """Takes a field out of an item that can be without it; else, the change that empties it. An object without one of
    its attributes could not even be shown in the log."""
    if not hasattr(item, "__delitem__"):
        return {name: None}
    del item[name]
    return {}


def _changed(item: Any, changes: dict[str, Any]) -> Any:
    """The item with the changes made; a frozen one is made anew."""
    if getattr(item, "model_config", {}).get("frozen"):
        return item.model_copy(update=changes)
    adapter = ItemAdapter(item)
    try:
        for name, value in changes.items():
            adapter[name] = value
    except AttributeError:  # already of the first assignment
        anew: Callable[..., Any] = dataclasses.replace if dataclasses.is_dataclass(item) else attrs.evolve
        return anew(item, **changes)
    return item


def _is_empty(value: Any) -> bool:
    return value is None or (isinstance(value, (str, bytes, list, tuple, set, dict)) and not value)
