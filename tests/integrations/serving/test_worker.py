"""What a worker makes of a question, without its process."""

from __future__ import annotations

import json
import os

import pytest
from stories import PAGE

from adc_extract import extract
from adc_extract.integrations.serving import answer as room
from adc_extract.integrations.serving.problem import TYPE
from adc_extract.integrations.serving.question import Question
from adc_extract.integrations.serving.worker import reply

QUESTION = Question({}, media="text/html")

pytestmark = pytest.mark.skipif(os.name != "posix", reason="without a timer, a time limit ends the process")


def test_an_article() -> None:
    """The row."""
    answer = reply(QUESTION, PAGE.encode(), 60, 1000)
    assert (answer.status, answer.media) == (200, "application/json")
    assert json.loads(answer.body) == extract(PAGE.encode()).to_dict()


@pytest.mark.parametrize(
    ("raised", "status", "said"),
    [
        (ZeroDivisionError("division by zero"), 500, "a fault of the extraction: ZeroDivisionError: division by zero"),
        (MemoryError(), 500, "a fault of the extraction: MemoryError"),
        (TimeoutError("longer than 60 s"), 504, "the page takes longer than 60 s"),
    ],
)
def test_a_fault(raised: Exception, status: int, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever goes wrong with one page is told to whoever sent it."""

    def broken(*_: object, **__: object) -> None:
        raise raised

    monkeypatch.setattr(room, "extract", broken)
    answer = reply(QUESTION, b"", 60, 1000)
    assert (answer.status, answer.media) == (status, TYPE)
    assert json.loads(answer.body)["detail"] == said
