"""Every pattern of the package, found and not listed: what the tests of linear time feed."""

from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import adc_extract
from adc_extract.text.patterns import late

ROOT = Path(adc_extract.__file__).parent
COMPILERS = frozenset({"compile", "match", "fullmatch", "search", "finditer", "findall", "sub", "subn", "split"})
METHODS = COMPILERS - {"compile"}
_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
_LATE = type(late(""))
_MAX_DEPTH = 4  # containers in containers of a module's globals that are looked into


class Found(NamedTuple):
    """A compiled pattern, where it was found first (the module, and the name in it), and the objects that hold it."""

    place: str
    pattern: re.Pattern[Any]
    holders: list[int]


class Call(NamedTuple):
    """A place in the source where a pattern is made: the module, whether in a function, and the pattern's expression."""

    module: ModuleType
    line: int
    inside: bool
    pattern: ast.expr
    flags: ast.expr | None


def modules() -> list[ModuleType]:
    """All modules of the package, but for the one that runs it. By their files: not every room has an ``__init__``."""
    paths = (path.relative_to(ROOT.parent).with_suffix("") for path in sorted(ROOT.rglob("*.py")))
    return [
        importlib.import_module(".".join(path.parts)) for path in paths if path.stem not in ("__init__", "__main__")
    ]


def compiled(value: object) -> re.Pattern[Any] | None:
    """The pattern that this value is, compiled if it waits for that; None where it is none."""
    if isinstance(value, _LATE):
        return value._compile()
    return value if isinstance(value, re.Pattern) else None


def patterns_in(value: object, place: str, depth: int = 0) -> Iterator[Found]:
    """The patterns in a global: itself, or what is in its containers and attributes."""
    if pattern := compiled(value):
        yield Found(place, pattern, [id(value)])
    elif depth < _MAX_DEPTH and not isinstance(value, (str, bytes, ModuleType)):
        for name, each in _parts(value):
            yield from patterns_in(each, f"{place}[{name}]", depth + 1)


def _parts(value: object) -> Iterator[tuple[object, object]]:
    if isinstance(value, Mapping):
        for key, each in value.items():
            yield key, each
            yield key, key
    elif isinstance(value, (list, tuple, set, frozenset)):
        yield from enumerate(value)
    elif getattr(type(value), "__module__", "").startswith(adc_extract.__name__):
        yield from getattr(value, "__dict__", {}).items()


def compiled_patterns() -> list[Found]:
    """Every pattern that is held by a module, each once."""
    found: dict[tuple[str | bytes, int], Found] = {}
    for module in modules():
        for name, value in vars(module).items():
            if not name.startswith("__"):
                for each in patterns_in(value, f"{module.__name__.removeprefix(adc_extract.__name__ + '.')}.{name}"):
                    found.setdefault((each.pattern.pattern, each.pattern.flags), each).holders.extend(each.holders)
    return list(found.values())


def calls() -> list[Call]:
    """Every call in the source that makes a pattern of a text: ``late(…)`` and the functions of ``re``.

    But for those in loops at the top of a module, whose names mean something else behind the loop.
    """
    return [call for module in modules() for call in _calls_in(module)]


def _calls_in(module: ModuleType) -> Iterator[Call]:
    tree = ast.parse(Path(module.__file__ or "").read_text("utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.Lambda))]
    inside = {id(node) for function in functions for node in ast.walk(function)}
    loops = [node for node in ast.walk(tree) if isinstance(node, (ast.For, *_COMPREHENSIONS))]
    repeated = {id(node) for loop in loops for node in ast.walk(loop)} - inside
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and id(node) not in repeated and _makes_pattern(node, module):
            flags = [keyword.value for keyword in node.keywords if keyword.arg == "flags"]
            if _called(node) in ("late", "compile") and len(node.args) > 1:
                flags = [node.args[1]]
            yield Call(module, node.lineno, id(node) in inside, node.args[0], flags[0] if flags else None)


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def _makes_pattern(node: ast.Call, module: ModuleType) -> bool:
    if isinstance(node.func, ast.Name):
        return vars(module).get(node.func.id) is late
    holder = node.func.value if isinstance(node.func, ast.Attribute) else None
    return isinstance(holder, ast.Name) and vars(module).get(holder.id) is re and _called(node) in COMPILERS


def evaluated(call: Call) -> re.Pattern[Any] | None:
    """The pattern of a call, where its text can be worked out from the module's globals; else None."""
    try:
        text = eval(ast.unparse(call.pattern), dict(vars(call.module)))
        flags = eval(ast.unparse(call.flags), dict(vars(call.module))) if call.flags else 0
    except NameError:
        return None
    return re.compile(text, flags)


def methods(found: Found) -> frozenset[str]:
    """The methods by which the source uses a pattern that is a global of its own; none where that cannot be told."""
    used = frozenset().union(*(_uses().get(holder, {""}) for holder in found.holders))
    return used if used <= METHODS else frozenset()


@cache
def _uses() -> dict[int, frozenset[str]]:
    """For each object that the source names: what is asked of it, and ``""`` where it is used as a whole."""
    found: dict[int, set[str]] = {}
    for module in modules():
        tree = ast.parse(Path(module.__file__ or "").read_text("utf-8"))
        asked = {id(node.value): node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
        for node in ast.walk(tree):
            if (value := _named(node, module)) is not None:
                found.setdefault(id(value), set()).add(asked.get(id(node), ""))
    return {holder: frozenset(used) for holder, used in found.items()}


def _named(node: ast.AST, module: ModuleType) -> object:
    """The global that a name stands for, be it of this module, or of one that is named before it."""
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        holder = vars(module).get(node.value.id)
        return getattr(holder, node.attr, None) if isinstance(holder, ModuleType) else None
    is_read = isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
    return vars(module).get(node.id) if is_read else None
