"""Values as they are shown in the report: everything that comes from the page goes through here."""

from __future__ import annotations

from html import escape

_LONGEST = 400  # characters


def clean(text: str) -> str:
    """Without what no document may hold: lone surrogates and NULs."""
    return text.encode("utf-8", "replace").decode().replace("\0", "\ufffd")


def shown(value: object) -> str:
    """A value on a line, cut where it is long, escaped."""
    text = ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
    return escape(clean(" ".join(text.split())[:_LONGEST]))


def signed(score: float) -> str:
    """A score or a weight with its sign.

    >>> signed(-0.5), signed(2)
    ('−0.50', '+2.00')
    """
    return f"{score:+.2f}".replace("-", "−")


def table(head: tuple[str, ...], rows: list[str], nothing: str) -> str:
    """A table of rows that are HTML already; a sentence where there are none."""
    if not rows:
        return f"<p>{nothing}</p>"
    cells = "".join(f'<th scope="col">{name}</th>' for name in head)
    return f"<table><thead><tr>{cells}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
