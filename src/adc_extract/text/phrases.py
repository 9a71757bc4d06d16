"""A short line → the kind of page furniture that it is."""

from __future__ import annotations

from collections import defaultdict

from adc_extract.tables.phrases import PHRASES
from adc_extract.text.whitespace import squeeze

_CJK_FROM = "\u2e80"
_EDGES = "".join(map(chr, range(33, 65))) + "[\\]^_`{|}~¡¿«»‹›“”„‘’‚…–—•·●▪◦►▶▸◀◄→←↑↓⟶›‹×✕※★☆【】「」『』（）〔〕：；，。、！？・ 　"
_HEAD = 2  # characters by which phrases are looked up

_Table = dict[str, tuple[tuple[str, str], ...]]


def phrase_kind(line: str) -> str | None:
    """The kind (see `tables.phrases.KINDS`) of a line that is a known phrase, or starts or ends with one; else None.

    >>> phrase_kind("Read more »"), phrase_kind("He read more books than anyone.")
    ('read_more', None)
    """
    folded = squeeze(line).casefold().strip(_EDGES)
    kind = _LINES.get(folded)
    if kind is not None or len(folded) < _HEAD:
        return kind
    for phrase, kind in _STARTS.get(folded[:_HEAD], ()):
        if folded.startswith(phrase) and _parted(folded, len(phrase), phrase[-1]):
            return kind
    for phrase, kind in _ENDS.get(folded[-_HEAD:], ()):
        if folded.endswith(phrase) and _parted(folded, len(folded) - len(phrase) - 1, phrase[0]):
            return kind
    return None


def _parted(line: str, at: int, edge: str) -> bool:
    """Whether the phrase ends at a word's end; scripts without spaces have none to ask for."""
    return edge >= _CJK_FROM or not 0 <= at < len(line) or not line[at].isalnum()


def _tables() -> tuple[dict[str, str], _Table, _Table]:
    lines: dict[str, str] = {}
    starts: defaultdict[str, dict[str, str]] = defaultdict(dict)
    ends: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for language in PHRASES.values():
        for kind, phrases in language.lines.items():
            for phrase in phrases:
                lines.setdefault(phrase, kind)
        for kind, phrases in language.openings.items():
            for phrase in phrases:
                lines.setdefault(phrase, kind)
                starts[phrase[:_HEAD]].setdefault(phrase, kind)
                ends[phrase[-_HEAD:]].setdefault(phrase, kind)
    return lines, _longest_first(starts), _longest_first(ends)


def _longest_first(table: defaultdict[str, dict[str, str]]) -> _Table:
    return {head: tuple(sorted(found.items(), key=lambda item: -len(item[0]))) for head, found in table.items()}


_LINES, _STARTS, _ENDS = _tables()
