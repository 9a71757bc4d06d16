"""The titles that a page states in its head: what each says of the article's headline, without the site's name."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from adc_extract.fields.facts import Facts
from adc_extract.fields.json_ld import plain, texts
from adc_extract.fields.site_evidence import SiteEvidence
from adc_extract.fields.topics import stated_sections
from adc_extract.tables.metadata import TITLE_METAS
from adc_extract.text.titles import cut_title, likeness, title_key, title_parts, title_words

_TITLE_WEIGHT = 0.8
_OTHER_WEIGHT = 0.6
SAME = 1.2  # agreement of a heading with a stated title
_PART = 0.95  # … and with a part of the page's whole title


class Stated(NamedTuple):
    """A title as the page states it in its head, where, and how far it is to be trusted."""

    source: str
    text: str
    weight: float


class Claim(NamedTuple):
    """A title that the page states in its head, without the site's name."""

    text: str
    key: str
    words: frozenset[str]
    weight: float
    source: str


@dataclass(slots=True)
class Claims:
    """What the head says of the title: the claims, most trustworthy first, and the parts of the whole title, as keys,
    first to last."""

    claims: list[Claim] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)

    def agreement(self, key: str) -> float:
        """How far the stated titles bear out a heading with this key, 0 to 1.2."""
        same = max((claim.weight for claim in self.claims if claim.key == key), default=0.0)
        if same:
            return SAME * same
        words = title_words(key)
        alike = max((likeness(words, claim.words) * claim.weight for claim in self.claims), default=0.0)
        return max(alike, _PART * _TITLE_WEIGHT) if self._is_part(key) else alike

    def _is_part(self, key: str) -> bool:
        # The name of a section is a part, too, and it is short.
        parts = self.parts
        return key in parts and (key == max(parts, key=len) or (len(key.split()) > 2 and key in (parts[0], parts[-1])))


def stated_titles(facts: Facts) -> list[Stated]:
    """The titles that the page states in its head, most trustworthy first; the page's whole title is the last."""
    head, article = facts.page.head, facts.article
    stated: list[Stated] = []
    if article is not None:
        stated += [
            Stated("json-ld headline", t, 1.0) for t in texts(article.get("headline") or article.get("name"))[:1]
        ]
    stated += [Stated("meta " + name, plain(text), weight) for name, weight in TITLE_METAS if (text := head.meta(name))]
    if article is not None:
        other = texts(article.get("alternativeHeadline"))[:1]
        stated += [Stated("json-ld alternativeHeadline", text, _OTHER_WEIGHT) for text in other]
    stated.append(Stated("title", plain(head.title), _TITLE_WEIGHT))
    return stated


def claims_of(facts: Facts) -> Claims:
    """What the page's head says of the title."""
    site = facts.site
    stated = stated_titles(facts)
    title = stated[-1].text
    parts = title_parts(title)
    # A section stands between the headline and the site's name.
    sections = frozenset(map(title_key, stated_sections(facts))) if len(parts) > 2 else frozenset()
    result = Claims()
    cut: dict[str, tuple[str, str, frozenset[str]] | None] = {}
    for source, text, weight in stated:
        if text not in cut:
            cut[text] = _cut(cut_title(text, site.names, site.labels, sections), site)
        if said := cut[text]:
            result.claims.append(Claim(*said, weight, source))
    if len(parts) > 1:
        result.parts = [title_key(title[start:end]) for start, end in parts]
    return result


def _cut(text: str, site: SiteEvidence) -> tuple[str, str, frozenset[str]] | None:
    key = title_key(text)
    return (text, key, title_words(key)) if key and not site.is_name(text, key) else None


def whole(claims: list[Claim]) -> Claim:
    """The most trustworthy of the stated titles; where it was cut short, one that goes on."""
    first = claims[0]
    if not first.text.endswith(("…", "...")):
        return first
    stem = first.text.rstrip(".… ")
    return next((claim for claim in claims if len(claim.text) > len(first.text) and claim.text.startswith(stem)), first)
