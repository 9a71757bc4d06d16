"""Where the text of a page first stood."""

from __future__ import annotations

import pytest
from builders import facts_of, keeping, page_of
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.fields.source_url import find_source_url
from adc_extract.model.page import Link, Page, PageBlock
from adc_extract.tables.source_phrases import LABELS, NOTICES, SUBJECTS

OWN = "https://www.example.org/2024/05/harbour-opens"
ELSEWHERE = "https://news.example.com/harbour/the-harbour-opens-again"
BODY = [f"Paragraph {n} tells at some length of ships that come into the harbour again." for n in range(12)]
AFTER_BODY = ["Tags: ships, harbour", "Next post", "Ferries will run again in June"]


def body_and(
    *lines: str, before: tuple[str, ...] = (), links: dict[str, str] | None = None, url: str | None = OWN
) -> Page:
    """A page of a dozen paragraphs with lines before and behind; ``links`` says where the line with a text leads."""
    texts = [*before, *BODY, *lines, *AFTER_BODY]
    page = page_of(*texts)
    page.url = url
    for text, href in (links or {}).items():
        index = texts.index(text)
        page.blocks[index].links += 1
        page.links.append(Link(href, index))
    return page


def source_of(page: Page) -> str | None:
    """The source URL when the dozen paragraphs, and nothing else, are the body."""
    first = next(i for i, block in enumerate(page.blocks) if block.text == BODY[0])
    return find_source_url(facts_of(page, keeping(*range(first, first + len(BODY)), of=len(page.blocks))))


@pytest.mark.parametrize("url", [None, OWN])
def test_a_printed_source_line_is_unwrapped(url: str | None) -> None:
    """The founding case: a dump whose last line names the source behind a paywall proxy."""
    line = "Source: https://12ft.io/proxy?q=https%3A%2F%2Fnews.example.com%2Fharbour%2Fthe-harbour-opens-again"
    assert source_of(body_and(line, url=url)) == ELSEWHERE


@pytest.mark.parametrize(
    "line",
    [
        f"Source: {ELSEWHERE}",
        f"SOURCE : {ELSEWHERE}.",
        f"(Source: {ELSEWHERE})",
        f"[Source: {ELSEWHERE}]",
        f"• Source: <{ELSEWHERE}>",
        f"Source {ELSEWHERE}",
        f"Source: The Example, {ELSEWHERE}, May 2024",
        "Source: news.example.com/harbour/the-harbour-opens-again",
        f"Photo: A. Person\nOriginal article: {ELSEWHERE}\nMay 2024",
        f"Source: {ELSEWHERE}?utm_source=feed#comments",
        f"Quelle: {ELSEWHERE}",
        f"Source : {ELSEWHERE}",
        f"Fuente: {ELSEWHERE}",
        f"Fonte: {ELSEWHERE}",
        f"Fonte dell’articolo: {ELSEWHERE}",
        f"Bron: {ELSEWHERE}",
        f"Источник: {ELSEWHERE}",
        f"Kaynak: {ELSEWHERE}",
        f"Sumber: {ELSEWHERE}",
        f"出典：{ELSEWHERE}",
        f"（元記事：{ELSEWHERE}）",
        f"来源：{ELSEWHERE}。",
        f"轉載自：{ELSEWHERE}",
        f"출처: {ELSEWHERE}",
        f"المصدر: {ELSEWHERE}",
        f"Źródło: {ELSEWHERE}",
        f"Originally published at {ELSEWHERE}",
        f"This article first appeared on The Example: {ELSEWHERE}",
        f"Editor’s note: This story was originally published by The Example ({ELSEWHERE}).",
        f"The post The harbour opens again appeared first on The Example ({ELSEWHERE}).",
        f"Dieser Beitrag ist zuerst bei Beispiel erschienen: {ELSEWHERE}",
        f"Cet article a été publié par L’Exemple, {ELSEWHERE}",
        f"Este artículo fue publicado originalmente en El Ejemplo: {ELSEWHERE}",
        f"Este artigo foi publicado originalmente em O Exemplo: {ELSEWHERE}",
        f"Questo articolo è stato pubblicato su L'Esempio: {ELSEWHERE}",
        f"Dit artikel verscheen eerder op Voorbeeld: {ELSEWHERE}",
        f"Эта статья была впервые опубликована на сайте Пример: {ELSEWHERE}",
        f"Bu makale ilk olarak Örnek’te yayımlandı: {ELSEWHERE}",
        f"Artikel ini telah tayang di Contoh, klik untuk baca: {ELSEWHERE}",
        f"この記事は「見本」に掲載されたものです {ELSEWHERE}",
        f"本文首发于「样本」 {ELSEWHERE}",
        f"이 기사는 예시에 처음 게재되었습니다. {ELSEWHERE}",
    ],
)
def test_lines_that_name_the_source(line: str) -> None:
    """A label or a notice behind the body, in many languages, with a URL in its text."""
    assert source_of(body_and(line)) == ELSEWHERE


