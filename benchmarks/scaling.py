"""How the time for a page grows with it: each dimension of a page four times as large, and at most five times the time.

    python benchmarks/scaling.py [--only WORD] [--size 1000000] [--times 3]

CPU time, the least of some runs. Exits with 1 where a dimension takes more than its share.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

import adc_extract
from adc_extract.model.article import Article

GROWTH, MOST = 4, 5.0
_NOTHING = 0.002  # seconds: below it, a difference says nothing
STORY = "".join(
    f"<p>{line}</p>"
    for line in (
        "The night ferry came in at five on Tuesday with nobody on deck, and the harbour office wrote down the hour.",
        "Its captain said that the fog had held them at the lighthouse for most of the night, and nobody was hurt.",
        "The line will run again from Thursday, once the radar has been looked at, with one boat in the morning.",
    )
)


class Growth(NamedTuple):
    """How one dimension grows: bytes and CPU seconds, of the smaller page and of the larger, whether that is too much,
    and how many times the time a page takes that is ``GROWTH`` times as large."""

    name: str
    sizes: tuple[int, int]
    seconds: tuple[float, float]
    is_too_much: bool
    growth: float


def page(body: str, head: str = "") -> str:
    """A page with an article behind what is made to grow."""
    return (
        f"<!DOCTYPE html><html><head><title>The night ferry</title>{head}</head><body>{body}<h1>The ferry</h1>{STORY}"
    )


def each(count: int, make: Callable[[int], str]) -> str:
    """So many pieces, each made from its number."""
    return "".join(map(make, range(count)))


def _json_ld(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def _paragraph(i: int) -> str:
    return f"<p>On day {i} the boats went out at four and came back at nine with the wind behind them all the way.</p>"


# A dimension, and a page in which so many of it stand.
HTML: dict[str, Callable[[int], str]] = {
    "bytes of prose": lambda n: page(each(n // 8, _paragraph)),
    "paragraphs of a word": lambda n: page("<p>word</p>" * n),
    "siblings without text": lambda n: page("<div></div>" * n),
    "depth": lambda n: page("<div>" * n),
    "depth with text": lambda n: page("<div>word" * n),
    "depth, closed": lambda n: page("<div>" * n + "word" + "</div>" * n),
    "depth of inline elements": lambda n: page("<span>word" * n),
    "depth of lists": lambda n: page("<ul><li>item" * n),
    "depth of tables": lambda n: page("<table><tr><td>cell" * n),
    "depth of quotes": lambda n: page("<blockquote>" * n),
    "stray end tags": lambda n: page("<div></x>" * n),
    "attributes of a tag": lambda n: page("<div " + each(n, lambda i: f"a{i}=b ") + ">"),
    "class names of an element": lambda n: page('<div class="' + each(n, lambda i: f"name-{i} ") + '">word</div>'),
    "class names of the page": lambda n: page(each(n, lambda i: f'<div class="name-{i} box">word</div>')),
    "text of a paragraph": lambda n: page(f"<p>{'the boats went out at four. ' * n}</p>"),
    "one word": lambda n: page(f"<p>{'boats' * n}</p>"),
    "one endless line": lambda n: page("the boats went out at four and came back " * n),
    "links": lambda n: page(each(n, lambda i: f'<a href="/story/{i}">A boat {i}</a> ')),
    "paragraphs with a link": lambda n: page(each(n, lambda i: f'<p>See <a href="/{i}">boat {i}</a> of the line.</p>')),
    "links in links": lambda n: page("<a href=x>boat" * n),
    "list items": lambda n: page(f"<ul>{each(n, lambda i: f'<li>boat {i}</li>')}</ul>"),
    "rows of a table": lambda n: page(f"<table>{each(n, lambda i: f'<tr><td>boat {i}</td><td>{i}</td></tr>')}</table>"),
    "cells of a row": lambda n: page(f"<table><tr>{each(n, lambda i: f'<td>{i}</td>')}</tr></table>"),
    "tables with huge spans": lambda n: page(
        f"<table>{'<tr><td colspan=1000 rowspan=65534>a long cell of the table</td></tr>' * n}</table>"
    ),
    "definition lists": lambda n: page(f"<dl>{'<dt>boat<dd>a small one' * n}</dl>"),
    "nested objects of JSON-LD": lambda n: page(
        "", '<script type="application/ld+json">' + '{"a":' * n + "1" + "}" * n
    ),
    "objects of JSON-LD": lambda n: page("", _json_ld([{"@type": "Thing", "name": f"boat {i}"} for i in range(n)])),
    "a string of JSON-LD": lambda n: page("", _json_ld({"@type": "NewsArticle", "articleBody": "the boats went " * n})),
    "scripts of JSON-LD": lambda n: page("", _json_ld({"@type": "NewsArticle", "headline": "The ferry"}) * n),
    "broken JSON-LD": lambda n: page("", '<script type="application/ld+json">{"a" "b": [1,, "c"' * n + "</script>"),
    "meta tags": lambda n: page("", each(n, lambda i: f'<meta name="name-{i}" content="boat {i}">')),
    "meta tags of one name": lambda n: page("", '<meta name="author" content="Ann Lee">' * n),
    "a long meta tag": lambda n: page("", f'<meta name="keywords" content="{"boat, ferry, " * n}">'),
    "authors": lambda n: page("", each(n, lambda i: f'<meta property="article:author" content="Ann Lee {i}">')),
    "link tags": lambda n: page("", each(n, lambda i: f'<link rel="canonical" href="https://example.org/{i}">')),
    "comments": lambda n: page("<!-- a comment -->" * n),
    "a long comment": lambda n: page(f"<!--{'comment ' * n}-->"),
    "a comment that is not closed": lambda n: page("") + f"<!--{'comment ' * n}",
    "entities": lambda n: page(f"<p>{'&amp;&eacute;&#8212;' * n}</p>"),
    "entities without an end": lambda n: page(f"<p>{'&amp' * n}</p>"),
    "unclosed tags": lambda n: page("<p>word<li>item<td>cell<b>bold" * n),
    "unclosed formatting": lambda n: page(each(n, lambda i: f"<b id={i}>") + "<p>word</p>" * n),
    "formatting in paragraphs": lambda n: page(each(n, lambda i: f"<p><b id={i}>word")),
    "misnested tags": lambda n: page("<b><i>word</b></i>" * n),
    "tags that do not end": lambda n: page("<div " * n),
    "less-than signs": lambda n: page("<" * n),
    "br runs": lambda n: page(f"<p>word{'<br>' * n}word</p>"),
    "lines": lambda n: page(f"<p>{'word word<br>' * n}</p>"),
    "lines apart": lambda n: page(f"<div>{'some words of a line<br><br>' * n}</div>"),
    "white space": lambda n: page(f"<p>word{' ' * n * 4}word</p>"),
    "white space between elements": lambda n: page(f"<p>word</p>{' ' * 40}\n" * n),
    "invisible characters": lambda n: page("<p>" + "wo\xadrd\u200b " * n + "</p>"),
    "repeated blocks": lambda n: page("<p>Read more about the boats of the line here.</p>" * n),
    "repeated long blocks": lambda n: page(_paragraph(0) * n),
    "headings": lambda n: page("<h2>The boats of the line</h2>" * n),
    "headings with text": lambda n: page("<h2>The boats</h2><p>They went out at four and came back at nine.</p>" * n),
    "dates": lambda n: page(each(n, lambda i: f"<p>{i % 28 + 1} May 20{i % 90 + 10}</p>")),
    "times": lambda n: page(each(n, lambda i: f'<time datetime="2024-05-{i % 28 + 1:02}">May {i % 28 + 1}</time> ')),
    "digits": lambda n: page(f"<p>{'1234567890' * n}</p>"),
    "bylines": lambda n: page(each(n, lambda i: f"<p>By Ann Lee and Bob Ray {i}</p>")),
    "a byline of many names": lambda n: page(f'<p class="byline">By {"Ann Lee, " * n}</p>'),
    "marked authors": lambda n: page('<span itemprop="author">Ann Lee</span> ' * n),
    "images": lambda n: page(each(n, lambda i: f'<img src="/boat-{i}.jpg" alt="a boat" width=600 height=400>')),
    "figures": lambda n: page("<figure><img src=a.jpg><figcaption>Photo: Ann Lee</figcaption></figure>" * n),
    "data: URLs": lambda n: page(f'<img src="data:image/png;base64,{"iVBORw0KGgo" * n}">'),
    "options of a select": lambda n: page(f"<select>{'<option>boat' * n}</select>"),
    "code": lambda n: page(f"<pre><code>{'x = boat(1)  ' * n}</code></pre>"),
    "lines of code": lambda n: page("<pre>" + "    x = boat(1)\n" * n + "</pre>"),
    "a script": lambda n: page("<script>" + "if (a < b) { c = '<p>'; } " * n + "</script>"),
    "words in another script": lambda n: page(f"<p>{'船は四時に出て、' * n}</p>"),
    "paragraphs in another script": lambda n: page("<p>船は四時に出て、九時に帰ってきた。</p>" * n),
    "canonical URL": lambda n: page("", f'<link rel="canonical" href="https://example.org/{"a/" * n}">'),
    "title": lambda n: page("").replace("The night ferry", "The night ferry | " * n),
    "breadcrumbs": lambda n: page(f"<nav class=breadcrumb>{'<a href=/a>Boats</a> &gt; ' * n}</nav>"),
    "tags of the page": lambda n: page(each(n, lambda i: f'<a rel="tag" href="/tag/{i}">tag {i}</a> ')),
}
TEXT: dict[str, Callable[[int], str]] = {
    "lines of a dump": lambda n: each(n, lambda i: f"On day {i} the boats went out at four and came back at nine.\n"),
    "short lines of a dump": lambda n: "Menu\nShare\n" * n,
    "a dump of one line": lambda n: "the boats went out at four " * n,
    "bullets": lambda n: "• a boat\n" * n,
    "wrapped lines": lambda n: "the boats went out at four and came back at nine with the wind behind them\n" * n,
    "blank lines": lambda n: "\n" * n + "The boats went out at four, and came back at nine.",
}  # fmt: skip


def dimensions() -> Iterable[tuple[str, Callable[[int], str], Callable[..., Article]]]:
    """The name of each dimension, its pages, and what reads them."""
    yield from ((name, make, adc_extract.extract) for name, make in HTML.items())
    yield from ((name, make, adc_extract.extract_text) for name, make in TEXT.items())


def count_for(make: Callable[[int], str], size: int) -> int:
    """How many of what is made there are in a page of so many characters."""
    probe = 1_000
    a_piece = (len(make(2 * probe)) - len(make(probe))) / probe
    return max(1, int(size / max(a_piece, 1)))


def seconds(run: Callable[..., Article], data: bytes, times: int) -> float:
    """CPU time of one call, the least of some."""
    best = float("inf")
    for _ in range(times):
        begin = time.process_time()
        run(data)
        best = min(best, time.process_time() - begin)
    return best


def growths(only: str = "", size: int = 1_000_000, times: int = 3) -> Iterator[Growth]:
    """How the time grows, for each dimension with a word in its name. ``size`` is in bytes, of the smaller page."""
    adc_extract.extract(page(""))
    adc_extract.extract_text("Once, for what is loaded late.")
    for name, make, run in dimensions():
        if only not in name:
            continue
        count = count_for(make, size)
        small, large = make(count).encode(), make(GROWTH * count).encode()
        less, more = seconds(run, small, times), seconds(run, large, times)
        times_as_long = more / max(less, _NOTHING) / (len(large) / len(small)) * GROWTH
        yield Growth(name, (len(small), len(large)), (less, more), times_as_long > MOST, times_as_long)


def main() -> None:
    """Prints a row for each dimension."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", help="dimensions with this word in their name")
    parser.add_argument("--size", type=int, default=1_000_000, help="bytes of the smaller page")
    parser.add_argument("--times", type=int, default=3)
    options = parser.parse_args()
    worst = []
    print(f"| dimension | MB | ms | MB | ms | growth | s per MB |\n|---|{'---:|' * 6}")
    for found in growths(options.only, options.size, options.times):
        (small, large), (less, more) = found.sizes, found.seconds
        worst += [found.name] * found.is_too_much
        print(
            f"| {found.name} | {small / 1e6:.2f} | {less * 1e3:.0f} | {large / 1e6:.2f} | {more * 1e3:.0f} "
            f"| {found.growth:.1f}{' **!**' if found.is_too_much else ''} | {more / large * 1e6:.2f} |",
            flush=True,
        )
    if worst:
        sys.exit(f"more than {MOST:g} times the time for {GROWTH} times the page: {', '.join(worst)}")


if __name__ == "__main__":
    main()
