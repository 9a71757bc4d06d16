"""Punctuation marks by what they do. Data only."""

from __future__ import annotations

SENTENCE_ENDS = frozenset(".!?…。！？｡؟۔।॥՞។")

# Signs, digits and bullets that stand around a line without changing what it is.
LINE_EDGES = (
    " !\"#$%&'()*+,-./0123456789:;<=>?@[\\]^_`{|}~\u00a1\u00a6\u00a7\u00a9\u00ab\u00ae\u00b7\u00bb\u00bf\u060c\u061f"
    "\u2010\u2011\u2012\u2013\u2014\u2015\u2018\u2019\u201a\u201c\u201d\u201e\u2020\u2022\u2023\u2026\u2032\u2039\u203a"
    "\u2190\u2191\u2192\u2193\u21a9\u21aa\u21d2\u21e8\u2212\u2261\u2295\u22ee\u22ef\u25a0\u25a1\u25aa\u25b2\u25b3\u25b6"
    "\u25b7\u25b8\u25ba\u25bc\u25bd\u25be\u25c0\u25c2\u25c4\u25c6\u25cb\u25cf\u25e6\u2605\u2606\u2630\u2709\u2713\u2715"
    "\u2716\u271a\u2794\u279c\u27a1\u27a4\u27f6\u3000\u3001\u3002\u3008\u3009\u300a\u300b\u300c\u300d\u300e\u300f\u3010"
    "\u3011\u3014\u3015\u30fb\uff01\uff08\uff09\uff0c\uff0e\uff0f\uff1a\uff1b\uff1e\uff1f\uff3b\uff3d\uff5c\uff5e"
)

# What may stand around a quote.
QUOTE_EDGES = " .,\"'\u00ab\u00bb\u2018\u2019\u201a\u201c\u201d\u201e\u201f\u2026\u2039\u203a\u300c\u300d\u300e\u300f"

COPYRIGHT_SIGNS = ("\u00a9", "(c)", "(C)")

# Scripts from here on, nearly all of them Chinese, Japanese or Korean, do not part words and say more in a character.
CJK_FROM = "\u2e80"

# Scripts that do not part words by spaces, as they stand in a class of a pattern
HAN_AND_KANA = "\u3040-\u30ff\u3400-\u9fff"
THAI_AND_LAO = "\u0e00-\u0eff"

# A pattern for a character of a script other than Latin: for none of Latin's blocks, of the signs, or beyond U+FFFF.
# It says what is left, because ranges are compiled character by character.
OTHER_SCRIPT = "[^\0-\u036f\u2000-\u2e7f\U00010000-\U0010ffff]"
