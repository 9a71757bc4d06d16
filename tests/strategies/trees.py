"""Hypothesis strategies for pages as they are meant: an article of paragraphs, lists, tables, quotes, code and figures,
one in the other, between menus, boxes and comments. Every tag is closed."""

from __future__ import annotations

from html import escape

from hypothesis import strategies as st
from stories import STORY

Markup = st.SearchStrategy[str]
LINES = [
    *STORY,
    "Two boats a day",
    "He left.",
    "1. x",
    "Die Fähre fährt wieder, sagte der Kapitän „mit Freude“.",
    "渡し船は月曜日に再開した。",
    "عادت العبّارة يوم الاثنين.",
]
FURNITURE_LINES = (
    "Menu|Home|Read more|Share this|By Ann Lee|May 3, 2024|© 2024|Photo: Ann Lee|3 comments|Subscribe".split("|")
)
CLASSES = (
    "",
    "content",
    "article-body",
    "sidebar",
    "comment",
    "share",
    "byline",
    "menu",
    "related posts",
    "é中",
    "lead",
)
LETTERS = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)
SENTENCE: Markup = st.one_of(st.sampled_from(LINES), LETTERS).map(escape)
FURNITURE_LINE: Markup = st.sampled_from(FURNITURE_LINES)
HREF = st.sampled_from(["/a", "https://example.org/b?c=1&d", "#note", "javascript:x", ""])


def element(tag: str, inside: str, **attributes: object) -> str:
    """An element; attributes without a value are left out."""
    given = "".join(f' {name.strip("_")}="{escape(str(value))}"' for name, value in attributes.items() if value)
    return f"<{tag}{given}>{inside}</{tag}>"


def elements(tags: tuple[str, ...], inside: Markup) -> Markup:
    """One of these elements around that."""
    return st.builds(lambda tag, text, hint: element(tag, text, class_=hint), st.sampled_from(tags), inside, HINTS)


def joined(parts: Markup, least: int = 0, most: int = 4) -> Markup:
    """Some of them, one after the other."""
    return st.lists(parts, min_size=least, max_size=most).map("".join)


HINTS = st.sampled_from(CLASSES)
INLINE: Markup = st.recursive(
    SENTENCE,
    lambda inner: st.one_of(
        elements(("b", "strong", "i", "em", "code", "sup", "sub", "del", "span"), joined(inner, most=2)),
        st.builds(lambda text, href: element("a", text, href=href), joined(inner, most=2), HREF),
        joined(st.one_of(inner, st.sampled_from(["<br>", " ", "<br><br>", "<br>\n<br/>"])), most=4),
    ),
    max_leaves=5,
)
FIGURE: Markup = st.builds(
    lambda src, alt, caption: element("figure", f'<img src="{src}" alt="{alt}">' + element("figcaption", caption)),
    st.sampled_from(["/boat.jpg", "boat.png", "data:,x", ""]),
    st.sampled_from(["", "A boat", "&quot;"]),
    INLINE,
)
CODE: Markup = st.builds(
    lambda text, language: element("pre", element("code", text, class_=language)),
    st.sampled_from(["x = 1\n\n\ny = 2\n", "if a &lt; b:\n\treturn", " ", "$ ls  -l", "```\n"]),
    st.sampled_from(["", "language-python", "lang-c++", "hljs"]),
)
LEAF: Markup = st.one_of(
    elements(("p", "p", "p", "div", "h2", "h3"), INLINE),
    st.sampled_from(STORY).map(lambda text: element("p", text)),
    CODE,
    FIGURE,
    st.just("<hr>"),
    st.just('<img src="/boat.jpg" width="640" height="480" alt="boat">'),
)


def _lists(inner: Markup) -> Markup:
    item = st.one_of(INLINE, joined(inner, most=2))
    plain = st.builds(
        lambda tag, items, start: element(tag, "".join(items), start=start if tag == "ol" else None),
        st.sampled_from(["ul", "ol"]),
        st.lists(item.map(lambda text: element("li", text)), max_size=4),
        st.sampled_from([None, 3, -1, "x"]),
    )
    terms = joined(st.builds(lambda term, said: element("dt", term) + element("dd", said), INLINE, item), most=3)
    return st.one_of(plain, terms.map(lambda inside: element("dl", inside)))


def _tables(inner: Markup) -> Markup:
    cell = st.builds(
        lambda tag, text, columns, rows: element(tag, text, colspan=columns, rowspan=rows),
        st.sampled_from(["td", "td", "th"]),
        st.one_of(INLINE, inner),
        st.sampled_from([None, None, 2, 0, 1000]),
        st.sampled_from([None, None, 2, "x"]),
    )
    rows = joined(joined(cell, most=3).map(lambda inside: element("tr", inside)), most=3)
    return st.builds(
        lambda caption, inside, hint: element(
            "table", (element("caption", caption) if caption else "") + inside, class_=hint
        ),
        st.one_of(st.just(""), INLINE),
        rows,
        HINTS,
    )


def _nested(inner: Markup) -> Markup:
    return st.one_of(
        _lists(inner),
        _tables(inner),
        elements(("blockquote", "div", "section", "figure", "details", "center"), joined(inner, most=3)),
    )


BLOCKS: Markup = st.recursive(LEAF, _nested, max_leaves=12)
FURNITURE: Markup = st.one_of(
    st.lists(FURNITURE_LINE, max_size=5).map(
        lambda names: element("nav", element("ul", "".join(f'<li><a href="/{name}">{name}</a></li>' for name in names)))
    ),
    elements(("aside", "footer", "header", "div", "form", "noscript", "iframe", "template", "svg"), FURNITURE_LINE),
    elements(("aside", "section"), joined(elements(("article",), BLOCKS), most=2)),
    FURNITURE_LINE,
)
TITLE = st.sampled_from(["Two boats a day", "The ferry is back | Harbour Post", ""])


def page(title: str, before: str, text: str, after: str, head: str = "") -> str:
    """A document with an article between other things."""
    article = element("article", element("h1", title) + text)
    return f"<!DOCTYPE html><html><head><title>{title}</title>{head}</head><body>{before}{article}{after}</body></html>"


TEXT: Markup = joined(BLOCKS, least=1, most=5)
PAGES: Markup = st.builds(page, TITLE, joined(FURNITURE, most=2), TEXT, joined(FURNITURE, most=2))
