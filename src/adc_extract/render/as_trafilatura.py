"""An Article by the names of trafilatura's JSON output with metadata (version 2)."""

from __future__ import annotations

from typing import Any

from adc_extract.model.article import Article
from adc_extract.model.block import Block
from adc_extract.render.languages import main_language
from adc_extract.render.page_url import page_url
from adc_extract.text.urls import host_of


def to_trafilatura(article: Article) -> dict[str, Any]:
    """The keys of that output, all of them, in its order; authors, categories and tags are joined as there.

    ``fingerprint``, ``id``, ``filedate``, ``pagetype`` and the comments are not known, and None or empty. The hostname
    is that of the page, not cut down to the registered domain.
    """
    url = page_url(article)
    return {
        "title": article.headline,
        "author": "; ".join(article.authors) or None,
        "hostname": host_of(url) or None if url else None,
        "date": article.date.isoformat() if article.date else None,
        "fingerprint": None,
        "id": None,
        "license": article.licence,
        "comments": "",
        "raw_text": " ".join(article.body.split()),
        "text": "\n".join(_line(block) for block in article.blocks if block.kind != "caption") or article.body,
        "language": main_language(article.language),
        "image": article.image.url if article.image else None,
        "pagetype": None,
        "filedate": None,
        "source": url,
        "source-hostname": article.site_name,
        "excerpt": article.description,
        "categories": article.section or "",
        "tags": ";".join(article.tags),
    }


def _line(block: Block) -> str:
    return f"- {block.text}" if block.kind == "list_item" else block.text
