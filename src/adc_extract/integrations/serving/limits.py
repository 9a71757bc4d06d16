"""What a service lets itself be asked for."""

from __future__ import annotations

from dataclasses import dataclass

from adc_extract.batch.input import LARGEST


@dataclass(frozen=True)
class Limits:
    """The limits of a service; the defaults serve pages of the web on any machine.

    ``workers`` is the number of processes, None for as many as there are cores for this one. ``queue`` is how many
    pages may wait for one of them, 0 or more. ``max_bytes`` is for a body, as it comes and unpacked, at most 100 MB;
    all bodies that are held at one time take no more than so many for each worker and each place in the queue.

    ``timeout`` is in seconds: so long a worker may take for a page, and so long a page may wait for a worker.
    ``read_timeout`` is for a body to arrive. Raises ValueError for anything else.
    """

    workers: int | None = None
    queue: int = 64
    max_bytes: int = 10_000_000
    timeout: float = 10.0
    read_timeout: float = 30.0

    def __post_init__(self) -> None:
        if self.workers is not None and self.workers < 1:
            raise ValueError(f"workers: expected 1 or more, got {self.workers!r}")
        if self.queue < 0:
            raise ValueError(f"queue: expected 0 or more, got {self.queue!r}")
        if not 1 <= self.max_bytes <= LARGEST:
            raise ValueError(f"max_bytes: expected 1 to {LARGEST}, got {self.max_bytes!r}")
        for name in ("timeout", "read_timeout"):
            seconds = getattr(self, name)
            if not 0 < seconds < float("inf"):
                raise ValueError(f"{name}: expected seconds above 0, got {seconds!r}")
