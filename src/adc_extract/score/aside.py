"""Readers' comments beside a text stand or fall together.

Hundreds of them, each with a chance of one in four, would outweigh the text in what the scores let expect, as if each
were doubtful for itself. What they are is one question: on a page with a text of its own they are no part of it, and on
that of a forum they are all there is.
"""

from __future__ import annotations

from math import exp

from adc_extract.model.page import Page
from adc_extract.score.agreement import NEVER, UNLIKELY
from adc_extract.score.kind import states
from adc_extract.score.measures import Measures
from adc_extract.tables.metadata import THREAD_TYPES

# Both chosen by the figures on the corpora, of six pairs that were tried.
_TEXT = 400  # characters that score as text elsewhere: less is the beginning of a thread
_LIKELY = 0.5  # mean probability of the comments, from which they are text themselves


def without_comments(page: Page, measures: Measures, scores: list[float]) -> list[float]:
    """The scores, `NEVER` for all comments where they are likelier no text than text, on a page that has one elsewhere
    and does not say that it is a thread."""
    if not any(measures.comment) or states(page, THREAD_TYPES):
        return scores
    text, size, hits = 0, 0, 0.0
    for block, score, is_comment in zip(page.blocks, scores, measures.comment):
        length = len(block.text)
        if not is_comment:
            text += length if score > 0 else 0
        elif score > UNLIKELY:
            size += length
            hits += length / (1 + exp(-score))
    if text < _TEXT or hits > _LIKELY * size:
        return scores
    return [NEVER if is_comment else score for score, is_comment in zip(scores, measures.comment)]
