"""Languages: tags as declared, and what a text is written in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.text.languages import contradicts, language_tag, text_language


@pytest.mark.parametrize(
    ("declared", "expected"),
    [
        ("en", "en"),
        ("EN-us", "en-US"),
        ("pt_br", "pt-BR"),
        ("de_DE.UTF-8", "de-DE"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("es-419", "es-419"),
        (" fr ", "fr"),
        ("Deutsch", "de"),
        ("jp", "ja"),
        ("ckb", "ckb"),
        ("utf-8", None),
        ("x-default", None),
        ("und", None),
        ("{{ lang }}", None),
        ("", None),
        ("englisch ist eine Sprache", None),
    ],
)
def test_tags_are_normalised(declared: str, expected: str | None) -> None:
    """Any spelling of a language gives its BCP 47 tag, anything else None."""
    assert language_tag(declared) == expected


TEXTS = {
    "en": "The mayor said on Monday that the bridge would be closed to all traffic from the end of the month.",
    "de": "Die Bürgermeisterin sagte am Montag, dass die Brücke bis zum Ende des Monats für den Verkehr gesperrt wird.",
    "fr": "Le maire a dit lundi que le pont sera fermé à la circulation jusqu'à la fin du mois pour des travaux.",
    "es": "El alcalde dijo el lunes que el puente estará cerrado al tráfico hasta el final del mes por las obras.",
    "pt": "O prefeito disse na segunda-feira que a ponte não será aberta ao trânsito até o fim do mês por causa das obras.",
    "it": "Il sindaco ha detto lunedì che il ponte non sarà aperto al traffico fino alla fine del mese per i lavori.",
    "nl": "De burgemeester zei maandag dat de brug tot het einde van de maand dicht is voor het verkeer in de stad.",
    "sv": "Borgmästaren sade på måndagen att bron är stängd för trafik till slutet av månaden och att det kan ta längre.",
    "fi": "Pormestari sanoi maanantaina, että silta on suljettu ja se ei ole auki kuin vasta kuukauden lopussa, mutta myös.",
    "pl": "Burmistrz powiedział w poniedziałek, że most nie jest otwarty i że do końca miesiąca nie będzie przejazdu na drugą stronę.",
    "cs": "Starosta v pondělí řekl, že most je uzavřen a že se do konce měsíce neotevře, ale lidé se na to už ptají.",
    "hu": "A polgármester hétfőn azt mondta, hogy a híd nem lesz nyitva a hónap végéig, és ez már nem is változik.",
    "ro": "Primarul a spus luni că podul nu va fi deschis până la sfârșitul lunii și că lucrările sunt în curs pe malul drept.",
    "tr": "Belediye başkanı pazartesi günü köprünün ay sonuna kadar kapalı olduğunu ve bu yol için çok para ayrıldığını söyledi.",
    "id": "Wali kota mengatakan pada hari Senin bahwa jembatan itu akan ditutup untuk semua kendaraan dan tidak dapat dilewati.",
    "vi": "Thị trưởng nói vào thứ hai rằng cây cầu này sẽ không được mở cho đến cuối tháng và các xe phải đi đường khác.",
    "ru": "Мэр сказал в понедельник, что мост будет закрыт до конца месяца.",
    "uk": "Міський голова сказав у понеділок, що міст буде закрито до кінця місяця.",
    "bg": "Кметът каза в понеделник, че мостът ще бъде затворен до края на месеца.",
    "el": "Ο δήμαρχος είπε τη Δευτέρα ότι η γέφυρα θα είναι κλειστή.",
    "he": "ראש העיר אמר ביום שני כי הגשר יהיה סגור עד סוף החודש.",
    "ar": "قال رئيس البلدية يوم الاثنين إن الجسر سيبقى مغلقا حتى نهاية الشهر.",
    "fa": "شهردار روز دوشنبه گفت که پل تا پایان ماه بسته خواهد بود و چاره دیگری نیست.",
    "hi": "महापौर ने सोमवार को कहा कि पुल महीने के अंत तक बंद रहेगा।",
    "th": "นายกเทศมนตรีกล่าวเมื่อวันจันทร์ว่าสะพานจะปิดจนถึงสิ้นเดือน",
    "ja": "市長は月曜日、橋は月末まで通行止めになると述べた。",
    "zh": "市长周一表示，这座大桥将关闭至本月底，车辆需要绕行。",
    "ko": "시장은 월요일에 다리가 월말까지 폐쇄될 것이라고 말했다.",
}


@pytest.mark.parametrize(("language", "text"), TEXTS.items())
def test_texts_are_told_apart(language: str, text: str) -> None:
    """A sentence of each language is known for what it is."""
    assert text_language(text) == language


@pytest.mark.parametrize("text", ["", "12 000", "Lorem ipsum", "Anna Lee, Ben Moor", "abc def " * 50])
def test_no_guess_without_signs(text: str) -> None:
    """Names and figures have no language."""
    assert text_language(text) is None


def test_names_in_another_script_do_not_decide() -> None:
    """An English text stays English with a Russian name in it."""
    assert text_language(TEXTS["en"] + " Мария Петрова") == "en"


@pytest.mark.parametrize(
    ("tag", "detected", "expected"),
    [
        ("en-GB", "en", False),
        ("en", "de", True),
        ("nn-NO", "no", False),
        ("sr-Latn", "hr", False),
        ("zh-TW", "ja", True),
        ("ja", "zh", False),
        ("mr", "hi", False),
        ("en", "ru", True),
        ("kk", "ru", False),
        ("xh", "en", False),
        ("xh", "ru", True),
    ],
)
def test_what_a_text_contradicts(tag: str, detected: str, expected: bool) -> None:
    """Languages that a text cannot tell apart do not contradict each other."""
    assert contradicts(tag, detected) is expected


@given(st.text(max_size=200))
def test_any_text_gives_an_answer(text: str) -> None:
    """Nothing raises, and a tag that is given is the tag of itself."""
    text_language(text)
    tag = language_tag(text)
    assert tag is None or language_tag(tag) == tag
