"""The agency or the reporter that a text names as its source."""

from __future__ import annotations

import pytest
from builders import facts_of, keeping, page_of

from adc_extract.fields.agency import credited_agency, dateline_reporters
from adc_extract.fields.byline import find_byline
from adc_extract.model.page import Head

TEXT = "It rained for a week, and the wells that had been dry since the spring are full again in all the valley."


@pytest.mark.parametrize(
    ("first", "behind", "agency"),
    [
        ("Harbour Town (dpa) - " + TEXT, "Menu", "dpa"),
        ("Harbour Town (dpa/lno) – " + TEXT, "Menu", "dpa/lno"),
        ("LONDON (Reuters) - " + TEXT, "Menu", "Reuters"),
        (TEXT, "Quelle: kathpress", "kathpress"),
        (TEXT, "Source: AFP, Example Post", "AFP, Example Post"),
        ("Ann Lee (Example Party) said: " + TEXT, "Menu", None),
        (TEXT + " So it says (dpa).", "Quelle: Ann Lee", None),
        (TEXT, "The agency: dpa", None),
        (TEXT, "Quelle: dpa Beispiel", "dpa"),
        (TEXT, "Source: Institute for Wells", None),
    ],
)
def test_datelines_and_source_lines(first: str, behind: str, agency: str | None) -> None:
    """An agency of the table is found, with what it signs with; others that stand so may be anything."""
    page = page_of("Menu", first, TEXT, behind)
    found = credited_agency(facts_of(page, keeping(1, 2, of=4)))
    assert (found and found.text) == agency


def test_a_label_without_a_text() -> None:
    """The last line of a page that has no text has none below it."""
    assert credited_agency(facts_of(page_of("Menu", "SOURCE: Harbour Post"))) is None


def test_an_agency_is_credited_where_nobody_else_is() -> None:
    """It goes before the site, and behind a person."""
    page = page_of("By Jane Doe", "Harbour Town (dpa) - " + TEXT, TEXT)
    assert find_byline(facts_of(page, keeping(1, 2, of=3))).authors == ("Jane Doe",)
    page.blocks[0].text = "Menu"
    page.head = Head(metas={"author": ["The Example"], "og:site_name": ["The Example"]})
    assert find_byline(facts_of(page, keeping(1, 2, of=3))).authors == ("dpa",)


def test_a_page_without_a_text_names_no_agency() -> None:
    """There is no dateline, then."""
    assert credited_agency(facts_of(page_of("Town (dpa) - " + TEXT))) is None


@pytest.mark.parametrize(
    ("over", "found"),
    [
        (("Source:", "Institute for Wells"), "Institute for Wells"),
        (("Source:", "Jane Doe"), None),
        (("Quelle: dpa", "Share"), "dpa"),
    ],
)
def test_source_lines_over_the_text(over: tuple[str, str], found: str | None) -> None:
    """There, an institution behind the label released the text itself."""
    page = page_of("Menu", *over, TEXT, TEXT)
    credit = credited_agency(facts_of(page, keeping(3, 4, of=5)))
    assert (credit and credit.text) == found


@pytest.mark.parametrize(
    ("first", "names"),
    [
        ("新华社北京5月3日电（记者张三、李四）大雨连下了一个星期。", ("张三", "李四")),
        ("（中央社記者王小明台北3日電）大雨連下了一個星期。", ("王小明",)),
        ("[서울=보기뉴스] 김철수 기자 = 일주일 내내 비가 내렸다.", ("김철수",)),
        ("【パリ＝山田太郎】一週間ずっと雨が降り続いた。", ("山田太郎",)),
        ("【パリ＝時事通信】一週間ずっと雨が降り続いた。", ()),
        ("（一周）大雨连下了一个星期。", ()),
        ("(Jane Doe) It rained.", ()),
    ],
)
def test_reporters_in_datelines(first: str, names: tuple[str, ...]) -> None:
    """Chinese, Japanese and Korean reporters stand in the dateline; agencies there are none."""
    found = dateline_reporters(facts_of(page_of("Menu", first, TEXT), keeping(1, 2, of=3)))
    assert [credit.names for credit in found] == ([names] if names else [])
