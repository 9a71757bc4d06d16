"""A news site on loopback, made by program: articles in three templates, listings, and pages as servers break them.

The words are our own, and the same each time. `build` gives the pages, `serve` puts them on a port of 127.0.0.1:

    with serve(build(210)) as site:
        site.root, site.articles        # "http://127.0.0.1:40001/", {"/2024/03/a-title-7": Story(...), ...}
"""

from __future__ import annotations

import datetime
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from random import Random

PLACES = "Aldermouth Brenvik Calloway Dunmore Eskdale Fairhaven Garrowby Hestwick Inverlach Kestrel Lowenna".split()
FIRST = "Ann Björn Clara Dafydd Édith Farid Greta Henrik Inês Jonas Katja Luís Maeve Nils Oriel".split()
LAST = "Achterberg Bellamy Castán Dürr Enqvist Fairley Grünwald Holloway Ibarra Jessop Kovač Lindqvist".split()
THINGS = "ferry library swimming-bath railway-bridge market-hall water-tower school harbour-crane theatre tram".split()
DEEDS = [
    "reopened",
    "shut for repairs",
    "handed to its neighbours",
    "given a new roof",
    "sold for a single coin",
    "moved",
]
WHO = [
    "the harbour master",
    "a retired surveyor",
    "the choir's treasurer",
    "two sisters from the mill",
    "the night porter",
]
WHEN = ["before the first frost", "in the wettest week of the year", "after eleven years of letters", "on a Sunday"]
WHY = [
    "the money that was set aside for it had been spent on a fountain",
    "nobody could say any more who held the key to the cellar",
    "the old drawings had turned up behind a wardrobe",
    "children had asked for it in two hundred and twelve letters",
    "the insurers would not hear of another winter like the last",
]
SAYINGS = [
    "We counted the bolts twice, and there was one too many",
    "You can hear the building breathe when the tide comes in",
    "I would rather have had a bench, but nobody asked me",
    "It is the only door in town that has never been locked",
    "My grandmother carried those bricks, and now I carry the bill",
]
SENTENCES = [
    "The {thing} of {place} was {deed} {when}, because {why}.",
    "{who} said that {number} people had come to look, more than the town has had at any funeral.",
    "“{saying},” said {name}, who has lived across the street from it for {years} years.",
    "The council of {place} voted {votes} to {number} for the plan, and then went home without a word.",
    "A report of {number} pages, which was paid for by the county, finds that the {thing} could stand for {years} more years.",
    "In {place}, where a {thing} of the same kind was {deed} in {year}, they are waiting to see how it goes.",
    "What it will cost is less clear: the first estimate was {number} thousand, the second one twice as much.",
    "It was {name} who first noticed the crack, while walking a dog that would not pass the {thing}.",
]
HALL = "Gazette of the Nine Harbours"
MENU = "".join(
    f'<li><a href="/section/{word}">{word.title()}</a></li>' for word in "news town sea sport letters".split()
)
PER_LISTING = 15
SLOW = 0.5  # seconds that the slow page takes
STUCK = 30.0  # the same of the one that never comes in time


@dataclass(frozen=True)
class Story:
    """What an article says, and so what has to come out of its page."""

    number: int
    headline: str
    author: str
    day: datetime.date
    paragraphs: tuple[str, ...]

    @property
    def path(self) -> str:
        """Where it stands on the site."""
        slug = "-".join("".join(c for c in word if c.isalnum()) for word in self.headline.lower().split())
        return f"/{self.day:%Y/%m}/{slug.encode('ascii', 'ignore').decode()}-{self.number}"

    @property
    def body(self) -> str:
        """Its text, paragraphs apart by a blank line."""
        return "\n\n".join(self.paragraphs)


@dataclass(frozen=True)
class Answer:
    """What the server sends for a path, after so many seconds."""

    body: bytes
    content_type: str = "text/html; charset=utf-8"
    status: int = 200
    delay: float = 0.0


@dataclass
class Site:
    """All answers by path; the articles among them; and where it is served, once it is."""

    answers: dict[str, Answer] = field(default_factory=dict)
    articles: dict[str, Story] = field(default_factory=dict)
    listings: set[str] = field(default_factory=set)
    root: str = ""
    hung_up: threading.Event = field(default_factory=threading.Event)


