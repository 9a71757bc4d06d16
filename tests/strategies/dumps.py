"""Hypothesis strategies for plain-text dumps: what is left of a page when all of it is copied."""

from __future__ import annotations

import textwrap

from hypothesis import strategies as st
from stories import STORY
from strategies.trees import FURNITURE_LINES, LINES

Lines = st.SearchStrategy[str]
LINE: Lines = st.one_of(
    st.sampled_from(LINES),
    st.sampled_from(FURNITURE_LINES),
    st.sampled_from(
        [
            "Published 13 May 2024, 10:20",
            "von Ann Lee",
            "文／李安",
            "SOURCE: Harbour Post",
            "* * *",
            "---",
            "https://example.org/a",
        ]
    ),
    st.text(max_size=40),
)
MENU: Lines = st.lists(st.sampled_from(FURNITURE_LINES), max_size=8).map("\n".join)
BULLETS: Lines = st.builds(
    lambda mark, lines: "\n".join(f"{mark} {line}" for line in lines),
    st.sampled_from(["•", "-", "*", "1.", "(2)", "–"]),
    st.lists(st.sampled_from(LINES), max_size=4),
)
WRAPPED: Lines = st.builds(
    lambda lines, width: "\n".join(textwrap.wrap(" ".join(lines), width)),
    st.lists(st.sampled_from(STORY), min_size=1, max_size=4),
    st.integers(50, 110),
)
DUMPS: Lines = st.builds(
    lambda parts, gap: gap.join(parts),
    st.lists(st.one_of(LINE, LINE, MENU, BULLETS, WRAPPED), max_size=12),
    st.sampled_from(["\n", "\n\n", "\r\n", "\n \n", "\r", "\x0c", "\u2028", "\x85"]),
)
