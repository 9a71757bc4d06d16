"""Starts the service on a free port, posts a page of fixtures/ to it, prints the headline, and ends it.

python examples/service_client.py          needs: pip install 'adc_extract[serve]'
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from urllib.request import Request, urlopen

PAGE = Path(__file__).resolve().parents[1] / "fixtures" / "news-theme" / "source.html"


def main() -> None:
    """The service says on standard error where it listens."""
    line = [sys.executable, "-m", "adc_extract", "serve", "--port", "0", "--workers", "1"]
    with subprocess.Popen(line, stderr=subprocess.PIPE, text=True) as service:
        try:
            assert service.stderr
            found = re.search(r"http://\S+", service.stderr.readline())
            assert found
            print(headline(found[0], PAGE.read_bytes()))
        finally:
            service.terminate()


def headline(service: str, page: bytes) -> str:
    """What a client writes: one request, with the standard library."""
    request = Request(f"{service}/extract", page, {"Content-Type": "text/html"})
    with urlopen(request, timeout=30) as reply:
        article = json.load(reply)
    return str(article["headline"])


if __name__ == "__main__":
    main()
