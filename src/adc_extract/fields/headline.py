"""The headline of the article, not of the site: the heading that stands over it, or what the page states."""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter
from typing import NamedTuple

from adc_extract.fields.blocks import links_of
from adc_extract.fields.facts import Facts, is_dump
from adc_extract.fields.json_ld import plain
from adc_extract.fields.kickers import trimmed
from adc_extract.fields.stated_titles import SAME, Claims, claims_of, whole
from adc_extract.model.page import Page
from adc_extract.tables.titles import PART_HEADINGS, PERMALINK
from adc_extract.text.titles import cut_title, title_key

_MAX_HEADINGS = 60
_MAX_PARTS = 4  # blocks in one heading
_MAX_CHARS = 400  # longer "headlines" are text under a wrong tag
_NEAR = 12  # blocks before the body in which its headline stands
_MIN_SCORE = 1.25  # of a heading, to be better than what the head states
_MIN_ALONE = 0.6  # where the head states nothing
_TAG_SCORES = {"h1": 1.0, "h2": 0.3, "h3": 0.1}
_HOW_SCORES = {"itemprop": 0.7, "class": 0.4}
_OVER, _OVER_STEP, _FAR_OVER, _IN_TEXT, _BEHIND = 0.7, 0.02, 0.3, -0.6, -1.0  # what speaks for a place
_PARTS = frozenset(heading for headings in PART_HEADINGS.values() for heading in headings.split("|"))
_BORNE_OUT = 0.7  # agreement that makes even "About us" a headline
_PARAGRAPH = 60  # characters
_BEGUN = 3  # paragraphs of the body, behind which a heading is a sub-heading


class Heading(NamedTuple):
    """A title that stands on the page, the blocks it covers, and what speaks for it by its markup: its tag, or what
    marks it. Its text is "" until it is asked for, if it is that of the blocks."""

    text: str
    first: int
    end: int
    markup: float
    source: str


def find_headline(facts: Facts) -> str | None:
    """The article's headline, on one line and without the site's name; None where the page has none.

    What readers see over the text goes before what the head states, which is often shortened or written for search
    engines; the head tells which of several headings it is, and serves where no heading is good enough. In a dump,
    which has neither, it is the line that stands over the byline, the date and the text.
    """
    page = facts.page
    claims = claims_of(facts)
    best = best_heading(facts, claims)
    if best is not None:
        return heading_value(facts, claims, best)
    if claims.claims:
        line = line_over_text(facts, claims.parts)
        return whole(claims.claims).text if line is None else plain(page.blocks[line].text)
    if is_dump(page):
        return plain(facts.line or "") or None
    # Here, because hardly a page gets so far.
    from adc_extract.fields.dump_headline import headline_of_lines

    return plain(headline_of_lines(page, facts.decision) or "") or None


def heading_value(facts: Facts, claims: Claims, best: Heading) -> str:
    """The headline that the heading is: without kickers that stated titles leave out, and without the site's name."""
    text = trimmed(facts.page, best.text, (best.first, best.end), claims.claims)
    return cut_title(text, facts.site.names, ())


def line_over_text(facts: Facts, parts: list[str]) -> int | None:
    """The block over the text that is the longest part of the page's whole title, though it is no heading."""
    blocks, start = facts.page.blocks, facts.text.start
    if not parts or not facts.decision.kept:
        return None
    longest = max(parts, key=len)
    over = range(max(0, start - _NEAR), min(start + 1, len(blocks)))
    return next(
        (at for at in over if len(blocks[at].text) <= _MAX_CHARS and title_key(blocks[at].text) == longest), None
    )


def best_heading(facts: Facts, claims: Claims) -> Heading | None:
    """The heading that is the headline, by what speaks for it and what the stated titles say; None if none will do."""
    page = facts.page
    best, best_score = None, least_score(claims)
    for score, heading in ranked_headings(facts):
        if score + 2 * SAME <= best_score:
            break  # the others cannot reach it
        heading = heading._replace(text=heading_text(page, heading))
        key = title_key(heading.text)
        if not key:
            continue
        agreement = claims.agreement(key)
        score += 2 * agreement
        if score > best_score and not objection(facts, heading, key, agreement):
            best, best_score = heading, score
    if best is not None and claims.parts[1:] and title_key(best.text) == claims.parts[-1]:
        return _first_part(facts, claims.parts[0], best) or best
    return best


