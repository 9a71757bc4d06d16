"""What of a tree the reader does not enter, and why: for explanations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from adc_extract.tables import tags

_SHOWN = 100  # characters of its text that are kept
_QUIET = tags.HEAD | frozenset("-text -comment -doctype style br img wbr svg".split())  # nobody misses their text
_ENTERED_LATER = tags.ASIDE, tags.STANDING_IN
_WHY = {
    **dict.fromkeys(tags.SKIPPED, "holds no text of a page"),
    "nav": "a menu",
    "footer": "the end of the page, outside of an article",
    "noscript": "for browsers without scripts",
    "select": "a form's choices",
    "datalist": "a form's choices",
    "option": "a form's choice",
    "textarea": "a form's field",
    "template": "not shown by browsers",
    "iframe": "another page",
}


class Pruned(NamedTuple):
    """An element that was not entered: where it stands (``"body > div.top"``), its tag and first class or id, how many
    characters of text it has, the first of them, and why it was passed over."""

    path: str
    name: str
    chars: int
    text: str
    why: str


def find_pruned(root: LexborNode, readings: int) -> list[Pruned]:
    """The elements with text that were not entered, in the order of the page. ``readings`` is that of the Page: menus
    and page ends are entered in its second reading, stand-ins in its third."""
    return list(_pruned(root, frozenset().union(*_ENTERED_LATER[: readings - 1])))


def _pruned(root: LexborNode, entered: frozenset[str]) -> Iterator[Pruned]:
    passed = (tags.SKIPPED | tags.ASIDE) - entered
    stack: list[str] = []
    articles = 0
    node: LexborNode | None = root
    parents: list[LexborNode] = []
    while True:
        if node is None:
            if not parents:
                return
            node = parents.pop()
            stack.pop()
            articles -= (node.tag or "") in tags.ARTICLE
        else:
            tag = node.tag or ""
            if tag in passed and not (tag == "footer" and articles):
                if tag not in _QUIET and (text := " ".join(node.text().split())):
                    yield Pruned(" > ".join(stack[-4:]), _name(node), len(text), text[:_SHOWN], _WHY[tag])
            elif tag not in _QUIET and (child := node.first_child) is not None:
                articles += tag in tags.ARTICLE
                parents.append(node)
                stack.append(_name(node))
                node = child
                continue
        if not parents:
            return
        node = node.next


def _name(node: LexborNode) -> str:
    attributes = node.attributes
    named = (attributes.get("class") or attributes.get("id") or "").split()
    return ".".join([node.tag or "", *named[:1]])[:60]
