"""What cannot be said together: each pair is refused with one line, and nothing is ignored in silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from adc_extract.cli import command as cli


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("pages --url https://example.org/", "--url goes with a single page"),
        ("a.html b.html --url https://example.org/", "--url goes with a single page"),
        ("pages --explain", "--explain goes with a single page"),
        ("a.html --explain --captions", "--explain goes without --captions"),
        ("a.html --explain --no-tables", "--explain goes without --captions"),
        ("a.html --explain --output-dir out", "--explain goes without --captions"),
        ("a.html --explain report.txt", "--explain writes a page for a browser"),
        ("a.html --explain report.html -o x.html", "--explain writes a page for a browser"),
        ("a.html --explain-against b.json", "--explain-against goes with --explain FILE"),
        ("a.html --explain --explain-against b.json", "--explain-against goes with --explain FILE"),
        ("a.html --fit-site m.json -o out.txt", "--fit-site goes without --url"),
        ("a.html --fit-site m.json --output-dir out", "--fit-site goes without --url"),
        ("a.html --fit-site m.json --url https://example.org/", "--fit-site goes without --url"),
        ("a.html --fit-site m.json --favor recall", "--fit-site goes without --url"),
        ("a.html --fit-site m.json --today 2024-05-31", "--fit-site goes without --url"),
        ("a.html --fit-site m.json --captions", "--fit-site goes without --captions"),
        ("a.html --fit-site m.json --links", "--links and --images"),
        ("a.html --fit-site m.json --json", "argument --json: not allowed with argument --fit-site"),
        ("a.html --fit-site m.json --explain", "argument --explain: not allowed with argument --fit-site"),
        ("pages --html", "several pages as html need --output-dir"),
        ("a.html b.html -f xml -o out.xml", "several pages as xml need --output-dir"),
        ("a.html -o x --output-dir y", "--output and --output-dir exclude each other"),
        ("pages -f parquet", "--format parquet needs --output"),
        ("pages -f parquet -o -", "--format parquet needs --output"),
        ("pages -f csv --output-dir out", "--output-dir goes with text"),
        ("pages --resume", "--resume needs --output"),
        ("pages --resume -o out.txt", "--resume needs --output"),
        ("pages --resume --json -o out.json", "--resume needs --output"),
        ("pages --resume --csv -o -", "--resume needs --output"),
        ("- --resume --csv -o out.csv", "--resume goes by the names"),
        ("--resume --csv -o out.csv", "--resume goes by the names"),
        ("a.html --fields date", "--fields goes with"),
        ("a.html --explain --fields date", "--fields goes with"),
        ("a.html --json --fields date --schema zyte", "--fields and --schema"),
        ("a.html --csv --schema zyte", "--schema and --blocks"),
        ("a.html --blocks", "--schema and --blocks"),
        ("a.html --links", "--links and --images"),
        ("a.html --json --images", "--links and --images"),
        ("a.html --html --frontmatter", "--frontmatter goes with markdown"),
        ("a.html --json --captions", "--captions and --no-tables"),
        ("a.html --csv --no-tables", "--captions and --no-tables"),
        ("a.html -q -v", "--quiet and --verbose"),
        ("a.html --json --csv", "argument --csv: not allowed with"),
        ("a.html --fields date,day --json", "argument --fields: unknown field 'day'; there are headline,"),
        ("a.html --fields , --json", "argument --fields: no field"),
        ("a.html -j 0", "argument -j/--workers: expected a number"),
        ("a.html --timeout -1", "argument --timeout: expected seconds"),
        ("a.html --timeout nan", "argument --timeout: expected seconds"),
        ("a.html -o ''", "argument -o/--output: expected a name"),
        ("a.html --user-agent é", "argument --user-agent: expected printable ASCII"),
    ],
)
def test_refused(
    line: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, one line, and nothing is written."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pages").mkdir()
    assert cli.main([word.strip("'") for word in line.split()]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert err.startswith(f"adc-extract: {said}")
    assert err.endswith(" (see --help)\n")
    assert [path.name for path in tmp_path.iterdir()] == ["pages"]
