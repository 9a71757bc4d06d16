"""Comments are told from a text that has them."""

from __future__ import annotations

from builders import nested_page

from adc_extract.score.comments import COMMENTS
from adc_extract.score.kind import KIND
from adc_extract.score.measures import measure, with_scores

PROSE = "The council met for six hours, and when it rose nobody, not even the mayor, could say what had been decided."


def test_comments_beside_a_text() -> None:
    """Blocks in a container of comments are known by its name, and the text elsewhere is counted."""
    page = nested_page(
        *[("body.has-comments/div.story", "p", PROSE)] * 2,
        ("body.has-comments/ol.commentlist/li.reply", "p", PROSE),
        ("body.has-comments/div.footer", "p", "About us"),
    )
    measures = with_scores(measure(page), [4.5, 4.5, 1.2, -4.5])
    names = [COMMENTS.features[index] for index in COMMENTS.column(page, measures)]
    assert names == ["<5, no comment", "<5, no comment", "<1.5, comment beside <400", "<-4, no comment"]


def test_a_thread_is_its_own_text() -> None:
    """Where nothing else scores as text, the comments are beside none; with the title in it it is the page's text."""
    page = nested_page(("body/div.comments", "p", PROSE), ("body/div.comments", "p", PROSE))
    measures = with_scores(measure(page), [1.2, 1.2])
    assert {COMMENTS.features[i] for i in COMMENTS.column(page, measures)} == {"<1.5, comment beside <100"}
    page = nested_page(("body/div.comments", "h1", "A thread"), ("body/div.comments", "p", PROSE))
    measures = with_scores(measure(page), [-1.2, 1.2])
    assert {COMMENTS.features[i] for i in COMMENTS.column(page, measures)} == {"<-1, no comment", "<1.5, no comment"}


def test_kind() -> None:
    """What the page says in JSON-LD that it is holds for all its blocks; a post among others is no article."""
    for types, expected in (
        ("NewsArticle", "an article"),
        (["Thing", "https://schema.org/BlogPosting"], "an article"),
        ("DiscussionForumPosting", "nothing"),
        ("LiveBlogPosting", "nothing"),
        ("WebPage", "nothing"),
        (None, "nothing"),
        ({"a": 1}, "nothing"),
    ):
        page = nested_page(("body", "p", "One"), ("body", "p", "Two"))
        page.head.json_ld.append({"@type": types})
        assert {KIND.features[i] for i in KIND.column(page, measure(page))} == {expected}
