"""Comments beside a text are left out together, and kept where they are the text."""

from __future__ import annotations

import pytest
from builders import nested_page

from adc_extract import extract
from adc_extract.model.page import Page
from adc_extract.score.agreement import NEVER
from adc_extract.score.aside import without_comments
from adc_extract.score.measures import measure

PROSE = "The council met for six hours, and when it rose nobody, not even the mayor, could say what had been decided."
COMMENTS = [("body/ol.commentlist/li.reply", "p", PROSE)] * 3


def page(paragraphs: int) -> Page:
    """A page with a text of so many paragraphs, and three comments."""
    return nested_page(*[("body/div.story", "p", PROSE)] * paragraphs, *COMMENTS)


def without(made: Page, scores: list[float]) -> list[float]:
    """The scores after the rule."""
    return without_comments(made, measure(made), scores)


@pytest.mark.parametrize(("score", "left"), [(-1.0, True), (1.0, False)])
def test_they_stand_or_fall_together(score: float, left: bool) -> None:
    """By their mean probability, a surer one among them included."""
    scores = [2.0] * 4 + [score, score, 0.2]
    assert without(page(4), scores) == ([*scores[:4], *[NEVER] * 3] if left else scores)


def test_where_there_is_no_text_they_stay() -> None:
    """A paragraph is the beginning of a thread; and what scores as none is no text."""
    for paragraphs, own in ((3, 2.0), (4, -2.0)):
        scores = [own] * paragraphs + [-1.0] * 3
        assert without(page(paragraphs), scores) == scores


def test_a_thread_that_says_so_keeps_its_replies() -> None:
    """In its JSON-LD."""
    made = page(4)
    made.head.json_ld.append({"@type": ["Thing", "https://schema.org/QAPage"]})
    scores = [2.0] * 4 + [-1.0] * 3
    assert without(made, scores) == scores


def test_nothing_to_leave_out() -> None:
    """Without comments, the scores are as they were."""
    made = nested_page(*[("body/div.story", "p", PROSE)] * 4)
    assert without(made, [2.0, 1.0, -1.0, 2.0]) == [2.0, 1.0, -1.0, 2.0]


def test_a_long_thread_does_not_drown_an_article() -> None:
    """Some hundred comments under five paragraphs."""
    story = [f"On day {i} the ferry came in at five in the morning, with nobody on deck but the captain." for i in range(5)]  # fmt: skip
    said = [f"I was on that boat on day {i}, and I must say that nobody told us anything at all about it." for i in range(200)]  # fmt: skip
    html = "<h1>The night ferry</h1><div class='entry'>" + "".join(f"<p>{line}</p>" for line in story)
    html += "</div><div id='comments'><h3>200 responses</h3><ol class='commentlist'>"
    html += "".join(f"<li class='comment'><cite>Ann {i}</cite><p>{line}</p></li>" for i, line in enumerate(said))
    assert extract(html + "</ol></div>").body == "\n\n".join(story)
