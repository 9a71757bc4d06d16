"""SiteModel as a value: what goes in, how it is merged, copied and shown."""

from __future__ import annotations

import copy
import os
import pickle
import subprocess
import sys
from dataclasses import FrozenInstanceError

import parsel
import pytest
from lxml import html as lxml_html
from made_sites import LOOKS, made_site

import adc_extract
from adc_extract import Options, SiteModel
from adc_extract.site.ground import MOST_PAGES

PAGES = [page.html for page in made_site(3, 6, LOOKS["named classes"])]


def test_every_form_of_a_page() -> None:
    """The same model from text, bytes and trees: what `extract` takes."""
    forms = [
        PAGES,
        (page.encode() for page in PAGES),
        [bytearray(page.encode()) for page in PAGES],
        [lxml_html.fromstring(page) for page in PAGES],
        [parsel.Selector(page) for page in PAGES],
    ]
    assert [SiteModel.fit(form) for form in forms] == [SiteModel.fit(PAGES)] * len(forms)


def test_options_are_those_of_extract() -> None:
    """The charset that came with the pages."""
    pages = [f"<p>Käse und Brötchen, Tag {n}</p>" for n in ("eins", "zwei")]
    model = SiteModel.fit([page.encode("utf-16-le") for page in pages], options=Options(encoding="utf-16le"))
    assert model == SiteModel.fit(pages)


def test_the_order_is_no_matter_nor_how_often() -> None:
    """A page that is given twice is one page."""
    assert SiteModel.fit([*PAGES[::-1], *PAGES]) == SiteModel.fit(PAGES)
    assert SiteModel.fit(PAGES).pages == len(PAGES)


def test_pages_without_text_do_not_count() -> None:
    """They say nothing."""
    assert SiteModel.fit(["", b"", "<p>1 2 3</p>"]) == SiteModel() == SiteModel.fit([])


@pytest.mark.parametrize("wrong", ["<p>page</p>", b"<p>page</p>", bytearray(b"page")])
def test_a_single_page_is_refused(wrong: object) -> None:
    """It would be taken for many pages of one letter each."""
    with pytest.raises(TypeError, match=r"^pages: expected an iterable of them, got a single"):
        SiteModel.fit(wrong)  # type: ignore[arg-type]


def test_other_types_are_refused() -> None:
    """As by `extract`; and what is no model."""
    with pytest.raises(TypeError, match=r"^expected bytes, str, .*, got int"):
        SiteModel.fit([1])
    with pytest.raises(TypeError, match=r"^expected SiteModel, got dict"):
        SiteModel().merge({})  # type: ignore[arg-type]
    for call in (adc_extract.extract, adc_extract.extract_text):
        with pytest.raises(TypeError, match=r"^site: expected SiteModel or None, got str"):
            call("", site="post.json")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"^site: expected SiteModel or None, got str"):
        adc_extract.extract_many([], site="post.json")  # type: ignore[arg-type]


def test_a_large_site_is_a_sample() -> None:
    """The same one, however its pages come; and what they have in common is on all of it."""
    pages = [
        f"<h1>Day {chr(97 + n % 26)}{chr(97 + n // 26)}</h1><div>The Post</div>" for n in range(MOST_PAGES * 2 + 60)
    ]
    whole = SiteModel.fit(pages)
    half, other = SiteModel.fit(pages[::2]), SiteModel.fit(pages[1::2])
    assert whole.pages == MOST_PAGES
    assert whole == SiteModel.fit(pages[::-1]) == half.merge(other)
    assert max(mask.bit_count() for mask in whole.masks.values()) == MOST_PAGES


def test_a_value() -> None:
    """It is not changed, and is copied and pickled as it is; it does not show a page's text."""
    model = SiteModel.fit(PAGES)
    assert pickle.loads(pickle.dumps(model)) == model == copy.deepcopy(model)
    assert pickle.loads(pickle.dumps(model)).texts == model.texts
    with pytest.raises(FrozenInstanceError):
        model.ids = ()  # type: ignore[misc]
    assert repr(SiteModel.fit(["<p>Bread</p>", "<p>Cheese</p><p>Bread</p>"])) == "SiteModel(2 pages, 2 blocks)"


def test_the_same_in_every_process() -> None:
    """Nothing depends on how this process hashes its strings."""
    code = "import sys, adc_extract; sys.stdout.write(adc_extract.SiteModel.fit([sys.argv[1]]).to_json())"
    for seed in ("0", "1"):
        line = [sys.executable, "-c", code, PAGES[0]]
        environment = os.environ | {"PYTHONHASHSEED": seed}
        done = subprocess.run(line, capture_output=True, text=True, check=True, timeout=60, env=environment)
        assert done.stdout == SiteModel.fit(PAGES[:1]).to_json()
