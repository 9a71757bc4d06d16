"""An Article as JSON-LD of schema.org (https://schema.org/NewsArticle)."""

from __future__ import annotations

from typing import Any

from adc_extract.model.article import Article
from adc_extract.model.image import Image


def to_schema_org(article: Article) -> dict[str, Any]:
    """A ``NewsArticle`` with what the article has; a property that it lacks is left out.

    ``isBasedOn`` is where the text first stood, if that is another page than this one.
    """
    page = article.canonical or article.url
    first_stood = article.source_url
    found: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.headline,
        "abstract": article.lead,
        "description": article.description,
        "author": [{"@type": "Person", "name": name} for name in article.authors] or _credited(article.byline),
        "datePublished": _iso(article.published or article.date),
        "dateModified": _iso(article.modified),
        "articleBody": article.body,
        "articleSection": article.section,
        "keywords": list(article.tags),
        "image": _images(article),
        "inLanguage": article.language,
        "publisher": {"@type": "Organization", "name": article.site_name} if article.site_name else None,
        "url": page,
        "mainEntityOfPage": page,
        "isBasedOn": first_stood if first_stood not in (page, article.url) else None,
        "license": article.licence,
        "isAccessibleForFree": None if article.paywalled is None else not article.paywalled,
        "commentCount": article.comment_count,
        "timeRequired": f"PT{article.reading_time}M" if article.reading_time else None,
    }
    return {name: value for name, value in found.items() if value not in (None, "", [])}


def _credited(byline: str | None) -> list[dict[str, str]]:
    return [{"@type": "Organization", "name": byline}] if byline else []


def _images(article: Article) -> list[dict[str, Any]]:
    """Each picture once, with what is known of it in either place."""
    found: dict[str, dict[str, Any]] = {}
    for image in (article.image, *article.images):
        if image:
            found[image.url] = {**_image(image), **found.get(image.url, {})}
    return list(found.values())


def _image(image: Image) -> dict[str, Any]:
    found = {
        "@type": "ImageObject",
        "url": image.url,
        "width": image.width,
        "height": image.height,
        "caption": image.caption or image.alt,
        "creditText": image.credit,
    }
    return {name: value for name, value in found.items() if value is not None}


def _iso(moment: Any) -> str | None:
    return moment.isoformat() if moment else None
