"""Answers → pages in HTML: one a corpus, with a plot, tables and a list of its pages, and one for all of them."""

from __future__ import annotations

import pkgutil
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape
from pathlib import Path
from statistics import mean
from urllib.parse import quote

import plots
from answers import OURS, Answer

from adc_extract.explain.document import document
from adc_extract.explain.escaping import clean, shown, table

_HERE = Path(__file__).parent
_LEAST = 5  # pages of a kind or language that has a row of its own
_REST = "others"
_RIGHT = ("headline", "authors", "date")
_MARKS = {True: ("right", "✓"), False: ("wrong", "×")}
_NOTHING = "–"


def corpus_page(corpus: str, found: Sequence[Answer]) -> str:
    """The page of one corpus. Reports of its pages are linked as `report_path` names them."""
    ranked = sorted(found, key=lambda answer: answer.f1[OURS])
    names = list(found[0].f1)
    columns = {name: [answer.f1[name] for answer in found] for name in names}
    dots = [
        plots.Dot(x, answer.f1[OURS], report_path(corpus, answer.page), f"{answer.f1[OURS]:.3f} {answer.page}")
        for x, answer in zip(plots.positions(ranked), ranked, strict=True)
    ]
    body = (
        f'<header><p class="kicker"><a href="index.html">All corpora</a></p><h1>{escape(corpus)}</h1></header><main>'
        + "<h2>Each page</h2><p>A dot is a page, and leads to the report that says why it came out as it did.</p>"
        + plots.shares(columns, f"F1 of each page of {corpus}, by extractor: the table below has the figures", dots)
        + _by("kind of page", found, lambda answer: answer.kind)
        + _by("language", found, lambda answer: answer.language)
        + _list(corpus, ranked)
        + "</main>"
    )
    return _document(f"{escape(corpus)} – quality", body)


def index_page(corpora: Mapping[str, Sequence[Answer]], pictures: Iterable[tuple[str, str]]) -> str:
    """The page of all corpora. ``pictures`` are titles and plots."""
    names = list(next(iter(corpora.values()))[0].f1)
    rows = [
        f'<tr><th scope="row"><a href="{quote(corpus)}.html">{escape(corpus)}</a></th>'
        f'<td class="weight">{len(found)}</td>{_means(found, names)}</tr>'
        for corpus, found in corpora.items()
    ]
    drawn = "".join(f"<h2>{escape(title)}</h2>{plot}" for title, plot in pictures)
    figures = _figures(("corpus", "pages", *names), rows)
    body = (
        f"<header><h1>Quality, speed and scaling</h1></header><main><h2>Mean F1 by corpus</h2>{figures}{drawn}</main>"
    )
    return _document("Quality, speed and scaling", body)


def report_path(corpus: str, page: str) -> str:
    """Where the report of a page stands, beside the page of its corpus."""
    return f"pages/{quote(corpus)}/{quote(page)}.html"


def by_group(found: Iterable[Answer], group: Callable[[Answer], str]) -> dict[str, list[Answer]]:
    """The answers by group, of the largest first; small groups are one, at the end."""
    groups: defaultdict[str, list[Answer]] = defaultdict(list)
    for answer in found:
        groups[group(answer)].append(answer)
    large = {name: rows for name, rows in groups.items() if len(rows) >= _LEAST}
    rest = [answer for name, rows in groups.items() if name not in large for answer in rows]
    ordered = dict(sorted(large.items(), key=lambda item: (-len(item[1]), item[0])))
    return ordered | ({_REST: rest} if rest else {})


def _by(what: str, found: Sequence[Answer], group: Callable[[Answer], str]) -> str:
    groups = by_group(found, group)
    if list(groups) == [""]:
        return ""
    names = list(found[0].f1)
    rows = [
        f'<tr><th scope="row">{escape(name)}</th><td class="weight">{len(rows)}</td>{_means(rows, names)}</tr>'
        for name, rows in groups.items()
    ]
    values = {name: {each: mean(row.f1[each] for row in rows) for each in names} for name, rows in groups.items()}
    plot = plots.groups(values, {name: len(rows) for name, rows in groups.items()}, f"Mean F1 by {what}: see the table")
    return f"<h2>By {what}</h2>{plot}{_figures((what, 'pages', *names), rows)}"


