"""What a site's robots.txt allows, by RFC 9309."""

from __future__ import annotations

import re

from protego import Protego

MOST_BYTES = 512_000  # what RFC 9309 asks a crawler to read at least
MOST_REDIRECTS = 5

_PRODUCT = re.compile(r"[A-Za-z_-]+|\*")
_LINE = re.compile(r"\s*(user[- ]?agent|allow|dis{1,2}al{1,2}ow|crawl-?delay)\s*:([^#]*)", re.IGNORECASE)
_OTHERS = "others"


class Rules:
    """The rules of one site for one user agent.

    ``status`` is the HTTP status of its robots.txt and ``body`` what came with it. Without a file (any status of 400 to
    499) all is allowed; where the server failed (500 and above) nothing is. The name that groups of rules are looked up
    by is the word that ``user_agent`` begins with.
    """

    def __init__(self, status: int, body: bytes, user_agent: str) -> None:
        self._name = _product(user_agent)
        self._shut = status >= 500
        text = body.decode("utf-8-sig", "replace") if status < 300 else ""
        self._parsed = Protego.parse("\n".join(_plain_lines(text, self._name)))

    def refusal(self, url: str) -> str | None:
        """Why the user agent may not fetch this URL of the site, or None if it may."""
        if self._shut:
            return "the site's robots.txt cannot be read, as its server has an error"
        return None if self._parsed.can_fetch(url, self._name) else "the site's robots.txt forbids it"

    def delay(self) -> float:
        """The seconds that the site wants between two requests; 0 where it does not say."""
        return self._parsed.crawl_delay(self._name) or 0.0


def _product(name: str) -> str:
    found = _PRODUCT.match(name.strip())
    return found[0].lower() if found else _OTHERS


def _plain_lines(text: str, ours: str) -> list[str]:
    """The lines that matter, all other user agents under one name: the parser copies each rule for each of a group."""
    lines = []
    for line in text.splitlines():
        parts = _LINE.match(line)
        if parts and parts[1].lower().startswith("user"):
            name = _product(parts[2])
            lines.append(f"user-agent: {name if name in (ours, '*') else _OTHERS}")
        elif parts:
            lines.append(line)
    return lines
