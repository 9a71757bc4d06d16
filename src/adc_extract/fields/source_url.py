"""The URL at which the text of a page first stood."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator
from operator import itemgetter

from adc_extract.fields.facts import Facts
from adc_extract.fields.own_url import resolved
from adc_extract.model.decision import Decision
from adc_extract.model.page import Page, PageBlock
from adc_extract.tables.punctuation import OTHER_SCRIPT
from adc_extract.tables.source_phrases import BESIDE_THE_POINT, LABELS, NOTICES, SUBJECTS
from adc_extract.text.patterns import any_of, late
from adc_extract.text.urls import host_of, is_front_page, unwrap_url

_LABELS = frozenset(label for labels in LABELS.values() for label in labels)
_SUBJECTS = tuple(dict.fromkeys(subject for subjects in SUBJECTS.values() for subject in subjects))
_NOTICES = tuple(dict.fromkeys(notice for notices in NOTICES.values() for notice in notices))
# For a quick look: both sides of the first space of those that have one, and those that have none
_BEFORE_SPACE = tuple(dict.fromkeys(subject.partition(" ")[0] for subject in _SUBJECTS if " " in subject))
_BEHIND_SPACE = re.compile(f" (?={any_of(rest for subject in _SUBJECTS if (rest := subject.partition(' ')[2]))})")
_OTHER_SCRIPT = late(OTHER_SCRIPT)
_UNSPACED = tuple(subject for subject in _SUBJECTS if " " not in subject)
_LATIN_UNSPACED = tuple(subject for subject in _UNSPACED if max(subject) < "\u0370")
_OPENING_LENGTH = 2  # characters; the shortest notice has so many
_NOTICE_OPENINGS = frozenset(notice[:_OPENING_LENGTH] for notice in _NOTICES)
_ENDING_LENGTH = 2  # characters; the shortest label has so many
_LABEL_ENDINGS = frozenset(label[-_ENDING_LENGTH:] for label in _LABELS)
_METAS = ("syndication-source", "original-source")
_CAPTIONS = frozenset({"figcaption", "caption", "figure", "tr", "td", "th", "pre"})

_BEFORE = 6  # blocks looked at before the body
_AFTER = 12  # … and behind it
_FIRST = 1  # blocks of the body in which a label counts, at its start
_LAST = 5  # … and at its end
_SHORT = 400  # characters of a block that can be such a line
_LABEL = 40  # characters of a label

_LABEL_END = re.compile(r"\s?[:：]|\s(?=https?://)|\Z")
_BLOCK_OF = itemgetter(1)  # of a link
_COLON = re.compile("[:：]")
_BEFORE_COLON = len(" https")  # characters: a label's end is no further from the first colon
_AROUND = " \t*•·–—-»>|([{【（「〔\"'“"  # before a label
_URL = late(
    r"(?:https?://|www\.)[^\s<>\"“”«»„。，、；：！？（）【】「」『』《》]{4,2000}"
    r"|(?:[a-z\d-]{1,63}\.){1,5}[a-z]{2,24}/[^\s<>\"“”«»„。，、；：！？（）【】「」『』《》]{2,2000}",
    re.IGNORECASE,
)
_OPENING = late(r"[(（\[【]")
_CLOSING = {")": "(", "]": "[", "}": "{"}
# An article's address: two path segments or more, a number, a slug, a file, a query
_PAGE = late(r"https?://[^/]+/(?:[^/?#]+/+[^/?#]|[^?#]*(?:\d{3}|-[^/?#-]+-|\.[a-z]{3,5}(?:[?#]|$))|[^#]*\?.|#[!/])")
_BESIDE_THE_POINT = late(BESIDE_THE_POINT, re.IGNORECASE)


def find_source_url(facts: Facts) -> str | None:
    """The URL at which the text first stood, or None if nothing is known of it.

    In this order: a "Source:" line or a notice such as "This article first appeared on …" that links to a page of
    another host, near the start or the end of the body; the ``syndication-source`` and ``original-source`` metas; the
    page's own URL, which is on another host when the page names one as canonical. A link to another site's
    front page, a caption, and a label that stands amid the body or has others there do not count. The URL is out of its
    wrappings and without tracking parameters.
    """
    return _printed_source(facts) or _stated_source(facts.page) or facts.url


def _stated_source(page: Page) -> str | None:
    for name in _METAS:
        for content in page.head.metas.get(name, ())[:3]:
            url = resolved(page, content)
            if url and not is_front_page(url):
                return url
    return None


def _printed_source(facts: Facts) -> str | None:
    """The first link to a page elsewhere in a line that says where the text comes from."""
    page, decision = facts.page, facts.decision
    kept, blocks = decision.kept, page.blocks
    if not kept:
        return None
    here = host_of(unwrap_url(page.url) if page.url and page.url != facts.url else facts.url or "")
    linking = _linking_blocks(page, decision, here)
    for i in _edges(facts, len(blocks)) if linking else ():
        if i not in linking and i + 1 not in linking:
            continue
        url, labelled = None, True
        if i in linking and _is_notice(blocks[i], at_start=True):
            url, labelled = _elsewhere(page, _targets(linking[i], blocks[i], 0), here), False
        elif i in linking and (start := _label_end(blocks[i])) is not None:
            url = _elsewhere(page, _targets(linking[i], blocks[i], start), here)
        elif i + 1 in linking and _is_bare_label(blocks[i]):
            url = _elsewhere(page, _targets(linking[i + 1], blocks[i + 1], 0), here)
        if url and not (labelled and _is_one_of_many(page, decision, linking, i)):
            return url
    for i in filter(linking.__contains__, kept[_FIRST:-_LAST]):
        if _is_notice(blocks[i], at_start=False) and (
            url := _elsewhere(page, _targets(linking[i], blocks[i], 0), here)
        ):
            return url
    return None


def _linking_blocks(page: Page, decision: Decision, here: str) -> dict[int, list[str]]:
    """The short blocks of the body and around it that may lead to another host, and where their links do."""
    blocks = page.blocks
    first = max(decision.kept[0] - _BEFORE, 0)
    end = min(decision.kept[-1] + _AFTER + 1, len(blocks))
    inner = "" if page.head.base else "//"  # what a link to another host holds
    bare, www = f"//{here}/", f"//www.{here}/"
    targets: dict[int, list[str]] = {}
    at = bisect_left(page.links, first, key=_BLOCK_OF)
    for href, i in page.links[at : bisect_left(page.links, end, lo=at, key=_BLOCK_OF)]:
        if inner in href and bare not in href and www not in href:
            targets.setdefault(i, []).append(href)
    linking: dict[int, list[str]] = {}
    for i, block in enumerate(blocks[first:end], first):
        if (i in targets or "/" in block.text) and len(block.text) <= _SHORT and block.tag not in _CAPTIONS:
            linking[i] = targets.get(i, [])
    return linking


def _edges(facts: Facts, count: int) -> Iterator[int]:
    """The blocks at the end of the body and behind it, then those before it and at the start of its text."""
    kept, (start, end) = facts.decision.kept, facts.text
    last = kept[max(bisect_left(kept, end) + 1 - _LAST, 0)]
    yield from range(last, min(end + _AFTER + 1, count))
    yield from range(max(min(kept[0], start) - _BEFORE, 0), start + 1)


def _is_one_of_many(page: Page, decision: Decision, linking: Collection[int], label: int) -> bool:
    """Whether labels with links stand elsewhere in the body: then each is of a picture or chart, not of the text."""
    others = (i for i in decision.kept if i in linking and abs(i - label) > _LAST)
    return any(_label_end(page.blocks[i]) is not None for i in others)


def _label_end(block: PageBlock) -> int | None:
    """Where a label ends that starts a line of the block, or a parenthesis in it; None without one."""
    start = 0
    for line in block.text.split("\n"):
        colon = _COLON.search(line)
        end = _LABEL_END.search(line, max(0, (colon.start() if colon else len(line)) - _BEFORE_COLON))
        if end and _may_end_label(line[: end.start()]) and _is_label(_OPENING.split(line[: end.start()])[-1]):
            return start + end.end()
        start += len(line) + 1
    return None


def _is_bare_label(block: PageBlock) -> bool:
    """Whether the block is a label and nothing else: the link is in the next one."""
    return len(block.text) <= _LABEL and _is_label(block.text.rstrip(" :："))


def _is_label(text: str) -> bool:
    return text.strip(_AROUND).lower().replace("’", "'") in _LABELS


def _may_end_label(text: str) -> bool:
    return text.rstrip(_AROUND)[-_ENDING_LENGTH:].lower() in _LABEL_ENDINGS


def _is_notice(block: PageBlock, *, at_start: bool) -> bool:
    """Whether the block says that its text was published elsewhere; at its very start the text need not be named."""
    text = block.text.lower().replace("’", "'").lstrip(_AROUND)
    if at_start and text[:_OPENING_LENGTH] in _NOTICE_OPENINGS and text.startswith(_NOTICES):
        return True
    if not _may_be_named(text):
        return False
    named = min((place for subject in _SUBJECTS if (place := text.find(subject)) >= 0), default=len(text))
    return any(text.find(notice, named) >= 0 for notice in _NOTICES)


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


def _elsewhere(page: Page, targets: list[str], here: str) -> str | None:
    """The first of these that is a page of another host."""
    for target in targets:
        url = resolved(page, target)
        if url and host_of(url) != here and _PAGE.match(url) and not _BESIDE_THE_POINT.search(url):
            return url
    return None
