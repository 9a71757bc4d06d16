"""What cannot be said together, or would be ignored."""

from __future__ import annotations

import argparse

from adc_extract.cli.arguments import STDIN, TABLES, VIEWS
from adc_extract.cli.inputs import holds_several

_WITH_LINKS = ("markdown", "html", "xml")


def contradiction(options: argparse.Namespace) -> str | None:
    """The first fault of a call, as one line; None where it has none."""
    found = {
        **_faults_of_pages(options),
        **_faults_of_fitting(options),
        **_faults_of_output(options),
        **_faults_of_views(options),
    }
    return next((fault for fault, is_so in found.items() if is_so), None)


def _faults_of_pages(options: argparse.Namespace) -> dict[str, bool]:
    several = holds_several(options.files)
    return {
        "--url goes with a single page": several and options.url is not None,
        "--explain goes with a single page": several and options.explain is not None,
        "--explain goes without --captions, --no-tables and --output-dir": bool(
            options.explain and (options.captions or not options.tables or options.output_dir)
        ),
        "--explain writes a page for a browser: its name has to end in .html, and --output goes without it": (
            options.explain not in (None, STDIN)
        )
        and bool(options.output or not options.explain.lower().endswith((".html", ".htm"))),
        "--explain-against goes with --explain FILE": options.explain_against is not None
        and options.explain in (None, STDIN),
        f"several pages as {options.format} need --output-dir": several
        and options.format in ("html", "xml")
        and not options.output_dir,
        "--quiet and --verbose exclude each other": options.quiet and options.verbose,
    }


def _faults_of_fitting(options: argparse.Namespace) -> dict[str, bool]:
    said = ("url", "output", "output_dir", "resume", "favor", "today")
    return {
        "--fit-site goes without --url, --output, --output-dir, --resume, --favor and --today": bool(options.fit_site)
        and any(getattr(options, name) for name in said),
        "--fit-site goes without --captions and --no-tables": bool(options.fit_site)
        and bool(options.captions or not options.tables),
    }


def _faults_of_output(options: argparse.Namespace) -> dict[str, bool]:
    to_file = options.output not in (None, STDIN)
    is_table = options.format in TABLES
    return {
        "--output and --output-dir exclude each other": bool(options.output and options.output_dir),
        "--format parquet needs --output, a folder": options.format == "parquet" and not to_file,
        "--output-dir goes with text, markdown, html, xml and json": bool(options.output_dir) and is_table,
        "--resume needs --output with jsonl, csv or parquet, or --output-dir": options.resume
        and not options.output_dir
        and not (to_file and is_table),
        "--resume goes by the names of inputs, and standard input has none": options.resume and STDIN in options.files,
    }


def _faults_of_views(options: argparse.Namespace) -> dict[str, bool]:
    form = options.format or "text"
    as_json = form in ("json", "jsonl")
    return {
        "--fields goes with json, jsonl, csv and parquet": bool(options.fields) and not (as_json or form in TABLES),
        "--fields and --schema exclude each other": bool(options.fields and options.schema),
        "--schema and --blocks go with json and jsonl": bool(options.schema or options.blocks) and not as_json,
        "--links and --images go with markdown, html and xml": (options.links or options.images)
        and form not in _WITH_LINKS,
        "--frontmatter goes with markdown": options.frontmatter and form != "markdown",
        "--captions and --no-tables go with text, markdown, html and xml": (options.captions or not options.tables)
        and form not in VIEWS,
    }
