"""Words of bylines, by language: what stands before, between and behind the names of authors. Data only, case-folded."""

from __future__ import annotations

import re

# Phrases before a name, at the start of a byline or behind its date, with or without a colon
BY_PHRASES = frozenset(
    phrase
    for phrases in (
        # English
        "by|written by|story by|stories by|words by|text by|article by|report by|reported by|reporting by|posted by|"
        "published by|submitted by|created by|authored by|contributed by|compiled by|analysis by|opinion by|review by|"
        "reviewed by|news by|column by|essay by|interview by|guest post by|a guest post by|features by",
        # German
        "von|beitrag von|ein beitrag von|gastbeitrag von|ein gastbeitrag von|text von|artikel von|ein artikel von|"
        "kommentar von|ein kommentar von|analyse von|eine analyse von|kolumne von|eine kolumne von|interview von|"
        "geschrieben von|verfasst von|veröffentlicht von|erstellt von|aufgezeichnet von|bericht von|ein bericht von",
        # French
        "par|écrit par|publié par|rédigé par|proposé par|propos recueillis par|texte de|un texte de",
        # Spanish, Catalan, Portuguese
        "por|escrito por|publicado por|redactado por|enviado por|texto de|escrit per|postado por|redigido por",
        # Italian
        "di|a cura di|scritto da|pubblicato da|articolo di|testo di",
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
        "γράφει ο|γράφει η|από τον|από την",
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
        "author|authors|written|words|writer|from|reporter",
        # German
        "autor|autorin|autoren|autor/in|autor*in|autor:in|verfasser|verfasserin|text|redaktion",
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
        # Greek
        "συντάκτης|επιμέλεια|του|της|από",
        # Arabic, Persian, Hebrew, Hindi
        "الكاتب|كاتب|إعداد|نویسنده|توسط|כותב|लेखक|लेखन",
    )
    for label in labels.split("|")
)
# Of the phrases, those that begin surnames too ("De Santis"): with a capital, before a single word, they are the name.
BY_PARTICLES = frozenset({"de", "di", "af", "av"})
# Words that join a repeat of the name to it: "Jane Doe by Jane Doe", also without white space.
REPEAT_JOINTS = ("", "by", "von", "par", "por", "di", "de", "door", "oleh", "av", "af", "przez")

# Chinese, Japanese and Korean, where no space need follow; longest first.
CJK_BEFORE = tuple(
    "取材・文・撮影 取材・構成・文 本报驻外记者 責任編輯 责任编辑 实习记者 實習記者 特約記者 特约记者 特派記者 采访人员 本報記者 本报记者 取材・文 聯合報 責編 责编 記者 记者 作者 撰文 編集 編輯 编辑 "
    "編譯 执笔 執筆 筆者 著者 投稿者 来源 글쓴이 기자 글 文".split()
)
CJK_BEHIND = tuple(
    "通讯员 論説委員 編集委員 特派員 特派记者 選任記者 专任记者 記者 记者 特約 报道 報導 報道 综合报道 綜合報導 编译 編譯 摄影 さん 氏 선임기자 수습기자 인턴기자 전문기자 특파원 논설위원 "
    "칼럼니스트 기자 フォロー".split()
)
# A piece of a byline that ends so is a dateline or a note, not a name.
CJK_NOTES = tuple("報導 报道 報道 特稿 專電 电 電 讯 訊 撮影 摄影 攝影 日報 日报 通信 뉴스 신문 일보".split())

# Words between two names
AND_WORDS = frozenset(
    "and und et y e og och en ja és i a oraz u și ve dan na và и и/или та й і και و ו और และ "
    "with mit sowie avec con com med met ile & + と 和 与 與 及 및 과 와".split()
)
# Of these, the ones that also stand inside of names ("Ortega y Gasset") or mean something else elsewhere.
WEAK_AND_WORDS = frozenset("y e i u a en na ja con com med met ile".split())

