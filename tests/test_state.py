"""Nothing is kept between documents: what the modules hold, and what the process has set, is what it was before."""

from __future__ import annotations

import gc
import locale
import os
import random
import signal
import socket
import sys
import threading
import warnings
from collections.abc import Callable
from typing import Any

import module_state
import pytest
from calls import calls
from fixture_pages import views_of

from adc_extract.fields import date
from adc_extract.model.options import Options
from adc_extract.tables import tags
from adc_extract.text import phrases


def setting() -> dict[str, Any]:
    """What a library can leave behind in a process."""
    return {
        "recursion": sys.getrecursionlimit(),
        "switching": sys.getswitchinterval(),
        "environment": dict(os.environ),
        "folder": os.getcwd(),  # noqa: PTH109  (as the process has it)
        "locale": locale.setlocale(locale.LC_ALL),
        "chance": random.getstate(),
        "warnings": list(warnings.filters),
        "collector": (gc.isenabled(), gc.get_threshold()),
        "signals": [signal.getsignal(each) for each in signal.valid_signals()],
        "threads": threading.active_count(),
        "sockets": socket.getdefaulttimeout(),
        "hooks": (sys.gettrace(), sys.getprofile(), sys.excepthook),
    }


def use() -> None:
    """All calls, and every view of what they give."""
    for call in calls().values():
        views_of(call())


def test_no_global_changes() -> None:
    """Behind the first use, which fills the tables that are read late, every global of the package stays as it is."""
    use()
    before, around = module_state.snapshot(), setting()
    use()
    after = module_state.snapshot()
    assert [name for name in after if after[name] != before.get(name)] == []
    assert before.keys() == after.keys()
    assert setting() == around


def test_the_first_use_fills_caches_only() -> None:
    """The tables and the classes, too, are what they were when they were imported: only numbers of cached results grow."""
    for cached in (phrases._index, phrases._latin_index):
        cached.cache_clear()
    before = module_state.snapshot()
    use()
    after = module_state.snapshot()
    changed = {name for name in before if after[name] != before[name]}
    assert changed <= {"adc_extract.text.phrases._index", "adc_extract.text.phrases._latin_index"}
    assert changed


LEAKS: dict[str, Callable[[pytest.MonkeyPatch], None]] = {
    "a table grows": lambda patch: patch.setitem(tags.LEAK, "x", 1),  # type: ignore[attr-defined]
    "a global is set": lambda patch: patch.setattr(tags, "LAST", "page", raising=False),
    "a class remembers": lambda patch: patch.setattr(Options, "LAST", ["page"], raising=False),
    "a function remembers": lambda patch: patch.setattr(date.find_dates, "last", "page", raising=False),
    "a default grows": lambda patch: patch.setattr(date.find_dates, "__defaults__", (["page"],)),
}


@pytest.mark.parametrize("leak", LEAKS.values(), ids=LEAKS)
def test_a_leak_is_seen(leak: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch) -> None:
    """The comparison above sees every place where a module can keep something."""
    monkeypatch.setattr(tags, "LEAK", {}, raising=False)
    before = module_state.snapshot()
    leak(monkeypatch)
    assert module_state.snapshot() != before
