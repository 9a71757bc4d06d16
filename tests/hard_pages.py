"""The hard cases of the field as pages of any size: structures of reports that others had, with words of our own."""

from __future__ import annotations

from hard import head, nesting, tags, text
from hard.page import HardPage

HARD_PAGES: tuple[HardPage, ...] = (*nesting.CASES, *tags.CASES, *head.CASES, *text.CASES)
