"""The decisions of a page as one HTML file."""

from __future__ import annotations

from typing import Any

from adc_extract.explain.differences import differences, other_of
from adc_extract.explain.markup import MARK, to_page
from adc_extract.explain.report import Report, gather
from adc_extract.model.options import DEFAULT, Options
from adc_extract.site.model import SiteModel

__all__ = ["MARK", "explain_html", "page_of"]


def explain_html(
    html: Any,
    url: str | None = None,
    options: Options | None = None,
    *,
    against: str | None = None,
    plain: bool = False,
    site: SiteModel | None = None,
) -> str:
    """Why the article of a page is what it is, as an HTML document for a browser: one file, that fetches nothing.

    It shows each block of the page, kept or left, with its score against the threshold, the features behind it with
    their weights, the elements it stands in, and the rule that decided; the fields with all candidates; what was
    passed over early; warnings; and the time of each stage. ``html``, ``url``, ``options`` and ``site`` are as in
    `extract`, but no time limit holds; with ``plain``, ``html`` is a plain-text dump as for `extract_text`. ``against``
    is another result to compare with: a JSON object such as `Article.to_json` or another extractor writes, or a plain
    text, such as the true one. All that comes from the page is escaped, and a content security policy lets nothing run
    but the report's own script. Raises TypeError as `extract` does.

    >>> "Rain at last</h1>" in explain_html("<h1>Rain at last</h1><p>It rained on Monday, and the wells are full.</p>")
    True
    """
    return page_of(gather(html, url, options or DEFAULT, plain=plain, site=site), against)


def page_of(report: Report, against: str | None = None) -> str:
    """A report that was gathered, as a document, beside another result if there is one."""
    found = differences(report.article, report.traces, other_of(against)) if against is not None else None
    return to_page(report, found)
