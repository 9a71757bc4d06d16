"""Words around the names in a byline, by language: before them, behind them, between two of the same. Data only.

All words are case-folded. Patterns that few bylines need are strings, and compiled when one does.
"""

from __future__ import annotations

import re

# Phrases before a name, at the start of a byline or behind its date, with or without a colon
BY_PHRASES = frozenset(
    phrase
    for phrases in (
        # English
        "by|written by|story by|stories by|words by|text by|article by|report by|reported by|reporting by|"
        "posted by|published by|submitted by|created by|authored by|contributed by|compiled by|view all posts by|"
        "all posts by|posts by|more by|articles by|analysis by|opinion by|review by|news by|column by|essay by|"
        "interview by|guest post by|a guest post by|features by|author|post author|post author by",
        # German
        "von|vom|beitrag von|ein beitrag von|gastbeitrag von|ein gastbeitrag von|text von|artikel von|ein artikel von|"
        "kommentar von|ein kommentar von|analyse von|eine analyse von|kolumne von|eine kolumne von|interview von|"
        "geschrieben von|verfasst von|eingestellt von|gespeichert von|gepostet von|eingereicht von|"
        "zeige alle beiträge von|alle beiträge von|alle artikel von|alles von|mehr von|veröffentlicht von|"
        "erstellt von|aufgezeichnet von|bericht von|ein bericht von|essay von|ein essay von|reportage von|"
        "eine reportage von|beitragsautor|beitragsautor von|glosse von|porträt von|ein porträt von|leitartikel von|blogbeitrag von|blog-beitrag von|"
        "blog beitrag von|autor|autorin|autorin/autor|autor:in|autor*in|autorinnen|autoren",
        # French
        "par|écrit par|publié par|rédigé par|proposé par|propos recueillis par|texte de|un texte de|auteur|autrice|"
        "auteure",
        # Spanish, Catalan, Portuguese
        "por|escrito por|publicado por|redactado por|enviado por|texto de|escrit per|postado por|redigido por",
        # Italian
        "di|a cura di|scritto da|pubblicato da|articolo di|testo di|autore|autrice",
        # Dutch, Afrikaans
        "door|geschreven door|geplaatst door|gepost door|deur|geskryf deur",
        # Danish, Norwegian, Swedish
        "af|av|skrevet af|skrevet av|skriven av|publicerad av|text av",
        # Finnish, Hungarian
        "kirjoittanut|írta",
        # Polish, Czech, Slovak, Croatian
        "przez|napisał|napisała|napsal|napsala|napísal|napísala|piše",
        # Romanian
        "de|de către|scris de|publicat de",
        # Turkish
        "haberi yapan|hazırlayan",
        # Indonesian, Malay, Vietnamese
        "oleh|ditulis oleh|laporan oleh|bởi",
        # Russian, Ukrainian
        "подготовил|подготовила|підготував|підготувала",
        # Greek
        "γράφει ο|γράφει η|από τον|από την|του|τησ",
        # Arabic, Hebrew, Hindi, Thai
        "بقلم|كتب|كتبت|بواسطة|מאת|נכתב על ידי|द्वारा|โดย|เขียนโดย",
    )
    for phrase in phrases.split("|")
)
# Labels before a name, with a colon behind them
BY_LABELS = frozenset(
    label
    for labels in (
        # English
        "author|authors|author of the article|written|words|writer|from|reporter",
        # German
        "autor|autorin|autoren|autor/in|autor*in|autor:in|autorin/autor|verfasser|verfasserin|text|redaktion|"
        "interview|reportage|protokoll|gastbeitrag",
        # French
        "auteur|auteurs|auteure|autrice|texte|rédaction",
        # Spanish, Catalan, Portuguese
        "autora|autores|texto|redacción|redação|per",
        # Italian
        "autore|autrici|autori|testo",
        # Dutch
        "auteur(s)|tekst",
        # Danish, Norwegian, Swedish
        "journalist|forfatter|författare|skribent",
        # Finnish, Hungarian
        "kirjoittaja|teksti|toimittaja|szerző|szerzők",
        # Polish, Czech, Slovene, Croatian
        "autorzy|autoři|autor članka|avtor",
        # Turkish, Azerbaijani
        "yazan|yazar|yazarı|haber|muhabir|müəllif",
        # Indonesian, Tagalog, Swahili, Vietnamese
        "penulis|jurnalis|pewarta|laporan|ni|na|mwandishi|tác giả|theo",
        # Russian, Ukrainian, Bulgarian
        "автор|авторы|автор текста|автор статьи|текст|автори|от",
        # Greek; casefolding makes a final sigma a σ
        "συντάκτησ|επιμέλεια|του|τησ|από",
        # Arabic, Persian, Hebrew, Hindi
        "الكاتب|كاتب|إعداد|نویسنده|توسط|כותב|लेखक|लेखन",
        # Urdu, Bengali, Tamil, Georgian, Armenian
        "تحریر|مصنف|লেখক|எழுதியவர்|ავტორი|հեղինակ",
        # Lithuanian, Latvian, Icelandic, Serbian, Albanian
        "autorius|autorė|autors|höfundur|аутор|пише|nga",
    )
    for label in labels.split("|")
)
# A label amid a line: "Date: 3 May 2024 Author: Jane Doe", also without white space before it
INNER_LABEL = r"(?<=[\s\d.,|])(?:Autor(?:in|:in)?|Author|Auteure?|Autrice|Autore|Verfasser(?:in)?|Автор)\s?:\s?(?=\w)|(?<=[|·•] )(?:Written by|Geschrieben von|Écrit par|Escrito por|Scritto da) (?=\w)"
# Of the phrases, those that begin surnames too ("De Santis"): with a capital, before a single word, they are the name.
BY_PARTICLES = frozenset({"de", "di", "του", "τησ"})
# Words for "by" that mean it inside of a byline, too; the others stand in names: "Anna von Ritter"
INNER_BY = frozenset({"by", "par", "por", "door", "oleh"})
# Words that join a repeat of the name to it: "Jane Doe by Jane Doe", also without white space.
REPEAT_JOINTS = ("by", "von", "par", "por", "di", "de", "door", "oleh", "av", "af", "przez")
# Chinese, Japanese and Korean, where no space need follow; longest first.
CJK_BEFORE = tuple(
    "取材・文・撮影 取材・構成・文 本报驻外记者 責任編輯 责任编辑 实习记者 實習記者 特約記者 特约记者 特派記者 "
    "采访人员 本報記者 本报记者 取材・文 責編 责编 記者 记者 作者 撰文 編集 編輯 编辑 編譯 执笔 執筆者 執筆 筆者 "
    "著者 投稿者 글쓴이 기자명 기자 글 文".split()
)
# The label of the author amid a line, also without white space before it: "来源：新华社 作者：王小明"
CJK_INNER_LABEL = r"(?:(?:作者|記者|记者|撰文|執筆者?|执笔)\s?[:：]|ライター[\s:：／])\s?(?=[^\W\d_])"
CJK_BEHIND = tuple(
    "通讯员 論説委員 編集委員 特派員 特派记者 選任記者 专任记者 記者 记者 特約 编译 編譯 摄影 さん 氏 선임기자 "
    "수습기자 인턴기자 전문기자 특파원 논설위원 칼럼니스트 기자 フォロー".split()
)
# A piece of a byline that ends so is a dateline or a note, not a name.
CJK_NOTES = tuple("報導 报道 報道 特稿 專電 电 電 讯 訊 撮影 摄影 攝影 日報 日报 通信 뉴스 신문 일보".split())
# Words for reporters: at the end of a short line they make it a byline
CJK_REPORTERS = tuple("記者 记者 通讯员 特派員 論説委員 編集委員 기자 특파원 논설위원".split())
# A name in brackets behind a text: "（山田太郎）"
CJK_SIGNED = r"（(?!.{0,4}(?:[完了終续続]|通信|共同|時事|写真)）)[\u4e00-\u9fff々]{1,4}[ \u3000]?[\u4e00-\u9fff々\u3041-\u309f]{2,4}）"
# Words for reporters and editors behind which Chinese names stand in a row, apart by spaces
CJK_LISTERS = ("记者", "記者", "编", "編")
# Notes that end a byline where they begin
NOTES = frozenset(
    note
    for notes in (
        # English
        "posted|published|last updated|last modified|updated|modified|first published|created|filed|publish date|"
        "release date|reading time|read time|min read|all posts|all articles|view bio|read bio|read full bio|"
        "more from|follow|following|share|subscribe|contact the author|email the author|author email|archive page|"
        "see full bio|learn more|leave a comment|plus icon|est read|and others|et al|contributions from|"
        "with contributions|close|no comments|one comment|leave a reply|add comment",
        # German
        "veröffentlicht|aktualisiert|erschienen|zuletzt aktualisiert|lesezeit|lesedauer|stand:|alle artikel|"
        "alle beiträge|zum profil|folgen|keine kommentare|hinterlasse einen|schreibe einen|kommentar hinterlassen|"
        "kommentar schreiben|kommentar verfassen",
        # French
        "publié|publiée|mis à jour|mise à jour|modifié|temps de lecture|tous les articles|suivre|écrire à",
        # Spanish, Portuguese, Italian
        "publicado|publicada|actualizado|actualizada|atualizado|tiempo de lectura|tempo de leitura|"
        "todos los artículos|seguir|di lettura|pubblicato|aggiornato|tempo di lettura|segui",
        # Dutch, Nordic
        "gepubliceerd|bijgewerkt|geplaatst|leestijd|publisert|publiceret|publicerad|oppdatert|opdateret|uppdaterad|"
        "julkaistu|päivitetty",
        # Polish, Czech
        "opublikowano|aktualizacja|publikováno|aktualizováno",
        # Turkish, Indonesian
        "güncelleme|giriş|yayınlanma|diterbitkan|dipublikasikan|diperbarui",
        # Russian
        "опубликовано|обновлено",
        # Arabic, Persian, Hebrew, Hindi
        "نشر|نُشر|تم النشر|تاريخ النشر|آخر تحديث|تحديث|مشاهدة|منتشر شده|انتشار|פורסם|עודכן|प्रकाशित|अपडेटेड",
    )
    for note in notes.split("|")
)
# What credits somebody else than the author; a word for "by" or a colon follows
CREDITS = frozenset(
    credit
    for group in (
        # English
        "photo|photos|photograph|photographs|photography|picture|pictures|image|images|illustration|illustrations|"
        "illustrated|graphic|graphics|video|videos|styled|edited|editing|editor|additional reporting|fact checked|"
        "fact-checked|medically reviewed|reviewed|translated|produced|courtesy",
        # German
        "foto|fotos|fotografie|bild|bilder|grafik|illustration|übersetzung|redaktion",
        # French, Spanish, Portuguese, Italian
        "crédit|crédits|photographie|fotografía|fotografías|imagen|imagem|ilustración|immagine|immagini|traduction",
        # Dutch, Nordic, Slavic
        "beeld|foto's|kuva|kuvat|zdjęcie|zdjęcia|фото",
        # Indonesian
        "penyunting",
    )
    for credit in group.split("|")
)
# Ends of such a note, where a name stands in the next block: "Contributions from"
HELPED_BY = (" by", " from", " von", " par", " por", " di", ":")
# The same as CREDITS in Chinese, Japanese and Korean, where no space need stand before them
CJK_NOTES_BEGIN = r"分享到|(?:责任?编辑?|責任?編輯?|编辑|編輯|校[对對]|审[核稿]|来源|來源|出典)\s?[:：]|发布时间|發布時間|更新時間|更新时间|発行|公開日|更新日|입력|수정|등록|승인|\s文\s?[/／]\s?[图圖摄攝]|(?:^|\s)(?:写真|撮影|攝影|摄影|사진)(?:[・:：=＝／/｜|\s]|$)"
# Reporters in a dateline, at the start of a text: "（新华社记者张三）", "[서울=…] 홍길동 기자 =", "【パリ＝山田太郎】"
CJK_DATELINES = (
    r"[^（(【〔\[]{0,20}[（(【〔\[][^（）()【】〔〕\[\]]{0,12}?((?:记者|記者)[^（）()【】〔〕\[\]]{2,24})[）)】〕\]]",
    r"[\[(【][^\])】]{1,20}[=＝][^\])】]{1,20}[\])】]\s?([가-힣][가-힣 ·,]{1,30}(?:기자|특파원))",
    r"【[^】＝=]{1,12}[＝=]([^】\d]{3,12})】",
)
# Reporters at the end of a text: "（记者 张三 李四）", "【山田太郎】"
CJK_SIGNED_END = (
    r"[（(【〔\[][^（）()【】〔〕\[\]]{0,12}?((?:记者|記者)[^（）()【】〔〕\[\]]{2,24})[）)】〕\]]\s*\Z",
    r"(?<=[。」』！？])\s?[（【](?!(?:完|终|終|続|通信|共同|時事|写真|撮影|责|責|编|編|来源|來源|文|图|未|原文|敬称))"
    r"([\u4e00-\u9fff々]{1,4}[ \u3000]?[\u4e00-\u9fff々]{1,3}(?<![略込照粋省表号円年月日回頁版注訳社局庁県区店組者会中計費用度語賞]))[）】]\s*\Z",
)
# Who is named before one of these took the pictures
CJK_PHOTOGRAPHED = re.compile(r"(?<![文字])[\s/／]?(?:攝影?|摄影?|撮影)\Z")
# What is left hanging before a date, beside weekdays: "Jane Doe on"
DANGLING = frozenset("on am at um vom le el em il op den kl ore alle date dated the in and und à a".split())
# What a printed date, a time of day, an age or a count is from its first figure on, which follows no other; in any case
DATE_FIGURES = (
    r"(?:"
    r"\d{1,4}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{1,4}(?!\d)"  # 3.5.2024, 2024-05-03
    r"|\d{4}\s?[年년](?:\s?\d{1,2}\s?[月월](?:\s?\d{1,2}\s?[日일])?)?"
    r"|\d{1,2}\s?[時时點点시](?:\s?\d{1,2}\s?分?)?"
    r"|\d{1,2}(?::|\s?h\s?)\d{2}(?!\d)(?::\d{2})?(?:\s?[ap]\.?m\b\.?)?(?:\s?(?:uhr|utc|gmt|[ecmp][sd]?t|bst|cet|ist)\b)?"
    r"|\d{1,2}\s?(?:am|pm|a\.m\.|p\.m\.|uhr|часов)\b"
    r"|\d{1,2}(?:st|nd|rd|th|er|\.|º|°)?\s+(?:de\s+|of\s+)?[^\W\d_]{3,15}\.?,?\s+(?:de\s+|del\s+)?\d{4}"
    r"|\d{1,7}[\d.,]*\s?[km]?\s?[+]?\s?(?:minutes?|mins?|seconds?|hours?|hrs?|days?|weeks?|months?|years?|minuten|stunden|tage|wochen|"
    r"monate|heures?|jours?|minutos?|horas?|días?|minuti|ore|giorni|dagen|uur|dakika|saat|menit|jam|минут\w*|"
    r"分钟?|小時|小时|分鐘|시간|분|views?|comments?|kommentare?|commentaires?|comentarios?|reads?|shares?|likes?|просмотр\w*)\b(?!\.\w)(?:\s?(?:read|ago|lesezeit)(?-i:(?![a-z])))?"
    r")"
)  # fmt: skip
# The same where a word goes before the figure: "May 3, 2024" and "vor 3 Tagen", each in two parts
MONTH_BEFORE = re.compile(r"[^\W\d_]{3,15}\.?\s+\Z")
DAY_AND_YEAR = re.compile(r"\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}", re.IGNORECASE)
AGO_BEFORE = re.compile(r"(?<![\d.,:/-])(?:vor|hace|il y a|há|före|för)\s+\Z", re.IGNORECASE)
AGE = re.compile(r"\d{1,3}\s+[^\W\d_]+")
# Words that inline elements glue to a name before them: "Jane DoePublished"
GLUED = (
    r"(?<=[a-zß-ÿ.])(?=(?:Published|Updated|Posted|Last|Contributions|Contributing|Photography|Photographs|Photos?|"
    r"Illustrations?|Styled|View|Follow|Share|Twitter|Facebook|Instagram|Email|Staff|Senior|Special|Editor|Reporter|Writer|Contributor|Correspondent|"
    r"Redakteur|Redakteurin|Korrespondent|Korrespondentin|Autor|Autorin|Veröffentlicht|Aktualisiert|Lesezeit)\b)"
)
GLUED_BY = re.compile(
    r"(?:(?:Posted|Published|Written|Veröffentlicht|Geschrieben|Publié|Publicado|Escrito) )?"
    r"(?:[Bb]y|[Aa]uthor|[Aa]utor|[Aa]uteur|[Aa]utore|[Vv]on|[Pp]ar|[Pp]or|[Dd]oor|[Oo]leh)(?=[A-ZÄÖÜÉ][a-zß-ÿ])"
)
# Last words of a name that keep their full stop
ABBREVIATIONS = frozenset("bros corp dept esq gmbh inc llc ltd prof univ".split())
# E-mail addresses, links and names of accounts
ADDRESSES = (
    r"[\w.+-]{1,64}(?:@|\[at\]|\(at\))[\w-]{1,60}\.[\w.-]{1,200}|https?://\S{1,500}|@@?\w{1,50}|\bwww\.\S{1,200}"
)
