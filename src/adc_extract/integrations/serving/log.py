"""The log of requests: one line for each, without anything of a page or of where it is from."""

from __future__ import annotations

import asyncio
import logging

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from adc_extract.render.text import printable

_LOG = logging.getLogger("adc_extract.service")
_LONGEST = 80  # characters of a path


class Log:
    """Says of each request its method and path, its status, the bytes that came and went, and milliseconds.

    The query is left out: it may hold a URL.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes everything on, and counts it if there is a log."""
        if scope["type"] != "http" or not _LOG.isEnabledFor(logging.INFO):
            await self._app(scope, receive, send)
            return
        loop = asyncio.get_running_loop()
        began, status, came, went = loop.time(), 0, 0, 0

        async def counted_receive() -> Message:
            nonlocal came
            message = await receive()
            came += len(message.get("body", b""))
            return message

        async def counted_send(message: Message) -> None:
            nonlocal status, went
            status = message.get("status", status)
            went += len(message.get("body", b""))
            await send(message)

        try:
            await self._app(scope, counted_receive, counted_send)
        finally:
            path = printable(" ".join(scope["path"].split()))[:_LONGEST]
            spent = 1000 * (loop.time() - began)
            _LOG.info("%s %s %d, %d bytes in, %d out, %.1f ms", scope["method"], path, status, came, went, spent)
