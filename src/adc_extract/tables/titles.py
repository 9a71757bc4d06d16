"""What stands in titles beside the headline: separators, and headings that are never one. Data only."""

from __future__ import annotations

import re

# Between the headline, the section and the site's name: with space on both sides, or signs that need none.
SEPARATOR = re.compile(r"\s+(?:[|│¦•·~/\\<>«»‹›→\-–—―−:]|::|//|>>|--|\|\|)\s+|\s*(?:[|│｜»]|::|--)\s*|_(?=[^\x00-\x7f])")
# Between the site's name and the headline behind it, on some blogs
PREFIX_SEPARATOR = re.compile(r"\s?[:：]\s+|：")
# Between a kicker and the headline in one heading
KICKER_END = ":|/–—-•·»>"

# A name that is an address: "example.org", "Example.co.uk"
DOMAIN = re.compile(r"(?:[^\W_][\w-]*\.)+[a-z]{2,12}", re.IGNORECASE)
# Labels of host names that name no site
COMMON_LABELS = frozenset(
    "www m amp mobile edition en de fr es it pt nl ru com co org net gov edu ac blog blogs news wordpress blogspot "
    "typepad substack medium tumblr github gitlab squarespace wixsite over-blog livejournal web site sites".split()
)
# Articles before a site's name
ARTICLES = frozenset("the der die das le la les el los il lo i o a de het".split())

# Headings of the page's parts, folded as by text.titles.title_key: no headline of an article
PART_HEADINGS = frozenset(
    """
    menu|navigation|main menu|main navigation|post navigation|search|search form|search results|comments|leave a reply
    related posts|related articles|recent posts|recent comments|latest news|most read|most popular|trending|trending now
    newsletter|share this|about|about us|contact|contents|table of contents|archives|categories|tags|pages|blogroll
    follow us|login|log in|sign in|sign up|subscribe|advertisement|user menu|site navigation|footer|sidebar|meta
    skip to content|main content|breadcrumb|breadcrumbs|top stories|editor s picks|read more|you might also like
    menü|hauptmenü|navigation und service|hauptnavigation|hauptinhalt|servicemenü|suche|suchen|suchformular|kommentare
    kommentar verfassen|neueste beiträge|neueste kommentare|letzte beiträge|aktuelle beiträge|beitragsnavigation
    beitrags navigation|kategorien|schlagwörter|seiten|archiv|archive|anmelden|inhalt|inhaltsverzeichnis|folge uns
    meistgelesen|mehr zum thema|das könnte sie auch interessieren|links|empfehlungen|impressum|kontakt|über uns
    recherche|rechercher|menu principal|commentaires|articles récents|commentaires récents|catégories|à lire aussi
    sommaire|à la une|les plus lus|newsletters|navegación|buscar|comentarios|menú|menú principal|entradas recientes
    categorías|lo más leído|más leídas|noticias relacionadas|etiquetas|navegação|buscar no site|pesquisa|comentários
    posts recentes|categorias|mais lidas|menu di navigazione|cerca|commenti|articoli recenti|categorie|leggi anche
    i più letti|zoeken|reacties|hoofdmenu|meest gelezen|categorieën|меню|поиск|комментарии|рубрики|навигация
    последние новости|читайте также|ara|arama|menü aç|yorumlar|kategoriler|son yazılar|cari|pencarian|komentar|kategori
    terpopuler|baca juga|szukaj|komentarze|nawigacja|kategorie|søk|sök|søg|メニュー|検索|コメント|カテゴリー|関連記事
    アクセスランキング|目次|菜单|搜索|评论|分类|相关文章|导航|選單|搜尋|留言|分類|相關文章|메뉴|검색|댓글|카테고리|관련 기사
    """.replace("\n", "|").replace("|    ", "|").strip("| ").split("|")
)
