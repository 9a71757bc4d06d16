"""What a feature says, in words: for who looks at a report and has not read the scorers."""

from __future__ import annotations

# By the name of its scorer. The rest of a feature's name is the bin that the block fell into.
_SCORERS = {
    "after h1": "how many blocks after the main heading it stands",
    "around": "how the blocks before and after it scored at the first look",
    "block after": "what the next block is like",
    "block before": "what the block before it is like",
    "commas": "its length, and how many commas it has",
    "ending": "how it ends, as a sentence or not, and its length in characters",
    "figures": "its length, and the years, clock times or digits in it",
    "from best": "where it stands, seen from the element that holds most running text: steps up, then down",
    "holder's siblings": "how many elements like the one that holds it stand beside that one",
    "JSON-LD body": "whether the articleBody of the page's JSON-LD holds it",
    "length": "its element, and its length in characters",
    "links": "how much of it is links, and whether it is short or long",
    "marked": "whether its mark-up calls it a byline, a date, a headline, a tag or the like",
    "page says it is": "what its JSON-LD calls the page, for all blocks alike: an article has less text than it seems",
    "phrase": "whether it is, begins or ends with a known phrase of page furniture, and of which kind",
    "position": "in which tenth of the page's text it stands",
    "repeated": "how often the same text stands on the page",
    "score": "its first score beside the best one of the page",
    "score and after": "its first score, and how the blocks after it scored",
    "score and before": "its first score, and how the blocks before it scored",
    "score and comments": "its first score, and whether it stands among readers' comments",
    "score and hole": "its first score, and how wide a hole in the text it stands in",
    "score and length of text": "its first score, and how much of the page scored as text",
    "score and text": "its first score, and how much of the text has been before it",
    "section": "the heading of page furniture that it stands under, and how far",
    "siblings": "its element, and how many like it stand beside it",
    "site": "on how many other pages of the site it was seen",
}
_HINTS = {
    "in": "a word in class, id or role, or the name in <>, of an element that it stands in",
    "near": "the same, of the element itself or the one that holds it",
}


def meaning(feature: str) -> str:
    """What a feature is about, as its name stands in the weights, such as ``"links: <10% long"`` or ``"in story"``.

    >>> meaning("repeated: once")
    'how often the same text stands on the page'
    """
    scorer, colon, _ = feature.partition(": ")
    return _SCORERS[scorer] if colon else _HINTS[feature.partition(" ")[0]]
