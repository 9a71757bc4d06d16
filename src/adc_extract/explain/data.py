"""What the script of a report shows of a block that is opened, as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable

from adc_extract.explain.escaping import clean, signed
from adc_extract.explain.glossary import meaning
from adc_extract.explain.report import Report
from adc_extract.explain.trace import BlockTrace, Reason
from adc_extract.model.page import Page

_NAME = 80  # characters of an element's name and classes
_APART = "it repeats the headline, is a line of credit or a pull quote, or the options favor precision"
_EXCEPTIONS: dict[str, str] = {
    "lead": "In the body, whatever its score of {}: it is the lead, with which a body begins.",
    "favor": "In the body, in spite of its score of {}: the options favor recall.",
    "stray": "Left out, though its score of {} would do: it stands alone far before the rest.",
}
_MOVED: dict[str, str] = {
    "": "",
    "words": "Its words are those of page furniture, which rules a line out{}; its score was {}. ",
    "agreement": "Its score was {}, and was made to agree with the list, table or heading that it belongs to. ",
    "comments": "It is a comment on a page with a text of its own, and all of them are left out; its score was {}. ",
    "twice": "Its text stands on the page once more, and is read once; its score was {}. ",
}


def data_of(report: Report) -> str:
    """The JSON, which cannot end the element that it stands in. Features are numbers in ``features``."""
    features: dict[str, int] = {}
    page = report.page
    blocks = [
        [
            t.text,
            page.blocks[t.number].container,
            [round(score, 2) for score in (t.first, t.second, t.score, t.constant)],
            _told(t.reasons, features),
            why(t, report),
        ]
        for t in report.traces
    ]
    data = {
        "containers": [[_name(page, n), c.parent, c.first, c.end] for n, c in enumerate(page.containers)],
        "fates": [t.fate for t in report.traces],
        "features": [[name, meaning(name)] for name in features],
        "cut": report.cut,
        "blocks": blocks,
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return clean(text).replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def why(t: BlockTrace, report: Report) -> str:
    """The rule that decided on a block, in a sentence or two."""
    least, best = report.worst_kept, report.best_left
    if t.rule in _EXCEPTIONS:
        return _EXCEPTIONS[t.rule].format(signed(t.score)) + " " + _cut(least, best)
    if t.fate == "caption":
        end = "A caption between the blocks of the body: it is kept, and no part of the text."
    elif t.fate == "apart":
        end = f"Kept by its score, but no part of the text: {_apart(t, report)}."
    elif t.fate == "body":
        end = "In the body, as what scores least of all that was kept. " if t.score == least else "In the body. "
        end += _cut(least, best)
    else:
        end = "Left out, as what scores most of all that was left. " if t.score == best else "Left out. "
        end += _cut(least, best)
    return _moved(t) + end


def _moved(t: BlockTrace) -> str:
    """What else than the sum had a say."""
    if t.rule != "words":
        return _MOVED[t.rule].format(signed(t.second))
    kind = next((f" ({reason.feature})" for reason in t.reasons if reason.feature.startswith("phrase: ")), "")
    return _MOVED["words"].format(kind, signed(t.second))


def _cut(least: float | None, best: float | None) -> str:
    """Where the page is cut."""
    if least is None:
        return "Nothing on this page scores enough."
    above = f"The cut of this page is below {signed(least)}, the lowest score that was kept"
    return f"{above}, and above {signed(best)}, the best that was left." if best is not None else f"{above}."


def _apart(t: BlockTrace, report: Report) -> str:
    fields = [name for name, choice in report.choices.items() if choice.chosen and choice.chosen.block == t.number]
    taken = ", ".join(name for name in fields if name != "body")
    return f"{taken} comes from it" if taken else _APART


def _told(reasons: Iterable[Reason], features: dict[str, int]) -> list[float]:
    """Feature, weight, what it adds, feature …, the strongest first."""
    flat: list[float] = []
    for reason in reasons:
        flat += [features.setdefault(reason.feature, len(features)), round(reason.weight, 3), round(reason.adds, 3)]
    return flat


def _name(page: Page, index: int) -> str:
    container = page.containers[index]
    return ".".join([container.tag or "page", *container.hints.split()])[:_NAME]
