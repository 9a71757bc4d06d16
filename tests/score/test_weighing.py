"""Weights: they have to match the scorers, and a score is their sum."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from builders import nested_page, page_of

from adc_extract.score.hints import hint_features, hint_scores, hint_weights, words_of
from adc_extract.score.presets import HTML, PLAIN, Preset
from adc_extract.score.weighing import WeightsError, feature_names, from_json, load, scores


def blank(preset: Preset) -> dict[str, Any]:
    """Weights of 0 for every feature of a preset."""
    stages = {"first": preset.first, "second": preset.second}
    data: dict[str, Any] = {
        stage: {"constant": 0.0, "weights": {name: 0.0 for scorer in scorers for name in feature_names(scorer)}}
        for stage, scorers in stages.items()
    }
    data["sureness"] = {"slope": 1.0, "constant": 0.0}
    return data


@pytest.mark.parametrize("preset", [HTML, PLAIN], ids=["html", "plain"])
def test_committed_weights_load(preset: Preset) -> None:
    """The weights in the package are those of the scorers in the package."""
    assert len(load(preset).first.columns) == len(preset.first)


def test_a_missing_weight_is_refused() -> None:
    """A feature without a weight is an error, not a zero."""
    data = blank(PLAIN)
    del data["first"]["weights"]["repeated: twice"]
    with pytest.raises(WeightsError, match="repeated: twice"):
        from_json(data, PLAIN)


def test_a_stray_weight_is_refused() -> None:
    """A weight that no scorer has is an error: hints are for HTML only, and the second look has none."""
    for preset, stage, name in ((PLAIN, "first", "in article"), (HTML, "second", "in article"), (HTML, "first", "odd")):
        data = copy.deepcopy(blank(preset))
        data[stage]["weights"][name] = 1.0
        with pytest.raises(WeightsError, match=name):
            from_json(data, preset)


def test_scores_are_sums() -> None:
    """With one weight apart from zero, exactly the blocks with that feature have it in their first score."""
    data = blank(PLAIN)
    data["first"]["weights"]["repeated: twice"] = 3.0
    data["second"]["weights"]["score: <4, best <4"] = 2.0
    data["second"]["constant"] = -0.5
    assert scores(page_of("a", "b", "a"), PLAIN, from_json(data, PLAIN)) == [1.5, -0.5, 1.5]


def test_hints_count_once_per_container() -> None:
    """A word counts for each container it stands in; near words for the two innermost ones."""
    page = nested_page(("div.story/div.story/div.x", "p", "Text"))
    assert hint_scores(page, hint_weights({"in story": 1.0})) == [2.0]
    assert hint_scores(page, hint_weights({"near x": 1.0, "near story": 5.0})) == [1.0]
    assert sorted(hint_features(page, 0)) == sorted(
        [
            *["in <>", "in <div>", "in <div>", "in <div>", "in <p>", "in story", "in story", "in x"],
            *["near <div>", "near <p>"],
            "near x",
        ]
    )


@pytest.mark.parametrize(
    ("hints", "expected"),
    [
        ("entry-content", {"entry", "content", "entry-content"}),
        ("ArticleBody__text-3xY", {"article", "body", "text", "x", "y", "articlebody__text-3xy"}),
        ("", set()),
        ("col-12", {"col", "12", "col-12"}),
    ],
)
def test_words_of_hints(hints: str, expected: set[str]) -> None:
    """Class names are taken apart at hyphens, underscores and capitals, and names with a hyphen kept whole as well."""
    page = nested_page((f"div.{hints}", "p", "x"))
    assert set(words_of(page.containers[1])) - {"<div>"} == expected
