"""What is done with each page: extracted, and rendered, in the process that has it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from adc_extract.batch.input import Input
from adc_extract.batch.load import Extract
from adc_extract.batch.writers.row import row
from adc_extract.model.article import Article, Status
from adc_extract.model.options import Options
from adc_extract.site.model import SiteModel

_INDENT = 2


class Made(NamedTuple):
    """What a page gave, ready to be written: text, or a row for csv and parquet."""

    status: Status
    warnings: tuple[str, ...]
    value: Any


@dataclass(frozen=True)
class Shape:
    """How an article is written: its format, the switches of a view, and what of a table's columns is wanted.

    ``named`` says that the article is one of several, and goes with the name of its input.
    """

    format: str
    view: dict[str, bool] = field(default_factory=dict)
    fields: list[str] | None = None
    schema: str | None = None
    blocks: bool = False
    named: bool = False


@dataclass(frozen=True)
class Work:
    """The work on a page, as a value that can be sent to a process."""

    options: Options
    shape: Shape
    site: SiteModel | None = None

    def __call__(self, page: Input) -> Made:
        """Raises what `Extract` raises."""
        article = Extract(self.options, self.site)(page)
        return Made(article.status, article.warnings, written(article, page.name, self.shape))


def written(article: Article, name: str, shape: Shape) -> Any:
    """The article as it is written, in one of the formats."""
    if shape.format in ("csv", "parquet"):
        return row(name, article)
    if shape.format in ("json", "jsonl"):
        return _json(article, name, shape)
    if shape.format == "markdown":
        return article.to_markdown(**shape.view)
    if shape.format == "html":
        return article.to_html(document=True, **shape.view)
    if shape.format == "xml":
        return article.to_xml(**shape.view)
    return article.to_text(**shape.view)


def _json(article: Article, name: str, shape: Shape) -> str:
    from adc_extract.render.json import to_json

    is_line = shape.format == "jsonl"
    return to_json(
        article,
        schema=shape.schema,
        blocks=shape.blocks,
        fields=shape.fields,
        source=name if is_line else None,
        indent=None if is_line else _INDENT,
    )
