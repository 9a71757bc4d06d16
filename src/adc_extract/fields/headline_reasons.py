"""Why the headline is what it is: every title that the page prints or states, and the reason for which it lost."""

from __future__ import annotations

from collections.abc import Iterator

from adc_extract.fields.choice import MAX_RAW, SAME, chosen_of
from adc_extract.fields.dump_headline import FITS, Line, best_line, scored_lines
from adc_extract.fields.facts import Facts
from adc_extract.fields.headline import (
    Heading,
    best_heading,
    heading_text,
    heading_value,
    least_score,
    line_over_text,
    objection,
    ranked_headings,
)
from adc_extract.fields.json_ld import plain
from adc_extract.fields.stated_titles import Claims, claims_of, stated_titles, whole
from adc_extract.model.candidate import Candidate, Choice
from adc_extract.text.titles import title_key

_MAX_LOST = 30
_STATED = 0.9  # agreement of the stated titles that is more than likeness


def headline_choice(facts: Facts) -> Choice:
    """The headline as `find_headline` gives it, and the titles that lost: headings, marked elements and stated titles;
    in a dump, lines."""
    claims = claims_of(facts)
    best = best_heading(facts, claims)
    if best is None and not claims.claims:
        return _choice_of_lines(facts)
    chosen = _of_heading(facts, claims, best) if best else _of_head(facts, claims)
    lost = [*_headings(facts, claims, best, chosen), *_stated(facts, claims, chosen)]
    return chosen_of(chosen, lost[:_MAX_LOST], chosen.reason)


def _of_heading(facts: Facts, claims: Claims, best: Heading) -> Candidate:
    value = heading_value(facts, claims, best)
    agreement = claims.agreement(title_key(best.text))
    where = "over the text" if best.first <= facts.text.start else "the best of the headings"
    if agreement >= _STATED:
        where += ", and stated as the title"
    elif agreement:
        where += ", and like a stated title"
    if len(value) < len(best.text):
        where += "; what was left out is the site's name, a kicker or a sub-headline"
    elif len(value) > len(best.text):
        where += "; with the kicker that stated titles have"
    return Candidate(value, best.text[:MAX_RAW], best.source, best.first, where)


def _of_head(facts: Facts, claims: Claims) -> Candidate:
    line = line_over_text(facts, claims.parts)
    if line is not None:
        text = facts.page.blocks[line].text
        reason = "no heading is good enough; a part of the page's whole title, printed over the text"
        return Candidate(plain(text), text[:MAX_RAW], "line", line, reason)
    claim = whole(claims.claims)
    stated = next(title.text for title in stated_titles(facts) if title.source == claim.source)
    first = claim is claims.claims[0]
    reason = "the most trusted stated title" if first else "goes on where more trusted titles are cut short"
    return Candidate(claim.text, stated[:MAX_RAW], claim.source, None, "no heading is good enough; " + reason)


def _headings(facts: Facts, claims: Claims, best: Heading | None, chosen: Candidate) -> Iterator[Candidate]:
    """The headings that lost, best first."""
    found = []
    for score, ranked in ranked_headings(facts):
        heading = ranked._replace(text=heading_text(facts.page, ranked))
        key = title_key(heading.text)
        if key and heading != best:
            agreement = claims.agreement(key)
            found.append((score + 2 * agreement, agreement, heading, key))
    found.sort(key=lambda entry: -entry[0])
    for score, agreement, heading, key in found:
        reason = objection(facts, heading, key, agreement)
        if key == title_key(chosen.value) or (best and key == title_key(best.text)):
            reason = SAME
        elif not reason:
            reason = _reason(facts, claims, best, (score, agreement, heading, key))
        yield Candidate(heading.text, heading.text[:MAX_RAW], heading.source, heading.first, reason)


def _reason(facts: Facts, claims: Claims, best: Heading | None, entry: tuple[float, float, Heading, str]) -> str:
    score, agreement, heading, key = entry
    if claims.parts[1:] and best and key == claims.parts[-1] and heading.first < best.first:
        return "the last part of the page's whole title: the site's name"
    if heading.first > facts.text.end:
        return "behind the text"
    if heading.first > facts.text.start:
        return "a heading in the text"
    if score <= least_score(claims):
        return "stated titles do not bear it out"
    if best and agreement < claims.agreement(title_key(best.text)):
        return "stated titles bear it out less"
    return "farther from the text, or a lesser heading"


def _stated(facts: Facts, claims: Claims, chosen: Candidate) -> Iterator[Candidate]:
    """The stated titles that lost, most trusted first."""
    by_source = {claim.source: claim for claim in claims.claims}
    key = title_key(chosen.value)
    for source, text, _ in stated_titles(facts):
        claim = by_source.get(source)
        if not title_key(text) or source == chosen.source:
            continue
        if claim is None:
            reason = "the site's name"
        elif claim.key == key:
            reason = SAME
        elif chosen.block is None:
            reason = ""  # less trusted, no more
        elif claim.text.endswith(("…", "...")):
            reason = "cut short"
        else:
            reason = "the page prints another headline"
        yield Candidate(claim.text if claim else text, text[:MAX_RAW], source, None, reason)


def _choice_of_lines(facts: Facts) -> Choice:
    page = facts.page
    lines = sorted(scored_lines(page, facts.decision), key=lambda line: -line.score)
    best = best_line(lines)
    candidates = []
    for line in lines:
        text = page.blocks[line.at].text
        reason = _praise(line) if line is best else _blame(line)
        candidates.append(Candidate(plain(text), text[:MAX_RAW], "line", line.at, reason))
    chosen = candidates[0] if best else None
    return Choice(chosen, tuple(candidates[1 if best else 0 :][:_MAX_LOST]))


def _praise(line: Line) -> str:
    reason = "over the text, and the text repeats its words" if line.shared >= FITS else "over the text"
    return reason + ", with a byline or a date under it" if line.noted else reason


def _blame(line: Line) -> str:
    if line.sentence:
        return "a sentence, as of a lead or a caption"
    if line.second:
        return "under another line that fits, as a lead or a caption is"
    return (
        "the text repeats few of its words" if line.shared < FITS else "fits less well, or stands farther from the text"
    )
