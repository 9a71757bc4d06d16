"""What a notebook shows of an article."""

from __future__ import annotations

from adc_extract import extract
from adc_extract.model.article import Article
from adc_extract.model.image import Image


def test_what_is_shown() -> None:
    """How sure it is, what was doubtful, the text with its links, and no picture."""
    article = extract('<h1>Rain</h1><p>It rained on <a href="https://example.org/m">Monday</a>, and the wells are full.</p><img src="https://example.org/a.png">')  # fmt: skip
    shown = article._repr_html_()
    assert shown.startswith(f"<p><small>{article.status}, confidence {article.confidence:.2f}")
    assert '<a href="https://example.org/m"' in shown
    assert "<img" not in shown


def test_warnings_are_words() -> None:
    """Escaped, one a line, also of an article without a text."""
    shown = Article(warnings=("<script>", "two"), image=Image("https://example.org/a.png"))._repr_html_()
    assert shown.startswith("<p><small>empty, confidence 0.00<br>&lt;script&gt;<br>two</small></p>")
