"""The OpenAPI document of the service, made of what it goes by itself."""

from __future__ import annotations

from typing import Any

from adc_extract.integrations.serving.limits import Limits
from adc_extract.integrations.serving.problem import TYPE
from adc_extract.integrations.serving.question import JSON, MEDIA, PAGES, PARAMETERS
from adc_extract.render.row import NEVER_NULL, ROW_SCHEMA, ColumnType

Schema = dict[str, Any]

_STRINGS: Schema = {"type": "array", "items": {"type": "string"}}
_TYPES: dict[ColumnType, Schema] = {
    "string": {"type": "string"},
    "strings": _STRINGS,
    "integer": {"type": "integer"},
    "number": {"type": "number"},
    "boolean": {"type": "boolean"},
}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_PROBLEMS = {
    400: "The body is not JSON, or its compression is broken.",
    408: "The body did not arrive in time.",
    413: "The body is too large, as it comes or unpacked.",
    415: "Another Content-Type or Content-Encoding than those that are served.",
    422: "A parameter is unknown or has a wrong value, or the JSON object has.",
    500: "The worker process died on this page, or the extraction has a fault.",
    503: "The queue is full, or no worker was free in time.",
    504: "The page takes too long.",
}
_RETRY_AFTER = {"Retry-After": {"schema": {"type": "string"}, "description": "seconds"}}
_ABOUT = (
    "Takes the article out of a page: headline, byline, date, body and source URL. The page is the body of the "
    "request; nothing is ever fetched, and nothing is kept."
)


def document(version: str, limits: Limits, root_path: str = "") -> Schema:
    """The document, of OpenAPI 3.1, for a service with these limits that stands behind a path."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "adc_extract", "version": version, "summary": "Article extraction", "description": _ABOUT},
        "servers": [{"url": root_path or "/"}],
        "paths": {
            "/extract": {"post": _extract(limits)},
            "/health": {"get": _health()},
            "/openapi.json": {"get": _itself()},
        },
        "components": {
            "schemas": {
                "Article": _article(),
                "ArticleByAnotherSchema": _by_another_schema(),
                "Page": _page(),
                "Health": _state(),
                "Problem": _problem(),
            }
        },
    }


def _extract(limits: Limits) -> Schema:
    text: Schema = {"schema": {"type": "string"}}
    articles = {"anyOf": [_ref("Article"), _ref("ArticleByAnotherSchema")]}
    forms = {media.partition(";")[0]: text for form, media in MEDIA.items() if form != "json"}
    return {
        "operationId": "extract",
        "summary": "The article of a page",
        "parameters": [
            {"name": name, "in": "query", "required": False, "description": says, "schema": schema}
            for name, (schema, says) in PARAMETERS.items()
        ],
        "requestBody": {
            "description": "The page itself, in any charset, or a JSON object with it; gzip and deflate will do. "
            f"text/plain is a dump of a page. At most {limits.max_bytes} bytes. No body is an empty page.",
            "required": False,
            "content": {
                **{media: {"schema": {"contentMediaType": media}} for media in PAGES},
                JSON: {"schema": _ref("Page")},
            },
        },
        "responses": {
            "200": {"description": "The article.", "content": {JSON: {"schema": articles}, **forms}},
            **{str(status): _said(status) for status in _PROBLEMS},
        },
    }


def _health() -> Schema:
    content = {JSON: {"schema": _ref("Health")}}
    return {
        "operationId": "health",
        "summary": "Whether the service can work",
        "responses": {
            "200": {"description": "There are workers.", "content": content},
            "503": {"description": "There are none.", "content": content},
        },
    }


def _itself() -> Schema:
    content = {JSON: {"schema": {"type": "object", "required": ["openapi", "paths"]}}}
    return {
        "operationId": "openapi",
        "summary": "This document",
        "responses": {"200": {"description": "OpenAPI 3.1.", "content": content}},
    }


def _said(status: int) -> Schema:
    response: Schema = {"description": _PROBLEMS[status], "content": {TYPE: {"schema": _ref("Problem")}}}
    return {**response, "headers": _RETRY_AFTER} if status == 503 else response


def _article() -> Schema:
    """The row, by its own schema, and what can be had beside it."""
    row = {name: _TYPES[kind] if name in NEVER_NULL else _or_null(_TYPES[kind]) for name, kind in ROW_SCHEMA}
    things: Schema = {"type": "array", "items": {"type": "object"}}
    return {
        "type": "object",
        "properties": {**row, "blocks": things, "pictures": things, "provenance": {"type": "object"}},
        "required": list(row),
        "additionalProperties": False,
    }


def _by_another_schema() -> Schema:
    return {
        "type": "object",
        "description": "The article by the names that the parameter schema asks for.",
        "not": {"required": ["confidence"]},
    }


def _page() -> Schema:
    options = {name: _or_null(schema) for name, (schema, _) in PARAMETERS.items()}
    return {
        "type": "object",
        "properties": {
            "html": {"type": "string", "description": "the page"},
            "text": {"type": "string", "description": "instead of html: a plain-text dump of a page"},
            "url": {"type": ["string", "null"], "description": PARAMETERS["url"][1]},
            "options": {
                "type": ["object", "null"],
                "description": "the parameters of the query; these win",
                "properties": options,
                "additionalProperties": False,
            },
        },
        "oneOf": [{"required": ["html"]}, {"required": ["text"]}],
        "additionalProperties": False,
    }


def _state() -> Schema:
    return _object(
        status={"type": "string", "enum": ["ok", "down"]},
        version={"type": "string"},
        workers=_object(number=_COUNT, alive=_COUNT, busy=_COUNT),
        queue=_object(waiting=_COUNT, most=_COUNT),
    )


def _problem() -> Schema:
    made = _object(title={"type": "string"}, status={"type": "integer"}, detail={"type": "string"})
    return {**made, "description": "Problem details, by RFC 9457."}


def _object(**properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _or_null(schema: Schema) -> Schema:
    made = {**schema, "type": [schema["type"], "null"]}
    return {**made, "enum": [*schema["enum"], None]} if "enum" in schema else made


def _ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}
