"""The byline and the authors: what the page states of itself, what it prints near its text, then one choice."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from adc_extract.fields.agency import credited_agency
from adc_extract.fields.author_claims import Claim, stated_authors
from adc_extract.fields.author_lines import Credit, printed_authors
from adc_extract.fields.facts import Facts
from adc_extract.fields.site_evidence import SiteEvidence
from adc_extract.tables.names import AGENCIES
from adc_extract.text.folding import fold
from adc_extract.text.names import looks_like_outlet
from adc_extract.text.titles import title_key

_OVER_THE_BODY = 2.0  # trust that only bylines over the body have
_PLAIN_TO_SEE = 2.55  # trust in a printed byline that outdoes an author meta
_NAMED = 1.3  # the same for one that may be of the whole site
_SIGNED = 2.5  # trust in a printed byline that outdoes an organisation
_BESIDE = 2  # blocks between two credits of one byline
_MAX_PRINTED = 200  # characters of a byline


class Byline(NamedTuple):
    """``byline`` is what the page prints, cleaned; ``authors`` are the names that it credits."""

    byline: str | None
    authors: tuple[str, ...]


def find_byline(facts: Facts) -> Byline:
    """The byline of a page and the names in it; ``Byline(None, ())`` where the page credits nobody.

    What the page states of itself (JSON-LD, then metas) is believed before what it prints, unless it only names the
    site: then a person who is named near the headline, or right behind the text, goes first. Where the printed byline
    has all the stated names and more, it is the fuller one. The byline is given as printed, if it is printed.
    """
    site = facts.site
    people = _stated_people(stated_authors(facts), site)
    lines = printed_authors(facts, people)
    names = _fuller(people, lines, site) if people else _choose(list(stated_authors(facts)), lines, site)
    if not people and all(name.casefold() not in AGENCIES and site.is_name(name, title_key(name)) for name in names):
        agency = credited_agency(facts)
        names = (agency,) if agency else names
    if not names:
        return Byline(None, ())
    return Byline(_as_printed(names, lines), names)


def _stated_people(stated: Iterable[Claim], site: SiteEvidence) -> tuple[str, ...]:
    """The names of the first claim that is about the article and names a person; none if there is no such claim
    before one that may be about the whole site."""
    for claim in stated:
        names = _without_site(claim.names, site)
        if names and claim.person and not all(map(looks_like_outlet, names)):
            return names if claim.sure else ()
    return ()


def _choose(stated: list[Claim], lines: list[Credit], site: SiteEvidence) -> tuple[str, ...]:
    """The best names, where the head names nobody for sure."""
    printed = _without_site(_merged(lines), site)
    person_printed = bool(printed) and not all(map(looks_like_outlet, printed))
    others = [(claim, names) for claim in stated if (names := _without_site(claim.names, site))]
    # Of what may be of the whole site, first what the page prints beside the text.
    others.sort(key=lambda other: not (other[0].sure or any(_related(other[1], credit.names) for credit in lines)))
    for claim, names in others:
        if claim.person and not all(map(looks_like_outlet, names)):
            trust = _PLAIN_TO_SEE if claim.sure else _NAMED
            if person_printed and lines[0].trust > trust and not _related(names, printed):
                return printed
            return _fuller(names, lines, site)
    # An agency's text may name a person at its end, too: "Jane Doe contributed to this report".
    agency = any(claim.sure and all(name.casefold() in AGENCIES for name in names) for claim, names in others)
    if person_printed and not (agency and lines[0].trust < _OVER_THE_BODY):
        return printed
    # Nobody but outlets, agencies and accounts: those that are not the site first.
    outlets = printed if any(not name.islower() for name in printed) else ()
    signed = outlets if outlets and lines[0].trust >= _SIGNED and not any(claim.person for claim, _ in others) else ()
    found = [
        signed,
        *[names for _, names in others],
        outlets,
        *[claim.names for claim in stated],
        printed,
        _merged(lines),
    ]
    return next(filter(None, found), ())


def _related(names: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether one of the names is one of the others, or the start of one: of a name with more text glued to it."""
    keys = [fold(other) for other in others]
    return any(key.startswith(known) or known.startswith(key) for key in keys for known in map(fold, names))


def _without_site(names: tuple[str, ...], site: SiteEvidence) -> tuple[str, ...]:
    """The names of others than the site; none, if those are only the agencies that it signs together with."""
    others = tuple(name for name in names if not site.is_name(name, title_key(name)))
    agencies = len(others) < len(names) and all(name.casefold() in AGENCIES for name in others)
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
        if abs(credit.trust - lead.trust) < 0.4 and low - _BESIDE <= credit.block <= high + _BESIDE:
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


def _fuller(people: tuple[str, ...], lines: list[Credit], site: SiteEvidence) -> tuple[str, ...]:
    """The stated names as they are printed, and those that are printed in one byline with all of them."""
    keys = {fold(name) for name in people}
    best, block = people, None
    for credit in lines:
        if credit.trust >= _OVER_THE_BODY and (block is None or abs(credit.block - block) <= _BESIDE):
            shown = {fold(name): name for name in _without_site(credit.names, site)}
            if keys <= shown.keys() and (block is None or len(shown) > len(best)):
                best, block = tuple(shown.values()), credit.block
    return best


def _as_printed(names: tuple[str, ...], lines: list[Credit]) -> str:
    """The printed byline that holds the most of these names; the names themselves if none does."""
    keys = [fold(name) for name in names]
    best, best_count = "", 0
    for credit in lines:
        folded = fold(credit.text)
        count = sum(_holds(folded, key) for key in keys)
        if count > best_count and len(credit.text) <= _MAX_PRINTED:
            best, best_count = credit.text, count
    return best or ", ".join(names)


def _holds(text: str, name: str) -> bool:
    """Whether the name stands in the text, and no letter is glued to its end."""
    end = text.find(name) + len(name)
    return name in text and not text[end : end + 1].isalpha()
