"""The byline and the authors: what the page states of itself, what it prints near its text, then one choice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from adc_extract.fields.agency import credited_agency, dateline_reporters
from adc_extract.fields.author_claims import Claim, stated_authors
from adc_extract.fields.author_lines import Credit, printed_authors
from adc_extract.fields.byline_lines import helping_lines
from adc_extract.fields.byline_place import byline_place
from adc_extract.fields.facts import Facts
from adc_extract.fields.site_evidence import SiteEvidence
from adc_extract.text.folding import fold
from adc_extract.text.name_shapes import is_agency, looks_like_outlet, looks_like_person
from adc_extract.text.titles import title_key

_OVER_THE_BODY = 2.0  # trust that only bylines over the body have
_PLAIN_TO_SEE = 2.55  # trust in a printed byline that outdoes an author meta
_NAMED = 1.3  # the same for one that may be of the whole site
_SIGNED = 2.5  # trust in a printed byline that outdoes an organisation
CLOSE = 0.4  # trust between two credits: with less they are of one kind
_PAIR = 2  # names
_BESIDE = 2  # blocks between two credits of one byline
_BESIDE_NAME = 50  # characters of a byline to each name and one more: with more it is a biography


class Byline(NamedTuple):
    """``byline`` is what the page prints, cleaned; ``authors`` are the names that it credits."""

    byline: str | None
    authors: tuple[str, ...]


class Verdict(NamedTuple):
    """The names that were chosen, the claim or credit ``by`` which, and why; with the page's ``credits`` that were
    looked at."""

    names: tuple[str, ...]
    by: Claim | Credit | None
    why: str
    credits: list[Credit]


def find_byline(facts: Facts) -> Byline:
    """The byline of a page and the names in it; ``Byline(None, ())`` where the page credits nobody.

    What the page states of itself (JSON-LD, then metas) is believed before what it prints, unless it only names the
    site: then a person who is named near the headline, or right behind the text, goes first. Where the printed byline
    has all the stated names and more, it is the fuller one. The byline is given as printed, if it is printed.
    """
    verdict = decide(facts)
    if not verdict.names:
        return Byline(None, ())
    printed = printed_as(verdict)
    return Byline(printed.text if printed else ", ".join(verdict.names), verdict.names)


def decide(facts: Facts) -> Verdict:
    """Who is the author of a page, and by which of its claims and credits."""
    site = facts.site
    people = _stated_people(stated_authors(facts), site)
    if people:
        lines = printed_authors(facts, people.names)
        outvoted = _outvoted(people, facts) if not lines and len(people.names) == 1 else None
        if outvoted:
            return outvoted
        return _fuller(_without_helpers(people.names, lines, facts), people, lines, site)
    lines = printed_authors(facts) or dateline_reporters(facts)
    site = _without_people(site, lines)
    lines = [credit for credit in lines if without_site(credit.names, site)] or lines
    verdict = _choose(list(stated_authors(facts)), lines, site)
    if all(not is_agency(name) and site.is_name(name, title_key(name)) for name in verdict.names):
        agency = credited_agency(facts)
        if agency:
            return Verdict(agency.names, agency, "the agency of the text: nobody else is named but the site", lines)
    return verdict


def printed_as(verdict: Verdict) -> Credit | None:
    """The printed byline that holds the most of the chosen names; None if none does."""
    keys = [fold(name) for name in verdict.names]
    best, best_count = None, 0
    room = sum(map(len, keys)) + _BESIDE_NAME * (len(keys) + 1)
    for credit in verdict.credits:
        folded = fold(credit.text)
        count = sum(_holds(folded, key) for key in keys)
        if count > best_count and len(credit.text) <= room:
            best, best_count = credit, count
    return best


def _without_people(site: SiteEvidence, lines: list[Credit]) -> SiteEvidence:
    """The site without names of persons whom the page credits over its text: some pages give their author as the
    publisher."""
    over = (name for credit in lines if credit.trust >= _OVER_THE_BODY for name in credit.names)
    people = {key for name in over if (key := title_key(name)) in site.names and looks_like_person(name)}
    return site._replace(names=site.names - people) if people else site


def _stated_people(stated: Iterable[Claim], site: SiteEvidence) -> Claim | None:
    """The first claim that is about the article and names a person, with these names alone; None if there is no such
    claim before one that may be about the whole site."""
    for claim in stated:
        names = without_site(claim.names, site)
        if names and claim.person and not all(map(looks_like_outlet, names)):
            return claim._replace(names=names) if claim.sure else None
    return None


def _outvoted(people: Claim, facts: Facts) -> Verdict | None:
    """What another claim and the print both say against a stated name that is printed nowhere, such as an account's."""
    for claim in stated_authors(facts):
        names = without_site(claim.names, facts.site) if claim.sure and claim.source != people.source else ()
        if names and claim.person and not all(map(looks_like_outlet, names)) and not related(names, people.names):
            lines = [credit for credit in printed_authors(facts, names) if credit.trust >= _SIGNED]
            printed = {fold(name) for name in _merged(lines)}
            if printed.issuperset(map(fold, names)):
                return _fuller(names, claim, lines, facts.site)
    return None


