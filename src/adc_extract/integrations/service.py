"""The service: an ASGI application that answers a page with its article.

``create_app()`` is the application, for any server of ASGI; ``adc-extract serve`` runs it under uvicorn. It needs the
extra ``serve``. It fetches nothing, keeps nothing, and writes no page into a log.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import Receive

from adc_extract.integrations.serving.answer import Answer
from adc_extract.integrations.serving.bodies import GoneError, Room, is_bounded, question_of, read
from adc_extract.integrations.serving.crew import Crew
from adc_extract.integrations.serving.limits import Limits
from adc_extract.integrations.serving.log import Log
from adc_extract.integrations.serving.openapi import document
from adc_extract.integrations.serving.problem import TYPE, Problem
from adc_extract.integrations.serving.question import JSON
from adc_extract.integrations.serving.refusal import Refusal
from adc_extract.render.json import dumped
from adc_extract.version import __version__

# Of everything that is answered: a browser that is shown it runs, loads and keeps nothing.
_HEADERS = {
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
}
_DEFAULT = Limits()


def create_app(limits: Limits = _DEFAULT) -> Starlette:
    """The application: ``POST /extract``, ``GET /health``, ``GET /openapi.json``.

    Its worker processes start and end with its lifespan, which the server has to run, or whoever mounts the application
    in another one. The log, one line for each request, is ``adc_extract.service`` at INFO.
    """
    service = _Service(limits)
    handlers: dict[Any, Any] = {Problem: _on_problem, HTTPException: _on_http_exception, Exception: _on_fault}
    app = Starlette(
        routes=[
            Route("/extract", service.extract, methods=["POST"]),
            Route("/health", service.health, methods=["GET"]),
            Route("/openapi.json", service.openapi, methods=["GET"]),
        ],
        middleware=[Middleware(Log)],
        exception_handlers=handlers,
        lifespan=service.lifespan,
    )
    app.router.redirect_slashes = False
    return app


class _Service:
    """The endpoints, and what they share."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._crew: Crew | None = None
        self._room: Room | None = None

    @asynccontextmanager
    async def lifespan(self, app: Starlette) -> AsyncIterator[None]:
        """The workers live as long as the application does."""
        crew = Crew(self._limits)
        await crew.start()
        self._crew = crew
        self._room = Room(self._limits.max_bytes * (crew.state().workers + self._limits.queue))
        try:
            yield
        finally:
            self._crew = self._room = None
            await crew.stop()

    async def extract(self, request: Request) -> Response:
        """The article of the page in the body."""
        crew, room = self._crew, self._room
        if crew is None or room is None:
            raise Problem(503, "no worker was started: the server has to run the lifespan of the application")
        with room.place() as place:
            try:
                question = question_of(request, self._limits)
                crew.check()
                body = await read(request.receive, self._limits, place)
            except Problem as problem:
                return _refused(problem, request, self._limits)
            except GoneError:
                return Response(status_code=400)  # nobody reads it
            asking = crew.ask(question, body)
            del body  # the message to the worker has it
            try:
                answer = await (asking if crew.has_idle else _unless_gone(request.receive, asking))
            except GoneError:
                return Response(status_code=400)
        return _response(answer.status, answer.media, answer.body)

    async def health(self, request: Request) -> Response:
        """Whether there is a worker, and how much there is to do."""
        state = self._crew.state() if self._crew else None
        is_up = state is not None and state.alive > 0
        said = {
            "status": "ok" if is_up else "down",
            "version": __version__,
            "workers": {
                "number": state.workers if state else 0,
                "alive": state.alive if state else 0,
                "busy": state.busy if state else 0,
            },
            "queue": {"waiting": state.waiting if state else 0, "most": self._limits.queue},
        }
        return _response(200 if is_up else 503, JSON, dumped(said).encode())

    async def openapi(self, request: Request) -> Response:
        """The description of all this."""
        found = document(__version__, self._limits, request.scope.get("root_path", ""))
        return _response(200, JSON, dumped(found).encode())


async def _unless_gone(receive: Receive, asking: Coroutine[Any, Any, Answer]) -> Answer:
    """The answer, if it is still wanted when it is there. Raises GoneError, and gives the place in the queue away."""
    asked, gone = asyncio.ensure_future(asking), asyncio.ensure_future(_gone(receive))
    try:
        await asyncio.wait({asked, gone}, return_when=asyncio.FIRST_COMPLETED)
        if not asked.done():
            raise GoneError
        return asked.result()
    finally:
        asked.cancel()
        gone.cancel()


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


def _response(status: int, media: str, body: bytes, headers: dict[str, str] | None = None) -> Response:
    return Response(body, status, {"content-type": media, **_HEADERS, **(headers or {})})


def _refused(problem: Problem, request: Request, limits: Limits) -> Response:
    """The answer before the body was read: what is left of it is read by the server, if that is bounded."""
    make = Response if is_bounded(request, limits) and problem.status != 408 else Refusal
    return make(problem.body(), problem.status, {"content-type": TYPE, **_HEADERS, **problem.headers})


async def _on_problem(request: Request, problem: Problem) -> Response:
    return _response(problem.status, TYPE, problem.body(), problem.headers)


async def _on_http_exception(request: Request, error: HTTPException) -> Response:
    """No such path, or no such method there."""
    detail = "there are POST /extract, GET /health and GET /openapi.json" if error.status_code == 404 else error.detail
    return _response(error.status_code, TYPE, Problem(error.status_code, detail).body(), dict(error.headers or {}))


async def _on_fault(request: Request, error: Exception) -> Response:
    """A fault of the service itself, which the server logs."""
    return _response(500, TYPE, Problem(500, "a fault of the service").body())
