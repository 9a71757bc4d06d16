"""Bytes that are cut, mixed, or full of zeros; UTF-16 without a mark."""

from __future__ import annotations

import pytest

from adc_extract.read.decode import decode

GERMAN = "<p>Die Bürger grüßen: „Schöne Aussichten“ – für 5 € über den Fluß.</p>"
RUSSIAN = "<p>Вчера вечером в городе прошёл сильный дождь, и жители вышли на улицы только утром.</p>"
ARABIC = "<p>هطلت أمطار غزيرة على المدينة مساء أمس ولم يخرج السكان إلى الشوارع إلا في الصباح.</p>"
JAPANESE = "<p>昨日の夕方、町では強い雨が降り、住民は朝になってようやく外に出た。</p>"
CHINESE = "<p>昨天晚上城里下了大雨，居民们直到早上才走上街头，市政府这样说。</p>"
KOREAN = "<p>어제 저녁 도시에 큰비가 내려 주민들은 아침에야 거리로 나왔다고 시청이 밝혔다.</p>"


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [RUSSIAN, JAPANESE, ARABIC, KOREAN])
def test_utf_16_of_other_alphabets_without_markup(codec: str, text: str) -> None:
    """Spaces, digits and ends of lines are zeros in one half of the pairs, and a lying meta changes nothing."""
    plain = (text[3:-4] + " 2024, 10\n") * 5
    assert decode(plain.encode(codec)) == (plain, [])
    page = f'<meta charset="utf-8">{text}'
    assert decode(page.encode(codec), "windows-1251") == (page, [])


@pytest.mark.parametrize(
    "text", ["\0<p>plain</p>", "a\0b\0\0c" + "x" * 90, "\0" * 50, "Bürger\0" * 40 + "\0", "<p>\0\0\0\0" * 20]
)
def test_zero_bytes_do_not_make_utf_16(text: str) -> None:
    """Here and there, and in runs, they stand for themselves in any charset."""
    assert decode(text.encode()) == (text, [])
    assert decode(text.encode("cp1252"), "windows-1252") == (text, [])


def test_half_a_unit_of_utf_16() -> None:
    """A file that was cut amid a character says so."""
    data = GERMAN.encode("utf-16")
    assert decode(data[:-1]) == (GERMAN[:-1] + "\ufffd", ["undecodable bytes replaced in 1 places"])


@pytest.mark.parametrize("at", range(1, 4))
def test_utf_8_that_is_cut(at: int) -> None:
    """The rest of the last character is one replacement, whatever is declared."""
    data = (GERMAN * 3 + "😀").encode()[:-at]
    for hint in (None, "utf-8", "shift_jis"):
        text, warnings = decode(data, hint)
        assert text == GERMAN * 3 + "\ufffd"
        assert warnings[-1] == "undecodable bytes replaced in 1 places"


def test_one_byte_is_wrong_amid_much() -> None:
    """It costs itself, and neither the charset nor the rest of the text."""
    for codec, text in (
        ("utf-8", GERMAN),
        ("cp932", JAPANESE),
        ("gb18030", CHINESE),
        ("euc_jp", JAPANESE),
        ("cp949", KOREAN),
    ):
        half = (text * 500).encode(codec)
        decoded, warnings = decode(half + b"\xff\n" + half)
        assert decoded == text * 500 + "\ufffd\n" + text * 500
        assert warnings[-1] == "undecodable bytes replaced in 1 places"
