"""Numbers of comments, and minutes of reading."""

from __future__ import annotations

from typing import Any

import pytest
from builders import facts_of, keeping, page_of
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.fields.counts import (
    comment_count_choice,
    find_comment_count,
    find_reading_time,
    reading_time_choice,
)
from adc_extract.fields.facts import Facts
from adc_extract.model.page import Link, Mark
from adc_extract.tables.counts import COMMENT_ROOTS, MINUTE_ROOTS

OWN = "https://www.example.org/2024/ships"
BODY = [f"Paragraph {n} tells at some length of ships that come into the harbour again." for n in range(6)]


def facts(over: tuple[str, ...] = (), under: tuple[str, ...] = (), href: str | None = None, **head: Any) -> Facts:
    """Six paragraphs with lines over and behind them; the last line that is not of the body has the link."""
    page = page_of(*over, *BODY, *under, **head)
    page.url = OWN
    if href:
        at = len(page.blocks) - 1 if under else len(over) - 1
        page.blocks[at].links = 1
        page.links.append(Link(href, at))
    return facts_of(page, keeping(*range(len(over), len(over) + len(BODY)), of=len(page.blocks)))


def article(**said: Any) -> dict[str, Any]:
    """JSON-LD of an article."""
    return {"@type": "NewsArticle", "headline": "Ships", **said}


ACTION = "https://schema.org/CommentAction"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ({"json_ld": [article(commentCount=12)]}, 12),
        ({"json_ld": [article(commentCount="12")]}, 12),
        ({"json_ld": [article(commentCount=0)]}, 0),
        ({"json_ld": [article(commentCount=None)]}, None),
        ({"json_ld": [article(commentCount=True)]}, None),
        ({"json_ld": [article(interactionStatistic={"interactionType": ACTION, "userInteractionCount": 7})]}, 7),
        (
            {
                "json_ld": [
                    article(interactionStatistic=[{"interactionType": {"@type": ACTION}, "userInteractionCount": "7"}])
                ]
            },
            7,
        ),
        (
            {
                "json_ld": [
                    article(interactionStatistic=["x", {"interactionType": "LikeAction", "userInteractionCount": 7}])
                ]
            },
            None,
        ),
        ({"metas": {"commentcount": ["4"]}}, 4),
        ({"metas": {"interactioncount": ["UserComments:4"]}}, 4),
        ({"metas": {"interactioncount": ["UserLikes:4"]}}, None),
        ({"metas": {"comment_count": ["99999999999"]}}, None),
        ({}, None),
    ],
)
def test_stated_counts(head: dict[str, Any], expected: int | None) -> None:
    """In JSON-LD and in metas; likes are no comments."""
    found = facts(**head)
    assert find_comment_count(found) == expected
    chosen = comment_count_choice(found).chosen
    assert (chosen.value if chosen else None) == expected


LINES = [
    ("12 comments", 12),
    ("12 Comments »", 12),
    ("Comments (12)", 12),
    ("Show all 12 comments", 12),
    ("12 comments on “Ships”", 12),
    ("1,204 comments", 1204),
    ("One comment", 1),
    ("Kommentare: 10", 10),
    ("10 Kommentare zu „Schiffe“", 10),
    ("0 Kommentare", 0),
    ("4 commentaires", 4),
    ("Ver 5 comentarios", 5),
    ("3 comentários", 3),
    ("2 commenti", 2),
    ("9 reacties", 9),
    ("8 kommentarer", 8),
    ("6 komentarzy", 6),
    ("5 комментариев", 5),
    ("Yorumlar (3)", 3),
    ("15 bình luận", 15),
    ("3件のコメント", 3),
    ("12条评论", 12),
    ("댓글 24", 24),
    ("11 تعليقات", 11),
    ("7 σχόλια", 7),
]


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_lines_with_a_count(line: str, expected: int) -> None:
    """Over the text and behind it, in many languages."""
    assert find_comment_count(facts(over=("Ships", line))) == expected
    assert find_comment_count(facts(under=("Tags: ships", line))) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Ann Lee, 14 March 2024 59 comments", 59),
        ("March 14, 2024 Ann Lee4 Comments", 4),
        ("06/11/20240 comments", None),
    ],
)
def test_counts_at_the_end_of_a_line(line: str, expected: int | None) -> None:
    """Of a line over the text, unless the number is glued to a date."""
    assert find_comment_count(facts(over=("Ships", line))) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Comments",
        "Comment policy of 2024",
        "Leave a comment",
        "14 March 2024",
        "He had 3 comments to make on the ships",
    ],
)
def test_lines_without_a_count(line: str) -> None:
    """Words alone, numbers alone, and sentences."""
    assert find_comment_count(facts(under=(line,))) is None


