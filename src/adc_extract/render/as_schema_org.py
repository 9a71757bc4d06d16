"""An Article as JSON-LD of schema.org (https://schema.org/NewsArticle)."""

from __future__ import annotations

from typing import Any

from adc_extract.model.article import Article
from adc_extract.model.image import Image
from adc_extract.render.page_url import page_url
from adc_extract.text.urls import host_of


def to_schema_org(article: Article) -> dict[str, Any]:
    """A ``NewsArticle`` with what the article has; a property that it lacks is left out. An index of teasers is a
    ``CollectionPage`` with a text.

    ``isBasedOn`` is where the text first stood, if that is another site than this one.
    """
    page = page_url(article)
    first_stood = article.source_url
    images = {image.url: image for image in (*article.images, article.image) if image}
    is_listing = article.status == "listing"
    found: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "CollectionPage" if is_listing else "NewsArticle",
        "headline": article.headline,
        "abstract": article.lead if article.lead != article.description else None,
        "description": article.description,
        "author": [_author(name, article) for name in article.authors] or _credited(article.byline),
        "datePublished": _iso(article.published or article.date),
        "dateModified": _iso(article.modified),
        "text" if is_listing else "articleBody": article.body,
        "about" if is_listing else "articleSection": article.section,
        "keywords": list(article.tags),
        "image": [_image(image) for image in images.values()],
        "inLanguage": article.language,
        "publisher": {"@type": "Organization", "name": article.site_name} if article.site_name else None,
        "url": page,
        "mainEntityOfPage": page,
        "isBasedOn": first_stood if host_of(first_stood or "") != host_of(page or "") else None,
        "license": article.licence,
        "isAccessibleForFree": None if article.paywalled is None else not article.paywalled,
        "commentCount": article.comment_count,
        "timeRequired": f"PT{article.reading_time}M" if article.reading_time else None,
    }
    return {name: value for name, value in found.items() if value not in (None, "", [])}


def _author(name: str, article: Article) -> dict[str, str]:
    """A person, but for a name that is the site's, or the host's: some sites sign for themselves."""
    folded = "".join(filter(str.isalnum, name)).casefold()
    hosts = (host_of(url or "").partition(".")[0] for url in (article.url, article.source_url))
    sites = {"".join(filter(str.isalnum, site)).casefold() for site in (article.site_name or "", *hosts)}
    return {"@type": "Organization" if folded in sites else "Person", "name": name}


def _credited(byline: str | None) -> list[dict[str, str]]:
    return [{"@type": "Organization", "name": byline}] if byline else []


def _image(image: Image) -> dict[str, Any]:
    found = {
        "@type": "ImageObject",
        "url": image.url,
        "width": image.width,
        "height": image.height,
        "caption": image.caption,
        "description": image.alt,
        "creditText": image.credit,
    }
    return {name: value for name, value in found.items() if value is not None}


def _iso(moment: Any) -> str | None:
    return moment.isoformat() if moment else None
