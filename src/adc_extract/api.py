"""The two calls that users make."""

from __future__ import annotations

from typing import Any

from adc_extract.fields.hasty import hasty_article
from adc_extract.model.article import Article
from adc_extract.model.deadline import Deadline, TimeUpError
from adc_extract.model.options import DEFAULT, Options
from adc_extract.model.page import Page
from adc_extract.pipeline import compose, decide, explain_fields
from adc_extract.read.source import read_html, read_text
from adc_extract.score.presets import HTML, PLAIN
from adc_extract.site.model import SiteModel


def extract(
    html: Any,
    *,
    url: str | None = None,
    options: Options | None = None,
    explain: bool = False,
    site: SiteModel | None = None,
) -> Article:
    """The article of a web page.

    ``html`` is the page as ``bytes`` (in any encoding), as ``str``, as an lxml element or tree, as a selectolax
    ``LexborHTMLParser`` or ``LexborNode``, as a ``BeautifulSoup`` or a ``Tag`` of it, or as an object with such a tree
    as its ``root``, such as parsel's ``Selector``. It is never changed, and nothing is ever fetched. ``url`` is where
    the page came from, if that is known; it serves to resolve relative links and as a last source of facts. With
    ``explain`` the article's ``provenance`` says of each field where its value comes from, and why other candidates
    lost. ``site`` is what the page's site repeats, learned from some of its pages by `SiteModel.fit`: evidence against
    blocks that many of them have. The answer is an Article for any input of these types, be it empty or broken: see
    ``status``. Raises TypeError
    for any other type.

    >>> article = extract("<h1>Rain at last</h1><p>By Ann Lee</p><p>It rained on Monday, and the wells are full.</p>")
    >>> article.headline, bool(extract(b""))
    ('Rain at last', False)
    """
    options = _checked(url, options, site)
    return _article(read_html(html, options, Deadline(options.timeout)), url, options, explain, site)


def extract_text(
    text: str | bytes,
    *,
    url: str | None = None,
    options: Options | None = None,
    explain: bool = False,
    site: SiteModel | None = None,
) -> Article:
    """The article of a plain-text dump of a page: select-all-and-copy in a browser, a WET record, a text browser.

    Works by lines. ``url``, ``explain``, ``site`` (of such dumps) and the answer are as in `extract`. Raises TypeError
    for anything but ``str`` and ``bytes``.
    """
    options = _checked(url, options, site)
    return _article(read_text(text, options, Deadline(options.timeout)), url, options, explain, site)


def _article(page: Page, url: str | None, options: Options, explain: bool, site: SiteModel | None) -> Article:
    page.url = url
    try:
        decision = decide(page, PLAIN if page.plain else HTML, site)
    except TimeUpError as error:
        return hasty_article(page, str(error))
    article = compose(page, decision, options)
    if explain and article.status != "timeout":
        article.provenance = explain_fields(page, decision, article, options)
    return article


def _checked(url: str | None, options: Options | None, site: SiteModel | None) -> Options:
    if url is not None and not isinstance(url, str):
        raise TypeError(f"url: expected str or None, got {type(url).__name__}")
    if options is not None and not isinstance(options, Options):
        raise TypeError(f"options: expected Options or None, got {type(options).__name__}")
    if site is not None and not isinstance(site, SiteModel):
        raise TypeError(f"site: expected SiteModel or None, got {type(site).__name__}")
    return options or DEFAULT
