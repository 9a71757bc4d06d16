"""A worker of the service: a process that answers one request after the other, over its standard input and output."""

from __future__ import annotations

import os
from typing import BinaryIO

from adc_extract.batch.input import Failure, Input
from adc_extract.batch.worker import Job, begin, end_with_pipe, run
from adc_extract.integrations.serving.answer import Answer, Reply
from adc_extract.integrations.serving.frames import packed, read
from adc_extract.integrations.serving.problem import TYPE, Problem
from adc_extract.integrations.serving.question import Question

READY = 0  # the status of the first message, which nobody asked for

_INPUT, _OUTPUT, _ERRORS = 0, 1, 2


def main(timeout: float, most: int) -> None:
    """Answers until its input ends. ``timeout`` is in seconds for a request, ``most`` the bytes of an unpacked body."""
    begin()
    end_with_pipe(_INPUT)
    with open(_INPUT, "rb") as questions, open(os.dup(_OUTPUT), "wb") as answers:  # noqa: PTH123 - pipes, not paths
        os.dup2(_ERRORS, _OUTPUT)  # what a library may print is no answer
        for media in ("text/html", "text/plain"):  # what is loaded with the first page is loaded now
            Reply(Question({}, media=media), most)(Input("", b"<p>The tide rose on Monday.</p>"))
        _send(answers, Answer(READY, "", b""))
        while (message := read(questions)) is not None:
            head, body = message
            _send(answers, reply(Question(*head), body, timeout, most))


def reply(question: Question, body: bytes, timeout: float, most: int) -> Answer:
    """The answer to a question, in time, or the problem that says that there is none."""
    ((answer, failure),) = run(Job(Reply(question, most), timeout), [Input("", body)])
    if failure is None:
        assert isinstance(answer, Answer)
        return answer
    problem = _problem(failure, timeout)
    return Answer(problem.status, TYPE, problem.body())


def _problem(failure: Failure, timeout: float) -> Problem:
    if isinstance(failure.exception(), TimeoutError):
        return late(timeout)
    return Problem(500, f"a fault of the extraction: {failure.text}")


def late(timeout: float) -> Problem:
    """What is said of a page that takes too long."""
    return Problem(504, f"the page takes longer than {timeout:g} s")


def _send(file: BinaryIO, answer: Answer) -> None:
    file.write(packed((answer.status, answer.media), answer.body))
    file.flush()
