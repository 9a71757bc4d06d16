"""What an `img` says of its picture."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.tables.images import LAZY_SOURCES, SOURCE_SETS
from adc_extract.text.pictures import pixels, same_picture, source_of


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ({"src": " /a.jpg "}, "/a.jpg"),
        ({"src": "/a.jpg", "data-src": "/b.jpg"}, "/b.jpg"),
        ({"src": "/a.jpg", "data-src": ""}, "/a.jpg"),
        ({"src": "/a.jpg", "data-url": '{"x": 1}'}, "/a.jpg"),
        ({"src": "data:image/gif;base64,AA", "srcset": "/s.jpg 300w, /l.jpg 900w, /m.jpg 600w"}, "/l.jpg"),
        ({"src": "/img/placeholder.png", "srcset": "/s.jpg 1x, /l.jpg 2x"}, "/l.jpg"),
        ({"srcset": "/s.jpg 300w,/l.jpg 900w,/m.jpg 600w"}, "/l.jpg"),
        ({"srcset": "/s.jpg , /l.jpg 2x ,"}, "/l.jpg"),
        ({"srcset": " , ,"}, None),
        ({"srcset": "/one,two.jpg"}, "/one,two.jpg"),
        ({"srcset": "/t.jpg?w=300,h=200 300w, /t.jpg?w=600,h=400 600w"}, "/t.jpg?w=600,h=400"),
        ({"src": "/img/spacer.gif"}, "/img/spacer.gif"),
        ({"src": "data:image/gif;base64,AA"}, None),
        ({"src": "/" + "x" * 3_000}, None),
        ({"src": None}, None),
        ({}, None),
    ],
)
def test_sources(attributes: dict[str, str | None], expected: str | None) -> None:
    """What a script would load, else src, else the largest of a set; a stand-in only where there is nothing else."""
    assert source_of(attributes) == expected


@pytest.mark.parametrize("name", LAZY_SOURCES)
def test_every_lazy_attribute_is_read(name: str) -> None:
    """Each goes before a stand-in."""
    assert source_of({"src": "/blank.gif", name: "/a.jpg"}) == "/a.jpg"


@pytest.mark.parametrize("name", SOURCE_SETS)
def test_every_set_is_read(name: str) -> None:
    """Its largest is taken."""
    assert source_of({name: "/a.jpg 300w, /b.jpg 900w"}) == "/b.jpg"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("640", 640),
        (" 640px ", 640),
        ("640.5", 640),
        (640, 640),
        ("100%", None),
        ("auto", None),
        ("0", None),
        ("-3", None),
    ],
)
def test_pixels(value: object, expected: int | None) -> None:
    """Whole pixels, and nothing else."""
    assert pixels(value) == expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://a.example/ship-300x200.jpg", "https://a.example/ship.jpg", True),
        ("https://a.example/ship.jpg?w=300", "https://b.example/ship.jpg?w=900", True),
        ("https://a.example/ship-1024w.webp", "https://a.example/ship.webp", True),
        ("https://a.example/ship.jpg", "https://a.example/pier.jpg", False),
        ("https://a.example/2023/1.jpg", "https://a.example/2024/1.jpg", False),
        ("https://a.example/image?id=1", "https://a.example/image?id=2", False),
    ],
)
def test_same_picture(one: str, other: str, same: bool) -> None:
    """Sizes and hosts do not tell pictures apart; a query does, where the path names no file."""
    assert (same_picture(one) == same_picture(other)) is same


values = st.text(st.characters(codec=None), max_size=60) | st.sampled_from(["/a.jpg", "/a 2x, /b 3x", "data:,", None])


@given(st.dictionaries(st.sampled_from([*LAZY_SOURCES, *SOURCE_SETS, "src", "alt"]), values, max_size=5), values)
def test_any_attributes_are_taken(attributes: dict[str, str | None], value: str | None) -> None:
    """Nothing raises, and no data URI is given."""
    source = source_of(attributes)
    assert source is None or not source.startswith("data:")
    assert pixels(value) is None or pixels(value) != 0
    same_picture(value or "")
