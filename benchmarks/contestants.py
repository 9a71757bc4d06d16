"""Extractors by name, as functions from a page's bytes to the text of its article; and one run of one, watched.

python benchmarks/contestants.py NAME CPU_SECONDS MEMORY_BYTES    for each path on standard input, prints a JSON object
"""

from __future__ import annotations

import gzip
import importlib.util
import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import Any

SLOWEST = 30  # seconds of the clock for each second of CPU time: other work may be going on
_ENDS = {signal.SIGXCPU: "timeout", signal.SIGALRM: "timeout", signal.SIGKILL: "killed", signal.SIGSEGV: "SIGSEGV"}
Extractor = Callable[[bytes], str]
WARM_UP = (
    b"<html><head><title>Rain</title></head><body><h1>Rain</h1><p>"
    + b"It rained on Monday. " * 20
    + b"</p></body></html>"
)


def adc_extract() -> Extractor:
    """All fields; the text is the body."""
    from adc_extract.api import extract

    return lambda page: extract(page).body


def trafilatura() -> Extractor:
    """Body and metadata."""
    from trafilatura import bare_extraction

    def run(page: bytes) -> str:
        document: Any = bare_extraction(page, with_metadata=True, include_comments=False)
        return (document.text or "") if document else ""

    return run


def newspaper() -> Extractor:
    """All fields but what would need the network."""
    from newspaper import Article, Config

    config = Config()
    config.fetch_images = False

    def run(page: bytes) -> str:
        article = Article("http://example.org/a", config=config)
        article.download(input_html=page.decode("utf-8", "replace"))
        article.parse()
        return str(article.text)

    return run


def readability() -> Extractor:
    """The title, and the summary as text."""
    from lxml.html import fromstring
    from readability import Document

    def run(page: bytes) -> str:
        document = Document(page)
        document.title()
        return str(fromstring(document.summary()).text_content())

    return run


def resiliparse() -> Extractor:
    """The body alone, with the detection of the charset."""
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import detect_encoding
    from resiliparse.parse.html import HTMLTree

    def run(page: bytes) -> str:
        tree = HTMLTree.parse_from_bytes(page, detect_encoding(page))
        return str(extract_plain_text(tree, main_content=True))

    return run


EXTRACTORS = {each.__name__: each for each in (adc_extract, trafilatura, newspaper, readability, resiliparse)}


def installed() -> list[str]:
    """The names of those that can run here."""
    return [name for name in EXTRACTORS if importlib.util.find_spec(name)]


class Contestant:
    """An extractor in a process of its own, which answers paths of pages, be they compressed with gzip or not."""

    def __init__(self, name: str, seconds: int, memory: int) -> None:
        command = [sys.executable, __file__, name, str(seconds), str(memory)]
        quiet = subprocess.DEVNULL
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=quiet, text=True
        )

    def answer(self, path: Path) -> dict[str, Any]:
        """What `watched` says of the page in a file; with a ``failure`` where it took too much."""
        to, back = self._process.stdin, self._process.stdout
        assert to is not None
        assert back is not None
        to.write(f"{path}\n")
        to.flush()
        said: dict[str, Any] = json.loads(back.readline())
        return said

    def close(self) -> None:
        """Ends the process."""
        self._process.communicate()


def watched(run: Extractor, page: bytes) -> dict[str, Any]:
    """One run: CPU seconds of the call, bytes of resident memory at its peak beyond what there was, and the text."""
    before = _resident("VmRSS")
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")  # the peak begins anew
    began = process_time()
    try:
        text, failure = run(page), ""
    except Exception as error:  # noqa: BLE001 - a crash is a result
        text, failure = "", type(error).__name__
    spent = process_time() - began
    return {"seconds": spent, "memory": max(0, _resident("VmHWM") - before), "text": text, "failure": failure}


def forked(run: Extractor, path: Path, seconds: int, memory: int) -> dict[str, Any]:
    """The same in a process of its own, which is ended where it takes more CPU seconds or bytes of memory."""
    with tempfile.TemporaryFile() as answer:
        child = os.fork()
        if child == 0:
            resource.setrlimit(resource.RLIMIT_CPU, (seconds + 1, seconds + 5))
            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
            signal.alarm(SLOWEST * seconds)  # who waits takes no CPU time
            page = path.read_bytes()
            answer.write(json.dumps(watched(run, gzip.decompress(page) if path.suffix == ".gz" else page)).encode())
            answer.flush()
            os._exit(0)
        ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if ended:
            return {"seconds": 0, "memory": 0, "text": "", "failure": _ENDS.get(-ended, f"exit code {ended}")}
        answer.seek(0)
        found: dict[str, Any] = json.load(answer)
    return found


def _resident(name: str) -> int:
    """A line of the process's status, in bytes."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith(f"{name}:"):
            return int(line.split()[1]) * 1024
    raise LookupError(name)


def main() -> int:
    """Runs the command; gives its exit code."""
    name, seconds, memory = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    sys.stdout, answers = sys.stderr, sys.stdout  # what extractors print is no answer
    run = EXTRACTORS[name]()
    run(WARM_UP)
    for line in sys.stdin:
        answers.write(json.dumps(forked(run, Path(line.rstrip("\n")), seconds, memory)) + "\n")
        answers.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
