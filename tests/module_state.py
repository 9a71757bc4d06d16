"""All that the modules of the package hold, as plain values that can be compared."""

from __future__ import annotations

import functools
import sys
from collections.abc import Iterable
from types import BuiltinFunctionType, FunctionType, MethodType, ModuleType
from typing import Any

PACKAGE = "adc_extract"
_PLAIN = (str, bytes, int, float, complex, bool, type(None), type(Ellipsis))
_CACHED = functools._lru_cache_wrapper


def snapshot() -> dict[str, Any]:
    """Every global of every module of the package that is imported: its whole content, down to closures and defaults.

    What is kept at first use is left out: the methods of late patterns, and the entries of cached functions, whose
    numbers are there.
    """
    modules = {name: module for name, module in sys.modules.items() if name.split(".")[0] == PACKAGE}
    return {f"{name}.{key}": _frozen(value, []) for name, module in modules.items() for key, value in _globals(module)}


def _globals(module: ModuleType) -> list[tuple[str, Any]]:
    # A view that is imported late becomes an attribute of its package.
    return [
        (key, value)
        for key, value in sorted(vars(module).items())
        if not isinstance(value, ModuleType) and key != "__builtins__"
    ]


def _frozen(value: Any, above: list[int]) -> Any:
    """A value as nested tuples; what is being looked at already, by its type alone."""
    if isinstance(value, _PLAIN):
        return value
    kind = type(value).__qualname__
    if id(value) in above:
        return kind
    above = [*above, id(value)]
    if isinstance(value, _CACHED):
        return kind, value.cache_info().currsize, _frozen(value.__wrapped__, above)
    return kind, _content(value, above)


def _content(value: Any, above: list[int]) -> Any:
    if isinstance(value, dict):
        return tuple((_frozen(key, above), _frozen(item, above)) for key, item in value.items())
    if isinstance(value, (set, frozenset)):
        return tuple(sorted(repr(_frozen(item, above)) for item in value))
    if isinstance(value, (FunctionType, MethodType)):
        return _of_function(value, above)
    if isinstance(value, type):
        own = value.__module__.split(".")[0] == PACKAGE
        return value.__qualname__, _all((item for _, item in sorted(vars(value).items())), above) if own else ()
    if isinstance(value, (list, tuple)):
        return _all(value, above)
    if isinstance(value, BuiltinFunctionType) or not type(value).__module__.startswith(PACKAGE):
        return repr(value).partition(" at 0x")[0]
    return _of_instance(value, above)


def _of_instance(value: Any, above: list[int]) -> Any:
    if type(value).__name__ == "_Late":
        return repr(value._compile)
    names = [name for each in type(value).__mro__ for name in getattr(each, "__slots__", ())]
    return _all((*(getattr(value, name, None) for name in names), getattr(value, "__dict__", None)), above)


def _of_function(value: Any, above: list[int]) -> Any:
    cells = [cell.cell_contents for cell in value.__closure__ or () if _filled(cell)]
    return value.__qualname__, _all((value.__defaults__, value.__kwdefaults__, value.__dict__, *cells), above)


def _filled(cell: Any) -> bool:
    try:
        return cell.cell_contents is not cell
    except ValueError:
        return False


def _all(values: Iterable[Any], above: list[int]) -> tuple[Any, ...]:
    return tuple(_frozen(value, above) for value in values)
