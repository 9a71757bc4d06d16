"""Many threads at once: each has the answer that one thread has, from the very first call on."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from threading import Barrier, Thread
from typing import Any, TypeVar

import pytest
from calls import FORMS, Answer, answer, calls
from fixture_pages import FIXTURES

import adc_extract

THREADS = 16
PAGE = (FIXTURES / "news-theme" / "source.html").read_bytes()
T = TypeVar("T")

FIRST_CALLS = """
import json, pathlib, sys
from threading import Barrier, Thread
sys.setswitchinterval(1e-6)
import adc_extract
page = pathlib.Path(sys.argv[1]).read_bytes()
barrier, found = Barrier(16), []
def work(number):
    barrier.wait()
    article = adc_extract.extract(page, explain=True) if number % 4 else adc_extract.extract_text(page, explain=True)
    chosen = {field: str(choice.chosen) for field, choice in article.provenance.items()}
    found.append((number % 4 == 0, article.to_dict(), article.to_markdown(), chosen))
threads = [Thread(target=work, args=(number,)) for number in range(16)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(json.dumps(found))
"""


@pytest.fixture(autouse=True)
def switching() -> Iterator[None]:
    """Threads take turns all the time, so that whatever they share is seen half done."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-4)
    yield
    sys.setswitchinterval(before)


def at_once(work: Callable[[int], T], threads: int = THREADS) -> list[T]:
    """What the work gives in so many threads that begin together; raises what was raised in one of them."""
    barrier = Barrier(threads)
    found: dict[int, T] = {}
    failed: list[BaseException] = []

    def run(number: int) -> None:
        try:
            barrier.wait()
            found[number] = work(number)
        except BaseException as error:  # noqa: BLE001  (raised below)
            failed.append(error)

    pool = [Thread(target=run, args=(number,)) for number in range(threads)]
    for thread in pool:
        thread.start()
    for thread in pool:
        thread.join()
    if failed:
        raise failed[0]
    return [found[number] for number in range(threads)]


def test_threads_answer_as_one_does() -> None:
    """All pages in all forms: each by four threads, beside others of other pages."""
    named = list(calls().items())
    wanted = {name: answer(call) for name, call in named}

    def work(number: int) -> dict[str, Answer]:
        mine = [*named, *named][number * len(named) // THREADS :][: len(named) // 4]
        return {name: answer(call) for name, call in mine}

    for found in at_once(work):
        assert len(found) == len(wanted) // 4
        assert [name for name, each in found.items() if each != wanted[name]] == []


@pytest.mark.parametrize("_", range(3))
def test_the_very_first_calls(_: int) -> None:
    """Weights, phrases and patterns are read at first use: in a fresh process, sixteen threads all make that use."""
    path = str(FIXTURES / "news-theme" / "source.html")
    done = subprocess.run([sys.executable, "-c", FIRST_CALLS, path], check=True, capture_output=True, timeout=60)
    assert done.stderr == b""
    found = json.loads(done.stdout)
    assert len(found) == THREADS
    for is_text, row, markdown, chosen in found:
        article = (adc_extract.extract_text if is_text else adc_extract.extract)(PAGE, explain=True)
        assert row == article.to_dict()
        assert markdown == article.to_markdown()
        assert chosen == {field: str(choice.chosen) for field, choice in article.provenance.items()}


@pytest.mark.parametrize("form", ["lexbor", "lxml"])
def test_one_tree_for_all(form: str) -> None:
    """A tree that nobody changes may be handed to many threads at once: it is only read, and is afterwards what it was."""
    tree = FORMS[form](PAGE)
    wanted = adc_extract.extract(tree)
    found = at_once(lambda _: [adc_extract.extract(tree) for _ in range(5)])
    assert all(article == wanted for articles in found for article in articles)
    assert adc_extract.extract(FORMS[form](PAGE)) == wanted == adc_extract.extract(tree)


def test_one_article_for_all() -> None:
    """The views of one article, from many threads."""
    article = adc_extract.extract(PAGE)
    views: list[Callable[[], Any]] = [
        article.to_text,
        article.to_markdown,
        article.to_html,
        article.to_xml,
        article.to_json,
        article.to_dict,
    ]
    wanted = [view() for view in views]
    assert all(found == wanted for found in at_once(lambda _: [view() for view in views]))


def test_a_thread_that_fails_is_heard() -> None:
    """What the tests above rest on: an exception in a thread comes out, and so does a wrong answer."""
    with pytest.raises(ZeroDivisionError):
        at_once(lambda number: 1 // (number - 3))
    assert at_once(lambda number: number) == list(range(THREADS))
