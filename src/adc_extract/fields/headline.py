"""The headline of the article, not of the site: the heading that stands over it, or what the page states."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import itemgetter
from typing import NamedTuple

from adc_extract.fields.facts import Facts
from adc_extract.fields.json_ld import plain, texts
from adc_extract.fields.site_evidence import SiteEvidence
from adc_extract.fields.topics import stated_sections
from adc_extract.model.page import Page
from adc_extract.tables.metadata import TITLE_METAS
from adc_extract.tables.titles import KICKER_END, PART_HEADINGS
from adc_extract.text.titles import cut_title, likeness, title_key, title_parts, title_words

_MAX_HEADINGS = 60
_MAX_PARTS = 4  # blocks in one heading
_MAX_CHARS = 400  # longer "headlines" are text under a wrong tag
_NEAR = 12  # blocks before the body in which its headline stands
_MIN_SCORE = 1.25  # of a heading, to be better than what the head states
_MIN_ALONE = 0.6  # where the head states nothing
_TAG_SCORES = {"h1": 1.0, "h2": 0.3, "h3": 0.1}
_HOW_SCORES = {"itemprop": 0.7, "class": 0.4}
_TITLE_WEIGHT = 0.8
_SAME, _PART = 1.2, 0.95  # agreement with a stated title, and with a part of the page's whole title
_PARTS = frozenset(heading for headings in PART_HEADINGS.values() for heading in headings.split("|"))
_BORNE_OUT = 0.7  # agreement that makes even "About us" a headline
_KICKER_CHARS = 60


class Claim(NamedTuple):
    """A title that the page states in its head, without the site's name."""

    text: str
    key: str
    words: frozenset[str]
    weight: float


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
            return _SAME * same
        words = title_words(key)
        alike = max((likeness(words, claim.words) * claim.weight for claim in self.claims), default=0.0)
        return max(alike, _PART * _TITLE_WEIGHT) if self._is_part(key) else alike

    def _is_part(self, key: str) -> bool:
        # The name of a section is a part, too, and it is short.
        parts = self.parts
        return key in parts and (key == max(parts, key=len) or (len(key.split()) > 2 and key in (parts[0], parts[-1])))


class Heading(NamedTuple):
    """A title that stands on the page, the blocks it covers, and what speaks for it by its markup. Its text is "" until
    it is asked for, if it is that of the blocks."""

    text: str
    first: int
    end: int
    markup: float


def find_headline(facts: Facts) -> str | None:
    """The article's headline, on one line and without the site's name; None where the page has none.

    What readers see over the text goes before what the head states, which is often shortened or written for search
    engines; the head tells which of several headings it is, and serves where no heading is good enough. In a dump,
    which has neither, it is the line that stands over the byline, the date and the text.
    """
    page = facts.page
    claims = _claims(facts)
    best = _best_heading(facts, claims)
    if best is not None:
        return _trimmed(page, best, claims.claims)
    if claims.claims:
        return _line_over_text(facts, claims.parts) or _whole(claims.claims)
    if len(page.containers) <= 1:
        return plain(facts.line or "") or None
    # Here, because hardly a page gets so far.
    from adc_extract.fields.dump_headline import headline_of_lines

    return plain(headline_of_lines(page, facts.decision) or "") or None


def _claims(facts: Facts) -> Claims:
    head, article, site = facts.page.head, facts.article, facts.site
    title = plain(head.title)
    parts = title_parts(title)
    # A section stands between the headline and the site's name.
    sections = frozenset(map(title_key, stated_sections(facts))) if len(parts) > 2 else frozenset()
    stated: list[tuple[str, float]] = []
    if article is not None:
        stated += [(text, 1.0) for text in texts(article.get("headline") or article.get("name"))[:1]]
    stated += [(plain(text), weight) for name, weight in TITLE_METAS if (text := head.meta(name))]
    stated.append((title, _TITLE_WEIGHT))
    result = Claims()
    seen: dict[str, Claim | None] = {}
    for text, weight in stated:
        if text not in seen:
            seen[text] = _claim(cut_title(text, site.names, site.labels, sections), weight, site)
        claim = seen[text]
        if claim is not None:
            result.claims.append(claim if claim.weight == weight else claim._replace(weight=weight))
    if len(parts) > 1:
        result.parts = [title_key(title[start:end]) for start, end in parts]
    return result


def _claim(text: str, weight: float, site: SiteEvidence) -> Claim | None:
    key = title_key(text)
    return Claim(text, key, title_words(key), weight) if key and not site.is_name(text, key) else None


def _whole(claims: list[Claim]) -> str:
    """The most trustworthy of the stated titles; where it was cut short, one that goes on."""
    text = claims[0].text
    if not text.endswith(("…", "...")):
        return text
    stem = text.rstrip(".… ")
    return next((claim.text for claim in claims if len(claim.text) > len(text) and claim.text.startswith(stem)), text)


