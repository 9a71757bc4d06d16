"""Figures → plots as SVG, with matplotlib: text stays text, colours follow the reader's light or dark.

A plot is drawn with stand-in colours, which become variables of CSS: `standalone` gives them values for a picture of
its own; a page that the plot stands in has its own.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from statistics import mean
from typing import Any, NamedTuple

import matplotlib
from scaling import MOST, Growth

matplotlib.use("svg")
import matplotlib.pyplot as plt

# Stand-in → variable, light, dark. Lines differ in colour and in their dashes.
_COLOURS = {
    "#010101": ("--ink", "#1b1f24", "#e8ebee"),
    "#020202": ("--soft", "#57606a", "#a9b4bf"),
    "#030303": ("--line", "#cfd6dd", "#3b444d"),
    "#040404": ("--ground", "#ffffff", "#14181c"),
    "#050505": ("--plot-1", "#0b6b3a", "#5fd39a"),
    "#060606": ("--plot-2", "#b34700", "#f0935a"),
    "#070707": ("--plot-3", "#1f5fa8", "#8cbcf5"),
    "#080808": ("--plot-4", "#8a3a78", "#e29ad2"),
    "#090909": ("--plot-5", "#6b5900", "#d9c24a"),
    "#0a0a0a": ("--plot-6", "#57606a", "#a9b4bf"),
}
_INK, _SOFT, _LINE, _GROUND, *_PLOTS = _COLOURS
# Each has the same look wherever it is drawn.
_ORDER = ("adc_extract", "trafilatura", "newspaper", "readability", "resiliparse", "bare parse")
_DASHES = ("-", "--", ":", "-.", (0, (6, 1.5, 1, 1.5, 1, 1.5)), (0, (1, 3)))
_MARKS = ("o", "s", "^", "D", "v", "x")
_STYLE: dict[str, Any] = {
    "svg.fonttype": "none",  # text, not outlines of it
    "svg.hashsalt": "adc_extract",  # the same bytes for the same figures
    "font.family": "sans-serif",
    "font.size": 11,
    "text.color": _INK,
    "axes.labelcolor": _INK,
    "axes.edgecolor": _SOFT,
    "axes.facecolor": "none",
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": True,
    "axes.axisbelow": True,
    "grid.color": _LINE,
    "grid.linewidth": 0.6,
    "xtick.color": _SOFT,
    "ytick.color": _SOFT,
    "xtick.labelcolor": _INK,
    "ytick.labelcolor": _INK,
    "legend.frameon": False,
    "figure.facecolor": "none",
    "savefig.facecolor": "none",
}
matplotlib.rcParams.update(_STYLE)
_WIDE = (9.0, 4.2)  # inches
_LEAST = -6.0  # log-odds: lower scores are drawn as this
_FAST = {"color": _PLOTS[0], "linewidth": 0.8, "alpha": 0.8}
_SLOW = {"color": _PLOTS[1], "linewidth": 1.6, "alpha": 0.8, "marker": "o", "markersize": 4}
_IDS = re.compile(r' id="[a-zA-Z0-9]+_\d+"')  # of groups; what is referred to has other ids

Series = Mapping[str, Sequence[float]]  # values by the name of what they are of


class Dot(NamedTuple):
    """A point that leads somewhere: where it stands, the address, and its words."""

    x: float
    y: float
    link: str
    words: str


def shares(columns: Series, words: str, dots: Sequence[Dot] = ()) -> str:
    """F1 of each page, of the worst first, against the share of pages; a line an extractor, or for the first of them a
    dot a page, where there are any."""
    figure, axes = plt.subplots(figsize=_WIDE, layout="constrained")
    for number, (name, values) in enumerate(columns.items()):
        label = f"{name}, mean {mean(values):.3f}"
        if dots and not number:
            places, addresses = ([d.x for d in dots], [d.y for d in dots]), [d.link for d in dots]
            axes.scatter(*places, s=22, color=_PLOTS[0], label=label, urls=addresses, zorder=3)
        else:
            axes.plot(positions(values), sorted(values), **_line(name), label=label)
    axes.set(xlim=(0, 100), ylim=(-0.02, 1.02), xlabel="% of pages, the worst first", ylabel="F1 of a page")
    axes.legend(loc="lower right")
    return _svg(figure, words, {d.link: d.words for d in dots})


def groups(rows: Mapping[str, Mapping[str, float]], counts: Mapping[str, int], words: str) -> str:
    """Mean F1 by group, such as kinds of page: a row a group, a mark an extractor."""
    figure, axes = plt.subplots(figsize=(9.0, 1.4 + 0.38 * len(rows)), layout="constrained")
    names = list(dict.fromkeys(name for row in rows.values() for name in row))
    for name in names:
        values = [row.get(name) for row in rows.values()]
        axes.plot(values, range(len(rows)), **_mark(name), label=name)
    axes.set_yticks(range(len(rows)), [f"{group} ({counts[group]})" for group in rows])
    axes.set(ylim=(len(rows) - 0.5, -0.5), xlabel="mean F1, pages in brackets")
    figure.legend(loc="outside upper center", ncols=len(names), handletextpad=0.2, columnspacing=1.2)
    return _svg(figure, words)


def speeds(columns: Series, words: str) -> str:
    """Milliseconds of each page, of the fastest first, against the share of pages; a line a contestant."""
    figure, axes = plt.subplots(figsize=_WIDE, layout="constrained")
    for name, values in columns.items():
        axes.plot(positions(values), sorted(values), **_line(name), label=f"{name}, mean {mean(values):.1f} ms")
    axes.set(xlim=(0, 100), yscale="log", xlabel="% of pages, the fastest first", ylabel="ms of a page")
    axes.yaxis.set_major_formatter("{x:g}")
    figure.legend(loc="outside lower center", ncols=3)
    return _svg(figure, words)


def growths(found: Sequence[Growth], words: str) -> str:
    """Seconds against megabytes, a line a dimension of a page; those that grow too much stand out."""
    figure, axes = plt.subplots(figsize=_WIDE, layout="constrained")
    for growth in sorted(found, key=lambda each: each.is_too_much):
        look = _SLOW if growth.is_too_much else _FAST
        axes.plot([size / 1e6 for size in growth.sizes], growth.seconds, **look)
    fast, slow = (sum(g.is_too_much is wanted for g in found) for wanted in (False, True))
    axes.plot([], [], **_FAST, label=f"{fast} dimensions of a page that is made four times as large")
    axes.plot([], [], **_SLOW, label=f"{slow} that then take over {MOST:g} times the time")
    axes.plot(*_linear(found), color=_INK, linestyle=":", label="one second per megabyte")
    axes.set(xscale="log", yscale="log", xlabel="MB of the page", ylabel="seconds")
    axes.set_xticks([1, 2, 4])
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_formatter("{x:g}")
        axis.set_minor_formatter("")
    figure.legend(loc="outside lower center", ncols=2)
    return _svg(figure, words)


def scores(looks: Mapping[str, Sequence[float]], kept: Sequence[bool], cut: float, words: str) -> str:
    """The scores of a page's blocks in its order, a row a look, as bars; those of kept blocks stand out. The cut is a
    line through the last row."""
    figure, rows = plt.subplots(len(looks), 1, figsize=(9.0, 2.1 * len(looks)), sharex=True, layout="constrained")
    for axes, (name, values) in zip(rows, looks.items(), strict=True):
        shown = [max(value, _LEAST) for value in values]
        axes.bar(range(len(shown)), shown, color=[_PLOTS[0] if each else _PLOTS[5] for each in kept], width=0.8)
        axes.axhline(0, color=_SOFT, linewidth=0.8)
        axes.set(ylabel=name, xlim=(-1, len(shown)))
    rows[-1].axhline(cut, color=_PLOTS[1], linestyle="--", linewidth=1.6)
    rows[-1].set_xlabel("blocks, in the order of the page")
    rows[0].bar([0], [0], color=_PLOTS[0], label="kept")
    rows[0].bar([0], [0], color=_PLOTS[5], label="left out")
    rows[0].plot([], [], color=_PLOTS[1], linestyle="--", label="the cut")
    figure.legend(loc="outside upper center", ncols=3)
    return _svg(figure, words)


def expectation(values: Sequence[float], words: str) -> str:
    """The F1 to be expected of the best blocks, by how many of them are kept; the most is marked."""
    figure, axes = plt.subplots(figsize=(9.0, 3.0), layout="constrained")
    best = max(range(len(values)), key=values.__getitem__)
    axes.plot(range(1, len(values) + 1), values, **_line("adc_extract"))
    axes.plot([best + 1], [values[best]], color=_PLOTS[1], marker="o", markersize=9, linestyle="none")
    axes.annotate(f"{best + 1} blocks", (best + 1, values[best]), (10, -16), textcoords="offset points")
    axes.set(xlim=(0, len(values)), ylim=(0, 1.02), xlabel="best blocks that are kept", ylabel="F1 to be expected")
    return _svg(figure, words)


def standalone(svg: str) -> str:
    """The same as a picture of its own, on a ground of its own, in light and in dark."""
    light, dark = ("".join(f"{name}:{colour[i]};" for name, *colour in _COLOURS.values()) for i in (0, 1))
    style = f"<style>svg{{{light}background:var(--ground)}}@media(prefers-color-scheme:dark){{svg{{{dark}}}}}</style>"
    return re.sub(r"(<svg[^>]*>)", lambda tag: tag[1] + style, svg, count=1)


def variables() -> str:
    """The lines' colours for a page's style sheet: those of light, and those of dark."""
    light, dark = ("".join(f"{name}: {colour[i]}; " for name, *colour in list(_COLOURS.values())[4:]) for i in (0, 1))
    return f":root {{ {light}}}\n@media (prefers-color-scheme: dark) {{ :root {{ {dark}}} }}\n"


def positions(values: Sequence[float]) -> list[float]:
    """Where each of so many sorted values stands, in per cent of them."""
    return [100 * (i + 0.5) / len(values) for i in range(len(values))]


def _line(name: str) -> dict[str, Any]:
    number = _ORDER.index(name)
    return {"color": _PLOTS[number], "linestyle": _DASHES[number], "linewidth": 1.6 if number else 2.4}


def _mark(name: str) -> dict[str, Any]:
    number = _ORDER.index(name)
    look = {"color": _PLOTS[number], "marker": _MARKS[number], "linestyle": "none"}
    return look | ({"markersize": 6, "zorder": 3} if number else {"markersize": 9, "zorder": 4})


def _linear(found: Iterable[Growth]) -> tuple[list[float], list[float]]:
    sizes = [size / 1e6 for growth in found for size in growth.sizes] or [1.0]
    return [min(sizes), max(sizes)], [min(sizes), max(sizes)]


def _svg(figure: Any, words: str, links: Mapping[str, str] | None = None) -> str:
    buffer = io.StringIO()
    figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None})
    plt.close(figure)
    svg = buffer.getvalue()
    svg = re.sub(r"(?s)<style.*?</style>|<metadata>.*?</metadata>", "", svg[svg.index("<svg") :])
    svg = re.sub(r' style="([^"]*)"', lambda found: _attributes(found[1]), _IDS.sub("", svg))
    for stand_in, (name, *_) in _COLOURS.items():
        svg = svg.replace(stand_in, f"var({name})")
    role = "group" if links else "img"  # what is in an image cannot be a link
    svg = svg.replace("<svg ", f'<svg role="{role}" aria-label="{escape(words)}" ', 1)
    return re.sub(r'<a xlink:href="([^"]*)"[^>]*>', lambda found: _link(found[1], links or {}), svg)


def _attributes(style: str) -> str:
    """Declarations as attributes: a content security policy lets no styles in."""
    pairs = (each.split(":", 1) for each in style.split(";") if ":" in each)
    return "".join(f' {name.strip()}="{value.strip()}"' for name, value in pairs)


def _link(address: str, words: Mapping[str, str]) -> str:
    # The list below a plot has the same links, so that the keyboard passes by these.
    return f'<a href="{address}" tabindex="-1" aria-hidden="true"><title>{escape(words.get(address, ""))}</title>'
