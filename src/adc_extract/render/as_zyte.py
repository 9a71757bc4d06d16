"""An Article by the names of Zyte API's ``article`` (https://docs.zyte.com/zyte-api/usage/reference.html)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from adc_extract.model.article import Article
from adc_extract.render.html import body_html
from adc_extract.render.languages import main_language
from adc_extract.render.view import View

_SHOWN = View(links=True, images=True)


def to_zyte(article: Article) -> dict[str, Any]:
    """The fields of an ``article`` there; one that is not known is left out, as there.

    A date without a time of day is midnight, as there; ``metadata.probability`` is 1.0 for a page with an article, and
    else 0.0, as our confidence is one of the body, not of the page's kind.
    """
    stated = article.published or article.date
    found: dict[str, Any] = {
        "url": article.url,
        "canonicalUrl": article.canonical,
        "headline": article.headline,
        "datePublished": time_of(stated),
        "dateModified": time_of(article.modified),
        "authors": [{"name": name, "nameRaw": name} for name in article.authors],
        "inLanguage": main_language(article.language),
        "breadcrumbs": [{"name": article.section}] if article.section else [],
        "mainImage": {"url": article.image.url} if article.image else None,
        "images": [{"url": image.url} for image in article.images],
        "description": article.description,
        "articleBody": article.body,
        "articleBodyHtml": f"<article>\n{body_html(article, _SHOWN)}</article>" if article.body else None,
    }
    shown = {name: value for name, value in found.items() if value not in (None, "", [])}
    return {**shown, "metadata": {"probability": 1.0 if article.status == "ok" else 0.0}}


def time_of(moment: date | None) -> str | None:
    """A time in ISO 8601; a day alone is its midnight."""
    if moment is None:
        return None
    return moment.isoformat() if isinstance(moment, datetime) else f"{moment.isoformat()}T00:00:00"
