"""Hypothesis strategies for what pages say of themselves: JSON-LD, whole and broken, metas, links, and marked elements."""

from __future__ import annotations

import json
from html import escape
from typing import Any

from hypothesis import strategies as st
from stories import STORY
from strategies.trees import FURNITURE, TEXT, TITLE, Markup, element, joined, page

KEYS = (
    "@type @id @graph @context headline name author creator publisher datePublished dateModified dateCreated articleBody "
    "description image url mainEntityOfPage isAccessibleForFree wordCount keywords articleSection itemListElement "
    "interactionStatistic commentCount license inLanguage alternativeHeadline"
).split()
VALUES = (
    *(
        "NewsArticle",
        "Person",
        "WebPage",
        "BreadcrumbList",
        "ListItem",
        "Ann Lee",
        "Ann Lee, Bo Ek",
        "The Harbour Post",
        "en-GB",
    ),
    *("2024-05-13T10:20:30+02:00", "2024-13-45", "May 13, 2024", "1715595630", "0000-00-00", "13/05/2024", "now"),
    *("https://example.org/boats", "//example.org/x", "/boats", "javascript:x", "http://[", "data:,x", "null", ""),
    *STORY[:2],
    "a\u2028b\ud800\x00",
    "<b>Two</b> &amp; &quot;three",
)
SCALARS = st.one_of(st.sampled_from(VALUES), st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=10))
JSON_LD: st.SearchStrategy[Any] = st.recursive(
    st.dictionaries(st.sampled_from(KEYS), SCALARS, max_size=6),
    lambda inner: st.one_of(
        st.dictionaries(st.sampled_from(KEYS), st.one_of(SCALARS, inner), max_size=5),
        st.lists(st.one_of(SCALARS, inner), max_size=3),
    ),
    max_leaves=6,
)


def written(value: Any, *, cut: int | None, old: str, new: str) -> str:
    """JSON, perhaps cut off, and with one thing for another in it."""
    text = json.dumps(value).replace(old, new)
    return text if cut is None else text[: cut % (len(text) + 1)]


SCRIPTS: Markup = st.builds(
    written,
    JSON_LD,
    cut=st.one_of(st.none(), st.none(), st.integers(0, 999)),
    old=st.sampled_from(["\0", '"', ",", "{", ":", "}"]),
    new=st.sampled_from(["", "'", "&quot;", ",,", "\n", "/* x */", "<!--", "\\", "\\u00"]),
)
NAMES = (
    "author og:title og:description og:image og:url og:type article:author article:published_time date dc.date description "
    "twitter:title twitter:image keywords news_keywords robots charset refresh generator parsely-author citation_author"
).split()
RELS = "canonical amphtml next prev author license shortlink alternate stylesheet".split()
PROPS = "author headline datePublished dateModified articleBody description image name url keywords license commentCount".split()
VALUE = st.one_of(st.sampled_from(VALUES), st.text(st.characters(exclude_categories=("Cs",)), max_size=12))
METAS: Markup = st.builds(
    lambda kind, name, value: f'<meta {kind}="{name}" content="{escape(value)}">',
    st.sampled_from(["name", "property", "itemprop", "http-equiv"]),
    st.sampled_from(NAMES),
    VALUE,
)
LINKS: Markup = st.builds(lambda rel, value: f'<link rel="{rel}" href="{escape(value)}">', st.sampled_from(RELS), VALUE)
HEADS: Markup = joined(
    st.one_of(
        SCRIPTS.map(lambda text: element("script", text, type="application/ld+json")),
        METAS,
        LINKS,
        st.sampled_from(['<base href="/x/">', '<base href="http://[">', "<meta charset=x>", "<title>Two</title>"]),
    ),
    most=5,
)
MARKED: Markup = st.one_of(
    st.builds(
        lambda tag, prop, value: element(tag, escape(value), itemprop=prop, content=value),
        st.sampled_from(["span", "p", "div", "a", "meta", "address"]),
        st.sampled_from(PROPS),
        VALUE,
    ),
    st.builds(lambda value, text: element("time", text, datetime=value), VALUE, VALUE.map(escape)),
    st.builds(lambda text, href: element("a", text, rel="author", href=href), VALUE.map(escape), VALUE),
    VALUE.map(lambda value: element("p", escape(f"By {value}"), class_="byline")),
)
DESCRIBED: Markup = st.builds(
    page,
    TITLE,
    joined(FURNITURE, most=1),
    st.tuples(joined(MARKED, most=3), TEXT).map("".join),
    joined(MARKED, most=1),
    HEADS,
)
