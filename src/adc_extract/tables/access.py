"""How pages say who may read an article, and under what licence it stands. Data only."""

from __future__ import annotations

# metas that say whether an article is free; each with what its content means, lower case
FREE_METAS = (
    "article:content_tier",
    "article:content-tier",
    "og:article:content_tier",
    "isaccessibleforfree",
    "outbrain:article_access_status",
    "article:access",
    "content_tier",
)
# metas that say whether it costs something
PAID_METAS = ("requiressubscription", "subscriber_only", "article:paywalled", "paywall", "is_paywalled", "premium")
YES = frozenset("true yes 1 free open http://schema.org/true https://schema.org/true schema:true".split())
NO = frozenset(
    "false no 0 locked metered paid premium abo subscriber subscribers plus register registration "
    "http://schema.org/false https://schema.org/false schema:false".split()
)

# metas for a licence; and those for rights of any kind, which count if they name a licence
LICENCE_METAS = ("dcterms.license", "dc.license", "license", "cc:license", "dcterms:license", "og:license")
RIGHTS_METAS = (
    "dc.rights",
    "dcterms.rights",
    "dcterms:rights",
    "dc.rights.license",
    "rights",
    "copyright",
    "copyrightnotice",
    "usage-rights",
)
# The path of a licence that is made for sharing, wherever it stands
LICENCE_PATH = r"/(?:licen[cs]es/(?:by(?:-(?:nc|nd|sa)){0,2}|sampling)|publicdomain/(?:zero|mark))(?:/|$)"
# The name of one in a text
LICENCE_NAME = (
    r"(?<![^\W_])(?:CC[ -]?(?:BY(?:[ -](?:NC|ND|SA)){0,2}|0|zero)(?:[ -]?[1-4]\.\d)?(?![^\W_])"
    r"|Creative[ -]Commons[ -](?:[^\W\d_]+[ -]){0,6}?(?:(?:[1-4]\.\d)|Li[czs]en[czs]\w{0,4}|лиценз\w{0,4}|许可协议|許可協議|授權條款|ライセンス|라이선스))"
)
# What shows that a licence is of a picture, not of the text
OF_A_PICTURE = (
    r"photo|foto|image|imagen|imagem|immagine|picture|bild|illustration|grafik|fotografía|cover|audio|video|music|musik|"
    r"map data|фото|写真|画像|图片|圖片|사진|kuva|afbeelding|zdjęcie|ảnh|gambar|görsel"
)
