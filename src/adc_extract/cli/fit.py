"""Pages of one site → the file of what they repeat."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from adc_extract.batch.input import Input
from adc_extract.batch.load import opened
from adc_extract.cli.sinks import TextSink
from adc_extract.cli.work import Made
from adc_extract.model.options import Options
from adc_extract.site.fitting import Gathering, marks_of
from adc_extract.site.model import SiteModel


@dataclass(frozen=True)
class Fit:
    """The work of ``--fit-site``: what is known of a page."""

    options: Options

    def __call__(self, page: Input) -> Made:
        """Raises what `opened` raises."""
        marks = marks_of(*opened(page, self.options))
        return Made("ok" if marks else "empty", (), marks)


class ModelSink:
    """Gathers what is known of the pages, beside what a model knows already, and writes a model of all at the end."""

    def __init__(self, target: TextSink, known: SiteModel | None) -> None:
        self._target = target
        self._known = known or SiteModel()
        self._gathering = Gathering()

    def take(self, name: str) -> bool:
        """A page that the model knows counts once, whatever its name."""
        return False

    def write(self, name: str, value: Any) -> None:
        """Takes the marks of a page."""
        self._gathering.add(value)

    def fail(self, name: str, error: str) -> None:
        """It is left out."""

    def close(self, *, whole: bool) -> None:
        """Writes the model, if nothing broke off, and there is one."""
        model = self._known.merge(SiteModel.of_pages(self._gathering.pages())) if whole else SiteModel()
        if model.pages:
            self._target.write("", model.to_json() + "\n")
        self._target.close(whole=bool(model.pages))