# What a person does, at the end of a word; also as the first word before a name, and as a piece of its own.
ROLE_ENDINGS = tuple(
    "editor editors reporter reporters writer writers correspondent correspondents journalist columnist "
    "contributor contributors producer photographer blogger analyst strategist critic intern editor-in-chief "
    "publisher founder director professor manager researcher co-founder president officer fellow historian "
    "economist videographer staffer meteorologist freelancer specialist expert host anchor author lecturer bureau "
    "developer lawyer redakteur redakteurin redakteur*in redakteur:in reporterin korrespondent korrespondentin "
    "journalistin autor autorin volontär volontärin kolumnist kolumnistin leiter leiterin ressortleiter experte "
    "expertin mitarbeiter mitarbeiterin praktikant praktikantin chefin journaliste correspondant correspondante "
    "rédacteur rédactrice chroniqueur chroniqueuse envoyé envoyée éditorialiste stagiaire periodista corresponsal "
    "redactor redactora columnista repórter jornalista correspondente editora colunista redator redatora "
    "giornalista corrispondente redattore redattrice inviato verslaggever redacteur columniste reportter "
    "kommentator journalisten toimittaja redaktør redaktör skribent redaktor redaktorka dziennikarz dziennikarka "
    "komentátor журналист журналистка корреспондент редактор обозреватель журналіст кореспондент muhabiri muhabir "
    "editörü gazeteci jurnalis wartawan redaktur".split()
)
# Words before a role that belong to it: "Senior Political Reporter"
ROLE_MODIFIERS = frozenset(
    "senior junior chief deputy associate assistant managing executive contributing political politics science health "
    "sports sport business economics economy financial finance technology tech environment climate foreign national "
    "staff freelance special guest news digital investigative investigations education legal crime culture arts "
    "entertainment features lifestyle travel food fashion music film movie tv media markets world local city metro "
    "state federal international regional diplomatic defense defence security european asia africa weather data video "
    "audience social general assignment breaking shopping commerce reviews review style opinion editorial photo multimedia "
    "founding consulting co lead head white house supreme court pop real estate east west coast night weekend and & of "
    "leitender leitende freier freie stellvertretender stellvertretende politischer politische grand envoyé spécial "
    "enviado especial inviato".split()
)
# Groups that sign as an author: kept when nobody else is named.
COLLECTIVES = frozenset(
    "staff team board desk redaktion redazione redacción redação rédaction redaksi redactie".split()
)

# News agencies. The short ones sign beside a person; behind a comma they stay.
AGENCIES = frozenset(
    "dpa|dpa-afx|afp|ap|sid|epd|kna|apa|ansa|efe|ntb|tt|ritzau|stt|ctk|čtk|pap|mti|tanjug|hina|belga|anp|keystone-sda|"
    "sda|rtr|reuters|bloomberg|pti|ani|ians|upi|xinhua|yonhap|kyodo|jiji|tass|interfax|associated press|"
    "the associated press|agence france-presse|agencia efe|deutsche presse-agentur|press association|pa|pa media".split(
        "|"
    )
)
SHORT_AGENCIES = frozenset("dpa dpa-afx afp sid epd kna apa ansa efe reuters".split())

# Words that tell an outlet or an institution from a person, when they stand behind a person's name
OUTLET_WORDS = frozenset(
    "the news newspaper newspapers times post press herald tribune journal gazette chronicle guardian telegraph mail "
    "daily weekly magazine media network networks radio tv television broadcasting broadcast agency bureau service "
    "wire online digital today report reports review observer examiner dispatch sentinel sun star globe bulletin "
    "inquirer register courier mirror zeitung nachrichten anzeiger rundschau tagblatt tageblatt kurier allgemeine "
    "presse agentur verlag journal figaro monde echos libération agence diario periódico periodico noticias agencia "
    "jornal notícias agência corriere giornale gazzetta agenzia dagblad krant nieuws avisen bladet tidningen uutiset "
    "gazete gazetesi haber ajansı berita газета новости известия университет group inc inc. llc ltd ltd. gmbh ag corp "
    "corp. university college institute school center centre foundation association society council ministry "
    "universität universidad université institut stiftung staff contributors international communications company "
    "department usa uk us u.s. editorial sports reports services".split()
)
# Words of organisations whose names hold "for", "of" and "in"
ORG_WORDS = frozenset(
    "institute university school college center centre foundation association society council committee academy "
    "department ministry office project organization organisation coalition alliance league fund museum library bank "
    "institut universität verein verband stiftung ministerium zentrum friends reporters doctors people citizens "
    "scientists parents mothers voices women students democrats republicans campaign agency bureau national "
    "american".split()
)

