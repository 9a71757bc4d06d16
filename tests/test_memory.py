"""What a call leaves behind: no tree, no object, no cycle for the garbage collector to find."""

from __future__ import annotations

import gc
import weakref
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from calls import FORMS, calls
from fixture_pages import FIXTURES
from lxml import etree
from selectolax.lexbor import LexborHTMLParser

import adc_extract
from adc_extract import api
from adc_extract.read import source

PAGE = (FIXTURES / "news-theme" / "source.html").read_bytes()
Trees = list["weakref.ref[Any]"]


class Tree(LexborHTMLParser):
    """A parser that can be watched. Its nodes hold it, so it lives as long as any of them."""


class Element(etree.ElementBase):
    """An element of lxml that can be watched; it holds its tree."""


@pytest.fixture
def without_collector() -> Iterator[None]:
    """Only what nobody refers to any more is freed: a cycle would stay."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.fixture
def trees(monkeypatch: pytest.MonkeyPatch, without_collector: None) -> Trees:
    """References to all trees that the package makes."""
    made: Trees = []

    def parse(html: str | bytes) -> Tree:
        tree = Tree(html)
        made.append(weakref.ref(tree))
        return tree

    monkeypatch.setattr(source, "parse", parse)
    return made


def held(*modules: str) -> Counter[str]:
    """How many objects there are of the types of these modules, by type."""
    types = (type(each) for each in gc.get_objects())
    return Counter(each.__qualname__ for each in types if str(each.__module__).startswith(modules))


@pytest.mark.parametrize("explain", [False, True])
@pytest.mark.parametrize("form", ["bytes", "str", "lxml"])
def test_the_tree_is_freed(trees: Trees, form: str, explain: bool) -> None:
    """When the call returns, and while the article is still there."""
    article = adc_extract.extract(FORMS[form](PAGE), explain=explain)
    assert article
    assert [tree() for tree in trees] == [None]


def test_the_tree_is_freed_when_something_is_raised(trees: Trees, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once the exception is gone, whose traceback holds the frames of the call."""
    monkeypatch.setattr(api, "compose", lambda *_: 1 // 0)
    with pytest.raises(ZeroDivisionError):
        adc_extract.extract(PAGE)
    assert [tree() for tree in trees] == [None]


def test_a_tree_that_is_given_is_let_go(without_collector: None) -> None:
    """The parser of selectolax, and one of its nodes: nothing of ours refers to them behind the call."""
    tree = Tree(PAGE)
    watched = weakref.ref(tree)
    article = adc_extract.extract(tree)
    assert adc_extract.extract(tree.root) == article
    del tree
    assert watched() is None


def test_an_lxml_tree_is_let_go(without_collector: None) -> None:
    """Nor does an element of the tree outlive the call."""
    parser = etree.HTMLParser()
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=Element))
    tree = etree.fromstring(PAGE, parser)
    watched = weakref.ref(tree)
    assert isinstance(tree, Element)
    assert adc_extract.extract(tree)
    assert held(__name__)["Element"] == 1
    del tree
    assert watched() is None


def test_articles_leave_nothing(without_collector: None) -> None:
    """After 300 extractions of all kinds there is no object more of our types, nor of lxml's and selectolax's."""
    named = list(calls().values())
    ours = ("adc_extract", "selectolax", "lxml")
    for call in named:
        call()
    before, objects = held(*ours), len(gc.get_objects())
    for number in range(300):
        named[number % len(named)]()
    assert held(*ours) == before
    assert len(gc.get_objects()) - objects < 50


def cycle(article: Any) -> None:
    """Makes an object that only the collector can free."""
    loop = [article]
    loop.append(loop)


LEAKS: dict[str, Callable[[Any], Any]] = {"kept": lambda article: article, "in a cycle": cycle}


@pytest.mark.parametrize("leak", LEAKS.values(), ids=LEAKS)
def test_a_leak_is_seen(leak: Callable[[Any], Any], without_collector: None) -> None:
    """The counts above see an article that is kept, and one that waits for the collector."""
    before = held("adc_extract")["Article"]
    kept = leak(adc_extract.extract(PAGE))
    assert held("adc_extract")["Article"] == before + 1
    del kept
