"""JSON as pages write it, which is often not JSON: the objects in it, as far as they can be made out."""

from __future__ import annotations

import re
from typing import Any

_MAX_DEPTH = 60  # open braces and brackets; what is deeper ends the reading
_MAX_VALUES = 20_000

# A quote ends a string where punctuation of JSON, a comment, the end of the line or the next key follows; others stand
# in the text.
_END = re.compile(r"\s*(?:[,:}\]]|/[/*]|\Z)|[^\S\n]*\n|\s+\"[@\w]{1,40}\"\s*:")
_CLOSING = {'"': '"', "'": "'", "“": "”"}
_STOPS = {quote: re.compile(rf"{quote}|\\.", re.DOTALL) for quote in _CLOSING.values()}
_SPACE = re.compile(r"[\s;]+")
_BARE_KEY = re.compile(r"[^:,\n{}\[\]\"'“]+")
_BARE_VALUE = re.compile(r"[^,\n{}\[\]]+")
_ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|.)", re.DOTALL)
_ESCAPES = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}
_WORDS: dict[str, Any] = {"true": True, "false": False, "null": None, "undefined": None}
_NUMBER = re.compile(r"-?\d{1,18}(\.\d{1,18})?(?:[eE][+-]?\d{1,2})?")


def parse_loose_json(text: str) -> list[Any]:
    """The top-level values of a text that is nearly JSON, in order; never raises, linear in the length.

    Put up with: several values in a row, semicolons, comments, trailing and missing commas, quotes inside of strings,
    strings in single or curly quotes or in none, wrong escapes, control characters, an end that is missing.

    >>> parse_loose_json('{"a": "say "no"", b: [1, 2,],} {c: null};')
    [{'a': 'say "no"', 'b': [1, 2]}, {'c': None}]
    """
    return _Reader(text).read()


class _Reader:
    """The values read so far, and the open containers, each with the key that waits for its value."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.values: list[Any] = []
        self.stack: list[dict[str, Any] | list[Any]] = []
        self.keys: list[str | None] = []  # for each open container: the key that was read last
        self.colon = False  # whether a colon followed that key

    def read(self) -> list[Any]:
        text, position, count = self.text, 0, 0
        while position < len(text) and count < _MAX_VALUES and len(self.stack) <= _MAX_DEPTH:
            char = text[position]
            if char in "{[":
                self._open({} if char == "{" else [])
            elif char in "}]":
                self._close(dict if char == "}" else list)
            elif char == ":":
                self.colon = bool(self.stack) and self.keys[-1] is not None
            elif char == ",":
                self._forget_key()
            elif (end := self._skip(char, position)) > position:
                position = end
                continue
            elif char in _CLOSING:
                end = _string_end(text, position + 1, _CLOSING[char])
                self._put(_unescape(text[position + 1 : end]))
                count += 1
                position = end
            else:
                position = self._read_bare(position)
                count += 1
                continue
            position += 1
        return self.values

    def _skip(self, char: str, position: int) -> int:
        """The end of the white space or comment that starts here; the position itself where there is none."""
        if char == "/":
            if self.text.startswith("//", position):
                end = self.text.find("\n", position)
            elif self.text.startswith("/*", position):
                end = self.text.find("*/", position) + 1
            else:
                return position
            return end + 1 if end > 0 else len(self.text)
        space = _SPACE.match(self.text, position)
        return space.end() if space else position

    def _read_bare(self, position: int) -> int:
        in_dict = bool(self.stack) and isinstance(self.stack[-1], dict)
        pattern = _BARE_KEY if in_dict and not self.colon else _BARE_VALUE
        found = pattern.match(self.text, position)
        if found is None:
            return position + 1
        if self.stack:
            self._put(_bare(found[0].strip()))
        return found.end()

    def _open(self, value: dict[str, Any] | list[Any]) -> None:
        self._put(value)
        self.stack.append(value)
        self.keys.append(None)
        self.colon = False

    def _close(self, kind: type) -> None:
        # A missing bracket must not swallow the rest: the one outside of it may be meant.
        steps = next((n for n in (1, 2) if len(self.stack) >= n and isinstance(self.stack[-n], kind)), 0)
        for _ in range(steps):
            self.stack.pop()
            self.keys.pop()
        if steps and self.keys:
            self._forget_key()

    def _put(self, value: Any) -> None:
        if not self.stack:
            self.values.append(value)
            return
        top = self.stack[-1]
        if isinstance(top, list):
            top.append(value)
            return
        key = self.keys[-1]
        if self.colon and key is not None:
            top[key] = value
            self._forget_key()
        elif isinstance(value, str):
            self.keys[-1] = value

    def _forget_key(self) -> None:
        if self.keys:
            self.keys[-1] = None
        self.colon = False


def _string_end(text: str, position: int, quote: str) -> int:
    """Where the string that starts here ends; at the end of the text if nothing closes it."""
    for found in _STOPS[quote].finditer(text, position):
        if found[0] == quote and _END.match(text, found.end()):
            return found.start()
    return len(text)


def _bare(word: str) -> Any:
    if word in _WORDS:
        return _WORDS[word]
    number = _NUMBER.fullmatch(word)
    if number:
        return float(word) if not word.lstrip("-").isdigit() else int(word)
    return word


def _unescape(text: str) -> str:
    if "\\" not in text:
        return text
    text = _ESCAPE.sub(_escaped, text)
    # Escapes of UTF-16 come in pairs; one alone is no character.
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _escaped(found: re.Match[str]) -> str:
    code = found[1]
    if len(code) == 5:
        return chr(int(code[1:], 16))
    return _ESCAPES.get(code, code)
