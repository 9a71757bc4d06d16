"""A picture of an article."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Image:
    """``url`` is absolute where the page's URL is known; ``width`` and ``height`` are pixels, as the page gives them;
    ``alt`` is the text that stands for it, ``caption`` what is printed under it, without the ``credit``: who made it.
    What the page does not give is None. ``before`` is the index in ``Article.blocks`` of the block that
    it stands before. ``str()`` gives the URL."""

    url: str
    width: int | None = None
    height: int | None = None
    alt: str | None = None
    caption: str | None = None
    credit: str | None = None
    before: int | None = field(default=None, compare=False)

    def __str__(self) -> str:
        """The URL."""
        return self.url
