"""How the server and a worker talk."""

from __future__ import annotations

from io import BytesIO

import pytest

from adc_extract.integrations.serving.frames import Messages, packed, read

SENT = [([200, "text/plain"], b"a" * 300), ({"ä": None}, b""), ([], b"\x00\xff")]
WIRE = b"".join(packed(head, body) for head, body in SENT)


@pytest.mark.parametrize("size", [1, 7, 64, 10_000])
def test_messages_come_whole(size: int) -> None:
    """In whatever pieces they come."""
    messages = Messages()
    pieces = [WIRE[start : start + size] for start in range(0, len(WIRE), size)]
    assert [message for piece in pieces for message in messages.of(piece)] == SENT


def test_reading() -> None:
    """One after the other; the end of the pipe is the end, also in the middle of a message."""
    file = BytesIO(WIRE)
    assert [read(file) for _ in SENT] == SENT
    assert read(file) is None
    for end in (3, 10, 200):
        assert read(BytesIO(packed(["head"], b"b" * 300)[:end])) is None
