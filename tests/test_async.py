"""The example of docs/async.md: many pages, while the loop goes on."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from typing import Any

from fixture_pages import SOURCES

import adc_extract

GUIDE = Path(__file__).resolve().parents[1] / "docs" / "async.md"
PAGES = [source.read_bytes() for source in SOURCES if source.suffix == ".html"] * 3


def example() -> dict[str, Any]:
    """What the one example defines."""
    (code,) = re.findall(r"^```python\n(.*?)^```", GUIDE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    defined: dict[str, Any] = {}
    exec(compile(code, str(GUIDE), "exec"), defined)
    return defined


async def beside(work: Any) -> tuple[Any, int]:
    """What some work gives, and how often the loop came round meanwhile."""
    task, turns = asyncio.ensure_future(work), 0
    while not task.done():
        await asyncio.sleep(0.001)
        turns += 1
    return task.result(), turns


def test_the_example() -> None:
    """It gives the articles in order, and the loop comes round at least once for every two pages."""
    extract_all = example()["extract_all"]
    found, turns = asyncio.run(beside(extract_all(PAGES)))
    assert found == [adc_extract.extract(page) for page in PAGES]
    assert turns > len(PAGES) // 2


def test_a_call_in_the_loop_would_be_seen() -> None:
    """The count above tells threads from a call that holds the loop up."""

    async def in_the_loop() -> list[Any]:
        return [adc_extract.extract(page) for page in PAGES]

    _, turns = asyncio.run(beside(in_the_loop()))
    assert turns <= 2
