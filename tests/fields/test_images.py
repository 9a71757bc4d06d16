"""The pictures that stand in an article."""

from __future__ import annotations

from typing import Any

import pytest
from builders import facts_of, keeping, page_of
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.fields.facts import Facts
from adc_extract.fields.images import find_images, images_choice
from adc_extract.model.image import Image
from adc_extract.model.options import DEFAULT
from adc_extract.model.page import Picture
from adc_extract.pipeline import decide
from adc_extract.read.source import read_html
from adc_extract.score.presets import HTML

URL = "https://www.example.org/2024/rain"
PARAGRAPHS = [
    "It rained for a week in the hills, and the wells of the town are full again, the mayor said on Monday.",
    "The council had closed the public baths in May, after a spring without a single day of rain in the valley.",
    "Now they will open again, and the fountain in the market square will run in the evenings until October.",
    "“We had counted every bucket,” said the woman who looks after the baths, and she filled the first of them.",
]


def facts(inside: str = "", over: str = "", under: str = "", head: str = "", top: str = "") -> Facts:
    """A page of four paragraphs, with markup amid them, over them, behind them, in the head, and over the heading."""
    one, two, three, four = (f"<p>{text}</p>" for text in PARAGRAPHS)
    html = (
        f"<html lang=en><head><title>Rain at last</title>{head}</head><body><main><article>{top}<h1>Rain at last</h1>"
        f"{over}{one}{two}{inside}{three}{four}</article></main>{under}</body></html>"
    )
    page = read_html(html, DEFAULT)
    page.url = URL
    return facts_of(page, decide(page, HTML))


def urls(found: Facts) -> list[str]:
    """The paths of the pictures found."""
    return [image.url.removeprefix("https://www.example.org") for image in find_images(found)]


PLAIN = '<figure><img src="/a.jpg" alt="Rain &amp; wind" width="640" height="480"></figure>'


def test_a_picture_amid_the_text() -> None:
    """Its URL is absolute, and its size and text are given."""
    assert find_images(facts(PLAIN)) == (Image("https://www.example.org/a.jpg", 640, 480, "Rain & wind"),)


@pytest.mark.parametrize(
    ("markup", "caption", "credit"),
    [
        (
            "<figure><img src=/a.jpg><figcaption>The wells. Photo: Ann Lee</figcaption></figure>",
            "The wells.",
            "Ann Lee",
        ),
        ("<figure><div><img src=/a.jpg></div><figcaption>The wells</figcaption></figure>", "The wells", None),
        ("<figure><figcaption>The wells</figcaption><img src=/a.jpg></figure>", "The wells", None),
        (
            "<figure><img src=/a.jpg><figcaption><div>The wells</div><div class=credit>Ann Lee</div></figcaption></figure>",
            "The wells",
            "Ann Lee",
        ),
        ('<div class="wp-caption"><img src=/a.jpg><p class="wp-caption-text">The wells</p></div>', "The wells", None),
        ('<div class="image"><img src=/a.jpg><p>The wells (AP)</p></div>', "The wells", "AP"),
        ("<p><img src=/a.jpg></p><p>A short line.</p>", None, None),
    ],
)
def test_captions_and_credits(markup: str, caption: str | None, credit: str | None) -> None:
    """They stand in the picture's figure, or in an element that is marked as a caption."""
    (image,) = find_images(facts(markup))
    assert (image.caption, image.credit) == (caption, credit)


def test_a_caption_is_of_one_picture() -> None:
    """The second figure has none."""
    first = "<figure><img src=/a.jpg><figcaption>The wells</figcaption></figure>"
    found = find_images(facts(first + "<figure><img src=/b.jpg></figure>"))
    assert [image.caption for image in found] == ["The wells", None]


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ('<img src="/a.gif" width="1" height="1">', "too small"),
        ('<img src="/a.jpg" height="60px">', "too small"),
        ('<img class="avatar" src="/a.jpg">', "an icon, a portrait or an advertisement by its name"),
        ('<div class="author-photo"><img src="/a.jpg"></div>', "an icon, a portrait or an advertisement by its name"),
        ('<img src="/img/logo-large.png">', "an icon or a logo by its address"),
        ('<img src="/chart.svg">', "an icon or a logo by its address"),
        ('<img src="data:image/png;base64,AAAA">', "no URL"),
        ("<img alt=x>", "no URL"),
        ('<img src="ftp://example.org/a.jpg">', "no URL that could be asked for"),
        ('<aside><p><img src="/a.jpg">Wells</p></aside>', "in an element beside the text"),
        ('<div class="related-stories"><img src="/a.jpg"><p>Wells</p></div>', "in an element beside the text"),
    ],
)
def test_what_is_no_picture_of_the_article(markup: str, reason: str) -> None:
    """Icons, portraits, pixels, what cannot be asked for, and pictures of something beside the text."""
    found = facts(markup)
    assert urls(found) == []
    assert [lost.reason for lost in images_choice(found).lost] == [reason]


