"""How pages mark captions and credits of pictures, and quotes that are set large. Data only."""

from __future__ import annotations

import re

_PICTURES = "image|img|photo|foto|picture|pic|bild|thumb|thumbnail"
# Searched in class and id names in lower case. Of an element of one or two blocks, that it is for a picture is enough.
CAPTION_HINT = re.compile(
    "caption|cutline"
    rf"|(?:{_PICTURES}|media)[-_]*(?:credit|description|descr?)"
    # German, Swedish, Danish, Finnish, Dutch, French, Italian, Spanish, Chinese
    "|bildunterschrift|bildtext|billedtekst|kuvateksti|bijschrift|legende|didascalia|pie[-_]?(?:de[-_]?)?foto"
    "|tushuo|tuzhu"
    rf"|(?<![^\s_-])(?:{_PICTURES})(?![^\s_-])"
)
# One of these is in every name that the pattern finds; a look for them is four times faster than the pattern
CAPTION_ROOTS = tuple(
    "caption cutline image img photo foto picture pic bild thumb media billed kuva bij legende didas tushuo tuzhu".split()
)
# Words of the text that are set large beside it
PULL_QUOTE_HINT = re.compile("pull[-_]?quote|blockquote|quote[-_]?box")
