"""Where each field comes from, as text: the candidate chosen, and those that lost."""

from __future__ import annotations

from collections.abc import Mapping

from adc_extract.model.candidate import Candidate, Choice

_SHOWN = 90  # characters of a value
_LOST = 8  # candidates of one field that are printed


def field_lines(provenance: Mapping[str, Choice]) -> str:
    """For each field a line with its value, or a dash, and under it a line a candidate: ``+`` won, ``-`` lost."""
    lines = []
    for field, choice in provenance.items():
        value = _short(choice.chosen.value) if choice.chosen else "—"
        lines.append(f"{field}: {value}")
        if choice.chosen:
            lines.append(f"  + {_told(choice.chosen)}")
        lines += [f"  - {_told(lost)}" for lost in choice.lost[:_LOST]]
        if len(choice.lost) > _LOST:
            lines.append(f"  - … and {len(choice.lost) - _LOST} more")
    return "\n".join(lines) + "\n"


def _told(candidate: Candidate) -> str:
    """Source and place, what stands there, why it won or lost, and how often such a candidate is right."""
    place = f", block {candidate.block}" if candidate.block is not None else ""
    sure = f" ({candidate.confidence:.0%})" if candidate.confidence is not None else ""
    return f"{candidate.source}{place}{sure}: {_short(candidate.raw)} — {candidate.reason}"


def _short(value: object) -> str:
    text = ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
    text = " ".join(text.split())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
