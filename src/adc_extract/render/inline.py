"""A text with spans → the text with what a format writes around them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from adc_extract.model.block import Span


def nested(text: str, spans: Iterable[Span]) -> list[Span]:
    """The spans as they can be written: within the text and within each other, the outer ones first, no link in a link.

    Those of an article are so already; what a caller made by hand is cut at the end of the span around it.

    >>> nested("abc", [Span("strong", 1, 9), Span("emphasis", 0, 2)])
    [Span(kind='emphasis', start=0, end=2, target=None), Span(kind='strong', start=1, end=2, target=None)]
    """
    placed: list[Span] = []
    around: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        start, end = max(span.start, 0), min(span.end, len(text))
        while around and around[-1].end <= start:
            around.pop()
        if around:
            end = min(end, around[-1].end)
        if start >= end or any(outer.kind == span.kind for outer in around):
            continue
        placed.append(Span(span.kind, start, end, span.target))
        around.append(placed[-1])
    return placed


def marked(
    text: str,
    spans: Iterable[Span],
    escape: Callable[[str], str],
    around: Callable[[Span], tuple[str, str]],
) -> str:
    """The text, escaped, with what ``around`` gives before and behind each of the spans, which are `nested`."""
    pieces: list[str] = []
    ends: list[tuple[int, str]] = []
    at = 0
    for span in spans:
        before, behind = around(span)
        while ends and ends[-1][0] <= span.start:
            end, mark = ends.pop()
            pieces += [escape(text[at:end]), mark]
            at = end
        pieces += [escape(text[at : span.start]), before]
        at = span.start
        ends.append((span.end, behind))
    while ends:
        end, mark = ends.pop()
        pieces += [escape(text[at:end]), mark]
        at = end
    pieces.append(escape(text[at:]))
    return "".join(pieces)
