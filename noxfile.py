"""The tests under every version of Python that is installed: ``make versions``, or ``nox -s "tests-3.13"``.

A ``t`` behind the version is a build without the global interpreter lock, which is then kept off. Versions that are not
there are passed over.
"""

from __future__ import annotations

import nox

VERSIONS = ["3.10", "3.11", "3.12", "3.13", "3.14", "3.13t", "3.14t"]
# What kills processes, or drives a browser, says nothing of the language and takes longest.
SLOW = ["--deselect", "tests/batch/test_kills.py", "--ignore", "tests/render/test_html_safe.py"]

nox.options.error_on_missing_interpreters = False
nox.options.reuse_existing_virtualenvs = True


@nox.session(python=VERSIONS)
def tests(session: nox.Session) -> None:
    """Installs the package with its tools, and runs the tests; arguments behind ``--`` go to pytest."""
    session.install("--editable", ".[dev]")
    lockless = {"PYTHON_GIL": "0"} if str(session.python).endswith("t") else {}
    session.run("python", "-m", "pytest", "--quiet", "-x", *(session.posargs or SLOW), env=lockless)