@pytest.mark.parametrize(
    ("line", "href"),
    [
        ("Source: The Example", ELSEWHERE),
        ("Source: The Example", f"https://web.archive.org/web/2024/{ELSEWHERE}"),
        ("来源：样本日报 2024-05-20 03:15", ELSEWHERE),
        ("阅读原文", ELSEWHERE),
        ("This piece was first published in The Example.", ELSEWHERE),
    ],
)
def test_the_link_of_such_a_line(line: str, href: str) -> None:
    """Where the line names an outlet, its anchor leads to the text; before the body as well as behind it."""
    assert source_of(body_and(line, links={line: href})) == ELSEWHERE
    assert source_of(body_and(before=("A headline", line, "20 May"), links={line: href})) == ELSEWHERE


def test_a_link_in_the_block_behind_a_bare_label() -> None:
    """Label and outlet may be two blocks, as in a definition list."""
    page = body_and("Source", "The Example", links={"The Example": ELSEWHERE})
    assert source_of(page) == ELSEWHERE


def test_the_page_is_chosen_among_the_links_of_a_notice() -> None:
    """The first link often leads to the outlet's front page, the second to the article."""
    line = "This article is republished from The Example under a free licence. Read the original article."
    page = body_and(line)
    index = next(i for i, block in enumerate(page.blocks) if block.text == line)
    targets = ["https://news.example.com/", "https://licence.example.net/licenses/by/4.0", ELSEWHERE]
    page.links.extend(Link(target, index) for target in targets)
    assert source_of(page) == ELSEWHERE


def test_parentheses_of_a_url_stay() -> None:
    """Only closing brackets that were opened outside are taken off."""
    url = "https://news.example.com/wiki/Harbour_(city)/2024"
    assert source_of(body_and(f"(Source: {url}).")) == url


@pytest.mark.parametrize(
    "line",
    [
        "Source: The Example",
        "Source: https://news.example.com",
        "Source: https://news.example.com/",
        "Source: https://news.example.com/fr",
        "Source: https://news.example.com/harbour/the-har…",
        "Source: https://news.example.com/harbour/the-har...",
        f"Source: {OWN}",
        "Source: https://example.org/another/page-of-this-site",
        "Source: https://news.example.com/photos/harbour-in-2024.jpg",
        "Source: https://social.example.com/harbour/status/1735916102239",
        "This text is published under https://commons.example.com/licenses/by/4.0/",
        "Source: mailto:someone@example.com",
        f"Sources: {ELSEWHERE}",
        f"Resource: {ELSEWHERE}",
        f"More: {ELSEWHERE}",
        f"A study that was originally published last year says so: {ELSEWHERE}",
        f"This article is about ships, see {ELSEWHERE}",
        f"Source: {ELSEWHERE} " + "and so forth at great length " * 20,
    ],
)
def test_lines_that_do_not_name_the_source(line: str) -> None:
    """Front pages, cut and own URLs, pictures, lists of sources and long paragraphs leave the page its own source."""
    assert source_of(body_and(line)) == OWN


def test_a_caption_is_of_its_picture() -> None:
    """The source of a chart is not the source of the text."""
    page = body_and(f"Source: {ELSEWHERE}")
    page.blocks[len(BODY)].tag = "figcaption"
    assert source_of(page) == OWN


