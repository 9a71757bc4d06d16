"""Pages of the corpora, written anew in the charsets that pages of their languages were written in.

A page is taken for a charset when the charset can write its letters; other characters that it lacks become references
(``&#8217;``), as an author of such a page would have written them. What the page declared of its charset is taken out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from pages import corpora, samples

from adc_extract import extract
from adc_extract.read.charset import read_charset
from adc_extract.read.decode import decode
from adc_extract.tables.encodings import CODECS

WEST = "en de fr es it pt nl no nb nn da sv fi is id af ca eu gl"
CENTRE = "pl cs sk hu hr sl ro sq bs"
# label -> languages that pages in it are written in; "" is any
CHARSETS: dict[str, str] = {
    "windows-1252": WEST,
    "windows-1250": CENTRE,
    "iso-8859-2": CENTRE,
    "windows-1254": "tr az",
    "windows-1257": "lt lv et",
    "windows-1251": "ru uk bg be sr mk",
    "koi8-r": "ru",
    "koi8-u": "uk",
    "windows-1253": "el",
    "iso-8859-7": "el",
    "windows-1255": "he",
    "windows-1256": "ar fa",
    "windows-874": "th",
    "gbk": "zh",
    "gb18030": "zh",
    "big5": "zh",
    "shift_jis": "ja",
    "euc-jp": "ja",
    "iso-2022-jp": "ja",
    "euc-kr": "ko",
    "utf-8": "",
    "utf-16le": "",
    "utf-16be": "",
}
# Python's own names, where the charset that authors wrote in is narrower than what the label means to a reader
WRITTEN = {"gbk": "gbk", "big5": "cp950", "shift_jis": "cp932", "euc-jp": "euc_jp", "iso-2022-jp": "iso2022_jp"}
FITTING = 0.98  # of the letters beyond ASCII can be written
SHORT_PAGES = 10  # are made of one page
FEW = 10  # letters beyond ASCII, which a page has at least
LEAST_SHARE = 0.8  # of the letters beyond ASCII of a page in another alphabet are not Latin ones

try:
    import zhconv
except ImportError:  # without it there are hardly any pages for Big5
    zhconv = None

_DECLARATION = re.compile(r"<meta[\s/][^>]{0,300}charset[^>]{0,300}>|<\?xml[^>]{0,200}\?>", re.IGNORECASE)
_LATIN = "\u024f"  # the last letter of the Latin blocks
_LATIN_CHARSETS = {"windows-1252", "windows-1250", "iso-8859-2", "windows-1254", "windows-1257", "utf-8"}


class _Page(NamedTuple):
    """A page, or short pages made of it."""

    name: str
    language: str
    texts: list[str]


class Case(NamedTuple):
    """A page in a charset: its label, the bytes, the text that they stand for, and the name of the page."""

    label: str
    data: bytes
    text: str
    page: str


def cases(names: list[str] | None = None, most: int = 40, length: int = 0) -> Iterator[Case]:
    """Up to so many for each charset: pages as they are; with a length, short ones of so much of the running text."""
    texts: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for page in _pages(names, length):
        texts[page.language].extend((page.name, text) for text in page.texts)
    for label, languages in CHARSETS.items():
        chosen = languages.split() or list(texts)
        found = [(name, _script(text, label)) for language in chosen for name, text in texts.get(language, [])]
        step = -(-len(found) // most) or 1
        spread = (pair for start in range(step) for pair in found[start::step])
        fitting = ((name, text) for name, text in spread if fits(text, label))
        for name, text in islice(fitting, most):
            data = encoded(text, label)
            yield Case(label, data, read_charset(data, CODECS[label])[0], name)


def fits(text: str, label: str) -> bool:
    """Whether the text has letters beyond ASCII, mostly of the charset's alphabet, and it can write them."""
    letters = _letters(text)
    if len(letters) < FEW:
        return False
    if label not in _LATIN_CHARSETS and not label.startswith("utf"):
        other = sum(letter > _LATIN for letter in letters)
        if other < LEAST_SHARE * len(letters):
            return False
    written = "".join(letters).encode(_codec(label), "ignore").decode(_codec(label))
    return len(written) >= FITTING * len(letters)


def encoded(text: str, label: str) -> bytes:
    """The text in a charset, with references for the characters that it lacks."""
    return text.encode(_codec(label), "xmlcharrefreplace")


def _codec(label: str) -> str:
    return WRITTEN.get(label, CODECS[label])


def _script(text: str, label: str) -> str:
    """Chinese pages have simplified characters; for Big5 they are written in traditional ones, if that can be done."""
    return zhconv.convert(text, "zh-tw") if label == "big5" and zhconv else text


def _pages(names: list[str] | None, length: int) -> Iterator[_Page]:
    """The pages that were read without a doubt, and whose text has some letters beyond ASCII."""
    for folder in corpora(names):
        for sample in samples(folder):
            text, warnings = decode(sample.html)
            if len(_letters(text)) < FEW or any("declared" not in warning for warning in warnings):
                continue
            article = extract(text)
            language = (article.language or "").partition("-")[0]
            whole = [_DECLARATION.sub("", text)]
            texts = list(_short(article.body, language, length)) if length else whole
            yield _Page(f"{folder.name}/{sample.truth['id']}", language, texts)


def _short(body: str, language: str, length: int) -> Iterator[str]:
    """Up to ten short pages of consecutive paragraphs."""
    lines: list[str] = []
    made = 0
    for line in body.split("\n"):
        lines.append(line)
        if sum(map(len, lines)) >= length and made < SHORT_PAGES:
            paragraphs = "".join(f"<p>{text}</p>\n" for text in lines)
            yield f'<html lang="{language}"><head><title>Page</title></head><body>\n{paragraphs}</body></html>'
            lines, made = [], made + 1


def _letters(text: str) -> list[str]:
    return [character for character in text if character > "\x7f" and character.isalpha()]
