"""Words around the link to where a text first stood: "Source: …", "This article first appeared on …". Data only.

All lower case, apostrophes straight. A label stands at the start of a line, before a colon or a URL, or alone. A notice
names the text (`SUBJECTS`) and then says that it was elsewhere before (`NOTICES`), or starts with such a phrase.
"""

from __future__ import annotations

# Phrases stand side by side, apart by "|": one a line would fill five hundred lines, and strings compile fastest.

# Singular only: a list of sources is what the text draws on, not where it comes from.
LABELS: dict[str, tuple[str, ...]] = {
    language: tuple(row.split("|"))
    for language, row in {
        "en": "source|original source|article source|source article|source url|source link|news source|"
        "story source|original article|original story|original post|original text|original version|"
        "original url|original link|originally published|first published|first appeared|"
        "republished from|reposted from|reprinted from|cross-posted from",
        "de": "quelle|originalquelle|textquelle|quellenangabe|originalartikel|originalbeitrag|"
        "originaltext|zum original|erstveröffentlichung|zuerst erschienen|zuerst veröffentlicht",
        "fr": "source|source originale|source de l'article|article original|article d'origine|texte original|"
        "lien original|première publication|publié initialement",
        "es": "fuente|fuente original|fuente de la noticia|artículo original|nota original|texto original|"
        "enlace original|publicación original|publicado originalmente",
        "pt": "fonte|fonte original|artigo original|matéria original|texto original|notícia original|"
        "link original|publicado originalmente",
        "it": "fonte|fonte originale|fonte dell'articolo|fonte notizia|articolo originale|testo originale|"
        "link originale",
        "nl": "bron|originele bron|oorspronkelijke bron|bronvermelding|origineel artikel|"
        "oorspronkelijk artikel|oorspronkelijk gepubliceerd",
        "ru": "источник|первоисточник|источник новости|источник статьи|источник материала|ссылка на источник|"
        "ссылка на оригинал|оригинал|оригинал статьи|оригинал материала|оригинал публикации",
        "tr": "kaynak|haber kaynağı|haberin kaynağı|kaynak link|kaynak site|orijinal kaynak|"
        "orijinal makale|özgün makale",
        "id": "sumber|sumber berita|sumber artikel|sumber tulisan|sumber asli|artikel asli|dikutip dari|"
        "disadur dari|dilansir dari",
        "ja": "出典|出典元|出所|引用元|情報元|情報源|ソース|ニュースソース|元記事|転載元|参照元|配信元|原文|初出",
        "zh": "来源|來源|文章来源|文章來源|新闻来源|新聞來源|消息来源|消息來源|信息来源|稿件来源|"
        "本文来源|转载来源|稿源|原文|原文链接|原文連結|原文鏈接|原文地址|原文出处|出处|"
        "出處|转自|轉自|转载自|轉載自|首发于|首發於|原载于|原載於",
        "ko": "출처|기사 출처|원문|원문 링크|원문 출처|원문 기사|기사 원문|소스",
        "ar": "المصدر|مصدر|مصدر الخبر|رابط المصدر|رابط الخبر",
        "bg": "източник",
        "ca": "font|font original|article original",
        "cs": "zdroj|původní článek",
        "da": "kilde|oprindelig kilde",
        "el": "πηγή|πηγη",
        "fa": "منبع|منبع خبر|لینک منبع",
        "fi": "lähde|alkuperäinen artikkeli",
        "he": "מקור|המקור|קישור למקור",
        "hi": "स्रोत|सोर्स",
        "hr": "izvor|izvorni članak",
        "hu": "forrás|eredeti cikk",
        "no": "kilde|opprinnelig kilde",
        "pl": "źródło|źródło artykułu|oryginalny artykuł|oryginał",
        "ro": "sursa|sursă|sursa articolului|articolul original",
        "sr": "извор",
        "sv": "källa|ursprunglig källa|originalartikel",
        "th": "ที่มา|แหล่งที่มา",
        "uk": "джерело|першоджерело|оригінал",
        "vi": "nguồn|nguồn tin|nguồn bài viết|theo nguồn",
    }.items()
}

SUBJECTS: dict[str, tuple[str, ...]] = {
    language: tuple(row.split("|"))
    for language, row in {
        "en": "this article|this story|this post|this piece|this essay|this interview|this column|"
        "this commentary|this report|this op-ed|this text|this content|this blog post|"
        "this opinion piece|the post ",
        "de": "dieser artikel|dieser beitrag|dieser text|diese meldung|dieses interview|diese kolumne|"
        "der beitrag|der artikel|der text",
        "fr": "cet article|ce texte|cette tribune|cet entretien|cette interview|ce billet|ce contenu|l'article",
        "es": "este artículo|este texto|este reportaje|esta nota|esta noticia|esta entrevista|esta columna|la entrada",
        "pt": "este artigo|este texto|este conteúdo|esta matéria|esta reportagem|esta notícia|esta entrevista|o post ",
        "it": "questo articolo|questo testo|questo pezzo|questa intervista|l'articolo",
        "nl": "dit artikel|dit stuk|dit verhaal|dit bericht|dit interview|deze column|het bericht",
        "ru": "статья|материал|текст|интервью|колонка|сообщение|запись",
        "tr": "bu makale|bu yazı|bu haber|bu içerik|bu röportaj|yazısı",
        "id": "artikel ini|tulisan ini|berita ini|konten ini|wawancara ini",
        "ja": "この記事|本記事|当記事|本稿|本コラム|この原稿",
        "zh": "本文|此文|本篇文章|该文|原文|文章",
        "ko": "이 기사|이 글|본 기사|본 글|이 칼럼|이 콘텐츠|이 인터뷰",
        "pl": "ten artykuł|artykuł|ten tekst|ten wywiad",
        "sv": "den här artikeln|artikeln|den här texten|inlägget",
        "uk": "стаття|матеріал|текст|інтерв'ю",
    }.items()
}

