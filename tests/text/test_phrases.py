"""Lines looked up among the phrases of all languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.text.phrases import Match, match_phrase


@pytest.mark.parametrize(
    ("line", "kind", "whole"),
    [
        ("Advertisement", "advertisement", True),
        ("» Weiterlesen …", "read_more", True),
        ("All rights reserved, The Harbour Post", "copyright", False),
        ("The Harbour Post. All rights reserved.", "copyright", False),
        ("Tags: floods, harbour", "tags", False),
        ("© 1926 The Harbour Post", "copyright", False),
        # Latin letters with others beside them, and others alone: the phrases of all scripts are looked up
        ("All rights reserved, Гавань", "copyright", False),
        ("Tags: 港, 洪水", "tags", False),
        ("PR", "advertisement", True),
        ("広告", "advertisement", True),
        ("関連記事：港の洪水", "related", False),
        ("Читайте также: Вода в порту", "read_more", False),
        ("Все права защищены", "copyright", True),
        ("무단전재 및 재배포 금지", "copyright", True),
        # Signs and letters that are Latin, though not ASCII
        ("Lesen Sie auch – die Flut im Hafen", "read_more", False),
        ("Đọc thêm", "read_more", True),
    ],
)
def test_furniture(line: str, kind: str, whole: bool) -> None:
    """The kind of a line, in whatever script, and whether it is the phrase and nothing else."""
    assert match_phrase(line) == Match(kind, whole)


@pytest.mark.parametrize(
    "line",
    [
        "The tide rose on Monday.",
        "Die Flut kam am Montag – früh.",
        "Вода поднялась в понедельник.",
        "水が来た。",
        "",
        "—",
    ],
)
def test_text(line: str) -> None:
    """Sentences, and lines of signs, are no furniture."""
    assert match_phrase(line) is None


@given(st.text(max_size=60))
def test_never_raises(line: str) -> None:
    """Any line has an answer, and the same one again."""
    assert match_phrase(line) == match_phrase(line)
