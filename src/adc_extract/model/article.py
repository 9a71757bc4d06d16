"""The Article: what one page gives."""

from __future__ import annotations

import datetime  # as a module: a field is named date, and would hide the class from whoever resolves the annotations
from dataclasses import dataclass, field
from typing import Any, Literal

from adc_extract.model.block import Block
from adc_extract.model.candidate import Choice
from adc_extract.model.image import Image

Status = Literal["ok", "empty", "listing", "timeout"]


@dataclass(slots=True)
class Article:
    """The article of one page; every field that the page does not give is None or empty.

    ``byline`` is what the page prints, without "By", glued repeats and the date; ``authors`` are the names in it.
    ``date`` is the day of first publication. ``published`` and ``modified`` are given only where the page gives a time,
    and have a zone only where the page gives one. ``body`` is the text, paragraphs apart by a blank line.
    ``lead`` is the standfirst, the sentence or two that sum the article up. ``source_url`` is where the text first
    stood, without proxy, archive or AMP wrapping; ``url`` is this page's own URL, and ``canonical`` the one that it
    names as canonical. ``image`` stands for the article, ``images`` stand in it. ``licence`` is a URL or a name;
    ``paywalled`` is None where the page does not say; ``reading_time`` is in minutes, as the page gives it.
    ``confidence`` is the probability, 0 to 1, that the body is right (word F1 of 0.9 or more).
    ``status`` is ``"ok"``, ``"empty"`` (no text was found), ``"listing"`` (the page is an index of teasers) or
    ``"timeout"`` (the time that `Options` gives was over: this is what there was by then).
    ``warnings`` names what was doubtful or left out on the way. ``provenance`` says of each field where its value comes
    from, if that was asked for.
    """

    headline: str | None = None
    lead: str | None = None
    byline: str | None = None
    authors: tuple[str, ...] = ()
    date: datetime.date | None = None
    published: datetime.datetime | None = None
    modified: datetime.datetime | None = None
    body: str = ""
    blocks: tuple[Block, ...] = ()
    source_url: str | None = None
    url: str | None = None
    canonical: str | None = None
    next_page_url: str | None = None
    site_name: str | None = None
    language: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    description: str | None = None
    image: Image | None = None
    images: tuple[Image, ...] = ()
    licence: str | None = None
    paywalled: bool | None = None
    comment_count: int | None = None
    reading_time: int | None = None
    status: Status = "empty"
    confidence: float = 0.0
    warnings: tuple[str, ...] = ()
    provenance: dict[str, Choice] = field(default_factory=dict, compare=False, repr=False)

    def __bool__(self) -> bool:
        """Whether there is a body."""
        return bool(self.body)

    def to_dict(self, schema: str | None = None) -> dict[str, Any]:
        """The article as a flat dict, ready for JSON: str, int, float, bool, None and lists of str; dates in ISO 8601.

        The keys are the fields, in their order, except ``blocks`` and ``provenance``: the body is given as text, and
        images by their URLs. ``adc_extract.ROW_SCHEMA`` has their types.

        With a ``schema``, it is a dict by the names of another one, which may be nested: ``"zyte"`` (of Zyte API),
        ``"schema.org"`` (JSON-LD, a ``NewsArticle``), ``"trafilatura"`` or ``"newspaper"``. Raises ValueError for any
        other.
        """
        if schema is not None:
            from adc_extract.render.schemas import to_schema

            return to_schema(self, schema)
        return {
            "headline": self.headline,
            "lead": self.lead,
            "byline": self.byline,
            "authors": list(self.authors),
            "date": self.date.isoformat() if self.date else None,
            "published": self.published.isoformat() if self.published else None,
            "modified": self.modified.isoformat() if self.modified else None,
            "body": self.body,
            "source_url": self.source_url,
            "url": self.url,
            "canonical": self.canonical,
            "next_page_url": self.next_page_url,
            "site_name": self.site_name,
            "language": self.language,
            "section": self.section,
            "tags": list(self.tags),
            "description": self.description,
            "image": self.image.url if self.image else None,
            "image_width": self.image.width if self.image else None,
            "image_height": self.image.height if self.image else None,
            "image_alt": self.image.alt if self.image else None,
            "images": [image.url for image in self.images],
            "licence": self.licence,
            "paywalled": self.paywalled,
            "comment_count": self.comment_count,
            "reading_time": self.reading_time,
            "status": self.status,
            "confidence": self.confidence,
            "warnings": list(self.warnings),
        }

    # The views of an article are made in render/, which is above it: they are imported when one is asked for.

    def to_text(self, *, tables: bool = True, captions: bool = False) -> str:
        """Headline, byline and date, source, and the body, for a person to read; see `render.text`."""
        from adc_extract.render.text import to_text

        return to_text(self, tables=tables, captions=captions)

    def to_markdown(
        self,
        *,
        links: bool = False,
        images: bool = False,
        tables: bool = True,
        captions: bool = False,
        frontmatter: bool = False,
    ) -> str:
        """The article as Markdown; see `render.markdown`."""
        from adc_extract.render.markdown import to_markdown

        view = {"links": links, "images": images, "tables": tables, "captions": captions}
        return to_markdown(self, frontmatter=frontmatter, **view)

    def to_html(
        self,
        *,
        links: bool = False,
        images: bool = False,
        tables: bool = True,
        captions: bool = False,
        document: bool = False,
    ) -> str:
        """The article as HTML that is safe to show; see `render.html`."""
        from adc_extract.render.html import to_html

        view = {"links": links, "images": images, "tables": tables, "captions": captions}
        return to_html(self, document=document, **view)

    def _repr_html_(self) -> str:
        """What a notebook shows of it; see `render.notebook`."""
        from adc_extract.render.notebook import to_notebook

        return to_notebook(self)

    def to_xml(self, *, links: bool = False, images: bool = False, tables: bool = True, captions: bool = False) -> str:
        """The article as a TEI document; see `render.tei`."""
        from adc_extract.render.tei import to_xml

        return to_xml(self, links=links, images=images, tables=tables, captions=captions)

    def to_json(self, *, schema: str | None = None, blocks: bool = False, indent: int | None = None) -> str:
        """``to_dict(schema)`` as JSON, with the blocks if they are asked for; see `render.json`."""
        from adc_extract.render.json import to_json

        return to_json(self, schema=schema, blocks=blocks, indent=indent)
