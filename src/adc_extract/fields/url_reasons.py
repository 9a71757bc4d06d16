"""Why the page's own URL and the URL at which its text first stood are what they are."""

from __future__ import annotations

from collections.abc import Iterator

from adc_extract.fields.blocks import links_of
from adc_extract.fields.choice import MAX_RAW, SAME, chosen_of
from adc_extract.fields.facts import Facts
from adc_extract.fields.own_url import Claim, claims, resolved
from adc_extract.fields.source_url import (
    SHORT,
    fault_of_target,
    find_source_url,
    host_here,
    is_one_of_many,
    label_end,
    source_lines,
    target_url,
)
from adc_extract.model.candidate import Candidate, Choice
from adc_extract.tables.metadata import SOURCE_METAS
from adc_extract.text.sites import has_name, same_site
from adc_extract.text.urls import is_front_page

_MAX_LOST = 40
_BEFORE, _AFTER = 6, 12  # blocks around the text
_MAX_LINKS = 3  # of a block, and URLs of a meta
_NO_URL = "no URL that could be asked for"
_FRONT = "leads to a front page"
_OTHER_SITE = "of another site than the page"


def url_choice(facts: Facts) -> Choice:
    """Where the page's own URL comes from, and what speaks against the other claims."""
    page, found = facts.page, facts.url
    chosen, lost = None, []
    for source, raw in _claims(facts):
        url = resolved(page, raw)
        candidate = Candidate(url, raw[:MAX_RAW], source)
        if chosen is None and url is not None and url == found:
            reason = "the caller's, as the page names none of its own site" if source == "url" else "the page says so"
            chosen = candidate._replace(reason=reason)
        else:
            lost.append(candidate._replace(reason=_fault_of_claim(url, found)))
    return Choice(chosen, tuple(lost))


def source_url_choice(facts: Facts) -> Choice:
    """Where the URL comes from at which the text first stood: each printed notice, each claim, and why it lost."""
    value = find_source_url(facts)
    chosen, lost, seen = None, [], set()
    for candidate in _candidates(facts):
        if chosen is None and candidate.value == value and value is not None and _may_be(candidate, facts):
            chosen = candidate
        elif (candidate.value, candidate.source, candidate.block) not in seen:
            lost.append(candidate)
        seen.add((candidate.value, candidate.source, candidate.block))
    if chosen is None:
        return Choice(None, tuple(lost[:_MAX_LOST]))
    reason = chosen.reason or {
        "notice": "a line says that the text stood there before",
        "label": "a line names it as the source",
        "canonical": "the page names a page of another site as canonical",
        "meta og:url": "the page gives itself the URL of another site",
        "page": "nothing says that the text stood elsewhere before",
    }.get(chosen.source, "the page states it")
    return chosen_of(chosen._replace(reason=reason), lost[:_MAX_LOST], reason)


def _may_be(candidate: Candidate, facts: Facts) -> bool:
    """Whether this can be why the URL was chosen: a line that has a fault cannot."""
    return not candidate.reason or (candidate.source == "page" and candidate.value == facts.url)


def _claims(facts: Facts) -> list[Claim]:
    given = [Claim("url", facts.page.url)] if facts.page.url else []
    return [*claims(facts.page, facts.article), *given]


def _fault_of_claim(url: str | None, found: str | None) -> str:
    if url is None:
        return _NO_URL
    if url == found:
        return SAME
    if is_front_page(url) and found and not is_front_page(found):
        return _FRONT
    if found and not same_site(url, found):
        return _OTHER_SITE
    return "a more trusted source says otherwise"


def _candidates(facts: Facts) -> Iterator[Candidate]:
    """All that could say where the text first stood, most trusted first; those with a fault have a reason."""
    yield from _printed(facts)
    page = facts.page
    for name in SOURCE_METAS:
        for content in page.head.metas.get(name, ())[:_MAX_LINKS]:
            url = resolved(page, content)
            fault = _NO_URL if url is None else _FRONT if is_front_page(url) else ""
            yield Candidate(url, content[:MAX_RAW], f"meta {name}", None, fault)
    own = False
    for source, raw in claims(page, None):
        url = resolved(page, raw)
        if url is None:
            fault = _NO_URL
        elif is_front_page(url):
            fault = _FRONT
        elif url == facts.url or same_site(url, facts.url or ""):
            fault, own = "of the page's own site", True
        elif not has_name(url):
            fault = "an address of a machine, not of a site"
        else:
            fault = "the page names a page of its own site as canonical" if own else ""
            own = True
        yield Candidate(url, raw[:MAX_RAW], source, None, fault)
    if facts.url:
        yield Candidate(facts.url, facts.url[:MAX_RAW], "page")
    yield from _passed_over(facts)


def _printed(facts: Facts) -> Iterator[Candidate]:
    """The links of lines that say where the text comes from."""
    page, here = facts.page, host_here(facts)
    for line in source_lines(facts, here):
        source = "label" if line.labelled else "notice"
        crowd = "labels stand all over the text: they are of pictures or charts"
        of_many = crowd if line.labelled and is_one_of_many(facts, line) else ""
        if not line.targets:
            yield Candidate(None, page.blocks[line.block].text[:MAX_RAW], source, line.block, "without a link")
        for target in line.targets:
            url = target_url(page, target, here)
            fault = fault_of_target(url, here) if url else _NO_URL
            yield Candidate(url, target[:MAX_RAW], source, line.block, fault or of_many)


def _passed_over(facts: Facts) -> Iterator[Candidate]:
    """Labels with links that were not looked at: they stand amid the text, or lead to the same host."""
    page, here = facts.page, host_here(facts)
    known = {line.block for line in source_lines(facts, here)}
    around = range(max(0, facts.text.start - _BEFORE), min(facts.text.end + _AFTER + 1, len(page.blocks)))
    for i in around if facts.decision.kept else ():
        block = page.blocks[i]
        if i in known or not block.links or len(block.text) > SHORT or label_end(block) is None:
            continue
        for target, _ in links_of(page, i, i + 1)[:_MAX_LINKS]:
            url = target_url(page, target, here)
            fault = fault_of_target(url, here) if url else _NO_URL
            yield Candidate(url, target[:MAX_RAW], "label", i, fault or "a label amid the text")
