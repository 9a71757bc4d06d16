"""The laws of the house: what may import what, and what may stand where. See docs/architecture.md."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[1] / "src" / "adc_extract"
PACKAGE = "adc_extract"

# The rooms, from the ground up. A room sees its own modules and those of lower floors.
FLOORS = (
    ("version", "model", "tables"),
    ("text",),
    ("read", "score"),
    ("fields", "site"),
    ("pipeline",),
    ("api",),
    ("render", "explain"),
    ("batch",),
    ("integrations",),
    ("cli",),
    ("__init__", "__main__"),
)
FLOOR = {room: height for height, rooms in enumerate(FLOORS) for room in rooms}

# The one way up: an article's methods ask for its views, when they are called.
VIEWED, VIEWS = f"{PACKAGE}.model.article", f"{PACKAGE}.render"

LONGEST = 300  # lines
SEES_TREES = {"read", "integrations"}
OUTSIDE = {"selectolax", "lxml", "chardet"}
NETWORK = {"socket", "ssl", "http", "urllib.request", "urllib3", "requests", "httpx", "httpcore", "aiohttp", "ftplib"}
CLOCK = {"time", "sched"}
FORBIDDEN = NETWORK | CLOCK | {"signal", "random"}
# What one file each may have of it: the reader who asks for a URL; and a worker of a batch, which owns its process, so
# that it may set a timer that ends the work on a page that takes too long. The library stays without it.
ALLOWED = {
    f"{PACKAGE}.batch.worker": {"signal"},
    f"{PACKAGE}.model.deadline": {"time"},  # only where the caller sets a time limit
    f"{PACKAGE}.cli.progress": {"time"},  # pages per second
    f"{PACKAGE}.explain.report": {"time"},  # how long each stage takes
    f"{PACKAGE}.batch.connect": {"socket", "ssl", "httpx", "httpcore"},  # opens the connections
    f"{PACKAGE}.batch.fetch": {"httpx", "time"},  # its time limits, and the pauses that a site asks for
}
# The libraries of extras, each in the file that needs it; and one that is no extra, and waits like them.
EXTRAS = {
    f"{PACKAGE}.text.belt": {"regex"},
    f"{PACKAGE}.batch.robots": {"protego"},
    f"{PACKAGE}.cli.progress": {"tqdm"},
    f"{PACKAGE}.cli.command": {"shtab"},
    f"{PACKAGE}.render.front_matter": {"yaml"},
    f"{PACKAGE}.render.row": {"pyarrow"},
    f"{PACKAGE}.batch.connect": {"httpx", "httpcore"},
    f"{PACKAGE}.batch.fetch": {"httpx"},
    f"{PACKAGE}.batch.http_coding": {"fastwarc"},
    f"{PACKAGE}.batch.warc": {"fastwarc"},
    f"{PACKAGE}.batch.parquet": {"pyarrow"},
    f"{PACKAGE}.batch.writers.parquet": {"pyarrow"},
    f"{PACKAGE}.integrations.pandas": {"pandas"},
    f"{PACKAGE}.integrations.polars": {"polars"},
    f"{PACKAGE}.integrations.duckdb": {"duckdb", "pyarrow"},
    f"{PACKAGE}.integrations.datatrove": {"datatrove"},
    f"{PACKAGE}.integrations.scrapy": {"attrs", "itemadapter", "scrapy", "twisted"},
    f"{PACKAGE}.integrations.web_poet": {"web_poet", "zyte_common_items"},
    f"{PACKAGE}.read.soup": {"bs4"},
    f"{PACKAGE}.integrations.service": {"starlette"},
    f"{PACKAGE}.integrations.serving.bodies": {"starlette", "anyio"},
    f"{PACKAGE}.integrations.serving.log": {"starlette"},
    f"{PACKAGE}.integrations.serving.refusal": {"starlette", "anyio"},
    f"{PACKAGE}.integrations.serving.server": {"uvicorn"},
    f"{PACKAGE}.integrations.warc_files": {"pyarrow"},
    f"{PACKAGE}.integrations.warc_table": {"pyarrow"},
    f"{PACKAGE}.integrations.ray": {"ray", "pyarrow"},
    f"{PACKAGE}.integrations.spark": {"pyspark", "pyarrow"},
}
NOW = {"now", "today", "utcnow"}
PRINTERS = {"cli"}


class Import(NamedTuple):
    """One imported module, with whether that happens at the top of the file, and the names taken from it."""

    module: str
    names: tuple[str, ...]
    at_top: bool
    line: int


class Module(NamedTuple):
    """A file of the package, parsed."""

    path: Path
    name: str
    tree: ast.Module
    lines: int

    @property
    def room(self) -> str:
        """The first part of its path below the package."""
        return self.path.relative_to(ROOT).parts[0].removesuffix(".py")

    def imports(self) -> Iterator[Import]:
        """All imports, wherever they stand; those for type checkers only count as not at the top."""
        top = {id(node) for node in self.tree.body}
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                for alias in node.names:
                    yield Import(alias.name, (), id(node) in top, node.lineno)
            elif isinstance(node, ast.ImportFrom):
                names = tuple(alias.name for alias in node.names)
                yield Import("." * node.level + (node.module or ""), names, id(node) in top, node.lineno)


def load() -> list[Module]:
    """Every file of the package."""
    found = []
    for path in sorted(ROOT.rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        parts = path.relative_to(ROOT.parent).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        found.append(Module(path, name, ast.parse(source, str(path)), source.count("\n")))
    return found


MODULES = load()
NAMES = {module.name for module in MODULES}
NEEDY = {
    module.name
    for module in MODULES
    for taken in module.imports()
    if taken.at_top and taken.module.split(".")[0] in EXTRAS.get(module.name, ())
}
each_module = pytest.mark.parametrize("module", MODULES, ids=[module.name for module in MODULES])


def targets(taken: Import) -> list[str]:
    """The modules of the package that an import reaches: of `from package.room import name`, the submodule."""
    below = [f"{taken.module}.{name}" for name in taken.names]
    return [name for name in below if name in NAMES] or [taken.module]


def is_view(module: Module, taken: Import) -> bool:
    """Whether an article's method asks for a view of it."""
    return module.name == VIEWED and taken.module.startswith(VIEWS) and not taken.at_top


