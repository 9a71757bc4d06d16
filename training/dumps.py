"""A page → a plain-text dump of all that it shows, as select-all-and-copy in a browser gives it."""

from __future__ import annotations

from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import HTMLTree


def dump(html: str) -> str:
    """The dump of a page: every line, with bullets."""
    return extract_plain_text(HTMLTree.parse(html), main_content=False, list_bullets=True, alt_texts=False)
