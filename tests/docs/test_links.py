"""Links of the README, the docs and the other papers lead to what is there."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from manual import ROOT, tokens

PAPERS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "fixtures").glob("*.md")])


def targets(page: Path) -> list[str]:
    """Where its links and pictures lead, if that is in the repository."""
    addresses = [str(token.attrs.get("href") or token.attrs.get("src") or "") for token in tokens(page)]
    return [address for address in addresses if address and not re.match(r"[a-z]+:", address)]


def anchors(page: Path) -> set[str]:
    """The names of its headings, as GitHub and MkDocs make them."""
    found = list(tokens(page))
    heads = [after.content for token, after in pairwise(found) if token.type == "heading_open"]
    return {re.sub(r"[^\w\- ]", "", head.lower()).strip().replace(" ", "-") for head in heads}


def test_there_are_links() -> None:
    """They are found, pictures among them."""
    found = [target for page in PAPERS for target in targets(page)]
    assert len(found) > 100
    assert any(target.endswith(".svg") for target in found)


@pytest.mark.parametrize("page", PAPERS, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links(page: Path) -> None:
    """A file or folder, and where a part of a page is named, a heading of it."""
    for target in targets(page):
        path, _, part = target.partition("#")
        there = (page.parent / path).resolve() if path else page
        assert there.exists(), target
        assert not part or part in anchors(there), target


def test_every_picture_is_shown() -> None:
    """None lies about."""
    shown = {(page.parent / target).resolve() for page in PAPERS for target in targets(page)}
    assert {*(ROOT / "docs" / "pictures").iterdir()} - shown == set()
