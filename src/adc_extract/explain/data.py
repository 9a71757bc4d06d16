"""What the script of a report shows of a block that is opened, as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable

from adc_extract.explain.escaping import clean
from adc_extract.explain.report import Report
from adc_extract.explain.trace import BlockTrace, Reason
from adc_extract.model.page import Page

_NAME = 60  # characters of an element's name and classes
# What of a block the features of a scorer speak of; all others speak of the block itself.
_SUBJECTS = {
    "of its neighbours": "block before|block after|siblings|holder's siblings|from best|score and hole|"
    "score and before|score and after|around|repeated",
    "of its place": "section|after h1|position|in|near|any|score and comments",
    "of the page": "page says it is|score and length of text|score and text",
    "of the first look": "first score",
}
_SUBJECT = {scorer: subject for subject, scorers in _SUBJECTS.items() for scorer in scorers.split("|")}
_MOVED = {
    "": "",
    "words": "Its words are those of page furniture, which rules a line out; its score was {:+.1f}. ",
    "agreement": "Its score was {:+.1f}, and was made to agree with the list, table or heading that it belongs to. ",
    "twice": "Its text stands on the page once more, and is read once; its score was {:+.1f}. ",
}


def data_of(report: Report) -> str:
    """The JSON, which cannot end the element that it stands in. Features are numbers in ``features``."""
    features: dict[str, int] = {}
    page = report.page
    blocks = [
        [
            t.text,
            page.blocks[t.number].container,
            [round(score, 2) for score in (t.first, t.second, t.score)],
            _told(t.first_reasons, features),
            _told(t.reasons, features),
            why(t, report),
        ]
        for t in report.traces
    ]
    data = {
        "containers": [[_name(page, n), c.parent, c.first, c.end] for n, c in enumerate(page.containers)],
        "fates": [t.fate for t in report.traces],
        "features": [[name, _subject(name)] for name in features],
        "blocks": blocks,
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return clean(text).replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def why(t: BlockTrace, report: Report) -> str:
    """The rule that decided on a block, in a sentence or two."""
    least = report.threshold
    bound = "nothing" if least is None else f"{least:+.1f}"
    if t.fate == "body":
        end = f"In the body: what scores {bound} or more was kept."
    elif t.fate == "caption":
        end = "A caption between the blocks of the body: it is kept, and no part of the text."
    elif t.fate == "apart":
        end = f"Kept by its score, but no part of the text: {_apart(t, report)}."
    elif least is None or t.score < least:
        end = f"Left out: its score is below {bound}, the lowest that was kept."
    else:
        end = (
            "Left out, though its score would do: it stands alone far before the rest, or the options favor precision."
        )
    return _MOVED[t.rule].format(t.second) + end


def _apart(t: BlockTrace, report: Report) -> str:
    fields = [name for name, choice in report.choices.items() if choice.chosen and choice.chosen.block == t.number]
    taken = ", ".join(name for name in fields if name != "body")
    return f"{taken} comes from it" if taken else "it repeats the headline, is a line of credit, or a pull quote"


def _told(reasons: Iterable[Reason], features: dict[str, int]) -> list[float]:
    """Feature, weight, feature, weight …, the strongest first."""
    flat: list[float] = []
    for reason in reasons:
        flat += [features.setdefault(reason.feature, len(features)), round(reason.weight, 2)]
    return flat


def _subject(feature: str) -> str:
    scorer = feature.partition(":")[0]
    return _SUBJECT.get(scorer) or _SUBJECT.get(scorer.partition(" ")[0], "of itself")


def _name(page: Page, index: int) -> str:
    container = page.containers[index]
    return ".".join([container.tag or "page", *container.hints.split()[:2]])[:_NAME]
