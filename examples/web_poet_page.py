"""A page object with one field of its own; all others come from the article that was found.

    python -m scrapy runspider examples/web_poet_page.py -O articles.jsonl

Pages come from fixtures/, so that it runs offline. scrapy-poet makes the page object, as the callback asks for it.
"""

from pathlib import Path

import scrapy
from scrapy_poet import DummyResponse
from web_poet import field

from adc_extract.integrations.web_poet import ArticlePage

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"


class LeadPage(ArticlePage):
    """The page of a site that sums its articles up under the headline."""

    @field
    def description(self):
        """The standfirst; where there is none, what the page's metadata say."""
        return self.article().lead or super().description


class PagesSpider(scrapy.Spider):
    """Asks for the page object of each page."""

    name = "pages"
    start_urls = tuple(path.as_uri() for path in sorted(FIXTURES.glob("*/source.html")))
    custom_settings = {"ADDONS": {"scrapy_poet.Addon": 300}}  # noqa: RUF012

    async def parse(self, response: DummyResponse, page: LeadPage):
        """The item: an Article of zyte-common-items."""
        yield await page.to_item()
