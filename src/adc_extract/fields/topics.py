"""Where the article is filed: its section and its tags, as the page states or marks them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from adc_extract.fields.facts import Facts
from adc_extract.fields.filed_lines import section_line, tag_lines
from adc_extract.fields.json_ld import plain, texts
from adc_extract.model.decision import Decision
from adc_extract.model.page import Page
from adc_extract.tables.metadata import KEYWORD_METAS, SECTION_METAS, TAG_METAS
from adc_extract.tables.topics import NO_SECTIONS
from adc_extract.text.patterns import late
from adc_extract.text.titles import title_key

_MAX_SECTION = 60  # characters
_MAX_TAG = 60
_MAX_TAGS = 50
_MAX_CRUMBS = 20
_OVER, _UNDER = 30, 30  # blocks around the body
_ABOVE = late(r"\s*[>»›|,;]\s*")  # behind the section that others stand under
_LIST = late(r"\s*[,;|、，；]\s*|\s+[·•]\s+")
_UNSPACED = late(r"[\u3040-\u30ff\u3400-\u9fff]")  # where spaces do not part words, they part tags
# "type:story", "_evergreen", identifiers: for machines, not for readers
_MACHINE = late(r"[\w-]+[:=]\S|https?:|_|(?:category|type|section|source):|[0-9a-f]{8}-[0-9a-f]{4}-", re.IGNORECASE)


def find_section(facts: Facts) -> str | None:
    """The section of the site that the article is filed in, as its name is written there; None where none is found.

    From the metas, JSON-LD, the trail of breadcrumbs, marked elements, and lines such as "Posted in Town".
    """
    for stated in stated_sections(facts):
        return stated
    for text in _marked(facts.page, facts.decision, "section"):
        if section := _section(text):
            return section
    return section_line(facts.page, facts.decision)


def find_tags(facts: Facts) -> tuple[str, ...]:
    """The article's tags, in the page's order and without doubles; at most 50.

    The first of these that has any: metas and JSON-LD for tags, elements marked as tags, a line such as "Tags: a, b",
    and the keywords for search engines.
    """
    page, decision = facts.page, facts.decision
    head, article = page.head, facts.article or {}
    for name in TAG_METAS:
        if name in head.metas and (tags := _tags(head.metas[name])):
            return tags
    if tags := _tags(texts(article.get("keywords"))):
        return tags
    if tags := _tags(_marked(page, decision, "tag")):
        return tags
    for name in KEYWORD_METAS:
        if name in head.metas and (tags := _tags(head.metas[name])):
            return tags
    return _tags(tag_lines(page, decision))


def stated_sections(facts: Facts) -> Iterator[str]:
    """The sections that the page states for machines, best first."""
    metas = facts.page.head.metas
    stated = [plain(text) for name in SECTION_METAS if name in metas for text in metas[name][:3]]
    if facts.article is not None:
        stated += texts(facts.article.get("articleSection"))[:3]
    for text in stated:
        if section := _section(text):
            yield section
    yield from _breadcrumbs(facts)


def _breadcrumbs(facts: Facts) -> list[str]:
    """The trail from the front page to the article, innermost first, without these two."""
    items = facts.trail.get("itemListElement") if facts.trail is not None else None
    if not isinstance(items, list):
        return []
    crumbs = [item for item in items[:_MAX_CRUMBS] if isinstance(item, dict)]
    names = [name for item in sorted(crumbs, key=_position) if (name := _crumb(item))]
    title = title_key(facts.page.head.title)
    inner = [name for name in names if not (key := title_key(name)) or not title.startswith(key) or name != names[-1]]
    return [section for name in reversed(inner) if (section := _section(name))]


def _position(item: dict[str, Any]) -> int:
    position = str(item.get("position"))[:4]
    return int(position) if position.isascii() and position.isdigit() else 0


def _crumb(item: dict[str, Any]) -> str:
    names = texts(item.get("name")) or texts(item.get("item"))
    return names[0] if names and "://" not in names[0] else ""


def _marked(page: Page, decision: Decision, kind: str) -> list[str]:
    """What elements of this kind say that stand near the body: others are of teasers and clouds of tags."""
    first, last = (decision.kept[0], decision.kept[-1]) if decision.kept else (0, len(page.blocks))
    near = range(first - _OVER, last + _UNDER)
    marks = [mark for mark in page.marks if mark.kind == kind and mark.block in near][:_MAX_TAGS]
    return [mark.value if mark.how == "itemprop" and mark.value else mark.text for mark in marks]


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
