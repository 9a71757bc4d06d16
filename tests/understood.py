"""Whether scripts understand what they are told, without letting them do it: a program for the tests of the docs.

It is given commands, each as one argument, such as ``benchmarks/sites.py --dumps``, and prints for each a line of JSON:
the command, the fault or null, and the options that the script has. A script's work begins behind the parsing of its
arguments, and there it ends here. One without a parser is not begun: its options have to stand in its source. Of a
script whose library is not installed, nothing is said: no fault, and no options.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import runpy
import shlex
import sys
from pathlib import Path
from typing import Any, NoReturn


class Understood(BaseException):
    """The arguments are right; a script that catches exceptions does not catch this."""


def verdict(command: str) -> tuple[str | None, list[str]]:
    """The fault of a command, if it has one, and the options that there are."""
    words = shlex.split(command)
    source = Path(words[0]).read_text(encoding="utf-8")
    if ".parse_args()" not in source:
        is_told = "sys.argv" in source and all(f'"{word}"' in source for word in words[1:] if word.startswith("-"))
        return None if is_told or not words[1:] else "it takes no such arguments", []
    options: list[str] = []
    parse = argparse.ArgumentParser.parse_args

    def watched(self: argparse.ArgumentParser, *arguments: Any, **named: Any) -> NoReturn:
        options.extend(self._option_string_actions)
        parse(self, *arguments, **named)
        raise Understood

    said = io.StringIO()
    argparse.ArgumentParser.parse_args = watched  # type: ignore[method-assign]
    sys.argv, sys.path[0] = words, str(Path(words[0]).parent.resolve())
    try:
        with contextlib.redirect_stderr(said), contextlib.redirect_stdout(said):
            runpy.run_path(words[0], run_name="__main__")
    except Understood:
        return None, options
    except ImportError:
        return None, []
    except SystemExit:
        return said.getvalue(), options
    finally:
        argparse.ArgumentParser.parse_args = parse  # type: ignore[method-assign]
    return "it has not looked at them", options


if __name__ == "__main__":
    for each in sys.argv[1:]:
        print(json.dumps([each, *verdict(each)]))  # noqa: T201