def test_the_package_is_there() -> None:
    """The laws are read from the files of this repository, and every room has a floor."""
    assert f"{PACKAGE}.api" in NAMES
    assert {module.room for module in MODULES} <= set(FLOOR)


@each_module
def test_imports_go_down_only(module: Module) -> None:
    """A module imports from its own room and from lower floors, never from beside or above."""
    for taken in module.imports():
        for target in targets(taken):
            if target.startswith(PACKAGE + "."):
                room = target.split(".")[1]
                is_down = room == module.room or FLOOR[room] < FLOOR[module.room]
                assert is_down or is_view(module, taken), f"line {taken.line}: {target}"


@each_module
def test_nothing_imports_the_package_root(module: Module) -> None:
    """Modules are imported by their full path; the root is for users."""
    for taken in module.imports():
        assert PACKAGE not in targets(taken), f"line {taken.line}"
        assert not taken.module.startswith("."), f"line {taken.line}: a relative import"


def test_there_are_no_circles() -> None:
    """No module imports itself by way of others, within a room neither."""
    below = {
        module.name: {
            target
            for taken in module.imports()
            for target in targets(taken)
            if target in NAMES and not is_view(module, taken)
        }
        for module in MODULES
    }
    while leaves := {name for name, imported in below.items() if not (imported & below.keys()) - {name}}:
        below = {name: imported for name, imported in below.items() if name not in leaves}
    assert not below


@each_module
def test_the_model_stands_on_the_standard_library(module: Module) -> None:
    """The plain values need nothing else, not even the tables."""
    for taken in module.imports():
        if module.room == "model":
            top = taken.module.split(".")[0]
            is_ground = top in sys.stdlib_module_names or taken.module.startswith(f"{PACKAGE}.model")
            assert is_ground or is_view(module, taken), taken


@each_module
def test_only_the_reading_room_sees_trees(module: Module) -> None:
    """No other room imports a parser, nor any other library but that of an extra."""
    for taken in module.imports():
        top = taken.module.split(".")[0]
        known = sys.stdlib_module_names | {PACKAGE} | OUTSIDE | EXTRAS.get(module.name, set())
        assert top in known, f"line {taken.line}: {taken.module}"
        if top in OUTSIDE:
            assert module.room in SEES_TREES, f"line {taken.line}: {taken.module}"


