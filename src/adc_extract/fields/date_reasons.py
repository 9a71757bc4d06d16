"""Where the dates of an article come from, and what speaks against the other dates of the page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from adc_extract.fields.choice import MAX_RAW, chosen_of
from adc_extract.fields.date import (
    PLACES,
    Dated,
    Settled,
    View,
    changed,
    dated,
    is_later,
    last_resort,
    published_dates,
    settle,
    speaks,
    view_of,
)
from adc_extract.fields.facts import Facts
from adc_extract.fields.printed_date import all_dates
from adc_extract.model.candidate import Candidate, Choice

_MAX_LOST = 50
_PLACES = ("head", "over", "lead", "above", "top", "below", "elsewhere")
_PRINTED = frozenset(PLACES.values())
_CHANGE = "a date of change"
_NO_TIME = "a day without a time"
_LATE = "more than a day after the page was read"
_EVENT = "later than the last change: of something to come"


def date_choice(facts: Facts) -> Choice:
    """Where `Dates.date` comes from; what `find_dates` gives."""
    view = view_of(facts)
    found = settle(view)
    rows = list(_unlike(_days(view, found)))
    chosen = found.shown or found.published
    lost = [_day(each, reason) for each, reason in rows if chosen is None or _key(each) != _key(chosen)][:_MAX_LOST]
    if chosen is None:
        return Choice(None, tuple(lost))
    return chosen_of(_day(chosen, _merit(view, found)), lost, "the most trusted source that says anything")


def published_choice(facts: Facts) -> Choice:
    """Where `Dates.published` comes from; what `find_dates` gives."""
    view = view_of(facts)
    found = settle(view)
    why = "the moment of the source that is trusted most"
    if found.moment is not found.published:
        why = "the time of the chosen day, which a more trusted source gives without one"
    rows = [(each, _EVENT if is_later(each, found.modified) else "") for each in published_dates(view)]
    return _moments(found.moment, [*rows, *_too_late(facts, published_dates)], why)


def modified_choice(facts: Facts) -> Choice:
    """Where `Dates.modified` comes from; what `find_dates` gives."""
    view = view_of(facts)
    found = settle(view)
    why = "the most trusted source of the last change"
    if found.change is not found.modified:
        why = "the time of the day of the last change, which a more trusted source gives without one"
    rows = [(each, "") for each in changed(view)]
    return _moments(found.change, [*rows, *_too_late(facts, changed)], why)


def _days(view: View, found: Settled) -> Iterator[tuple[Dated, str]]:
    """All dates of the page, most trusted first, with what speaks against them beyond their source."""
    day = found.shown.stamp.day if found.shown else None
    for each in published_dates(view):
        if is_later(each, found.modified):
            yield each, _EVENT
        else:
            yield each, "the page prints another day" if day and each.stamp.day != day else ""
    for each in changed(view):
        yield each, _CHANGE
    for shown in all_dates(view.reader, view.around, _PLACES):
        if shown.refused:
            yield dated(shown, view.page), shown.refused
        elif shown.called == "updated":
            yield dated(shown, view.page), _CHANGE
        elif not speaks(shown):
            yield dated(shown, view.page), "in a line with much else"
    for each in last_resort(view):
        yield each, _far(each, view)
    yield from _too_late(view.facts, published_dates)


def _far(each: Dated, view: View) -> str:
    """Where a date stands that is only taken if there is no other."""
    if each.block is None or each.block > view.around.end:
        return "behind the text"
    return "in front of the headline" if each.block < view.around.headline else "within the text"


def _too_late(facts: Facts, gather: Callable[[View], Iterator[Dated]]) -> Iterator[tuple[Dated, str]]:
    """The dates that are in the future."""
    limit = view_of(facts).reader.limit
    if limit:
        yield from ((each, _LATE) for each in gather(view_of(facts._replace(today=None))) if each.stamp.day > limit)


def _merit(view: View, found: Settled) -> str:
    """Why the day was chosen, where its source does not say so."""
    if found.shown:
        return found.why
    if found.published is found.modified:
        return "a date of change, and the page gives no other"
    if all(each != found.published for each in published_dates(view)):
        return "the page gives no other"
    return ""


def _unlike(rows: Iterable[tuple[Dated, str]]) -> Iterator[tuple[Dated, str]]:
    """Each date once, in the place where it is trusted most."""
    seen = set()
    for each, reason in rows:
        if _key(each) not in seen:
            seen.add(_key(each))
            yield each, reason


def _key(each: Dated) -> tuple[object, ...]:
    """Printed dates are the same by their place in the text, others by their source too."""
    return (each.block, each.raw) if each.source in _PRINTED else (each.source, each.block, each.raw)


def _moments(chosen: Dated | None, rows: Iterable[tuple[Dated, str]], why: str) -> Choice:
    lost = [
        Candidate(each.stamp.moment, each.raw[:MAX_RAW], each.source, each.block, reason or _faultless(each))
        for each, reason in _unlike(rows)
        if chosen is None or _key(each) != _key(chosen)
    ][:_MAX_LOST]
    if chosen is None:
        return Choice(None, tuple(c if c.reason else c._replace(reason="of another day") for c in lost))
    first = Candidate(chosen.stamp.moment, chosen.raw[:MAX_RAW], chosen.source, chosen.block, why)
    return chosen_of(first, lost, why)


def _faultless(each: Dated) -> str:
    return "" if each.stamp.moment else _NO_TIME


def _day(each: Dated, reason: str) -> Candidate:
    return Candidate(each.stamp.day, each.raw[:MAX_RAW], each.source, each.block, reason)
