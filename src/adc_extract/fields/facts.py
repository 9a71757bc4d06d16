"""What several fields need to know of a page, worked out once."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from adc_extract.fields.extent import Extent, extent_of
from adc_extract.fields.json_ld import objects_of
from adc_extract.fields.own_url import find_url
from adc_extract.fields.site_evidence import SiteEvidence, site_evidence
from adc_extract.model.decision import Decision
from adc_extract.model.page import Container, Page
from adc_extract.tables.tags import HEADINGS


class Facts(NamedTuple):
    """A page, what was decided of its blocks, and what the fields share.

    ``line`` is the headline of a plain-text dump, see `headline_of_lines`; None on other pages, see `is_dump`.
    ``article`` is the JSON-LD object of the article, ``web_page`` that of the web page around it, and ``trail`` the one
    of the breadcrumbs, or None. ``site`` is what is known of the site's name, ``url`` the page's own URL, see
    `find_url`. ``headings`` are the containers of headings that have text, in order. ``text`` is where the running text
    begins and ends, see `extent_of`. ``today`` is the day on which the page was fetched, if the caller gave it.
    """

    page: Page
    decision: Decision
    line: str | None
    article: dict[str, Any] | None
    web_page: dict[str, Any] | None
    trail: dict[str, Any] | None
    site: SiteEvidence
    url: str | None
    headings: list[Container]
    text: Extent
    today: date | None = None


def is_dump(page: Page) -> bool:
    """Whether the page has no containers: lines are all that is known of it."""
    return len(page.containers) <= 1


def gather(page: Page, decision: Decision, today: date | None = None) -> Facts:
    """The facts of a page, given its body."""
    objects = objects_of(page)
    line = None
    if is_dump(page):
        # Here, because no page with a head or marks needs the module.
        from adc_extract.fields.dump_headline import headline_of_lines

        line = headline_of_lines(page, decision)
    headings = [c for c in page.containers if c.tag in HEADINGS and c.first < c.end]
    return Facts(
        page,
        decision,
        line,
        objects.article,
        objects.web_page,
        objects.trail,
        site_evidence(page, objects),
        find_url(page, objects.article),
        headings,
        extent_of(page, decision.kept, headings),
        today,
    )
