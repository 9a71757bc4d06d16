"""What holds for any input at all, checked on one: fuzzers call `check`, and the tests replay with it what they found.

An input is a few bytes: a letter that says which reader takes it, two bytes whose bits set the options and the switches
of the views, and then what is read, to the end.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from itertools import pairwise
from time import process_time
from typing import Any

from lxml import etree
from selectolax.lexbor import LexborHTMLParser

from adc_extract.api import extract, extract_text
from adc_extract.explain.fields import field_lines
from adc_extract.fields.body import body_text
from adc_extract.model.article import Article
from adc_extract.model.options import Options
from adc_extract.read.metadata import parse_json_ld
from adc_extract.render.json import dumped
from adc_extract.render.schemas import SCHEMAS
from adc_extract.text.dates import LIMIT, find_printed_dates, may_hold_date
from adc_extract.text.machine_dates import date_in_url, parse_machine_date
from adc_extract.text.pagination import page_number
from adc_extract.text.urls import absolute_url, clean_url, host_of, is_front_page, unwrap_url

HEADER = 3  # bytes before what is read
ENCODINGS = (None, "utf-8", "shift_jis", "no such charset")
URL = "https://example.org/2024/05/13/two-boats?page=2"
TODAY = datetime.date(2024, 6, 1)
LANGUAGES = (None, "en", "de-AT", "ja")
_WHOLE = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)


class BrokenLawError(AssertionError):
    """A law that an input breaks; the message says which."""


def check(data: bytes) -> float:
    """Checks every law of the reader that the input names; gives the CPU seconds that one reading took.

    Raises BrokenLawError, or whatever the code under test raised.
    """
    if len(data) < HEADER:
        return 0.0
    letter = chr(data[0])
    reader = READERS.get(letter) or list(READERS.values())[data[0] % len(READERS)]
    return reader(data[HEADER:], int.from_bytes(data[1:HEADER], "little"))


def told(letter: str, read: bytes, bits: int = 0) -> bytes:
    """An input: that letter's reader, with these bits, on what is read."""
    return letter.encode() + bits.to_bytes(2, "little") + read


def _as_text(data: bytes) -> str:
    """Any bytes as str, those that are no UTF-8 as lone surrogates."""
    return data.decode("utf-8", "surrogateescape")


def _holds(law: bool, name: str) -> None:
    if not law:
        raise BrokenLawError(name)


def _bit(bits: int, n: int) -> bool:
    return bool(bits >> n & 1)


def _lxml_tree(data: bytes) -> Any:
    """The tree that lxml makes of bytes; where it makes none, no bytes."""
    root = etree.fromstring(data, etree.HTMLParser(huge_tree=True)) if data.strip() else None
    return b"" if root is None else root


def _article(run: Callable[..., Article], source: Any, bits: int) -> float:
    options = Options(
        favor=(None, "precision", "recall", None)[bits & 3],  # type: ignore[arg-type]
        encoding=ENCODINGS[bits >> 4 & 3],
        today=TODAY if _bit(bits, 6) else None,
    )
    asked: dict[str, Any] = {"url": URL if _bit(bits, 3) else None, "options": options, "explain": _bit(bits, 2)}
    start = process_time()
    article = run(source, **asked)
    took = process_time() - start
    _holds(isinstance(article, Article), "an Article comes out")
    again = run(source, **asked)
    _holds(again == article and again.provenance == article.provenance, "the second call gives what the first gave")
    _holds(bool(article) == bool(article.body), "an article is true if it has a body")
    _holds((article.status == "empty") == (not article.body), "the status is empty if the body is")
    _holds(body_text(article.blocks) == article.body, "the body is the text of the blocks, in their order")
    _holds(0 <= article.confidence <= 1, "confidence is a probability")
    field_lines(article.provenance)
    _views(article, bits)
    return took


