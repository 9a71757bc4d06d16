"""The days of an article: when it was published, and when it was last changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from itertools import chain, count
from typing import NamedTuple

from adc_extract.fields.date_reader import DateReader, json_values, meta_values
from adc_extract.fields.facts import Facts
from adc_extract.fields.lazy import lazy
from adc_extract.fields.printed_date import Around, Shown, apart, around, others_from, shown_dates
from adc_extract.model.page import Mark, Page
from adc_extract.tables.date_words import MODIFIED_METAS, PUBLISHED_METAS
from adc_extract.text.times import Stamp

_ABOVE = 6  # blocks over the headline in which a marked date is taken for the article's
_BELOW = 4  # the same behind the body, for the day of the last change
_MAX_MARKS = 300
_BESIDE = 40  # characters: a date with more beside it does not speak against what the page states
_CLOSE = 20  # the same for a date that is named the day of publication, to go before one in a crowded line
# what `printed_date` calls a place -> the source of a date there
PLACES = {
    "head": "under the headline", "over": "over the headline", "lead": "leading into the text",
    "above": "far over the headline", "top": "in the first paragraphs", "below": "behind the text",
    "elsewhere": "elsewhere on the page",
}  # fmt: skip
_FIRST = "json-ld datePublished"
_TIMED = frozenset({"time", "class", PLACES["head"]})  # they too complete a day that was given without a time
_DAY = timedelta(days=1)
_YEAR = timedelta(days=366)  # a printed day so much later than the stated one is that of an event


class Dates(NamedTuple):
    """What a page says of its article's time.

    ``date`` is the day of publication, as the page prints it where it does. ``published`` and ``modified`` are the
    moments that it gives for the publication and the last change; None where it gives a day without a time.
    """

    date: date | None
    published: datetime | None
    modified: datetime | None


class Dated(NamedTuple):
    """A date, where it comes from, what stands there, the block that it stands in, and whether it is stated of the
    article, or of its page, for machines."""

    stamp: Stamp
    source: str
    raw: str
    block: int | None = None
    stated: bool = False


class Settled(NamedTuple):
    """What was chosen: for the publication and for the last change the date that is trusted most.

    ``shown`` is the printed date that puts the day of publication right, and ``why`` it does; ``moment`` and ``change``
    are the dates that give the moments of publication and of the last change.
    """

    published: Dated | None = None
    modified: Dated | None = None
    shown: Dated | None = None
    why: str = ""
    moment: Dated | None = None
    change: Dated | None = None


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
class View:
    """What the choice looks at; the dates shown in a place are sought when they are asked for."""

    page: Page
    around: Around
    reader: DateReader
    facts: Facts
    marks: list[Mark]

    @lazy
    def head(self) -> _Reread:
        """Those under the headline."""
        return _Reread(shown_dates(self.reader, self.around, ("head",)))

    @lazy
    def over(self) -> list[Shown]:
        """Those right over the headline."""
        return list(shown_dates(self.reader, self.around, ("over",)))

    @lazy
    def top(self) -> list[Shown]:
        """Those in the body's first blocks."""
        return list(shown_dates(self.reader, self.around, ("top",)))

    @lazy
    def further(self) -> list[Shown]:
        """Those around headline and body."""
        above, below = (shown_dates(self.reader, self.around, (name,)) for name in ("above", "below"))
        return [*self.over, *above, *self.top, *below]


def find_dates(facts: Facts) -> Dates:
    """The dates of the page's article.

    What the page states for machines about the article goes before what it prints, and that before the URL; the day of
    the last change serves where there is nothing else. Of a day that the page prints under the headline, see
    `_as_printed`. Dates more than a day behind ``Facts.today`` are none.
    """
    found = settle(view_of(facts))
    day = found.shown or found.published
    return Dates(
        day.stamp.day if day else None,
        found.moment.stamp.moment if found.moment else None,
        found.change.stamp.moment if found.change else None,
    )


