"""Dates in Chinese numerals, as formal Chinese and Japanese texts have them."""

from __future__ import annotations

from adc_extract.tables.calendar import ERAS, HANZI_DIGITS, HANZI_TENS
from adc_extract.text.figures import Found
from adc_extract.text.patterns import any_of, late
from adc_extract.text.times import day_of

_DIGITS = "".join(HANZI_DIGITS)
_COUNT = f"[{_DIGITS}{HANZI_TENS}]{{1,3}}"
_DATE = late(
    rf"(?:([{_DIGITS}]{{4}}|\d{{4}})|({any_of(ERAS)})([元{_DIGITS}{HANZI_TENS}]{{1,3}}))\s?年\s?"
    rf"({_COUNT})\s?月\s?({_COUNT})\s?[日号號]"
)


def hanzi_date(text: str, limit: int) -> Found | None:
    """The first date in Chinese numerals in this many characters: "二〇二四年三月五日", "令和六年三月五日".

    >>> hanzi_date("二〇二四年十二月二十五日", 100).day.isoformat()
    '2024-12-25'
    """
    found = _DATE.search(text, 0, limit)
    if found is None:
        return None
    plain, era, of_era, month, day = found.groups()
    year = int("".join(str(HANZI_DIGITS.get(sign, sign)) for sign in plain)) if plain else ERAS[era] + _count(of_era)
    exact = day_of(year, _count(month), _count(day))
    return Found(found.start(), found.end(), exact) if exact else None


def _count(signs: str) -> int:
    """The number that up to three signs are: 元 and 一 are 1, 十二 is 12, 二十五 is 25, 三〇 is 30; 0 for none."""
    if signs == "元":
        return 1
    tens, ten, ones = signs.rpartition(HANZI_TENS)
    if not ten:
        return sum(HANZI_DIGITS.get(sign, 0) * 10**power for power, sign in enumerate(reversed(signs)))
    return 10 * HANZI_DIGITS.get(tens, 1) + HANZI_DIGITS.get(ones, 0)
