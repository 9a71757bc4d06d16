"""Lines that are ruled out by what they say."""

from __future__ import annotations

import pytest
from builders import page_of

from adc_extract.model.page import PageBlock
from adc_extract.score.lines import ruled_out
from adc_extract.score.measures import measure


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("Advertisement", True),
        ("Publicité", True),
        ("إعلان", True),
        ("Read more »", True),
        ("Lesen Sie auch: Die Flut im Hafen", True),
        ("Share this article", True),
        ("Photo: Ann Lee", True),
        ("The bridge on Tuesday. Photo: Ann Lee", True),
        ("Die Schleuse am Hafen (Foto: Berg)", True),
        ("The bridge on Tuesday, before the flood (again)", False),
        ("© 2024 The Harbour Post", True),
        ("By Ann Lee", False),
        ("Subscribers of the old paper were angry.", False),
        ("He shared the house with his brother.", False),
        ("The menu was in French.", False),
    ],
)
def test_ruled_out(text: str, out: bool) -> None:
    """Furniture is, in every language of the tables; a sentence with the same words is not."""
    m = measure(page_of(text))
    assert ruled_out(text, m.phrase[0], m.length[0], m.links[0], m.end[0]) is out


@pytest.mark.parametrize(("text", "out"), [("Read more »", True), ("A ferry, and its captain", False)])
def test_a_link_is_furniture_like_any_line(text: str, out: bool) -> None:
    """What a phrase rules out is ruled out as a link, too."""
    m = measure(page_of(PageBlock(text, "p", link_chars=len(text), links=1)))
    assert m.links[0] == 10
    assert ruled_out(text, m.phrase[0], m.length[0], m.links[0], m.end[0]) is out


def test_same_lines_are_looked_up_once() -> None:
    """Repeated entries have the same match, and anchors are not looked up unless they are headings."""
    anchor = PageBlock("Read more", "a", link_chars=9, links=1)
    heading = PageBlock("Read more", "h2", link_chars=9, links=1)
    measures = measure(page_of("Read more", "Read more", anchor, heading))
    assert measures.phrase[0] is measures.phrase[1] is not None
    assert measures.phrase[2] is None
    assert measures.phrase[3] == measures.phrase[0]
