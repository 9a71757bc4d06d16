"""Scripts, styles, JSON-LD, comments and whatever else has no text that is read, huge or unclosed."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from hard.page import PARAGRAPHS, TITLE, HardPage, article, document, page, paragraphs


def raw(start: str, filler: str, end: str) -> Callable[[int], bytes]:
    """An element with n fillers in it, in front of the article."""
    return lambda n: page(before=start + filler * n + end)


def swallowing(start: str) -> Callable[[int], bytes]:
    """What begins behind the article, never ends, and takes the rest of the page."""
    return lambda n: page(after=start + "<p>word</p>\n" * n)


def swallowed(start: str) -> Callable[[int], bytes]:
    """What begins before the article and never ends: for HTML5, nothing behind it is text of the page."""
    return lambda n: f"<!DOCTYPE html><html><body>{start}{article()}{'<p>word</p>' * n}</body></html>".encode()


def json_ld(value: Any) -> bytes:
    """A page that states this."""
    return stated(json.dumps(value))


def stated(text: str) -> bytes:
    """A page with this text as its JSON-LD."""
    return page(head=f'<script type="application/ld+json">{text}</script>')


def deep_json(start: str, end: str) -> Callable[[int], bytes]:
    """Lists or objects in each other."""
    return lambda n: stated(start * n + "1" + end * n)


def many_objects(n: int) -> bytes:
    """A graph of n objects, the last of which is the article."""
    people = [{"@type": "Person", "@id": f"#p{i}", "name": f"Ann Lee {i}"} for i in range(n)]
    return json_ld({"@graph": [*people, {"@type": "NewsArticle", "headline": TITLE, "author": {"@id": "#p0"}}]})


def many_authors(n: int) -> bytes:
    """An article by n people."""
    people = [{"@type": "Person", "name": f"Ann Lee {i}"} for i in range(n)]
    return json_ld({"@type": "NewsArticle", "headline": TITLE, "author": people})


def long_string(n: int) -> bytes:
    """An article that is stated in full, and n characters of something else."""
    body = " ".join(PARAGRAPHS)
    return json_ld({"@type": "NewsArticle", "headline": TITLE, "articleBody": body, "description": "word " * (n // 5)})


def stated_body_without_end(n: int) -> bytes:
    """An articleBody of n characters, of which the page prints the beginning."""
    body = " ".join(PARAGRAPHS) + " The pier was set on piles of oak." * (n // 34)
    return json_ld({"@type": "NewsArticle", "articleBody": body})


def many_scripts(n: int) -> bytes:
    """n scripts of JSON-LD."""
    one = '<script type="application/ld+json">{"@type": "WebSite", "name": "Low Fen", "url": "/#"}</script>'
    return page(head="".join(one.replace("#", str(i)) for i in range(n)))


def picture_in_the_page(n: int) -> bytes:
    """A picture of n bytes as a data: URI, amid the article."""
    return page(amid=f'<img alt="The pier" src="data:image/png;base64,{"iVBORw0KGgo" * (n // 11)}">')


def long_values(n: int) -> bytes:
    """Every value that the head states is n characters long."""
    names = ("author", "og:title", "og:url", "og:image", "article:published_time", "keywords", "description")
    return page(head="".join(f'<meta property="{name}" content="{"a1/ " * (n // 28)}">' for name in names))


def long_title(n: int) -> bytes:
    """A title of n characters, with the marks that part a title from the site's name."""
    return document(article(), f"<title>{'Low Fen | ' * (n // 10)}</title>").encode()


def in_noscript(n: int) -> bytes:
    """A page that has its text for readers without scripts."""
    return document(f"<div id=app></div><script>{'go();' * n}</script><noscript>{article()}</noscript>").encode()


def revealed(n: int) -> bytes:
    """Conditional comments of both kinds around the article."""
    comments = "<!--[if lt IE 9]><p>Take a newer browser.</p><![endif]-->" * n
    return document(f"{comments}<![if !IE]>{article()}<![endif]>{comments}").encode()


def frameset_behind(n: int) -> bytes:
    """A frameset too late to be one."""
    return page(after="<frameset cols='50%,50%'><frame src=/a></frameset>" * n)


def drawn(n: int) -> bytes:
    """The article in a drawing's foreign object, and n shapes beside it."""
    shapes = "<path d='M0 0L1 1'/><title>shape</title>" * n
    return document(f"<svg>{shapes}<foreignObject>{article()}</foreignObject></svg>").encode()


MANY = "pages made by loops"
NUMBERS = "huge numbers, for which Python has a limit"
BAD_JSON = "JSON-LD written by hand"
SCRIPTS = "pages of applications, with their whole state in a script"
SWALLOW = "an end tag that is missing"
GONE = ("empty", "listing", "error_page")

