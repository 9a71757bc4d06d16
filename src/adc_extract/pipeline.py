"""The recipe: from a Page to an Article, in named steps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from adc_extract.fields.access import find_licence, find_paywalled
from adc_extract.fields.body import body_kinds, body_text, decide_body, without_pull_quotes
from adc_extract.fields.byline import find_byline
from adc_extract.fields.canonical import find_canonical, find_next_page
from adc_extract.fields.confidence import confidence
from adc_extract.fields.counts import find_comment_count, find_reading_time
from adc_extract.fields.date import find_dates
from adc_extract.fields.edges import without_credits
from adc_extract.fields.facts import Facts, gather
from adc_extract.fields.favor import favoured
from adc_extract.fields.headline import find_headline
from adc_extract.fields.images import among, completed, find_images
from adc_extract.fields.language import find_language
from adc_extract.fields.lead import lead_block, lead_text, with_lead
from adc_extract.fields.site import find_site_name
from adc_extract.fields.source_url import find_source_url
from adc_extract.fields.stated_body import CONFIDENCE, WARNING, stated_blocks
from adc_extract.fields.status import find_status
from adc_extract.fields.structure import structured
from adc_extract.fields.summary import find_description, find_image
from adc_extract.fields.topics import find_section, find_tags
from adc_extract.model.article import Article
from adc_extract.model.block import Block
from adc_extract.model.candidate import Choice
from adc_extract.model.deadline import TimeUpError
from adc_extract.model.decision import Decision
from adc_extract.model.options import DEFAULT, Options
from adc_extract.model.page import Page
from adc_extract.score.measures import measure
from adc_extract.score.presets import Preset
from adc_extract.score.weighing import load, scores
from adc_extract.site.model import SiteModel

if TYPE_CHECKING:
    from adc_extract.site.evidence import Recurrence

# Fields that hang on nothing but the facts, in order.
_FIELDS: tuple[tuple[str, Callable[[Facts], Any]], ...] = (
    ("source_url", find_source_url),
    ("canonical", find_canonical),
    ("next_page_url", find_next_page),
    ("site_name", find_site_name),
    ("language", find_language),
    ("section", find_section),
    ("tags", find_tags),
    ("description", find_description),
    ("licence", find_licence),
    ("paywalled", find_paywalled),
    ("comment_count", find_comment_count),
    ("reading_time", find_reading_time),
)


def decide(page: Page, preset: Preset, site: SiteModel | None = None) -> Decision:
    """Which blocks of the page are its body, and how sure that is; with evidence from its ``site``, where there is a
    model of that. Raises `TimeUpError` after the page's deadline."""
    weights = load(preset)
    found = _recurrences(page, site) if site else None
    evidence = None if found is None else [each.weight for each in found]
    decision = decide_body(page, scores(page, preset, weights, evidence))
    of_site = frozenset(at for at, each in enumerate(found or ()) if each.is_of_site)
    return replace(decision, confidence=confidence(decision.expected, weights.sureness), of_site=of_site)


def _recurrences(page: Page, site: SiteModel) -> list[Recurrence]:
    """What the model says of each block."""
    from adc_extract.site.evidence import recurrences  # here, because most extractions do without

    return recurrences(page, measure(page), site)


def compose(page: Page, decision: Decision, options: Options = DEFAULT) -> Article:
    """Every field of the article, given its body; after the page's deadline, those that were found by then."""
    article = Article(url=page.url, status="timeout", warnings=tuple(page.warnings))
    try:
        _fill(article, page, decision, options)
    except TimeUpError as error:
        article.warnings += (str(error),)
        if not article.blocks:
            kinds = body_kinds(page, decision, article.headline)
            article.blocks = tuple(Block(kind, page.blocks[i].text) for i, kind in kinds.items())
            article.body = body_text(article.blocks)
    return article


def _fill(article: Article, page: Page, decision: Decision, options: Options) -> None:
    check = page.deadline.check
    facts, favor = gather(page, decision, options.today), options.favor
    article.url = facts.url
    check("the headline")
    article.headline = headline = find_headline(facts)
    check("the byline")
    byline = find_byline(facts)
    article.byline, article.authors = byline.byline, byline.authors
    check("the dates")
    dates = find_dates(facts)
    article.date, article.published, article.modified = dates.date, dates.published, dates.modified
    check("the body")
    lead = lead_block(facts)
    article.lead = lead_text(page, lead)
    kept = with_lead(without_pull_quotes(page, without_credits(page, decision, byline.byline)), lead)
    kinds = body_kinds(page, favoured(decision, kept, favor), headline, kept)
    if set(kinds.values()) <= {"caption"}:  # what is surest may be the headline alone: a body is better than none
        kinds = body_kinds(page, kept, headline)
    article.blocks = structured(page, kinds, facts.url)
    article.body = body_text(article.blocks)
    article.confidence = decision.confidence if article.body else 0.0
    if stated := stated_blocks(page, article.body):
        article.blocks, article.body, article.confidence = stated, body_text(stated), CONFIDENCE
        article.warnings += (WARNING,)
    for name, find in _FIELDS:
        check(name)
        setattr(article, name, find(facts))
    check("images")
    article.images = among(find_images(facts), () if stated else tuple(kinds))
    article.image = completed(find_image(facts), article.images)
    check("status")
    article.status = "ok" if stated else find_status(facts) if article.body else "empty"


def explain_fields(page: Page, decision: Decision, article: Article, options: Options) -> dict[str, Choice]:
    """Where each field comes from: worked out again, so that an extraction that is not asked for it keeps no record."""
    from adc_extract.fields.provenance import provenance  # here, because most extractions do without

    return provenance(gather(page, decision, options.today), article)