# Words after which a place, an outlet or a note follows: they end a name of two words or more
TAIL_WORDS = frozenset(
    "for in at from of on via exclusively für aus im à au aux pour chez para en em per pentru voor "
    "uit nel nella presso fra til för på dla w z на из в для у з under über about as who is was "
    "contributed contributing reports reporting writes covers has joined illustrations illustration photographs photography "
    "photos photo foto fotos fotografie styled podcast updated posted published".split()
)
# Lower-case words inside of a name
PARTICLES = frozenset(
    "van von der den de del della di da dos das do du la le les el al bin binti ibn ben ter ten te zu zur zum vom "
    "af av i y e 't op 's las los san santa y' d' ap mc mac dal dalla degli dei ul ud-din und o' abu".split()
)
# Behind a comma they belong to the name before it
SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
# Behind a comma they are dropped
DEGREES = frozenset(
    "phd ph.d. ph.d md m.d. m.d rn rd rdn mph msc mba ma ba bsc jd j.d. esq esq. dds dvm np pa-c lcsw psyd dphil mp mep "
    "cfa cpa frcp obe cbe mbe kc qc mspt dpt do cfp® ms m.s. ed.d. edd pharmd cscs".split()
)
# Places of more than one word that follow a name behind a comma; a single word there is taken for a place anyway
PLACES = frozenset(
    "new york|new delhi|new orleans|hong kong|los angeles|san francisco|san diego|las vegas|washington dc|"
    "washington d.c.|d.c.|tel aviv|buenos aires|rio de janeiro|são paulo|sao paulo|kuala lumpur|cape town|"
    "mexico city|saint petersburg|st. petersburg|st. louis|st. paul|the hague|den haag|abu dhabi|addis ababa|"
    "ho chi minh city|phnom penh|south africa|new zealand|united kingdom|united states|frankfurt am main|"
    "new jersey|north carolina|south carolina|costa rica|sri lanka|el salvador|san josé|santo domingo".split("|")
)

# Whole texts that stand where an author stands and name nobody
NOBODY = frozenset(
    "admin|administrator|author|authors|by|unknown|anonymous|none|null|undefined|n/a|guest|guest author|user|editor|"
    "staff|staff writer|staff writers|staff report|staff reports|from staff reports|from staff and wire reports|"
    "wire reports|contributor|contributors|guest contributor|contributed|profile|about|about the author|"
    "about the authors|about author|more from author|view all posts|view profile|view bio|see all|see more|read more|"
    "read bio|follow|following|subscribe|share|share this|print|email|e-mail|comment|comments|home|menu|news|"
    "web desk|webdesk|online|post author|author bio|email the author|contact the author|autor|autorin|autoren|"
    "über den autor|über die autorin|über die autor:in|zum profil|mehr|mehr zum autor|gast|gastautor|kommentare|teilen|"
    "auteur|à propos de l'auteur|rédaction|la rédaction|lire la suite|suivre|commentaires|autore|autor/a|"
    "sobre el autor|sobre o autor|seguir|ver más|compartir|comentarios|comentários|sull'autore|segui|редакция|автор|"
    "yazar|penulis|editor in chief|writer|reporter|correspondent|archive page|by|von|par|por|external author".split("|")
)

