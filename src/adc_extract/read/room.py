"""How many blocks a page may have, and which ones when they become scarce."""

from __future__ import annotations

from adc_extract.model.options import DEFAULT

_TEXT = 40  # characters of a block that is taken when others no longer are


class Room:
    """The blocks that a page may have. The second half of them is kept for text: a flood of scraps that fills the first
    half must not push out the article behind it."""

    __slots__ = ("chars", "full", "half", "left_out")

    def __init__(self, max_blocks: int = DEFAULT.max_blocks) -> None:
        self.half = max_blocks // 2
        self.full = max_blocks
        self.left_out = 0
        self.chars = 0

    def takes(self, count: int, text: str) -> bool:
        """Whether this text may be a block, behind so many others; remembers what may not."""
        if count < self.half or (count < self.full and len(text) >= _TEXT):
            return True
        self.left_out += 1
        self.chars += len(text)
        return False

    def warnings(self) -> list[str]:
        """What was left out, and how much of it, if anything was."""
        if not self.left_out:
            return []
        return [
            f"left out: {self.left_out:,} blocks with {self.chars:,} characters, behind the first {self.half:,}, "
            f"those of fewer than {_TEXT} characters first"
        ]
