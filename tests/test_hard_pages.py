"""The hard cases of the field, in small: the article comes out of each of them, and what is wrong with the page is said."""

from __future__ import annotations

import pytest
from hard.page import HardPage
from hard_pages import HARD_PAGES

from adc_extract.api import extract

each_page = pytest.mark.parametrize("case", HARD_PAGES, ids=[case.name for case in HARD_PAGES])
KNOWN = {
    "unclosed dl, dd": "the last paragraph is left out",
}


def test_every_page_has_a_name_of_its_own() -> None:
    """Results are told apart by it."""
    assert len({case.name for case in HARD_PAGES}) == len(HARD_PAGES)


@each_page
def test_the_same_size_gives_the_same_page(case: HardPage) -> None:
    """A page that was lost once can be made again."""
    assert case.make(case.small) == case.make(case.small)


@each_page
def test_the_article_comes_out(case: HardPage, request: pytest.FixtureRequest) -> None:
    """From its first to its last sentence."""
    if case.name in KNOWN:
        request.applymarker(pytest.mark.xfail(reason=KNOWN[case.name], strict=True))
    article = extract(case.make(case.small))
    assert [marker for marker in case.markers if marker not in article.body] == []
    assert article.status in case.status


@each_page
def test_warnings_are_those_of_the_page(case: HardPage) -> None:
    """What is wrong is named, and nothing else."""
    warnings = extract(case.make(case.small)).warnings
    if case.warning:
        assert any(case.warning in warning for warning in warnings), warnings
    else:
        assert warnings == ()
