"""Each block of a page with its score, the features behind it, and whether it was kept."""

from __future__ import annotations

from collections import defaultdict
from math import inf
from typing import Literal, NamedTuple

from adc_extract.fields.fates import Fate, fates
from adc_extract.model.article import Article
from adc_extract.model.decision import Decision
from adc_extract.model.page import Page
from adc_extract.score.agreement import NEVER, agree
from adc_extract.score.aside import without_comments
from adc_extract.score.hints import NEAR, HintWeights, hint_features
from adc_extract.score.measures import Measures, measure, with_scores
from adc_extract.score.presets import Preset
from adc_extract.score.scorer import Scorer
from adc_extract.score.weighing import SUREST, Stage, feature_names, load, stage_scores, without_furniture
from adc_extract.site.evidence import recurrences
from adc_extract.site.model import SiteModel

_SHOWN = 6  # features of a block that are printed, those that add most
_TEXT = 90  # characters of a block that are printed
_MOVED = 0.05  # log-odds; less does not show in what is printed
_NAME = 30  # characters of an element's name and class
_SIGNS: dict[Fate, str] = {"body": "+", "caption": "c", "apart": "o", "left": "-"}


Rule = Literal["", "words", "agreement", "comments", "twice", "lead", "favor", "stray"]
_RULES: dict[Rule, str] = {
    "": "",
    "words": "ruled out by its words, was {:+.1f}: ",
    "agreement": "agrees with its list, table or text, was {:+.1f}: ",
    "comments": "a comment beside a text, was {:+.1f}: ",
    "twice": "stands on the page twice, was {:+.1f}: ",
    "lead": "is the lead, whatever its score: ",
    "favor": "the options favor recall: ",
    "stray": "stands alone far before the rest: ",
}


class Reason(NamedTuple):
    """A feature of a block, its weight in the look that it belongs to, and what it adds to the block's score, all in
    log-odds: the weight itself for a feature of the second look, and the part of it that the second look takes over for
    one of the first."""

    feature: str
    weight: float
    adds: float


class BlockTrace(NamedTuple):
    """One block: where it stands, its scores after the first and the second look and the final one, the reasons,
    strongest first, and what became of it, see `fates`. The score after the second look is the constant and what the
    reasons add, of both looks, and of a model of the site if there is one. The final score is the same, unless a rule
    left the line out, or what belongs together was made to agree. ``rule`` is the last one that had a say beside it."""

    number: int
    place: str
    text: str
    first: float
    second: float
    score: float
    constant: float
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
    of_first = _sums(page, measures, preset.first, weights.first)
    of_second = _sums(page, scored, preset.second, weights.second)
    if site is not None:
        seen = recurrences(page, measures, site)
        second = [score + found.weight for score, found in zip(second, seen)]
        for sums, found in zip(of_second, seen):
            sums[f"site: on {found.pages} of {found.others} other pages"] = found.weight
    shares = _shares(first, weights.second)
    reasons = [_strongest(*block) for block in zip(of_first, shares, of_second)]
    fated = fates(page, decision, article)
    rules = _rules(page, measures, second, decision)
    rules = [other or rule for other, rule in zip(_exceptions(page, decision, article, fated), rules)]
    return [
        BlockTrace(
            i, _place(page, i), page.blocks[i].text, *scores, scores[1] - sum(r.adds for r in because), because, *end
        )
        for i, (scores, because, end) in enumerate(zip(zip(first, second, decision.scores), reasons, zip(fated, rules)))
    ]


def to_lines(traces: list[BlockTrace]) -> str:
    """The trace as text: for each block a line with its fate (``+`` in the body, ``c`` a caption, ``o`` kept by its
    score but not in the body, ``-`` left out), its score and its text, and a line with the strongest reasons, and what
    each adds to the score."""
    count = sum(t.fate == "body" for t in traces)
    lines = [f"{count} of {len(traces)} blocks in the body (+ body, c caption, o a field or a repeat, - left out)"]
    for t in traces:
        text = t.text.replace("\n", " ⏎ ").replace("\t", " ⇥ ")
        short = text if len(text) <= _TEXT else text[: _TEXT - 1] + "…"
        lines.append(f"{_SIGNS[t.fate]} {t.number:4} {t.score:+6.1f}  {t.place}  {short}")
        moved = _RULES[t.rule].format(t.second)
        lines.append(f"              {moved}{_shown(t.reasons)}")
    return "\n".join(lines) + "\n"


def _rules(page: Page, measures: Measures, second: list[float], decision: Decision) -> list[Rule]:
    """What moved each score after the second look, if anything did: the last thing that did."""
    ruled = without_furniture(page, measures, second)
    agreed = agree(page, ruled)
    beside = without_comments(page, measures, agreed)
    return [
        "twice"
        if final != last
        else "comments"
        if last != after
        else "words"
        if after == NEVER and own != NEVER
        else "agreement"
        if abs(after - own) > _MOVED
        else ""
        for own, after, last, final in zip(second, agreed, beside, decision.scores)
    ]


def _exceptions(page: Page, decision: Decision, article: Article, fated: list[Fate]) -> list[Rule]:
    """For each block why it is on the other side of the cut than its score would have it, if it is."""
    kept = set(decision.kept)
    least = min((decision.scores[i] for i in kept), default=inf)
    return [
        ("lead" if article.lead and block.text in article.lead else "favor")
        if fate == "body" and i not in kept
        else "stray"
        if fate == "left" and score >= least
        else ""
        for i, (block, score, fate) in enumerate(zip(page.blocks, decision.scores, fated))
    ]


def _shown(reasons: tuple[Reason, ...]) -> str:
    return " · ".join(f"{reason.feature} {reason.adds:+.1f}" for reason in reasons[:_SHOWN]) or "nothing"


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


def _sums(page: Page, measures: Measures, scorers: tuple[Scorer, ...], stage: Stage) -> list[dict[str, float]]:
    """For each block the weights of one look by feature, without what it takes over of the first."""
    sums: list[dict[str, float]] = [defaultdict(float) for _ in page.blocks]
    for scorer, weights in zip(scorers, stage.columns):
        names = feature_names(scorer)
        for own, feature in zip(sums, scorer.column(page, measures)):
            own[names[feature]] += weights[feature]
    if stage.hints:
        known: dict[int, list[tuple[str, float]]] = {}  # what blocks of one container share
        for i, (own, block) in enumerate(zip(sums, page.blocks)):
            if block.container not in known:
                known[block.container] = _hint_weights(page, i, stage.hints)
            for name, weight in known[block.container]:
                own[name] += weight
    return sums


def _shares(first: list[float], stage: Stage) -> list[float]:
    """How much of each block's first score the second look takes over."""
    return [stage.carry * max(-SUREST, min(SUREST, score)) / score if score else stage.carry for score in first]


def _hint_weights(page: Page, block: int, weights: HintWeights) -> list[tuple[str, float]]:
    found = []
    for name in hint_features(page, block):
        where, _, word = name.partition(" ")
        found.append((name, weights.get(word, (0.0, 0.0))[f"{where} " == NEAR]))
    return [(name, weight) for name, weight in found if weight]


def _strongest(first: dict[str, float], share: float, second: dict[str, float]) -> tuple[Reason, ...]:
    reasons = [Reason(name, weight, share * weight) for name, weight in first.items() if weight]
    reasons += [Reason(name, weight, weight) for name, weight in second.items() if weight]
    return tuple(sorted(reasons, key=lambda reason: (-abs(reason.adds), reason.feature)))
