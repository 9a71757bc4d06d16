"""The fields of a report with their candidates, and the elements that hold its blocks or were passed over."""

from __future__ import annotations

from html import escape

from adc_extract.explain.escaping import shown, table
from adc_extract.explain.report import Report
from adc_extract.model.candidate import Candidate, Choice

_LOST = 30  # candidates of a field that are shown
_CHOSEN, _BEATEN = "✔<span class='unseen'> chosen</span>", "×<span class='unseen'> lost</span>"
_COUNTS = "The elements that hold blocks; in brackets how many of their blocks are in the body, and how many there are."


def fields(choices: dict[str, Choice]) -> str:
    """Each field, and behind it the candidate that was chosen and those that lost."""
    rows = "".join(_field(name, choice) for name, choice in choices.items())
    return f'<section id="fields"><h2>Fields, and their candidates</h2>{rows}</section>\n'


def _field(name: str, choice: Choice) -> str:
    value = shown(choice.chosen.value) if choice.chosen else "<i>none</i>"
    rows = [_candidate(choice.chosen, is_chosen=True)] if choice.chosen else []
    rows += [_candidate(lost, is_chosen=False) for lost in choice.lost[:_LOST]]
    rest = len(choice.lost[_LOST:])
    number = len(rows) + rest
    count = f"{number} candidate{'' if number == 1 else 's'}"
    more = f"<p>… and {rest} more.</p>" if rest else ""
    head = ("", "source", "on the page", "why", "right in")
    return (
        f'<details class="field" id="field-{escape(name)}"><summary><b>{escape(name)}</b>'
        f'<span class="text" dir="auto">{value}</span><span class="candidates">{count}</span>'
        f"</summary>{table(head, rows, 'No candidate.')}{more}</details>\n"
    )


def _candidate(candidate: Candidate, *, is_chosen: bool) -> str:
    place = f' <a href="#b{candidate.block}">block {candidate.block}</a>' if candidate.block is not None else ""
    sure = f"{candidate.confidence:.0%}" if candidate.confidence is not None else ""
    return (
        f'<tr class="{"chosen" if is_chosen else "lost"}"><td>{_CHOSEN if is_chosen else _BEATEN}</td>'
        f'<td>{shown(candidate.source)}{place}</td><td dir="auto">{shown(candidate.raw)}</td>'
        f"<td>{shown(candidate.reason)}</td><td>{sure}</td></tr>"
    )


def outline(report: Report) -> str:
    """The containers, which the script draws as a tree, and what was passed over before."""
    rows = [
        f"<tr><td>{shown(p.path)} › <b>{shown(p.name)}</b></td><td>{escape(p.why)}</td><td>{p.chars:,}</td>"
        f'<td dir="auto">{shown(p.text)}</td></tr>'
        for p in report.pruned
    ]
    head = ("element", "why", "characters", "begins with")
    passed = table(head, rows, "Nothing with text was passed over.")
    return f"""<section id="outline"><h2>Containers</h2><p>{_COUNTS}</p><div id="tree"></div>
<h3>Passed over before any block was made</h3>{passed}</section>
"""
