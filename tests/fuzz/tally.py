"""What a run of a fuzzer has seen: how many inputs, the slowest, and what broke a law, each kind once."""

from __future__ import annotations

import hashlib
import resource
import sys
import traceback
from pathlib import Path
from time import monotonic

from fuzz.laws import BrokenLawError, check, told

SLACK = 1.0  # CPU seconds that any input may take, instrumented as the code is …
PER_MEGABYTE = 2.0  # … and those for each megabyte of it
_SHOWN = 60  # bytes of an input that are printed


class Tally:
    """Runs inputs through the laws; keeps in ``folder`` an input of each kind of fault, and the slowest of all."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        for first in (told("b", b"<p>One."), told("T", b"One.")):
            check(first)  # which loads the weights, and would be the slowest of all
        self.folder = folder
        self.start = monotonic()
        self.count = 0
        self.slowest = (0.0, b"")
        self.steepest = (0.0, b"")
        self.faults: dict[str, tuple[str, bytes]] = {}

    @property
    def seconds(self) -> float:
        """Since the first input was waited for."""
        return monotonic() - self.start

    def run(self, data: bytes) -> None:
        """Checks one input. Never raises: what is wrong is kept, and reported by `report`."""
        self.count += 1
        try:
            took = check(data)
            if took > SLACK + PER_MEGABYTE * len(data) / 1e6:
                took = min(took, check(data))
        except (Exception, RecursionError) as error:  # noqa: BLE001  (to find them is what this is for)
            self._keep(_place(error), data)
            return
        if took > SLACK + PER_MEGABYTE * len(data) / 1e6:
            self._keep("slow", data)
        if took > self.slowest[0]:
            self.slowest = (took, data)
            (self.folder / "slowest").write_bytes(data)
        if len(data) >= 1000 and took / len(data) > self.steepest[0]:
            self.steepest = (took / len(data), data)
            (self.folder / "steepest").write_bytes(data)

    def _keep(self, place: str, data: bytes) -> None:
        """Keeps the shortest input of each kind."""
        if place not in self.faults or len(data) < len(self.faults[place][1]):
            name = "fault-" + hashlib.sha256(place.encode()).hexdigest()[:12]
            (self.folder / name).write_bytes(data)
            if place not in self.faults:
                print(f"found: {name}: {place}: {data[:_SHOWN]!r}", file=sys.stderr, flush=True)
            self.faults[place] = (name, data)

    def report(self) -> int:
        """Prints the figures; gives the exit code, 1 if anything was found."""
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        rate = self.count / max(self.seconds, 1e-9)
        print(f"executions      {self.count:,} in {self.seconds:.0f} s, {rate:.0f} a second")
        print(f"slowest input   {self.slowest[0]:.3f} s of CPU time for {len(self.slowest[1]):,} bytes")
        print(
            f"steepest input  {self.steepest[0] * 1e6:.2f} s per MB, {len(self.steepest[1]):,} bytes (of 1,000 or more)"
        )
        print(f"peak memory     {peak:.0f} MB")
        print(f"faults          {len(self.faults)}, kept in {self.folder}")
        for place, (name, data) in self.faults.items():
            print(f"  {name}  {place}  ({len(data)} bytes)")
        return 1 if self.faults else 0


def _place(error: BaseException) -> str:
    """Which kind of fault it is: where it was raised, and for a law that was broken, which."""
    frames = traceback.extract_tb(error.__traceback__)
    last = frames[-1]
    said = str(error) if isinstance(error, BrokenLawError) else ""
    return f"{type(error).__name__} {Path(last.filename).name}:{last.lineno} {said}".strip()
