"""A short line → the kind of page furniture that it is."""

from __future__ import annotations

import json
import pkgutil
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from adc_extract.tables.phrases import FOLD, LANGUAGES, OTHER_SCRIPTS
from adc_extract.tables.punctuation import CJK_FROM, COPYRIGHT_SIGNS, LINE_EDGES, OTHER_SCRIPT
from adc_extract.text.patterns import late

_HEAD = 3  # characters by which phrases are looked up
_OTHER_SCRIPT = late(OTHER_SCRIPT)

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
    index = _latin_index() if folded.isascii() or not _OTHER_SCRIPT.search(folded) else _index()
    kind = index.lines.get(folded)
    if kind is not None:
        return Match(kind, True)
    starts = index.starts.get(folded[:_HEAD], ())
    if starts and folded.startswith(starts):
        for phrase in sorted(starts, key=len, reverse=True):
            if folded.startswith(phrase) and _is_edge(folded, len(phrase), phrase[-1]):
                return Match(index.openings[phrase], False)
    ends = index.ends.get(folded[-_HEAD:], ())
    if ends and folded.endswith(ends):
        for phrase in sorted(ends, key=len, reverse=True):
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
    # Not by importlib.resources, which takes as long to import as all files to read.
    return Phrases(**json.loads(pkgutil.get_data("adc_extract.tables.phrases", f"{language}.json") or b""))


class _Index(NamedTuple):
    lines: dict[str, str]
    openings: dict[str, str]
    starts: _Table
    ends: _Table
    labels: dict[str, str]


@cache
def _index() -> _Index:
    """The tables of all languages turned round, for looking up lines; they are constants, read at first use."""
    latin = _latin_index()
    others = _index_of([language for language in LANGUAGES if language in OTHER_SCRIPTS])
    return _Index(
        {**latin.lines, **others.lines},
        {**latin.openings, **others.openings},
        _joined(latin.starts, others.starts),
        _joined(latin.ends, others.ends),
        {**latin.labels, **others.labels},
    )


@cache
def _latin_index() -> _Index:
    """The tables of languages in Latin script: all that a line in Latin letters can be found in."""
    return _index_of([language for language in LANGUAGES if language not in OTHER_SCRIPTS])


def _index_of(languages: list[str]) -> _Index:
    # Last to first, so that of a phrase that several languages have the first one's kind counts.
    tables = [phrases_of(language) for language in reversed(languages)]
    openings = _kinds(table.openings for table in tables)
    return _Index(
        {**openings, **_kinds(table.lines for table in tables)},
        openings,
        _by_part(openings, slice(0, _HEAD)),
        _by_part(openings, slice(-_HEAD, None)),
        _kinds(table.labels for table in tables),
    )


def _joined(one: _Table, other: _Table) -> _Table:
    return {**one, **{key: (*one.get(key, ()), *phrases) for key, phrases in other.items()}}


def _kinds(tables: Iterable[dict[str, list[str]]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for table in tables:
        for kind, phrases in reversed(table.items()):
            for phrase in phrases:
                found[phrase] = kind
    return found


def _by_part(phrases: Iterable[str], part: slice) -> _Table:
    """The phrases by their first or last characters; most are alone there, and lines seldom have more than these."""
    table: _Table = {}
    for phrase in phrases:
        key = phrase[part]
        table[key] = (*table.get(key, ()), phrase)
    return table
