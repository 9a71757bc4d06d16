"""Sites that are made up, page by page, with the body of each article: what a house prints around its texts.

The same number gives the same site. Every sentence is our own, and put together from a few words.
"""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from random import Random
from typing import NamedTuple

_WHO = (
    "the baker|the harbour master|a teacher from the upper town|the ferry company|our correspondent|"
    "the council|two fishermen|the widow of the miller|the new doctor|a boy of nine|the choir|"
    "the postmistress"
).split("|")
_DID = (
    "opened|counted|painted|could not find|wrote to the paper about|had waited for|sold|carried home|"
    "measured|forgot|took a picture of|mended|argued over"
).split("|")
_WHAT = (
    "the old bridge|forty crates of apples|a clock without hands|the winter timetable|"
    "a boat named after nobody|the school's roof|three letters|the last tram|a map of the marshes|"
    "the well behind the church|new street lamps|the recipe"
).split("|")
_WHEN = (
    "before the market closed|on the first warm day|while it rained|without telling anybody|"
    "for the second time this year|at half past six|as the law asks|when the bell rang|"
    "to everyone's surprise|after the summer fair"
).split("|")
_HOUSES = "Harbour Post|Valley Courier|Northern Mirror|Salt Road Review|Tidewater Weekly".split("|")
_FIRST, _LAST = ("Ann", "Ben", "Clara", "Dora", "Emil", "Finn"), ("Lee", "Moor", "Rask", "Holm", "Vane")
_PITCHES = (
    (
        "Good mornings begin with our letter: one long story, two short ones and the weather, in your inbox "
        "at six. It costs nothing, and you can leave whenever you like."
    ),
    (
        "You have read something that we could only write because readers pay for it. If you want more of it,"
        " become a member today; it takes two minutes and costs less than a coffee a week."
    ),
    (
        "Our reporters are on the road for you every day of the year. Follow us on all channels, tell your "
        "neighbours, and never miss what happens between the marshes and the sea."
    ),
)
_NOTES = (
    (
        "This text was written by the staff of the {house}. We correct our mistakes in public: whoever finds "
        "one writes to the desk, which answers within a day."
    ),
    (
        "The {house} is owned by the people who read it. Nobody who advertises here has a say in what we "
        "print, and everything we earn goes into reporting."
    ),
)
_NOTICE = (
    "We and our partners store information on your device, to measure how this site is used and to show "
    "you what fits you. You can change your mind at any time, and the site works all the same."
)
_MENU = "Home|Town|Harbour|Business|Sport|Culture|Weather|Letters|Jobs|Notices".split("|")
_SERIES = (
    "This is part of our series on the islands, for which we have travelled for a year, by boat, by "
    "bicycle and on foot."
)


class MadePage(NamedTuple):
    """A page, and the body of its article."""

    html: str
    body: str


class _Story(NamedTuple):
    headline: str
    author: str
    paragraphs: list[str]


Look = Callable[[Random, str, str], str]


def plain(chance: Random, name: str, inner: str) -> str:
    """Elements without any class."""
    return f"<div>{inner}</div>"


def named(chance: Random, name: str, inner: str) -> str:
    """Elements that say what they are."""
    return f'<div class="{name}">{inner}</div>'


def changing(chance: Random, name: str, inner: str) -> str:
    """Elements whose classes are drawn anew for each page, as some build tools do."""
    return f'<div class="c{chance.getrandbits(40):010x}">{inner}</div>'


LOOKS: dict[str, Look] = {"named classes": named, "no classes": plain, "changing classes": changing}


def made_site(number: int, pages: int, look: Look) -> list[MadePage]:
    """A site of so many articles. Its pages hold a menu, teasers of its other articles, a list of those most read, a
    pitch amid the text, a note of the house behind it, and a notice; some are part of a series, and say so."""
    chance = Random(number)
    house = _HOUSES[number % len(_HOUSES)]
    stories = [_story(chance) for _ in range(pages)]
    most_read = chance.sample(stories, min(5, pages))
    around = _PITCHES[number % len(_PITCHES)], _NOTES[number % len(_NOTES)].format(house=house)
    return [_page(chance, house, story, (stories, most_read), around, look) for story in stories]


def _page(
    chance: Random,
    house: str,
    story: _Story,
    others: tuple[list[_Story], list[_Story]],
    around: tuple[str, str],
    look: Look,
) -> MadePage:
    pitch, note = around
    body = [_SERIES, *story.paragraphs] if len(story.paragraphs) % 6 == 0 else story.paragraphs
    middle = len(body) // 2
    text = "".join(f"<p>{escape(each)}</p>" for each in body[:middle])
    text += look(chance, "newsletter-box", f"<p>{escape(pitch)}</p>")
    text += "".join(f"<p>{escape(each)}</p>" for each in body[middle:])
    text += f"<p>{escape(note)}</p>"
    teasers = chance.sample([each for each in others[0] if each is not story], min(4, len(others[0]) - 1))
    boxes = [
        look(
            chance, "teaser", f"<h3><a href='/{n}'>{escape(each.headline)}</a></h3><p>{escape(each.paragraphs[0])}</p>"
        )
        for n, each in enumerate(teasers)
    ]
    read = "".join(f"<li><a href='/m{n}'>{escape(each.headline)}</a></li>" for n, each in enumerate(others[1]))
    menu = "".join(f"<li><a href='/{word.lower()}'>{word}</a></li>" for word in _MENU)
    parts = [
        look(chance, "site-menu", f"<ul>{menu}</ul>"),
        f"<h1>{escape(story.headline)}</h1><p>By {story.author}, {house}</p>",
        look(chance, "article-text", text),
        look(chance, "related", "<h2>More from us</h2>" + "".join(boxes)),
        look(chance, "most-read", f"<h2>Most read</h2><ol>{read}</ol>"),
        look(chance, "cookie-notice", f"<p>{escape(_NOTICE)}</p>"),
    ]
    head = f"<title>{escape(story.headline)} | {house}</title>"
    return MadePage(f"<html><head>{head}</head><body>{''.join(parts)}</body></html>", "\n\n".join(body))


def _story(chance: Random) -> _Story:
    headline = _sentence(chance).rstrip(".")
    author = (
        f"{chance.choice('Ann Ben Clara Dora Emil Finn'.split())} {chance.choice('Lee Moor Rask Holm Vane'.split())}"
    )
    paragraphs = [
        " ".join(_sentence(chance) for _ in range(chance.randint(1, 4))) for _ in range(chance.randint(3, 14))
    ]
    return _Story(headline, author, paragraphs)


def _sentence(chance: Random) -> str:
    parts = [chance.choice(words) for words in (_WHO, _DID, _WHAT, _WHEN)]
    if chance.random() < 0.4:
        parts.append(f"and {chance.choice(_WHO)} {chance.choice(_DID)} {chance.choice(_WHAT)}")
    sentence = " ".join(parts)
    return f"{sentence[0].upper()}{sentence[1:]}."
