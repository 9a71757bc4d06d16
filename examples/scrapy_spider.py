"""A spider whose pages become articles. The pages are those of fixtures/, so that it runs offline:

    python -m scrapy runspider examples/scrapy_spider.py -O articles.jsonl

On a site, ``start_urls`` is its front page, and ``parse`` also says ``yield from response.follow_all(css="a")``: of
listings and empty pages the pipeline makes no items.
"""

from pathlib import Path

import scrapy

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"


class NewsSpider(scrapy.Spider):
    """Hands over each page that it gets."""

    name = "news"
    start_urls = tuple(path.as_uri() for path in sorted(FIXTURES.glob("*/source.html")))
    custom_settings = {"ITEM_PIPELINES": {"adc_extract.integrations.scrapy.ArticlePipeline": 300}}  # noqa: RUF012

    def parse(self, response):
        """The response in an item of its own: the pipeline puts the article's fields in its place."""
        yield {"response": response}