def story(number: int) -> Story:
    """The article of this number."""
    chance = Random(number)

    def sentence(pattern: str) -> str:
        words = {
            "thing": chance.choice(THINGS),
            "place": chance.choice(PLACES),
            "deed": chance.choice(DEEDS),
            "when": chance.choice(WHEN),
            "why": chance.choice(WHY),
            "who": chance.choice(WHO).capitalize(),
            "saying": chance.choice(SAYINGS),
            "name": f"{chance.choice(FIRST)} {chance.choice(LAST)}",
            "number": str(chance.randint(21, 990)),
            "votes": str(chance.randint(991, 1990)),
            "years": str(chance.randint(12, 70)),
            "year": str(chance.randint(1951, 2009)),
        }
        return pattern.format(**words)

    paragraphs = tuple(
        " ".join(map(sentence, chance.sample(SENTENCES, chance.randint(2, 4)))) for _ in range(chance.randint(6, 11))
    )
    thing, place = chance.choice(THINGS), chance.choice(PLACES)
    headline = f"{place} and its {thing}: why it was {chance.choice(DEEDS)} {chance.choice(WHEN)}"
    author = f"{chance.choice(FIRST)} {chance.choice(LAST)}"
    day = datetime.date(2024, 1, 1) + datetime.timedelta(days=chance.randrange(330))
    return Story(number, headline, author, day, paragraphs)


def themed(one: Story, others: list[Story]) -> str:
    """As a theme of a blog has it: metas, classes that say what they are, comments and a sidebar."""
    paragraphs = "".join(f"<p>{escape(text)}</p>\n" for text in one.paragraphs)
    related = "".join(f'<li><a href="{each.path}">{escape(each.headline)}</a></li>' for each in others)
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>{escape(one.headline)} - {HALL}</title>
<meta property="og:type" content="article"><meta property="og:site_name" content="{HALL}">
<meta property="og:title" content="{escape(one.headline)}">
<meta property="article:published_time" content="{one.day}T07:30:00+01:00">
<link rel="canonical" href="{one.path}"><style>.entry-content p {{ margin: 1em }}</style></head>
<body class="single"><header><a href="/">{HALL}</a><nav><ul class="menu">{MENU}</ul></nav></header>
<main><article class="post"><h1 class="entry-title">{escape(one.headline)}</h1>
<p class="entry-meta">By <a rel="author" href="/by/{one.number}">{escape(one.author)}</a>
<time datetime="{one.day}">{one.day:%d %B %Y}</time></p>
<div class="entry-content">{paragraphs}</div>
<div class="share-buttons"><a href="#">Share</a> <a href="#">Post</a> <a href="#">E-mail</a></div></article>
<section id="comments"><h2>2 comments</h2><ol><li class="comment"><b>tidewatcher</b><p>About time, too.</p></li>
<li class="comment"><b>mudlark</b><p>They said the same of the pier.</p></li></ol></section></main>
<aside class="sidebar"><h3>Most read</h3><ul>{related}</ul></aside>
<footer><p>© 2024 {HALL}. All rights reserved.</p></footer></body></html>"""


def linked(one: Story, others: list[Story]) -> str:
    """As a page that is put together by a program has it: JSON-LD, and classes that say nothing."""
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": one.headline,
        "datePublished": f"{one.day}T05:00:00Z",
        "author": [{"@type": "Person", "name": one.author}],
        "publisher": {"@type": "Organization", "name": HALL},
    }
    middle = len(one.paragraphs) // 2
    texts = [f'<p class="css-1x{i}">{escape(text)}</p>' for i, text in enumerate(one.paragraphs)]
    teaser = f'<div class="css-k9"><h4>Read more</h4><a href="{others[0].path}">{escape(others[0].headline)}</a></div>'
    letter = '<div class="css-q2"><p>Get the harbour letter every Friday.</p><input><button>Sign up</button></div>'
    texts[middle:middle] = [teaser]
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(one.headline)} | {HALL}</title>
<script type="application/ld+json">{json.dumps(data)}</script></head><body><div id="root">
<div class="css-a1"><a href="/">{HALL}</a><ul>{MENU}</ul></div>
<div class="css-b2"><div class="css-c3"><h1 class="css-d4">{escape(one.headline)}</h1>
<div class="css-e5"><span>{escape(one.author)}</span><span>{one.day:%B %d, %Y}</span></div></div>
<div class="css-f6">{"".join(texts)}</div>{letter}</div>
<div class="css-g7">{"".join(f'<a href="{each.path}"><h3>{escape(each.headline)}</h3></a>' for each in others)}</div>
</div><script>window.__STATE__ = {{"page": {one.number}, "ads": [1, 2, 3]}}</script></body></html>"""


