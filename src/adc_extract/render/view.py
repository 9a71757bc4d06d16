"""What a view of an article shows besides its text."""

from __future__ import annotations

from typing import NamedTuple


class View(NamedTuple):
    """Options of a view: they choose among what the article has, and never what is in the article.

    ``links`` keeps where links go, ``images`` shows the pictures and all captions, ``tables`` the tables, and
    ``captions`` the captions without the pictures.
    """

    links: bool = False
    images: bool = False
    tables: bool = True
    captions: bool = False
