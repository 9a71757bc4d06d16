"""A short line → the kind of page furniture that it is."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from adc_extract.tables.phrases import FOLD, LANGUAGES
from adc_extract.tables.punctuation import CJK_FROM, COPYRIGHT_SIGNS, LINE_EDGES

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
    return neighbour >= CJK_FROM or not 0 <= at < len(line) or not line[at].isalnum()


class Phrases(NamedTuple):
    """The phrases of one language, by kind; `tables.phrases` says how the three tables are read."""

    lines: dict[str, list[str]]
    openings: dict[str, list[str]]
    labels: dict[str, list[str]]


def phrases_of(language: str) -> Phrases:
    """The tables of a language, as they stand in its file."""
    text = (files("adc_extract.tables.phrases") / f"{language}.json").read_text(encoding="utf-8")
    return Phrases(**json.loads(text))


class _Index(NamedTuple):
    lines: dict[str, str]
    openings: dict[str, str]
    starts: _Table
    ends: _Table
    labels: dict[str, str]


@cache
def _index() -> _Index:
    """The tables of all languages turned round, for looking up lines; they are constants, read at first use."""
    # Last to first, so that of a phrase that several languages have the first one's kind counts.
    languages = [phrases_of(language) for language in reversed(LANGUAGES)]
    openings = _kinds(language.openings for language in languages)
    return _Index(
        {**openings, **_kinds(language.lines for language in languages)},
        openings,
        _longest_first(openings, slice(0, _HEAD)),
        _longest_first(openings, slice(-_HEAD, None)),
        _kinds(language.labels for language in languages),
    )


def _kinds(tables: Iterable[dict[str, list[str]]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for table in tables:
        for kind, phrases in reversed(table.items()):
            found.update(dict.fromkeys(phrases, kind))
    return found


def _longest_first(phrases: Iterable[str], head: slice) -> _Table:
    table: defaultdict[str, list[str]] = defaultdict(list)
    for phrase in phrases:
        table[phrase[head]].append(phrase)
    return {key: tuple(sorted(found, key=len, reverse=True)) for key, found in table.items()}
