"""The Article: what one page gives."""

from __future__ import annotations

import datetime  # as a module: a field is named date, and would hide the class from whoever resolves the annotations
from dataclasses import dataclass
from typing import Any, Literal

from adc_extract.model.block import Block

Status = Literal["ok", "empty", "listing"]


@dataclass(slots=True)
class Article:
    """The article of one page; every field that the page does not give is None or empty.

    ``byline`` is what the page prints, without "By", glued repeats and the date; ``authors`` are the names in it.
    ``date`` is the day of first publication. ``published`` and ``modified`` are given only where the page gives a time,
    and have a zone only where the page gives one. ``body`` is the text, paragraphs apart by a blank line.
    ``source_url`` is where the text first stood, without proxy, archive or AMP wrapping; ``url`` is this page's own
    canonical URL. ``confidence`` is the probability, 0 to 1, that the body is right (word F1 of 0.9 or more).
    ``status`` is ``"ok"``, ``"empty"`` (no text was found) or ``"listing"`` (the page is an index of teasers).
    ``warnings`` names what was doubtful or left out on the way.
    """

    headline: str | None = None
    byline: str | None = None
    authors: tuple[str, ...] = ()
    date: datetime.date | None = None
    published: datetime.datetime | None = None
    modified: datetime.datetime | None = None
    body: str = ""
    blocks: tuple[Block, ...] = ()
    source_url: str | None = None
    url: str | None = None
    site_name: str | None = None
    language: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    description: str | None = None
    image: str | None = None
    status: Status = "empty"
    confidence: float = 0.0
    warnings: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is a body."""
        return bool(self.body)

    def to_dict(self) -> dict[str, Any]:
        """The article as a flat dict, ready for JSON: str, float, None and lists of str; dates in ISO 8601.

        The keys are the fields, in their order, except ``blocks``: the body is given as text.
        """
        return {
            "headline": self.headline,
            "byline": self.byline,
            "authors": list(self.authors),
            "date": self.date.isoformat() if self.date else None,
            "published": self.published.isoformat() if self.published else None,
            "modified": self.modified.isoformat() if self.modified else None,
            "body": self.body,
            "source_url": self.source_url,
            "url": self.url,
            "site_name": self.site_name,
            "language": self.language,
            "section": self.section,
            "tags": list(self.tags),
            "description": self.description,
            "image": self.image,
            "status": self.status,
            "confidence": self.confidence,
            "warnings": list(self.warnings),
        }
