"""The phrase tables: their form, their reach, and that no phrase is lost in them."""

from __future__ import annotations

import re

import pytest

from adc_extract.tables.phrases import FOLD, KINDS, LANGUAGES, OTHER_SCRIPTS
from adc_extract.tables.punctuation import LINE_EDGES, OTHER_SCRIPT
from adc_extract.text.phrases import Phrases, phrases_of

PHRASES: dict[str, Phrases] = {language: phrases_of(language) for language in LANGUAGES}
FULL = ("en", "de", "fr", "es", "pt", "it", "nl", "ru", "tr", "id", "ja", "zh", "ko")
TABLES = ("lines", "openings", "labels")
NO_SPACES_FROM = "\u2e80"

EXAMPLES = [
    ("en", "Read more »", "read_more"),
    ("en", "Share this article", "share"),
    ("en", "Follow us on Mastodon", "follow"),
    ("en", "Sign up for our weekly newsletter", "newsletter"),
    ("en", "Advertisement", "advertisement"),
    ("en", "You may also like", "related"),
    ("en", "12 comments", "comments"),
    ("en", "We use cookies to make this page work", "cookies"),
    ("en", "Log in to your account", "login"),
    ("en", "Forgot your password? Get help", "password"),
    ("en", "© 2024 The Harbour Post. All rights reserved.", "copyright"),
    ("en", "5 min read", "reading_time"),
    ("en", "Tags: floods, harbour", "tags"),
    ("en", "Next post: The tide turns", "next_previous"),
    ("en", "View all", "view_all"),
    ("en", "No Result", "no_result"),
    ("en", "Getting your audio player ready...", "audio"),
    ("en", "Skip to content", "skip"),
    ("en", "Print this article", "print_email"),
    ("en", "Subscribe to keep reading", "subscribe"),
    ("en", "Menu", "menu"),
    ("en", "What are you looking for?", "search"),
    ("en", "Download our app", "app"),
    ("en", "Last updated: 3 May 2024", "published"),
    ("en", "1,204 views", "views"),
    ("en", "About the author", "author_box"),
    ("en", "Photo: A. Fisher", "photo_credit"),
    ("de", "Lesen Sie auch: Die Flut im Hafen", "read_more"),
    ("de", "Passwort vergessen?", "password"),
    ("de", "Lesezeit: 3 Minuten", "reading_time"),
    ("fr", "S\u2019abonner", "subscribe"),
    ("es", "Síguenos en", "follow"),
    ("pt", "Compartilhe esta notícia", "share"),
    ("it", "Riproduzione riservata", "copyright"),
    ("nl", "Gerelateerde artikelen", "related"),
    ("ru", "Показать ещё", "view_all"),
    ("tr", "İLGİLİ HABERLER", "related"),
    ("tr", "Şifremi unuttum", "password"),
    ("id", "Baca juga: Banjir di pelabuhan", "read_more"),
    ("ja", "関連記事：港の洪水", "related"),
    ("zh", "责任编辑：王芳", "print_email"),
    ("zh", "版權所有 翻印必究", "copyright"),
    ("ko", "무단전재 및 재배포 금지", "copyright"),
    ("pl", "Czytaj także: Powódź w porcie", "read_more"),
    ("sv", "Läs mer", "read_more"),
    ("no", "Saken fortsetter under annonsen", "advertisement"),
    ("da", "Tilmeld dig vores nyhedsbrev", "newsletter"),
    ("uk", "Усі права захищені", "copyright"),
    ("ar", "اقرأ أيضًا", "read_more"),
    ("fa", "به اشتراک بگذارید", "share"),
    ("hi", "ये भी पढ़ें", "read_more"),
    ("vi", "Bài viết liên quan", "related"),
    ("th", "ข่าวที่เกี่ยวข้อง", "related"),
]


def folded(text: str) -> str:
    """The form that the tables say lines are compared in."""
    return " ".join(text.casefold().translate(FOLD).split()).strip(LINE_EDGES)


def starts_or_ends(line: str, phrase: str) -> bool:
    """Whether the phrase stands at one end of the line, not cut out of a longer word."""
    if line.startswith(phrase):
        rest = line[len(phrase) :]
        return phrase[-1] >= NO_SPACES_FROM or not rest[:1].isalnum()
    if line.endswith(phrase):
        before = line[: -len(phrase)]
        return phrase[0] >= NO_SPACES_FROM or not before[-1:].isalnum()
    return False


def kinds_of(language: str, line: str) -> set[str]:
    """All the kinds that a line is of, by the words of the package's docstring."""
    table, line = PHRASES[language], folded(line)
    found = {kind for kind, phrases in table.lines.items() if line in map(folded, phrases)}
    found |= {kind for kind, phrases in table.openings.items() if any(starts_or_ends(line, folded(p)) for p in phrases)}
    label = line.replace("：", ":").partition(":")[0].strip()
    if label != line:
        found |= {kind for kind, phrases in table.labels.items() if label in map(folded, phrases)}
    return found


