"""Inputs that make a pattern work hard, built from the pattern itself: what it repeats, many times over."""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

_PARSER = importlib.import_module("re._parser" if sys.version_info >= (3, 11) else "sre_parse")
_LOOKING = frozenset({"ASSERT", "ASSERT_NOT"})
_REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})
_SINGLE = frozenset({"LITERAL", "NOT_LITERAL", "ANY", "IN"})
_MANY = 12  # a repeat of no more than these cannot be pumped
_CHOICES = 4  # ways to take the alternatives of what is repeated, and of what goes before
_MAX_LITERALS = 60  # of the pattern, among the characters that are tried

_ORDINARY = [
    *map(chr, range(32, 127)),
    *"\n\t\r\0\x0b\x1f\x85\xa0éßÀÖ中の가ااяЖ–—“”„«»’¶§：。、，（）【】［］・•·｜／＝ \u200b\u3000🔗٣",
]
FLOODS = (
    " ", "\n", "\r\n", " \n", "\xa0", "1", "12 ", "1.", "a", "A", "Aa", "a ", "Aa ", "é", "中", "の", "가", "я", "<", "</", "<a ", "<meta ",
    "<!--", '"', "'", "-", "--", "— ", "/", "/a", "?a=", "&", "#", ":", "http://", ".", "a.", ", ", " | ", "(", "()", "[", "*", "_", "`",
    "=", "\\", "\0", "@", "by ", "on 3 May ",
)  # fmt: skip


