"""The one URL of an article's page."""

from __future__ import annotations

from adc_extract.model.article import Article
from adc_extract.text.urls import host_of


def page_url(article: Article) -> str | None:
    """The canonical URL, unless it is one of another site, whose text this page republishes: then the page's own."""
    url, canonical = article.url, article.canonical
    if url and canonical and host_of(url) != host_of(canonical):
        return url
    return canonical or url
