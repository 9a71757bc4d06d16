"""A page → why its article is what it is, for a person to read."""

from __future__ import annotations

from dataclasses import dataclass

from adc_extract.batch.input import Input
from adc_extract.batch.load import opened
from adc_extract.cli.work import Made
from adc_extract.explain.fields import field_lines
from adc_extract.explain.trace import to_lines, trace
from adc_extract.model.options import Options
from adc_extract.pipeline import compose, decide, explain_fields
from adc_extract.read.source import read_html, read_text
from adc_extract.render.text import printable
from adc_extract.score.presets import HTML, PLAIN
from adc_extract.site.model import SiteModel


@dataclass(frozen=True)
class Explain:
    """The work of ``--explain``: status and warnings, each field with its candidates, each block with its score."""

    options: Options
    site: SiteModel | None = None

    def __call__(self, source: Input) -> Made:
        """Raises what `load` raises."""
        data, plain, options = opened(source, self.options)
        page = (read_text if plain else read_html)(data, options)
        preset = PLAIN if page.plain else HTML
        page.url = source.url
        decision = decide(page, preset, self.site)
        article = compose(page, decision, options)
        lines = [f"{article.status}, confidence {article.confidence}", *(f"warning: {w}" for w in article.warnings)]
        fields = field_lines(explain_fields(page, decision, article, options))
        blocks = to_lines(trace(page, decision, preset, article, self.site))
        return Made(article.status, (), printable("\n".join(lines) + "\n" + fields + blocks))
