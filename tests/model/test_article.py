"""The Article as a plain value: its truth, its dict, its copies, and types that tools can resolve."""

from __future__ import annotations

import copy
import dataclasses
import datetime
import inspect
import json
import pickle
import typing
from collections.abc import Callable

import pytest

import adc_extract
from adc_extract.model.article import Article
from adc_extract.model.block import Block
from adc_extract.model.image import Image

ZONE = datetime.timezone(datetime.timedelta(hours=2))
FULL = Article(
    headline="A goat at sea",
    byline="Ann Lee, Harbour Post",
    authors=("Ann Lee",),
    date=datetime.date(2024, 3, 2),
    published=datetime.datetime(2024, 3, 2, 6, 15, tzinfo=ZONE),
    modified=datetime.datetime(2024, 3, 3, 7, 0),
    body="The ferry left.\n\nIt came back.",
    blocks=(Block("paragraph", "The ferry left."), Block("heading", "Later", 2), Block("paragraph", "It came back.")),
    source_url="https://example.org/goat",
    url="https://example.com/goat",
    site_name="Harbour Post",
    language="en",
    section="Sea",
    tags=("goats", "ferries"),
    description="A goat goes to sea.",
    image=Image("https://example.org/goat.jpg", 800, 600, "A goat"),
    images=(Image("https://example.org/mast.jpg", caption="The mast"), Image("https://example.org/sea.jpg")),
    status="ok",
    confidence=0.93,
    warnings=("declared iso-8859-1, is utf-8",),
)
EXPORTED = [value for value in vars(adc_extract).values() if inspect.isclass(value) or inspect.isfunction(value)]


def test_a_new_article_is_empty() -> None:
    """Every field has a default, and nothing is true of it."""
    article = Article()
    assert not article
    assert article.status == "empty"
    assert {value for value in article.to_dict().values() if value} == {"empty"}


@pytest.mark.parametrize(("article", "truth"), [(Article(body="x"), True), (Article(headline="x"), False)])
def test_truth(article: Article, truth: bool) -> None:
    """There is an article where there is a body."""
    assert bool(article) is truth


def test_the_dict_has_every_field_but_blocks_and_provenance() -> None:
    """In their order, so that tables made of it keep their columns; what is told of the image is beside it."""
    names = [field.name for field in dataclasses.fields(Article) if field.name not in ("blocks", "provenance")]
    at = names.index("image") + 1
    names[at:at] = ["image_width", "image_height", "image_alt"]
    assert list(FULL.to_dict()) == names == list(Article().to_dict())


def test_the_dict_is_ready_for_json() -> None:
    """Scalars and lists of str; days and times in ISO 8601, with a zone where there is one."""
    found = FULL.to_dict()
    assert json.loads(json.dumps(found)) == found
    assert found["date"] == "2024-03-02"
    assert found["published"] == "2024-03-02T06:15:00+02:00"
    assert found["modified"] == "2024-03-03T07:00:00"
    assert found["authors"] == ["Ann Lee"]
    assert (found["image"], found["image_width"], found["image_alt"]) == ("https://example.org/goat.jpg", 800, "A goat")
    assert found["images"] == ["https://example.org/mast.jpg", "https://example.org/sea.jpg"]


def test_the_dict_is_apart() -> None:
    """Changing it does not change the article."""
    FULL.to_dict()["authors"].append("Goat")
    assert FULL.authors == ("Ann Lee",)


@pytest.mark.parametrize(
    "duplicate",
    [
        copy.copy,
        copy.deepcopy,
        dataclasses.replace,
        *(lambda a, p=protocol: pickle.loads(pickle.dumps(a, p)) for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1)),
    ],
)
def test_copies(duplicate: Callable[[Article], Article]) -> None:
    """An article can be copied, and sent to another process."""
    twin = duplicate(FULL)
    assert twin == FULL
    assert twin is not FULL
    assert isinstance(twin.blocks[1], Block)


def test_blocks_are_frozen() -> None:
    """They can be shared and be members of sets."""
    with pytest.raises(dataclasses.FrozenInstanceError):
        FULL.blocks[0].text = "x"  # type: ignore[misc]
    assert len(set(FULL.blocks)) == 3


def test_slots() -> None:
    """A misspelt field is an error."""
    with pytest.raises(AttributeError):
        FULL.headlines = "x"  # type: ignore[attr-defined]


@pytest.mark.parametrize("exported", EXPORTED, ids=lambda value: value.__name__)
def test_type_hints_resolve(exported: Callable[..., object]) -> None:
    """For tools that build schemas from types, whether they look in the module or in the class first."""
    hints = typing.get_type_hints(exported)
    assert hints or issubclass(typing.cast(type, exported), Exception)
    assert inspect.get_annotations(exported, eval_str=True).keys() <= hints.keys()


def test_the_hint_of_the_date() -> None:
    """The field named ``date`` does not hide the class."""
    expected = datetime.date | None
    assert typing.get_type_hints(Article)["date"] == expected
    assert inspect.get_annotations(Article, eval_str=True)["date"] == expected


def test_what_is_exported() -> None:
    """All that ``__all__`` names is there, and everything else that is public are modules."""
    assert all(hasattr(adc_extract, name) for name in adc_extract.__all__)
    public = {name for name, value in vars(adc_extract).items() if name[0] != "_" and not inspect.ismodule(value)}
    assert public <= set(adc_extract.__all__)