NOTICES: dict[str, tuple[str, ...]] = {
    language: tuple(row.split("|"))
    for language, row in {
        "en": "originally published|originally appeared|originally posted|originally written for|originally ran|"
        "first published|first appeared|first posted|first ran|appeared first on|previously published|"
        "previously appeared|republished from|is republished|was republished|reposted from|"
        "reprinted from|reproduced from|reprinted with permission|republished with permission|reproduced with permission|"
        "cross-posted from|crossposted from|syndicated from|"
        "this is cross-posted from|this is a cross-post|this is republished from|this is reposted from|"
        "translated from the original|translation of an article|"
        "read the original|the original article|the original version",
        "de": "zuerst erschienen|erschien zuerst|zuerst veröffentlicht|ist zuerst|wurde zuerst|"
        "erschien zunächst|ursprünglich erschienen|ursprünglich veröffentlicht|erschien ursprünglich|"
        "erstmals erschienen|erstmals veröffentlicht|im original erschienen|im original ist|zum originalartikel|"
        "mit freundlicher genehmigung|übernommen von|übernommen aus|zweitveröffentlichung|"
        "zum originalbeitrag",
        "fr": "a été publié|a d'abord été publié|initialement publié|publié initialement|publié à l'origine|"
        "publié pour la première fois|d'abord paru|est paru|paru initialement|initialement paru|"
        "est republié|est apparu en premier|lire l'article original|l'article original",
        "es": "publicado originalmente|publicada originalmente|originalmente publicado|se publicó originalmente|"
        "se publicó primero|se publicó por primera vez|publicado por primera vez|apareció originalmente|"
        "apareció por primera vez|apareció primero|aparece primero|fue publicado en|fue publicada en|"
        "lea el original|lea el artículo original|leer el artículo original",
        "pt": "publicado originalmente|publicada originalmente|originalmente publicado|originalmente publicada|"
        "publicado pela primeira vez|apareceu originalmente|apareceu primeiro|foi publicado no|"
        "foi publicado na|foi publicado em|republicado de|reproduzido de|leia o original|"
        "leia o artigo original|leia a matéria original",
        "it": "pubblicato originariamente|originariamente pubblicato|pubblicato originalmente|"
        "pubblicato per la prima volta|è stato pubblicato|è apparso|apparso originariamente|"
        "apparso per la prima volta|proviene da|ripubblicato da|tratto da|leggi l'articolo originale",
        "nl": "verscheen eerder|verscheen eerst|verscheen oorspronkelijk|is eerder verschenen|"
        "eerder gepubliceerd|oorspronkelijk gepubliceerd|oorspronkelijk verschenen|eerst gepubliceerd|"
        "lees het originele artikel|lees het oorspronkelijke artikel",
        "ru": "впервые опубликован|впервые появил|изначально опубликован|первоначально опубликован|"
        "появились сначала на|перепечатано из|перепечатка из|взят с сайта|взята с сайта|взято с сайта|"
        "оригинал статьи|оригинал материала|читать оригинал",
        "tr": "ilk olarak|ilk kez|ilk defa|ilk önce|daha önce yayımlan|alınmıştır|alıntıdır|"
        "orijinal makaleyi|orijinal haberi",
        "id": "pertama kali diterbitkan|pertama kali dipublikasikan|pertama kali terbit|pertama kali tayang|"
        "pertama kali muncul|telah tayang|telah terbit|sebelumnya tayang|diterbitkan ulang dari|"
        "disadur dari|dikutip dari|baca artikel asli",
        "ja": "に掲載され|から転載|より転載|の転載|転載した|初出は|が初出|に寄稿|配信された|"
        "元記事は|元記事を|元の記事|オリジナル記事",
        "zh": "首发于|首發於|首发|原载于|原載於|原刊于|原刊於|最初发表|最初發表|最早发表|"
        "转载自|轉載自|转自|轉自|来源于|来自|來自|刊登于|刊登於|授权转载|授權轉載|"
        "阅读原文|閱讀原文|查看原文",
        "ko": "처음 게재|최초 게재|먼저 게재|처음 발행|에 실린|에 게재된|에서 전재|전재한|원문은|원문 보기",
        "pl": "pierwotnie opublikowan|ukazał się pierwotnie|pierwotnie ukazał się|po raz pierwszy opublikowan|pochodzi z|przedruk z",
        "sv": "publicerades först|publicerades ursprungligen|dök först upp|ursprungligen publicerad",
        "uk": "вперше опублікован|спершу опублікован|передрук із",
    }.items()
}

# The same of all languages, each once
ALL_LABELS = frozenset(label for row in LABELS.values() for label in row)
ALL_SUBJECTS = tuple(dict.fromkeys(subject for row in SUBJECTS.values() for subject in row))
ALL_NOTICES = tuple(dict.fromkeys(notice for row in NOTICES.values() for notice in row))

# Parts of URLs behind such words that are no page of text: licences, sharing, pictures, short posts. For `re.search`,
# any case.
BESIDE_THE_POINT = (
    r"[/.-](?:licen[cs](?:es?|ing)|lizenz(?:en)?|copyright|permissions?|imprint|impressum|terms|sharer?|intent)\b"
    r"|/status(?:es)?/\d|\.(?:jpe?g|png|gif|webp|svg|avif|mp[34])(?:\?|$)"
)