@pytest.mark.parametrize("language", PHRASES)
@pytest.mark.parametrize("table", TABLES)
def test_every_phrase_stands_once(language: str, table: str) -> None:
    """A phrase is of one kind, and is listed once in its table; also where spellings fold into one."""
    phrases = [folded(p) for found in getattr(PHRASES[language], table).values() for p in found]
    assert len(phrases) == len(set(phrases)), sorted({p for p in phrases if phrases.count(p) > 1})


@pytest.mark.parametrize("language", PHRASES)
def test_openings_are_no_lines_as_well(language: str) -> None:
    """A line that equals an opening starts with it: listing it twice would say the same thing twice."""
    lines = {p for found in PHRASES[language].lines.values() for p in found}
    openings = {p for found in PHRASES[language].openings.values() for p in found}
    assert not lines & openings


@pytest.mark.parametrize("language", PHRASES)
@pytest.mark.parametrize("table", TABLES)
def test_phrases_are_stored_as_lines_are_compared(language: str, table: str) -> None:
    """Casefolded, without white space or signs at the ends, and without runs of white space."""
    for phrases in getattr(PHRASES[language], table).values():
        for phrase in phrases:
            assert phrase == " ".join(phrase.casefold().split()).strip(LINE_EDGES)


@pytest.mark.parametrize("language", PHRASES)
def test_phrases_are_long_enough_to_mean_something(language: str) -> None:
    """Two characters for a whole line; an opening has four, or three in a script that writes words in one or two."""
    for phrases in PHRASES[language].lines.values():
        assert min(map(len, phrases)) >= 2
    for phrases in PHRASES[language].openings.values():
        for phrase in phrases:
            assert len(phrase) >= (3 if max(phrase) >= NO_SPACES_FROM else 4), phrase


@pytest.mark.parametrize("language", sorted(OTHER_SCRIPTS))
@pytest.mark.parametrize("table", TABLES)
def test_phrases_in_other_scripts_are_in_these(language: str, table: str) -> None:
    """These files are not read for lines in Latin letters: what stands in such letters has to be elsewhere."""
    phrases = [phrase for found in getattr(PHRASES[language], table).values() for phrase in found]
    assert [phrase for phrase in phrases if not re.search(OTHER_SCRIPT, phrase)] == []


def test_languages_in_other_scripts_are_languages() -> None:
    """None is read that is not in the list."""
    assert set(LANGUAGES) > OTHER_SCRIPTS


@pytest.mark.parametrize("language", PHRASES)
def test_kinds_are_known(language: str) -> None:
    """No table names a kind that is not in the list of kinds, and none has an empty kind."""
    for table in PHRASES[language]:
        assert set(table) <= set(KINDS)
        assert all(table.values())


@pytest.mark.parametrize("language", FULL)
@pytest.mark.parametrize("kind", KINDS)
def test_the_thirteen_languages_have_every_kind(language: str, kind: str) -> None:
    """At least four phrases of each kind, whole lines and openings together."""
    table = PHRASES[language]
    assert len(table.lines.get(kind, ())) + len(table.openings.get(kind, ())) >= 4


@pytest.mark.parametrize("language", PHRASES)
def test_every_phrase_is_found_as_its_kind(language: str) -> None:
    """Looked up as the package says: openings with other words before or behind them, labels with a colon."""
    lines, openings, labels = PHRASES[language]
    index = {folded(p): kind for kind, phrases in lines.items() for p in phrases}
    assert all(index[folded(p)] == kind for kind, phrases in lines.items() for p in phrases)
    for kind, phrases in openings.items():
        for phrase in phrases:
            assert starts_or_ends(folded(phrase + " x"), folded(phrase)), (kind, phrase)
            assert starts_or_ends(folded("x " + phrase), folded(phrase)), (kind, phrase)
    for kind, phrases in labels.items():
        assert kind in kinds_of(language, f"{phrases[0]}: x")


@pytest.mark.parametrize(("language", "line", "kind"), EXAMPLES)
def test_lines_as_pages_print_them(language: str, line: str, kind: str) -> None:
    """Capitals, digits, bullets and typographic signs do not hide a phrase."""
    assert kind in kinds_of(language, line)


@pytest.mark.parametrize(
    "sentence",
    [
        "He read more books than anyone in the village.",
        "The share of voters who stayed at home rose again.",
        "Comments by the minister did little to calm the crowd.",
        "Photos of the bridge were shown to the court.",
        "Follow the river for an hour and you come to the mill.",
        "Related species live further up the coast.",
        "Search teams went out again at dawn.",
        "Next week the council will vote on the plan.",
        "Tags on the birds showed where they had spent the winter.",
        "Login details of forty customers were stolen.",
    ],
)
def test_sentences_are_no_phrases(sentence: str) -> None:
    """A sentence that begins with a word of page furniture is not furniture."""
    assert kinds_of("en", sentence) == set()


def test_every_kind_has_an_example() -> None:
    """The examples above leave out no kind."""
    assert {kind for _, _, kind in EXAMPLES} == set(KINDS)


def test_all_languages_have_all_tables() -> None:
    """No language lacks whole lines, openings or labels."""
    assert all(isinstance(table, Phrases) and all(table) for table in PHRASES.values())
