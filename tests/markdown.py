"""Markdown as a reader of it sees it: what is on the page, without the marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

_PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
_KINDS = {
    "strong": "strong",
    "em": "emphasis",
    "s": "deleted",
    "del": "deleted",
    "code": "code",
    "sub": "subscript",
    "sup": "superscript",
    "a": "link",
}
_TAG = re.compile(r"<(/?)([a-z]+)>")


class Piece(NamedTuple):
    """A character of a text, the kinds of spans around it, and where the link around it goes."""

    character: str
    kinds: frozenset[str] = frozenset()
    target: str | None = None


def read(markdown: str) -> list[Any]:
    """The blocks as a tree: ``(name, content)``; names are the parser's, and content is a list of blocks, or the
    `pieces` of a text, or for code its language and text."""
    root: list[Any] = []
    stack = [root]
    for token in _PARSER.parse(markdown):
        if token.nesting > 0:
            name = token.type.removesuffix("_open")
            name += f" {token.attrs.get('start', 1)}" if name == "ordered_list" else ""
            name += token.tag[1:] if name == "heading" else ""
            inside: list[Any] = []
            stack[-1].append((name, inside))
            stack.append(inside)
        elif token.nesting < 0:
            stack.pop()
        elif token.type == "inline":
            stack[-1] += pieces(token.children or [])
        else:
            stack[-1].append((token.type, (token.info, token.content)))
    assert len(stack) == 1
    return root


def pieces(tokens: list[Token]) -> list[Piece]:
    """The characters of a text with what is around them; white space is squeezed, a hard line break is a ``"\\n"``."""
    found = list(_pieces(tokens))
    return squeezed(found)


def squeezed(found: list[Piece]) -> list[Piece]:
    """Runs of white space are one piece, none at the edges; what white space is in does not count."""
    out: list[Piece] = []
    for piece in found:
        if not piece.character.isspace():
            out.append(piece)
        elif out and out[-1].character == " ":
            out[-1] = Piece("\n") if piece.character == "\n" else out[-1]
        elif out and out[-1].character != "\n":
            out.append(Piece("\n" if piece.character == "\n" else " "))
    while out and out[-1].character.isspace():
        out.pop()
    return out


def _pieces(tokens: list[Token]) -> Iterator[Piece]:
    open_kinds: list[str] = []
    target: str | None = None
    for token in tokens:
        kind = _KINDS.get(token.tag, "")
        if token.type == "html_inline":
            tag = _TAG.fullmatch(token.content)
            assert tag, f"no tag: {token.content}"
            if tag[2] == "br":
                yield Piece("\n")
                continue
            assert tag[2] in _KINDS, token.content
            assert not tag[1] or open_kinds[-1] == _KINDS[tag[2]], "crossed"
            open_kinds = open_kinds[:-1] if tag[1] else [*open_kinds, _KINDS[tag[2]]]
        elif token.nesting > 0:
            open_kinds = [*open_kinds, kind]
            target = unquote(str(token.attrs["href"])) if kind == "link" else target
        elif token.nesting < 0:
            assert open_kinds[-1] == kind, "crossed"
            open_kinds = open_kinds[:-1]
            target = None if kind == "link" else target
        elif token.type == "code_inline":
            around = frozenset([*open_kinds, "code"])
            yield from (Piece(character, around, target) for character in token.content)
        elif token.type == "image":
            yield Piece(
                "".join(p.character for p in pieces(token.children or [])),
                frozenset({"image"}),
                unquote(str(token.attrs["src"])),
            )
        elif token.type == "hardbreak":
            yield Piece("\n")
        elif token.type == "softbreak":
            yield Piece(" ")
        else:
            assert token.type in ("text", "text_special"), token.type
            yield from (Piece(character, frozenset(open_kinds), target) for character in token.content)
    assert not open_kinds
