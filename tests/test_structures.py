"""Things that real pages do: each a small page, whole, and what has to come out of it."""

from __future__ import annotations

import adc_extract

STORY = [
    "The ferry to the outer islands left the harbour on Monday for the first time in eleven weeks, with forty passengers.",
    "Its engine had failed in a storm in March, and the spare part was held up at a customs office that nobody could name.",
    "On the quay the baker handed out rolls. She had kept a list of everybody who had waited, she said, and read it aloud.",
    "The harbour master expects that the timetable of last summer will be in force again before the schools close in July.",
    "Until then two boats a day have to do, and whoever brings a bicycle is asked to be patient, or to take the late boat.",
    "Nobody on board seemed to mind. When the ferry passed the lighthouse the captain sounded the horn, twice, for the keeper.",
]
HEAD = "<title>The ferry is back</title>"
MENU = (
    "<ul class=menu>"
    + "".join(f"<li><a href=/{name}>{name}</a>" for name in "News Sport Weather Letters".split())
    + "</ul>"
)
END = "<footer><p>The Harbour Post, Quay Street 4</p></footer>"


def paragraphs(*lines: str) -> str:
    """Lines as paragraphs of HTML."""
    return "".join(f"<p>{line}</p>" for line in lines)


def body_of(text: str) -> list[str]:
    """The body of a page with this text, paragraph by paragraph."""
    html = f"{HEAD}<body>{MENU}<main><article class=story><h1>The ferry is back</h1>{text}</article></main>{END}"
    return adc_extract.extract(html).body.split("\n\n")


def test_first_and_last_paragraphs_elsewhere() -> None:
    """The lead and the end of a text stand in containers of their own."""
    text = (
        f"<div class=lead>{paragraphs(STORY[0])}</div><div class=text>{paragraphs(*STORY[1:5])}</div>"
        f"<div class=after>{paragraphs(STORY[5])}</div>"
    )
    assert body_of(text) == STORY


def test_siblings() -> None:
    """A text in several containers side by side, with advertisements in between."""
    advert = "<div class=ad-slot><span>Advertisement</span></div>"
    parts = advert.join(f"<div class=part>{paragraphs(*STORY[i : i + 2])}</div>" for i in (0, 2, 4))
    assert body_of(parts) == STORY


def test_lists_tables_code_and_quotes() -> None:
    """What the text is made of beside paragraphs is kept where it stands."""
    html = (
        paragraphs(*STORY[:2])
        + "<ul><li>Bring a ticket that was bought before the storm.</li><li>Bring something to eat on the way.</li></ul>"
        + paragraphs(STORY[2])
        + "<table><tr><th>Boat</th><th>Leaves</th></tr><tr><td>Morning boat</td><td>6.10</td></tr></table>"
        + paragraphs(STORY[3])
        + "<blockquote><p>I had given up on it, and then I heard the horn across the water.</p></blockquote>"
        + paragraphs(STORY[4])
        + "<pre>if wind > 8:\n    stay()</pre>"
        + paragraphs(STORY[5])
    )
    assert body_of(html) == [
        *STORY[:2],
        "Bring a ticket that was bought before the storm.",
        "Bring something to eat on the way.",
        STORY[2],
        "Boat\tLeaves",
        "Morning boat\t6.10",
        STORY[3],
        "I had given up on it, and then I heard the horn across the water.",
        STORY[4],
        "if wind > 8:\n    stay()",
        STORY[5],
    ]


def test_a_pull_quote_is_read_once() -> None:
    """Words of the text, set large beside it; a quote of words of its own stays."""
    large = "She had kept a list of everybody who had waited"
    pulled = f"<blockquote class=pullquote>“{large}”</blockquote>"
    aside = f"<div class=pull-quote><p>{large}</p></div>"
    middle = f"<aside class=pullquote><p>“{STORY[1][4:].rstrip('.').capitalize()}.”</p></aside>"
    for quote in (pulled, aside, middle):
        assert body_of(paragraphs(*STORY[:2]) + quote + paragraphs(*STORY[2:])) == STORY


def test_a_text_that_stands_twice() -> None:
    """Once for wide screens, and once for narrow ones."""
    text = paragraphs(*STORY)
    assert body_of(f"<div class=wide>{text}</div><div class=narrow>{text}</div>") == STORY


def test_related_articles_amid_the_text() -> None:
    """A box of teasers is no part of the text it stands in."""
    box = (
        "<aside class=related><h3>Read also</h3><ul><li><a href=/a>Storm over the outer islands</a></li>"
        "<li><a href=/b>Who pays for the new quay?</a></li></ul></aside>"
    )
    line = "<p><strong>Read more:</strong> <a href=/c>The customs office that nobody knows</a></p>"
    assert body_of(paragraphs(*STORY[:3]) + box + line + paragraphs(*STORY[3:])) == STORY


def test_a_paragraph_that_is_a_link() -> None:
    """All of it is one anchor, and it is part of the text."""
    linked = f"<p><a href=/list>{STORY[2]}</a></p>"
    assert body_of(paragraphs(*STORY[:2]) + linked + paragraphs(*STORY[3:])) == STORY


def test_captions_are_apart() -> None:
    """A caption is a block of the article, and no part of its body."""
    figure = "<figure><img src=x.jpg><figcaption>The quay on Monday. Photo: Ann Lee</figcaption></figure>"
    text = paragraphs(*STORY[:2]) + figure + paragraphs(*STORY[2:])
    assert body_of(text) == STORY
    blocks = adc_extract.extract(f"{HEAD}<article><h1>The ferry is back</h1>{text}</article>").blocks
    assert [block.text for block in blocks if block.kind == "caption"] == ["The quay on Monday. Photo: Ann Lee"]


def test_comments_are_no_text() -> None:
    """However much readers have to say."""
    comments = "".join(
        f"<li class=comment><b>Reader {n}</b><p>I was on that boat number {n}, and I can say that the rolls were warm.</p>"
        for n in range(12)
    )
    section = f"<section id=comments class=comments><h2>12 comments</h2><ol>{comments}</ol></section>"
    html = f"{HEAD}<main><article><h1>The ferry is back</h1>{paragraphs(*STORY)}</article>{section}</main>{END}"
    assert adc_extract.extract(html).body.split("\n\n") == STORY


def test_an_interview_is_whole() -> None:
    """Short questions, and answers of a word."""
    turns = [
        "Were you afraid?",
        "No.",
        "Not even when the engine failed?",
        STORY[1],
        "And now?",
        "Now I sleep at home again. The bunk on board is made for people who are a good deal shorter than I am.",
        "Will you miss it?",
        "Yes.",
    ]
    marked = "".join(f"<p><strong>{t}</strong></p>" if n % 2 == 0 else f"<p>{t}</p>" for n, t in enumerate(turns))
    assert body_of(paragraphs(STORY[0]) + marked + paragraphs(STORY[5])) == [STORY[0], *turns, STORY[5]]
