"""Hosts → whether they are of one site."""

from __future__ import annotations

from adc_extract.text.patterns import late
from adc_extract.text.urls import MAX_LABELS, host_of, suffix_length

_NUMBERED = late(r"[\d.]+|\[.*")  # hosts that are addresses of machines


def same_site(one: str, other: str) -> bool:
    """Whether two URLs are of one site: of hosts under one registered name. Machines without a name are no site.

    >>> same_site("https://m.example.co.uk/a", "http://www.example.co.uk/b")
    True
    >>> same_site("https://a.example.org/", "https://example.com/"), same_site("http://localhost/", "http://localhost/")
    (False, False)
    """
    site = _site_of(one)
    return site != "" and site == _site_of(other)


def has_name(url: str) -> bool:
    """Whether the URL's host is of a site: not an address, nor a name without a dot."""
    return _site_of(url) != ""


def _site_of(url: str) -> str:
    """The name under which the host is registered; empty for addresses and names without a dot."""
    host = host_of(url)
    if "." not in host or _NUMBERED.fullmatch(host):
        return ""
    labels = host.split(".")[-MAX_LABELS:]
    return ".".join(labels[-1 - suffix_length(labels) :])
