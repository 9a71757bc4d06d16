"""Where the article is filed: its section and its tags, as the page states or marks them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from adc_extract.fields.choice import MAX_RAW, first, ranked
from adc_extract.fields.facts import Facts
from adc_extract.fields.filed_lines import section_line, tag_lines
from adc_extract.fields.json_ld import plain, texts
from adc_extract.fields.printed_trail import printed_trail
from adc_extract.model.candidate import Candidate, Choice
from adc_extract.model.decision import Decision
from adc_extract.model.page import Mark, Page
from adc_extract.tables.metadata import KEYWORD_METAS, SECTION_METAS, TAG_METAS
from adc_extract.tables.punctuation import HAN_AND_KANA
from adc_extract.tables.topics import NO_SECTIONS
from adc_extract.text.patterns import late
from adc_extract.text.titles import title_key

_MAX_SECTION = 60  # characters
_MAX_TAG = 60
_MAX_TAGS = 50
_MAX_CRUMBS = 20
_MAX_TITLES = 3
_OVER, _UNDER = 30, 30  # blocks around the body
_ABOVE = late(r"(?:(?<!\s)\s+)?[>»›|,;]\s*")  # behind the section that others stand under
_LIST = late(r"(?:(?<!\s)\s+)?[,;|、，；]\s*|(?<!\s)\s+[·•]\s+")
_UNSPACED = late(f"[{HAN_AND_KANA}]")  # where spaces do not part words, they part tags
# "type:story", "_evergreen", identifiers: for machines, not for readers
_MACHINE = late(
    r"[\w-]+[:=]\S|https?:|_|(?:\w+ ){0,2}(?:category|type|section|source|tokens):|[0-9a-f]{8}-[0-9a-f]{4}-",
    re.IGNORECASE,
)


def find_section(facts: Facts) -> str | None:
    """The section of the site that the article is filed in, as its name is written there; None where none is found.

    From the metas, JSON-LD with its trail of breadcrumbs, marked elements, a trail that is printed over the text, and
    lines such as "Posted in Town".
    """
    section: str | None = first(section_candidates(facts))
    return section


def section_choice(facts: Facts) -> Choice:
    """The sections that the page names, and where."""
    return ranked(section_candidates(facts))


def section_candidates(facts: Facts) -> Iterator[Candidate]:
    """The sections that the page names, most trusted first."""
    yield from _stated_sections(facts)
    for mark in _marked(facts.page, facts.decision, "section"):
        text = _said(mark)
        if section := _section(text):
            yield Candidate(section, text[:MAX_RAW], mark.how, mark.block)
    for name in reversed(printed_trail(facts.page, facts.text.start)):
        if (section := _section(name)) and not facts.site.is_name(section, title_key(section)):
            yield Candidate(section, name[:MAX_RAW], "breadcrumbs")
    line = section_line(facts.page, facts.decision, facts.text.start)
    if line:
        yield Candidate(line, line[:MAX_RAW], "line")


def find_tags(facts: Facts) -> tuple[str, ...]:
    """The article's tags, in the page's order and without doubles; at most 50.

    The first of these that has any: metas and JSON-LD for tags, elements marked as tags, a line such as "Tags: a, b",
    and the keywords for search engines.
    """
    tags: tuple[str, ...] = first(tags_candidates(facts)) or ()
    return tags


def tags_choice(facts: Facts) -> Choice:
    """The lists of tags that the page gives, and where."""
    return ranked(tags_candidates(facts))


def tags_candidates(facts: Facts) -> Iterator[Candidate]:
    """The lists of tags that the page gives, most trusted first."""
    page, decision = facts.page, facts.decision
    metas = page.head.metas
    for name in TAG_METAS:
        if name in metas and (tags := _tags(metas[name])):
            yield Candidate(tags, ", ".join(metas[name])[:MAX_RAW], f"meta {name}")
    if facts.article is not None and (keywords := texts(facts.article.get("keywords"))) and (tags := _tags(keywords)):
        yield Candidate(tags, ", ".join(keywords)[:MAX_RAW], "json-ld keywords")
    marks = _marked(page, decision, "tag")
    if marks and (tags := _tags(map(_said, marks))):
        yield Candidate(tags, ", ".join(map(_said, marks))[:MAX_RAW], marks[0].how, marks[0].block)
    for name in KEYWORD_METAS:
        if name in metas and (tags := _tags(metas[name])):
            yield Candidate(tags, ", ".join(metas[name])[:MAX_RAW], f"meta {name}")
    lines = tag_lines(page, decision)
    if lines and (tags := _tags(lines)):
        yield Candidate(tags, ", ".join(lines)[:MAX_RAW], "line")


def stated_sections(facts: Facts) -> Iterator[str]:
    """The sections that the page states for machines, best first."""
    return (candidate.value for candidate in _stated_sections(facts))


def _stated_sections(facts: Facts) -> Iterator[Candidate]:
    metas = facts.page.head.metas
    for name in SECTION_METAS:
        if name in metas:
            for text in metas[name][:3]:
                if section := _section(plain(text)):
                    yield Candidate(section, text[:MAX_RAW], f"meta {name}")
    if facts.article is not None:
        for text in texts(facts.article.get("articleSection"))[:3]:
            if section := _section(text):
                yield Candidate(section, text[:MAX_RAW], "json-ld articleSection")
    for section in _breadcrumbs(facts):
        yield Candidate(section, section, "json-ld breadcrumbs")


def _breadcrumbs(facts: Facts) -> list[str]:
    """The trail from the front page to the article, innermost first, without these two."""
    items = facts.trail.get("itemListElement") if facts.trail is not None else None
    if not isinstance(items, list):
        return []
    crumbs = [item for item in items[:_MAX_CRUMBS] if isinstance(item, dict)]
    names = [name for item in sorted(crumbs, key=_position) if (name := _crumb(item))]
    key = title_key(names[-1]) if names else ""
    is_own = key and (title_key(facts.page.head.title).startswith(key) or key in _headlines(facts))
    inner = names[:-1] if is_own else names
    return [section for name in reversed(inner) if (section := _section(name))]


def _headlines(facts: Facts) -> list[str]:
    """The keys of what stands as the article's title on the page and in its JSON-LD."""
    blocks = facts.page.blocks
    printed = [blocks[heading.first].text for heading in facts.headings if heading.tag == "h1"][:_MAX_TITLES]
    return [title_key(text) for text in (*printed, *texts(facts.article and facts.article.get("headline")))]


