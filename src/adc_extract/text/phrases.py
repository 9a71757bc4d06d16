"""A short line → the kind of page furniture that it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from adc_extract.tables.phrases import FOLD
from adc_extract.tables.punctuation import LINE_EDGES
from adc_extract.text.whitespace import squeeze

_CJK_FROM = "\u2e80"  # scripts from here on do not part words
_HEAD = 2  # characters by which phrases are looked up
_COLONS = ":："

_Table = dict[str, tuple[tuple[str, str], ...]]


class Match(NamedTuple):
    """``kind`` is one of `tables.phrases.KINDS`; ``whole`` says that the line is the phrase and nothing else."""

    kind: str
    whole: bool


def match_phrase(line: str) -> Match | None:
    """What a line is that equals a known phrase, or starts or ends with one; None for any other.

    >>> match_phrase("Read more »"), match_phrase("He read more books than anyone.")
    (Match(kind='read_more', whole=True), None)
    >>> match_phrase("Tags: rain, floods")
    Match(kind='tags', whole=False)
    """
    folded = fold(line)
    index = _index()
    kind = index.lines.get(folded)
    if kind is not None:
        return Match(kind, True)
    for phrase, kind in index.starts.get(folded[:_HEAD], ()):
        if folded.startswith(phrase) and _is_edge(folded, len(phrase), phrase[-1]):
            return Match(kind, False)
    for phrase, kind in index.ends.get(folded[-_HEAD:], ()):
        if folded.endswith(phrase) and _is_edge(folded, len(folded) - len(phrase) - 1, phrase[0]):
            return Match(kind, False)
    label = _label(folded)
    kind = index.labels.get(label) if label else None
    return Match(kind, False) if kind is not None else None


def fold(line: str) -> str:
    """The line in the form of the phrase tables: casefolded, spelling variants and the signs around it taken away."""
    folded = line.casefold()
    if not folded.isascii():
        folded = folded.translate(FOLD)
    return squeeze(folded).strip(LINE_EDGES)


def _label(folded: str) -> str:
    """What stands before the first colon."""
    at = min((place for colon in _COLONS if (place := folded.find(colon)) > 0), default=0)
    return folded[:at].rstrip()


def _is_edge(line: str, at: int, neighbour: str) -> bool:
    """Whether a word can end where the phrase does: at the line's edge, at a sign, or in a script without spaces."""
    return neighbour >= _CJK_FROM or not 0 <= at < len(line) or not line[at].isalnum()


def _longest_first(phrases: Iterable[tuple[str, str]], head: slice) -> _Table:
    table: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for phrase, kind in phrases:
        table[phrase[head]].setdefault(phrase, kind)
    return {key: tuple(sorted(found.items(), key=lambda item: -len(item[0]))) for key, found in table.items()}


def _flat(tables: Iterable[dict[str, tuple[str, ...]]]) -> list[tuple[str, str]]:
    return [(phrase.translate(FOLD), kind) for table in tables for kind, phrases in table.items() for phrase in phrases]


class _Index(NamedTuple):
    lines: dict[str, str]
    starts: _Table
    ends: _Table
    labels: dict[str, str]


@cache
def _index() -> _Index:
    """The tables turned round, for looking up lines; made at first use, since it is the slow part of an import."""
    from adc_extract.tables.phrases import PHRASES

    languages = PHRASES.values()
    openings = _flat(language.openings for language in languages)
    # Of a phrase that several languages have, the first one's kind counts.
    lines = dict(reversed([*_flat(language.lines for language in languages), *openings]))
    return _Index(
        lines,
        _longest_first(openings, slice(0, _HEAD)),
        _longest_first(openings, slice(-_HEAD, None)),
        dict(reversed(_flat(language.labels for language in languages))),
    )
