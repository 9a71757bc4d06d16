"""Phrases of page furniture, by language and kind: "Read more", "Share this article", "All rights reserved". Data only.

There is a JSON file a language: they are many, and are read when the first line is looked up, those in other scripts
than Latin when the first line has a letter of such a script. Each has three tables of phrases by kind. A short line of a page is casefolded, its white space collapsed, `FOLD` applied to it, and punctuation,
bullets, arrows and digits are taken off both its ends. It is furniture of a kind when it equals one of the ``lines``,
starts or ends with one of the ``openings`` (at a word's end, in scripts that part words), or starts with one of the
``labels`` and a colon behind it. The phrases are stored in that form.
"""

from __future__ import annotations

# Where several languages have a phrase, the first one's kind counts.
LANGUAGES = (
    *("en", "de", "fr", "es", "pt", "it", "nl", "ru", "tr", "id", "ja", "zh", "ko"),
    *("pl", "sv", "no", "da", "uk", "ar", "fa", "hi", "vi", "th"),
)
# Of these, the ones in other scripts than Latin. What their pages say in Latin letters ("sns", "pr") stands under "en".
OTHER_SCRIPTS = frozenset(("ru", "ja", "zh", "ko", "uk", "ar", "fa", "hi", "th"))

KINDS = (
    "read_more",
    "share",
    "follow",
    "newsletter",
    "advertisement",
    "related",
    "comments",
    "cookies",
    "login",
    "password",
    "copyright",
    "reading_time",
    "tags",
    "next_previous",
    "view_all",
    "no_result",
    "audio",
    "skip",
    "print_email",
    "subscribe",
    "menu",
    "search",
    "app",
    "published",
    "views",
    "author_box",
    "photo_credit",
)

# A line that is one of these, and nothing else, is never part of a text.
RULED_OUT = frozenset(
    (
        *("advertisement", "share", "follow", "read_more", "newsletter", "login", "password", "cookies", "copyright"),
        *("reading_time", "next_previous", "view_all", "no_result", "audio", "skip", "print_email", "menu", "search"),
        *("app", "views", "subscribe", "comments", "related"),
    )
)
# Nor is a line that starts or ends with one of these.
RULED_OUT_AT_AN_END = frozenset(
    (
        *("advertisement", "share", "newsletter", "login", "password", "audio", "copyright", "reading_time"),
        *("comments", "skip", "no_result", "cookies", "read_more", "print_email", "photo_credit"),
    )
)

# For str.translate: the dot that casefolding leaves of the Turkish capital I, the dotless i, apostrophes, the Russian
# yo, joiners. It takes away what spellings of one phrase differ in.
FOLD = {
    0x0307: None,
    0x0131: "i",
    0x2019: "'",
    0x2018: "'",
    0x02BC: "'",
    0x0451: "е",
    0x200C: None,
    0x00AD: None,
}
