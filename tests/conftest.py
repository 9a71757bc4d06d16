"""A shell that runs the tests in the background has them ignore Ctrl-C, and so would the commands that they interrupt."""

from __future__ import annotations

import signal


def pytest_configure() -> None:
    """Ctrl-C is heard again, here and in what is started from here."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
