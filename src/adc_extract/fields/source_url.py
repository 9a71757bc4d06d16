"""The URL at which the text of a page first stood."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple
from urllib.parse import unquote

from adc_extract.fields.blocks import links_of
from adc_extract.fields.facts import Facts
from adc_extract.fields.own_url import claims, resolved
from adc_extract.model.decision import Decision
from adc_extract.model.page import Page, PageBlock
from adc_extract.tables.metadata import SOURCE_METAS
from adc_extract.tables.punctuation import OTHER_SCRIPT
from adc_extract.tables.source_phrases import ALL_LABELS, ALL_NOTICES, ALL_SUBJECTS, BESIDE_THE_POINT
from adc_extract.text.patterns import any_of, late
from adc_extract.text.sites import has_name, same_site
from adc_extract.text.urls import host_of, is_front_page, unwrap_url

# For a quick look: both sides of the first space of those that have one, and those that have none
_BEFORE_SPACE = tuple(dict.fromkeys(subject.partition(" ")[0] for subject in ALL_SUBJECTS if " " in subject))
_BEHIND_SPACE = re.compile(f" (?={any_of(rest for subject in ALL_SUBJECTS if (rest := subject.partition(' ')[2]))})")
_OTHER_SCRIPT = late(OTHER_SCRIPT)
_UNSPACED = tuple(subject for subject in ALL_SUBJECTS if " " not in subject)
_LATIN_UNSPACED = tuple(subject for subject in _UNSPACED if max(subject) < "\u0370")
_OPENING_LENGTH = 2  # characters; the shortest notice has so many
_NOTICE_OPENINGS = frozenset(notice[:_OPENING_LENGTH] for notice in ALL_NOTICES)
_ENDING_LENGTH = 2  # characters; the shortest label has so many
_LABEL_ENDINGS = frozenset(label[-_ENDING_LENGTH:] for label in ALL_LABELS)
_CAPTIONS = frozenset({"figcaption", "caption", "figure", "tr", "td", "th", "pre"})

_BEFORE = 6  # blocks looked at before the body
_AFTER = 12  # … and behind it
_FIRST = 1  # blocks of the body in which a label counts, at its start
_LAST = 5  # … and at its end
SHORT = 400  # characters of a block that can be such a line
_LABEL = 40  # characters of a label
_ENDS = 3  # places in a line where a label can end
_PARAGRAPHS, _PARAGRAPH = 2, 120  # paragraphs behind a label that is none of the text, and characters of one
_FACTS = 2  # labels beside it that make a list of facts

_LABEL_END = re.compile(r"\s?[:：]|\s(?=https?://)|\Z")
_COLON = re.compile("[:：]")
_BEFORE_COLON = len(" https")  # characters: a label's end is no further from the first colon
_AROUND = " \t*•·–—-»>|([{【（「〔\"'“"  # before a label
# "2024-05-20 08:59 | Source", and a sentence that is longer than what stands under a chart
_BEHIND_DATE = late(r"(?=[^\n]{0,80}\d{4}|[^\n]{0,80}\d:\d\d)[^\n]{4,80}[\d|/·•]\s*([^\s\d|/·•][^\d|/·•]{0,40})\Z")
_BEHIND_SENTENCE = late(r"[^\n]{60,400}[.!?。！？][\"”’»)]?\s+([^.!?。！？\n]{2,40})\Z")
_OTHER_LABEL = late(r"[^:：\n]{2,40}[:：]")
_URL = late(
    r"(?:https?://|www\.)[^\s<>\"“”«»„。，、；：！？（）【】「」『』《》]{4,2000}"
    r"|(?:[a-z\d-]{1,63}\.){1,5}[a-z]{2,24}/[^\s<>\"“”«»„。，、；：！？（）【】「」『』《》]{2,2000}",
    re.IGNORECASE,
)
_REDIRECTED = late(r"[?&][^=&#]{1,30}=(https?(?::|%3a)[^&#]+)", re.IGNORECASE)
_OPENING = late(r"[(（\[【]")
_CLOSING = {")": "(", "]": "[", "}": "{"}
# An article's address: two path segments or more, a number, a slug, a file, a query
_PAGE = late(r"https?://[^/]+/(?:[^/?#]+/+[^/?#]|[^?#]*(?:\d{3}|-[^/?#-]+-|\.[a-z]{3,5}(?:[?#]|$))|[^#]*\?.|#[!/])")
_BESIDE_THE_POINT = late(BESIDE_THE_POINT, re.IGNORECASE)


class SourceLine(NamedTuple):
    """A line that says where the text comes from: the index of its block, whether a label says so, else a notice, where
    its links and URLs lead, and the short blocks with such links around the text."""

    block: int
    labelled: bool
    targets: list[str]
    linking: dict[int, list[str]]


def find_source_url(facts: Facts) -> str | None:
    """The URL at which the text first stood, or None if nothing is known of it.

    In this order: a "Source:" line or a notice such as "This article first appeared on …" that links to a page of
    another host, near the start or the end of the body; the ``syndication-source`` and ``original-source`` metas; the
    page of another site that the page names as canonical; the page's own URL. A link to another site's front page, a
    caption, and a label that stands amid the body or has others there do not count. The URL is out of its wrappings and
    without tracking parameters.
    """
    return _printed_source(facts) or _stated_source(facts.page) or _canonical_source(facts) or facts.url


def _stated_source(page: Page) -> str | None:
    for name in SOURCE_METAS:
        for content in page.head.metas.get(name, ())[:3] if name in page.head.metas else ():
            url = resolved(page, content)
            if url and not is_front_page(url):
                return url
    return None


def _canonical_source(facts: Facts) -> str | None:
    """The page of another site that this page names as canonical, by a link or else by ``og:url``."""
    for _, raw in claims(facts.page, None):
        if raw == facts.url:
            return None  # as on most pages
        url = resolved(facts.page, raw)
        if url and not is_front_page(url) and has_name(url):
            return None if url == facts.url or same_site(url, facts.url or "") else url
    return None


def _printed_source(facts: Facts) -> str | None:
    """The first link to a page elsewhere in a line that says where the text comes from."""
    here = host_here(facts)
    for line in source_lines(facts, here):
        for target in line.targets:
            url = target_url(facts.page, target, here)
            if url and not fault_of_target(url, here):
                if line.labelled and is_one_of_many(facts, line):
                    break
                return url
    return None


def host_here(facts: Facts) -> str:
    """The host of the page itself; of a page that names another site's as canonical, too."""
    page = facts.page
    return host_of(unwrap_url(page.url) if page.url and page.url != facts.url else facts.url or "")


