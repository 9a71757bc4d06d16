"""Where another result differs: another version's, another option's, another extractor's, or the truth."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable
from typing import Any, Literal, NamedTuple

from adc_extract.explain.trace import BlockTrace
from adc_extract.model.article import Article

Verdict = Literal["both", "here", "there", "neither"]
_WORD = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]|\w+")
_GRAM = 4  # words in a row
_SHARE = 0.5  # of a text's 4-grams that stand in the other
_BODIES = ("body", "articleBody", "text")  # the names under which results as JSON have their text
_NAMES = {
    "headline": ("headline", "title"),
    "byline": ("byline",),
    "authors": ("authors", "author"),
    "date": ("date", "datePublished", "publish_date"),
    "url": ("url",),
    "source_url": ("source_url",),
    "language": ("language", "inLanguage"),
    "site_name": ("site_name", "sitename"),
}


class Other(NamedTuple):
    """Another result: its text, and its fields by our names, empty where it is a text alone."""

    body: str
    fields: dict[str, Any]


class Differences(NamedTuple):
    """``verdicts`` has for each block whose body it stands in: ours (``"here"``), the other (``"there"``), both, or
    neither; ``missing`` are lines of the other that no block of the page holds; ``fields`` are those that differ, with
    our value and the other's; ``precision``, ``recall`` and ``f1`` (0 to 1) are those of the words of our body, if the
    other is taken for true."""

    verdicts: list[Verdict]
    missing: list[str]
    fields: dict[str, tuple[str, str]]
    precision: float
    recall: float
    f1: float


def other_of(text: str) -> Other:
    """Another result from the text of its file: a JSON object, as `Article.to_json` or another extractor writes it, or
    a plain text."""
    try:
        data = json.loads(text)
    except ValueError:
        return Other(text, {})
    if not isinstance(data, dict):
        return Other(text, {})
    body = next((str(data[name]) for name in _BODIES if data.get(name)), "")
    fields = {
        ours: next((data[name] for name in names if data.get(name)), None)
        for ours, names in _NAMES.items()
        if any(name in data for name in names)
    }
    return Other(body, fields)


def differences(article: Article, traces: Iterable[BlockTrace], other: Other) -> Differences:
    """Where the other result differs from ours."""
    traces = list(traces)
    theirs = _Text(other.body)
    verdicts: list[Verdict] = [_verdict(t.fate == "body", theirs.holds(t.text)) for t in traces]
    ours = _Text("\n".join(t.text for t in traces))
    missing = [line for line in map(str.strip, other.body.splitlines()) if _words(line) and not ours.holds(line)]
    mine = article.to_dict()
    fields = {
        name: (_plain(mine.get(name)), _plain(value))
        for name, value in other.fields.items()
        if _plain(mine.get(name)) != _plain(value)
    }
    return Differences(verdicts, missing, fields, *_agreement(_words(article.body), _words(other.body)))


class _Text:
    """A text in which others are looked for: by their words, in runs of four."""

    def __init__(self, text: str) -> None:
        self.lines = {tuple(_words(line)) for line in text.splitlines()}
        self.grams = set(_grams(_words(text)))

    def holds(self, text: str) -> bool:
        """Whether at least half of a text stands here; of a short one, whether it is a line."""
        words = _words(text)
        own = _grams(words)
        if not own:
            return tuple(words) in self.lines
        return sum(gram in self.grams for gram in own) >= _SHARE * len(own)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _grams(words: list[str]) -> list[tuple[str, ...]]:
    return [tuple(words[i : i + _GRAM]) for i in range(len(words) - _GRAM + 1)]


def _verdict(here: bool, there: bool) -> Verdict:
    if here:
        return "both" if there else "here"
    return "there" if there else "neither"


def _agreement(ours: list[str], theirs: list[str]) -> tuple[float, float, float]:
    same = sum((Counter(ours) & Counter(theirs)).values())
    if not same:
        return 0.0, 0.0, 0.0
    return same / len(ours), same / len(theirs), 2 * same / (len(ours) + len(theirs))


def _plain(value: Any) -> str:
    """A field's value as it is shown: days as such, lists joined."""
    if isinstance(value, (list, tuple)):
        return ", ".join(map(_plain, value))
    if isinstance(value, dict):
        return str(value.get("name") or value)
    text = "" if value is None else " ".join(str(value).split())
    return text[:10] if re.match(r"\d{4}-\d\d-\d\dT", text) else text
