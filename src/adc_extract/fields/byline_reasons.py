"""Why the byline and the authors are what they are: every claim and credit of the page, and why it lost."""

from __future__ import annotations

from collections.abc import Container, Iterator
from itertools import islice
from typing import Any, NamedTuple

from adc_extract.fields.agency import credited_agency
from adc_extract.fields.author_claims import Claim, all_claims
from adc_extract.fields.author_lines import FEW, MAX_LINE, MAX_MARKS, Credit, printed_authors, read_credit, whose
from adc_extract.fields.byline import CLOSE, Verdict, decide, printed_as, related, without_site
from adc_extract.fields.byline_place import BylinePlace, byline_place
from adc_extract.fields.choice import MAX_RAW, SAME
from adc_extract.fields.facts import Facts
from adc_extract.model.candidate import Candidate, Choice
from adc_extract.model.page import Mark
from adc_extract.text.folding import fold
from adc_extract.text.name_shapes import is_agency, looks_like_outlet

_MAX_SAID = 10  # members of a JSON-LD value that are shown
_MAX_LOST = 60
_NOBODY = "names nobody"
_APART = "apart from the text"
_LATE = "behind many other credits"
_TEASERS = "behind the text with other names, as teasers have"


class _Entry(NamedTuple):
    """A claim or credit: its names and its text, what stands on the page, where that is, and why it lost."""

    names: tuple[str, ...]
    text: str
    raw: str
    source: str
    block: int | None
    reason: str


def authors_choice(facts: Facts) -> Choice:
    """Where the names of the authors come from, and what else the page says of its authors."""
    verdict, place = decide(facts), byline_place(facts)
    lost = (
        Candidate(entry.names or None, entry.raw, entry.source, entry.block, entry.reason)
        for entry in _losers(facts, verdict, place, _winner(verdict))
    )
    if verdict.by is None or not verdict.names:
        return Choice(None, tuple(lost))
    entry = _entry(_winner(verdict), place)
    return Choice(Candidate(verdict.names, entry.raw, entry.source, entry.block, verdict.why), tuple(lost))


def byline_choice(facts: Facts) -> Choice:
    """Where the byline comes from: the printed text that holds the most of the authors, else what names them."""
    verdict, place = decide(facts), byline_place(facts)
    printed = printed_as(verdict) if verdict.names else None
    by = printed or _winner(verdict)
    lost = []
    for entry in _losers(facts, verdict, place, by):
        reason = entry.reason
        if reason == SAME and printed and entry.text != printed.text:
            reason = "names the same, in other words than the chosen print"
        lost.append(Candidate(entry.text or None, entry.raw, entry.source, entry.block, reason))
    if by is None or not verdict.names:
        return Choice(None, tuple(lost))
    entry = _entry(by, place)
    value, why = (printed.text, "the print that holds the most of the authors' names") if printed else ("", "")
    chosen = Candidate(value or ", ".join(verdict.names), entry.raw, entry.source, entry.block, why or verdict.why)
    return Choice(chosen, tuple(lost))


def _winner(verdict: Verdict) -> Claim | Credit | None:
    """The claim or credit that names the authors: of several in one byline, the first that names one of them."""
    if isinstance(verdict.by, Credit) and verdict.by in verdict.credits:
        names = set(verdict.names)
        return next((credit for credit in verdict.credits if not names.isdisjoint(credit.names)), verdict.by)
    return verdict.by


def _losers(facts: Facts, verdict: Verdict, place: BylinePlace, by: Claim | Credit | None) -> Iterator[_Entry]:
    """All other claims and credits, then what was passed over for where it stands; each once."""
    seen = {_key(_entry(by, place))} if by is not None else set()
    for entry in islice(_all(facts, verdict, place), _MAX_LOST):
        if _key(entry) not in seen:
            seen.add(_key(entry))
            yield entry


def _key(entry: _Entry) -> tuple[str, int | None, str]:
    return entry.source, entry.block, entry.raw


def _all(facts: Facts, verdict: Verdict, place: BylinePlace) -> Iterator[_Entry]:
    for claim in all_claims(facts):
        if claim.said:
            yield _entry(claim, place, _why_not(claim, verdict, facts) or _why_no_claim(claim, verdict))
    known = {credit.raw: credit for credit in (*verdict.credits, *printed_authors(facts))}
    for credit in known.values():
        yield _entry(credit, place, _why_not(credit, verdict, facts) or _why_no_credit(credit, verdict, place))
    agency = credited_agency(facts)
    if agency:
        yield _entry(
            agency, place, _why_not(agency, verdict, facts) or "the agency of the text, and its author is named"
        )
    yield from _passed_over(facts, place, known)


