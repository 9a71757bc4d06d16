"""The site's name."""

from __future__ import annotations

from collections.abc import Iterator

from adc_extract.fields.choice import MAX_RAW, first, ranked
from adc_extract.fields.facts import Facts
from adc_extract.fields.json_ld import follow, plain, texts
from adc_extract.fields.site_evidence import EDGES
from adc_extract.model.candidate import Candidate, Choice
from adc_extract.tables.metadata import SITE_NAME_METAS
from adc_extract.text.titles import is_like_host, title_key, title_parts

_MAX_NAME = 80  # characters: what is longer is a slogan or an accident


def find_site_name(facts: Facts) -> str | None:
    """The site's name as the page states it, else the part of its title that is like the host's name, else None."""
    for name in facts.site.stated:
        if _is_name(name):
            return name  # as on most pages: where it stands need not be known
    name_in_title: str | None = first(_in_title(facts))
    return name_in_title


def site_name_choice(facts: Facts) -> Choice:
    """The names that the page gives its site, and where."""
    return ranked(site_name_candidates(facts))


def site_name_candidates(facts: Facts) -> Iterator[Candidate]:
    """The names that the page gives its site, most trusted first."""
    for name in facts.site.stated:
        if _is_name(name):
            yield Candidate(name, name[:MAX_RAW], _source_of(facts, name))
    yield from _in_title(facts)


def _is_name(name: str) -> bool:
    return 1 < len(name) <= _MAX_NAME and "://" not in name


def _source_of(facts: Facts, name: str) -> str:
    """Where a stated name stands."""
    for key in SITE_NAME_METAS:
        if any(plain(content).strip(EDGES) == name for content in facts.page.head.metas.get(key, ())):
            return f"meta {key}"
    publishers = texts(follow(facts.page, (facts.article or {}).get("publisher")))
    return "json-ld publisher" if name in [each.strip(EDGES) for each in publishers] else "json-ld site"


def _in_title(facts: Facts) -> Iterator[Candidate]:
    """The last or first part of the title, if it is like the host's name."""
    title = plain(facts.page.head.title)
    parts = [title[start:end].strip() for start, end in title_parts(title)]
    for part in (parts[-1], parts[0]) if len(parts) > 1 else ():
        if len(part) <= _MAX_NAME and is_like_host(part, title_key(part), facts.site.labels):
            yield Candidate(part, title[:MAX_RAW], "title")
