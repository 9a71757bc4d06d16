"""A text with spans → a paragraph of Markdown that reads as that text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from adc_extract.model.block import Span
from adc_extract.render.inline import cleaned, shown

# What means something within a line: by CommonMark 0.31, section 6, and by GitHub's strike-through.
_SPECIAL = re.compile(
    r"""[*`\[\]~]
    | \\(?=[!-/:-@\[-`{-~]|\s*?(?:\n|\Z))
    | (?<![^\W_])_|_(?![^\W_])              # not within a word
    | <(?=[A-Za-z/!?]|\Z)
    | &(?=\#?[A-Za-z0-9]{1,40};|\#?\Z)
    | !(?=\[|\Z)""",
    re.VERBOSE,
)
# What means something at the start of a line: headings, quotes, lists, rules, underlines, rows of a table.
_AT_START = re.compile(r"\#{1,6}(?=\s|\Z)|>|[-+](?=\s|\Z)|=+(?=\s*\Z)|\||[-:](?=[-:|\s]*\Z)")
_NUMBERED_START = re.compile(r"(\d{1,9})([.)])(?=\s|\Z)")
_TICKS = re.compile(r"`+")
_MARKS = {"strong": "**", "emphasis": "*", "deleted": "~~"}
_TAGS = {"strong": "strong", "emphasis": "em", "deleted": "del", "subscript": "sub", "superscript": "sup"}


def paragraph(text: str, spans: Sequence[Span] = (), *, links: bool = False) -> str:
    """The text as Markdown; a line break in it is a hard one, with two spaces before it."""
    lines = (_line(line.strip()) for line in _written(text, spans, links).split("\n"))
    return "  \n".join(filter(None, lines))


def heading(text: str, spans: Sequence[Span] = (), *, links: bool = False) -> str:
    """The same behind the number signs of a heading, where nothing begins a line, and number signs would end it."""
    line = " ".join(_written(text, spans, links).split())
    rest = line.rstrip("#")
    signs = len(line) - len(rest)
    if signs and rest.endswith("\\"):  # the first of them is escaped
        rest, signs = rest + "#", signs - 1
    return rest + r"\#" * signs


def one_line(text: str, spans: Sequence[Span] = (), *, links: bool = False) -> str:
    """The same on one line."""
    return _line(" ".join(_written(text, spans, links).split()))


def escape(text: str) -> str:
    """The text without what would be Markdown within a line.

    >>> print(escape("2 * 3 [a] snake_case <b>"))
    2 \\* 3 \\[a\\] snake_case \\<b>
    """
    return _SPECIAL.sub(r"\\\g<0>", text)


def link_url(url: str) -> str:
    """A URL as it is written in round brackets, where it holds no character reference.

    >>> print(link_url("https://example.org/?a=(1)&copy;"))
    https://example.org/?a=%281%29\\&copy;
    """
    return url.replace("(", "%28").replace(")", "%29").replace("&", "\\&")


def _line(line: str) -> str:
    found = _NUMBERED_START.match(line)
    if found:
        return f"{found[1]}\\{line[found.end(1) :]}"
    return "\\" + line if _AT_START.match(line) else line


def _written(text: str, spans: Sequence[Span], links: bool) -> str:
    text, spans = cleaned(text, spans)
    return _range(text, shown(text, spans, links=links), 0, len(text))


def _range(text: str, spans: Sequence[Span], start: int, end: int) -> str:
    """``text[start:end]`` with the spans in it; of spans within one another, no two are of a kind."""
    out, at, n = "", start, 0
    while n < len(spans):
        span = spans[n]
        inside = [each for each in spans[n + 1 :] if each.end <= span.end]
        n += 1 + len(inside)
        out += escape(text[at : span.start])
        if span.kind == "code":
            out += _code(text[span.start : span.end], out[-1:])
        else:
            written = _range(text, inside, span.start, span.end)
            out += _with_marks(written, span, out[-1:], text[span.end : span.end + 1])
        at = span.end
    return out + escape(text[at:end])


def _with_marks(written: str, span: Span, before: str, behind: str) -> str:
    if span.kind == "link":
        return f"[{written}]({link_url(span.target or '')})"
    mark = _MARKS.get(span.kind)
    if mark and _can_stand(written, before, behind):
        return mark + written + mark
    return f"<{_TAGS[span.kind]}>{written}</{_TAGS[span.kind]}>"


def _can_stand(written: str, before: str, behind: str) -> bool:
    """Whether marks around the text would be read as such: by CommonMark's flanking rules, section 6.2; and they must
    not touch other marks. Where they cannot, as often in Chinese, there are tags."""
    first, last = written[:1], written[-1:]
    if "\n" in written or _is_space(first) or _is_space(last):
        return False
    if _touches(first) or _touches(last) or _touches(before):
        return False
    opens = not _is_punctuation(first) or _is_space(before) or _is_punctuation(before)
    closes = not _is_punctuation(last) or _is_space(behind) or _is_punctuation(behind)
    return opens and closes


def _touches(character: str) -> bool:
    return character in ("*", "~", "_")


def _is_space(character: str) -> bool:
    """Whether it is white space there, or the end of the text."""
    return not character or character in "\t\n" or unicodedata.category(character) == "Zs"


def _is_punctuation(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


def _code(text: str, before: str) -> str:
    """Code between as many ticks as it takes; or in a tag, behind other ticks."""
    text = text.replace("\n", " ")
    if before == "`":
        return f"<code>{escape(text)}</code>"
    ticks = "`" * (max(map(len, _TICKS.findall(text)), default=0) + 1)
    space = " " if text[0] in "` " or text[-1] in "` " else ""
    return f"{ticks}{space}{text}{space}{ticks}"
