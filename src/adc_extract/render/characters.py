"""Text as it may stand in HTML and XML."""

from __future__ import annotations

import re

# XML 1.0 has no control characters but tab and line breaks, no surrogates, and neither of U+FFFE and U+FFFF
# (https://www.w3.org/TR/xml/#charsets). Those of U+007F to U+009F are discouraged, and nobody means them.
_NONE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_BREAKS = re.compile("\r\n?")


def clean(text: str) -> str:
    """The text without control characters; a lone surrogate is U+FFFD, and a line ends with ``"\\n"``.

    >>> clean("a\\x00b\\r\\nc")
    'ab\\nc'
    """
    if text.isascii() and text.isprintable():
        return text
    return _SURROGATES.sub("\ufffd", _NONE.sub("", _BREAKS.sub("\n", text)))


def escaped(text: str) -> str:
    """The text as it is written in markup, between tags.

    >>> escaped('<a href="x">&')
    '&lt;a href="x"&gt;&amp;'
    """
    return clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute(name: str, value: object) -> str:
    """An attribute with the space before it; nothing where there is no value.

    >>> attribute("start", 3), attribute("lang", None), attribute("alt", '"A" & b')
    (' start="3"', '', ' alt="&quot;A&quot; &amp; b"')
    """
    if value is None:
        return ""
    text = escaped(str(value)).replace('"', "&quot;")
    return f' {name}="{text}"'
