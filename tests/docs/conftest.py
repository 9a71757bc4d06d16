"""Where the files are that the docs speak of."""

from __future__ import annotations

import gzip
import os
from pathlib import Path

import pytest
from manual import ROOT, SOURCE, warc

import adc_extract

SITE_PAGES = sorted((ROOT / "fixtures" / "one-site").glob("*.html"))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory, with files of all names that the manual uses; it is the home of its owner, too."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(ROOT / "src"), os.environ.get("PYTHONPATH", "")]))
    for name in ("pages", "monday", "tuesday"):
        (tmp_path / name).mkdir()
    for number, page in enumerate(SITE_PAGES):
        (tmp_path / ("monday", "tuesday")[number % 2] / page.name).write_bytes(page.read_bytes())
    for name in ("page.html", "pages/a.html", "pages/b.html"):
        (tmp_path / name).write_bytes(SOURCE)
    for place in ("fixtures/news-theme", "fixtures/divs-and-br"):
        (tmp_path / place).mkdir(parents=True)
        (tmp_path / place / "source.html").write_bytes((ROOT / place / "source.html").read_bytes())
    article = adc_extract.extract(SOURCE)
    (tmp_path / "dump.txt").write_text(article.body, encoding="utf-8")
    (tmp_path / "truth.txt").write_text(article.body[:500], encoding="utf-8")
    (tmp_path / "other.json").write_text(article.to_json(schema="trafilatura"), encoding="utf-8")
    for name in ("crawl.warc.gz", "crawl-1.warc.gz", "crawl-2.warc.gz"):
        (tmp_path / name).write_bytes(gzip.compress(warc(SOURCE)))
    return tmp_path
