"""What tells the site's name from a headline."""

from __future__ import annotations

import pytest
from builders import facts_of, page_of

from adc_extract.fields.site_evidence import SiteEvidence
from adc_extract.text.titles import title_key


@pytest.mark.parametrize(
    ("url", "labels"),
    [
        ("https://www.harbour-post.example/rain", {"harbourpost", ".example"}),
        ("http://HARBOUR.example:8080?a=b", {"harbour", ".example"}),
        ("https://harbour.example", {"harbour", ".example"}),
        ("https://ann:secret@harbour.example/", {"harbour", ".example"}),
        (" HTTPS://harbour.example/", {"harbour", ".example"}),
        ("//harbour.example/rain", {"harbour", ".example"}),
        ("https://ann:12@harbour.example/", {"harbour", ".example"}),
        ("http://[broken", set()),
        ("rain.html", set()),
        ("", set()),
    ],
)
def test_labels_of_the_host(url: str, labels: set[str]) -> None:
    """Of an address in any form; of what is none, there are none."""
    page = page_of("It rained.")
    page.url = url
    assert facts_of(page).site.labels == labels


def test_names_as_stated_and_as_keys() -> None:
    """The names are kept as they are written; the account at a social network is evidence, but no name to be shown."""
    page = page_of("It rained.", metas={"og:site_name": ["Harbour &amp; Post"], "twitter:site": ["@HarbourPost"]})
    assert facts_of(page).site == SiteEvidence(
        frozenset({"harbour post", "harbourpost"}), frozenset(), ("Harbour & Post",)
    )


def test_a_page_title_is_no_evidence() -> None:
    """A site that names itself like its page would take the headline away."""
    page = page_of("It rained.", title="Rain at last", metas={"og:site_name": ["Rain at last"]})
    site = facts_of(page).site
    assert not site.is_name("Rain at last", title_key("Rain at last"))
