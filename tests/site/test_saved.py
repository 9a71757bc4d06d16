"""A model as JSON: the form that is promised, and every way to be none."""

from __future__ import annotations

import json
from typing import Any

import pytest

from adc_extract import SiteModel, SiteModelError

MODEL = SiteModel.fit(["<h1>Monday</h1><p>The Post</p>", "<h1>Tuesday</h1><p>The Post</p>"])
DATA: dict[str, Any] = json.loads(MODEL.to_json())


def test_the_form() -> None:
    """Numbers of 24 hexadecimal digits, and for each page which of them it has; one line, without any text."""
    assert list(DATA) == ["format", "version", "blocks", "pages"]
    assert (DATA["format"], DATA["version"]) == ("adc_extract site model", 1)
    assert [len(block) for block in DATA["blocks"]] == [24, 24, 24]
    assert sorted(map(len, DATA["pages"])) == [2, 2]
    assert "Post" not in MODEL.to_json()
    assert "\n" not in MODEL.to_json()


def test_there_and_back() -> None:
    """From text and from bytes; also of no page at all."""
    assert SiteModel.from_json(MODEL.to_json()) == MODEL == SiteModel.from_json(MODEL.to_json().encode())
    assert SiteModel.from_json(SiteModel().to_json()) == SiteModel()


def test_keys_that_are_not_known_are_passed_over() -> None:
    """A user's own note does no harm."""
    assert SiteModel.from_json(json.dumps({**DATA, "of": "the Post"})) == MODEL


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no JSON"),
        ("{", "no JSON"),
        (b"\xff\xfe\xfa", "no JSON"),
        ("[" * 100_000, "no JSON"),
        ("[]", "no saved SiteModel"),
        ("{}", "no saved SiteModel"),
        ('{"format": "a site model"}', "no saved SiteModel"),
        (None, "expected JSON as str or bytes, got NoneType"),
        ({}, "expected JSON as str or bytes, got dict"),
    ],
)
def test_no_model(text: Any, said: str) -> None:
    """One error for whatever is no saved model, which is a ValueError."""
    with pytest.raises(SiteModelError, match=f"^{said}"):
        SiteModel.from_json(text)
    assert issubclass(SiteModelError, ValueError)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"version": 2}, "a SiteModel of version 2; this release reads version 1"),
        ({"version": None}, "a SiteModel of version None"),
        ({"blocks": None}, "blocks: expected a list"),
        ({"blocks": [1]}, "blocks: expected 24 hexadecimal digits, got '1'"),
        ({"blocks": ["0" * 23]}, "blocks: expected 24 hexadecimal digits"),
        ({"blocks": ["G" * 24]}, "blocks: expected 24 hexadecimal digits"),
        ({"blocks": DATA["blocks"][::-1]}, "blocks: expected rising numbers"),
        ({"blocks": DATA["blocks"][:1] * 3}, "blocks: expected rising numbers"),
        ({"pages": {}}, "pages: expected a list"),
        ({"pages": [0]}, "pages: expected 1 to 1000 indices"),
        ({"pages": [[]]}, "pages: expected 1 to 1000 indices"),
        ({"pages": [[True]]}, "pages: expected 1 to 1000 indices"),
        ({"pages": [["0"]]}, "pages: expected 1 to 1000 indices"),
        ({"pages": [[0] * 1001]}, "pages: expected 1 to 1000 indices"),
        ({"pages": [[-1, 0]]}, "pages: expected rising indices"),
        ({"pages": [[0, 3]]}, "pages: expected rising indices"),
        ({"pages": [[1, 0]]}, "pages: expected rising indices"),
        ({"pages": [[0, 0]]}, "pages: expected rising indices"),
    ],
)
def test_a_damaged_model(change: dict[str, Any], said: str) -> None:
    """What is wrong is named."""
    with pytest.raises(SiteModelError, match=f"^{said}"):
        SiteModel.from_json(json.dumps({**DATA, **change}))