def _line_over_text(facts: Facts, parts: list[str]) -> str | None:
    """The line that is the longest part of the page's whole title, and stands over the text though it is no heading."""
    page, kept = facts.page, facts.decision.kept
    if not parts or not kept:
        return None
    longest = max(parts, key=len)
    start = facts.text.start
    over = page.blocks[max(0, start - _NEAR) : start + 1]
    return next((plain(b.text) for b in over if len(b.text) <= _MAX_CHARS and title_key(b.text) == longest), None)


def _best_heading(facts: Facts, claims: Claims) -> Heading | None:
    page, site = facts.page, facts.site
    best, best_score = None, _MIN_SCORE if claims.claims else _MIN_ALONE
    for score, heading in _headings(facts):
        if score + 2 * _SAME <= best_score:
            break  # the others cannot reach it
        heading = heading._replace(text=_text(page, heading))
        key = title_key(heading.text)
        if not key:
            continue
        agreement = claims.agreement(key)
        score += 2 * agreement
        if score <= best_score or (key in _PARTS and agreement < _BORNE_OUT):
            continue
        if not site.is_name(heading.text, key) and not _leads_home(page, heading):
            best, best_score = heading, score
    if best is not None and claims.parts[1:] and title_key(best.text) == claims.parts[-1]:
        return _first_part(facts, claims.parts[0], best) or best
    return best


def _first_part(facts: Facts, key: str, last: Heading) -> Heading | None:
    """The heading that is the first part of the title, if it stands under the one that is the last part: that one is
    the site's name, then."""
    for _, heading in _headings(facts):
        if heading.first > last.first:
            heading = heading._replace(text=_text(facts.page, heading))
            if title_key(heading.text) == key:
                return heading
    return None


def _headings(facts: Facts) -> Iterator[tuple[float, Heading]]:
    """Headings by tag and elements that are marked as a headline, with what speaks for them by markup and place, best
    first. A mark within a heading says more than either."""
    page, (start, end) = facts.page, facts.text
    found = [("", c.first, c.end, _TAG_SCORES[c.tag]) for c in facts.headings if c.tag in _TAG_SCORES][:_MAX_HEADINGS]
    if marks := [mark for mark in page.marks if mark.kind == "headline" and mark.text][:_MAX_HEADINGS]:
        over = {at: markup for _, first, end_, markup in found for at in range(first, min(end_, first + _MAX_PARTS))}
        for mark in marks:
            markup = _HOW_SCORES.get(mark.how, 0.0) + over.get(mark.block, 0.0)
            found.append((mark.text, mark.block, mark.block + 1, markup))
    ranked = [(heading[3] + _place(heading[1], start, end), heading) for heading in found]
    ranked.sort(key=itemgetter(0), reverse=True)
    return ((score, Heading(*heading)) for score, heading in ranked)


def _place(first: int, start: int, end: int) -> float:
    """Over the text is where a headline stands, the nearer the better; a heading in it is a sub-heading, and one
    behind it is of something else."""
    if first <= start:
        distance = start - first
        return 0.7 - 0.02 * distance if distance <= _NEAR else 0.3
    return -0.3 if first <= end else -1.0


def _text(page: Page, heading: Heading) -> str:
    """What the heading says, on one line; nothing if it is text under a wrong tag."""
    text = heading.text or " ".join(
        b.text for b in page.blocks[heading.first : min(heading.end, heading.first + _MAX_PARTS)]
    )
    return plain(text) if len(text) <= _MAX_CHARS else ""


def _leads_home(page: Page, heading: Heading) -> bool:
    """Whether the heading is a link to the site's front page: the site's name, then."""
    block = page.blocks[heading.first] if heading.first < len(page.blocks) else None
    if block is None or 2 * block.link_chars < len(block.text):
        return False
    hrefs = [link.href for link in page.links if link.block == heading.first]
    if not hrefs:
        return False
    scheme, _, path = hrefs[-1].strip()[:300].rpartition("://")  # a logo's link can stand before it
    return "/" not in path.rstrip("/") and (bool(scheme) or path in ("/", "./"))


def _trimmed(page: Page, heading: Heading, claims: list[Claim]) -> str:
    """The heading as the page states it too: without a kicker in it that stated titles agree to leave out, and with
    one before it that they agree to have."""
    text = heading.text
    key = title_key(text)
    for claim in claims:
        if claim.key == key:
            # Parts of a heading in blocks of their own have lost what stands between them.
            return claim.text if heading.end - heading.first > 1 else text
    for claim in claims:
        votes = sum(other.key == claim.key for other in claims)
        if len(claim.key) < len(key) and len(claim.words) > 2:
            if key.endswith(" " + claim.key):
                before = text[: len(text) - len(claim.text)].rstrip()
                if votes > 1 or before[-1:] in KICKER_END:
                    return claim.text
            elif key.startswith(claim.key + " ") and votes > 1:
                return claim.text
        elif votes > 1 and claim.key.endswith(" " + key):
            kicker = claim.key[: -len(key) - 1]
            over = page.blocks[max(0, heading.first - 2) : heading.first]
            if any(len(block.text) <= _KICKER_CHARS and title_key(block.text) == kicker for block in over):
                return claim.text
    return text
