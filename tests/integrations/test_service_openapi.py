"""The OpenAPI document of the service is true: schemathesis asks what it allows and what it forbids.

The variable SERVICE_EXAMPLES makes it longer: how many requests are made up for each operation and way to make them up.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from served import Served

pytest.importorskip("starlette")
pytest.importorskip("uvicorn")
pytest.importorskip("schemathesis")

EXAMPLES = os.environ.get("SERVICE_EXAMPLES") or "20"
COMMAND = "from schemathesis.cli import schemathesis; schemathesis()"
CHECKS = [
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "negative_data_rejection",
    "positive_data_acceptance",
    "unsupported_method",
    "allow_header_conformance",
]


def test_the_service_is_as_its_document_says(tmp_path: Path) -> None:
    """No answer is other than what the document has, and what the document forbids is refused."""
    with Served("--workers", "1") as served:
        line = [sys.executable, "-c", COMMAND, "run", f"{served.url}/openapi.json", "--generation-deterministic"]
        line += ["--max-examples", EXAMPLES, "--no-color", "--checks", ",".join(CHECKS)]
        path = os.pathsep.join([str(Path(__file__).parents[1]), os.environ.get("PYTHONPATH", "")])
        settings = os.environ | {"PYTHONPATH": path, "SCHEMATHESIS_HOOKS": "pages_as_bodies", "NO_PROXY": "127.0.0.1"}
        done = subprocess.run(
            line, cwd=tmp_path, env=settings, capture_output=True, text=True, check=False, timeout=120 + int(EXAMPLES)
        )
        assert done.returncode == 0, done.stdout + done.stderr
        assert "2 selected / 2 total" in done.stdout
        assert served.health()["workers"]["alive"] == 1
