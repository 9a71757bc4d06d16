"""The language of the article: what the page declares, checked against what the text is written in."""

from __future__ import annotations

from collections.abc import Iterator

from adc_extract.fields.choice import MAX_RAW, SAME
from adc_extract.fields.facts import Facts
from adc_extract.fields.json_ld import texts
from adc_extract.model.candidate import Candidate, Choice
from adc_extract.model.decision import Decision
from adc_extract.model.page import Page
from adc_extract.tables.metadata import LANGUAGE_METAS
from adc_extract.text.languages import contradicts, language_tag, text_language

_SAMPLE = 1_000  # characters of the text
_LONG = 300  # a text from this length on decides against what the page declares


def find_language(facts: Facts) -> str | None:
    """The language as a BCP 47 tag such as ``"en"`` or ``"pt-BR"``; a region only where the page declares it.

    Declared by the ``html`` element, metas or JSON-LD. A long text that is plainly in another language decides against
    what is declared, as templates often declare the language of their maker; where nothing is declared, any text does.
    """
    sample = _sample(facts.page, facts.decision)
    detected = text_language(sample)
    first: str | None = None
    for tag, _, _ in _declared(facts):
        if detected is None or not contradicts(tag, detected):
            return tag
        first = first or tag
    return detected if first is None or len(sample) >= _LONG else first


def language_choice(facts: Facts) -> Choice:
    """Which declaration of the language was taken, or that the text decided, and what the others say."""
    value = find_language(facts)
    sample = _sample(facts.page, facts.decision)
    detected = text_language(sample)
    chosen, lost = None, []
    for tag, raw, source in _declared(facts):
        candidate = Candidate(tag, raw[:MAX_RAW], source)
        if chosen is None and tag == value:
            agreed = detected is not None and not contradicts(tag, detected)
            chosen = candidate._replace(reason="declared, and the text agrees" if agreed else "declared")
        elif detected is not None and contradicts(tag, detected):
            lost.append(candidate._replace(reason="the text is in another language"))
        else:
            lost.append(candidate._replace(reason=SAME if tag == value else "another declaration comes first"))
    if detected is not None:
        text = Candidate(detected, sample[:MAX_RAW], "text")
        if chosen is None and detected == value:
            chosen = text._replace(reason="a long text says otherwise" if lost else "nothing is declared")
        else:
            same = chosen is not None and not contradicts(str(chosen.value), detected)
            lost.append(text._replace(reason="agrees with what is declared" if same else "too short to decide"))
    return Choice(chosen, tuple(lost))


def _declared(facts: Facts) -> Iterator[tuple[str, str, str]]:
    """The languages that the page declares: the tag, as written, and where."""
    head, article = facts.page.head, facts.article
    stated = [(head.lang or "", "html lang")]
    stated += [(head.meta(name) or "", f"meta {name}") for name in LANGUAGE_METAS if name in head.metas]
    if article is not None:
        stated += [(text, "json-ld inLanguage") for text in texts(article.get("inLanguage"))[:1]]
    for text, source in stated:
        tag = language_tag(text.partition(",")[0]) if text else None
        if tag is not None:
            yield tag, text, source


def _sample(page: Page, decision: Decision) -> str:
    """Text of the body; of a page without one, whatever long blocks it has."""
    blocks = [page.blocks[i].text for i in decision.kept] or [b.text for b in page.blocks if len(b.text) > 40]
    parts, size = [], 0
    for text in blocks:
        parts.append(text[:_SAMPLE])
        size += len(parts[-1])
        if size >= _SAMPLE:
            break
    return " ".join(parts)[:_SAMPLE]
