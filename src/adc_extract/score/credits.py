"""Lines of credit: a short block that starts with a word for "by", or ends in the credit of a photograph."""

from __future__ import annotations

from adc_extract.model.page import Page
from adc_extract.score.lines import CREDITED
from adc_extract.score.measures import Measures
from adc_extract.score.scorer import Scorer


def _column(page: Page, measures: Measures) -> list[int]:
    return measures.credit


CREDITS = Scorer("credit", CREDITED, _column)
