"""The article as a dict of another schema, so that who used it elsewhere can move over."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from adc_extract.model.article import Article
from adc_extract.render.as_newspaper import to_newspaper
from adc_extract.render.as_schema_org import to_schema_org
from adc_extract.render.as_trafilatura import to_trafilatura
from adc_extract.render.as_zyte import to_zyte

SCHEMAS: dict[str, Callable[[Article], dict[str, Any]]] = {
    "zyte": to_zyte,
    "schema.org": to_schema_org,
    "trafilatura": to_trafilatura,
    "newspaper": to_newspaper,
}


def to_schema(article: Article, schema: str) -> dict[str, Any]:
    """The article by the names of another schema, ready for JSON. Raises ValueError for an unknown one."""
    if schema not in SCHEMAS:
        raise ValueError(f"schema: expected one of {', '.join(map(repr, SCHEMAS))}, got {schema!r}")
    return SCHEMAS[schema](article)
