"""Paywalls and licences."""

from __future__ import annotations

from typing import Any

import pytest
from builders import facts_of, keeping, nested_page, page_of

from adc_extract.fields.access import find_licence, find_paywalled, licence_choice, paywalled_choice
from adc_extract.fields.facts import Facts
from adc_extract.model.page import Link, Mark, PageBlock

BODY = [f"Paragraph {n} tells at some length of ships that come into the harbour again." for n in range(6)]
BY = "https://creativecommons.org/licenses/by/4.0/"


def article(**said: Any) -> dict[str, Any]:
    """JSON-LD of an article."""
    return {"@type": "NewsArticle", "headline": "Ships", **said}


@pytest.mark.parametrize(
    ("json_ld", "metas", "expected"),
    [
        ([article(isAccessibleForFree=False)], {}, True),
        ([article(isAccessibleForFree="False")], {}, True),
        ([article(isAccessibleForFree=" no ")], {}, True),
        ([article(isAccessibleForFree="http://schema.org/True")], {}, False),
        ([article(isAccessibleForFree=[True])], {}, False),
        ([article(isAccessibleForFree="perhaps")], {}, None),
        ([article(hasPart={"isAccessibleForFree": "false"})], {}, True),
        ([article(hasPart=[{"isAccessibleForFree": True}, {"isAccessibleForFree": False}])], {}, True),
        ([article(hasPart=["#a", {"isAccessibleForFree": True}])], {}, False),
        ([article(isAccessibleForFree=True, hasPart={"isAccessibleForFree": False})], {}, False),
        ([{"@type": "WebPage", "isAccessibleForFree": False, "name": "x"}], {}, True),
        ([], {"article:content_tier": ["free"]}, False),
        ([], {"article:content_tier": ["Locked"]}, True),
        ([], {"article:content_tier": ["metered"]}, True),
        ([], {"article:content_tier": ["unknown"]}, None),
        ([], {"isaccessibleforfree": ["false"]}, True),
        ([], {"requiressubscription": ["true"]}, True),
        ([], {"requiressubscription": ["false"]}, False),
        ([article(isAccessibleForFree=True)], {"article:content_tier": ["locked"]}, False),
        ([], {}, None),
    ],
)
def test_paywalls(json_ld: list[dict[str, Any]], metas: dict[str, list[str]], expected: bool | None) -> None:
    """The article first, then its parts, the web page and the metas; what says nothing is passed over."""
    found = facts_of(page_of(*BODY, json_ld=json_ld, metas=metas))
    assert find_paywalled(found) is expected
    chosen = paywalled_choice(found).chosen
    assert (chosen.value if chosen else None) is expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ({"rels": {"license": [BY]}}, BY),
        ({"json_ld": [article(license=BY)], "rels": {"license": ["https://example.org/l"]}}, BY),
        ({"json_ld": [article(license={"@type": "CreativeWork", "url": BY})]}, BY),
        ({"json_ld": [article(license=["MIT"])]}, "MIT"),
        ({"json_ld": [article(license=7)]}, None),
        ({"rels": {"license": ["/terms"]}}, None),
        ({"metas": {"dcterms.license": [BY]}}, BY),
        ({"metas": {"dc.rights": [f"Open access, see {BY}."]}}, BY),
        ({"metas": {"copyright": ["CC BY-SA 4.0, The Post"]}}, "CC BY-SA 4.0"),
        ({"metas": {"copyright": ["© 2024 The Post, all rights reserved"]}}, None),
        ({}, None),
    ],
)
def test_stated_licences(head: dict[str, Any], expected: str | None) -> None:
    """JSON-LD, link elements, metas; a notice of copyright is no licence."""
    found = facts_of(page_of(*BODY, **head))
    assert find_licence(found) == expected
    chosen = licence_choice(found).chosen
    assert (chosen.value if chosen else None) == expected


def behind(*lines: str, href: str | None = None) -> Facts:
    """Six paragraphs, and lines behind them, the last of which has the link."""
    page = page_of(*BODY, *lines)
    if href:
        page.links.append(Link(href, len(page.blocks) - 1))
    return facts_of(page, keeping(*range(len(BODY)), of=len(page.blocks)))


@pytest.mark.parametrize(
    ("line", "href", "expected"),
    [
        ("Some rights reserved", BY, BY),
        ("Some rights reserved", f"https://web.archive.org/web/2024/{BY}", BY),
        (
            "This text is in the public domain",
            "https://cc.example/publicdomain/zero/1.0/",
            "https://cc.example/publicdomain/zero/1.0/",
        ),
        ("Licensed under CC BY-NC-ND 4.0.", None, "CC BY-NC-ND 4.0"),
        ("Dieser Text steht unter einer Creative-Commons-Lizenz.", None, "Creative-Commons-Lizenz"),
        (
            "Published under a Creative Commons Attribution-ShareAlike 4.0 licence",
            None,
            "Creative Commons Attribution-ShareAlike 4.0",
        ),
        (f"Licence: {BY}", None, BY),
        ("Foto: A. Lee, CC BY-SA 3.0", None, None),
        ("Photo: A. Lee", BY, None),
        ("According to the accounts, this succeeded.", None, None),
        ("All rights reserved", "https://example.org/licenses/all", None),
    ],
)
def test_lines_with_a_licence(line: str, href: str | None, expected: str | None) -> None:
    """A link to one that is made for sharing, or its name; not those of pictures."""
    assert find_licence(behind(line, href=href)) == expected


def test_marked_licences() -> None:
    """A link with rel=license anywhere on the page, but not in a caption."""
    page = nested_page(("main", "p", BODY[0]), ("main/figure", "figcaption", "Ships at noon"), ("main", "p", BODY[1]))
    page.marks = [Mark("licence", "rel", BY, "this licence", 1)]
    assert find_licence(facts_of(page, keeping(0, 2, of=3))) is None
    page.marks = [Mark("licence", "rel", BY, "this licence", 2)]
    assert find_licence(facts_of(page, keeping(0, 2, of=3))) == BY
    page.marks = [Mark("licence", "rel", f"https://web.archive.org/web/2024/{BY}", "this licence", 2)]
    assert find_licence(facts_of(page, keeping(0, 2, of=3))) == BY
    page.marks = [Mark("licence", "rel", None, "© 2024 The Post. All rights reserved.", 2)]
    assert find_licence(facts_of(page, keeping(0, 2, of=3))) is None
    page.marks = [Mark("licence", "itemprop", None, "CC BY 4.0", 2)]
    assert find_licence(facts_of(page, keeping(0, 2, of=3))) == "CC BY 4.0"


def test_a_licence_far_from_the_text_is_of_something_else() -> None:
    """As is one before it."""
    filler = tuple(f"Entry {n}" for n in range(30))
    assert find_licence(behind(*filler, "CC BY 4.0")) is None
    page = page_of(PageBlock("CC BY 4.0", "p"), *BODY)
    assert find_licence(facts_of(page, keeping(*range(1, 7), of=7))) is None
