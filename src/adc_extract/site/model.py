"""What a site repeats, as a value."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from adc_extract.model.options import DEFAULT, Options
from adc_extract.site.ground import COMMON, PLACE_BITS, PROSE, bits, sample


@dataclass(frozen=True, slots=True, repr=False)
class SiteModel:
    """What the pages of one site have in common: which blocks stand on which of them, as numbers without any text.

    Made by `fit`, and handed to ``extract(html, site=model)``: a block that many other pages of the site have, too, is
    less likely part of the article. It adds evidence and decides nothing alone, so that a sentence of the article which
    stands elsewhere on the site stays. The page itself, and copies of it, do not speak, so that it is no matter whether
    the model was fitted on it.

    A value: it does not change, equals another one of the same pages, can be pickled, and is the same in every process.
    ``ids`` are the numbers of its pages, in order; ``masks`` has, for each mark of a block, a bit for each page that
    holds it. It has at most 256 pages: of more, a sample.

    >>> model = SiteModel.fit(f"<h1>{name}</h1><p>It rained.</p><div>The Post</div>" for name in ("Mon", "Tue"))
    >>> model
    SiteModel(2 pages, 4 blocks)
    >>> SiteModel.from_json(model.to_json()) == model
    True
    """

    ids: tuple[int, ...] = ()
    masks: Mapping[int, int] = field(default_factory=dict)
    # What follows from them: for the upper part of each mark, the text, the pages that hold it at any place; and for
    # each page the sum of its running texts that are not `COMMON`, where one that n pages have counts for 1/n.
    texts: Mapping[int, int] = field(init=False, compare=False)
    prose: tuple[float, ...] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        texts: defaultdict[int, int] = defaultdict(int)
        prose = [0.0] * len(self.ids)
        for mark, mask in self.masks.items():
            texts[mark >> PLACE_BITS] |= mask
            if mark & PROSE and mask.bit_count() <= COMMON:
                part = 1 / mask.bit_count()
                for page in bits(mask):
                    prose[page] += part
        object.__setattr__(self, "texts", dict(texts))
        object.__setattr__(self, "prose", tuple(prose))

    def __reduce__(self) -> tuple[type[SiteModel], tuple[tuple[int, ...], Mapping[int, int]]]:
        return SiteModel, (self.ids, self.masks)

    @classmethod
    def fit(cls, pages: Iterable[Any], *, plain: bool = False, options: Options | None = None) -> SiteModel:
        """The model of some pages of one site, in any order; one that is given twice counts once.

        ``pages`` are what `adc_extract.extract` takes: ``bytes``, ``str`` and so on, or with ``plain`` what
        `adc_extract.extract_text` takes, plain-text dumps. Twenty pages show what a site repeats; two are a beginning.
        ``options`` are those of these calls. Raises TypeError for a single page, and for one of any other type.
        """
        from adc_extract.site.fitting import Gathering, marks_of  # here, because a model that is there needs no reader

        if isinstance(pages, (str, bytes, bytearray, memoryview)):
            raise TypeError(f"pages: expected an iterable of them, got a single {type(pages).__name__}: pass [page]")
        gathering = Gathering()
        for page in pages:
            gathering.add(marks_of(page, plain, options or DEFAULT))
        return cls.of_pages(gathering.pages())

    @property
    def pages(self) -> int:
        """How many pages it knows, at most 256."""
        return len(self.ids)

    def merge(self, other: SiteModel) -> SiteModel:
        """The model of the pages of both: the same as if it had been fitted on all of them. A page that both have
        counts once; the order is no matter. Raises TypeError for anything but a model."""
        if not isinstance(other, SiteModel):
            raise TypeError(f"expected SiteModel, got {type(other).__name__}")
        return self.of_pages({**self.contents(), **other.contents()})

    def contents(self) -> dict[int, list[int]]:
        """For each page, by its number, the marks on it, in order."""
        found: dict[int, list[int]] = {number: [] for number in self.ids}
        places = [found[number] for number in self.ids]
        for mark in sorted(self.masks):
            for page in bits(self.masks[mark]):
                places[page].append(mark)
        return found

    def to_json(self) -> str:
        """The model as one line of JSON, the same for equal models."""
        from adc_extract.site.saved import to_json

        return to_json(self.contents())

    @classmethod
    def from_json(cls, text: str | bytes) -> SiteModel:
        """The model that was saved. Raises `SiteModelError`, which is a ValueError, for whatever is none."""
        from adc_extract.site.saved import from_json

        return cls.of_pages(from_json(text))

    @classmethod
    def of_pages(cls, pages: Mapping[int, Iterable[int]]) -> SiteModel:
        """The model of pages by their numbers, each with the marks on it."""
        pages = sample(pages)
        masks: defaultdict[int, int] = defaultdict(int)
        for at, marks in enumerate(pages.values()):
            for mark in marks:
                masks[mark] |= 1 << at
        return cls(tuple(pages), dict(masks))

    def __repr__(self) -> str:
        return f"SiteModel({self.pages} pages, {len(self.masks):,} blocks)"