def least_score(claims: Claims) -> float:
    """What a heading has to reach."""
    return _MIN_SCORE if claims.claims else _MIN_ALONE


def objection(facts: Facts, heading: Heading, key: str, agreement: float) -> str:
    """Why a heading with this key is no headline of an article, whatever speaks for it; "" if it may be one."""
    if key in _PARTS and agreement < _BORNE_OUT:
        return "the heading of a part of the page"
    if facts.site.is_name(heading.text, key):
        return "the site's name"
    return "a link to the site's front page" if _leads_home(facts.page, heading) else ""


def _first_part(facts: Facts, key: str, last: Heading) -> Heading | None:
    """The heading that is the first part of the title, if it stands under the one that is the last part: that one is
    the site's name, then."""
    for _, heading in ranked_headings(facts):
        if heading.first > last.first:
            heading = heading._replace(text=heading_text(facts.page, heading))
            if title_key(heading.text) == key:
                return heading
    return None


def ranked_headings(facts: Facts) -> Iterator[tuple[float, Heading]]:
    """Headings by tag and elements that are marked as a headline, with what speaks for them by markup and place, best
    first. A mark within a heading says more than either."""
    page, (start, end) = facts.page, facts.text
    start = min(start, _well_begun(facts))
    tags = _TAG_SCORES
    found = [("", c.first, c.end, tags[c.tag], c.tag) for c in facts.headings if c.tag in tags][:_MAX_HEADINGS]
    if marks := [mark for mark in page.marks if mark.kind == "headline" and mark.text][:_MAX_HEADINGS]:
        over = {at: markup for _, first, end_, markup, _ in found for at in range(first, min(end_, first + _MAX_PARTS))}
        for mark in marks:
            markup = _HOW_SCORES.get(mark.how, 0.0) + over.get(mark.block, 0.0)
            found.append((mark.text, mark.block, mark.block + 1, markup, mark.how))
    ranked = [(heading[3] + _place(heading[1], start, end), heading) for heading in found]
    ranked.sort(key=itemgetter(0), reverse=True)
    return ((score, Heading(*heading)) for score, heading in ranked)


def _place(first: int, start: int, end: int) -> float:
    """Over the text is where a headline stands, the nearer the better; a heading in it is a sub-heading, and one
    behind it is of something else."""
    if first <= start:
        distance = start - first
        return _OVER - _OVER_STEP * distance if distance <= _NEAR else _FAR_OVER
    return _IN_TEXT if first <= end else _BEHIND


def _well_begun(facts: Facts) -> int:
    """The block from which on a heading has paragraphs of the body before it, wherever the text is said to begin."""
    start, kept = facts.text.start, facts.decision.kept
    if not kept or kept[0] >= start:
        return start
    running = [i for i in kept if i < start and len(facts.page.blocks[i].text) > _PARAGRAPH][:_BEGUN]
    return running[-1] if len(running) == _BEGUN else start


def heading_text(page: Page, heading: Heading) -> str:
    """What the heading says, on one line; nothing if it is text under a wrong tag."""
    text = heading.text or " ".join(
        b.text for b in page.blocks[heading.first : min(heading.end, heading.first + _MAX_PARTS)]
    )
    return PERMALINK.sub("", plain(text)) if len(text) <= _MAX_CHARS else ""


def _leads_home(page: Page, heading: Heading) -> bool:
    """Whether the heading is a link to the site's front page: the site's name, then."""
    block = page.blocks[heading.first] if heading.first < len(page.blocks) else None
    if block is None or 2 * block.link_chars < len(block.text):
        return False
    links = links_of(page, heading.first, heading.first + 1)
    if not links:
        return False
    scheme, _, path = links[-1].href.strip()[:300].rpartition("://")  # a logo's link can stand before it
    return "/" not in path.rstrip("/") and (bool(scheme) or path in ("/", "./"))
