"""Each block of a page with its score, the features behind it, and whether it was kept."""

from __future__ import annotations

from collections import defaultdict
from typing import Literal, NamedTuple

from adc_extract.fields.fates import Fate, fates
from adc_extract.model.article import Article
from adc_extract.model.decision import Decision
from adc_extract.model.page import Page
from adc_extract.score.agreement import NEVER, agree
from adc_extract.score.hints import NEAR, HintWeights, hint_features
from adc_extract.score.measures import Measures, measure, with_scores
from adc_extract.score.presets import Preset
from adc_extract.score.scorer import Scorer
from adc_extract.score.weighing import Stage, carried, load, stage_scores, without_furniture
from adc_extract.site.evidence import Recurrence, recurrences
from adc_extract.site.model import SiteModel

_SHOWN = 4  # features of one look that are printed, those that weigh most
_TEXT = 90  # characters of a block that are printed
_MOVED = 0.05  # log-odds; less does not show in what is printed
_NAME = 30  # characters of an element's name and class
_SIGNS: dict[Fate, str] = {"body": "+", "caption": "c", "apart": "o", "left": "-"}


Rule = Literal["", "words", "agreement", "twice"]
_RULES: dict[Rule, str] = {
    "": "",
    "words": "ruled out by its words, was {:+.1f}: ",
    "agreement": "agrees with its list, table or text, was {:+.1f}: ",
    "twice": "stands on the page twice, was {:+.1f}: ",
}


class Reason(NamedTuple):
    """A feature of a block, and what it adds to the score, in log-odds."""

    feature: str
    weight: float


class BlockTrace(NamedTuple):
    """One block: where it stands, its scores after the first and the second look and the final one, the reasons of both
    looks, strongest first, and what became of it, see `fates`. A look's score is a constant of its own and the sum of
    its reasons, and to those of the second look belongs what a model of the site says. The final score is that of the
    second look, unless a rule left the line out, or what belongs together was made to agree."""

    number: int
    place: str
    text: str
    first: float
    second: float
    score: float
    first_reasons: tuple[Reason, ...]
    reasons: tuple[Reason, ...]
    fate: Fate
    rule: Rule


def trace(
    page: Page, decision: Decision, preset: Preset, article: Article, site: SiteModel | None = None
) -> list[BlockTrace]:
    """The trace of every block, of a decision that was made with that ``site``. All is worked out again from the page:
    an extraction without it keeps no record."""
    weights = load(preset)
    measures = measure(page)
    first = stage_scores(page, measures, preset.first, weights.first)
    scored = with_scores(measures, first)
    second = stage_scores(page, scored, preset.second, weights.second)
    of_first = _reasons(page, measures, preset.first, weights.first)
    of_second = _reasons(page, scored, preset.second, weights.second)
    if site is not None:
        seen = recurrences(page, measures, site)
        second = [score + found.weight for score, found in zip(second, seen)]
        of_second = [_with_site(reasons, found) for reasons, found in zip(of_second, seen)]
    rules = _rules(page, measures, second, decision)
    return [
        BlockTrace(i, _place(page, i), page.blocks[i].text, *scores, *reasons, *end)
        for i, (scores, reasons, end) in enumerate(
            zip(
                zip(first, second, decision.scores),
                zip(of_first, of_second),
                zip(fates(page, decision, article), rules),
            )
        )
    ]


def to_lines(traces: list[BlockTrace]) -> str:
    """The trace as text: for each block a line with its fate (``+`` in the body, ``c`` a caption, ``o`` kept by its
    score but not in the body, ``-`` left out), its score and its text, and a line with the reasons: those of the final
    score, and behind a bar the first score and its own."""
    count = sum(t.fate == "body" for t in traces)
    lines = [f"{count} of {len(traces)} blocks in the body (+ body, c caption, o a field or a repeat, - left out)"]
    for t in traces:
        text = t.text.replace("\n", " ⏎ ").replace("\t", " ⇥ ")
        short = text if len(text) <= _TEXT else text[: _TEXT - 1] + "…"
        lines.append(f"{_SIGNS[t.fate]} {t.number:4} {t.score:+6.1f}  {t.place}  {short}")
        moved = _RULES[t.rule].format(t.second)
        lines.append(f"              {moved}{_shown(t.reasons)} | first {t.first:+.1f}: {_shown(t.first_reasons)}")
    return "\n".join(lines) + "\n"


def _rules(page: Page, measures: Measures, second: list[float], decision: Decision) -> list[Rule]:
    """What moved each score after the second look, if anything did: the last thing that did."""
    ruled = without_furniture(page, measures, second)
    agreed = agree(page, ruled)
    return [
        "twice"
        if final != after
        else "words"
        if after == NEVER and own != NEVER
        else "agreement"
        if abs(after - own) > _MOVED
        else ""
        for own, after, final in zip(second, agreed, decision.scores)
    ]


def _shown(reasons: tuple[Reason, ...]) -> str:
    return " · ".join(f"{reason.feature} {reason.weight:+.1f}" for reason in reasons[:_SHOWN]) or "nothing"


def _place(page: Page, index: int) -> str:
    """The block's element and the one that holds it: ``div.story > p``."""
    block = page.blocks[index]
    here = page.containers[block.container]
    if not block.container:
        return block.tag
    above = page.containers[here.parent]
    own = _name(block.tag, here.hints)
    return f"{_name(above.tag, above.hints)} > {own}" if here.parent else own


def _name(tag: str, hints: str) -> str:
    return ".".join([tag, *hints.split()[:1]])[:_NAME]


def _reasons(page: Page, measures: Measures, scorers: tuple[Scorer, ...], stage: Stage) -> list[tuple[Reason, ...]]:
    """For each block the features of one look that weigh anything, strongest first."""
    sums: list[dict[str, float]] = [defaultdict(float) for _ in page.blocks]
    for scorer, weights in zip(scorers, stage.columns):
        for i, feature in enumerate(scorer.column(page, measures)):
            sums[i][f"{scorer.name}: {scorer.features[feature]}"] += weights[feature]
    if stage.hints:
        for i, own in enumerate(sums):
            for name, weight in _hint_reasons(page, i, stage.hints):
                own[name] += weight
    if stage.carry:
        for own, score in zip(sums, carried(measures, stage)):
            own["first score"] = score
    return [_strongest(own) for own in sums]


def _with_site(reasons: tuple[Reason, ...], found: Recurrence) -> tuple[Reason, ...]:
    if not found.weight:
        return reasons
    return _strongest({**dict(reasons), f"site: on {found.pages} of {found.others} other pages": found.weight})


def _hint_reasons(page: Page, block: int, weights: HintWeights) -> list[Reason]:
    reasons = []
    for name in hint_features(page, block):
        where, _, word = name.partition(" ")
        reasons.append(Reason(name, weights.get(word, (0.0, 0.0))[f"{where} " == NEAR]))
    return reasons


def _strongest(sums: dict[str, float]) -> tuple[Reason, ...]:
    reasons = [Reason(name, weight) for name, weight in sums.items() if weight]
    return tuple(sorted(reasons, key=lambda reason: (-abs(reason.weight), reason.feature)))
