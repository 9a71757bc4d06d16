"""An Article as a notebook shows it."""

from __future__ import annotations

from adc_extract.model.article import Article
from adc_extract.render.characters import escaped
from adc_extract.render.html import to_html


def to_notebook(article: Article) -> str:
    """The status, the confidence and the warnings, and the article as HTML, with its links and without its pictures:
    what is shown fetches nothing, and is as safe as `to_html` makes it."""
    told = [f"{article.status}, confidence {article.confidence:.2f}", *article.warnings]
    return f"<p><small>{'<br>'.join(map(escaped, told))}</small></p>{to_html(article, links=True)}"
