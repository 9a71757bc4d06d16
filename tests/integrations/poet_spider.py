"""A spider for the tests that asks for the item of each page; scrapy-poet finds the page object by its rule."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import scrapy
from web_poet import handle_urls
from zyte_common_items import Article

from adc_extract.integrations.web_poet import ArticlePage


@handle_urls("")
class SitePage(ArticlePage):
    """The page object for any site: the empty pattern matches all URLs."""


class PoetSpider(scrapy.Spider):
    """Follows all links below ``root``."""

    name = "poet"
    allowed_domains = ("127.0.0.1",)
    custom_settings = {"ADDONS": {"scrapy_poet.Addon": 300}}  # noqa: RUF012 - as Scrapy's users write it

    def __init__(self, root: str, **more: Any) -> None:
        super().__init__(**more)
        self.start_urls = [root]

    def parse(self, response: Any, article: Article) -> Iterator[Any]:
        """The item, if the page is an article, and the links on it."""
        if article.get_probability():
            yield article
        for request in response.follow_all(css="a[href]"):
            if not request.url.endswith("/stuck"):
                yield request
