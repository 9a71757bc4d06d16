"""Whether there is a Java that Spark runs on."""

from __future__ import annotations

import os
import re
import shutil
import subprocess

_OLDEST = 17


def _version() -> int:
    """The version of Java, 0 where there is none."""
    home = os.environ.get("JAVA_HOME")
    java = os.path.join(home, "bin", "java") if home else shutil.which("java")  # noqa: PTH118 - which gives text, too
    if java is None:
        return 0
    try:
        said = subprocess.run([java, "-version"], capture_output=True, text=True, timeout=60, check=False).stderr
    except OSError:
        return 0
    found = re.search(r'version "(\d+)', said)
    return int(found[1]) if found else 0


HAS_JAVA = _version() >= _OLDEST