def _position(item: dict[str, Any]) -> int:
    position = str(item.get("position"))[:4]
    return int(position) if position.isascii() and position.isdigit() else 0


def _crumb(item: dict[str, Any]) -> str:
    names = texts(item.get("name")) or texts(item.get("item"))
    return names[0] if names and "://" not in names[0] else ""


def _marked(page: Page, decision: Decision, kind: str) -> list[Mark]:
    """The marks of this kind that stand near the body: others are of teasers and clouds of tags."""
    first_block, last = (decision.kept[0], decision.kept[-1]) if decision.kept else (0, len(page.blocks))
    near = range(first_block - _OVER, last + _UNDER)
    return [mark for mark in page.marks if mark.kind == kind and mark.block in near][:_MAX_TAGS]


def _said(mark: Mark) -> str:
    return mark.value if mark.how == "itemprop" and mark.value else mark.text


def _section(text: str) -> str | None:
    section = _ABOVE.split(text.strip(" /:#"), 1)[0].strip()
    if not 1 < len(section) <= _MAX_SECTION or section.isdigit() or section.casefold() in NO_SECTIONS:
        return None
    return section if "://" not in section else None


def _listed(text: str) -> list[str]:
    tags = _LIST.split(text)
    if len(tags) == 1 and text.count(" ") > 1 and all(map(_UNSPACED.search, text.split())):
        return text.split()
    return tags


def _tags(stated: Iterable[str]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for text in stated:
        for tag in _listed(plain(text)):
            tag = tag.strip(" \"'#.:")
            if len(tag) <= _MAX_TAG and (len(tag) > 1 or _UNSPACED.match(tag)) and not _MACHINE.match(tag):
                found.setdefault(tag.casefold(), tag)
        if len(found) >= _MAX_TAGS:
            break
    return tuple(found.values())[:_MAX_TAGS]
