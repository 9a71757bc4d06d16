"""How HTML opens and closes elements: the lists of https://html.spec.whatwg.org/multipage/parsing.html, as the bytes of
lower-case names. Data only."""

from __future__ import annotations

VOID = frozenset(b"area base br col embed hr img input link meta param source track wbr frame keygen bgsound".split())
# Their content is text up to their end tag.
RAW = frozenset(b"script style title textarea xmp iframe noembed noframes".split())
# What an end tag cannot reach beyond. The last ones are places for HTML within SVG and MathML.
SCOPES = frozenset(
    b"table td th caption template object applet marquee select "
    b"foreignobject desc annotation-xml mi mo mn ms mtext".split()
)
CELLS = frozenset(b"td th caption".split())
TABLE_PARTS = frozenset(b"tbody thead tfoot tr colgroup".split())
FOREIGN = frozenset(b"svg math".split())
# They stay in force when the element around them ends, and are opened anew in the next one.
FORMATTING = frozenset(b"a b big code em font i nobr s small strike strong tt u".split())
# Of these, no more than one at a time is in force.
ALONE = frozenset(b"a nobr".split())
# An end tag of an element that is not here ends nothing beyond one that is.
SPECIAL = frozenset(
    b"address article aside blockquote body button center details dialog dir div dl dd dt fieldset figcaption figure "
    b"footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe li listing main menu nav noembed "
    b"noframes noscript ol p plaintext pre search section style summary tbody textarea tfoot thead title tr ul xmp".split()
)
# What is left out where an element may be left out: it is there in any case.
ROOTS = frozenset(b"html head body".split())
HEADINGS = frozenset(b"h1 h2 h3 h4 h5 h6".split())
# Their start tags end an open p.
ENDING_P = SPECIAL - frozenset(b"body button dd dt frameset head html iframe noembed noframes noscript style textarea "
                               b"tbody tfoot thead title tr".split()) | frozenset(b"dd dt table".split())  # fmt: skip
# A start tag ends the last open element of its kind, if none of the others stands in between.
ITEMS = {
    b"li": (frozenset({b"li"}), frozenset(b"ul ol menu dir".split())),
    **dict.fromkeys((b"dd", b"dt"), (frozenset(b"dd dt".split()), frozenset({b"dl"}))),
    **dict.fromkeys((b"option", b"optgroup"), (frozenset({b"option"}), frozenset({b"optgroup"}))),
    **dict.fromkeys((b"rt", b"rp"), (frozenset(b"rt rp".split()), frozenset({b"ruby"}))),
}