def _figures(head: tuple[str, ...], rows: list[str]) -> str:
    return (
        f'<div class="wide figures" tabindex="0" role="region" aria-label="By {head[0]}">{table(head, rows, "")}</div>'
    )


def _means(found: Sequence[Answer], names: Sequence[str]) -> str:
    values = [mean(answer.f1[name] for answer in found) for name in names]
    best = max(values)
    return "".join(
        f'<td class="weight">{"<strong>" * (value == best)}{value:.3f}{"</strong>" * (value == best)}</td>'
        for value in values
    )


def _list(corpus: str, ranked: Sequence[Answer]) -> str:
    names = list(ranked[0].f1)
    kinds, languages = (sorted({get(a) for a in ranked} - {""}) for get in (lambda a: a.kind, lambda a: a.language))
    fields = [name for name in _RIGHT if any(name in answer.right for answer in ranked)]
    heads = ("page", "headline", "kind", "language", *names, "precision", "recall", "confidence", *fields)
    sorts = "".join(
        f'<th scope="col" aria-sort="none"><button type="button" data-column="{i}">{escape(head)}</button></th>'
        for i, head in enumerate(heads)
    )
    rows = "".join(_row(corpus, answer, names, fields) for answer in ranked)
    return f"""<h2>The pages</h2>
<form id="tools" role="search"><label>Search<input id="search" type="search" autocomplete="off"></label>
<label>Show<select id="show"><option value="all">all</option><option value="low">F1 below 0.9</option>
<option value="beaten">another is better by 0.05</option><option value="wrong">a field is wrong</option>
<option value="failed">an extractor failed</option></select></label>
{_select("kind", kinds)}{_select("language", languages)}
<output id="count" for="search show" aria-live="polite"></output></form>
<div class="wide" tabindex="0" role="region" aria-label="The pages"><table id="list"><thead><tr>{sorts}</tr></thead>
<tbody>{rows}</tbody></table></div>
"""


def _select(name: str, values: Sequence[str]) -> str:
    options = "".join(f"<option>{escape(value)}</option>" for value in values)
    chosen = f'<option value="">all</option>{options}'
    return f'<label>{name.capitalize()}<select id="{name}">{chosen}</select></label>' if values else ""


def _row(corpus: str, answer: Answer, names: Sequence[str], fields: Sequence[str]) -> str:
    others = [f1 for name, f1 in answer.f1.items() if name != OURS]
    marks = {
        "low": answer.f1[OURS] < 0.9,
        "beaten": bool(others) and max(others) - answer.f1[OURS] >= 0.05,
        "wrong": any(value < 1 for value in answer.right.values()),
        "failed": bool(answer.failures),
    }
    told = " ".join(name for name, holds in marks.items() if holds)
    values = [_f1(answer, name) for name in names]
    values += [_NOTHING if value is None else f"{value:.3f}" for value in (answer.precision, answer.recall)]
    values.append(f"{answer.confidence:.2f}")
    cells = "".join(f'<td class="weight">{value}</td>' for value in values)
    return (
        f'<tr data-marks="{told}" data-kind="{escape(answer.kind)}" data-language="{escape(answer.language)}">'
        f'<th scope="row"><a href="{report_path(corpus, answer.page)}">{escape(answer.page)}</a></th>'
        f'<td dir="auto" title="{escape(clean(answer.url))}">{shown(answer.headline) or _NOTHING}</td>'
        f"<td>{escape(answer.kind) or _NOTHING}</td><td>{escape(answer.language)}</td>"
        f"{cells}{''.join(_field(answer, name) for name in fields)}</tr>"
    )


def _f1(answer: Answer, name: str) -> str:
    failure = answer.failures.get(name)
    return f"{answer.f1[name]:.3f}" + (f" ({shown(failure)})" if failure else "")


def _field(answer: Answer, name: str) -> str:
    if name not in answer.right:
        return f"<td>{_NOTHING}</td>"
    word, mark = _MARKS[answer.right[name] == 1]
    return f'<td class="{word}">{mark}<span class="unseen"> {word}</span></td>'


def _document(title: str, body: str) -> str:
    base = (pkgutil.get_data("adc_extract.explain", "report.css") or b"").decode()
    style = base + plots.variables() + (_HERE / "corpus_page.css").read_text(encoding="utf-8")
    return document(title, body, style, (_HERE / "corpus_page.js").read_text(encoding="utf-8"))
