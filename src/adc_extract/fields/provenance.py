"""Where each field's value comes from: the candidates gathered again, all of them, with the reasons of the choice."""

from __future__ import annotations

from collections.abc import Callable

from adc_extract.fields.access import licence_choice, paywalled_choice
from adc_extract.fields.byline_reasons import authors_choice, byline_choice
from adc_extract.fields.canonical import canonical_choice, next_page_choice
from adc_extract.fields.choice import MAX_RAW, writable
from adc_extract.fields.counts import comment_count_choice, reading_time_choice
from adc_extract.fields.date_reasons import date_choice, modified_choice, published_choice
from adc_extract.fields.facts import Facts
from adc_extract.fields.fates import fates
from adc_extract.fields.headline_reasons import headline_choice
from adc_extract.fields.images import images_choice
from adc_extract.fields.language import language_choice
from adc_extract.fields.lead import lead_choice
from adc_extract.fields.site import site_name_choice
from adc_extract.fields.stated_body import WARNING
from adc_extract.fields.summary import description_choice, image_choice
from adc_extract.fields.topics import section_choice, tags_choice
from adc_extract.fields.trust import with_confidence
from adc_extract.fields.url_reasons import source_url_choice, url_choice
from adc_extract.model.article import Article
from adc_extract.model.candidate import Candidate, Choice
from adc_extract.score.structured_body import stated_text

# By field, in the order of the Article. What a room chooses here is what its `find_` function gives.
_CHOICES: dict[str, Callable[[Facts], Choice]] = {
    "headline": headline_choice,
    "lead": lead_choice,
    "byline": byline_choice,
    "authors": authors_choice,
    "date": date_choice,
    "published": published_choice,
    "modified": modified_choice,
    "source_url": source_url_choice,
    "url": url_choice,
    "canonical": canonical_choice,
    "next_page_url": next_page_choice,
    "site_name": site_name_choice,
    "language": language_choice,
    "section": section_choice,
    "tags": tags_choice,
    "description": description_choice,
    "image": image_choice,
    "images": images_choice,
    "licence": licence_choice,
    "paywalled": paywalled_choice,
    "comment_count": comment_count_choice,
    "reading_time": reading_time_choice,
}


def provenance(facts: Facts, article: Article) -> dict[str, Choice]:
    """For each field of the article the candidate chosen, and those that lost, with reasons."""
    choices = {field: with_confidence(field, writable(choice(facts))) for field, choice in _CHOICES.items()}
    return {**choices, "body": _body(facts, article)}


def _body(facts: Facts, article: Article) -> Choice:
    """The body is made of blocks, each with its own reasons: see `explain.trace`."""
    stated = stated_text(facts.page)
    by_json = Candidate(stated, stated[:MAX_RAW], "json-ld articleBody")
    if WARNING in article.warnings:
        own = f"{len(facts.decision.kept)} of {len(facts.page.blocks)} blocks"
        chosen = by_json._replace(value=article.body, reason="the page has hardly any text of its own")
        chosen = chosen._replace(confidence=article.confidence)
        return Choice(chosen, (Candidate("", own, "blocks", reason="less than half of what the page states"),))
    lost = (by_json._replace(reason="the page has the text, and its structure"),) if stated else ()
    if not article.body:
        return Choice(None, lost)
    found = fates(facts.page, facts.decision, article)
    raw = f"{found.count('body')} of {len(found)} blocks"
    reason = "the blocks with the highest F1 that their scores let expect, without other fields and repeats"
    return Choice(Candidate(article.body, raw, "blocks", found.index("body"), reason, article.confidence), lost)
