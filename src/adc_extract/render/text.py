"""An Article for a person to read in a terminal."""

from __future__ import annotations

from adc_extract.model.article import Article


def to_text(article: Article) -> str:
    """Headline, byline and date, source, a blank line, the body; a line that the article lacks is left out."""
    credit = " · ".join(filter(None, (article.byline, article.date.isoformat() if article.date else None)))
    head = [line for line in (article.headline, credit, article.source_url) if line]
    return "\n".join([*head, "", article.body]).strip("\n") + "\n"
