"""A page object of web-poet whose fields come from an Article. Needs the extra ``zyte``."""

from __future__ import annotations

from typing import ClassVar

import zyte_common_items as zyte
from web_poet import cached_method, field

from adc_extract.integrations.response import from_response
from adc_extract.model.article import Article
from adc_extract.model.options import Options

__all__ = ["ArticlePage"]


class ArticlePage(zyte.ArticlePage):
    """The article of an HTTP response, for any site; ``to_item()`` gives a ``zyte_common_items.Article``.

    The page is read once, when the first field is asked for. A subclass overrides the fields that it knows better, and
    is registered for its sites with ``handle_urls``; what else there is of the article is in ``article()``.
    ``options`` are those of `extract`.

    ``datePublishedRaw`` and ``dateModifiedRaw`` are what stands on the page; to find that takes as long again as the
    rest. With ``raw_dates = False`` they are None. A page that is no article, as an index of teasers, has a
    ``metadata.probability`` of 0.
    """

    options: ClassVar[Options | None] = None
    raw_dates: ClassVar[bool] = True

    @cached_method
    def article(self) -> Article:
        """The article, with all that adc_extract knows of it."""
        return from_response(self.response, self.options, explain=self.raw_dates)

    @cached_method
    def found(self) -> zyte.Article:
        """The article by the names of the item."""
        fields = self.article().to_dict("zyte") | {"url": str(self.response.url)}
        item: zyte.Article = zyte.Article.from_dict(fields)
        return item

    @field
    def headline(self) -> str | None:
        """The title of the article, without the site's name."""
        return self.found().headline

    @field
    def datePublished(self) -> str | None:
        """When it was first published, in ISO 8601; midnight where the page gives a day only."""
        return self.found().datePublished

    @field
    def datePublishedRaw(self) -> str | None:
        """The same as it stands on the page."""
        return self._raw("published") if self.article().published else self._raw("date")

    @field
    def dateModified(self) -> str | None:
        """When it was last changed, where the page gives that with a time of day."""
        return self.found().dateModified

    @field
    def dateModifiedRaw(self) -> str | None:
        """The same as it stands on the page."""
        return self._raw("modified")

    @field
    def authors(self) -> list[zyte.Author] | None:
        """The authors, each with a name."""
        return self.found().authors or None

    @field
    def breadcrumbs(self) -> list[zyte.Breadcrumb] | None:
        """The section that the article stands in, if the page gives one."""
        return self.found().breadcrumbs or None

    @field
    def inLanguage(self) -> str | None:
        """The language, as an ISO 639-1 code."""
        return self.found().inLanguage

    @field
    def mainImage(self) -> zyte.Image | None:
        """The picture that stands for the article."""
        return self.found().mainImage

    @field
    def images(self) -> list[zyte.Image] | None:
        """The pictures in it."""
        return self.found().images or None

    @field
    def description(self) -> str | None:
        """The summary that the page gives."""
        return self.found().description

    @field
    def articleBody(self) -> str | None:
        """The text, paragraphs apart by a blank line."""
        return self.found().articleBody

    @field
    def articleBodyHtml(self) -> str | None:
        """The text as simple HTML, with its headings, lists, tables, links and pictures."""
        return self.found().articleBodyHtml

    @field
    def canonicalUrl(self) -> str | None:
        """The URL that the page names as its canonical one."""
        return self.found().canonicalUrl

    @field
    def metadata(self) -> zyte.ArticleMetadata:
        """When it was read, and whether there is an article at all."""
        metadata: zyte.ArticleMetadata = super().metadata
        metadata.probability = self.found().get_probability()
        return metadata

    def _raw(self, name: str) -> str | None:
        choice = self.article().provenance.get(name)
        return choice.chosen.raw if choice and choice.chosen else None
