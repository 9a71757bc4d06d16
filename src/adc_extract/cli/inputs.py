"""The arguments of the command → the pages that they stand for."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from typing import Any

from adc_extract.batch.expand import from_path, is_pattern, reader_of
from adc_extract.batch.fetched import FetchError, FetchSettings, is_url
from adc_extract.batch.input import Input, failed
from adc_extract.batch.load import capped
from adc_extract.batch.reading import Reading
from adc_extract.cli.arguments import STDIN
from adc_extract.cli.messages import complain
from adc_extract.cli.progress import Progress

_PLAIN_TYPE = "text/plain"


def holds_several(files: list[str]) -> bool:
    """Whether the command has more than one page to work on, as far as its arguments say."""
    return len(files) > 1 or holds_many(files[0])


def holds_many(name: str) -> bool:
    """Whether an argument is a folder, a pattern or a file of many pages."""
    return name != STDIN and not is_url(name) and (is_pattern(name) or reader_of(name) is not None)


def pages(options: argparse.Namespace, reading: Reading, progress: Progress) -> Iterator[Input]:
    """The page or pages of each argument, in order, each read or fetched when it is asked for.

    What the options say of a page counts for more than what came with it.
    """
    for page in _pages(options, reading, progress):
        page = page._replace(url=options.url or page.url, encoding=options.encoding or page.encoding)
        yield page._replace(plain=True) if options.text else page


def _pages(options: argparse.Namespace, reading: Reading, progress: Progress) -> Iterator[Input]:
    fetching = _Fetching(options, progress)
    try:
        for name in options.files:
            if name == STDIN:
                yield _from_standard_input()
            elif is_url(name):
                yield fetching.page(name)
            else:
                yield from _from_path(name, reading, progress)
    finally:
        fetching.close()


def _from_path(name: str, reading: Reading, progress: Progress) -> Iterator[Input]:
    is_empty = True
    for page in from_path(name, reading):
        is_empty = False
        yield page
    if is_empty:
        is_folder = os.path.isdir(name)  # noqa: PTH112 - a name may be no path at all
        hint = " (with --recursive the folders in it are looked into)" if is_folder and not reading.recursive else ""
        progress.lack(f"{name}: no page in it{hint}")


def _from_standard_input() -> Input:
    if sys.stdin is None:
        return failed(STDIN, OSError("standard input is closed"))
    if sys.stdin.isatty():
        complain("reading a page from the terminal; Ctrl-D at the start of a line ends it, Ctrl-C gives up")
    try:
        return Input(STDIN, capped(sys.stdin.buffer), plain=None)
    except (OSError, ValueError) as error:
        return failed(STDIN, error)


class _Fetching:
    """Fetches the URLs of one call, with one set of rules and connections."""

    def __init__(self, options: argparse.Namespace, progress: Progress) -> None:
        self._progress = progress
        asked = {"user_agent": options.user_agent, "timeout": options.timeout}
        self._settings = FetchSettings(
            allow_private=options.allow_private,
            robots=not options.ignore_robots,
            **{name: value for name, value in asked.items() if value is not None},
        )
        self._fetcher: Any = None  # a Fetcher, whose module needs the extra

    def page(self, url: str) -> Input:
        """The page at a URL, or why there is none."""
        try:
            from adc_extract.batch.fetch import Fetcher

            self._fetcher = self._fetcher or Fetcher(self._settings)
            fetched = self._fetcher.get(url)
        except (FetchError, ImportError) as error:
            return failed(url, error)
        for warning in fetched.warnings:
            self._progress.say(f"{url}: {warning}")
        plain = fetched.content_type == _PLAIN_TYPE
        return Input(url, fetched.body, url=fetched.url, encoding=fetched.charset, plain=None if plain else False)

    def close(self) -> None:
        """Closes the connections."""
        if self._fetcher is not None:
            self._fetcher.close()
