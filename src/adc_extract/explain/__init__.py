"""The decisions, for finding out why."""

from __future__ import annotations

from typing import Any

from adc_extract.model.options import Options
from adc_extract.site.model import SiteModel


def explain_html(
    html: Any,
    url: str | None = None,
    options: Options | None = None,
    *,
    against: str | None = None,
    plain: bool = False,
    site: SiteModel | None = None,
) -> str:
    """See `adc_extract.explain.html.explain_html`, which is imported when it is asked for."""
    from adc_extract.explain.html import explain_html as made

    return made(html, url, options, against=against, plain=plain, site=site)
