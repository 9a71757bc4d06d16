"""The recipe: from a Page to an Article, in named steps."""

from __future__ import annotations

from adc_extract.fields.body import body_blocks, body_text, decide_body
from adc_extract.fields.byline import find_byline
from adc_extract.fields.date import find_dates
from adc_extract.fields.edges import without_credits
from adc_extract.fields.headline import find_headline
from adc_extract.fields.language import find_language
from adc_extract.fields.site import find_site_name
from adc_extract.fields.source_url import find_source_url, find_url
from adc_extract.fields.status import find_status
from adc_extract.fields.summary import find_description, find_image
from adc_extract.fields.topics import find_section, find_tags
from adc_extract.model.article import Article
from adc_extract.model.decision import Decision
from adc_extract.model.page import Page
from adc_extract.score.presets import Preset
from adc_extract.score.weighing import load, scores


def decide(page: Page, preset: Preset) -> Decision:
    """Which blocks of the page are its body."""
    return decide_body(page, scores(page, preset, load(preset)))


def compose(page: Page, decision: Decision) -> Article:
    """Every field of the article, given its body."""
    headline = find_headline(page, decision)
    byline = find_byline(page, decision)
    dates = find_dates(page, decision)
    blocks = body_blocks(page, without_credits(page, decision, byline.byline), headline)
    body = body_text(blocks)
    return Article(
        headline=headline,
        byline=byline.byline,
        authors=byline.authors,
        date=dates.date,
        published=dates.published,
        modified=dates.modified,
        body=body,
        blocks=blocks,
        source_url=find_source_url(page, decision),
        url=find_url(page),
        site_name=find_site_name(page),
        language=find_language(page, decision),
        section=find_section(page, decision),
        tags=find_tags(page, decision),
        description=find_description(page),
        image=find_image(page),
        status=find_status(page, decision) if body else "empty",
        confidence=decision.confidence if body else 0.0,
        warnings=tuple(page.warnings),
    )
