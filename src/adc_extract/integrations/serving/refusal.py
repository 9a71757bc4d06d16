"""A response to a request whose body nobody wants to read."""

from __future__ import annotations

import anyio
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

_LONGEST = 1.0  # seconds
_MOST = 1_000_000  # bytes


class Refusal(Response):
    """Answers at once, and closes the connection.

    What the client is sending meanwhile is thrown away for a moment: a connection that is closed on unread data is
    reset, and many clients would never see the answer.
    """

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Sends the response, and ends it when the client has ended, or has had its moment."""
        self.headers["connection"] = "close"
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        await send({"type": "http.response.body", "body": self.body, "more_body": True})
        left = _MOST
        with anyio.move_on_after(_LONGEST):
            while left > 0:
                message = await receive()
                left -= len(message.get("body", b""))
                if message["type"] == "http.disconnect" or not message.get("more_body", False):
                    break
        await send({"type": "http.response.body", "body": b"", "more_body": False})
