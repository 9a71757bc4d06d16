"""The recipe: from a Page to an Article, in named steps."""

from __future__ import annotations

from dataclasses import replace

from adc_extract.fields.access import find_licence, find_paywalled
from adc_extract.fields.body import body_kinds, body_text, decide_body, without_pull_quotes
from adc_extract.fields.byline import find_byline
from adc_extract.fields.canonical import find_canonical, find_next_page
from adc_extract.fields.confidence import confidence
from adc_extract.fields.counts import find_comment_count, find_reading_time
from adc_extract.fields.date import find_dates
from adc_extract.fields.edges import without_credits
from adc_extract.fields.facts import gather
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
from adc_extract.model.candidate import Choice
from adc_extract.model.decision import Decision
from adc_extract.model.options import DEFAULT, Options
from adc_extract.model.page import Page
from adc_extract.score.presets import Preset
from adc_extract.score.weighing import load, scores


def decide(page: Page, preset: Preset) -> Decision:
    """Which blocks of the page are its body, and how sure that is."""
    weights = load(preset)
    decision = decide_body(page, scores(page, preset, weights))
    return replace(decision, confidence=confidence(decision.expected, weights.sureness))


def compose(page: Page, decision: Decision, options: Options = DEFAULT) -> Article:
    """Every field of the article, given its body."""
    facts, favor = gather(page, decision, options.today), options.favor
    headline = find_headline(facts)
    byline = find_byline(facts)
    dates = find_dates(facts)
    lead = lead_block(facts)
    kept = with_lead(without_pull_quotes(page, without_credits(page, decision, byline.byline)), lead)
    # What is surest may be the headline alone: a body is better than none.
    kinds = body_kinds(page, favoured(decision, kept, favor), headline) or body_kinds(page, kept, headline)
    blocks = structured(page, kinds, facts.url)
    body = body_text(blocks)
    sure = decision.confidence if body else 0.0
    warnings = tuple(page.warnings)
    if stated := stated_blocks(page, body):
        blocks, body, sure = stated, body_text(stated), CONFIDENCE
        warnings += (WARNING,)
    images = among(find_images(facts), () if stated else tuple(kinds))
    return Article(
        headline=headline,
        lead=lead_text(page, lead),
        byline=byline.byline,
        authors=byline.authors,
        date=dates.date,
        published=dates.published,
        modified=dates.modified,
        body=body,
        blocks=blocks,
        source_url=find_source_url(facts),
        url=facts.url,
        canonical=find_canonical(facts),
        next_page_url=find_next_page(facts),
        site_name=find_site_name(facts),
        language=find_language(facts),
        section=find_section(facts),
        tags=find_tags(facts),
        description=find_description(facts),
        image=completed(find_image(facts), images),
        images=images,
        licence=find_licence(facts),
        paywalled=find_paywalled(facts),
        comment_count=find_comment_count(facts),
        reading_time=find_reading_time(facts),
        status="ok" if stated else find_status(facts) if body else "empty",
        confidence=sure,
        warnings=warnings,
    )


def explain_fields(page: Page, decision: Decision, article: Article, options: Options) -> dict[str, Choice]:
    """Where each field comes from: worked out again, so that an extraction that is not asked for it keeps no record."""
    from adc_extract.fields.provenance import provenance  # here, because most extractions do without

    return provenance(gather(page, decision, options.today), article)
