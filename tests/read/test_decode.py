"""Bytes to text: marks, labels, declarations, lying declarations, detection."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.read.decode import decode, decode_str
from adc_extract.tables.encodings import CODECS

GERMAN = "<p>Die Bürger grüßen: „Schöne Aussichten“ – für 5 € über den Fluß.</p>"
POLISH = "<p>Zażółć gęślą jaźń, proszę państwa, bo źle się dzieje w mieście Łódź i świat się śmieje.</p>"
RUSSIAN = "<p>Вчера вечером в городе прошёл сильный дождь, и жители вышли на улицы только утром.</p>"
GREEK = "<p>Χθες το βράδυ έβρεξε πολύ στην πόλη και οι κάτοικοι βγήκαν στους δρόμους μόνο το πρωί.</p>"
HEBREW = "<p>אתמול בערב ירד גשם חזק בעיר והתושבים יצאו לרחובות רק בבוקר, כך מסרו בעירייה.</p>"
ARABIC = "<p>هطلت أمطار غزيرة على المدينة مساء أمس ولم يخرج السكان إلى الشوارع إلا في الصباح.</p>"
JAPANESE = "<p>昨日の夕方、町では強い雨が降り、住民は朝になってようやく外に出た。</p>"
CHINESE = "<p>昨天晚上城里下了大雨，居民们直到早上才走上街头，市政府这样说。</p>"
TAIWANESE = "<p>昨天晚上城裡下了大雨，居民們直到早上才走上街頭，市政府這樣說。</p>"
KOREAN = "<p>어제 저녁 도시에 큰비가 내려 주민들은 아침에야 거리로 나왔다고 시청이 밝혔다.</p>"


def declaring(label: str, text: str, codec: str) -> bytes:
    """A page in one charset that declares another, or the same."""
    return f'<html><head><meta charset="{label}"></head><body>{text}</body></html>'.encode(codec)


@pytest.mark.parametrize(
    ("mark", "codec"),
    [(codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")],
)
def test_a_byte_order_mark_wins_over_hint_and_meta(mark: bytes, codec: str) -> None:
    """The mark is not text, and neither the header nor the page is asked."""
    data = mark + declaring("koi8-r", GERMAN, codec)
    assert decode(data, "windows-1251") == (declaring("koi8-r", GERMAN, codec).decode(codec), [])


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_known_by_its_zero_bytes(codec: str) -> None:
    """Every other byte of markup in UTF-16 is zero."""
    assert decode(GERMAN.encode(codec)) == (GERMAN, [])


def test_a_late_meta_that_lies() -> None:
    """It is found behind much script, tried, and named."""
    script = "<script>" + "x = 1;" * 5000 + "</script>"
    data = (script + '<meta charset="utf-8">' + RUSSIAN * 3).encode("cp1251")
    text, warnings = decode(data)
    assert text == data.decode("cp1251")
    assert warnings == ["declared utf-8, is not", "encoding guessed: windows-1251"]


@pytest.mark.parametrize(
    ("label", "text"),
    [("gbk", "<p>Grüße, Bürger</p>"), ("shift_jis", "<p>la forêt de Noël</p>"), ("big5", "<p>fünf Äpfel</p>")],
)
def test_a_few_letters_of_utf_8_within_words(label: str, text: str) -> None:
    """They could be ideograms of a double-byte charset, but these do not stand within words of Latin letters."""
    assert decode(text.encode(), label) == (text, [f"declared {label}, is utf-8"])


@pytest.mark.parametrize(
    ("label", "codec", "text"),
    [
        ("iso-8859-1", "cp1252", GERMAN),
        ("ASCII", "cp1252", GERMAN),
        (" Latin1 ", "cp1252", GERMAN),
        ("windows-1250", "cp1250", POLISH),
        ("iso-8859-2", "iso8859_2", POLISH),
        ("windows-1251", "cp1251", RUSSIAN),
        ("koi8-r", "koi8_r", RUSSIAN),
        ("ibm866", "cp866", RUSSIAN),
        ("windows-1253", "cp1253", GREEK),
        ("iso-8859-8-i", "iso8859_8", HEBREW),
        ("windows-1256", "cp1256", ARABIC),
        ("sjis", "cp932", JAPANESE),
        ("euc-jp", "euc_jp", JAPANESE),
        ("iso-2022-jp", "iso2022_jp", JAPANESE),
        ("gb2312", "gbk", CHINESE),
        ("gbk", "gb18030", CHINESE + "𠀀"),
        ("big5", "big5", TAIWANESE),
        ("ks_c_5601-1987", "cp949", KOREAN + "똠"),
        ("utf-16", "utf-16-le", GERMAN),
    ],
)
def test_a_label_in_the_header_means_what_the_spec_says(label: str, codec: str, text: str) -> None:
    """The hint alone says which charset it is, in any case and with spaces around."""
    assert decode(text.encode(codec), label) == (text, [])


def test_the_hint_may_be_a_content_type() -> None:
    """The charset parameter is found in the whole header."""
    assert decode(RUSSIAN.encode("koi8_r"), 'text/html; charset="KOI8-R"; foo=bar') == (RUSSIAN, [])


@pytest.mark.parametrize(
    "declaration",
    [
        '<meta charset="windows-1251">',
        "<META CHARSET=windows-1251 />",
        "<meta name=x content=y><meta\nid='a' charset = 'windows-1251'>",
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
        "<meta content='text/html;charset = windows-1251' http-equiv=content-type>",
        '<?xml version="1.0" encoding="windows-1251"?><html>',
        '<!-- <meta charset="koi8-r"> --><meta charset="windows-1251">',
        "<!-->" + "<meta charset=windows-1251><!-- -->",
        '<meta data-charset="koi8-r" charset="windows-1251">',
        '<meta name="description" content="charset=koi8-r"><meta charset="windows-1251">',
        "<script>" + "x = 1;" * 2000 + "</script><meta charset=windows-1251>",
    ],
)
def test_the_page_declares_its_charset(declaration: str) -> None:
    """In a meta element of either kind or an XML declaration, not in comments or other attributes."""
    text = declaration + "<p>Да</p>"
    assert decode(text.encode("cp1251")) == (text, [])


def test_the_header_wins_over_the_page() -> None:
    """A server that says KOI8-R is believed, whatever the page declares."""
    data = declaring("windows-1251", RUSSIAN, "koi8_r")
    assert RUSSIAN in decode(data, "koi8-r")[0]


@pytest.mark.parametrize(("label", "codec"), [("utf-16", "utf-8"), ("utf-16be", "utf-8"), ("x-user-defined", "cp1252")])
def test_a_meta_that_cannot_be_true(label: str, codec: str) -> None:
    """A meta element that could be read at all is in no such charset: the spec says what is meant."""
    data = declaring(label, GERMAN, codec)
    assert decode(data) == (data.decode(codec), [])


@pytest.mark.parametrize(
    ("label", "text"), [("windows-1252", GERMAN), ("iso-8859-1", RUSSIAN), ("GB2312", CHINESE), ("euc-kr", KOREAN)]
)
def test_utf_8_beats_a_lying_declaration(label: str, text: str) -> None:
    """Valid UTF-8 with something beyond ASCII in it is no other charset, and the warning says so."""
    data = declaring(label, text, "utf-8")
    expected = data.decode(), [f"declared {label}, is utf-8"]
    assert decode(data) == expected
    assert decode(text.encode(), label) == (text, [f"declared {label}, is utf-8"])


def test_two_characters_of_gbk_that_look_like_utf_8() -> None:
    """A double-byte charset is believed when there is too little that could be UTF-8."""
    data = declaring("gbk", "通一", "gbk")
    assert data.decode() != data.decode("gbk")
    assert decode(data) == (data.decode("gbk"), [])


def test_a_few_broken_bytes_leave_a_page_utf_8() -> None:
    """A comment pasted in another charset costs its own characters only."""
    data = GERMAN.encode() * 3 + b"caf\xe9"
    assert decode(data, "iso-8859-1") == (
        GERMAN * 3 + "caf�",
        ["declared iso-8859-1, is utf-8", "undecodable bytes replaced in 1 places"],
    )


def test_replacement_characters_of_the_page_are_not_ours() -> None:
    """U+FFFD that stands in the page is not counted as undecodable."""
    assert decode("ä��ö".encode() + b"\xff")[1] == ["undecodable bytes replaced in 1 places"]


def test_a_declared_charset_that_cannot_read_the_page_is_passed_over() -> None:
    """Text in windows-1252 that is labelled UTF-8 is found out."""
    data = declaring("utf-8", GERMAN * 3, "cp1252")
    text, warnings = decode(data)
    assert GERMAN in text
    assert warnings == ["declared utf-8, is not", "encoding guessed: windows-1252"]


def test_a_hint_that_fails_leaves_the_word_to_the_page() -> None:
    """After a wrong header the meta element is read."""
    data = declaring("shift_jis", JAPANESE, "cp932")
    assert decode(data, "utf-8") == (data.decode("cp932"), ["declared utf-8, is not"])


@pytest.mark.parametrize("label", ["utf-9", "hz-gb-2312", "x" * 10_000])
def test_an_unknown_label_is_passed_over_with_a_warning(label: str) -> None:
    """The rest decides, and the warning is short."""
    text, warnings = decode(GERMAN.encode(), label)
    assert text == GERMAN
    assert len(warnings) == 1
    assert warnings[0].startswith("unknown encoding")
    assert len(warnings[0]) < 70


@pytest.mark.parametrize("data", [b"", b"plain", b"<p>a</p>", b"\x1b[1mbold\x1b[0m"])
def test_ascii_is_itself(data: bytes) -> None:
    """Nothing is asked and nothing is said of ASCII, a terminal's escapes included."""
    assert decode(data) == (data.decode(), [])
    assert decode(data, "utf-16") == (data.decode(), [])