@pytest.mark.parametrize(
    ("href", "expected"),
    [("#comments", 21), (f"{OWN}#disqus_thread", 21), ("/2024/ships/comments", 21), ("/2024/other#comments", None)],
)
def test_counts_that_lead_to_another_page_are_its_own(href: str, expected: int | None) -> None:
    """Behind the text stand teasers with counts of theirs."""
    assert find_comment_count(facts(under=("21 comments",), href=href)) == expected


def test_marked_counts() -> None:
    """Microdata goes before lines."""
    page = page_of(*BODY, "12 comments")
    page.marks = [Mark("comments", "itemprop", None, "7", 6)]
    assert find_comment_count(facts_of(page, keeping(*range(6), of=7))) == 7


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ({"json_ld": [article(timeRequired="PT5M")]}, 5),
        ({"json_ld": [article(timeRequired="PT4M30S")]}, 5),
        ({"json_ld": [article(timeRequired="P0Y0M0DT1H2M0S")]}, 62),
        ({"json_ld": [article(timeRequired="PT0M")]}, None),
        ({"json_ld": [article(timeRequired="five minutes")]}, None),
        ({"json_ld": [article(timeRequired=5)]}, None),
        ({"metas": {"twitter:label1": ["Written by"], "twitter:data1": ["7 Ann"]}}, None),
        ({"metas": {"twitter:label2": ["Est. reading time"], "twitter:data2": ["3 minutes"]}}, 3),
        ({"metas": {"twitter:label1": ["Geschätzte Lesezeit"], "twitter:data1": ["4\u00a0Minuten"]}}, 4),
        ({"metas": {"twitter:label1": ["Reading time"]}}, None),
        ({}, None),
    ],
)
def test_stated_reading_times(head: dict[str, Any], expected: int | None) -> None:
    """A duration of ISO 8601, and the labels for social networks."""
    found = facts(**head)
    assert find_reading_time(found) == expected
    chosen = reading_time_choice(found).chosen
    assert (chosen.value if chosen else None) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("5 min read", 5),
        ("5-minute read", 5),
        ("Reading Time: 3 mins read", 3),
        ("14 March 2024 · 5 min read", 5),
        ("2 minute readApril 25, 2024", 2),
        ("14.03.2024, 12:24Lesezeit: 5 Min.", 5),
        ("Lesedauer ca. 7 Minuten", 7),
        ("Temps de lecture : 3 min", 3),
        ("8 minutos de lectura", 8),
        ("Tempo de leitura: 4 min", 4),
        ("Tempo di lettura: 2 minuti", 2),
        ("Leestijd: 4 min", 4),
        ("4 min czytania", 4),
        ("Время чтения: 3 мин.", 3),
        ("阅读时间：6分钟", 6),
        ("읽는 시간 3분", 3),
        ("3 min", 3),
        ("14 March 2024, 12:45", None),
        ("The match took 90 minutes", None),
        ("0 min read", None),
        ("A 5 minute reader", None),
    ],
)
def test_lines_with_a_reading_time(line: str, expected: int | None) -> None:
    """Over the text, in many languages; minutes alone count right over it."""
    assert find_reading_time(facts(over=("Ships", line))) == expected


def test_minutes_that_are_of_something_else() -> None:
    """Of links, of several lines with minutes alone, and of what stands behind the text."""
    assert find_reading_time(facts(over=("5 min",), href="/watch")) is None
    assert find_reading_time(facts(over=("25 min", "40 min"))) is None
    assert find_reading_time(facts(under=("5 min read",))) is None


def test_the_quick_look_covers_the_lines() -> None:
    """Every line of these tests that has a count holds one of the roots."""
    assert [line for line, _ in LINES if not any(root in line.lower() for root in COMMENT_ROOTS)] == []
    assert any(root in "5 min read" for root in MINUTE_ROOTS)


@given(st.lists(st.text(max_size=60) | st.sampled_from([line for line, _ in LINES]), max_size=8), st.data())
def test_any_page_is_taken(texts: list[str], data: st.DataObject) -> None:
    """Nothing raises, and no number is beyond what it can be."""
    kept = sorted(data.draw(st.sets(st.sampled_from(range(len(texts)))) if texts else st.just(set())))
    found = facts_of(page_of(*texts), keeping(*kept, of=len(texts)))
    assert (find_comment_count(found) or 0) <= 10_000_000
    assert 1 <= (find_reading_time(found) or 1) <= 600
