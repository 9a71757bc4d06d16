"""A question and a body → the answer. Runs in a worker, so that the server only moves bytes."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from adc_extract.api import extract, extract_text
from adc_extract.batch.bodies import BodyError, read_body
from adc_extract.batch.input import Input
from adc_extract.batch.load import is_plain
from adc_extract.integrations.serving.problem import TYPE, Problem
from adc_extract.integrations.serving.question import JSON, MEDIA, Question, Value, of_options
from adc_extract.model.article import Article
from adc_extract.model.options import Options
from adc_extract.render.json import dumped, parts_of, provenance_of

_PAGE_KEYS = ("html", "text")
_KEYS = (*_PAGE_KEYS, "url", "options")
_VIEWS = {
    "text": ("tables", "captions"),
    **dict.fromkeys(("markdown", "html", "xml"), ("tables", "captions", "links", "images")),
}


class Answer(NamedTuple):
    """An HTTP response without its headers: the status, the Content-Type, the body."""

    status: int
    media: str
    body: bytes


@dataclass(frozen=True)
class Reply:
    """The work on a request: what is asked, and the most bytes that its body may unpack to."""

    question: Question
    most: int

    def __call__(self, page: Input) -> Answer:
        """The article of ``page.data``, the body as it came, or what is wrong with the request."""
        try:
            return _article(_unpacked(_bytes(page), self.question.coding, self.most), self.question)
        except Problem as problem:
            return Answer(problem.status, TYPE, problem.body())


def _bytes(page: Input) -> bytes:
    return page.data if isinstance(page.data, bytes) else b""


def _unpacked(body: bytes, coding: str, most: int) -> bytes:
    if not coding:
        return body
    try:
        read = read_body([body], coding, most)
    except BodyError as error:
        raise Problem(400, str(error)) from None
    if read.end == "too large":
        raise Problem(413, f"the body unpacks to more than {most:,} bytes")
    if read.end == "broken off":
        raise Problem(400, "the compressed body breaks off")
    return read.data


def _article(body: bytes, question: Question) -> Answer:
    page: bytes | str = body
    plain: bool | None = question.media == "text/plain"
    if question.media == JSON:
        page, plain, parameters = _from_json(body)
        question = question._replace(parameters=question.parameters | parameters, charset=None)
    elif not question.media:
        plain = is_plain(body, question.charset)
    asked, form = question.parameters, question.form()
    options = Options(
        encoding=question.charset,
        favor=asked.get("favor"),  # type: ignore[arg-type] # checked
        today=date.fromisoformat(str(asked["today"])) if "today" in asked else None,
    )
    url = str(asked["url"]) if asked.get("url") else None
    explain = form == "json" and bool(asked.get("explain"))
    article = (extract_text if plain else extract)(page, url=url, options=options, explain=explain)
    return Answer(200, MEDIA[form], _written(article, form, asked).encode("utf-8", "replace"))


def _from_json(body: bytes) -> tuple[str, bool, dict[str, Value]]:
    """The page, whether it is a plain-text dump, and the parameters."""
    try:
        given = json.loads(body)
    except (ValueError, RecursionError):
        raise Problem(400, "the body is not JSON") from None
    if not isinstance(given, dict):
        raise Problem(422, "expected an object")
    unknown = [key for key in given if key not in _KEYS]
    if unknown:
        raise Problem(422, f"unknown key {unknown[0][:40]!r}; there are {', '.join(_KEYS)}")
    pages = [key for key in _PAGE_KEYS if key in given]
    if len(pages) != 1 or not isinstance(given[pages[0]], str):
        raise Problem(422, "expected the page as a string, in html, or in text for a plain-text dump")
    parameters = of_options(given.get("options"))
    if given.get("url") is not None:
        parameters |= of_options({"url": given["url"]})
    return given[pages[0]], pages[0] == "text", parameters


def _written(article: Article, form: str, asked: dict[str, Value]) -> str:
    if form == "json":
        schema = asked.get("schema")
        found = article.to_dict(str(schema) if schema else None)
        blocks = parts_of(article) if asked.get("blocks") else {}
        provenance = provenance_of(article) if asked.get("explain") else {}
        return dumped(found | blocks | provenance)
    view: dict[str, Any] = {name: asked[name] for name in _VIEWS[form] if name in asked}
    if form == "markdown":
        return article.to_markdown(**view)
    if form == "html":
        return article.to_html(document=True, **view)
    return article.to_xml(**view) if form == "xml" else article.to_text(**view)