# Words that follow a credit of pictures, up to the end of its piece
CREDITS = re.compile(
    r"(?:^|[\s|,;·•–—(-])(?:photos?|photographs?|photography|pictures?|images?|illustrations?|illustrated|graphics?|"
    r"video|fotos?|fotografie|fotograf|bilder?|grafik|crédits?|fotografías?|immagini|beeld|foto's|kuvat?|bild|zdjęcia|"
    r"styled|edited|additional reporting|fact[- ]checked|medically reviewed|reviewed|translated|contributions? from|"
    r"last updated|updated|posted|published|first published)(?:\s+(?:by|von|par|por|di|courtesy)\b|\s*[:：])",
    re.IGNORECASE,
)
# Notes that end a byline where they begin
NOTES = re.compile(
    r"(?:^|[\s|,;·•–—(\d])(?:posted|published|last updated|last modified|updated|modified|first published|created|"
    r"filed under|filed|publish date|release date|published on|veröffentlicht|aktualisiert|erschienen|"
    r"zuletzt aktualisiert|publié|mis à jour|modifié|publicado|actualizado|atualizado|pubblicato|aggiornato|"
    r"gepubliceerd|bijgewerkt|geplaatst|publisert|publiceret|publicerad|oppdatert|opdateret|uppdaterad|julkaistu|"
    r"opublikowano|aktualizacja|publikováno|aktualizováno|güncelleme|giriş|yayınlanma|diterbitkan|dipublikasikan|"
    r"diperbarui|опубликовано|обновлено|发布时间|發布時間|更新時間|更新时间|発行|公開日|更新日|입력|수정|등록|승인|"
    r"stand:|lesezeit|reading time|read time|tempo de leitura|tiempo de lectura|temps de lecture|tempo di lettura|"
    r"view all posts|view bio|read bio|read full bio|more from|follow|following|share|subscribe|contact the author|"
    r"email the author|archive page|see full bio|learn more|leave a comment|plus icon|est\. read|min read|"
    r"and others|et al\b)(?![^\W\d_])",
    re.IGNORECASE,
)
# Where a printed date, a time of day, an age or a count begins
DATE_BEGINS = re.compile(
    r"(?<![\d.,:/-])(?:"
    r"\d{1,4}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{1,4}(?!\d)"  # 3.5.2024, 2024-05-03
    r"|\d{4}\s?[年년]"
    r"|\d{1,2}(?::|\s?[hH]\s?)\d{2}(?!\d)"  # 10:45, 10h45
    r"|\d{1,2}\s?(?:am|pm|a\.m\.|p\.m\.|uhr|часов)\b"
    r"|(?:[^\W\d_]{2,12},?\.?\s+)?\d{1,2}(?:st|nd|rd|th|er|\.|º|°)?\s+(?:de\s+|of\s+)?[^\W\d_]{3,15}\.?,?\s+(?:de\s+|del\s+)?\d{4}"
    r"|(?:[^\W\d_]{2,12},\s+)?[^\W\d_]{3,15}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}"  # May 3, 2024
    r"|(?:vor|hace|il y a|há|före|för)\s+\d{1,3}\s+[^\W\d_]+"
    r"|\d{1,7}[\d.,]*\s?[km]?\s?[+]?\s?(?:minutes?|mins?|seconds?|hours?|hrs?|days?|weeks?|months?|years?|minuten|stunden|tage|wochen|"
    r"monate|heures?|jours?|minutos?|horas?|días?|minuti|ore|giorni|dagen|uur|dakika|saat|menit|jam|минут\w*|"
    r"分钟?|小時|小时|分鐘|시간|분|views?|comments?|kommentare?|commentaires?|comentarios?|reads?|shares?|likes?|просмотр\w*)\b"
    r")",
    re.IGNORECASE,
)  # fmt: skip
# Words that inline elements glue to a name before them: "Jane DoePublished"
GLUED = re.compile(
    r"(?<=[a-zß-ÿ.])(?=(?:Published|Updated|Posted|Last|Contributions|Contributing|Photography|Photographs|Photos?|"
    r"Illustrations?|Styled|View|Follow|Share|Staff|Senior|Special|Editor|Reporter|Writer|Contributor|Correspondent|"
    r"Redakteur|Redakteurin|Korrespondent|Korrespondentin|Autor|Autorin|Veröffentlicht|Aktualisiert|Lesezeit)\b)"
)
GLUED_BY = re.compile(r"(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Dd]oor|[Oo]leh)(?=[A-ZÄÖÜÉ][a-zß-ÿ])")
# E-mail addresses, links and names of accounts
ADDRESSES = re.compile(
    r"[\w.+-]{1,64}(?:@|\[at\]|\(at\))[\w.-]{1,255}|https?://\S{1,500}|(?<!\w)@@?\w{1,50}|\bwww\.\S{1,200}"
)
# Words of heads of offices, at the start of a piece behind a name
ROLE_STARTS = frozenset(
    "head chief vice ceo cto cfo coo member members chair chairman dean minister senator president director editor "
    "professor author former founder co-founder mitglied leiter chef".split()
)