def test_a_picture_of_a_teaser() -> None:
    """It stands before a link that is no part of the body."""
    teaser = '<div><div><img src="/a.jpg"></div><p><a href="/b">The wells of the next town are dry</a></p></div>'
    page = facts(teaser).page
    found = facts_of(page, keeping(1, 2, 4, 5, of=6))
    assert urls(found) == []
    assert [lost.reason for lost in images_choice(found).lost] == ["with a teaser"]


@pytest.mark.parametrize(
    ("markup", "there"),
    [
        ('<img src="/a.jpg" width="900">', True),
        ("<figure><img src=/a.jpg><figcaption>The wells</figcaption></figure>", True),
        ('<img src="/a.jpg">', False),
        ('<img src="/a.jpg" width="150">', False),
    ],
)
def test_pictures_over_the_text(markup: str, there: bool) -> None:
    """They count if they are large or have a caption."""
    assert urls(facts(over=f"{markup}<p>By Ann Lee</p>")) == (["/a.jpg"] if there else [])
    assert urls(facts(over=f"<p>By Ann Lee</p>{markup}")) == ["/a.jpg"]  # it stands with the text


def test_what_the_head_names_is_in_the_article() -> None:
    """In another size, over the heading, and whatever its class names say."""
    head = '<meta property="og:image" content="https://cdn.example.org/wells-1200x630.jpg">'
    found = facts(top='<div class="teaser-icon"><img src="/wells.jpg"></div>', head=head)
    assert urls(found) == ["/wells.jpg"]


def test_pictures_behind_the_text() -> None:
    """Those of other articles are none; one with a caption behind the last paragraph is."""
    teaser = (
        '<section><h2>More</h2><div><img src="/b.jpg" width="640"><p><a href="/b">Another story</a></p></div></section>'
    )
    assert urls(facts(under=teaser)) == []


def test_each_picture_once() -> None:
    """Two sizes are one picture."""
    found = facts('<img src="/a-1024x683.jpg"><img src="/a-300x200.jpg?x=1"><img src="/b.jpg">')
    assert urls(found) == ["/a-1024x683.jpg", "/b.jpg"]
    assert "stands there twice" not in {lost.reason for lost in images_choice(facts(PLAIN)).lost}


def test_where_they_come_from() -> None:
    """The choice holds what was found; a page without pictures has none."""
    found = facts(PLAIN)
    choice = images_choice(found)
    assert choice.chosen is not None
    assert choice.chosen.value == find_images(found)
    assert (choice.lost, images_choice(facts()).chosen) == ((), None)


def test_without_a_text_there_are_none() -> None:
    """Nothing is near a text that is not there."""
    page = page_of("Rain")
    page.images = [Picture({"src": "https://example.org/a.jpg"}, None, 0, 0, 0)]
    assert find_images(facts_of(page, keeping(of=1))) == ()


values = st.sampled_from(["/a.jpg", "logo", "640", "1", "", "data:,", "https://[x/a.jpg", None]) | st.text(max_size=20)
attributes = st.dictionaries(st.sampled_from(["src", "srcset", "data-src", "alt", "class", "id", "width"]), values)


@given(
    st.lists(st.text(max_size=80), max_size=6),
    st.lists(
        st.tuples(attributes, st.none() | st.tuples(st.just("div"), attributes), st.integers(0, 3), st.integers(0, 6))
    ),
    st.data(),
)
def test_any_page_is_taken(texts: list[str], pictures: list[Any], data: st.DataObject) -> None:
    """Nothing raises, every URL is absolute, and the choice is what was found."""
    page = page_of(*texts)
    page.images = [Picture(given, around, depth, 0, block) for given, around, depth, block in pictures]
    page.images.sort(key=lambda picture: picture.block)
    kept = sorted(data.draw(st.sets(st.sampled_from(range(len(texts)))) if texts else st.just(set())))
    found = facts_of(page, keeping(*kept, of=len(texts)))
    images = find_images(found)
    assert all(image.url.startswith(("http://", "https://")) for image in images)
    chosen = images_choice(found).chosen
    assert (chosen.value if chosen else ()) == images