def source_lines(facts: Facts, here: str) -> Iterator[SourceLine]:
    """The lines with links or URLs that say where the text comes from, best first: those at its end, those at its
    start, and notices amid it that name it."""
    page, kept = facts.page, facts.decision.kept
    blocks = page.blocks
    linking = _linking_blocks(page, facts.decision, here) if kept else {}
    for i in _edges(facts, len(blocks)) if linking else ():
        if i not in linking and i + 1 not in linking:
            continue
        if i in linking and _is_notice(blocks[i], at_start=True):
            yield SourceLine(i, False, _targets(linking[i], blocks[i], 0), linking)
        elif _is_amid(facts, i):
            continue
        elif i in linking and (start := label_end(blocks[i])) is not None:
            yield SourceLine(i, True, _targets(linking[i], blocks[i], start), linking)
        elif i + 1 in linking and _is_bare_label(blocks[i]):
            yield SourceLine(i, True, _targets(linking[i + 1], blocks[i + 1], 0), linking)
    for i in filter(linking.__contains__, kept[_FIRST:-_LAST]):
        if _is_notice(blocks[i], at_start=False):
            yield SourceLine(i, False, _targets(linking[i], blocks[i], 0), linking)


def _linking_blocks(page: Page, decision: Decision, here: str) -> dict[int, list[str]]:
    """The short blocks of the body and around it that may lead to another host, and where their links do."""
    blocks = page.blocks
    first = max(decision.kept[0] - _BEFORE, 0)
    end = min(decision.kept[-1] + _AFTER + 1, len(blocks))
    inner = "" if page.head.base else "//"  # what a link to another host holds
    bare, www = f"//{here}/", f"//www.{here}/"
    targets: dict[int, list[str]] = {}
    for href, i in links_of(page, first, end):
        if "=http" in href or (inner in href and bare not in href and www not in href):
            targets.setdefault(i, []).append(href)
    linking: dict[int, list[str]] = {}
    for i, block in enumerate(blocks[first:end], first):
        if (i in targets or "/" in block.text) and len(block.text) <= SHORT and block.tag not in _CAPTIONS:
            linking[i] = targets.get(i, [])
    return linking


def _edges(facts: Facts, count: int) -> Iterator[int]:
    """The blocks at the end of the body and behind it, then those before it and at the start of its text."""
    kept, (start, end) = facts.decision.kept, facts.text
    last = kept[max(bisect_left(kept, end) + 1 - _LAST, 0)]
    yield from range(last, min(end + _AFTER + 1, count))
    yield from range(max(min(kept[0], start) - _BEFORE, 0), start + 1)


def _is_amid(facts: Facts, index: int) -> bool:
    """Whether paragraphs of the text follow: a label before them is of a chart."""
    kept, (start, end) = facts.decision.kept, facts.text
    if not start < index < end:
        return False
    behind = kept[bisect_right(kept, index) : bisect_right(kept, end)]
    return sum(1 for i in behind if len(facts.page.blocks[i].text) >= _PARAGRAPH) >= _PARAGRAPHS


