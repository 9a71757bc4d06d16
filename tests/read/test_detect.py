"""The charset by what the bytes say: what the detector alone gets wrong, and declarations that lie."""

from __future__ import annotations

import subprocess
import sys

import pytest

from adc_extract.read.decode import decode
from adc_extract.read.detect import detect, find_lie
from adc_extract.tables.encodings import CODECS

GERMAN = "Die Bürger grüßen und fürchten, daß es über Nacht wieder kälter wird; schöne Aussichten für Gärtner. "
POLISH = "W piątek rząd przyjął uchwałę o budowie nowej drogi, którą mają pojechać autobusy do kolejnych gmin. "
POLISH_QUOTED = POLISH + "„To świetny dzień”, źródło mówi."
CZECH = "Starosta řekl, že příští týden začnou dělníci opravovat střechu školy a žáci půjdou domů dříve. "
TURKISH = (
    "Belediye başkanı dün akşam yağan yağmurdan sonra sokakların ıslak olduğunu ve işçilerin çalıştığını söyledi. "
)
ALBANIAN = "Një grup nxënësish është nisur për në qytet që të marrë pjesë në një festë të këngës. "
RUSSIAN = "Вчера вечером в городе прошёл сильный дождь, и жители вышли на улицы только утром. "
UKRAINIAN = "Учора ввечері в місті пройшла злива, і мешканці вийшли на вулиці тільки вранці, їх було небагато. "
BULGARIAN = "Снощи в града валя силен дъжд и жителите излязоха на улиците едва сутринта. "
GREEK = "Χθες το βράδυ έβρεξε πολύ στην πόλη. Άρχισε στις δέκα και οι κάτοικοι βγήκαν στους δρόμους το πρωί. "
HEBREW = "אתמול בערב ירד גשם חזק בעיר והתושבים יצאו לרחובות רק בבוקר, כך מסרו בעירייה. "
ARABIC = "هطلت أمطار غزيرة على المدينة مساء أمس ولم يخرج السكان إلى الشوارع إلا في الصباح. "
THAI = "เมื่อคืนนี้ฝนตกหนักในเมือง ชาวบ้านออกมาที่ถนนในตอนเช้า และตลาดเปิดสายกว่าทุกวัน "
JAPANESE = "昨日の夕方、町では強い雨が降り、住民は朝になってようやく外に出た。駅前の店は昼から開いた。"
CHINESE = "昨天晚上城里下了大雨，居民们直到早上才走上街头，市政府说学校今天不上课。"
TAIWANESE = "昨天晚上城裡下了大雨，居民們直到早上才走上街頭，市政府說學校今天不上課。"
KOREAN = "어제 저녁 도시에 큰비가 내려 주민들은 아침에야 거리로 나왔다고 시청이 밝혔다. "
CASES = [
    ("windows-1252", GERMAN, "de"),
    ("windows-1250", POLISH_QUOTED, "pl"),
    ("iso-8859-2", POLISH, "pl"),
    ("windows-1250", CZECH, "cs"),
    ("windows-1254", TURKISH, "tr"),
    ("windows-1251", RUSSIAN, "ru"),
    ("koi8-r", RUSSIAN, "ru"),
    ("koi8-u", UKRAINIAN, "uk"),
    ("windows-1251", BULGARIAN, "bg"),
    ("windows-1253", GREEK, "el"),
    ("iso-8859-7", GREEK, "el"),
    ("windows-1255", HEBREW, "he"),
    ("windows-1256", ARABIC, "ar"),
    ("windows-874", THAI, "th"),
    ("shift_jis", JAPANESE, "ja"),
    ("euc-jp", JAPANESE, "ja"),
    ("iso-2022-jp", JAPANESE, "ja"),
    ("gbk", CHINESE, "zh"),
    ("gb18030", CHINESE + "𠀀", "zh"),
    ("big5", TAIWANESE, "zh"),
    ("euc-kr", KOREAN, "ko"),
]


def page(text: str, language: str = "", label: str = "") -> str:
    """A page with some markup, which may declare its language and a charset."""
    lang = f' lang="{language}"' if language else ""
    meta = f'<meta charset="{label}">' if label else ""
    return f"<!doctype html><html{lang}><head>{meta}<title>Page</title></head><body>" + f"<p>{text}</p>\n" * 6


@pytest.mark.parametrize(("label", "text", "language"), CASES)
@pytest.mark.parametrize("declares_language", [True, False])
def test_nothing_is_declared(label: str, text: str, language: str, declares_language: bool) -> None:
    """A few sentences suffice, in each charset, whether or not the page says its language."""
    whole = page(text, language if declares_language else "")
    assert decode(whole.encode(CODECS[label]))[0] == whole


@pytest.mark.parametrize(("label", "text", "language"), CASES)
def test_what_is_declared_is_believed(label: str, text: str, language: str) -> None:
    """By the header or by the page; there is nothing to warn of."""
    whole = page(text, language, label)
    assert decode(whole.encode(CODECS[label])) == (whole, [])
    bare = page(text)
    assert decode(bare.encode(CODECS[label]), label) == (bare, [])


