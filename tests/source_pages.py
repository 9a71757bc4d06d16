"""Pages that between them hold every source that a candidate of a field can carry, made by program out of our own words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from adc_extract.tables import access, counts, date_words, metadata

URL = "https://www.quaypost.example/harbour/ferry-comes-back"
_DATED_URL = "https://www.quaypost.example/2024/03/14/ferry-comes-back"
_AWAY = "https://www.otherpost.example/2024/03/ferry-sails-again"
_DAY = "2024-03-14T09:30:00+01:00"
_SUMMARY = "A boat that stopped eleven years ago takes cars to the island again."
_TITLE = "The night ferry comes back to Callow Island"
_TEXT = (
    "The night ferry to Callow Island, which stopped running eleven years ago, will sail again from the first week of April.",
    "Two boats have been rebuilt in the yard at Pell Sound. They carry forty cars each and leave the mainland at ten in the evening.",
    "The county pays half of the cost for three years. After that, the boats have to earn their fuel, and the council will count.",
)
# By what it holds: the names of metas, in the order in which they are asked, and what one of them says
METAS: dict[str, tuple[tuple[str, ...], str]] = {
    "titles": (tuple(name for name, _ in metadata.TITLE_METAS), _TITLE),
    "descriptions": (metadata.DESCRIPTION_METAS, _SUMMARY),
    "authors": (metadata.AUTHOR_METAS, "Ann Leary"),
    "days of publication": (date_words.PUBLISHED_METAS, _DAY),
    "days of the last change": (date_words.MODIFIED_METAS, _DAY),
    "sources": (metadata.SOURCE_METAS, _AWAY),
    "addresses": (metadata.URL_METAS, URL),
    "names of the site": (metadata.SITE_NAME_METAS, "The Quay Post"),
    "languages": (metadata.LANGUAGE_METAS, "en-GB"),
    "sections": (metadata.SECTION_METAS, "Harbour"),
    "tags": (metadata.TAG_METAS, "ferries, islands"),
    "keywords": (metadata.KEYWORD_METAS, "ferries, islands"),
    "images": (metadata.IMAGE_METAS, "/img/ferry.jpg"),
    "licences": (access.LICENCE_METAS, "CC BY 4.0"),
    "rights": (access.RIGHTS_METAS, "CC BY 4.0"),
    "what is free": (access.FREE_METAS, "no"),
    "what is paid": (access.PAID_METAS, "yes"),
    "numbers of comments": (counts.COMMENT_METAS, "12"),
}


class Made(NamedTuple):
    """A page of this module; ``plain`` says that it is a plain-text dump."""

    source: str
    url: str | None = None
    plain: bool = False


def made_pages() -> Iterator[Made]:
    """All of them."""
    for names, said in METAS.values():
        for some in (names, *((name,) for name in names)):
            yield Made(page(_metas(some, said)), URL)
    yield from (Made(page(*where), URL) for where in _PAGES)
    yield Made(page(), _DATED_URL)
    yield from (Made(dump(*lines), None, True) for lines in _DUMPS)


def page(head: str = "", under: str = "", behind: str = "", over: str = "") -> str:
    """A page with something in its head, under its headline, behind its text and over its headline."""
    text = "".join(f"<p>{line}</p>" for line in _TEXT)
    return (
        f"<!DOCTYPE html><html lang=en><head><title>{_TITLE} | Quay Post</title>{head}</head><body><nav><a href=/>A</a></nav>"
        f"<main>{over}<article><h1>{_TITLE}</h1>{under}{text}</article>{behind}</main><footer><p>© 2024</p></footer></body></html>"
    )


def dump(under: str = "", behind: str = "") -> str:
    """The same as a plain-text dump."""
    return "\n\n".join(filter(None, (_TITLE, under, *_TEXT, behind)))


def _metas(names: tuple[str, ...], said: str) -> str:
    return "".join(f'<meta name="{name}" content="{said}">' for name in names)


def _json(**said: Any) -> str:
    thing = {"@type": "NewsArticle", "headline": _TITLE, **said}
    return f'<script type="application/ld+json">{json.dumps(thing)}</script>'


def _around(**said: Any) -> str:
    return _json(**{"@type": "WebPage", "headline": None, **said})


_PERSON, _OTHER = {"@type": "Person", "name": "Ann Leary"}, {"@type": "Person", "name": "Rosa Tiller"}
_CRUMBS = [{"@type": "ListItem", "position": n, "name": name} for n, name in enumerate(("Front", "Harbour", _TITLE))]
_COUNTER = {"interactionType": "https://schema.org/CommentAction", "userInteractionCount": 12}
_TEASERS = "".join(f"<p><a href=/{n}>Another story of the quay, number {n}</a></p>" for n in range(30))
# Head, under the headline, behind the text, over the headline
_PAGES: tuple[tuple[str, ...], ...] = (
    (
        _json(
            author=_PERSON, creator=_OTHER, datePublished=_DAY, dateCreated=_DAY, uploadDate=_DAY, dateModified=_DAY,
            alternativeHeadline="Ferry is back", description=_SUMMARY, image=_AWAY + ".jpg", license="CC BY 4.0",
            isAccessibleForFree=True, hasPart={"@type": "WebPageElement", "isAccessibleForFree": False}, commentCount=12,
            interactionStatistic=_COUNTER, timeRequired="PT4M", articleSection="Harbour", keywords="ferries, islands",
            inLanguage="en", mainEntityOfPage=URL, url=URL, publisher={"@type": "Organization", "name": "The Quay Post"},
            articleBody=" ".join(_TEXT),
        )
        + _around(author=_OTHER, datePublished=_DAY, dateModified=_DAY, isAccessibleForFree=True,
                  hasPart={"@type": "WebPageElement", "isAccessibleForFree": False})
        + _json(**{"@type": "WebSite", "name": "Quay Post Online"})
        + _json(**{"@type": "BreadcrumbList", "itemListElement": _CRUMBS}),
    ),
    (f"<link rel=canonical href={URL}><link rel=license href=https://creativecommons.org/licenses/by/4.0/>"
     f"<link rel=image_src href={_AWAY}.jpg><link rel=next href={URL}?page=2>", "", f"<p><a href={URL}?page=2>2</a></p>"),
    ("<meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='Ann Leary'>"
     "<meta name=twitter:label2 content='Reading time'><meta name=twitter:data2 content='4 minutes'>", "", "", "<p>4 min read</p>"),
    ("", "<h2>A second heading</h2><h3>A third one</h3>"),
    ("", "<p itemprop=headline>The ferry</p><p itemprop=description>" + _SUMMARY + "</p><p itemprop=author>Ann Leary</p>"
     "<p itemprop=datePublished content=2024-03-14T09:30>14 March</p><p itemprop=dateModified content=2024-03-15T09:30>15 March</p>"
     "<p itemprop=articleSection>Harbour</p><p itemprop=keywords>ferries</p><p itemprop=license>CC BY 4.0</p>"
     "<p itemprop=commentCount content=12>12 voices</p>"),
    ("", "<p class=headline>The ferry</p><p class=lead>" + _SUMMARY + "</p><p class=author>Ann Leary</p>"
     "<p class=published>14 March 2024, 9:30</p><p class=updated>15 March 2024, 9:30</p><p class=p-category>ferries</p>"),
    (f'<meta name=description content="{_SUMMARY}">', f"<h4>{_SUMMARY}</h4>"),
    ("", "<a rel=author href=/a>Ann Leary</a><a rel=category href=/h>Harbour</a><a rel=tag href=/f>ferries</a>"
     "<time datetime=2024-03-14T09:30>14 March 2024</time>"),
    ("", "<p>By Ann Leary</p>"),
    ("", "<p>By</p><p>Ann Leary</p>"),
    ("", "<div class=contributor-box><p>Ann Leary</p></div>"),
    ("", "<p>Ann Leary - May 3, 2024</p>"),
    ("", "<p>Ann Leary, Harbour Editor</p>"),
    ("", "<p>Ann Leary</p><p>14 March 2024</p>"),
    ("", "<p>（新华社记者 王小明）北京三月十四日电</p>"),
    ("", "<p>14 March 2024, 9:30</p>"),
    ("", "<p class=published>14 March 2024, 9:30</p>"),
    ("", "<p>Updated: 14 March 2024, 9:30</p>"),
    ("", "", "", "<p>Updated: 14 March 2024, 9:30</p>"),
    ("", "", "", "<p>Updated: 14 March 2024, 9:30</p>" + 4 * "<p>On the quay</p>"),
    ("", "", "<p>Updated: 14 March 2024, 9:30</p>"),
    ("", "<p>" + _SUMMARY + " The island waited.</p><p>Updated: 14 March 2024, 9:30</p>"),
    ("", "", "", "<p>14 March 2024, 9:30</p>"),
    ("", "", "", "<p>14 March 2024, 9:30</p>" + 4 * "<p>On the quay</p>"),
    ("", "", "<p>14 March 2024, 9:30</p>"),
    ("", "", _TEASERS + "<p>14 March 2024, 9:30</p>"),
    ("", "<p>By Ann Leary</p>", _TEASERS + "<a rel=author href=/a>Rosa Tiller</a>"),
    ("", "", "<p>Ann Leary</p>"),
    ("", "", "<p>Source: dpa</p>"),
    ("", "", f"<p>This article first appeared on <a href={_AWAY}>The Other Post</a>.</p>"),
    ("", "", f"<p>Source: <a href={_AWAY}>The Other Post</a></p>"),
    ("", "", "<a rel=license href=https://creativecommons.org/licenses/by/4.0/>CC</a>"
     "<p>Under <a href=https://creativecommons.org/licenses/by/4.0/>a licence</a></p><p>12 comments</p>"
     "<p>Tags: ferries, islands</p>", "<p>Home › Harbour › Boats</p><p>Posted in Harbour</p>"),
    ("", "<figure><img src=/a.jpg width=900><figcaption>The ferry at the pier</figcaption></figure>"),
    ("", "<p>14 March 2024 – It rained on the day on which the ferry came back, and the whole island stood on the pier to see it.</p>"),
)  # fmt: skip
_DUMPS: tuple[tuple[str, ...], ...] = (("By Ann Leary",),)