@each_module
def test_lxml_waits(module: Module) -> None:
    """It is imported by one module, which nobody imports at the top."""
    for taken in module.imports():
        if taken.module.split(".")[0] == "lxml":
            assert module.name == f"{PACKAGE}.read.lxml_tree" or not taken.at_top, f"line {taken.line}"
        if f"{PACKAGE}.read.lxml_tree" in targets(taken):
            assert not taken.at_top, f"line {taken.line}"


@each_module
def test_extras_wait(module: Module) -> None:
    """A file that cannot be imported without an extra is imported by others of that kind only, or when it is asked for."""
    for taken in module.imports():
        if taken.at_top and module.name not in EXTRAS:
            assert not NEEDY & set(targets(taken)), f"line {taken.line}"


@pytest.mark.parametrize("work", ["extract('<p>The tide rose on Monday.</p>')", "extract_text('The tide rose.')"])
def test_text_needs_no_lxml(work: str) -> None:
    """Neither the import of the package nor its work on text loads lxml."""
    code = f"import sys, adc_extract; adc_extract.{work}; sys.exit('lxml' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@each_module
def test_tables_hold_data_only(module: Module) -> None:
    """No function, no class, no branch and no loop."""
    logic = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda, ast.If, ast.For, ast.While, ast.Try)
    if module.room == "tables":
        assert not [node.lineno for node in ast.walk(module.tree) if isinstance(node, logic)]


@each_module
def test_no_clock_no_network_no_signals(module: Module) -> None:
    """Nothing is fetched but a URL that was asked for, and nothing depends on the hour or on chance."""
    forbidden = FORBIDDEN - ALLOWED.get(module.name, set())
    for taken in module.imports():
        reached = {taken.module} | {f"{taken.module}.{name}" for name in taken.names}
        # `from datetime import time` names a kind of value, not the clock.
        assert not {name for name in reached if name in forbidden or name.split(".")[0] in forbidden}, taken
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            assert node.func.attr not in NOW, f"line {node.lineno}: .{node.func.attr}()"


@each_module
def test_only_the_command_prints(module: Module) -> None:
    """The library says nothing on standard output or standard error."""
    if module.room in PRINTERS:
        return
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id != "print", f"line {node.lineno}"
        if isinstance(node, ast.Attribute):
            assert node.attr not in ("stdout", "stderr"), f"line {node.lineno}"


@each_module
def test_nothing_is_kept_between_documents(module: Module) -> None:
    """No `global`; and only functions without parameters are cached, or those that load what is named by a preset."""
    for node in ast.walk(module.tree):
        assert not isinstance(node, ast.Global), f"line {node.lineno}"
        if isinstance(node, ast.FunctionDef):
            cached = {"cache", "lru_cache"} & {name for each in node.decorator_list for name in names_in(each)}
            taken = [ast.unparse(each.annotation) for each in node.args.args if each.annotation]
            assert not cached or set(taken) <= {"Preset"}, f"line {node.lineno}: {node.name}"


def names_in(node: ast.AST) -> Iterator[str]:
    """All names in an expression, attributes included."""
    for each in ast.walk(node):
        if isinstance(each, (ast.Name, ast.Attribute)):
            yield each.id if isinstance(each, ast.Name) else each.attr


@each_module
def test_no_lock_is_taken(module: Module) -> None:
    """A process that is forked beside a thread that holds one waits for ever. Before Python 3.12 such a one is that of
    `functools.cached_property`, which is one for all instances."""
    for taken in module.imports():
        assert "cached_property" not in taken.names, f"line {taken.line}: see adc_extract.fields.lazy"
        assert module.room in {"batch", "cli"} or taken.module.split(".")[0] != "threading", f"line {taken.line}"


@each_module
def test_files_are_short(module: Module) -> None:
    """A file that grows beyond this is about two things."""
    assert module.lines <= LONGEST


@each_module
def test_files_say_what_they_are_for(module: Module) -> None:
    """Every file begins with a docstring."""
    assert ast.get_docstring(module.tree)
