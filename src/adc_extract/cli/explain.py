"""A page → why its article is what it is, for a person to read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from adc_extract.batch.input import Input
from adc_extract.batch.load import opened
from adc_extract.cli.work import Made
from adc_extract.explain.fields import field_lines
from adc_extract.explain.html import MARK, page_of
from adc_extract.explain.report import Report, gather
from adc_extract.explain.trace import to_lines
from adc_extract.model.options import Options
from adc_extract.render.text import printable
from adc_extract.site.model import SiteModel


@dataclass(frozen=True)
class Explain:
    """The work of ``--explain``: status and warnings, each field with its candidates, each block with its score; as
    text, or as a page for a browser, then also beside another result, ``against``."""

    options: Options
    site: SiteModel | None = None
    as_page: bool = False
    against: str | None = None

    def __call__(self, source: Input) -> Made:
        """Raises what `opened` raises."""
        data, plain, options = opened(source, self.options)
        report = gather(data, source.url, options, plain=plain, site=self.site)
        written = page_of(report, self.against) if self.as_page else _text(report)
        return Made(report.article.status, (), written)


def _text(report: Report) -> str:
    article = report.article
    lines = [f"{article.status}, confidence {article.confidence}", *(f"warning: {w}" for w in article.warnings)]
    return printable("\n".join(lines) + "\n" + field_lines(report.choices) + to_lines(report.traces))


def refuse_to_overwrite(target: str) -> None:
    """Raises ValueError where a report would be written over something else: it may be the page."""
    path = Path(target)
    if path.is_file() and path.stat().st_size:
        with path.open("rb") as file:
            if MARK.encode() not in file.read(200):
                raise ValueError("it is there, and is no report of an earlier run")


def other_result(path: str) -> str:
    """What a file with another result holds, as UTF-8. Raises OSError."""
    return Path(path).read_bytes().decode("utf-8", "replace")
