"""The blocks of a report, in the order of the page."""

from __future__ import annotations

from html import escape

from adc_extract.explain.differences import Differences, Verdict
from adc_extract.explain.escaping import clean, signed
from adc_extract.explain.report import Report
from adc_extract.explain.trace import BlockTrace
from adc_extract.fields.fates import Fate
from adc_extract.score.agreement import NEVER

NEAR = 1.0  # log-odds from the cut that count as near it
_WIDEST = 8.0  # log-odds at which a bar ends
_SNIPPET = 220  # characters of a block in the list
_MARKS: dict[Fate, tuple[str, str]] = {
    "body": ("■", "in the body"),
    "caption": ("◆", "a caption"),
    "apart": ("○", "apart from the body"),
    "left": ("×", "left out"),
}
_OTHERS: dict[Verdict, tuple[str, str]] = {"here": ("◀", "only here"), "there": ("▶", "only in the other")}
_SHOW = {
    "all": "all",
    "body": "in the body",
    "left": "left out",
    "near-left": "left out, near the cut",
    "near-body": "in the body, near the cut",
    "caption": "captions",
    "apart": "apart from the body",
    "rule": "moved by a rule",
}
_SHOW_OTHER = {"here": "only here", "there": "only in the other"}
_KEYS = (
    "<kbd>/</kbd> searches, <kbd>Enter</kbd> opens the first found, <kbd>Esc</kbd> ends it; "
    "<kbd>j</kbd> <kbd>k</kbd> next and previous, <kbd>Enter</kbd> opens"
)
_NO_SCRIPT = "What is behind a block's score is shown by a script, which is turned off here."


def blocks(report: Report, differences: Differences | None) -> str:
    """All blocks, each on a line, and the tools to find some."""
    neither: list[Verdict] = ["neither"] * len(report.traces)
    verdicts = differences.verdicts if differences else neither
    rows = "".join(_row(t, verdict, report.cut) for t, verdict in zip(report.traces, verdicts))
    legend = "".join(
        f'<li><span class="mark {fate}" aria-hidden="true">{sign}</span> {name}</li>'
        for fate, (sign, name) in _MARKS.items()
    )
    return f"""<section id="blocks"><h2>Blocks, in the order of the page</h2>
{_tools(report, is_compared=differences is not None)}
<ul class="legend">{legend}<li><span aria-hidden="true">┃</span> the cut of this page</li><li>{_KEYS}</li></ul>
<div id="list">{rows}</div><noscript><p>{_NO_SCRIPT}</p></noscript></section>
"""


def _tools(report: Report, *, is_compared: bool) -> str:
    names = sorted({reason.feature for t in report.traces for reason in t.reasons})
    known = "".join(f'<option value="{escape(clean(name))}">' for name in names)
    choices = {**_SHOW, **(_SHOW_OTHER if is_compared else {})}
    shown = "".join(f'<option value="{key}">{name}</option>' for key, name in choices.items())
    return f"""<form id="tools" role="search">
<label>Search <input id="search" type="search" placeholder="words of a block"></label>
<label>Show <select id="show">{shown}</select></label>
<label>With the feature <input id="feature" list="features" placeholder="a name, or a part of it"></label>
<datalist id="features">{known}</datalist>
<button type="button" id="clear">clear</button>
<button type="button" id="open">open all</button><button type="button" id="close">close all</button>
<output id="count"></output></form>"""


def _row(t: BlockTrace, verdict: Verdict, cut: float | None) -> str:
    sign, name = _MARKS[t.fate]
    is_near = int(cut is not None and abs(t.score - cut) <= NEAR)
    text = t.text if len(t.text) <= _SNIPPET else t.text[: _SNIPPET - 1] + "…"
    text = escape(clean(text.replace("\n", " ⏎ ").replace("\t", " ⇥ ")))
    score = signed(t.score) if t.score > NEVER else "never"
    kind = f'data-fate="{t.fate}" data-near="{is_near}" data-rule="{t.rule}" data-other="{verdict}"'
    return (
        f'<details class="{t.fate}" id="b{t.number}" {kind}><summary>'
        f'<span class="mark {t.fate}" title="{name}">{sign}<span class="unseen"> {name}, </span></span>'
        f'<span class="number">{t.number}</span>{_other(verdict)}<span class="score">{score}</span>'
        f'{_bar(t.score, cut)}<span class="text" dir="auto">{text}</span></summary></details>\n'
    )


def _other(verdict: Verdict) -> str:
    if verdict not in _OTHERS:
        return ""
    arrow, said = _OTHERS[verdict]
    return f'<span class="other" title="{said}">{arrow}<span class="unseen"> {said}, </span></span>'


def _bar(score: float, cut: float | None) -> str:
    """The score as a bar from the middle, and the cut as a line."""
    end = _place(score)
    line = "" if cut is None else f'<path d="M{_place(cut):.1f} 0V10"/>'
    drawn = f'<rect x="{min(50.0, end):.1f}" width="{abs(end - 50):.1f}" y="2" height="6"/>{line}'
    return f'<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">{drawn}</svg>'


def _place(score: float) -> float:
    return 50 + 50 * max(-1.0, min(1.0, score / _WIDEST))
