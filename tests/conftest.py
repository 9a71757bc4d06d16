"""A browser for the tests that ask for one; and Ctrl-C.

A shell that runs the tests in the background has them ignore Ctrl-C, and so would the commands that they interrupt.
"""

from __future__ import annotations

import signal
from collections.abc import Iterator
from typing import Any

import pytest
from browser import CHROMIUM


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Chromium by Playwright, where both are here."""
    sync_api = pytest.importorskip("playwright.sync_api")
    if CHROMIUM is None:
        pytest.skip("no Chromium here")
    with sync_api.sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield made
        made.close()


def pytest_configure() -> None:
    """Ctrl-C is heard again, here and in what is started from here."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