def view_of(facts: Facts) -> View:
    """What the choice looks at on a page."""
    marks = [mark for mark in facts.page.marks if mark.kind in ("date", "modified")][:_MAX_MARKS]
    today = facts.today
    limit = today + _DAY if today and today < date.max else None
    return View(facts.page, around(facts), DateReader(facts, limit), facts, marks)


def settle(view: View) -> Settled:
    """The choice among the dates of a page."""
    changes = changed(view)
    modified = next(changes, None)
    candidates = (dated for dated in published_dates(view) if not is_later(dated, modified))
    published = next(candidates, None)
    if published is None:
        published = modified or next(last_resort(view), None)
        if published is None:
            return Settled()
    change = _timed(modified, changes, modified.stamp.day) if modified else None
    if published is modified:
        return Settled(published, modified, change=change)
    shown, why = _as_printed(published, modified, view)
    day = (shown or published).stamp.day
    return Settled(published, modified, shown, why, _timed(published, candidates, day), change)


def published_dates(view: View) -> Iterator[Dated]:
    """Candidates for the day of publication, most trustworthy first."""
    page, reader, article = view.page, view.reader, view.facts.article
    headline, start = view.around.headline, view.around.start
    marks = [mark for mark in view.marks if mark.kind == "date"]
    near = [mark for mark in marks if headline - _ABOVE <= mark.block <= start]
    yield from _parsed(json_values(article, "datePublished"), _FIRST, reader)
    yield from _of_metas(page, PUBLISHED_METAS, reader)
    yield from marked((mark for mark in near if mark.how == "itemprop"), reader)
    yield from marked((mark for mark in near if mark.block >= headline), reader)
    plain = [s for s in view.head if s.called != "updated"]
    yield from (dated(s, page) for s in plain if s.called or s.beside <= _BESIDE)
    yield from _parsed(json_values(view.facts.web_page, "datePublished"), "json-ld WebPage datePublished", reader)
    yield from marked((mark for mark in marks if mark.how == "itemprop"), reader)
    lead = shown_dates(reader, view.around, ("lead",))
    yield from (dated(s, page) for s in lead if s.called != "updated")
    yield from marked((mark for mark in near if not apart(page, mark.block, view.around)), reader)
    for key in ("dateCreated", "uploadDate"):
        yield from (
            each._replace(stated=False) for each in _parsed(json_values(article, key), "json-ld " + key, reader)
        )
    if found := reader.in_url():
        yield Dated(Stamp(found.day, None), "url", found.url)
    named = [s for s in view.further if s.called == "published"]
    yield from (dated(s, page) for s in named if s.beside <= _CLOSE)
    yield from (dated(s, page) for s in plain)
    yield from (dated(s, page) for s in named)
    yield from (dated(s, page) for s in view.further if s.place == "top" and not s.called)
    # themes give the class "updated" to the only date that they print
    yield from marked((m for m in view.marks if m.how == "class" and headline <= m.block <= start), reader)
    if next(iter(view.head), None) is None:
        yield from (dated(s, page) for s in view.further if s.place in ("over", "above") and s.called != "updated")


def changed(view: View) -> Iterator[Dated]:
    """Candidates for the day of the last change, most trustworthy first."""
    page, reader = view.page, view.reader
    first, last = view.around.headline - _ABOVE, view.around.end + _BELOW
    yield from _parsed(json_values(view.facts.article, "dateModified"), "json-ld dateModified", reader)
    yield from _of_metas(page, MODIFIED_METAS, reader)
    yield from marked((m for m in view.marks if m.kind == "modified" and first <= m.block <= last), reader)
    yield from _parsed(json_values(view.facts.web_page, "dateModified"), "json-ld WebPage dateModified", reader)
    yield from (dated(s, page) for s in [*view.head, *view.further] if s.called == "updated")


def last_resort(view: View) -> Iterator[Dated]:
    """Dates that may be of something else: behind the body, and anywhere on the page."""
    yield from (dated(s, view.page) for s in [*view.head, *view.further])
    if view.marks:
        others = others_from(view.page, view.around)
        own = (m for m in view.marks if m.block < others and not apart(view.page, m.block, view.around))
        yield from marked(own, view.reader)
    yield from (dated(s, view.page) for s in shown_dates(view.reader, view.around, ("elsewhere",)))


