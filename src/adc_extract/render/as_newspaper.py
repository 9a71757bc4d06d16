"""An Article by the names of newspaper4k's ``Article.to_json`` (version 0.9)."""

from __future__ import annotations

from typing import Any

from adc_extract.model.article import Article
from adc_extract.render.as_zyte import time_of
from adc_extract.render.languages import main_language


def to_newspaper(article: Article) -> dict[str, Any]:
    """The keys of that output, all of them, in its order. What it computes by language processing (``keywords``,
    ``summary``), and what an article here does not have (``movies``, ``meta_favicon``), is empty."""
    stated = article.published or article.date
    image = article.image.url if article.image else ""
    return {
        "url": article.url or "",
        "read_more_link": "",
        "language": main_language(article.language) or "",
        "title": article.headline or "",
        "top_image": image,
        "meta_img": image,
        "images": [picture.url for picture in article.images],
        "movies": [],
        "keywords": [],
        "meta_keywords": list(article.tags),
        "tags": list(article.tags),
        "authors": list(article.authors),
        "publish_date": time_of(stated),
        "summary": "",
        "meta_description": article.description or "",
        "meta_lang": main_language(article.language) or "",
        "meta_favicon": "",
        "meta_site_name": article.site_name or "",
        "canonical_link": article.canonical,
        "text": article.body,
    }
