"""The service as a process of its own, on a free port of this machine."""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple

SECONDS = 60  # for whatever a test waits for
IS_LINUX = Path("/proc/self/task").exists()  # where processes are looked for


class Reply(NamedTuple):
    """An answer: status, headers by names in lower case, and body."""

    status: int
    headers: dict[str, str]
    body: bytes

    def json(self) -> Any:
        """The body, read."""
        return json.loads(self.body)


class Served:
    """``adc-extract serve`` with the arguments, from entering to leaving; what it says is in ``said``. Of another
    ``program``, a module of Python, they are all of its arguments but the port."""

    def __init__(self, *arguments: str, program: str = "adc_extract") -> None:
        self._line = ["adc_extract", "serve"] if program == "adc_extract" else [program]
        self._arguments = arguments
        self.said: list[str] = []

    def __enter__(self) -> Served:
        line = [sys.executable, "-m", *self._line, "--port", "0", *self._arguments]
        self.process = subprocess.Popen(line, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()
        try:
            self.url = until(self._url)
        except BaseException:
            self.__exit__(None, None, None)
            raise
        self.port = int(self.url.rpartition(":")[2])
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        held = self.workers() if IS_LINUX and self.process.poll() is None else []
        self.process.kill()
        self.process.wait(SECONDS)
        for pid in held:  # one that a test has stopped does not hear that the server is gone
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self._listener.join(SECONDS)
        assert self.process.stderr
        self.process.stderr.close()

    def ask(
        self, method: str, path: str, body: Any = None, headers: dict[str, str] | None = None, **settings: Any
    ) -> Reply:
        """One request over a connection of its own."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=SECONDS)
        try:
            connection.request(method, path, body, headers or {}, **settings)
            response = connection.getresponse()
            return Reply(response.status, {k.lower(): v for k, v in response.getheaders()}, response.read())
        finally:
            connection.close()

    def post(self, page: bytes, path: str = "/extract") -> Reply:
        """The article of a page."""
        return self.ask("POST", path, page, {"Content-Type": "text/html"})

    def posting(self, page: bytes) -> tuple[threading.Thread, list[Reply]]:
        """The same in a thread; the list has the reply when that has ended."""
        replies: list[Reply] = []

        def post() -> None:
            with suppress(OSError, http.client.HTTPException):  # the service is gone
                replies.append(self.post(page))

        thread = threading.Thread(target=post, daemon=True)
        thread.start()
        return thread, replies

    def health(self) -> Any:
        """What the service says of itself."""
        return self.ask("GET", "/health").json()

    def workers(self) -> list[int]:
        """The process ids of the workers."""
        return children(self.process.pid)

    def stop(self, number: int = signal.SIGTERM) -> int:
        """Sends a signal, and waits for the end; the exit code."""
        self.process.send_signal(number)
        return self.process.wait(SECONDS)

    def _listen(self) -> None:
        assert self.process.stderr
        for line in self.process.stderr:
            self.said.append(line.rstrip("\n"))

    def _url(self) -> str:
        found = re.search(r"(?:listening|running) on (http://\S+)", "\n".join(self.said))
        assert found or self.process.poll() is None, self.said
        return found[1] if found else ""


def until(condition: Callable[[], Any]) -> Any:
    """Waits until the condition gives something, and gives that."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.01)
    raise AssertionError("waited in vain")


def children(pid: int) -> list[int]:
    """The processes that a process has started. Linux only."""
    return [int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def lives(pid: int) -> bool:
    """Whether there is such a process, and it is no zombie. Linux only."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def stop_process(pid: int) -> None:
    """Holds a process where it is, and waits until it stands still."""
    os.kill(pid, signal.SIGSTOP)
    until(lambda: Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "T")