def _as_printed(published: Dated, modified: Dated | None, view: View) -> tuple[Dated | None, str]:
    """The day that stands under the headline and is not called an update, where it puts the stated one right, and why.

    A stated moment is often given in UTC, and the day of the reader is the one before or after; for these, and where
    stated and printed day have nothing to do with each other, the printed day is right. Where it is the stated day of
    the last change, it was measured to be right against JSON-LD, and wrong against metas. This holds for a change long
    after the publication, too: of pages with more than a week between them, ten are right by it, and one is wrong.
    A day right over the headline or in a line at the top of the body counts only for the first of these: next to a
    moment in UTC.
    """
    day = published.stamp.day
    if not published.stated or any(shown.stamp.day == day for shown in view.head):
        return None, ""
    beside = next(filter(speaks, view.head), None)
    if beside is None:
        moment = published.stamp.moment
        seen = [*view.over, *view.top] if moment and moment.tzinfo == timezone.utc else []
        near = next((s for s in filter(speaks, seen) if abs((s.stamp.day - day).days) <= 1), None)
        return (dated(near, view.page), "the day of readers; the stated moment is in UTC") if near else (None, "")
    printed = beside.stamp.day
    if abs((printed - day).days) <= 1:
        return dated(beside, view.page), "the day as the page prints it; the stated moment may be in another zone"
    if any(s.block == beside.block and s.called == beside.called and s.stamp.day != printed for s in view.head):
        return None, ""  # two days in one line, of an issue or of an event, say nothing
    is_change = modified is not None and printed == modified.stamp.day and beside.called != "published"
    shown = dated(beside, view.page)
    is_event = is_later(shown, modified) if modified else printed - day > _YEAR
    if is_event or (is_change and published.source != _FIRST):
        return None, ""
    return shown, "the day as the page prints it under the headline"


def is_later(found: Dated, modified: Dated | None) -> bool:
    """Whether a date that is not stated lies behind the stated day of the last change: an event to come has it."""
    if modified is None or not modified.stated or found.stated:
        return False
    return found.stamp.day - modified.stamp.day > _DAY


def speaks(shown: Shown) -> bool:
    """Whether a printed date is clear enough to speak against a stated one."""
    return shown.called != "updated" and shown.beside <= _BESIDE


def _timed(first: Dated, others: Iterator[Dated], day: date) -> Dated | None:
    """The date itself if it has a time, else the next one of this day that has."""
    if first.stamp.moment:
        return first
    for other in others:
        if not other.stated and other.source not in _TIMED:
            return None
        if other.stamp.moment and other.stamp.day == day:
            return other
    return None


def dated(shown: Shown, page: Page) -> Dated:
    """A printed date as a candidate."""
    return Dated(shown.stamp, PLACES[shown.place], page.blocks[shown.block].text[shown.start : shown.end], shown.block)


def _parsed(values: Iterable[str], source: str, reader: DateReader) -> Iterator[Dated]:
    for value in values:
        if stamp := reader.stated(value):
            yield Dated(stamp, source, value, stated=True)


def _of_metas(page: Page, names: tuple[str, ...], reader: DateReader) -> Iterator[Dated]:
    named = [name for name in names if name in page.head.metas]
    return chain.from_iterable(_parsed(meta_values(page, (name,)), "meta " + name, reader) for name in named)


def marked(marks: Iterable[Mark], reader: DateReader) -> Iterator[Dated]:
    """The dates of marked elements: their machine-readable values, or what stands in them where that is another day."""
    for mark in marks:
        printed = reader.printed(mark.text)[:1]
        stated = reader.stated(mark.value) if mark.value else None
        if mark.value and stated and (not printed or printed[0].stamp.day == stated.day):
            yield Dated(stated, mark.how, mark.value, mark.block, mark.how == "itemprop")
        for found in printed:
            text = mark.text[found.start : found.end]
            yield Dated(found.stamp, mark.how, text, mark.block, mark.how == "itemprop")
