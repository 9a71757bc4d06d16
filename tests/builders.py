"""Pages without HTML, for tests of what comes after reading."""

from __future__ import annotations

from adc_extract.fields.facts import Facts, gather
from adc_extract.model.decision import Decision
from adc_extract.model.page import Container, Head, Page, PageBlock


def page_of(*blocks: PageBlock | str, **head: object) -> Page:
    """A page of these blocks under one root, or of paragraphs, where a text is given; ``head`` fills the Head."""
    made = [PageBlock(block, "p") if isinstance(block, str) else block for block in blocks]
    return Page(made, [Container("", "", 0, 0, 0, len(made))], Head(**head))  # type: ignore[arg-type]


def nested_page(*specs: tuple[str, str, str]) -> Page:
    """A page of blocks given as (path, element, text): the path names containers as ``"main.story/div.box"``.

    Blocks that share a path stand in the same containers; each block has an element of its own in the last one.
    """
    containers = [Container("", "", 0, 0, 0)]
    blocks: list[PageBlock] = []
    open_path: list[tuple[str, int]] = []
    for path, tag, text in specs:
        steps = path.split("/") if path else []
        shared = 0
        while shared < min(len(steps), len(open_path)) and steps[shared] == open_path[shared][0]:
            shared += 1
        for _, index in open_path[shared:]:
            containers[index].end = len(blocks)
        del open_path[shared:]
        for step in steps[shared:]:
            name, _, hints = step.partition(".")
            parent = open_path[-1][1] if open_path else 0
            containers.append(Container(name, hints, parent, containers[parent].depth + 1, len(blocks)))
            open_path.append((step, len(containers) - 1))
        parent = open_path[-1][1] if open_path else 0
        containers.append(Container(tag, "", parent, containers[parent].depth + 1, len(blocks), len(blocks) + 1))
        blocks.append(PageBlock(text, tag, len(containers) - 1))
    for _, index in open_path:
        containers[index].end = len(blocks)
    containers[0].end = len(blocks)
    return Page(blocks, containers)


def keeping(*kept: int, of: int) -> Decision:
    """A decision that keeps these of so many blocks."""
    return Decision(tuple(2.0 if i in kept else -2.0 for i in range(of)), kept, 0.0)


def facts_of(page: Page, decision: Decision | None = None) -> Facts:
    """What the fields get of a page; without a decision nothing of it was kept."""
    return gather(page, decision or keeping(of=len(page.blocks)))