def _views(article: Article, bits: int) -> None:
    """Every view of an article, with the switches that the bits set."""
    switches = {name: _bit(bits, 7 + n) for n, name in enumerate(("links", "images", "tables", "captions"))}
    whole = _bit(bits, 11)
    kept = {name: switches[name] for name in ("tables", "captions")}
    texts = [article.to_text(**kept), article.to_markdown(frontmatter=whole, **switches)]
    html = article.to_html(document=whole, **switches)
    xml = article.to_xml(**switches)
    for text in (*texts, html, xml):
        text.encode("utf-8")  # it can be written to a file
    for schema in (None, *SCHEMAS):
        found = article.to_dict(schema)
        written = article.to_json(schema=schema, indent=1 if whole else None)
        _holds(json.loads(written) == found, f"JSON gives the dict back: {schema}")
    _holds("blocks" in json.loads(article.to_json(blocks=True)), "JSON with the blocks is JSON")
    etree.fromstring(xml.encode(), _WHOLE)
    parsed = LexborHTMLParser(html)
    _holds(parsed.css_first("article") is not None, "HTML has an article")
    _holds(parsed.css_first("script,style,iframe,object,[onclick],[onerror]") is None, "HTML is safe to show")
    _in_order(article, parsed, switches["tables"])


def _in_order(article: Article, parsed: LexborHTMLParser, tables: bool) -> None:
    """The lines of the body stand in the HTML, each behind the one before."""
    shown = _ink(parsed.root.text(deep=True) if parsed.root else "")
    at = 0
    for block in article.blocks:
        if block.kind == "caption" or block.in_table or block.kind == "list_item":
            continue  # a caption may be left out, a cell may change places, and a number may be the list's own
        line = _ink(block.text)
        place = shown.find(line, at)
        _holds(place >= 0, "lines of the body stand in the HTML in order")
        at = place + len(line)


def _ink(text: str) -> str:
    """What shows of a text: no white space, and only what HTML can hold."""
    return "".join(character for character in text if character.isprintable() and not character.isspace())


def _timed(work: Callable[[], None]) -> float:
    start = process_time()
    work()
    return process_time() - start


def _url(data: bytes, bits: int) -> float:
    """A link, and the page it stands on behind a line break."""
    href, _, base = _as_text(data).partition("\n")

    def work() -> None:
        unwrapped = unwrap_url(href)
        _holds(unwrap_url(unwrapped) == unwrapped, "unwrapping twice is unwrapping once")
        full = absolute_url(href, base or URL)
        if full is not None:
            _holds(host_of(full) != "", "what is absolute has a host")
            _holds(absolute_url(full, None) == full, "what is absolute stays as it is")
            full.encode("utf-8")
        cleaned = clean_url(href)
        _holds(clean_url(cleaned) == cleaned, "cleaning twice is cleaning once")
        for url in (href, unwrapped, cleaned):
            is_front_page(url), date_in_url(url), page_number(url), host_of(url)

    return _timed(work)


def _date(data: bytes, bits: int) -> float:
    text, language = _as_text(data), LANGUAGES[bits & 3]

    def work() -> None:
        found = find_printed_dates(text, language)
        _holds(not found or may_hold_date(text), "where there is a date there may be one")
        _holds(all(one.end <= other.start for one, other in pairwise(found)), "dates stand apart, in order")
        _holds(all(0 <= one.start < one.end <= LIMIT + 100 for one in found), "dates stand in what is looked at")
        stamps = [one.stamp for one in found] + [stamp for stamp in [parse_machine_date(text, language)] if stamp]
        for stamp in stamps:
            _holds(stamp.moment is None or stamp.moment.date() == stamp.day, "a moment is on its day")
            str(stamp.moment)
        date_in_url(text)

    return _timed(work)


def _json_ld(data: bytes, bits: int) -> float:
    text = _as_text(data)

    def work() -> None:
        found = parse_json_ld(text)
        _holds(all(isinstance(each, dict) for each in found), "JSON-LD gives objects")
        dumped(found)

    return _timed(work)


READERS: dict[str, Callable[[bytes, int], float]] = {
    "b": lambda data, bits: _article(extract, data, bits),
    "s": lambda data, bits: _article(extract, _as_text(data), bits),
    "x": lambda data, bits: _article(extract, _lxml_tree(data), bits),
    "l": lambda data, bits: _article(extract, LexborHTMLParser(data), bits),
    "t": lambda data, bits: _article(extract_text, data, bits),
    "T": lambda data, bits: _article(extract_text, _as_text(data), bits),
    "u": _url,
    "d": _date,
    "j": _json_ld,
}