@pytest.mark.parametrize("href", ["https://data.example.com/", ELSEWHERE])
def test_a_label_amid_the_body_is_of_a_chart(href: str) -> None:
    """Whether it leads to a front page or to a page."""
    page = body_and()
    page.blocks[5] = PageBlock("Source: Office of Harbours", "p", links=1)
    page.links.append(Link(href, 5))
    assert source_of(page) == OWN


def test_labels_all_over_the_body_are_of_pictures() -> None:
    """Then the one near the end is too."""
    page = body_and(f"Source: {ELSEWHERE}")
    page.blocks[2] = PageBlock("Source: https://data.example.com/ships/2024", "p")
    assert source_of(page) == OWN


def test_a_notice_amid_the_body_must_name_the_text() -> None:
    """An editor's note may stand anywhere; a study that was published somewhere may too."""
    page = body_and()
    page.blocks[5] = PageBlock(f"Note: this story was first published at {ELSEWHERE}", "p")
    assert source_of(page) == ELSEWHERE
    page.blocks[5] = PageBlock(f"First published in a journal was the map at {ELSEWHERE}", "p")
    assert source_of(page) == OWN


def test_a_line_between_a_kept_headline_and_the_text() -> None:
    """The body can begin with the headline; what stands under it is near the text still."""
    page = body_and(before=("The harbour opens", "Source: The Example"), links={"Source: The Example": ELSEWHERE})
    kept = (0, *range(2, 2 + len(BODY)))
    assert find_source_url(facts_of(page, keeping(*kept, of=len(page.blocks)))) == ELSEWHERE


def test_lines_far_from_the_body_are_of_something_else() -> None:
    """A label in a page's footer, or in the menu above, is not looked at."""
    filler = tuple(f"Menu entry {n}" for n in range(20))
    assert source_of(body_and(*filler, f"Source: {ELSEWHERE}")) == OWN
    assert source_of(body_and(before=(f"Source: {ELSEWHERE}", *filler))) == OWN


def test_without_a_body_no_line_is_near_it() -> None:
    """The page's own URL is all there is."""
    page = body_and(f"Source: {ELSEWHERE}")
    assert find_source_url(facts_of(page, keeping(of=len(page.blocks)))) == OWN


@pytest.mark.parametrize("name", ["syndication-source", "original-source"])
def test_metas_name_the_source(name: str) -> None:
    """Unless they name a site only; a printed line comes first."""
    page = body_and()
    page.head.metas[name] = ["https://news.example.com/", f" {ELSEWHERE}?utm_source=x "]
    assert source_of(page) == ELSEWHERE
    printed = body_and(f"Source: {ELSEWHERE}/printed")
    printed.head.metas[name] = [ELSEWHERE]
    assert source_of(printed) == f"{ELSEWHERE}/printed"
    front = body_and()
    front.head.metas[name] = ["https://news.example.com/"]
    assert source_of(front) == OWN


def test_a_canonical_link_to_another_host_is_the_source() -> None:
    """A syndicated copy says so in its head; og:url counts where there is no canonical link."""
    page = body_and()
    page.head.rels["canonical"] = [f"{ELSEWHERE}?utm_source=x"]
    assert source_of(page) == ELSEWHERE
    assert facts_of(page).url == OWN
    by_graph = body_and()
    by_graph.head.metas["og:url"] = [ELSEWHERE]
    assert source_of(by_graph) == ELSEWHERE
    by_graph.head.rels["canonical"] = [OWN]
    assert source_of(by_graph) == OWN


@pytest.mark.parametrize(
    "canonical", ["https://m.example.org/a/b", "https://news.example.com/", "mailto:a@b.example", ""]
)
def test_canonical_links_that_are_no_source(canonical: str) -> None:
    """One of the page's own site, a front page, and what is no URL."""
    page = body_and()
    page.head.rels["canonical"] = [canonical]
    assert source_of(page) == facts_of(page).url


@pytest.mark.parametrize(
    "line",
    [
        "2024年05月20日08:59 来源：样本日报",
        "2024-05-20 08:59 | 来源：样本日报",
        "Updated May 20, 2024, 1:24 PM / Source: The Example",
        "The last ferry of the year left at ten in the evening, and the whole island was awake. Source: The Example",
        "Editor’s note: First published in The Example.",
        "Ed. note: This is cross-posted from The Example",
    ],
)
def test_labels_and_notices_behind_something(line: str) -> None:
    """Behind a date, a sentence, or the words for a note."""
    assert source_of(body_and(line, links={line: ELSEWHERE})) == ELSEWHERE