def old(one: Story, others: list[Story]) -> str:
    """As pages of the nineties have it: tables, line breaks, no metadata; and its charset is said by the server only."""
    text = "<br><br>\n".join(escape(text, quote=False) for text in one.paragraphs)
    links = "<br>".join(f'<a href="{each.path}">{escape(each.headline)}</a>' for each in others)
    return f"""<HTML><HEAD><TITLE>{escape(one.headline)}</TITLE></HEAD><BODY BGCOLOR=white>
<TABLE WIDTH=100%><TR><TD COLSPAN=2><A HREF="/"><B>{HALL}</B></A></TD></TR>
<TR><TD WIDTH=150 VALIGN=top><FONT SIZE=1>{links}</FONT></TD>
<TD><H1>{escape(one.headline)}</H1>
<P><I>By {escape(one.author)}</I><BR>{one.day.day} {one.day:%B %Y}</P>
<P>{text}</P></TD></TR></TABLE><HR><FONT SIZE=1>Copyright 2024 {HALL}</FONT></BODY></HTML>"""


def listing(page: int, last: int, shown: list[Story]) -> str:
    """An index of teasers, and links to the other ones."""
    cards = "".join(
        f'<div class="card"><h3><a href="{one.path}">{escape(one.headline)}</a></h3>'
        f'<p>{escape(one.paragraphs[0].partition(".")[0])} …</p><span class="date">{one.day:%d %B %Y}</span></div>'
        for one in shown
    )
    pages = "".join(f'<a href="/page/{number}">{number}</a> ' for number in range(1, last + 1))
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>News, page {page} - {HALL}</title></head>
<body><header><a href="/">{HALL}</a><nav><ul class="menu">{MENU}</ul></nav></header>
<main><h1>All news</h1><div class="cards">{cards}</div><div class="pagination">{pages}</div></main>
<footer><p>© 2024 {HALL}. All rights reserved.</p></footer></body></html>"""


TEMPLATES = (themed, linked, old)


def build(articles: int) -> Site:
    """A site of so many articles, and a listing for each fifteen of them; ``/`` is the first listing.

    Among the articles, each of the three templates in turn, number 0 is slow, and the last one is broken: its markup
    ends within a tag after the fourth paragraph, and the server says another charset than the page is written in. The
    listings link to a page that is not there, ``/gone``, and to one that does not come in time, ``/stuck``.
    """
    site = Site()
    stories = [story(number) for number in range(articles)]
    for one in stories:
        others = [stories[(one.number + step) % articles] for step in (5, 11, 17)]
        site.answers[one.path] = article_answer(one, others, is_last=one.number == articles - 1)
        site.articles[one.path] = one
    last = stories[-1]
    site.articles[last.path] = Story(last.number, last.headline, last.author, last.day, last.paragraphs[:4])
    count = -(-articles // PER_LISTING)
    for page in range(1, count + 1):
        shown = stories[(page - 1) * PER_LISTING : page * PER_LISTING]
        text = listing(page, count, shown).replace(
            "</main>", '<a href="/gone">Gone</a> <a href="/stuck">Stuck</a></main>'
        )
        for path in ["/", "/page/1"] if page == 1 else [f"/page/{page}"]:
            site.answers[path] = Answer(text.encode())
            site.listings.add(path)
    site.answers["/gone"] = Answer(themed(story(10_001), stories[:3]).encode(), status=404)
    site.answers["/stuck"] = Answer(b"<p>Too late.</p>", delay=STUCK)
    return site


def article_answer(one: Story, others: list[Story], *, is_last: bool) -> Answer:
    """The page of an article."""
    if is_last:
        whole = themed(one, others)
        end = whole.index(escape(one.paragraphs[4])) - len("<p>")
        return Answer((whole[:end] + '<p class="entry').encode(), "text/html; charset=iso-8859-2")
    template = TEMPLATES[one.number % 3]
    text = template(one, others)
    if template is old:
        return Answer(text.encode("cp1252", "xmlcharrefreplace"), "text/html; charset=windows-1252")
    return Answer(text.encode(), delay=SLOW if one.number == 0 else 0.0)


@contextmanager
def serve(site: Site) -> Iterator[Site]:
    """The site on a free port of 127.0.0.1, as long as the context lasts."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            """Sends what stands at the path; what does not is a 404."""
            answer = site.answers.get(self.path, Answer(b"<p>There is nothing here.</p>", status=404))
            if answer.delay:
                site.hung_up.wait(answer.delay)
            self.send_response(answer.status)
            self.send_header("Content-Type", answer.content_type)
            self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            self.wfile.write(answer.body)

        def log_message(self, *args: object) -> None:
            """Says nothing."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        request_queue_size = 64

        def handle_error(self, *args: object) -> None:
            """A client that hung up is none of our worries."""

    with Server(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        site.root = f"http://127.0.0.1:{server.server_address[1]}/"
        try:
            yield site
        finally:
            site.hung_up.set()
            server.shutdown()
            thread.join(10)
