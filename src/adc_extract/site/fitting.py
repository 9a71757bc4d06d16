"""Pages → what is known of them, one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from adc_extract.model.deadline import Deadline
from adc_extract.model.options import Options
from adc_extract.read.source import read_html, read_text
from adc_extract.score.measures import measure
from adc_extract.site.ground import MOST_PAGES, sample
from adc_extract.site.marks import distinct, page_id, page_marks


def marks_of(source: Any, plain: bool, options: Options) -> list[int]:
    """The different marks of a page, or with ``plain`` of a dump. Raises TypeError for what is neither."""
    page = (read_text if plain else read_html)(source, options, Deadline(options.timeout))
    return distinct(page_marks(page, measure(page)))


class Gathering:
    """Takes the marks of pages, one page at a time, and keeps hardly more than a model does."""

    def __init__(self) -> None:
        self._pages: dict[int, Sequence[int]] = {}

    def add(self, marks: Sequence[int]) -> None:
        """Takes a page; one without a block says nothing."""
        if marks:
            self._pages[page_id(marks)] = marks
            if len(self._pages) > 2 * MOST_PAGES:
                self._pages = sample(self._pages)

    def pages(self) -> dict[int, Sequence[int]]:
        """The pages so far, by their numbers, with their marks."""
        return self._pages
