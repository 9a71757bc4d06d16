"""How pages mark the captions and credits of their pictures. Data only."""

from __future__ import annotations

# whole class or id tokens, lower case
CAPTION_CLASSES = frozenset(
    "caption captions caption-text captiontext caption-credit credit-caption "
    "wp-caption wp-caption-text wp-element-caption thumbcaption "
    "image-caption image__caption image_caption imagecaption img-caption img__caption img_caption imgcaption "
    "photo-caption photo__caption photo_caption photocaption picture-caption picture__caption "
    "figure-caption figure__caption figure_caption figcaption media-caption media__caption media_caption "
    "article-image-caption featured-image-caption post-image-caption gallery-caption "
    "image-credit image__credit image_credit photo-credit photo__credit photo_credit photocredit "
    "picture-credit media-credit media__credit cutline "
    "image-description img-description img_descr photo-description picture-description pic-desc "
    # German, Swedish, Danish, Finnish, Dutch, French, Italian, Spanish, Chinese
    "bildunterschrift bildtext billedtekst kuvateksti bijschrift legende didascalia pie-foto pie_foto piefoto "
    "pie-de-foto tushuo tuzhu".split()
)
