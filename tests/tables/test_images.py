"""The quick looks for names of pictures find whatever the patterns find."""

from __future__ import annotations

import re

import pytest

from adc_extract.tables import images

PATTERNS = [
    (images.NO_PICTURE, images.NO_PICTURE_ROOTS),
    (images.NO_PICTURE_FILE, images.NO_PICTURE_FILE_ROOTS),
    (images.BESIDE_TEXT, images.BESIDE_ROOTS),
    (images.STAND_IN, images.STAND_IN_ROOTS),
]
WORDS = (
    "avatar gravatar author logo logos icon icons emoji smiley smilies favicon sprite spacer pixel tracker tracking badge "
    "spinner advert advertisement sponsor social button btn arrow captcha qr-code qrcode headshot profile beacon widget "
    "rating ad-box ads_box vgwort userpic contributor columnist authorimage byline blank transparent placeholder loader "
    "loading 1x1 banner default-user a.svg related recommend teaser promo newsletter sidebar more-on popular outbrain "
    "taboola comment bio share product recirc read-also readnext dummy lazy grey gray"
).split()


@pytest.mark.parametrize(("pattern", "roots"), PATTERNS)
def test_roots_cover_their_pattern(pattern: str, roots: tuple[str, ...]) -> None:
    """A word that a pattern finds holds one of its roots; each pattern finds some of these, and no plain word."""
    found = [word for word in WORDS if re.search(pattern, word)]
    assert len(found) > 5
    assert [word for word in found if not any(root in word for root in roots)] == []
    assert not any(re.search(pattern, word) for word in ("harbour-at-noon.jpg", "wp-image-1187", "figure", "upload"))


@pytest.mark.parametrize("word", WORDS)
def test_every_word_is_found(word: str) -> None:
    """By one of the patterns at least."""
    assert any(re.search(pattern, word) for pattern, _ in PATTERNS)