def _passed_over(facts: Facts, place: BylinePlace, known: Container[str]) -> Iterator[_Entry]:
    """The marked texts that were not read as credits, for what they say or where they stand."""
    marks = [mark for mark in facts.page.marks if mark.kind in ("author", "byline")][:MAX_MARKS]
    reasons = [_why_passed_over(facts, mark, place) for mark in marks]
    apart = {mark.text for mark, reason in zip(marks, reasons, strict=True) if reason == _APART}
    for mark, reason in zip(marks, reasons, strict=True):
        raw = (mark.text or mark.value or "")[:MAX_RAW]
        if raw and mark.text not in known:
            source = _source(mark.how, mark.block, place)
            credit = read_credit(0.0, mark.block, mark.text[:MAX_LINE], source)
            if not credit.names and not reason:
                reason = _NOBODY
            elif reason == _APART:
                reason = "one of many apart from the text, as teasers have" if len(apart) > FEW else _NOBODY
            far = mark.block > place.end + 1 and mark.block in place.behind
            yield _Entry(credit.names, credit.text, raw, source, mark.block, reason or (_TEASERS if far else _LATE))


def _why_not(said: Claim | Credit, verdict: Verdict, facts: Facts) -> str:
    """Why these names are not the authors; ``""`` if it is not for the names themselves."""
    mine, chosen = ({fold(name) for name in names} for names in (said.names, verdict.names))
    if not mine:
        return "a link, an account or a number, and no name"
    if mine == chosen:
        return SAME
    others = without_site(said.names, facts.site)
    if not others:
        alone = not any(map(is_agency, said.names))
        return "only names the site" if alone else "only names the site and its agencies"
    if mine < chosen:
        return "names only some of the authors"
    if all(map(looks_like_outlet, others)) and not all(map(looks_like_outlet, verdict.names)):
        agencies = all(map(is_agency, others))
        return "an agency, and a person is named" if agencies else "an outlet or an account, and a person is named"
    if related(others, verdict.names):
        return "the same names, with others or with more text glued to them"
    return ""


def _why_no_claim(claim: Claim, verdict: Verdict) -> str:
    if not claim.sure:
        return "may be of the whole site"
    if not claim.person and not all(map(looks_like_outlet, verdict.names)):
        return "calls the author an organisation, and a person is named"
    if isinstance(verdict.by, Credit):
        return "the page plainly prints somebody else"
    return "a more trusted source names somebody else"


def _why_no_credit(credit: Credit, verdict: Verdict, place: BylinePlace) -> str:
    if isinstance(verdict.by, Claim):
        return "the head names somebody else"
    if credit.block not in place.over and credit.block not in place.behind:
        return "stands apart from the text"
    lead = verdict.by
    if lead is not None and credit.block in place.behind and lead.block in place.over:
        return "stands behind the text, and another over it"
    if lead is not None and lead.trust - credit.trust >= CLOSE:
        return "a surer credit names somebody else"
    return "not beside the surest credit"


def _why_passed_over(facts: Facts, mark: Mark, place: BylinePlace) -> str:
    """Why a marked text was not read as a credit, in the order in which `printed_authors` looks; ``""`` if not for
    where it stands."""
    near = mark.block in place.over or mark.block in place.behind
    if not near and mark.how == "class" and mark.block >= max(place.over, default=0):
        return "far behind the text: of a teaser or a comment"
    if not mark.text and mark.value and "/" in mark.value:
        return "a link, and no name"
    if len(mark.text) > MAX_LINE:
        return "too long for a byline"
    others = whose(facts.page, mark.block, place)
    if others:
        return f"in a {others}"
    return "" if near else _APART


def _entry(said: Claim | Credit | None, place: BylinePlace, reason: str = "") -> _Entry:
    """A claim or credit as an entry, with the reason why it lost."""
    if isinstance(said, Credit):
        in_text = said.source in ("agency", "dateline")
        source = said.source if in_text else _source(said.source, said.block, place)
        return _Entry(said.names, said.text, said.raw[:MAX_RAW], source, said.block, reason)
    if said is None:
        return _Entry((), "", "", "", None, reason)
    return _Entry(said.names, ", ".join(said.names), _raw(said.said), said.source, None, reason)


def _source(how: str, block: int, place: BylinePlace) -> str:
    """What says so, or where it stands if that is not over the body."""
    if block in place.over:
        return how
    return "end of the text" if block in place.behind else _APART


def _raw(said: Any) -> str:
    """What stands in the head: a text, of an object its name or its address, of a list those of its members; without
    lone surrogates, which cannot be encoded."""
    parts = []
    for item in (said if isinstance(said, list) else [said])[:_MAX_SAID]:
        if isinstance(item, dict):
            item = next((value for key in ("name", "url", "@id") if isinstance(value := item.get(key), str)), None)
        if isinstance(item, (str, int)):
            parts.append(str(item)[:MAX_RAW])
    return ", ".join(parts)[:MAX_RAW].encode("utf-8", "ignore").decode()
