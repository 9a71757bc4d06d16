"""Articles in places where they are not looked for, and things beside them that look like one."""

from __future__ import annotations

from hard.page import PARAGRAPHS, TITLE, HardPage, article, document, page, paragraphs

NOTICE = (
    "<p>We and our {} partners keep and read cookies on your device, and we use them to measure how our pages are read, "
    "and to show what might please you. You can agree, or choose what you agree to, at any time.</p>"
)


def split(n: int) -> bytes:
    """Each paragraph in a container of its own, with n empty places for advertisements before it."""
    place = '<div class="slot"><div id="slot-x"></div></div>'
    parts = "".join(f'{place * n}<div class="part"><div><p>{text}</p></div></div>' for text in PARAGRAPHS)
    return document(f"<h1>{TITLE}</h1><div>{parts}</div>").encode()


def within(tag: str, n: int) -> bytes:
    """The article in an element that mostly holds something else, behind n entries of a menu."""
    return document(f"<nav>{'<a href=/x>Place</a> ' * n}</nav><{tag}>{article()}</{tag}>").encode()


def linked_paragraph(n: int) -> bytes:
    """A paragraph that is one link, and n links behind the article."""
    parts = f'{paragraphs(0, 2)}<p><a href="/pier">{PARAGRAPHS[2]}</a></p>{paragraphs(3)}'
    return document(f"<article><h1>{TITLE}</h1>{parts}</article>{'<p><a href=/x>More</a></p>' * n}").encode()


def notices(n: int) -> bytes:
    """A notice on cookies before the article, with n partners by name."""
    partners = "".join(f"<li>Partner {i} Ltd. <a href=/p/{i}>Privacy</a></li>" for i in range(n))
    return page(before=f'<div class="cookie-notice" role="dialog">{NOTICE.format(n)}<ul>{partners}</ul></div>')


def twice(n: int) -> bytes:
    """The article for small screens, and again for large ones, with n entries of a menu in between."""
    menu = "<ul>" + "<li><a href=/x>Place</a></li>" * n + "</ul>"
    return document(f'<div class="small">{article()}</div>{menu}<div class="large">{article()}</div>').encode()


def breaks(n: int) -> bytes:
    """Paragraphs that are only apart by line breaks, with n more of these behind each."""
    lines = f"{'<br>' * (n + 2)}\n".join(PARAGRAPHS)
    return document(f"<h1>{TITLE}</h1><div>{lines}</div>").encode()


def letters(n: int) -> bytes:
    """Each word of the article in n elements of its own."""
    start, end = "<span class=w>" * n, "</span>" * n
    text = "".join(f"<p>{' '.join(f'{start}{word}{end}' for word in line.split())}</p>" for line in PARAGRAPHS)
    return document(f"<article><h1>{TITLE}</h1>{text}</article>").encode()


CASES = [
    HardPage("a body in many containers", "adbar/trafilatura#85, #304; mozilla/readability#379", split, 5, 4000),
    HardPage("an article in aside", "adbar/trafilatura#569", lambda n: within("aside", n), 10, 40_000),
    HardPage("an article in main", "adbar/trafilatura#588", lambda n: within("main", n), 10, 40_000),
    HardPage("a paragraph that is a link", "mozilla/readability#878", linked_paragraph, 5, 40_000),
    HardPage("a notice on cookies", "mozilla/readability#514, #722", notices, 10, 15_000),
    HardPage("the article twice", "adbar/trafilatura#81, #768", twice, 10, 30_000),
    HardPage("paragraphs by line breaks", "adbar/trafilatura#431: structure that is lost", breaks, 0, 50_000),
    HardPage("words in elements", "adbar/trafilatura#660, #661: glued words", letters, 2, 300),
]
