"""What became of each block."""

from __future__ import annotations

from builders import keeping, page_of

from adc_extract.fields.fates import fates
from adc_extract.model.article import Article
from adc_extract.model.block import Block


def test_every_fate() -> None:
    """A menu's entry that reads like a line of the text, the headline, the text, a caption, and what was left."""
    page = page_of("Rain", "Rain at last", "Rain", "The mast", "It rained.", "More")
    article = Article(
        blocks=(Block("paragraph", "Rain"), Block("caption", "The mast"), Block("paragraph", "It rained."))
    )
    found = fates(page, keeping(1, 2, 4, of=6), article)
    assert found == ["left", "apart", "body", "caption", "body", "left"]


def test_a_body_from_elsewhere() -> None:
    """Blocks that the page does not have change nothing; a lead that no score kept is of the body."""
    page = page_of("Rain at last, and enough of it.", "It rained.")
    article = Article(blocks=(Block("paragraph", page.blocks[0].text), Block("paragraph", "Stated only.")))
    assert fates(page, keeping(1, of=2), article) == ["body", "apart"]
