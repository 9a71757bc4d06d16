"""A text with spans → the text with what a format writes around them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import get_args

from adc_extract.model.block import Span, SpanKind
from adc_extract.render.characters import clean
from adc_extract.text.links import safe_link

_KINDS = frozenset(get_args(SpanKind))


def shown(text: str, spans: Iterable[Span], *, links: bool) -> list[Span]:
    """The spans as they can be written: within the text and within each other, the outer ones first; links only if they
    are asked for and safe.

    There is nothing in code, no span in one of its kind, and no white space at its edges. Those of an article are
    nested already; what a caller made by hand is cut at the end of the span around it.

    >>> shown("abc", [Span("strong", 1, 9), Span("emphasis", 0, 2)], links=False)
    [Span(kind='emphasis', start=0, end=2, target=None), Span(kind='strong', start=1, end=2, target=None)]
    """
    placed: list[Span] = []
    around: list[Span] = []
    for span in sorted(filter(None, (_writable(text, span, links) for span in spans)), key=_outer_first):
        while around and around[-1].end <= span.start:
            around.pop()
        cut = _trimmed(text, replace(span, end=min(span.end, around[-1].end))) if around else span
        if cut is None or any(outer.kind in (cut.kind, "code") for outer in around):
            continue
        placed.append(cut)
        around.append(cut)
    return placed


def cleaned(text: str, spans: Sequence[Span]) -> tuple[str, Sequence[Span]]:
    """The text without control characters, and the spans where they are in it."""
    clear = clean(text)
    if clear == text:
        return text, spans
    places = [(len(clean(text[: max(span.start, 0)])), len(clean(text[: max(span.end, 0)]))) for span in spans]
    return clear, [replace(span, start=start, end=end) for span, (start, end) in zip(spans, places)]


def _writable(text: str, span: Span, links: bool) -> Span | None:
    if span.kind == "link":
        target = safe_link(span.target) if links else None
        return _trimmed(text, replace(span, target=target)) if target else None
    return _trimmed(text, span) if span.kind in _KINDS else None


def _trimmed(text: str, span: Span) -> Span | None:
    """The span without white space at its edges, and what is beyond the text; None if nothing is left."""
    start, end = max(span.start, 0), min(span.end, len(text))
    while start < end and _is_blank(text[start]):
        start += 1
    while start < end and _is_blank(text[end - 1]):
        end -= 1
    return replace(span, start=start, end=end) if start < end else None


def _is_blank(character: str) -> bool:
    return not clean(character).strip()


def _outer_first(span: Span) -> tuple[int, int]:
    return span.start, -span.end


def marked(
    text: str,
    spans: Iterable[Span],
    escape: Callable[[str], str],
    around: Callable[[Span], tuple[str, str]],
) -> str:
    """The text, escaped, with what ``around`` gives before and behind each of the spans, which are as `shown`."""
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
