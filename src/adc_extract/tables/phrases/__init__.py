"""Phrases of page furniture, by language and kind: "Read more", "Share this article", "Tags: …". Data only.

A short line of a page is casefolded, its white space collapsed, and punctuation, bullets, arrows and digits are taken
off both its ends. It is furniture of a kind when it equals one of the ``lines``, starts or ends with one of the
``openings`` (at a word's end, in scripts that part words), or starts with one of the ``labels`` and a colon behind it.
The phrases are stored in that form. `FOLD`, for `str.translate`, takes away what spellings of one phrase differ in;
whoever uses it applies it to phrases and lines alike.
"""

from __future__ import annotations

from typing import NamedTuple

from adc_extract.tables.phrases import (
    ar,
    da,
    de,
    en,
    es,
    fa,
    fr,
    hi,
    it,
    ja,
    ko,
    nl,
    no,
    pl,
    pt,
    ru,
    sv,
    th,
    tr,
    uk,
    vi,
    zh,
)
from adc_extract.tables.phrases import (
    id as indonesian,
)

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

# Written as a call: tables hold no classes.
Phrases = NamedTuple(  # noqa: UP014
    "Phrases",
    [
        ("lines", dict[str, tuple[str, ...]]),
        ("openings", dict[str, tuple[str, ...]]),
        ("labels", dict[str, tuple[str, ...]]),
    ],
)

# The dot that casefolding leaves of the Turkish capital I, the dotless i, apostrophes, the Russian yo, joiners.
FOLD = {0x0307: None, 0x0131: "i", 0x2019: "'", 0x2018: "'", 0x02BC: "'", 0x0451: "е", 0x200C: None, 0x00AD: None}

PHRASES: dict[str, Phrases] = {
    "en": Phrases(en.LINES, en.OPENINGS, en.LABELS),
    "de": Phrases(de.LINES, de.OPENINGS, de.LABELS),
    "fr": Phrases(fr.LINES, fr.OPENINGS, fr.LABELS),
    "es": Phrases(es.LINES, es.OPENINGS, es.LABELS),
    "pt": Phrases(pt.LINES, pt.OPENINGS, pt.LABELS),
    "it": Phrases(it.LINES, it.OPENINGS, it.LABELS),
    "nl": Phrases(nl.LINES, nl.OPENINGS, nl.LABELS),
    "ru": Phrases(ru.LINES, ru.OPENINGS, ru.LABELS),
    "tr": Phrases(tr.LINES, tr.OPENINGS, tr.LABELS),
    "id": Phrases(indonesian.LINES, indonesian.OPENINGS, indonesian.LABELS),
    "ja": Phrases(ja.LINES, ja.OPENINGS, ja.LABELS),
    "zh": Phrases(zh.LINES, zh.OPENINGS, zh.LABELS),
    "ko": Phrases(ko.LINES, ko.OPENINGS, ko.LABELS),
    "pl": Phrases(pl.LINES, pl.OPENINGS, pl.LABELS),
    "sv": Phrases(sv.LINES, sv.OPENINGS, sv.LABELS),
    "no": Phrases(no.LINES, no.OPENINGS, no.LABELS),
    "da": Phrases(da.LINES, da.OPENINGS, da.LABELS),
    "uk": Phrases(uk.LINES, uk.OPENINGS, uk.LABELS),
    "ar": Phrases(ar.LINES, ar.OPENINGS, ar.LABELS),
    "fa": Phrases(fa.LINES, fa.OPENINGS, fa.LABELS),
    "hi": Phrases(hi.LINES, hi.OPENINGS, hi.LABELS),
    "vi": Phrases(vi.LINES, vi.OPENINGS, vi.LABELS),
    "th": Phrases(th.LINES, th.OPENINGS, th.LABELS),
}
