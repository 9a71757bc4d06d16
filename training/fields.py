"""How often a candidate of a field is right, by where it comes from: python training/fields.py — writes
src/adc_extract/score/weights/fields.json, and what it found to docs/training-fields.md.

Counted over all pages whose truth has the field: candidates that were chosen, those that lost and said the same, and
those that said otherwise. A share stands in the file if there were `RARE` such candidates at least. These are counts on
pages that the rules were written beside, not on pages held apart: they rank sources, and promise nothing.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "benchmarks"))

from measures import names, plain, same_day, same_text
from pages import corpora, samples

import adc_extract
from adc_extract.fields.trust import fate_of

RARE = 20
FATES = ("chosen", "agreed", "otherwise")
DIGITS = 2
# Corpora whose truths were made for the field.
KNOWN = {
    "headline": ("news", "fundus", "segments"),
    "authors": ("news", "fundus"),
    "date": ("news", "fundus", "segments", "dates"),
}
# Field, and the field of the truth that it is held against.
FIELDS = {"headline": "headline", "byline": "authors", "authors": "authors", "date": "date", "published": "date"}
Shares = dict[str, dict[str, dict[str, float]]]


def right(field: str, value: Any, truth: Any) -> bool:
    """Whether a candidate's value is the truth."""
    if field == "headline":
        return same_text(value, truth)
    if field == "byline":
        return all(plain(name) in plain(value) for name in truth)
    if field == "authors":
        return names(value, truth).f1 == 1.0
    return same_day(value.isoformat(), truth)


def count(report: Callable[[str], object]) -> dict[str, dict[tuple[str, str], Counter[bool]]]:
    """By field, and by source and fate: how many candidates were right and wrong."""
    counts: dict[str, dict[tuple[str, str], Counter[bool]]] = defaultdict(lambda: defaultdict(Counter))
    for folder in corpora():
        fields = [field for field, known in FIELDS.items() if folder.name in KNOWN[known]]
        for sample in samples(folder) if fields else ():
            truth = sample.truth
            article = adc_extract.extract(sample.html, url=truth.get("url"), explain=True)
            for field in fields:
                wanted, choice = truth.get(FIELDS[field]), article.provenance[field]
                for candidate in (choice.chosen, *choice.lost) if wanted else ():
                    if candidate and candidate.value:
                        fate = fate_of(candidate, choice)
                        counts[field][candidate.source, fate][right(field, candidate.value, wanted)] += 1
        report(folder.name)
    return counts


def main() -> None:
    """Counts, and writes the shares and the report."""
    counts = count(lambda corpus: print(corpus, "read", flush=True))
    shares: Shares = {}
    lines = [
        "# How often a field's candidate is right",
        "",
        "Written by `training/fields.py`. By source: how many candidates were chosen, and how many of them were right;",
        "the same of those that lost and agreed with the one chosen, and of those that said otherwise. Right is what",
        "the truth of the corpora says; one page can have several candidates of one source.",
    ]
    for field in FIELDS:
        found = counts[field]
        lines += ["", f"## {field}", "", "| source | " + " | right | ".join(FATES) + " | right |", "|---" * 7 + "|"]
        sources = sorted({source for source, _ in found}, key=lambda s: (-sum(found[s, "chosen"].values()), s))
        for source in sources:
            cells = []
            for fate in FATES:
                tally = found[source, fate]
                total = tally.total()
                cells += [str(total), f"{tally[True] / total:.0%}" if total else ""]
                if total >= RARE:
                    shares.setdefault(field, {}).setdefault(source, {})[fate] = round(tally[True] / total, DIGITS)
            lines.append(f"| {source} | {' | '.join(cells)} |")
    path = ROOT / "src" / "adc_extract" / "score" / "weights" / "fields.json"
    path.write_text(json.dumps(shares, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")
    (ROOT / "docs" / "training-fields.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"wrote {path.name} and training-fields.md")


if __name__ == "__main__":
    main()
