"""The example of the service, and what a user has to write."""

from __future__ import annotations

import inspect
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("starlette")
pytest.importorskip("uvicorn")

EXAMPLE = Path(__file__).parents[2] / "examples" / "service_client.py"


def test_it_runs() -> None:
    """By one command; it prints the headline of the page."""
    done = subprocess.run([sys.executable, EXAMPLE], capture_output=True, text=True, check=True, timeout=120)
    assert done.stdout == (
        "Dockworkers Ask Sarrow Harbour Council to Bring Home Crews Left Behind on Abandoned Ships\n"
    )


def test_the_lines_of_a_user() -> None:
    """Ten at most."""
    lines = inspect.getsource(example().headline).splitlines()
    assert len([line for line in lines if line.strip() and '"""' not in line]) <= 10


def example() -> Any:
    """The example as a module."""
    spec = spec_from_file_location("service_client", EXAMPLE)
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
