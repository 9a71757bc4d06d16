"""How pages write pictures: where the URL stands, what is no picture of an article, words before a credit. Data only."""

from __future__ import annotations

# Attributes in which scripts find the picture that they put in place of the one in `src`, the most telling first
LAZY_SOURCES = (
    "data-src",
    "data-lazy-src",
    "data-original",
    "data-original-src",
    "data-lazy",
    "data-lazyload",
    "data-lazy-load",
    "data-img-url",
    "data-image-src",
    "data-image",
    "data-full-src",
    "data-hi-res-src",
    "data-actualsrc",
    "data-echo",
    "data-lsrc",
    "data-img",
    "data-url",
    "data-flickity-lazyload",
    "data-gt-lazy-src",
    "data-dt-lazy-src",
)
SOURCE_SETS = ("srcset", "data-srcset", "data-lazy-srcset", "data-full-srcset", "data-flickity-lazyload-srcset")

# Words of class and id names of what is none, and of its file's name: searched in any case
NO_PICTURE = (
    r"(?<![a-z])(?:avatar|gravatar|author|logos?|icons?|emoji|smil(?:ey|ies)|favicon|sprite|spacer|pixel|tracker|tracking|"
    r"badge|spinner|advert|advertisement|sponsor|social|button|btn|arrow|captcha|qr[-_]?code|headshot|profile|beacon|"
    r"widget|rating)(?![a-z])|(?<![a-z])ads?[-_]|vgwort|userpic|contributor|columnist|authorimage|byline"
)
NO_PICTURE_FILE = (
    r"(?<![a-z])(?:avatar|gravatar|logo|icons?|emoji|favicon|sprite|spacer|pixel|blank|transparent|placeholder|spinner|"
    r"loader|loading|1x1|vgwort|badge|button|banner|default[-_]user)(?![a-z])|\.svg\Z"
)
# What stands in `src` until a script has run
STAND_IN = r"(?<![a-z])(?:placeholder|blank|spacer|transparent|pixel|dummy|loading|lazy|1x1|grey|gray)(?![a-z])"
STAND_IN_ROOTS = tuple("placeholder blank spacer transparent pixel dummy loading lazy 1x1 grey gray".split())
# One of these is in every name that the patterns above find: a look for them is much faster than the patterns
NO_PICTURE_ROOTS = tuple(
    "avatar author logo icon emoj smil sprite spacer pixel track badge spinner advert sponsor social button btn arrow "
    "captcha qr headshot profile beacon widget rating ad- ads- ad_ ads_ byline vgwort userpic contribut columnist".split()
)
NO_PICTURE_FILE_ROOTS = tuple(
    "avatar logo icon emoji sprite spacer pixel blank transparent placeholder spinner load 1x1 vgwort badge button banner "
    "default .svg".split()
)
BESIDE_ROOTS = tuple(
    "relat recom teaser promo newsletter sidebar author byline avatar advert sponsor widget more popular outbrain taboola "
    "comment bio share social product recirc read".split()
)
# Words of the names of elements that hold what stands beside the text
BESIDE_TEXT = (
    r"related|recommend|teaser|promo|newsletter|sidebar|author|byline|avatar|advert|sponsor|widget|more[-_]|popular|"
    r"outbrain|taboola|comment|(?<![a-z])bio(?![a-z])|share|social|product|recirc|read[-_]?(?:also|next)"
)
# Words of the names of elements that hold who made a picture
CREDIT_HINT = r"credit|copyright|photographer|(?<![a-z])source|fotograf|byline|quelle|rights|agency"

# Before who made it, with a colon
CREDIT_LABELS: dict[str, str] = {
    "en": "photo credits|photo credit|image credits|image credit|picture credit|photo source|image source|photographs|"
    "photograph|photos|photo|pictures|picture|images|image|illustrations|illustration|graphic|credits|credit|source|courtesy",
    "de": "bildnachweis|bildquelle|bildrechte|fotos|foto|bilder|bild|fotografie|grafik|quelle|symbolbild|archivbild|archivfoto",
    "fr": "crédits photos|crédits photo|crédit photos|crédit photo|crédits|crédit|photographie|infographie",
    "es": "créditos|crédito|fotografías|fotografía|imagen|fuente|infografía|ilustración",
    "pt": "imagem|fonte|crédito da foto|ilustração|divulgação|reprodução",
    "it": "crediti|immagine|fonte|fotografia",
    "nl": "beeld|fotograaf|afbeelding|bron",
    "sv": "bilden|fotograf|källa",
    "da": "billede|kilde",
    "fi": "kuvat|kuva|valokuva|lähde",
    "pl": "fot.|fot|zdjęcie|zdjęcia|źródło",
    "cs": "zdroj|snímek",
    "hu": "fotó|kép|forrás",
    "ro": "fotografie|sursa foto|sursa",
    "tr": "fotoğraf|görsel|kaynak",
    "id": "gambar|sumber foto|dok.",
    "vi": "ảnh|nguồn ảnh|nguồn",
    "zu": "isithombe",
    "ru": "фотография|фото|источник фото|источник|иллюстрация",
    "uk": "світлина|джерело",
    "el": "φωτογραφία|φωτο|πηγή",
    "ar": "تصوير|الصورة|المصدر",
    "fa": "عکس",
    "he": "צילום|קרדיט",
    "hi": "फोटो|तस्वीर|चित्र",
    "ja": "写真提供|画像提供|写真|撮影|提供|画像|出典",
    "zh": "图片来源|圖片來源|图源|摄影|攝影|图片|圖片|图|圖",
    "ko": "사진 제공|사진|이미지|출처",
    "th": "ภาพ|ที่มาภาพ",
}
# The same without a colon, before a name; a pattern
CREDIT_PHRASES = (
    "photos? by|photographs? by|pictures? by|images? by|illustrations? by|(?:photo |image |picture )?courtesy of|"
    "(?:photo|image|picture) via|fotos? von|foto door|foto av|foto af"
)
# One of these is in each of them, and around a sign of copyright
PHRASE_ROOTS = (" by ", "ourtesy", " via ", "foto ", "fotos ", "©", "(c)")
# Who sells pictures: a line that ends in one of these ends in a credit
PICTURE_SELLERS = frozenset(
    "getty images|getty|shutterstock|istock|istockphoto|alamy|imago|imago images|picture alliance|picture-alliance|"
    "unsplash|pexels|pixabay|adobe stock|stock.adobe.com|depositphotos|dreamstime|wikimedia commons|flickr|scanpix|"
    "ritzau scanpix|zuma|zuma press|zuma wire|ap photo|ap images|afp photo|pa wire|pa images|pool photo|epa|epa-efe|"
    "europa press|anadolu|anadolu agency|ria novosti|handout|nasa|eyevine|rex|magnum photos|vcg|時事|共同".split("|")
)
