"""Charsets: the labels that pages use and the Python codec that reads each. Data only.

Labels and their meaning are those of https://encoding.spec.whatwg.org/#names-and-labels: what a label stands for is
what browsers read, which is often more than it says (``iso-8859-1`` is windows-1252, ``gb2312`` is gb18030).
"""

from __future__ import annotations

import re

# No codec: the spec refuses to read these charsets, or maps bytes to private characters.
REPLACEMENT = "replacement"
USER_DEFINED = "x-user-defined"

# codec -> its labels, lower case
LABELS: dict[str, str] = {
    # Unicode
    "utf_8": "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8",
    "utf_16_be": "unicodefffe utf-16be",
    "utf_16_le": "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le",
    # Western
    "cp1252": (
        "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1 "
        "iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252"
    ),
    "iso8859_15": "csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9",
    "mac_roman": "csmacintosh mac macintosh x-mac-roman",
    # Central and south-eastern Europe
    "cp1250": "cp1250 windows-1250 x-cp1250",
    "iso8859_2": ("csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2"),
    "iso8859_16": "iso-8859-16",
    "iso8859_3": "csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3",
    # The north, the Baltic states, Celtic languages
    "iso8859_4": "csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4",
    "iso8859_10": "csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6",
    "iso8859_13": "iso-8859-13 iso8859-13 iso885913",
    "iso8859_14": "iso-8859-14 iso8859-14 iso885914",
    "cp1257": "cp1257 windows-1257 x-cp1257",
    # Turkish
    "cp1254": (
        "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5 "
        "windows-1254 x-cp1254"
    ),
    # Cyrillic
    "cp1251": "cp1251 windows-1251 x-cp1251",
    "koi8_r": "cskoi8r koi koi8 koi8-r koi8_r",
    "koi8_u": "koi8-ru koi8-u",
    "cp866": "866 cp866 csibm866 ibm866",
    "iso8859_5": ("csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988"),
    "mac_cyrillic": "x-mac-cyrillic x-mac-ukrainian",
    # Greek
    "cp1253": "cp1253 windows-1253 x-cp1253",
    "iso8859_7": (
        "csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 iso_8859-7 "
        "iso_8859-7:1987 sun_eu_greek"
    ),
    # Hebrew
    "cp1255": "cp1255 windows-1255 x-cp1255",
    "iso8859_8": (
        "csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138 iso8859-8 iso88598 iso_8859-8 "
        "iso_8859-8:1988 visual csiso88598i iso-8859-8-i logical"
    ),
    # Arabic
    "cp1256": "cp1256 windows-1256 x-cp1256",
    "iso8859_6": (
        "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e iso-8859-6-i "
        "iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987"
    ),
    # Vietnamese, Thai
    "cp1258": "cp1258 windows-1258 x-cp1258",
    "cp874": "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874",
    # Chinese
    "gb18030": ("chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk gb18030"),
    "big5hkscs": "big5 big5-hkscs cn-big5 csbig5 x-x-big5",
    # Japanese
    "cp932": "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis",
    "euc_jp": "cseucpkdfmtjapanese euc-jp x-euc-jp",
    "iso2022_jp_ext": "csiso2022jp iso-2022-jp",
    # Korean
    "cp949": (
        "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949"
    ),
    REPLACEMENT: "csiso2022kr hz-gb-2312 iso-2022-cn iso-2022-cn-ext iso-2022-kr replacement",
    USER_DEFINED: "x-user-defined",
}
CODECS: dict[str, str] = {label: codec for codec, labels in LABELS.items() for label in labels.split()}

# Every other codec reads one byte as one character.
MULTI_BYTE = frozenset(
    ["utf_8", "utf_16_be", "utf_16_le", "gb18030", "big5hkscs", "cp932", "euc_jp", "iso2022_jp_ext", "cp949"]
)

# Where the spec's table of a one-byte charset differs from Python's: codec -> byte -> character
DIFFERENCES: dict[str, dict[int, str]] = {
    "koi8_u": {0xAE: "\u045e", 0xBE: "\u040e"},
    "cp1255": {0xCA: "\u05ba"},
}

