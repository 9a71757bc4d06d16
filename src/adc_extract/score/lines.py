"""What short lines say: a phrase of page furniture, a photo credit; and which of them are ruled out."""

from __future__ import annotations

from collections.abc import Sequence

from adc_extract.model.page import PageBlock
from adc_extract.tables.phrases import RULED_OUT, RULED_OUT_AT_AN_END
from adc_extract.tables.tags import HEADINGS
from adc_extract.text.phrases import Match, match_phrase

_LONGEST_PHRASE = 150  # characters of a block that is looked up
_LEAST, _SHORT = 1, 5  # length bins between which a block may be a caption
_SENTENCE = 1  # an index of `measures.ENDS`
_CREDIT = 60  # characters of a photograph's credit at the end of a caption


def phrases(blocks: Sequence[PageBlock], links: Sequence[int]) -> list[Match | None]:
    """The furniture phrase of each block, where it has one. Same lines have the same; each is looked up once."""
    known: dict[str, Match | None] = {}
    found: list[Match | None] = []
    for block, tenth in zip(blocks, links):
        text = block.text
        if len(text) > _LONGEST_PHRASE or (tenth == 10 and block.tag not in HEADINGS):
            found.append(None)
            continue
        if text not in known:
            known[text] = match_phrase(text)
        found.append(known[text])
    return found


def ruled_out(text: str, phrase: Match | None, length: int, links: int, end: int) -> bool:
    """Whether a line is never part of a body, by its phrase or as a caption that ends in the credit of a photograph.

    Measured over the corpora, hardly one such line in ten is. ``length``, ``links`` and ``end`` are its measures. What
    is all anchor has no phrase as a measure, and is looked up here: this is asked of what might be kept.
    """
    if phrase is None and links == 10 and len(text) <= _LONGEST_PHRASE:
        phrase = match_phrase(text)
    if phrase is not None:
        return phrase.kind in RULED_OUT_AT_AN_END or (phrase.whole and phrase.kind in RULED_OUT)
    return end != _SENTENCE and _LEAST <= length < _SHORT and links < 10 and _ends_in_credit(text)


def _ends_in_credit(text: str) -> bool:
    start = max(0, len(text) - _CREDIT)
    at = max(text.rfind(". ", start), text.rfind("。", start), text.rfind("| ", start), text.rfind(" (", start))
    if at <= 0:
        return False
    match = match_phrase(text[at + 1 :].strip())
    return match is not None and match.kind == "photo_credit"
