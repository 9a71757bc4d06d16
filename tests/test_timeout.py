"""After the time limit, the article has what there is by then, at whatever moment that comes."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

import pytest
from selectolax.lexbor import LexborHTMLParser
from stories import STORY

import adc_extract
from adc_extract import Options
from adc_extract.model import deadline

PAGE = (
    "<html lang=en><head><title>The ferry is back</title><meta name=author content='Ann Lee'></head><body><h1>The ferry "
    "is back</h1>" + "".join(f"<p>{line}</p>" for line in STORY) + "<p>word</p>" * 3_000 + "</body></html>"
)
DUMP = "\n".join(["The ferry is back", "By Ann Lee", *STORY, *["word"] * 3_000])
CALLS: dict[str, Callable[[Options], adc_extract.Article]] = {
    "bytes": lambda options: adc_extract.extract(PAGE.encode(), options=options),
    "str": lambda options: adc_extract.extract(PAGE, options=options, explain=True),
    "tree": lambda options: adc_extract.extract(LexborHTMLParser(PAGE), options=options),
    "dump": lambda options: adc_extract.extract_text(DUMP, options=options),
    "lines": lambda options: adc_extract.extract(PAGE, options=options),
}


class Ticks:
    """A clock on which a second passes whenever somebody looks at it."""

    def __init__(self) -> None:
        self.now = 0

    def __call__(self) -> float:
        """The second."""
        self.now += 1
        return float(self.now)


@pytest.mark.parametrize("name", CALLS)
def test_every_moment(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever it is looked at, time may be up: there is an article, it says so, and it grows with the time."""
    few = {"max_nodes": 100} if name == "lines" else {}
    whole = CALLS[name](Options(**few))
    bodies, headlines = [], []
    for seconds in range(1, 200):
        monkeypatch.setattr(deadline, "monotonic", Ticks())
        article = CALLS[name](Options(timeout=seconds, **few))
        if article.status != "timeout":
            break
        assert any(warning.startswith("time was up at ") for warning in article.warnings)
        assert article.provenance == {}
        assert bool(article) == bool(article.body) == bool(article.blocks)
        assert article.to_dict()["status"] == "timeout"
        bodies.append(article.body)
        headlines.append(article.headline)
    assert article == whole  # in the end there was time enough
    assert len(bodies) > 30
    assert STORY[0] in bodies[-1]
    assert STORY[0] in bodies[len(bodies) // 2]
    assert headlines[-1] == whole.headline == "The ferry is back"


def test_in_real_time() -> None:
    """A page that takes seconds is given up soon after its time, in a thread that is not the main one."""
    page = "".join(f"<li>boat {i} of the line</li>" for i in range(90_000))
    took, articles = [], []

    def work() -> None:
        begin = time.thread_time()
        articles.append(adc_extract.extract(page, options=Options(timeout=0.05)))
        took.append(time.thread_time() - begin)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert articles[0].status == "timeout"
    assert took[0] < 3  # what is over the limit is the guard and the parser, and a busy machine


def test_time_enough_changes_nothing() -> None:
    """The limit is not seen in an article that was ready before."""
    assert adc_extract.extract(PAGE, options=Options(timeout=3600)) == adc_extract.extract(PAGE)