# Where a codec of several bytes reads a character as another one than the spec: codec -> its character -> the spec's
_JIS_SIGNS = {"〜": "～", "‖": "∥", "−": "－", "¢": "￠", "£": "￡", "¬": "￢"}
MISREAD: dict[str, dict[str, str]] = {
    "euc_jp": _JIS_SIGNS,
    "iso2022_jp_ext": _JIS_SIGNS,
    "cp932": {"\uf8f0": "\ufffd", "\uf8f1": "\ufffd", "\uf8f2": "\ufffd", "\uf8f3": "\ufffd"},
    "big5hkscs": {
        "•": "‧",
        "､": "﹑",
        "‾": "¯",
        "∼": "～",
        "♁": "⊕",
        "☉": "⊙",
        "¥": "￥",
        "¢": "￠",
        "£": "￡",
    },
    # What was private in GB18030 of 2000 and 2005, and has a character of Unicode since 2022
    "gb18030": {
        "\ue5e5": "\u3000",
        "\ue7c7": "\u1e3f",
        "\ue78d": "\ufe10",
        "\ue78e": "\ufe12",
        "\ue78f": "\ufe11",
        "\ue790": "\ufe13",
        "\ue791": "\ufe14",
        "\ue792": "\ufe15",
        "\ue793": "\ufe16",
        "\ue794": "\ufe17",
        "\ue795": "\ufe18",
        "\ue796": "\ufe19",
        "\ue81e": "\u9fb4",
        "\ue826": "\u9fb5",
        "\ue82b": "\u9fb6",
        "\ue82c": "\u9fb7",
        "\ue832": "\u9fb8",
        "\ue843": "\u9fb9",
        "\ue854": "\u9fba",
        "\ue864": "\u9fbb",
    },
}

# Bytes that a codec refuses and the spec reads: the euro of Windows, and its rows of signs and kanji
UNREAD: dict[str, re.Pattern[bytes]] = {
    "gb18030": re.compile(rb"\x80+"),
    "euc_jp": re.compile(rb"(?:[\xad\xf9-\xfc][\xa1-\xfe])+"),
}

# Charsets of Latin letters, which a detector takes for one another: the labels that it may give
LATIN = frozenset(["windows-1252", "windows-1250", "windows-1254", "windows-1257", "windows-1258"])

# The one of them that a language is written in. English can be written in all of them.
LATIN_LANGUAGES: dict[str, str] = {
    language: charset
    for charset, languages in {
        "windows-1252": "de fr es it pt nl no nb nn da sv fi is ca eu gl ga sq id ms",
        "windows-1250": "pl cs sk hu hr sl ro bs",
        "windows-1254": "tr az",
        "windows-1257": "lt lv et",
        "windows-1258": "vi",
    }.items()
    for language in languages.split()
}

# Languages that no charset of Latin letters can write
OTHER_ALPHABETS = "ru uk be bg mk el he yi ar fa ur th zh ja ko ka hy"

# Codecs that part in few characters, of which the one that a page declares is as good as the other
ALIKE: dict[str, str] = {"koi8_u": "koi8_r", "iso8859_7": "cp1253"}

# What the detector may answer -> the label of the charset. Left out: DOS and Macintosh code pages and rare ISO parts,
# which it takes Western text for more often than pages use them.
DETECTABLE: dict[str, str] = {
    "cp1252": "windows-1252",
    "cp1250": "windows-1250",
    "iso8859-2": "iso-8859-2",
    "cp1254": "windows-1254",
    "cp1257": "windows-1257",
    "cp1258": "windows-1258",
    "cp1251": "windows-1251",
    "koi8-r": "koi8-r",
    "koi8-u": "koi8-u",
    "cp1253": "windows-1253",
    "cp1255": "windows-1255",
    "cp1256": "windows-1256",
    "cp874": "windows-874",
    "gb18030": "gb18030",
    "big5hkscs": "big5",
    "cp932": "shift_jis",
    "shift_jis_2004": "shift_jis",
    "euc_jis_2004": "euc-jp",
    "cp949": "euc-kr",
    "euc_kr": "euc-kr",
}
