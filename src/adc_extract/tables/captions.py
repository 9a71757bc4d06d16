"""How pages mark the captions and credits of their pictures. Data only."""

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
