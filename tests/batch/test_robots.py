"""Tests of the rules of robots.txt."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.batch.robots import MOST_BYTES, Rules

US = "adc_extract/0.1.0 (article extraction)"
PAGE = "https://site.example/news/tide?id=1"
FOR_ALL = "User-agent: *\nDisallow: /\n"

CASES = [
    ("", True),
    (FOR_ALL, False),
    ("\ufeff" + FOR_ALL, False),
    ("user-AGENT : * # all\r\ndisallow:/news/ # here\r\n", False),
    ("User-agent: *\nDisallow:\n", True),
    (FOR_ALL + "\nUser-agent: adc_extract\nAllow: /news/\n", True),
    (FOR_ALL + "\nUser-agent: ADC_Extract/9.9\nAllow: /\n", True),
    ("User-agent: somebody\nUser-agent: adc_extract\nDisallow: /\n", False),
    ("User-agent: somebody\nDisallow: /\n", True),
    ("User-agent: adc\nDisallow: /\n", True),
    ("User-agent: adc_extractor\nDisallow: /\n", True),
    ("User-agent: *\nDisallow: /news/\nAllow: /news/tide\n", True),
    ("User-agent: *\nDisallow: /*?id=\n", False),
    ("User-agent: *\nDisallow: /*tide$\n", True),
    ("<!doctype html><title>Not here</title><p>user-agent: *", True),
]


@pytest.mark.parametrize(("text", "is_allowed"), CASES)
def test_rules(text: str, is_allowed: bool) -> None:
    """The group of our name counts before that of all, and the longest rule before shorter ones."""
    assert (Rules(200, text.encode(), US).refusal(PAGE) is None) is is_allowed


@pytest.mark.parametrize(
    ("status", "is_allowed"),
    [(200, False), (404, True), (403, True), (429, True), (304, True), (500, False), (503, False)],
)
def test_status(status: int, is_allowed: bool) -> None:
    """What a client's error means is that there are no rules; what a server's error means is to stay away."""
    assert (Rules(status, FOR_ALL.encode(), US).refusal(PAGE) is None) is is_allowed


def test_another_name() -> None:
    """Who sends another user agent is looked up by its first word."""
    rules = b"User-agent: reader\nDisallow: /\n"
    assert Rules(200, rules, "Reader/2").refusal(PAGE)
    assert not Rules(200, rules, "Mozilla/5.0 (reader)").refusal(PAGE)


@pytest.mark.parametrize(("value", "delay"), [("2.5", 2.5), ("-1", 0), ("nan", 0), ("inf", 0), ("soon", 0), ("", 0)])
def test_delay(value: str, delay: float) -> None:
    """Only a number of seconds is one."""
    assert Rules(200, f"User-agent: *\nCrawl-delay: {value}\n".encode(), US).delay() == delay


HOSTILE = {
    "many agents": "".join(f"useragent:a{i}\n" for i in range(16_000)) + "allow:/a\n" * 30_000,
    "stars": "User-agent: *\n" + ("Disallow: /*" + "a*" * 30 + "c\n") * 9_000,
    "one long rule": "User-agent: *\nDisallow: /" + "*a*b" * 127_000,
    "dollars": "User-agent: *\nDisallow: " + "$" * 500_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_file(text: str) -> None:
    """No file keeps the parser busy for long."""
    start = time.process_time()
    Rules(200, text.encode()[:MOST_BYTES], US).refusal("http://site.example/" + "ab" * 4000)
    assert time.process_time() - start < 3


@given(
    st.binary(max_size=200)
    | st.text(max_size=200).map(lambda text: f"User-agent: *\nDisallow: {text}".encode("utf-8", "replace"))
)
def test_any_bytes(body: bytes) -> None:
    """Whatever a server sends is read as rules, or as none."""
    rules = Rules(200, body, US)
    assert rules.refusal(PAGE) in (None, "the site's robots.txt forbids it")
    assert rules.delay() >= 0
