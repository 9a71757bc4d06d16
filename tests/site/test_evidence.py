"""What a model says of the blocks of a page: by other pages only, and the more of them the more."""

from __future__ import annotations

import pytest

from adc_extract import SiteModel
from adc_extract.model.options import DEFAULT
from adc_extract.read.source import read_html
from adc_extract.score.measures import measure
from adc_extract.site.evidence import Recurrence, recurrences, weight

PITCH = (
    "Have our letter in your inbox every morning at six: one long story, two short ones, and the weather of the day."
)
SAID = "{0} counted the boats {1} times on a {2}, and each time there was one more than {0} had thought there would be."
NAMES = "Ann Ben Clara Dora Emil Finn Gesa Hugo Ines Jan".split()


def article(name: str, extra: str = "") -> str:
    """A page with three paragraphs of its own, and the pitch."""
    own = "".join(f"<p>{SAID.format(name, number, day)}</p>" for number, day in (("two", "Monday"), ("six", "Friday")))
    return f"<h1>{name} and the boats</h1>{own}{extra}<div class='box'><p>{PITCH}</p></div>"


def seen(html: str, model: SiteModel) -> dict[str, Recurrence]:
    """By the beginnings of the blocks."""
    page = read_html(html, DEFAULT)
    found = recurrences(page, measure(page), model)
    return {block.text[:30]: recurrence for block, recurrence in zip(page.blocks, found)}


def test_counts() -> None:
    """The pitch is on all other pages, and what is the page's own on none, also where the page is among them."""
    pages = [article(name) for name in NAMES]
    for model, others in ((SiteModel.fit(pages[1:]), 9), (SiteModel.fit(pages), 9)):
        found = seen(pages[0], model)
        assert found[PITCH[:30]] == (9, 9, weight(9, 9, prose=True))
        assert {(each.pages, each.others) for text, each in found.items() if text != PITCH[:30]} == {(0, others)}


def test_no_other_page() -> None:
    """A model of nothing, or of the page itself, has nothing to say."""
    page = article("Ann")
    for model in (SiteModel(), SiteModel.fit([page])):
        assert {(each.pages, each.others, each.weight) for each in seen(page, model).values()} == {(0, 0, 0.0)}


OWN = SAID.format("Ann", "two", "Monday")[:30]


@pytest.mark.parametrize(
    "boxes", ["", "<div><p>Only at this address, there is a box with a line of its own.</p></div>"]
)
def test_copies_do_not_speak(boxes: str) -> None:
    """The article at another address, under another headline, and a front page that holds all of it but the headline."""
    changed = article("Ann", boxes).replace("Ann and the boats", "How Ann counted")
    front = changed.replace("</h1>", f"</h1><p>{SAID.format('Zoe', 'ten', 'Sunday')}</p>")
    for twin in (changed, front):
        model = SiteModel.fit([twin, *map(article, NAMES[1:])])
        found = seen(article("Ann"), model)
        assert found[OWN].pages == 0
        assert found[PITCH[:30]][:2] == (9, 9)


def test_a_front_page_of_whole_articles() -> None:
    """The pages of these articles, with headlines of their own, say nothing of it."""
    front = "".join(article(name).replace(" and the boats", "") for name in NAMES[:3])
    found = seen(front, SiteModel.fit(map(article, NAMES)))
    assert found[OWN].pages == 0
    assert found[PITCH[:30]][:2] == (7, 7)


def test_a_page_of_lines_knows_itself() -> None:
    """Where there is no running text that could tell copies."""
    pages = [f"<h1>{name}</h1><p>Boats: {name} has two</p><p>The Post</p>" for name in NAMES[:3]]
    found = seen(pages[0], SiteModel.fit(pages))
    assert found == seen(pages[0], SiteModel.fit(pages[1:]))
    assert (found["Ann"].pages, found["The Post"][:2]) == (0, (2, 2))


TIMES = "two three four five six seven eight nine".split()


def with_notice(name: str, own: int, common: int) -> str:
    """A page with so many paragraphs of its own, and so many that all pages have."""
    said = [SAID.format(name, number, "Monday") for number in TIMES[:own]]
    said += [SAID.format("Nobody", number, "Sunday") for number in TIMES[:common]]
    return f"<h1>{name}</h1>" + "".join(f"<p>{text}</p>" for text in said)


@pytest.mark.parametrize("count", [3, 10])
def test_a_site_that_repeats_its_text_speaks(count: int) -> None:
    """Where all pages share most of their text, it is the site's, and no page is a copy of another."""
    pages = [with_notice(name, 1, 8) for name in NAMES[:count]]
    found = seen(pages[0], SiteModel.fit(pages))
    assert found[SAID.format("Nobody", "two", "Sunday")[:30]][:2] == (count - 1, count - 1)


@pytest.mark.parametrize(("own", "pages"), [(1, 0), (2, 1), (4, 1)])
def test_two_pages_that_share_text(own: int, pages: int) -> None:
    """Copies, or of one house: by the share of what they have in common, whether the page was fitted on or not."""
    one, other = with_notice("Ann", own, 6), with_notice("Ben", own, 6)
    for model in (SiteModel.fit([other]), SiteModel.fit([one, other])):
        assert seen(one, model)[SAID.format("Nobody", "two", "Sunday")[:30]].pages == pages


def test_at_another_place() -> None:
    """What stands elsewhere on the other pages, as in their teasers, counts for two pages less; at its place for all."""
    quoted = SAID.format("Ann", "two", "Monday")
    teaser, same = f"<div class='teaser'><p>{quoted}</p></div>", f"<p>{quoted}</p>"
    for extra, counts in ((teaser, [0, 0, 1, 7]), (same, [1, 2, 3, 9])):
        for n, count in zip((1, 2, 3, 9), counts):
            pages = [article(name, extra) for name in NAMES[1 : 1 + n]] + [
                article(f"{name}a") for name in NAMES[1 + n :]
            ]
            assert seen(article("Ann"), SiteModel.fit(pages))[quoted[:30]].pages == count


@pytest.mark.parametrize("prose", [True, False])
def test_more_pages_say_more(prose: bool) -> None:
    """Never for a block; the more, the more pages have it, and the more there are."""
    for others in range(1, 60):
        weights = [weight(pages, others, prose=prose) for pages in range(others + 1)]
        assert weights == sorted(weights, reverse=True)
        assert weights[0] == 0
        assert weight(others + 1, others + 1, prose=prose) < weights[-1]


def test_running_text_of_all_pages_says_most() -> None:
    """And what only some have says less than a line that they have: it may be of their articles."""
    assert weight(40, 40, prose=True) < 2 * weight(40, 40, prose=False)
    assert weight(3, 40, prose=True) > weight(3, 40, prose=False) > -0.2
