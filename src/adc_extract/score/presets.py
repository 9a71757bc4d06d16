"""Which scorers look at which kind of page, in order."""

from __future__ import annotations

from typing import NamedTuple

from adc_extract.score.around import AROUND, MEAN_AFTER, MEAN_BEFORE
from adc_extract.score.commas import COMMAS
from adc_extract.score.comments import COMMENTS
from adc_extract.score.company import BEST, SHARE, TEXT
from adc_extract.score.ending import ENDING
from adc_extract.score.figures import FIGURES
from adc_extract.score.holes import HOLES
from adc_extract.score.kind import KIND
from adc_extract.score.length import LENGTH
from adc_extract.score.links import LINKS
from adc_extract.score.neighbours import AFTER, BEFORE
from adc_extract.score.phrases import PHRASES
from adc_extract.score.place import PLACE
from adc_extract.score.position import POSITION
from adc_extract.score.repeats import REPEATS
from adc_extract.score.scorer import Scorer
from adc_extract.score.sections import SECTIONS
from adc_extract.score.siblings import HOLDERS_SIBLINGS, SIBLINGS
from adc_extract.score.signs import SIGNS
from adc_extract.score.structured_body import STRUCTURED_BODY
from adc_extract.score.title_distance import TITLE_DISTANCE


class Preset(NamedTuple):
    """The scorers of one kind of page: those of the first look, whether hints count, and those of the second look.

    ``name`` is also that of the file of weights.
    """

    name: str
    first: tuple[Scorer, ...]
    hints: bool
    second: tuple[Scorer, ...]


# What was measured to add nothing for a kind of page is not looked at there.
_LINES = (LENGTH, ENDING, BEFORE, AFTER, PHRASES, SECTIONS)
_COMPANY = (BEST, SHARE, HOLES)

HTML = Preset(
    "html",
    (*_LINES, LINKS, TITLE_DISTANCE, PLACE, SIBLINGS, HOLDERS_SIBLINGS, STRUCTURED_BODY, SIGNS),
    True,
    (*_COMPANY, COMMENTS, KIND),
)
PLAIN = Preset(
    "plain", (*_LINES, FIGURES, COMMAS, POSITION, REPEATS), False, (*_COMPANY, TEXT, MEAN_BEFORE, MEAN_AFTER, AROUND)
)
