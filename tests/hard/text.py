"""Bytes and characters: text without end, without spaces or without tags, and what is no text at all."""

from __future__ import annotations

import gzip
import random
import zlib
from collections.abc import Callable

from hard.page import HardPage, article, document, page, paragraphs


def word(piece: str) -> Callable[[int], bytes]:
    """A paragraph amid the article that is n times the same piece."""
    return lambda n: page(amid=f"<p>{piece * n}</p>")


def between(piece: str) -> Callable[[int], bytes]:
    """n pieces between two paragraphs of the article."""
    return lambda n: page(amid=piece * n)


def text_alone(n: int) -> bytes:
    """No tags but those of the article's paragraphs: a text of n characters runs on behind it."""
    return (paragraphs() + "And the river ran under it. " * (n // 28)).encode()


def one_line(n: int) -> bytes:
    """The page in one line, with n other things behind the article."""
    return page(after="<div><p>Another page</p></div>" * n).replace(b"\n", b"")


def at_the_end(n: int) -> bytes:
    """The article in the last hundredth of the page."""
    return page(before='<div class="tile"><a href="/x">Another page</a> </div>\n' * n)


def at_the_start(n: int) -> bytes:
    """The article in the first hundredth of the page."""
    return page(after='<div class="tile"><a href="/x">Another page</a> </div>\n' * n)


def behind_the_end(n: int) -> bytes:
    """The article behind </html>."""
    return document("<nav><a href=/>Home</a></nav>" * n).encode() + article().encode()


def cut(n: int) -> bytes:
    """The page breaks off amid the article's last tag, behind much else."""
    text = document("<p>word</p>" * n + article())
    return text[: text.index("</article>") + 5].encode()


def cut_character(n: int) -> bytes:
    """The page breaks off amid a character."""
    return document(f"{article()}{'<p>Fähre</p>' * n}").encode().partition(b"</body>")[0] + b"<p>F\xc3"


def sown(byte: bytes) -> Callable[[int], bytes]:
    """A byte, or a few, before each tag of the page, and n of them behind the article."""
    return lambda n: page(after="@").replace(b"<", byte + b"<").replace(b"@", byte * n)


def mixed(n: int) -> bytes:
    """A page in UTF-8 with a part in windows-1252."""
    return page(after="@@").replace(b"@@", b"<p>Stra\xdfe, caf\xe9, na\xefve \x93word\x94</p>" * n)


def sixteen_bits(n: int) -> bytes:
    """UTF-16, with a byte order mark, and a meta element that says otherwise."""
    return page(after="<p>Fähre</p>" * n).decode().encode("utf-16")


def noise(n: int) -> bytes:
    """n bytes of chance, the same each time."""
    return random.Random(n).randbytes(n)


def zipped(n: int) -> bytes:
    """A page with n more paragraphs, compressed."""
    return gzip.compress(distinct(n), mtime=0)


def distinct(n: int) -> bytes:
    """A page with n paragraphs that do not compress well."""
    chance = random.Random(n)
    return page(after="".join(f"<p>{chance.randrange(10**40)}</p>" for _ in range(n)))


def picture(n: int) -> bytes:
    """What looks like a PNG of n bytes."""
    return b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + noise(n)


def printed(n: int) -> bytes:
    """What looks like a PDF of n bytes."""
    return b"%PDF-1.7\n1 0 obj\n<</Length 9/Filter/FlateDecode>>\nstream\n" + zlib.compress(noise(n)) + b"\nendstream"


def returns(n: int) -> bytes:
    """Lines that end as on an old Macintosh."""
    return page(after="<p>word</p>\n" * n).replace(b"\n", b"\r")


NOTHING = "adbar/trafilatura#223: failure that looks like success"
CUT = "scrapy/parsel#110: silent truncation by libxml2"
REGEX = "patterns that go back over what they read"
SPACES = "adbar/trafilatura#660: white space"
EMPTY = ("empty",)
NONE = ("empty", "listing", "error_page", "ok")  # noise may hold lines that look like text

CASES = [
    HardPage("text without tags", CUT, text_alone, 2000, 10_000_000),
    HardPage("a text node of many sentences", CUT, word("The river ran under it, and over the weir. "), 50, 230_000),
    HardPage("a word without end", CUT, word("abcdefghij"), 300, 1_000_000),
    HardPage("a CJK text without spaces", CUT, word("橋は再び開かれた。"), 100, 300_000),
    HardPage("one line", "pages made small", one_line, 50, 100_000),
    HardPage("in the last hundredth", CUT, at_the_end, 100, 180_000),
    HardPage("in the first hundredth", CUT, at_the_start, 100, 180_000),
    HardPage("behind </html>", CUT, behind_the_end, 50, 100_000),
    HardPage("a page cut short", CUT, cut, 50, 150_000),
    HardPage("a character cut short", CUT, cut_character, 50, 100_000, warning="undecodable"),
    HardPage("spaces", SPACES, between(" "), 1000, 5_000_000),
    HardPage("line feeds", SPACES, between("\n"), 1000, 5_000_000),
    HardPage("spaces within a paragraph", SPACES, word(" \n\t"), 500, 1_000_000),
    HardPage("no-break spaces", SPACES, word("&nbsp; "), 500, 500_000),
    HardPage("zero-width spaces", SPACES, word("\u200b\u2060\ufeff"), 300, 300_000),
    HardPage("carriage returns", SPACES, returns, 50, 100_000),
    HardPage("entities", CUT, word("&amp;&#60;&eacute; "), 100, 150_000),
    HardPage("entities that are none", CUT, word("&nosuch;&#xFFFFFFFFF;& "), 100, 150_000),
    HardPage("an entity without end", CUT, lambda n: page(amid=f"<p>&#{'0' * n}65; &{'a' * n};</p>"), 500, 1_000_000),
    HardPage("brackets that are no tags", CUT, word("< <3 <- >"), 200, 300_000),
    HardPage("NUL bytes", "libxml2 stops at them", sown(b"\x00"), 200, 1_000_000),
    HardPage("byte order marks amid", "files put together", sown(b"\xef\xbb\xbf"), 200, 500_000),
    HardPage("control characters", "text of terminals", sown(b"\x01\x08\x0b\x1b\x7f"), 100, 400_000),
    HardPage("marks of direction", "text of two directions", sown("\u202e\u2067\u2069".encode()), 100, 200_000),
    HardPage("marks upon marks", "text made to break layouts", word("e" + "\u0301\u0323" * 20), 20, 20_000),
    HardPage(
        "bytes that are no UTF-8", "adbar/trafilatura#79", sown(b"\xc3\x28\xff\xfe\x80"), 100, 200_000, warning="is not"
    ),
    HardPage("two encodings", "adbar/trafilatura#79: charsets", mixed, 20, 50_000, warning="is not"),
    HardPage("UTF-16", "adbar/trafilatura#79: charsets", sixteen_bits, 50, 100_000),
    HardPage("digits", REGEX, word("1/1/"), 300, 500_000),
    HardPage("addresses of mail", REGEX, word("a.b@c."), 300, 300_000),
    HardPage("URLs in URLs", REGEX, word("http://a.b/?u="), 100, 100_000),
    HardPage("by, by, by", REGEX, lambda n: page(before=f"<p>{'By Ann Lee and ' * n}</p>"), 50, 100_000),
    HardPage("brackets and quotes", REGEX, word("([{\"'“‘"), 200, 200_000),
    HardPage("commas and full stops", REGEX, word("a, b. "), 200, 300_000),
    HardPage("dashes and dots", REGEX, word("… - — | » "), 200, 200_000),
    HardPage("nothing", NOTHING, lambda n: b"", 0, 0, (), EMPTY),
    HardPage("a doctype", NOTHING, lambda n: b"<!DOCTYPE html>" * n, 1, 50_000, (), EMPTY),
    HardPage("white space alone", NOTHING, lambda n: b" \n" * n, 100, 1_000_000, (), EMPTY),
    HardPage("a bracket", NOTHING, lambda n: b"<" * n, 1, 1_000_000, (), NONE),
    HardPage("an ampersand", NOTHING, lambda n: b"&" * n, 1, 1_000_000, (), NONE),
    HardPage(
        "elements without text", NOTHING, lambda n: document("<div><p></p></div>" * n).encode(), 50, 60_000, (), EMPTY
    ),
    HardPage("bytes of chance", NOTHING, noise, 1000, 1_000_000, (), NONE, warning="not text"),
    HardPage("gzip by mistake", NOTHING, zipped, 20, 40_000, (), NONE, warning="not text"),
    HardPage("a picture by mistake", NOTHING, picture, 1000, 1_000_000, (), NONE, warning="not text"),
    HardPage("a PDF by mistake", NOTHING, printed, 1000, 1_000_000, (), NONE, warning="not text"),
]
