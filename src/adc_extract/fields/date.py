"""The days of an article: when it was published, and when it was last changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timezone
from functools import cached_property
from itertools import count
from typing import Any, NamedTuple

from adc_extract.fields.facts import Facts
from adc_extract.fields.language import find_language
from adc_extract.fields.printed_date import Around, Shown, around, dates_elsewhere, shown_dates
from adc_extract.model.page import Mark, Page
from adc_extract.tables.date_words import MODIFIED_METAS, PUBLISHED_METAS
from adc_extract.text.dates import find_printed_dates
from adc_extract.text.machine_dates import date_in_url, parse_machine_date
from adc_extract.text.times import Stamp

_ABOVE = 6  # blocks over the headline in which a marked date is taken for the article's
_BELOW = 4  # the same behind the body, for the day of the last change
_MAX_MARKS = 300
_MAX_VALUES = 3  # of one meta or JSON-LD key
_BESIDE = 40  # characters: a date with more beside it does not speak against what the page states
_CLOSE = 20  # the same for a date that is named the day of publication, to go before one in a crowded line
_STATED = frozenset({"json-ld", "meta", "itemprop", "json-ld page"})


class Dates(NamedTuple):
    """What a page says of its article's time.

    ``date`` is the day of publication, as the page prints it where it does. ``published`` and ``modified`` are the
    moments that it gives for the publication and the last change; None where it gives a day without a time.
    """

    date: date | None
    published: datetime | None
    modified: datetime | None


class Candidate(NamedTuple):
    """A date, and where it comes from: a word or two for the trace."""

    stamp: Stamp
    source: str


class _Reread:
    """Dates that are sought one by one, as far as somebody looks at them, and each once."""

    def __init__(self, dates: Iterator[Shown]) -> None:
        self._dates = dates
        self._seen: list[Shown] = []

    def __iter__(self) -> Iterator[Shown]:
        for at in count():
            if at == len(self._seen):
                if (shown := next(self._dates, None)) is None:
                    return
                self._seen.append(shown)
            yield self._seen[at]


@dataclass
class _View:
    """What the choice looks at; the dates shown in a place are sought when they are asked for."""

    page: Page
    around: Around
    language: str | None
    article: dict[str, Any] | None
    web_page: dict[str, Any] | None
    marks: list[Mark]

    @cached_property
    def head(self) -> _Reread:
        """Those under the headline."""
        return _Reread(shown_dates(self.page, self.around, self.language, ("head",)))

    @cached_property
    def over(self) -> list[Shown]:
        """Those right over the headline."""
        return list(shown_dates(self.page, self.around, self.language, ("over",)))

    @cached_property
    def further(self) -> list[Shown]:
        """Those around headline and body."""
        return [*self.over, *shown_dates(self.page, self.around, self.language, ("above", "top", "below"))]


def find_dates(facts: Facts) -> Dates:
    """The dates of the page's article.

    What the page states for machines about the article goes before what it prints, and that before the URL; the day of
    the last change serves where there is nothing else. Of a day that the page prints under the headline, see
    `_day_as_printed`.
    """
    view = _view(facts)
    modified = next(_modified(view), None)
    published = next(_published(view), None) or modified or next(_last_resort(view), None)
    if published is None:
        return Dates(None, None, None)
    day = _day_as_printed(published, modified, view)
    moment = None if published is modified else published.stamp.moment or _printed_moment(day, view.head)
    return Dates(day, moment, modified.stamp.moment if modified else None)


def _view(facts: Facts) -> _View:
    page = facts.page
    language = page.head.lang or page.head.meta("content-language", "og:locale") or find_language(facts)
    place = around(facts)
    marks = [mark for mark in page.marks[:_MAX_MARKS] if mark.kind in ("date", "modified")]
    return _View(page, place, language, facts.article, facts.web_page, marks)


def _published(view: _View) -> Iterator[Candidate]:
    """Candidates for the day of publication, most trustworthy first."""
    page, language = view.page, view.language
    headline, start = view.around.headline, view.around.start
    marks = [mark for mark in view.marks if mark.kind == "date"]
    near = [mark for mark in marks if headline - _ABOVE <= mark.block <= start]
    yield from _parsed(_values(view.article, "datePublished"), "json-ld", language)
    yield from _parsed(_metas(page, PUBLISHED_METAS), "meta", language)
    yield from _marked((mark for mark in near if mark.how == "itemprop"), language)
    yield from _marked((mark for mark in near if mark.block >= headline), language)
    plain = [s for s in view.head if s.called != "updated"]
    yield from (Candidate(s.stamp, "head") for s in plain if s.called or s.beside <= _BESIDE)
    yield from _parsed(_values(view.web_page, "datePublished"), "json-ld page", language)
    yield from _marked((mark for mark in marks if mark.how == "itemprop"), language)
    lead = shown_dates(page, view.around, language, ("lead",))
    yield from (Candidate(s.stamp, "lead") for s in lead if s.called != "updated")
    yield from _marked(near, language)
    yield from _parsed(_values(view.article, "dateCreated", "uploadDate"), "json-ld created", language)
    day = date_in_url(page.url or page.head.meta("og:url") or "")
    if day:
        yield Candidate(Stamp(day, None), "url")
    named = [s for s in view.further if s.called == "published"]
    yield from (Candidate(s.stamp, s.place) for s in named if s.beside <= _CLOSE)
    yield from (Candidate(s.stamp, "head") for s in plain)
    yield from (Candidate(s.stamp, s.place) for s in named)
    yield from (Candidate(s.stamp, "top") for s in view.further if s.place == "top" and not s.called)
    # themes give the class "updated" to the only date that they print
    yield from _marked((m for m in view.marks if m.how == "class" and headline <= m.block <= start), language)
    if next(iter(view.head), None) is None:
        yield from (
            Candidate(s.stamp, s.place) for s in view.further if s.place in ("over", "above") and s.called != "updated"
        )


def _modified(view: _View) -> Iterator[Candidate]:
    """Candidates for the day of the last change, most trustworthy first."""
    page, language = view.page, view.language
    first, last = view.around.headline - _ABOVE, view.around.end + _BELOW
    yield from _parsed(_values(view.article, "dateModified"), "json-ld", language)
    yield from _parsed(_metas(page, MODIFIED_METAS), "meta", language)
    yield from _marked((m for m in view.marks if m.kind == "modified" and first <= m.block <= last), language)
    yield from _parsed(_values(view.web_page, "dateModified"), "json-ld page", language)
    yield from (Candidate(s.stamp, s.place) for s in [*view.head, *view.further] if s.called == "updated")


def _last_resort(view: _View) -> Iterator[Candidate]:
    """Dates that may be of something else: behind the body, and anywhere on the page."""
    yield from (Candidate(s.stamp, s.place) for s in [*view.head, *view.further])
    yield from _marked(view.marks, view.language)
    yield from (Candidate(s.stamp, s.place) for s in dates_elsewhere(view.page, view.language))


def _day_as_printed(published: Candidate, modified: Candidate | None, view: _View) -> date:
    """The day of publication, put right by the day that stands under the headline where that is not called an update.

    A stated moment is often given in UTC, and the day of the reader is the one before or after; for these, and where
    stated and printed day have nothing to do with each other, the printed day is right. Where it is the stated day of
    the last change, it was measured to be right against JSON-LD, and wrong against metas. A day right over the headline
    counts only for the first of these: next to a moment in UTC.
    """
    day = published.stamp.day
    if published.source not in _STATED or any(shown.stamp.day == day for shown in view.head):
        return day
    beside = next(filter(_speaks, view.head), None)
    if beside is None:
        moment = published.stamp.moment
        over = view.over if moment and moment.tzinfo == timezone.utc else []
        return next((s.stamp.day for s in filter(_speaks, over) if abs((s.stamp.day - day).days) <= 1), day)
    printed = beside.stamp.day
    if (printed.year, printed.month, printed.day) == (day.year, day.day, day.month):
        return day  # figures that were read in the wrong order
    is_change = modified is not None and printed == modified.stamp.day and beside.called != "published"
    if abs((printed - day).days) > 1 and is_change and published.source != "json-ld":
        return day
    return printed


def _speaks(shown: Shown) -> bool:
    """Whether a printed date is clear enough to speak against a stated one."""
    return shown.called != "updated" and shown.beside <= _BESIDE


def _printed_moment(day: date, head: Iterable[Shown]) -> datetime | None:
    """The time that is printed with this day, where the page states a day alone."""
    return next((s.stamp.moment for s in head if s.stamp.moment and s.stamp.day == day), None)


def _parsed(values: Iterable[str | None], source: str, language: str | None) -> Iterator[Candidate]:
    for value in values:
        if value and not value.startswith("http"):
            stamp = parse_machine_date(value, language or "en-us")
            if stamp:
                yield Candidate(stamp, source)


def _values(thing: dict[str, Any] | None, *keys: str) -> Iterator[str]:
    """The values of these keys of a JSON-LD object, as text."""
    for key in keys:
        value = thing.get(key) if thing else None
        for item in value[:_MAX_VALUES] if isinstance(value, list) else [value]:
            plain = item.get("@value") if isinstance(item, dict) else item
            if isinstance(plain, (str, int)):
                yield str(plain)


def _metas(page: Page, names: tuple[str, ...]) -> Iterator[str]:
    metas = page.head.metas
    for name in names:
        if name in metas:
            yield from metas[name][:_MAX_VALUES]


def _marked(marks: Iterable[Mark], language: str | None) -> Iterator[Candidate]:
    """The dates of marked elements: their machine-readable values, or what stands in them where that is another day."""
    for mark in marks:
        printed = find_printed_dates(mark.text, language)[:1]
        for stated in _parsed((mark.value,), mark.how, language):
            if not printed or printed[0].stamp.day == stated.stamp.day:
                yield stated
        yield from (Candidate(found.stamp, mark.how) for found in printed)
