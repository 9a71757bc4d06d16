"""The tables of captions agree with each other."""

from __future__ import annotations

import pytest

from adc_extract.tables.captions import CAPTION_HINT, CAPTION_ROOTS

NAMES = (
    "wp-caption thumbcaption cutline image-credit photo_credit media-description img_descr bildunterschrift bildtext "
    "billedtekst kuvateksti bijschrift legende didascalia pie-de-foto piefoto tushuo tuzhu article__image photo pic "
    "picture thumbnail img foto bild"
).split()


@pytest.mark.parametrize("name", NAMES)
def test_every_name_has_a_root(name: str) -> None:
    """What the pattern finds, the quick look must not pass over."""
    assert CAPTION_HINT.search(f"box {name} wide")
    assert any(root in name for root in CAPTION_ROOTS)


@pytest.mark.parametrize("name", ["imagery", "photographer", "picturehouse", "mediabox", "legend", "story"])
def test_other_names(name: str) -> None:
    """A word that only begins like a picture's is none."""
    assert not CAPTION_HINT.search(name)
