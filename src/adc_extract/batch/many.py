"""The call for many pages."""

from __future__ import annotations

import math
import os
from collections.abc import Iterable, Iterator
from typing import Any, Literal

from adc_extract.batch.engine import Outcome, Plan, run
from adc_extract.batch.expand import expand
from adc_extract.batch.load import Extract
from adc_extract.batch.reading import Reading
from adc_extract.model.options import DEFAULT, Options
from adc_extract.model.record import Record
from adc_extract.site.model import SiteModel


def extract_many(  # noqa: PLR0913  (each is a setting of its own)
    inputs: Iterable[Any],
    *,
    workers: int | None = None,
    ordered: bool = True,
    errors: Literal["record", "raise"] = "record",
    timeout: float | None = None,
    options: Options | None = None,
    site: SiteModel | None = None,
) -> Iterator[Record]:
    """The article of each of many pages, worked on in several processes; memory stays flat however many there are.

    ``inputs`` is any iterable, also an endless one, of

    - paths, as ``str`` or path objects: a saved page, also as ``.html.gz``, or a plain-text dump of one; and files that
      hold many pages, which give a record for each: a folder with all below it, a pattern such as ``pages/*.html``,
      ``.warc``, ``.wet``, ``.jsonl`` with fields ``html`` and ``url`` (all of these also with ``.gz``), ``.parquet``
      with such columns, ``.tar``, ``.tar.gz`` and ``.zip``;
    - pages as ``bytes``;
    - pairs ``(html, url)``, with html as ``bytes`` or ``str``, and url as ``str`` or None.

    ``workers`` is the number of processes; None takes one for each core, and none at all for a handful of inputs.
    With 1 the work is done in this process. Records come in the order of the inputs, or with ``ordered=False`` as they
    are done. ``timeout`` is the time for each input, in seconds; it needs a process of its own even for one worker.
    ``options`` and ``site``, where all pages are of one site, are as in `adc_extract.extract`.

    An input that fails, takes too long, or takes its process down gives a `Record` with its ``error``, and never stops
    the others. With ``errors="raise"`` its exception is raised instead, and the batch ends: the original one, or a
    RuntimeError of its text where it cannot be handed from process to process. What ``inputs`` itself raises is raised
    after the records of all inputs before.

    Where processes are spawned (Windows, macOS, Python 3.14), a script must make this call under
    ``if __name__ == "__main__":``. How processes start is the default of `multiprocessing`, and can be set with
    ``multiprocessing.set_start_method``. Breaking out of the loop, or closing the iterator, ends them.

    Raises TypeError and ValueError at once for parameters that are none of these.

    >>> [record.article.headline for record in extract_many([b"<h1>Rain at last</h1><p>It rained on Monday.</p>"])]
    ['Rain at last']
    """
    if isinstance(inputs, (str, bytes, bytearray, os.PathLike)):
        raise TypeError(f"inputs: expected an iterable of them, got a single {type(inputs).__name__}: pass [it]")
    if not isinstance(inputs, Iterable):
        raise TypeError(f"inputs: expected an iterable, got {type(inputs).__name__}")
    if errors not in ("record", "raise"):
        raise ValueError(f"errors: expected 'record' or 'raise', got {errors!r}")
    if options is not None and not isinstance(options, Options):
        raise TypeError(f"options: expected Options or None, got {type(options).__name__}")
    if site is not None and not isinstance(site, SiteModel):
        raise TypeError(f"site: expected SiteModel or None, got {type(site).__name__}")
    plan = Plan(checked_workers(workers), bool(ordered), checked_timeout(timeout))
    outcomes = run(expand(inputs, Reading()), Extract(options or DEFAULT, site), plan)
    return _records(outcomes, errors == "raise")


def checked_workers(workers: int | None) -> int | None:
    """A number of processes, or None. Raises TypeError and ValueError."""
    if workers is None:
        return None
    if not isinstance(workers, int) or isinstance(workers, bool):
        raise TypeError(f"workers: expected int or None, got {type(workers).__name__}")
    if workers < 1:
        raise ValueError(f"workers: expected 1 or more, got {workers}")
    return workers


def checked_timeout(timeout: float | None) -> float | None:
    """Seconds, or None. Raises TypeError and ValueError."""
    if timeout is None:
        return None
    if not isinstance(timeout, (int, float)) or isinstance(timeout, bool):
        raise TypeError(f"timeout: expected seconds or None, got {type(timeout).__name__}")
    if not 0 < timeout < math.inf:
        raise ValueError(f"timeout: expected more than 0 seconds, got {timeout}")
    return float(timeout)


def _records(outcomes: Iterator[Outcome], raising: bool) -> Iterator[Record]:
    for index, name, value, failure in outcomes:
        if failure is None:
            yield Record(index, name, value)
        elif raising:
            raise failure.exception()
        else:
            yield Record(index, name, None, failure.text)
