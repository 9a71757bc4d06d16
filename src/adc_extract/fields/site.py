"""The site's name."""

from __future__ import annotations

from adc_extract.fields.facts import Facts
from adc_extract.fields.json_ld import plain
from adc_extract.text.titles import is_like_host, title_key, title_parts

_MAX_NAME = 80  # characters: what is longer is a slogan or an accident


def find_site_name(facts: Facts) -> str | None:
    """The site's name as the page states it, else the part of its title that is like the host's name, else None."""
    for name in facts.site.stated:
        if 1 < len(name) <= _MAX_NAME:
            return name
    title = plain(facts.page.head.title)
    parts = [title[start:end].strip() for start, end in title_parts(title)]
    if len(parts) > 1:
        for part in (parts[-1], parts[0]):
            if len(part) <= _MAX_NAME and is_like_host(part, title_key(part), facts.site.labels):
                return part
    return None
