"""Hypothesis strategies for HTML as it should not be: cut, doubled, misnested, unquoted, with tags that nothing closes."""

from __future__ import annotations

from hypothesis import strategies as st
from strategies.trees import BLOCKS, PAGES, Markup

JUNK = (
    *(
        "<p>",
        "<div>",
        "<b>",
        "<a href=x>",
        "<table>",
        "<tr>",
        "<td>",
        "<li>",
        "<select>",
        "<form>",
        "<svg>",
        "<math>",
        "<title>",
    ),
    *("</p>", "</div>", "</b>", "</a>", "</table>", "</article>", "</body>", "</html>", "</br>", "</ul>", "</head>"),
    *("<!--", "-->", "<!-->", "--!>", "<![CDATA[", "]]>", "<?xml version='1.0'?>", "<!DOCTYPE", "<!"),
    *(
        "<script>",
        "<style>",
        "<textarea>",
        "<noscript>",
        "<template>",
        "<plaintext>",
        "<iframe>",
        "</script>",
        "<frameset>",
    ),
    *("&", "&#", "&#x", "&#x110000;", "&#xD800;", "&#0;", "&notit", "&amp", "&nbsp", "&lt;script&gt;", "&;"),
    *(
        "<",
        "</",
        "<>",
        "</ >",
        "<a",
        "<p class=",
        "<p class=a b='c",
        '<img alt="',
        "<div id=a id=b/>",
        "<p\x00>",
        "<P =x>",
    ),
    *("\x00", "\r", "\x0c", "\ufeff", "\u200e", "\u2028", "\xad", "\ufffe", "\ud800", "\U0001f6a2", "e\u0301"),
)
CUTS = st.tuples(st.integers(0, 10_000), st.integers(0, 400))
PUTS = st.tuples(st.integers(0, 10_000), st.sampled_from(JUNK))


def damaged(markup: str, puts: list[tuple[int, str]], cuts: list[tuple[int, int]], end: int | None) -> str:
    """The markup with that put in, pieces of some length left out, and its end cut off; places count from the start."""
    for place, junk in puts:
        at = place % (len(markup) + 1)
        markup = markup[:at] + junk + markup[at:]
    for place, length in cuts:
        at = place % (len(markup) + 1)
        markup = markup[:at] + markup[at + length :]
    return markup if end is None else markup[: end % (len(markup) + 1)]


BROKEN: Markup = st.builds(
    damaged,
    st.one_of(PAGES, BLOCKS),
    st.lists(PUTS, max_size=6),
    st.lists(CUTS, max_size=2),
    st.one_of(st.none(), st.integers(0, 10_000)),
)
SOUP: Markup = st.lists(st.one_of(st.sampled_from(JUNK), BLOCKS), max_size=8).map("".join)
