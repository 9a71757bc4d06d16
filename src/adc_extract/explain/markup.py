"""A Report → one HTML file that opens anywhere, with nothing to fetch."""

from __future__ import annotations

import pkgutil
from html import escape

from adc_extract.explain.data import data_of
from adc_extract.explain.differences import Differences
from adc_extract.explain.document import document
from adc_extract.explain.escaping import clean, shown, signed, table
from adc_extract.explain.markup_blocks import blocks
from adc_extract.explain.markup_fields import fields, outline
from adc_extract.explain.report import Report
from adc_extract.version import __version__

MARK = "<!-- a report of adc_extract -->"


def to_page(report: Report, differences: Differences | None = None) -> str:
    """The report as a document in HTML. ``differences`` are those from another result."""
    headline = escape(clean(report.article.headline or "No headline"))
    parts = (
        _summary(report, headline, differences),
        _differences(differences) if differences else "",
        blocks(report, differences),
        fields(report.choices),
        outline(report),
        _times(report.times),
        f'<script type="application/json" id="data">{data_of(report)}</script>',
    )
    return document(f"{headline} – why", "".join(parts), _asset("report.css"), _asset("report.js"), MARK)


def _asset(name: str) -> str:
    return (pkgutil.get_data("adc_extract.explain", name) or b"").decode().strip()


def _summary(report: Report, headline: str, differences: Differences | None) -> str:
    article, kept = report.article, sum(t.fate == "body" for t in report.traces)
    facts = {
        "status": article.status,
        "confidence": f"{article.confidence:.2f}",
        "blocks": f"{kept} of {len(report.traces)} in the body",
        "the cut": "nothing was kept" if report.cut is None else f"at a score of {signed(report.cut)}",
        "address": article.url or "not known",
        "made by": f"adc_extract {__version__}",
    }
    rows = "".join(f"<div><dt>{name}</dt><dd>{shown(value)}</dd></div>" for name, value in facts.items())
    names = (*(("differences",) if differences else ()), "blocks", "fields", "outline", "times")
    links = "".join(f'<a href="#{name}">{name}</a>' for name in names)
    return f"""<header><p class="kicker">Why it came out like this</p><h1 dir="auto">{headline}</h1>
<dl>{rows}</dl><nav aria-label="Parts of the report">{links}</nav></header>
<main>{_warnings(article.warnings)}
"""


def _warnings(warnings: tuple[str, ...]) -> str:
    items = "".join(f"<li>{shown(warning)}</li>" for warning in warnings)
    return f'<section id="warnings"><h2>Warnings</h2><ul class="warnings">{items}</ul></section>' if items else ""


def _differences(found: Differences) -> str:
    rows = [
        f'<tr><th scope="row">{escape(name)}</th><td dir="auto">{shown(ours) or "—"}</td>'
        f'<td dir="auto">{shown(theirs) or "—"}</td></tr>'
        for name, (ours, theirs) in found.fields.items()
    ]
    lines = "".join(f'<li dir="auto">{shown(line)}</li>' for line in found.missing)
    missing = f"<h3>Lines of the other that no block holds</h3><ul>{lines}</ul>" if lines else ""
    both, here, there = (sum(verdict == name for verdict in found.verdicts) for name in ("both", "here", "there"))
    return f"""<section id="differences"><h2>Differences from the other</h2>
<p>Words: precision {found.precision:.3f}, recall {found.recall:.3f}, F1 {found.f1:.3f}, if the other is right. Blocks:
{both} in both bodies, {here} only here, {there} only in the other.</p>
{table(("field", "here", "in the other"), rows, "The fields that both have are the same.")}{missing}</section>
"""


def _times(times: dict[str, float]) -> str:
    most = max(times.values(), default=0.0) or 1.0
    rows = [
        f'<tr><th scope="row">{escape(name)}</th><td class="weight">{ms:.1f} ms</td>'
        f"<td>{_bar(100 * ms / most)}</td></tr>"
        for name, ms in times.items()
    ]
    parts = table(("stage", "took", ""), rows, "Nothing was measured.")
    return f'<section id="times"><h2>Time</h2>{parts}</section></main>\n'


def _bar(width: float) -> str:
    return (
        '<svg class="bar time" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect x="0" width="{width:.1f}" y="2" height="6"/></svg>'
    )
