"""A spider for the tests: it follows all links of a site, and hands over each page unless it is told to be ``bare``;
its callback is an asynchronous one if that is to come ``later``."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any

import scrapy

PATIENCE = 1.0  # seconds for the page that does not come; all others may take as long as the machine is slow


class CrawlSpider(scrapy.Spider):
    """Follows all links below ``root``."""

    name = "crawl"
    allowed_domains = ("127.0.0.1",)

    def __init__(self, root: str, bare: str = "", later: str = "", **more: Any) -> None:
        super().__init__(**more)
        self.start_urls = [root]
        self.bare = bool(bare)
        if later:
            self.parse = self.parse_later  # type: ignore[method-assign]

    def parse(self, response: Any) -> Iterator[Any]:
        """The page, unless the spider is bare, and the links on it."""
        if not self.bare:
            yield {"response": response}
        for request in response.follow_all(css="a[href]"):
            if request.url.endswith("/stuck"):
                request.meta["download_timeout"] = PATIENCE
            yield request

    async def parse_later(self, response: Any) -> AsyncIterator[Any]:
        """The same as an asynchronous generator."""
        for each in CrawlSpider.parse(self, response):
            yield each
