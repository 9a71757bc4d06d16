"""An Article for a person to read in a terminal."""

from __future__ import annotations

import re

from adc_extract.model.article import Article

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def to_text(article: Article, *, tables: bool = True, captions: bool = False) -> str:
    """Headline, byline and date, source, a blank line, the body, with a line break at the end.

    A line that the article lacks is left out; an article without any gives "". Control characters are left out, too.
    ``tables=False`` leaves tables out, and ``captions=True`` puts captions where they stand.
    """
    credit = " · ".join(filter(None, (article.byline, article.date.isoformat() if article.date else None)))
    head = "\n".join(line for line in (article.headline, credit, article.source_url) if line)
    text = "\n\n".join(part for part in (head, _body(article, tables, captions)) if part)
    return printable(text) + "\n" if text else ""


def _body(article: Article, tables: bool, captions: bool) -> str:
    if not article.blocks or (tables and not captions):
        return article.body
    return "\n\n".join(
        block.text
        for block in article.blocks
        if (captions or block.kind != "caption") and (tables or not block.in_table)
    )


def printable(text: str) -> str:
    """The text without what a terminal would obey: control characters other than line break and tab.

    >>> printable("a\\x1b]0;title\\x07b")
    'a]0;titleb'
    """
    return _CONTROLS.sub("", text)