@pytest.mark.parametrize(
    "line",
    [
        "Pricing: free\nRequirements: none\nSource: The Example",
        "Ships since 1950. Source: The Example",
        "Figure 3 Source: The Example",
    ],
)
def test_labels_of_something_else(line: str) -> None:
    """One in a list of facts, and those under a chart."""
    assert source_of(body_and(line, links={line: ELSEWHERE})) == OWN


def test_a_label_that_paragraphs_follow_is_of_a_chart() -> None:
    """However short the text is."""
    long = "Paragraph after paragraph tells at some length of ships that come into the harbour again and again. " * 2
    page = page_of(long, "Source: The Example", long, long)
    page.url = OWN
    page.blocks[1].links = 1
    page.links.append(Link(ELSEWHERE, 1))
    assert find_source_url(facts_of(page, keeping(0, 1, 2, 3, of=4))) == OWN
    assert find_source_url(facts_of(page, keeping(0, 1, of=4))) == ELSEWHERE


def test_nothing_known() -> None:
    """A dump without a source line has no URL at all."""
    assert source_of(body_and(url=None)) is None


def test_links_are_resolved_against_the_base() -> None:
    """The base element counts for a source line's link, itself relative to the page's URL."""
    page = body_and("Source: The Example", links={"Source: The Example": "harbour/the-harbour-opens-again"})
    page.head.base = "//news.example.com/"
    page.head.rels["canonical"] = [OWN]
    assert source_of(page) == ELSEWHERE


@pytest.mark.parametrize(
    ("subject", "notice"),
    [(subject, NOTICES.get(name, NOTICES["en"])[0]) for name, row in SUBJECTS.items() for subject in row],
)
def test_every_subject_of_the_table_is_found(subject: str, notice: str) -> None:
    """Amid a line, with other words glued to it, in capitals too; its notice without it is none."""
    for line in (f"We say: {subject} {notice} Example", f"Photos/{subject} {notice}", f"X {subject.upper()} {notice}"):
        if line.lower().count(subject):  # some capitals have no small letter
            assert source_of(body_and(line, links={line: ELSEWHERE})) == ELSEWHERE, line
    bare = f"We say, as the sea does, {notice} Example"
    assert source_of(body_and(bare, links={bare: ELSEWHERE})) == OWN


def test_the_tables_are_in_the_form_in_which_they_are_looked_up() -> None:
    """Lower case, straight apostrophes, no colon; all thirteen languages have labels and notices."""
    for table in (LABELS, SUBJECTS, NOTICES):
        assert set("en de fr es pt it nl ru tr id ja zh ko".split()) <= set(table)
        for phrases in table.values():
            assert len(phrases) == len(set(phrases))
            assert all(phrase == phrase.lower() and "’" not in phrase and ":" not in phrase for phrase in phrases)


lines = st.text(st.characters(codec=None), max_size=60) | st.sampled_from(
    [
        "Source:",
        f"Source: {ELSEWHERE}",
        "This article first appeared on",
        "原文：http://",
        "www.",
        "(Quelle: a.b/c/d))",
        "İ: /",
    ]
)


@given(
    st.lists(lines, max_size=8), st.lists(st.tuples(lines, st.integers(0, 9)), max_size=6), lines | st.none(), st.data()
)
def test_any_page_has_an_answer(
    texts: list[str], links: list[tuple[str, int]], url: str | None, data: st.DataObject
) -> None:
    """Nothing makes the choice raise, and what it gives is an http URL or None."""
    page = page_of(*texts, rels={"canonical": texts[:2]}, metas={"og:url": texts[2:3]}, base=url)
    page.url = url
    page.links = [Link(href, block) for href, block in links]
    kept = sorted(data.draw(st.sets(st.sampled_from(range(len(texts)))) if texts else st.just(set())))
    found = find_source_url(facts_of(page, keeping(*kept, of=len(texts))))
    assert found is None or found.lower().startswith(("http://", "https://"))
