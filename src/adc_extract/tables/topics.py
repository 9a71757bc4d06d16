"""Words around sections and tags, by language. Data only, case-folded; phrases apart by "|"."""

from __future__ import annotations

# Before a section's name on a line of its own, with or without a colon: "Posted in Town"
SECTION_PHRASES: dict[str, str] = {
    "en": "posted in|filed under|filed in|published in|listed in|posted under",
    "de": "veröffentlicht in|veröffentlicht unter|abgelegt unter|erschienen in|eingeordnet unter",
    "fr": "publié dans|classé dans|classé sous",
    "es": "publicado en|archivado en",
    "pt": "publicado em|arquivado em|postado em",
    "it": "pubblicato in|archiviato in|archiviato sotto",
    "nl": "geplaatst in|gepubliceerd in",
    "sv": "publicerad i|publicerat i",
    "da": "udgivet i",
    "nb": "publisert i",
    "pl": "opublikowano w",
    "cs": "zařazeno v",
    "ro": "publicat în",
    "id": "diposting di",
    "ru": "опубликовано в|в рубрике",
}
# The same, but words that start sentences too: only with a colon. "Category: Town"
SECTION_LABELS: dict[str, str] = {
    "en": "categories|category|section|topic",
    "de": "kategorie|kategorien|rubrik|ressort",
    "fr": "catégorie|catégories|rubrique",
    "es": "categoría|categorías|sección",
    "pt": "categoria|categorias|seção|secção",
    "it": "categoria|categorie|sezione",
    "nl": "categorie|categorieën|rubriek",
    "sv": "kategori|avdelning",
    "da": "kategorier",
    "fi": "kategoria|osasto",
    "pl": "kategoria|kategorie|dział",
    "cs": "rubrika",
    "ro": "categorie|secțiune",
    "tr": "kategoriler|bölüm",
    "id": "kategori",
    "vi": "chuyên mục|danh mục",
    "ru": "рубрика|раздел|категория",
    "uk": "категорія|розділ",
    "el": "κατηγορία",
    "ar": "التصنيف|القسم",
    "ja": "カテゴリー|カテゴリ|ジャンル",
    "zh": "分类|分類|栏目|欄目|频道",
    "ko": "카테고리|분류",
}
# Before a section's name beside the date, without a colon: "in Statements"
SECTION_WORDS = frozenset("in en em dans dalam within under i w v".split())

# Before a list of tags, with a colon or on a line of their own
TAG_LABELS: dict[str, str] = {
    "en": "tags|tag|tagged|tagged with|tagged in|tagged as|topics|keywords|related topics|post tags|article tags|labels",
    "de": "schlagwörter|schlagworte|schlagwort|stichworte|stichwörter|themen|verschlagwortet mit",
    "fr": "mots-clés|mots clés|mots-clefs|étiquettes|étiquette|thèmes|sujets",
    "es": "etiquetas|etiquetado|temas|palabras clave|más sobre",
    "pt": "marcadores|palavras-chave|assuntos|tópicos|mais sobre",
    "it": "parole chiave|argomenti|etichette",
    "nl": "trefwoorden|onderwerpen",
    "sv": "ämnen|nyckelord|etiketter|taggar",
    "da": "emner|emneord",
    "nb": "stikkord|emneknagger",
    "fi": "avainsanat|aiheet|asiasanat",
    "pl": "tagi|słowa kluczowe|tematy",
    "cs": "štítky|klíčová slova|témata",
    "hu": "címkék|kulcsszavak",
    "ro": "etichete|cuvinte cheie",
    "tr": "etiketler|etiket|anahtar kelimeler",
    "id": "kata kunci|topik",
    "vi": "từ khóa|thẻ",
    "ru": "теги|тэги|метки|ключевые слова|темы",
    "uk": "ключові слова|мітки",
    "el": "ετικέτες",
    "ar": "الوسوم|وسوم|كلمات مفتاحية|الكلمات الدلالية",
    "fa": "برچسب‌ها|برچسب ها|کلیدواژه‌ها",
    "he": "תגיות|תגים",
    "ja": "タグ|キーワード|関連キーワード|関連タグ",
    "zh": "标签|標籤|关键词|关键字|關鍵字|關鍵詞",
    "ko": "태그|키워드",
}

# In the class of a printed trail of breadcrumbs, be it "breadcrumb" or "Breadcrumb"; and words before its first name
TRAIL_HINT = "readcrumb"
HERE_LABELS = tuple(
    "you are here|sie sind hier|sie befinden sich hier|vous êtes ici|usted está aquí|estás aquí|está aquí|você está em|"
    "você está aqui|sei qui|ti trovi in|u bent hier|je bent hier|du är här|du er her|olet täällä|jesteś tutaj|"
    "jste zde|вы здесь|ви тут|buradasınız|anda di sini|bạn đang ở đây|現在位置|現在地|当前位置|您现在的位置|"
    "您的位置|你的位置|현재 위치|أنت هنا|شما اینجا هستید".split("|")
)

# Names of the front page in trails of breadcrumbs, and of sections that are none
NO_SECTIONS = frozenset(
    "home|homepage|home page|start|startseite|accueil|inicio|portada|início|página inicial|homepagina|voorpagina|hem|"
    "forside|etusivu|strona główna|úvod|kezdőlap|acasă|ana sayfa|anasayfa|beranda|trang chủ|главная|головна|αρχική|"
    "الرئيسية|خانه|דף הבית|ホーム|トップ|首页|首頁|홈|"
    "uncategorized|uncategorised|allgemein|unkategorisiert|non classé|sin categoría|sin categoria|sem categoria|"
    "senza categoria|geen categorie|без рубрики|genel|article|articles|artikel|post|posts|page|website|none|null|"
    "undefined|default|other|未分类|未分類|"
    "back|zurück|zur startseite|retour|volver|voltar|indietro|terug|tillbaka|tilbage|takaisin|powrót|zpět|назад|geri|"
    "kembali|戻る|返回|뒤로".split("|")
)

# What ends the section's name in "Posted in Harbour on March 14 by Ann Leary": a word before a day, or one before a name
POSTED_WHEN_AND_BY = r"(?<!\s)\s+(?:(?:on|am|le|el|em|il|op|den)\s(?=\D{0,20}\d)|by\s)"
