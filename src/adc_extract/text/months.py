"""Names of months, in all the languages of the table at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from adc_extract.tables.calendar import CONNECTORS, JALALI_MONTHS, MONTHS, OTHER_MONTHS
from adc_extract.text.folding import fold, folded_set
from adc_extract.text.jalali import JALALI_YEARS, jalali_day
from adc_extract.text.times import day_of

CONNECTOR_WORDS = folded_set(CONNECTORS)
BUDDHIST_YEARS = range(1900 + 543, 2101 + 543)

# Folded all at once, which is faster than form by form.
_MONTHS = {
    form.replace("_", " "): number
    for row in reversed(fold("\n".join(map("|".join, MONTHS.values()))).split("\n"))
    for number, forms in enumerate(row.split("|"), 1)
    for form in forms.split()
}
_JALALI = {fold(name): number for number, names in enumerate(JALALI_MONTHS, 1) for name in names.split()}
_LONGEST = 6  # words between a day and a year that are looked at


def is_month(word: str) -> bool:
    """Whether a folded word is a month's name."""
    return word in _MONTHS


def month_in(words: Sequence[str]) -> str | None:
    """The month's name that these folded words are, but for connectors around it.

    Some pages print both names that a month has: "مارس/آذار".
    """
    words = words[:_LONGEST]
    while words and words[0] in CONNECTOR_WORDS:
        words = words[1:]
    while words:
        name = " ".join(words)
        if name in _MONTHS or name in _JALALI:
            return name
        if words[-1] not in CONNECTOR_WORDS:
            return _doubled(words)
        words = words[:-1]
    return None


def day_of_name(year: int, name: str, day: int, language: str = "") -> date | None:
    """The day of a month that `month_in` gave; years may be Buddhist, and solar Hijri with the months of that year."""
    if name in _JALALI and year in JALALI_YEARS:
        return jalali_day(year, _JALALI[name], day)
    month = OTHER_MONTHS.get(language[:2], {}).get(name) or _MONTHS.get(name)
    if month is None:
        return None
    return day_of(year - 543 if year in BUDDHIST_YEARS else year, month, day)


def _doubled(words: Sequence[str]) -> str | None:
    """The first of two names of one month."""
    for at in range(1, len(words)):
        first = " ".join(words[:at])
        if first in _MONTHS and _MONTHS.get(" ".join(words[at:])) == _MONTHS[first]:
            return first
    return None