@given(st.binary(max_size=300), st.none() | st.text(max_size=30) | st.sampled_from(sorted(CODECS)))
def test_never_raises_and_gives_text_that_can_be_encoded(data: bytes, hint: str | None) -> None:
    """Any bytes with any hint are text without lone surrogates."""
    text, warnings = decode(data, hint)
    text.encode("utf-8")
    assert decode(data, hint) == (text, warnings)


@given(st.text())
def test_utf_8_comes_back(text: str) -> None:
    """What was written as UTF-8 is read as it was, unless it begins like another encoding."""
    data = ("<p>" + text).encode("utf-8", "ignore")
    if b"\x1b" not in data and data[3:4] != b"\0":
        assert decode(data)[0] == data.decode()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("plain", "plain"),
        ("größer 日本 😀", "größer 日本 😀"),
        ("a\ud800b", "a\ufffdb"),
        ("\udc80\udc81", "\ufffd\ufffd"),
        ("\ud83d\ude00", "😀"),
        ("😀\udfff", "😀\ufffd"),
    ],
)
def test_lone_surrogates_become_replacement_characters(text: str, expected: str) -> None:
    """Only they change; two that belong together are the character they encode."""
    assert decode_str(text) == expected


@given(st.text(st.characters(codec=None)))
def test_a_str_can_be_encoded_afterwards(text: str) -> None:
    """Any str, surrogates included, is fit for UTF-8, and is not touched a second time."""
    cleaned = decode_str(text)
    cleaned.encode("utf-8")
    assert decode_str(cleaned) == cleaned
    assert len(cleaned) <= len(text)
