"""A short line → the kind of page furniture that it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from adc_extract.tables.phrases import FOLD
from adc_extract.tables.punctuation import COPYRIGHT_SIGNS, LINE_EDGES

_CJK_FROM = "\u2e80"  # scripts from here on do not part words
_HEAD = 3  # characters by which phrases are looked up

_Table = dict[str, tuple[str, ...]]


class Match(NamedTuple):
    """``kind`` is one of `tables.phrases.KINDS`; ``whole`` says that the line is the phrase and nothing else."""

    kind: str
    whole: bool


def match_phrase(line: str) -> Match | None:
    """What a squeezed line is that equals a known phrase, or starts or ends with one; None for any other.

    >>> match_phrase("Read more »"), match_phrase("He read more books than anyone.")
    (Match(kind='read_more', whole=True), None)
    >>> match_phrase("Tags: rain, floods")
    Match(kind='tags', whole=False)
    """
    if line.startswith(COPYRIGHT_SIGNS):
        return Match("copyright", False)
    folded = fold(line)
    index = _index()
    kind = index.lines.get(folded)
    if kind is not None:
        return Match(kind, True)
    starts = index.starts.get(folded[:_HEAD], ())
    if starts and folded.startswith(starts):
        for phrase in starts:
            if folded.startswith(phrase) and _is_edge(folded, len(phrase), phrase[-1]):
                return Match(index.openings[phrase], False)
    ends = index.ends.get(folded[-_HEAD:], ())
    if ends and folded.endswith(ends):
        for phrase in ends:
            if folded.endswith(phrase) and _is_edge(folded, len(folded) - len(phrase) - 1, phrase[0]):
                return Match(index.openings[phrase], False)
    label = _label(folded)
    kind = index.labels.get(label) if label else None
    return Match(kind, False) if kind is not None else None


def fold(line: str) -> str:
    """A squeezed line in the form of the phrase tables: casefolded, spelling variants and the signs around it gone."""
    folded = line.casefold()
    if not folded.isascii():
        folded = folded.translate(FOLD)
    return folded.strip(LINE_EDGES)


def _label(folded: str) -> str:
    """What stands before the first colon."""
    at = folded.find(":")
    if at < 0:
        at = folded.find("：")
    return folded[:at].rstrip() if at > 0 else ""


def _is_edge(line: str, at: int, neighbour: str) -> bool:
    """Whether a word can end where the phrase does: at the line's edge, at a sign, or in a script without spaces."""
    return neighbour >= _CJK_FROM or not 0 <= at < len(line) or not line[at].isalnum()


def _longest_first(phrases: Iterable[str], head: slice) -> _Table:
    table: defaultdict[str, set[str]] = defaultdict(set)
    for phrase in phrases:
        table[phrase[head]].add(phrase)
    return {key: tuple(sorted(found, key=lambda phrase: (-len(phrase), phrase))) for key, found in table.items()}


def _flat(tables: Iterable[dict[str, tuple[str, ...]]]) -> list[tuple[str, str]]:
    return [(phrase.translate(FOLD), kind) for table in tables for kind, phrases in table.items() for phrase in phrases]


class _Index(NamedTuple):
    lines: dict[str, str]
    openings: dict[str, str]
    starts: _Table
    ends: _Table
    labels: dict[str, str]


@cache
def _index() -> _Index:
    """The tables turned round, for looking up lines; made at first use, since it is the slow part of an import."""
    from adc_extract.tables.phrases import PHRASES

    languages = PHRASES.values()
    # Of a phrase that several languages have, the first one's kind counts.
    openings = dict(reversed(_flat(language.openings for language in languages)))
    lines = dict(reversed(_flat(language.lines for language in languages)))
    return _Index(
        {**openings, **lines},
        openings,
        _longest_first(openings, slice(0, _HEAD)),
        _longest_first(openings, slice(-_HEAD, None)),
        dict(reversed(_flat(language.labels for language in languages))),
    )
