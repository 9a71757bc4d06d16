"""How pages mark the lead under a headline. Data only: words of class and id names, lower case; see `fields.lead`."""

from __future__ import annotations

# They say it: standfirst, deck, sub-headline. By language, apart by blanks.
_SURE: dict[str, str] = {
    "en": "lead leadin leadtext lede standfirst dek deck subtitle subhead subheadline subheading subheader strapline",
    "de": "vorspann einleitung anleser unterzeile untertitel preface introtext teasertext",
    "fr": "chapo chapeau",
    "es": "entradilla bajada copete sumario subtitulo subtítulo",
    "it": "sommario catenaccio sottotitolo",
    "pt": "linhafina subtitulo",
    "nl": "inleiding introtekst",
    "sv": "ingress",
    "da": "manchet underrubrik",
    "fi": "ingressi",
    "pl": "zajawka lid",
    "cs": "perex",
    "tr": "spot",
    "vi": "sapo",
    "ru": "anons podzagolovok",
    "el": "ypotitlos",
}
SURE_WORDS = frozenset(word for words in _SURE.values() for word in words.split())
# They say it together: "sub-title", "lead-in"
SURE_PAIRS = frozenset(
    [("sub", part) for part in ("title", "headline", "heading", "head", "header")]
    + [("lead", "in"), ("linha", "fina"), ("pod", "zagolovok")]
)
# They can say it, or be of a teaser for something else.
LIKELY_WORDS = frozenset("summary excerpt teaser intro introduction synopsis abstract tldr".split())
# They are of something else, whatever else is said.
OTHER_WORDS = frozenset(
    "site logo slogan tagline author autor auteur bio byline newsletter signup subscribe caption comment comments "
    "related promo cookie consent breadcrumb breadcrumbs meta profile rating ratings fivestar votes".split()
)
