"""What stands in titles beside the headline: separators, and headings that are never one. Data only."""

from __future__ import annotations

import re

# Between the headline, the section and the site's name: with space on both sides, or signs that need none.
SEPARATOR = re.compile(
    r"\s+(?:[|│¦•·~/\\<>«»‹›→\-–—―−:]|::|//|>>|--|\|\|)\s+|\s*(?:[|│｜»]|::|--)\s*|_(?=[^\x00-\x7f])"
)
# The signs in it: without one there is none
SEPARATOR_SIGN = re.compile(r"[|│¦•·~/\\<>«»‹›→\-–—―−:｜_]")
# Between the site's name and the headline behind it, on some blogs
PREFIX_SEPARATOR = re.compile(r"\s?[:：]\s+|：")
# The site's name behind a dash without spaces, as in scripts that have none
GLUED_NAME = re.compile(r"(?<=[^\x00-\x7f])[-－–—]([^-－–—]+)\Z")
# What links to a heading itself show, at its end
PERMALINK = re.compile(r"(?:(?:(?<!\s)\s+)?[¶§🔗]|\s#)\s*\Z")
# Between a kicker and the headline in one heading
KICKER_END = ":|/–—-•·»>"

# A name that is an address: "example.org", "Example.co.uk"
DOMAIN = re.compile(r"[^\W_][\w.-]*\.[a-z]{2,12}", re.IGNORECASE)
# Labels of host names that name no site
COMMON_LABELS = frozenset(
    "www m amp mobile edition en de fr es it pt nl ru com co org net gov edu ac blog blogs news web site sites".split()
)
# Words that sites add to the name that their host has
SITE_WORDS = frozenset(
    "online news blog magazin magazine tv digital web website zeitung zeitschrift media medien com net org info eu de "
    "at ch uk homepage portal radio 24 live wiki forum forums journal times post daily nachrichten noticias notícias "
    "actualités actu notizie nieuws nyheter haber новости press presse app community official site s and und the "
    "ev e v gmbh inc ltd ag startseite home".split()
)
# Articles before a site's name
ARTICLES = frozenset("the der die das le la les el los il lo i o a de het".split())

# Headings of the page's parts, as text.titles.title_key folds them: no headline of an article. Apart by "|".
PART_HEADINGS: dict[str, str] = {
    "en": "menu|navigation|main menu|main navigation|post navigation|search|search form|search results|comments|"
    "leave a reply|related posts|related articles|recent posts|recent comments|latest news|most read|most popular|"
    "trending|trending now|newsletter|share this|about|about us|contact|contents|table of contents|archives|"
    "categories|tags|pages|blogroll|follow us|login|log in|sign in|sign up|subscribe|advertisement|user menu|"
    "site navigation|footer|sidebar|meta|skip to content|main content|breadcrumb|breadcrumbs|top stories|"
    "editor s picks|read more|you might also like|links|quick links|quicklinks|page|user|select an option|"
    "no results found",
    "de": "menü|hauptmenü|navigation und service|hauptnavigation|hauptinhalt|servicemenü|suche|suchen|suchformular|"
    "kommentare|kommentar verfassen|neueste beiträge|neueste kommentare|letzte beiträge|aktuelle beiträge|"
    "beitragsnavigation|beitrags navigation|kategorien|schlagwörter|seiten|archiv|archive|anmelden|inhalt|"
    "inhaltsverzeichnis|folge uns|meistgelesen|mehr zum thema|das könnte sie auch interessieren|empfehlungen|"
    "impressum|kontakt|über uns",
    "fr": "recherche|rechercher|menu principal|commentaires|articles récents|commentaires récents|catégories|"
    "à lire aussi|sommaire|à la une|les plus lus",
    "es": "newsletters|navegación|buscar|comentarios|menú|menú principal|entradas recientes|categorías|lo más leído|"
    "más leídas|noticias relacionadas|etiquetas",
    "pt": "navegação|buscar no site|pesquisa|comentários|posts recentes|categorias|mais lidas",
    "it": "menu di navigazione|cerca|commenti|articoli recenti|categorie|leggi anche|i più letti",
    "nl": "zoeken|reacties|hoofdmenu|meest gelezen|categorieën",
    "sv": "sök|kommentarer|mest läst",
    "no": "søk|meny|mest lest",
    "da": "søg|mest læste",
    "pl": "szukaj|komentarze|nawigacja|kategorie",
    "ru": "меню|поиск|комментарии|рубрики|навигация|последние новости|читайте также",
    "tr": "ara|arama|menü aç|yorumlar|kategoriler|son yazılar",
    "id": "cari|pencarian|komentar|kategori|terpopuler|baca juga",
    "ja": "メニュー|検索|コメント|カテゴリー|関連記事|アクセスランキング|目次",
    "zh": "菜单|搜索|评论|分类|相关文章|导航|選單|搜尋|留言|分類|相關文章",
    "ko": "메뉴|검색|댓글|카테고리|관련 기사",
}
