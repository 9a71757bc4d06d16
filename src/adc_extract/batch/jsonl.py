"""Pages in JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO, cast

from adc_extract.batch.input import LARGEST, Input, bounded, failed
from adc_extract.batch.reading import Reading

_LONGEST = 6 * LARGEST  # bytes of a line: JSON may write a character in six


def read_jsonl(path: str, reading: Reading) -> Iterator[Input]:
    """A page for each line that is not blank, named by its number: ``pages.jsonl#12``.

    A line that is no object with the named field is an input that says so. Raises OSError; what stands in a damaged
    ``.gz`` before the damage is read.
    """
    with ExitStack() as stack:
        file: BinaryIO = stack.enter_context(Path(path).open("rb"))
        if path.lower().endswith(".gz"):
            import gzip

            file = cast(BinaryIO, stack.enter_context(gzip.GzipFile(fileobj=file)))
        number = 0
        while line := file.readline(_LONGEST + 1):
            number += 1
            name = f"{path}#{number}"
            if len(line) > _LONGEST:
                yield failed(name, ValueError(f"a line larger than {_LONGEST // 1_000_000} MB"))
                while line and not line.endswith(b"\n"):
                    line = file.readline(_LONGEST)
            elif line.strip():
                yield _page(name, line, reading)


def _page(name: str, line: bytes, reading: Reading) -> Input:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError) as error:
        return failed(name, ValueError(f"not JSON: {error}"))
    if not isinstance(fields, dict):
        return failed(name, ValueError("not a JSON object"))
    html, url = fields.get(reading.html_field), fields.get(reading.url_field)
    if not isinstance(html, str):
        return failed(name, ValueError(f"no text in the field {reading.html_field!r}"))
    return bounded(Input(name, html, url=url if isinstance(url, str) and url else None))
