"""Every block of code in the README and the docs is run: here what needs the library alone, and elsewhere all else."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from manual import BLOCKS, SOURCE, URL, Block, blocks_of, run

import adc_extract

TESTS = Path(__file__).resolve().parents[1]
# Which test runs the blocks of a language on a page, besides Python here, and what is typed at a prompt.
ELSEWHERE = {
    ("crawl-of-3-billion", "sql"): ["docs/test_integration_blocks.py"],
    ("integrations/dataframes", "python"): ["docs/test_integration_blocks.py"],
    ("integrations/dataframes", "sql"): ["docs/test_integration_blocks.py"],
    ("integrations/datatrove", "json"): ["docs/test_integration_blocks.py"],
    ("integrations/datatrove", "python"): ["docs/test_integration_blocks.py"],
    ("integrations/notebooks", "python"): ["docs/test_notebooks_page.py"],
    ("integrations/ray-and-spark", "python"): ["integrations/test_ray.py", "integrations/test_spark.py"],
    ("integrations/scrapy", "python"): ["docs/test_crawler_blocks.py"],
    ("integrations/service", "dockerfile"): ["docs/test_service_blocks.py"],
    ("integrations/service", "ini"): ["docs/test_service_blocks.py"],
    ("integrations/service", "python"): ["docs/test_service_blocks.py"],
    ("integrations/trees", "python"): ["docs/test_integration_blocks.py"],
    ("integrations/web-poet", "python"): ["docs/test_crawler_blocks.py"],
}
PAGES = [page for page in dict.fromkeys(block.page for block in BLOCKS) if not page.startswith("integrations/")]
PROGRAMS = [page for page in PAGES if blocks_of(page, "python")]
CODE = re.compile(
    r"(?m)^\s*(?:\$ |(?:adc-extract|curl|docker|make|pip|pytest|python) |@|import |from |def |SELECT |\{|<\?)"
)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("page", PROGRAMS)
def test_python(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The blocks of a page are one program, given a page and its URL."""
    names: dict[str, Any] = {
        "adc_extract": adc_extract,
        "html": SOURCE,
        "body": SOURCE,
        "url": URL,
        "page": SOURCE,
        "pages": [SOURCE],
        "response": SimpleNamespace(url=URL, body=SOURCE),
    }
    for block in blocks_of(page, "python"):
        names |= run(block, names)
    capsys.readouterr()


def test_each_block_is_run() -> None:
    """There is none of a language, or on a page, that no test knows of; and none that a test knows of is gone."""
    known = {*ELSEWHERE, *((page, "python") for page in PROGRAMS)}
    assert {(block.page, block.language) for block in BLOCKS if block.language not in ("console", "indented")} == known


@pytest.mark.parametrize(("page", "language"), ELSEWHERE)
def test_where_it_is_run(page: str, language: str) -> None:
    """The tests that are to run them ask for them."""
    for name in ELSEWHERE[page, language]:
        source = (TESTS / name).read_text(encoding="utf-8")
        assert f'"{page}"' in source, name
        assert f', "{language}")' in source, name


def test_each_engine_has_its_blocks() -> None:
    """The test of an engine takes the blocks that import its module; there is none of no engine, or of two."""
    for block in blocks_of("integrations/ray-and-spark", "python"):
        assert ("integrations.ray" in block) != ("integrations.spark" in block)


@pytest.mark.parametrize(
    "block", [block for block in BLOCKS if block.language == "indented"], ids=lambda each: each.place
)
def test_no_code_is_indented(block: Block) -> None:
    """What stands indented is a drawing, a table of figures or a synopsis: code has a fence and a language."""
    assert not CODE.search(block.text) or "[options]" in block.text