def _without_helpers(people: tuple[str, ...], lines: list[Credit], facts: Facts) -> tuple[str, ...]:
    """The stated names without those that the page credits with something else: "Photographs by", "Edited by"."""
    if len(people) < _PAIR or not lines:  # as on most pages
        return people
    blocks = helping_lines(facts.page, byline_place(facts), people)
    over = [credit for credit in lines if credit.trust >= _OVER_THE_BODY and credit.block not in blocks]
    credited = {fold(name) for credit in over for name in credit.names}
    helping = [fold(facts.page.blocks[at].text) for at in blocks]
    writers = tuple(
        name for name in people if (key := fold(name)) in credited or not any(key in text for text in helping)
    )
    return writers or people


def _choose(stated: list[Claim], lines: list[Credit], site: SiteEvidence) -> Verdict:
    """The best names, where the head names nobody for sure."""
    merged = _merged(lines)
    printed = without_site(merged, site)
    person_printed = bool(printed) and not all(map(looks_like_outlet, printed))
    others = [(claim, names) for claim in stated if (names := without_site(claim.names, site))]
    # Of what may be of the whole site, first what the page prints beside the text.
    others.sort(key=lambda other: not (other[0].sure or any(related(other[1], credit.names) for credit in lines)))
    for claim, names in others:
        if claim.person and not all(map(looks_like_outlet, names)):
            trust = _PLAIN_TO_SEE if claim.sure else _NAMED
            if person_printed and lines[0].trust > trust and not related(names, printed):
                return Verdict(printed, lines[0], "printed, and surer than what may be of the whole site", lines)
            return _fuller(names, claim, lines, site)
    # An agency's text may name a person at its end, too: "Jane Doe contributed to this report".
    agency = any(claim.sure and all(map(is_agency, names)) for claim, names in others)
    if person_printed and not (agency and lines[0].trust < _OVER_THE_BODY):
        return Verdict(printed, lines[0], "the surest printed credit: the head names no person", lines)
    # Nobody but outlets, agencies and accounts: those that are not the site first.
    outlets = printed if any(not name.islower() for name in printed) else ()
    for found, by, why in _groups(others, outlets, lines):
        if found:
            return Verdict(found, by, why, lines)
    if stated:
        return Verdict(stated[0].names, stated[0], "nobody but the site is named", lines)
    return Verdict(printed or merged, lines[0] if lines else None, "nobody else is named", lines)


def _groups(
    others: list[tuple[Claim, tuple[str, ...]]], outlets: tuple[str, ...], lines: list[Credit]
) -> Iterator[tuple[tuple[str, ...], Claim | Credit, str]]:
    """The outlets, agencies and accounts that are not the site, most trustworthy first."""
    if outlets and lines[0].trust >= _SIGNED and not any(claim.person for claim, _ in others):
        yield outlets, lines[0], "printed as the author: the head names organisations only"
    for claim, names in others:
        yield names, claim, "named by the head: no person is"
    if outlets:
        yield outlets, lines[0], "printed: no person is named"


def related(names: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether one of the names is one of the others, or the start of one: of a name with more text glued to it."""
    keys = [fold(other) for other in others]
    return any(key.startswith(known) or known.startswith(key) for key in keys for known in map(fold, names))


def without_site(names: tuple[str, ...], site: SiteEvidence) -> tuple[str, ...]:
    """The names of others than the site's own; none, if those are only the agencies that it signs together with."""
    others = tuple(name for name in names if not site.is_name(name, title_key(name)))
    agencies = len(others) < len(names) and all(map(is_agency, others))
    return () if agencies else others


def _merged(lines: list[Credit]) -> tuple[str, ...]:
    """The names of the surest credit, and of those of its kind next to it; of "Jane Doe" and "Jane Doe Example Post",
    the shorter."""
    if not lines:
        return ()
    lead = lines[0]
    names: list[str] = []
    low = high = lead.block
    for credit in lines:
        if abs(credit.trust - lead.trust) < CLOSE and low - _BESIDE <= credit.block <= high + _BESIDE:
            low, high = min(low, credit.block), max(high, credit.block)
            for name in credit.names:
                _merge(names, name)
    return tuple(names)


def _merge(names: list[str], name: str) -> None:
    key = fold(name)
    for at, other in enumerate(names):
        known = fold(other)
        if key == known or (key.startswith(known) and " " in known):
            return
        if known.startswith(key) and " " in key:
            names[at] = name
            return
    names.append(name)


def _fuller(people: tuple[str, ...], by: Claim, lines: list[Credit], site: SiteEvidence) -> Verdict:
    """The stated names as they are printed, and those that are printed in one byline with all of them."""
    keys = {fold(name) for name in people}
    best = Verdict(people, by, "the most trusted source that names a person", lines)
    block = None
    for credit in lines:
        if credit.trust >= _OVER_THE_BODY and (block is None or abs(credit.block - block) <= _BESIDE):
            shown = {fold(name): name for name in without_site(credit.names, site)}
            if keys <= shown.keys() and (block is None or len(shown) > len(best.names)):
                why = (
                    "the stated names as printed"
                    if len(shown) == len(keys)
                    else "printed with all stated names, and more"
                )
                best = Verdict(tuple(shown.values()), credit, why, lines)
                block = credit.block
    return best


def _holds(text: str, name: str) -> bool:
    """Whether the name stands in the text, and no letter is glued to its end."""
    end = text.find(name) + len(name)
    return name in text and not text[end : end + 1].isalpha()