CASES = [
    HardPage(
        "a script without end of text", SCRIPTS, raw("<script>", "var a = '<p>word</p>';\n", "</script>"), 50, 400_000
    ),
    HardPage("scripts", SCRIPTS, lambda n: page(before="<script>go('<p>')</script>" * n), 100, 80_000),
    HardPage(
        "a script in a script's comment",
        SCRIPTS,
        raw("<script><!--<script>", "go();</script>", "--></script>"),
        50,
        70_000,
    ),
    HardPage(
        "a style without end of text", SCRIPTS, raw("<style>", ".a > .b { color: red }\n", "</style>"), 50, 200_000
    ),
    HardPage("JSON-LD, nested lists", BAD_JSON, deep_json("[", "]"), 300, 500_000),
    HardPage("JSON-LD, nested objects", BAD_JSON, deep_json('{"author":', "}"), 300, 100_000),
    HardPage("JSON-LD, nested and unclosed", BAD_JSON, deep_json('{"@graph":[', ""), 300, 100_000),
    HardPage("JSON-LD of many objects", SCRIPTS, many_objects, 100, 50_000),
    HardPage("JSON-LD of many authors", SCRIPTS, many_authors, 30, 40_000),
    HardPage("JSON-LD with a long string", SCRIPTS, long_string, 2000, 5_000_000),
    HardPage("JSON-LD with a long body", SCRIPTS, stated_body_without_end, 300, 2_000_000, status=("ok", "paywalled")),
    HardPage("JSON-LD, script after script", SCRIPTS, many_scripts, 50, 20_000),
    HardPage("JSON-LD with a number without end", NUMBERS, lambda n: stated(f'{{"a": {"9" * n}}}'), 5000, 1_000_000),
    HardPage(
        "JSON-LD of quotes", BAD_JSON, lambda n: stated('{"a": "' + '\\"' * n + '" "b": ' + '",' * n), 200, 200_000
    ),
    HardPage("JSON-LD of commas", BAD_JSON, lambda n: stated("{" + '"a": 1,, ' * n + "}"), 200, 100_000),
    HardPage("long values in the head", "fields that regular expressions read", long_values, 2000, 1_000_000),
    HardPage("a long title", "fields that regular expressions read", long_title, 500, 500_000),
    HardPage("a picture as data: URI", "pages saved as one file", picture_in_the_page, 2000, 10_000_000),
    HardPage("a comment, closed", SCRIPTS, raw("<!--", "<p>word -- word</p>\n", "-->"), 50, 250_000),
    HardPage("comments", MANY, lambda n: page(before="<!-- word --!><!-->" * n), 200, 100_000),
    HardPage("a comment, unclosed", SWALLOW, swallowing("<!-- "), 50, 100_000),
    HardPage("a script, unclosed", SWALLOW, swallowing("<script>"), 50, 100_000),
    HardPage("a style, unclosed", SWALLOW, swallowing("<style>"), 50, 100_000),
    HardPage("a title, unclosed", SWALLOW, swallowing("<title>"), 50, 100_000),
    HardPage("a textarea, unclosed", SWALLOW, swallowing("<textarea>"), 50, 100_000),
    HardPage("an xmp, unclosed", SWALLOW, swallowing("<xmp>"), 20, 100_000),
    HardPage("plaintext", SWALLOW, swallowing("<plaintext>"), 20, 100_000),
    HardPage("a select, unclosed", SWALLOW, swallowing("<select>"), 50, 100_000),
    HardPage("the page in a script, unclosed", SWALLOW, swallowed("<script>"), 10, 100_000, (), GONE),
    HardPage("the page in a comment, unclosed", SWALLOW, swallowed("<!--"), 10, 100_000, (), GONE),
    HardPage("the page in a title, unclosed", SWALLOW, swallowed("<title>"), 10, 100_000, (), GONE),
    HardPage("the page in a textarea, unclosed", SWALLOW, swallowed("<textarea>"), 10, 100_000, (), GONE),
    HardPage("CDATA", "XML sent as HTML", lambda n: page(before="<![CDATA[<p>word]]>" * n), 50, 50_000),
    HardPage(
        "processing instructions", "XML sent as HTML", lambda n: page(before="<?php echo '<p>'; ?>" * n), 50, 50_000
    ),
    HardPage("conditional comments", "pages for old browsers", revealed, 20, 10_000),
    HardPage("noscript", "pages of applications", in_noscript, 50, 200_000),
    HardPage(
        "templates", "pages of applications", lambda n: page(before="<template><p>word</template>" * n), 50, 30_000
    ),
    HardPage("framesets behind", "pages of another age", frameset_behind, 50, 20_000),
    HardPage("in a drawing", "kepano/defuddle#98: blanket deletions", drawn, 20, 20_000),
    HardPage(
        "formulas", MANY, lambda n: page(before="<math><mi>x</mi><annotation>x</annotation></math>" * n), 50, 20_000
    ),
    HardPage("base elements", MANY, lambda n: page(head="<base href=/x>" * n), 50, 60_000),
    HardPage(
        "an article of one paragraph, and scripts between",
        SCRIPTS,
        lambda n: document(
            f"<article>{paragraphs(0, 3)}{'<script>go()</script>' * n}{paragraphs(3)}</article>"
        ).encode(),
        50,
        40_000,
    ),
]
