"""What needs an extra says so in one line; what no call needs is not loaded."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from stories import PAGE, READ

from adc_extract.cli import command as cli

SLOW = (
    "multiprocessing",
    "concurrent",
    "tempfile",
    "csv",
    "httpx",
    "tqdm",
    "pyarrow",
    "fastwarc",
    "yaml",
    "shtab",
    "lxml",
    "ssl",
    "socket",
)


@pytest.mark.parametrize(
    ("missing", "line", "said"),
    [
        ("fastwarc", "a.warc.gz", "a.warc.gz: WARC files need fastwarc: pip install 'adc_extract[warc]'"),
        ("pyarrow", "a.parquet", "a.parquet: Parquet needs pyarrow: pip install 'adc_extract[parquet]'"),
        ("pyarrow", "a.html -f parquet -o x", "Parquet needs pyarrow: pip install 'adc_extract[parquet]'"),
        (
            "httpx",
            "http://127.0.0.1:9/",
            "http://127.0.0.1:9/: fetching a URL needs httpx: pip install 'adc_extract[fetch]'",
        ),
        (
            "yaml",
            "a.html a.html --markdown --frontmatter",
            "front matter needs PyYAML: pip install 'adc_extract[yaml]'",
        ),
        ("shtab", "--print-completion bash", "completion scripts need shtab: pip install 'adc_extract[cli]'"),
    ],
)
def test_an_extra_that_is_missing(
    missing: str,
    line: str,
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """One line that says what to install, exit code 2, and nothing is left behind."""
    monkeypatch.chdir(tmp_path)
    for name in ("a.html", "a.warc.gz", "a.parquet"):
        Path(name).write_text(PAGE, encoding="utf-8")
    for name in [name for name in sys.modules if name.startswith("adc_extract.batch.fetch") or name == missing]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, missing, None)
    assert cli.main(line.split()) == 2
    assert capsys.readouterr() == ("", f"adc-extract: {said}\n")
    assert len(list(tmp_path.iterdir())) == 3


def test_without_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its library is not needed."""
    from adc_extract.cli import progress

    monkeypatch.setitem(sys.modules, "tqdm", None)
    assert progress._bar(None) is None


@pytest.mark.parametrize("options", [[], ["--json"], ["--markdown"], ["--explain"]])
def test_a_single_page_loads_little(options: list[str], tmp_path: Path) -> None:
    """Nothing that is for many pages, other formats, or URLs: the first output is there in a blink."""
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    code = (
        "import json, sys; from adc_extract.cli.command import main; code = main(sys.argv[1:]);"
        "print(json.dumps(sorted({name.split('.')[0] for name in sys.modules})), file=sys.stderr); sys.exit(code)"
    )
    line = [sys.executable, "-c", code, *options, str(tmp_path / "a.html")]
    done = subprocess.run(line, capture_output=True, check=True, timeout=60)
    assert options or done.stdout == READ
    assert not set(json.loads(done.stderr)) & set(SLOW)
