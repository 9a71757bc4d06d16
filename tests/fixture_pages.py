"""The pages of fixtures/, their articles, and these in every form.

``python tests/fixture_pages.py --write`` writes the files of ``fixtures/*/views`` anew: read what changed before it is kept.
"""

from __future__ import annotations

import csv
import io
import json
import shutil
import sys
from pathlib import Path
from typing import Any

import adc_extract
from adc_extract.model.article import Article
from adc_extract.model.options import Options

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
SOURCES = sorted(path for name in ("source.html", "source.txt") for path in FIXTURES.glob(f"*/{name}"))
SCHEMAS = ("schema.org", "zyte", "trafilatura", "newspaper")


def expected(source: Path) -> dict[str, Any]:
    """What the page must give; a fixture without it fails."""
    loaded: dict[str, Any] = json.loads((source.parent / "expected.json").read_text(encoding="utf-8"))
    return loaded


def article_of(source: Path, told: dict[str, Any] | None = None) -> Article:
    """The article of a fixture's page or dump, with what is told about it."""
    told = told or {}
    options = Options(encoding=told.get("encoding"))
    run = adc_extract.extract if source.suffix == ".html" else adc_extract.extract_text
    return run(source.read_bytes(), url=told.get("url"), options=options)


def views_of(article: Article) -> dict[str, str]:
    """The article in each form, by the names of the files."""
    shown = {"links": True, "images": True}
    texts = {
        "text.txt": article.to_text(),
        "markdown.md": article.to_markdown(frontmatter=True, **shown),
        "bare.md": article.to_markdown(),
        "html.html": article.to_html(document=True, **shown),
        "tei.xml": article.to_xml(**shown),
        "json.json": article.to_json(blocks=True, indent=1) + "\n",
        "row.csv": _csv(article.to_dict()),
    }
    return texts | {f"{schema}.json": article.to_json(schema=schema, indent=1) + "\n" for schema in SCHEMAS}


def _csv(row: dict[str, Any]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(row)
    writer.writerow("; ".join(value) if isinstance(value, list) else value for value in row.values())
    return text.getvalue()


def write() -> None:
    """Writes every view of every fixture."""
    for source in SOURCES:
        folder = source.parent / "views"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        for name, text in views_of(article_of(source, expected(source).get("input"))).items():
            (folder / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    if sys.argv[1:] != ["--write"]:
        sys.exit(__doc__)
    write()
