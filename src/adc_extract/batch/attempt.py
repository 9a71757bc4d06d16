"""One try at one input, in this process or in another."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from adc_extract.batch.input import Failure, Input

Work = Callable[[Input], Any]
Result = tuple[Any, Failure | None]


def attempt(work: Work, page: Input) -> Result:
    """What the work gives, or its failure."""
    if page.failure is not None:
        return None, page.failure
    try:
        return work(page), None
    except Exception as error:  # noqa: BLE001 - whatever is wrong with one input, the others have their turn
        return None, Failure.of(error)
