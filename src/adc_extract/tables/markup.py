"""By what markup is known: a page from plain text, and tags within a text. Data only."""

from __future__ import annotations

import re

# Elements of HTML. Text in angle brackets is often something else: an address, a placeholder, a smile.
_ELEMENTS = (
    "html|head|body|title|meta|link|base|script|style|noscript|iframe|article|section|main|header|footer|nav|aside|div|"
    "h[1-6]|p|a|br|hr|img|span|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|td|th|caption|figure|figcaption|picture|"
    "blockquote|pre|code|b|i|em|strong|u|s|small|big|sub|sup|font|center|cite|q|abbr|address|time|form|input|button|"
    "select|option|textarea|label|svg|video|audio"
)
# A text about HTML names start tags of inline elements: these count only by their end tags.
_STARTS = "html|head|body|meta|link|script|article|section|main|div|h[1-6]|p|br|hr|img|ul|ol|li|table|tr|td|blockquote"
MARKUP = re.compile(
    rf"<(?:!doctype\s|!--|\?xml\s|/(?:{_ELEMENTS})\s{{0,9}}>|(?:{_STARTS})(?:\s[^<>]{{0,2000}})?/?>)", re.IGNORECASE
)
# In text that holds markup, such as a stated articleBody: tags that end a paragraph, and tags of any kind
BREAKING_TAG = re.compile(r"<(?:/?(?:p|div|li|ul|ol|h[1-6]|blockquote)|br)\b[^<>]{0,300}>", re.IGNORECASE)
# An element with its text, and a line break, in a value that should have none
ELEMENT = re.compile(rf"<({_ELEMENTS})(?:\s[^<>]{{0,500}})?>([^<>]{{0,2000}})</\1\s?>", re.IGNORECASE)
BREAK = re.compile(r"<br\s?/?>", re.IGNORECASE)
ANY_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,1000}>")
