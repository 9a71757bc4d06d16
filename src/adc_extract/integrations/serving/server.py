"""The application under uvicorn, with limits on connections and on how long a client may take to ask."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from math import ceil
from typing import Any

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from adc_extract.batch.worker import GRACE
from adc_extract.integrations.service import create_app
from adc_extract.integrations.serving.limits import Limits

_CONNECTIONS = 1000
_KEEP_ALIVE = 5  # seconds
_HEAD = 10.0  # seconds, for the head of a request, and for what is left of a body that nobody reads


def server(limits: Limits, host: str, port: int, announce: Callable[[str], None]) -> uvicorn.Server:
    """The server; its ``run()`` serves until SIGINT or SIGTERM, and answers then what it has been asked.

    ``announce`` is told the URL as soon as requests are heard; with port 0 the system chooses one. ``run`` raises
    SystemExit where that cannot be, after the log has said why.
    """
    longest = limits.read_timeout + 2 * limits.timeout + 2 * GRACE
    config = uvicorn.Config(
        create_app(limits),
        host=host,
        port=port,
        http=_Protocol,
        ws="none",
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        limit_concurrency=_CONNECTIONS,
        timeout_keep_alive=_KEEP_ALIVE,
        timeout_graceful_shutdown=ceil(longest),
    )
    return _Server(config, announce)


class _Server(uvicorn.Server):
    """Says where it listens."""

    def __init__(self, config: uvicorn.Config, announce: Callable[[str], None]) -> None:
        super().__init__(config)
        self._announce = announce

    async def startup(self, sockets: Any = None) -> None:
        """Opens the port, when the workers are ready."""
        await super().startup(sockets)
        for opened in self.servers:
            for listener in opened.sockets:
                host, port = listener.getsockname()[:2]
                self._announce(f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}")


class _Protocol(H11Protocol):
    """A connection that is closed where its client does not come to the point.

    Uvicorn has a time limit between two requests, and none from the first byte of a request to the end of its head.
    """

    _patience: asyncio.TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:
        """The client has its time from now on."""
        super().connection_made(transport)
        self._watch()

    def data_received(self, data: bytes) -> None:
        """Its time is over unless a request is there."""
        super().data_received(data)
        self._watch()

    def connection_lost(self, exc: Exception | None) -> None:
        """Nobody waits any more."""
        super().connection_lost(exc)
        self._unset()

    def _watch(self) -> None:
        if self.cycle is not None and not self.cycle.response_complete:
            self._unset()
        elif self._patience is None and not self.transport.is_closing():
            self._patience = self.loop.call_later(_HEAD, self._lose_patience)

    def _unset(self) -> None:
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None

    def _lose_patience(self) -> None:
        self._patience = None
        if self.cycle is None or self.cycle.response_complete:
            self.transport.close()
