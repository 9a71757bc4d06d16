"""Dates in Chinese numerals."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.text.hanzi import hanzi_date

CHRISTMAS = date(2024, 12, 25)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("二〇二四年十二月二十五日", CHRISTMAS),
        ("二○二四年十二月二五日", CHRISTMAS),
        ("发布于 二零二四年 十二月 二十五日，上谷", CHRISTMAS),
        ("2024年十二月二十五号", CHRISTMAS),
        ("令和六年十二月二十五日", CHRISTMAS),
        ("平成元年一月八日", date(1989, 1, 8)),
        ("中華民國一一三年三月十日", date(2024, 3, 10)),
        ("二〇二四年十月三〇日", date(2024, 10, 30)),
        ("二〇二四年十三月一日", None),
        ("二〇二四年二月三十日", None),
        ("六年三月五日", None),
        ("二〇二四年三月", None),
        ("", None),
    ],
)
def test_hanzi_date(text: str, expected: date | None) -> None:
    """Years by their figures or of an era, months and days counted or by their figures."""
    found = hanzi_date(text, 300)
    assert (found.day if found else None) == expected
    assert found is None or text[found.start : found.end].rstrip("日號号") != text[found.start : found.end]


def test_the_limit_holds() -> None:
    """Nothing is looked for behind the limit."""
    assert hanzi_date("二〇二四年三月五日", 8) is None


@given(st.text(alphabet="〇零一二三九十元年月日令和民國2024 ", max_size=40))
def test_never_raises(text: str) -> None:
    """Any text gives a date within it, or None."""
    found = hanzi_date(text, 300)
    assert found is None or 0 <= found.start < found.end <= len(text)