def is_one_of_many(facts: Facts, line: SourceLine) -> bool:
    """Whether labels with links stand elsewhere in the body: then each is of a picture or chart, not of the text."""
    others = (i for i in facts.decision.kept if i in line.linking and abs(i - line.block) > _LAST)
    return any(label_end(facts.page.blocks[i]) is not None for i in others)


def label_end(block: PageBlock) -> int | None:
    """Where a label ends that starts a line of the block, a parenthesis in it, or what stands behind its date or its
    sentence; None without one. A label among others of the same block is of a list of facts, and none."""
    start = 0
    for line in block.text.split("\n"):
        colon = _COLON.search(line)
        at = max(0, (colon.start() if colon else len(line)) - _BEFORE_COLON)
        for end in islice(_LABEL_END.finditer(line, at), _ENDS):
            before = line[: end.start()]
            if _may_end_label(before) and _ends_in_label(before) and not _is_of_facts(block.text, line):
                return start + end.end()
        start += len(line) + 1
    return None


def _ends_in_label(text: str) -> bool:
    if _is_label(_OPENING.split(text)[-1]):
        return True
    if behind := _BEHIND_DATE.match(text) or _BEHIND_SENTENCE.match(text):
        return _is_label(behind[1])
    return False


def _is_of_facts(text: str, line: str) -> bool:
    """Whether other lines of the block have labels, too: "Price: …", "Size: …"."""
    others = (other for other in text.split("\n") if other != line)
    return sum(1 for other in others if _OTHER_LABEL.match(other)) >= _FACTS


def _is_bare_label(block: PageBlock) -> bool:
    """Whether the block is a label and nothing else: the link is in the next one."""
    return len(block.text) <= _LABEL and _is_label(block.text.rstrip(" :："))


def _is_label(text: str) -> bool:
    return text.strip(_AROUND).lower().replace("’", "'") in ALL_LABELS


def _may_end_label(text: str) -> bool:
    return text.rstrip(_AROUND)[-_ENDING_LENGTH:].lower() in _LABEL_ENDINGS


def _is_notice(block: PageBlock, *, at_start: bool) -> bool:
    """Whether the block says that its text was published elsewhere; at its very start the text need not be named."""
    text = block.text.lower().replace("’", "'").lstrip(_AROUND)
    if at_start:
        if text[:_OPENING_LENGTH] in _NOTICE_OPENINGS and text.startswith(ALL_NOTICES):
            return True
        note = text[: _LABEL + 1].find(":") + 1  # "Editor's note: first published in …"
        if note and text[note:].lstrip(_AROUND).startswith(ALL_NOTICES):
            return True
    if not _may_be_named(text):
        return False
    named = min((place for subject in ALL_SUBJECTS if (place := text.find(subject)) >= 0), default=len(text))
    return any(text.find(notice, named) >= 0 for notice in ALL_NOTICES)


def _may_be_named(text: str) -> bool:
    """Whether one of the subjects can be in the text: nearly as sure as looking for each, in a fraction of the time."""
    for space in _BEHIND_SPACE.finditer(text):
        if text.endswith(_BEFORE_SPACE, 0, space.start()):
            return True
    latin = text.isascii() or not _OTHER_SCRIPT.search(text)
    return any(map(text.__contains__, _LATIN_UNSPACED if latin else _UNSPACED))


def _targets(links: list[str], block: PageBlock, start: int) -> list[str]:
    """The targets of the block's links, then the URLs that stand in its text from ``start`` on."""
    printed = [_trimmed(match[0]) for match in _URL.finditer(block.text, start)]
    return links + [url if "://" in url else f"https://{url}" for url in printed if url]


def _trimmed(url: str) -> str:
    """The URL without the punctuation of the sentence around it; empty if the page shows it cut short."""
    if "…" in url or "..." in url:
        return ""
    while url:
        opening = _CLOSING.get(url[-1])
        if url[-1] not in ".,;:!?'*_" and (not opening or url.count(opening) >= url.count(url[-1])):
            break
        url = url[:-1]
    return url


def target_url(page: Page, target: str, here: str) -> str | None:
    """The URL that a link in such a line means; of a redirect on the page's own host, "/out?u=https://…", the one in
    its query."""
    url = resolved(page, target)
    if url and "=http" in url and host_of(url) == here and (inner := _REDIRECTED.search(url)):
        return resolved(page, unquote(inner[1])) or url
    return url


def fault_of_target(url: str, here: str) -> str:
    """What speaks against a URL as the place where the text first stood; empty if nothing does."""
    if host_of(url) == here:
        return "leads to the same host"
    if is_front_page(url):
        return "leads to a front page"
    if not _PAGE.match(url):
        return "does not look like the address of a page"
    return "leads to a licence, a picture or a post" if _BESIDE_THE_POINT.search(url) else ""