@pytest.mark.parametrize(("label", "text", "language"), CASES)
@pytest.mark.parametrize("lie", ["utf-8", "ISO-8859-1"])
def test_a_lie_is_found_out_and_named(label: str, text: str, language: str, lie: str) -> None:
    """UTF-8 and ISO-8859-1 are what servers declare of anything; the text is right all the same."""
    whole = page(text, language, lie)
    decoded, warnings = decode(whole.encode(CODECS[label]))
    assert decoded == whole
    if label not in ("windows-1252", "iso-2022-jp"):
        assert warnings[0].startswith(f"declared {lie}, is ")
        assert warnings[1].startswith("encoding guessed: ")


@pytest.mark.parametrize(
    ("label", "lie", "text"),
    [
        ("koi8-r", "windows-1251", RUSSIAN),
        ("windows-1251", "koi8-r", RUSSIAN),
        ("windows-1253", "windows-1251", GREEK),
        ("windows-1256", "windows-1251", ARABIC),
        ("gbk", "big5", CHINESE),
        ("big5", "gbk", TAIWANESE),
        ("euc-jp", "shift_jis", JAPANESE),
        ("shift_jis", "euc-jp", JAPANESE),
        ("euc-kr", "gb2312", KOREAN),
        ("iso-2022-jp", "shift_jis", JAPANESE),
    ],
)
def test_a_neighbour_is_declared(label: str, lie: str, text: str) -> None:
    """Another charset that can read the bytes, more or less, is found out by what they would say."""
    whole = page(text * 2, "", lie)
    assert decode(whole.encode(CODECS[label]))[0] == whole


@pytest.mark.parametrize(
    ("text", "declared"),
    [
        (GERMAN, "windows-1252"),
        ("Le maire, lui, n'a pas été prévenu : « C'est à la préfète d'y aller ! » ", "iso-8859-1"),
        ("A plain text – with “quotes” – and a café. ", "windows-1252"),
        (ALBANIAN, "windows-1252"),
    ],
)
def test_western_text_is_left_alone(text: str, declared: str) -> None:
    """ISO-8859-1 is doubted only for a reason: accents and quotation marks are none."""
    whole = page(text, "", declared)
    assert decode(whole.encode("cp1252")) == (whole, [])


def test_capitals_do_not_turn_one_cyrillic_charset_into_the_other() -> None:
    """Capitals of one are small letters of the other, and the detector may think so: what is declared holds."""
    rare = "ВОС ДЕС ШЕС СИМВ ОДИНАРНАЯ ГОРИЗОНТАЛЬНАЯ ЛИНИЯ ДВОЙНАЯ УГЛОВАЯ ЛИНИЯ ВНИЗ И НАПРАВО "
    for label in ("windows-1251", "koi8-r"):
        whole = page(rare, "ru", label)
        assert decode(whole.encode(CODECS[label])) == (whole, [])


def test_rare_charsets_are_not_doubted() -> None:
    """What the detector may not answer with cannot be a lie by its word."""
    data = page(RUSSIAN).encode("cp866")
    assert find_lie(data, "cp866", None) is None
    assert decode(data, "ibm866") == (page(RUSSIAN), [])


def test_the_language_decides_between_latin_charsets() -> None:
    """Albanian looks like Baltic languages to the detector: the page's lang knows better. English says nothing."""
    data = page(ALBANIAN).encode("cp1252")
    assert detect(data, "sq") == "windows-1252"
    assert detect(data, "en") == detect(data, None)


def test_polish_without_letters_below_a0() -> None:
    """ą is what tells the two charsets of Polish apart where ś, ź and quotation marks are missing."""
    text = page("Pan Marek jadł z rodziną kolację i pływał łódką, którą kupił za grubą kasę. ")
    assert decode(text.encode("cp1250"))[0] == text
    assert decode(text.encode("iso8859_2"))[0] == text


def test_detection_of_ideograms_without_spaces() -> None:
    """A sample may end amid a character: a long paragraph without a space is not cut elsewhere."""
    text = "<p>" + "昨天晚上城里下了大雨居民们直到早上才走上街头" * 200 + "</p>"
    assert decode(text.encode("gb18030")) == (text, ["encoding guessed: gb18030"])


def test_bytes_in_attributes_are_a_sample_too() -> None:
    """A page whose only words beyond ASCII are a description is still detected."""
    text = '<meta name="description" content="Вчера вечером в городе прошёл сильный дождь"><p>Rain</p>'
    assert decode(text.encode("cp1251")) == (text, ["encoding guessed: windows-1251"])


def test_the_detector_is_imported_only_when_it_is_asked() -> None:
    """Importing the module, and decoding UTF-8, do not pay for it."""
    code = (
        "import sys; from adc_extract.read.decode import decode; decode('größer'.encode()); "
        "assert 'chardet' not in sys.modules; decode(b'gr\\xf6\\xdfer'); assert 'chardet' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
