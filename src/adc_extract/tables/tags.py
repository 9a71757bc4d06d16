"""HTML elements by what they do to the text around them. Data only."""

from __future__ import annotations

# They have no text, or none of the page: code, graphics, form controls, fallback content, furigana.
SKIPPED = frozenset(
    "style svg iframe object embed canvas video audio map select datalist option textarea template rp rt "
    "noframes frameset progress meter img input source area param track wbr".split()
)
# Not entered at first: menus and page ends. Entered when the page has hardly any text elsewhere.
ASIDE = frozenset("nav footer noscript".split())
# Of what is skipped, what may hold the text of a page that has no other: it was left open, or is there to stand in.
STANDING_IN = frozenset("object svg canvas video audio map option rp rt".split())
# They do not break a line. What is named nowhere in this file, custom elements included, is a block.
INLINE = frozenset(
    "abbr acronym bdi bdo big data font ins label mark math nobr picture q ruby rb rtc small span time u blink "
    "mi mn mo ms mrow msup msub msubsup mfrac msqrt mtext semantics annotation".split()
)
# Inline, too, and they mean something that is worth keeping: what each one means, as `model.block.SpanKind` has it.
FORMATS = {
    **dict.fromkeys("strong b".split(), "strong"),
    **dict.fromkeys("em i cite dfn var".split(), "emphasis"),
    **dict.fromkeys("code kbd samp tt".split(), "code"),
    **dict.fromkeys("del s strike".split(), "deleted"),
    "sub": "subscript",
    "sup": "superscript",
}
# They are read for what the page says of itself.
HEAD = frozenset("script meta link title base".split())
# They hold an article: a footer inside of one is entered.
ARTICLE = frozenset({"article", "main"})
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
LIST_ITEMS = frozenset({"li", "dt", "dd"})
CODE = frozenset({"pre", "xmp", "listing", "plaintext"})
CAPTIONS = frozenset({"figcaption", "caption"})
# How HTML is written: they have no end tag, and text in them is not escaped.
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
RAW_TEXT = frozenset("script style xmp iframe noembed noframes plaintext".split())
# Text straight in one of these is held by it; text in any other block, such as a p, by what stands around that.
HOLDERS = frozenset("div article section main td body form aside".split())