class Pump(NamedTuple):
    """A text that can be made as long as one likes: the unit, again and again, between a head and a tail."""

    head: str
    unit: str
    tail: str

    def text(self, length: int) -> str:
        """This input, of about so many characters."""
        return self.head + self.unit * (length // len(self.unit) + 1) + self.tail


def pumps(pattern: re.Pattern[Any]) -> list[Pump]:
    """The inputs for a pattern: for each of its repeats, and for all of it; and floods that know nothing of it."""
    made = dict.fromkeys(_Maker(pattern).pumps())
    made |= dict.fromkeys(Pump("", flood, "\0") for flood in FLOODS)
    return [pump for pump in made if pump.unit]


class _Maker:
    """The pattern's tree, the characters to try, and the sets of characters that it repeats."""

    def __init__(self, pattern: re.Pattern[Any]) -> None:
        text = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
        flags = pattern.flags if isinstance(pattern.pattern, str) else pattern.flags | re.ASCII
        self.tree = _PARSER.parse(text, flags & ~re.DEBUG & ~re.UNICODE)
        self.folds = bool(flags & re.IGNORECASE)
        literals = [chr(code) for code in dict.fromkeys(_literals(self.tree)) if chr(code) not in _ORDINARY]
        step = len(literals) // _MAX_LITERALS + 1
        self.pool = _ORDINARY + literals[::step]
        if not isinstance(pattern.pattern, str):
            self.pool = [char for char in self.pool if ord(char) < 256]
        self.fits: dict[int, list[str]] = {}  # by the parts of the tree, which stays
        self.sets = [body[0] for body in _bodies(self.tree) if len(body) == 1 and str(body[0][0]) in _SINGLE]

    def pumps(self) -> Iterator[Pump]:
        """What each repeat takes, behind what leads to it; with that before each of them, too; and all of the pattern."""
        for choice in range(_CHOICES):
            whole = self.sample(self.tree, choice)
            for unit in (whole, whole[:-1], whole + " "):
                yield from (Pump("", unit, "\0"), Pump("", unit, ""))
        for heads, body in self.repeats(self.tree, [""]):
            for unit in self.units(body):
                # what the repeat does not take ends it; and a text may end in it
                tails = ("", next((char for char in "\0\n!aA1" if not self.takes(body[0], char)), "\0"))
                for head in heads:
                    for tail in tails:
                        yield Pump(head, unit, tail)
                        if head:
                            yield Pump("", head + unit, tail)
                    if head:
                        yield Pump("", head, tails[1])

    def units(self, body: Any) -> list[str]:
        """What a repeat can take once: of one character, one for each combination of the pattern's sets that takes it."""
        if len(body) == 1 and str(body[0][0]) in _SINGLE:
            kinds: dict[tuple[bool, ...], str] = {}
            for char in self.fitting(body[0]):
                kinds.setdefault(tuple(self.takes(each, char) for each in self.sets), char)
            return list(kinds.values())
        return list(dict.fromkeys(self.sample(body, choice) for choice in range(_CHOICES)))

    def repeats(self, tree: Any, heads: list[str]) -> Iterator[tuple[list[str], Any]]:
        """The bodies of the repeats that can be pumped, each with what may stand before it."""
        for at, node in enumerate(tree):
            before = list(dict.fromkeys(head + self.sample(tree[:at], choice) for head in heads for choice in range(2)))
            for child in _children(node):
                yield from self.repeats(child, before[:3])
            if str(node[0]) in _REPEATS and node[1][1] > _MANY:
                yield before[:3], node[1][2]

    def sample(self, tree: Any, choice: int) -> str:
        """A text that this part of the pattern takes, where looking around does not matter."""
        out = ""
        for node in tree:
            name = str(node[0])
            if name == "LITERAL":
                out += chr(node[1])
            elif name in _SINGLE:
                fit = self.fitting(node)
                out += fit[choice % len(fit)] if fit else ""
            elif name == "BRANCH":
                ways = node[1][1]
                out += self.sample(ways[choice * 7 % len(ways)], choice)
            elif name in _REPEATS:
                least, most, body = node[1]
                out += "".join(self.sample(body, choice) for _ in range(min(max(least, choice % 2), most, 40)))
            elif name in _LOOKING:
                if name == "ASSERT" and node[1][0] < 0 and not out:
                    out += self.sample(node[1][1], choice)
            else:
                out += "".join(self.sample(child, choice) for child in _children(node))
        return out

    def fitting(self, node: Any) -> list[str]:
        """The characters, of those that are tried, that a part of the pattern takes."""
        if id(node) not in self.fits:
            self.fits[id(node)] = [char for char in self.pool if self.takes(node, char)]
        return self.fits[id(node)]

    def takes(self, node: Any, char: str) -> bool:
        """Whether a part of the pattern that takes one character takes this one."""
        name = str(node[0])
        if name not in _SINGLE:
            return False
        forms = {char, char.lower(), char.upper()} if self.folds else {char}
        codes = {ord(form) for form in forms if len(form) == 1}
        if name == "LITERAL":
            return node[1] in codes
        if name == "NOT_LITERAL":
            return node[1] not in codes
        return name == "ANY" or any(_in_set(tuple(node[1]), code) for code in codes)


@cache
def _in_set(items: tuple[Any, ...], code: int) -> bool:
    negated = str(items[0][0]) == "NEGATE"
    return negated != any(_is_item(str(name), value, code) for name, value in items)


def _is_item(name: str, value: Any, code: int) -> bool:
    if name == "LITERAL":
        return bool(value == code)
    if name == "RANGE":
        return bool(value[0] <= code <= value[1])
    if name != "CATEGORY":
        return False
    kind = str(value).removeprefix("CATEGORY_")
    letter = {"DIGIT": "d", "SPACE": "s", "WORD": "w"}[kind.removeprefix("NOT_")]
    return (re.fullmatch(rf"\{letter}", chr(code)) is None) == kind.startswith("NOT_")


def _children(node: Any) -> list[Any]:
    """The parts of a part: of groups, alternatives, repeats and looks around."""
    name, value = str(node[0]), node[1]
    if name == "BRANCH":
        return list(value[1])
    if name in _REPEATS:
        return [value[2]]
    if name == "SUBPATTERN":
        return [value[3]]
    if name in _LOOKING:
        return [value[1]]
    if name == "GROUPREF_EXISTS":
        return [part for part in value[1:] if part is not None]
    return [value] if name == "ATOMIC_GROUP" else []


def _bodies(tree: Any) -> Iterator[Any]:
    for node in tree:
        if str(node[0]) in _REPEATS and node[1][1] > 1:
            yield node[1][2]
        for child in _children(node):
            yield from _bodies(child)


def _literals(tree: Any) -> Iterator[int]:
    for node in tree:
        if str(node[0]) in ("LITERAL", "NOT_LITERAL"):
            yield node[1]
        elif str(node[0]) == "IN":
            yield from (
                value if str(name) == "LITERAL" else value[0]
                for name, value in node[1]
                if str(name) in ("LITERAL", "RANGE")
            )
        for child in _children(node):
            yield from _literals(child)
