"""The hard cases of the field as pages of any size: structures of reports that others had, with words of our own."""

from __future__ import annotations

from hard import head, nesting, structures, tags, text
from hard.page import HardPage, page

# What every extractor can do: if an article is lost elsewhere, it is not the article.
EASY = HardPage("an ordinary page", "nothing", lambda n: page(after="<footer>The Low Fen Herald</footer>" * n), 1, 1)
HARD_PAGES: tuple[HardPage, ...] = (EASY, *structures.CASES, *nesting.CASES, *tags.CASES, *head.CASES, *text.CASES)
