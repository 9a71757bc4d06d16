"""Dates of one page, read with what the page says of its language and of the order of its figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from adc_extract.fields.facts import Facts
from adc_extract.fields.language import find_language
from adc_extract.fields.lazy import lazy
from adc_extract.model.page import Page
from adc_extract.tables.calendar import DAY_FIRST_COUNTRIES
from adc_extract.tables.date_words import MODIFIED_METAS, NO_DAYS, PUBLISHED_METAS, RFC_ZONES
from adc_extract.text.dates import LIMIT, PrintedDate, find_printed_dates
from adc_extract.text.machine_dates import date_in_url, parse_machine_date
from adc_extract.text.patterns import late
from adc_extract.text.times import Stamp
from adc_extract.text.urls import host_of, unwrap_url

_FIGURES = late(r"(\d(?<!\d\d)\d?)\s?([./-])\s?(\d{1,2})\s?\2\s?(?:\d{4}|\d\d)(?!\d)")
_MAX_BLOCKS = 3_000
_MAX_VALUES = 3  # of one meta or JSON-LD key
_KEYS = ("datePublished", "dateCreated", "dateModified")


class UrlDay(NamedTuple):
    """The day in a URL, and the URL."""

    day: date
    url: str


class DateReader:
    """Reads the dates of a page.

    Where "3/4/2024" could be two days, it is the one that the page states elsewhere; else the order is that of the
    page's dates which can only be read one way; else that of its language. ``limit`` is the last day that counts, for
    dates in the future are none; without it every day does.
    """

    def __init__(self, facts: Facts, limit: date | None = None) -> None:
        self.facts = facts
        self.limit = limit
        self.language = _language(facts)

    def printed(self, text: str) -> list[PrintedDate]:
        """The dates that are printed in a text, in order."""
        return self._read(text, self.language, None) if text else []

    def stated(self, value: str) -> Stamp | None:
        """The date that is written for machines; in figures they are American where nothing else is known."""
        if not value or value.startswith("http"):
            return None
        language = self.language or "en-us"
        if _FIGURES.match(value):
            found = self._read(value, language, RFC_ZONES)
            return found[0].stamp if found else None
        stamp = parse_machine_date(value, language)
        if stamp is None or stamp.day in NO_DAYS or (self.limit and stamp.day > self.limit):
            return None
        return stamp

    def in_url(self) -> UrlDay | None:
        """The day in the URL that the caller gave, without what is wrapped around it, or in the page's own."""
        given, own = self.facts.page.url, self.facts.url
        given = unwrap_url(given) if given else own
        for url in (given, own if own != given else None):
            day = date_in_url(url) if url else None
            if url and day:
                return None if self.limit and day > self.limit else UrlDay(day, url)
        return None

    def _read(self, text: str, language: str | None, zones: Mapping[str, int] | None) -> list[PrintedDate]:
        dates = find_printed_dates(text, language, zones=zones)
        if any(found.other for found in dates):
            dates = [self._settled(found, text) for found in dates]
        return [found for found in dates if found.stamp.day <= self.limit] if self.limit else dates

    def _settled(self, found: PrintedDate, text: str) -> PrintedDate:
        """The date with the day that its figures mean on this page."""
        day, other = found.stamp.day, found.other
        if other is None or day in self._days:
            return found
        if other not in self._days:
            figures = _FIGURES.search(text, found.start, found.end)
            if figures is None or self._month_first.get(figures[2]) in (None, int(figures[1]) == day.month):
                return found
        moment = found.stamp.moment
        return found._replace(
            stamp=Stamp(other, moment and moment.replace(month=other.month, day=other.day)), other=day
        )

    @lazy
    def _days(self) -> set[date]:
        """The days that the page states without doubt."""
        values = [
            *json_values(self.facts.article, *_KEYS),
            *meta_values(self.facts.page, PUBLISHED_METAS, MODIFIED_METAS),
        ]
        stamps = [parse_machine_date(value, None) for value in values if not _FIGURES.match(value)]
        found = self.in_url()
        return {stamp.day for stamp in stamps if stamp} | ({found.day} if found else set())

    @lazy
    def _month_first(self) -> dict[str, bool | None]:
        """By the mark between figures: whether the month comes first in those dates of the page that leave no doubt."""
        page = self.facts.page
        orders: dict[str, set[bool]] = {}
        texts = [block.text for block in page.blocks[:_MAX_BLOCKS]]
        for text in (*texts, *meta_values(page, PUBLISHED_METAS, MODIFIED_METAS)):
            for figures in _FIGURES.finditer(text, 0, LIMIT):
                a, b = int(figures[1]), int(figures[3])
                if min(a, b) <= 12 < max(a, b) <= 31:
                    orders.setdefault(figures[2], set()).add(b > 12)
        return {mark: found.pop() if len(found) == 1 else None for mark, found in orders.items()}


def json_values(thing: dict[str, Any] | None, *keys: str) -> Iterator[str]:
    """The values of these keys of a JSON-LD object, as text."""
    for key in keys:
        value = thing.get(key) if thing else None
        for item in value[:_MAX_VALUES] if isinstance(value, list) else [value]:
            plain = item.get("@value") if isinstance(item, dict) else item
            if isinstance(plain, (str, int)):
                yield str(plain)


def meta_values(page: Page, *tables: tuple[str, ...]) -> Iterator[str]:
    """The contents of the metas of these names, in their order."""
    metas = page.head.metas
    for names in tables:
        for name in names:
            if name in metas:
                yield from metas[name][:_MAX_VALUES]


def _language(facts: Facts) -> str | None:
    """The language of the page, with the region that its URL or its metas give where it names none itself."""
    head = facts.page.head
    declared = head.lang or head.meta("content-language", "og:locale") or find_language(facts)
    if not declared or len(declared) > len("en"):
        return declared
    country = host_of(facts.page.url or facts.url or "").rpartition(".")[2]
    if declared.lower() == "en" and country in DAY_FIRST_COUNTRIES:
        return f"en-{country}"
    locale = head.meta("og:locale") or ""
    return locale if locale[:3].lower().replace("_", "-") == f"{declared.lower()}-" else declared
