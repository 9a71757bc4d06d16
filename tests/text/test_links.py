"""Which targets of links may be shown."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.text.links import safe_link, safe_picture


@pytest.mark.parametrize(
    ("target", "shown"),
    [
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        ("HTTP://EXAMPLE.org", "HTTP://EXAMPLE.org"),
        ("http://[2001:db8::1]:8080/a", "http://[2001:db8::1]:8080/a"),
        ("https://ann@example.org:443", "https://ann@example.org:443"),
        ("https://bücher.example/ü", "https://bücher.example/ü"),
        ("mailto:ann@example.org", "mailto:ann@example.org"),
        ("/a:b", "/a:b"),
        ("?a:b", "?a:b"),
        ("#a:b", "#a:b"),
        ("a/b:c", "a/b:c"),
        ("//example.org/a", "https://example.org/a"),
        ("\\\\example.org\\a", "https://example.org/a"),
        ("https:\\\\example.org", "https://example.org"),
        (" \x01https://example.org/a \n", "https://example.org/a"),
        ("https://exam\tple.org/\r\na", "https://example.org/a"),
        ('/a "b" <c> `{|}^', "/a%20%22b%22%20%3Cc%3E%20%60%7B%7C%7D%5E"),
        ("/漢字", "/漢字"),
    ],
)
def test_shown(target: str, shown: str) -> None:
    """As a browser reads it, with what may not stand in a URL written so that it may."""
    assert safe_link(target) == shown


@pytest.mark.parametrize(
    "target",
    [
        "javascript:x",
        "JaVaScRiPt:x",
        " javascript:x",
        "\x01javascript:x",
        "java\tscript:x",
        "java\nscript:x",
        "java script:x",
        "javascript\x00:x",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc",
        "blob:https://example.org/x",
        "view-source:https://example.org",
        ":x",
        "https:example.org",
        "https:/example.org",
        "https:///example.org",
        "http://",
        "http://?a",
        "http://[::1",
        "http://[",
        "//javascript:x()",
        "https://example.org:port/",
        "https://exa mple.org/",
        "https://exa%6dple.org/",
        "https://exa\u2100mple.org/",
        "https://example.org/\u202ea",
        "https://example.org/\u2028",
        "https://example.org/a\x7fb",
        "https://example.org/\ud800",
        "https://example.org/" + "a" * 4_000,
        "",
        " \n",
        None,
    ],
)
def test_not_shown(target: str | None) -> None:
    """Other schemes however they are hidden, hosts that are none, and characters that no honest link has."""
    assert safe_link(target) is None
    assert safe_picture(target) is None


def test_pictures_are_no_mail() -> None:
    """They are files."""
    assert safe_picture("mailto:ann@example.org") is safe_picture("MAILTO:x") is None
    assert safe_picture("/a.jpg") == "/a.jpg"


@given(
    st.one_of(
        st.text(),
        st.lists(st.sampled_from(["https:", "javascript:", "//", "\\", "a", ":", "[", "@", "\t", "é", "?"])).map(
            "".join
        ),
    )
)
def test_any_target(target: str) -> None:
    """What is shown is shown as it is, and has no other scheme, no white space and no control character."""
    shown = safe_link(target)
    if shown is None:
        return
    assert safe_link(shown) == shown
    assert not re.search(r"[\x00-\x20\x7f-\x9f\\\"<>]", shown)
    scheme = re.match(r"[^/?#]*?:", shown)
    assert scheme is None or scheme[0].lower() in ("http:", "https:", "mailto:")
