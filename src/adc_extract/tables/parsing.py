"""How HTML opens and closes elements: the lists of https://html.spec.whatwg.org/multipage/parsing.html, as the bytes of
lower-case names. Data only."""

from __future__ import annotations

VOID = frozenset(b"area base br col embed hr img input link meta param source track wbr frame keygen bgsound".split())
# Their content is text up to their end tag.
RAW = frozenset(b"script style title textarea xmp iframe noembed noframes".split())
# What an end tag cannot reach beyond; and places for HTML within SVG and MathML, which are the same there.
SCOPES = frozenset(b"table td th caption template object applet marquee select".split())
FOREIGN_SCOPES = frozenset(b"foreignobject desc annotation-xml mi mo mn ms mtext".split())
# They end SVG and MathML around them.
LEAVING_FOREIGN = frozenset(
    b"b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta "
    b"nobr ol p pre ruby s small span strong strike sub sup table tt u ul var".split()
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
# With text in them and nothing else, they leave nothing open behind them, wherever they stand.
LEAVES = frozenset(b"a b div em h1 h2 h3 h4 h5 h6 i label li p small span strong td th".split())
# Without these, a page reads the same, and is smaller.
DISPENSABLE = frozenset(
    b"abbr acronym b bdi bdo big cite code del dfn em font i ins kbd mark nobr s samp small span strike strong sub sup "
    b"tt u var".split()
)
HEADINGS = frozenset(b"h1 h2 h3 h4 h5 h6".split())
# Their start tags end an open p.
ENDING_P = SPECIAL - frozenset(b"body button dd dt frameset head html iframe noembed noframes noscript style textarea "
                               b"tbody tfoot thead title tr".split()) | frozenset(b"dd dt table".split())  # fmt: skip
# A start tag of an item ends the last open one of its kind, if nothing of these stands in between.
LISTS = frozenset(b"ul ol".split())
ITEMS = {
    b"li": frozenset({b"li"}),
    b"dd": frozenset(b"dd dt".split()),
    b"dt": frozenset(b"dd dt".split()),
}
ITEM_BARRIERS = SPECIAL - frozenset(b"address div p".split())
# A start tag ends the innermost open element, if that is one of these.
AFTER = {
    **dict.fromkeys(HEADINGS, HEADINGS),
    **dict.fromkeys(b"option optgroup".split(), frozenset({b"option"})),
}
