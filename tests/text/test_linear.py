"""Every public function of ``text`` takes four times as long for four times the text, whatever is repeated in it."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from typing import Any

import pytest
from linear import superlinear
from patterns import modules
from pumps import FLOODS, Pump

from adc_extract.text.dates import find_printed_dates
from adc_extract.text.figures import Number

SIZE = 20_000  # characters of the first look
MORE = (
    "Jane Doe, ", "Jane DoeJohn Roe", "Doe, Jane; ", "a ( ", ") a", "((", "))", "(a)", "[", "] [", "By By ", "von ", " by Jane", "Updated ",
    "3 May 2024 ", "3.5.24 ", "2024年3月", "12:30 ", "三月", "Salt | ", "Salt: ", "Salt - ", "a-", "a_", "Photo: ", "(AP) ", "© ", "a/a.",
    "https://example.org/", "https%3A%2F%2F", "http:/", "%25", "?url=", "&a=b", "//", "../", "/amp", "?page=2", "/2", "%3A", "{", "}{", '{"a":',
    '"a": ', '{"a": "b" "c', "[1, ", "/*", "/* */", "//a\n", "\\u00e9", "\\", "'a", ";", "@[", "[:", "\x01", "\x1fa", "\ud800", "\xad", "İ",
    "ﷺ", "e\u0301", "…", "source: ", "1x, ", "a.jpg 100w, ", ",,", "language-", "x-y-", "the ", "der die ", "ال", "и ", "และ",
)  # fmt: skip
TEXTS = tuple(dict.fromkeys((*FLOODS, *MORE)))
HEADS = ("https://example.org/", "https://12ft.io/", "https://www.google.com/url?")  # before the floods of a URL
_URLS = re.compile(r"url|href|target|one")


def _numbers(text: str) -> list[Number]:
    found = re.finditer(r"\d{1,5}", text[:400])
    return [Number(each.start(), each.end(), int(each[0]), len(each[0])) for each in found]


def _spans(text: str) -> list[tuple[int, int, str, str | None]]:
    """Elements in each other, and side by side, around the parts of a text."""
    count = len(text.split(" "))
    return [*((at, at + 1, "b", None) for at in range(count)), *((at, count, "a", "/x") for at in range(0, count, 2))]


# What a parameter is given, where its type does not say so: by its name
BY_NAME: dict[str, Callable[[str], Any]] = {
    "at": lambda text: len(text) // 2,
    "floor": lambda text: 0,
    "limit": len,
    "numbers": lambda text: (_numbers(text) + _numbers("1 2 2024 3"))[:4],
    "dates": find_printed_dates,
    "inline": _spans,
    "parts": lambda text: text.split(" "),
    "attributes": lambda text: dict.fromkeys(("src", "srcset", "data-src"), text),
    "base": lambda text: "https://example.org/a/b?c",
    "zones": lambda text: None,
    "lists": lambda text: {"en": text},
    "phrases": lambda text: list(filter(None, text.split(" "))) or ["a"],
    "value": str,
}
# The same by its type
BY_TYPE: dict[str, Callable[[str], Any]] = {
    "str": str,
    "str | None": str,
    "list[str]": lambda text: text.split() or ["a"],
    "Sequence[str]": str.split,
    "Iterable[str | None]": str.split,
    "frozenset[str]": lambda text: frozenset(text.split()),
    "Collection[str]": lambda text: frozenset(text.split()),
}
# Where length says nothing: what compiles a pattern, reads the table of a language, or is given figures and tags that
# a pattern with a bound has found; and what is given a pattern, of which there is a test of its own
LEFT_OUT = {"late", "put_for", "phrases_of", "micros", "offset_of", "full_year", "day_of_name"}


def public_functions() -> list[Callable[..., Any]]:
    """All functions of ``text`` that take a text in some form."""
    found = []
    for module in modules():
        for name, value in vars(module).items():
            own = inspect.isfunction(value) and value.__module__ == module.__name__ and not name.startswith("_")
            if own and ".text." in module.__name__ and name not in LEFT_OUT and _texts(value):
                found.append(value)
    return found


def _texts(function: Callable[..., Any]) -> list[str]:
    taken = inspect.signature(function).parameters.values()
    return [each.name for each in taken if each.annotation in BY_TYPE or BY_NAME.get(each.name) is str]


def arguments(function: Callable[..., Any], text: str) -> dict[str, Any]:
    """What the function is given of a text; what has a default, and is none, keeps it."""
    given = {}
    for name, parameter in inspect.signature(function).parameters.items():
        maker = BY_NAME.get(name) or BY_TYPE.get(parameter.annotation)
        if maker and not (name == "language" and parameter.default is not inspect.Parameter.empty):
            given[name] = maker(text)
        elif parameter.default is inspect.Parameter.empty:
            raise TypeError(f"no argument for {name}: {parameter.annotation}")
    return given


FUNCTIONS = public_functions()


@pytest.mark.parametrize(
    "function", FUNCTIONS, ids=[f"{each.__module__.rpartition('.')[2]}.{each.__name__}" for each in FUNCTIONS]
)
def test_functions_are_linear(function: Callable[..., Any]) -> None:
    """No loop goes over the text again for each of its parts, and no pattern does."""
    heads = ("", *HEADS) if any(map(_URLS.match, inspect.signature(function).parameters)) else ("",)
    for pump in (Pump(head, unit, tail) for unit in TEXTS for head in heads for tail in ("", "\0")):
        made: dict[str, dict[str, Any]] = {}

        def work(text: str, made: dict[str, dict[str, Any]] = made) -> object:
            return function(**made[text])

        def text(length: int, pump: Pump = pump, made: dict[str, dict[str, Any]] = made) -> str:
            whole = pump.text(length)
            made[whole] = arguments(function, whole)
            return whole

        said = superlinear(work, text, SIZE, len(pump.unit))
        assert not said, (pump, said)


def test_all_functions_are_called() -> None:
    """The functions are those of the modules, and none is left out for want of an argument."""
    assert len(FUNCTIONS) > 60
    assert {"clean_byline", "unwrap_url", "parse_loose_json", "squeeze", "split_authors"} <= {
        each.__name__ for each in FUNCTIONS
    }


@pytest.mark.parametrize(
    "function",
    [
        lambda text: [text[at:].split(" ")[0] for at in range(0, len(text), 64)],  # slices in a loop
        lambda text: sum(each in text.split(" ") for each in text.split(" ")[::8]),  # looking into a list
    ],
)
def test_loops_over_loops_are_seen(function: Callable[[str], object]) -> None:
    """The measure can fail: for slices in a loop, and for looking into a list."""
    assert superlinear(function, lambda length: "ab c" * (length // 4), SIZE)
