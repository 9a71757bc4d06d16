"""The text of a block, in the parts it was read in → where its inline elements are in the text that the block has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from adc_extract.model.block import Span, SpanKind
from adc_extract.model.page import InlineSpan
from adc_extract.tables.tags import FORMATS
from adc_extract.text.whitespace import BR, visible

_MAX_SPANS = 500
_KINDS = cast("dict[str, SpanKind]", {**FORMATS, "a": "link"})


def placed_spans(parts: Sequence[str], inline: Sequence[InlineSpan]) -> tuple[Span, ...]:
    """The spans of a text whose white space was squeezed, from those of its parts: the outer ones first.

    White space at their edges is outside of them. Spans without text, and those within another of the same kind, are
    left out; of one kind and target, those that touch are one. Targets stay as they are. At most 500.

    >>> placed_spans(["The ", " old", " dam "], [(1, 3, "b", None)])
    (Span(kind='strong', start=4, end=11, target=None),)
    """
    starts, ends = _places(parts)
    spans: list[Span] = []
    open_until: dict[SpanKind, int] = {}
    ordered = list(inline[::-1])  # of those around the same parts, the one that was closed last is the outermost
    ordered.sort(key=_outermost_first)
    for first, end, tag, target in ordered[:_MAX_SPANS]:
        start, stop = starts[first], ends[end]
        kind = _KINDS[tag]
        if start >= stop or (kind == "link" and not target) or stop <= open_until.get(kind, 0):
            continue
        open_until[kind] = stop
        before = spans[-1] if spans else None
        goes_on = before and before.end == start and before.kind == kind and before.target == target
        if before and goes_on and all(outer.end >= stop for outer in spans[:-1] if outer.end >= start):
            spans[-1] = Span(kind, before.start, stop, target)
        else:
            spans.append(Span(kind, start, stop, target))
    return tuple(spans)


def _outermost_first(span: InlineSpan) -> tuple[int, int]:
    return span[0], -span[1]


def _places(parts: Sequence[str]) -> tuple[list[int], list[int]]:
    """For each part, and for the end: where the next text begins, and where the text before it ends."""
    starts, ends = [], [0]
    length, gap = 0, ""  # of the text so far, and what comes between it and more of it
    waiting = 0  # parts whose text has not begun
    for part in parts:
        waiting += 1
        text = part if part.isascii() else visible(part)
        words = " ".join(text.split()) if part != BR else ""
        if words:
            if length and (gap or text[0].isspace()):
                length += 1
            starts += [length] * waiting
            waiting = 0
            length += len(words)
            gap = " " if text[-1].isspace() else ""
        elif text and length:
            gap = gap or " "
        ends.append(length)
    return starts + [length] * (waiting + 1), ends
