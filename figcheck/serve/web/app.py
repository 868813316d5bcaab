"""The application: its paths, and the few threads in which stories are judged."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from ... import __version__
from ...checker import Checker
from ...errors import FigcheckError
from ...report import writer
from ...report.checked import Checked, Look
from . import answers, assets, languagetool, openapi, trouble
from .asked import Refused, Room, story
from .forms import fields
from .guard import Guard
from .limits import Doors, Limits
from .trouble import json_answer
from .view import shown

if TYPE_CHECKING:
    from starlette.types import ASGIApp

T = TypeVar("T")
Handler = Callable[[Request], Awaitable[Response]]
_WARMING = "Sales rose 20% to $3.4bn from $3.02bn. Six men and five women, 11 in all, fled on Tuesday, 4 March 2025."


class Desk:
    """The checker with its threads. What does not get a place in the queue is told to come again."""

    def __init__(self, checker: Checker, limits: Limits) -> None:
        self.checker, self.limits = checker, limits
        self._threads = ThreadPoolExecutor(limits.at_once, "figcheck")
        self._taken = 0

    @property
    def full(self) -> bool:
        """Whether no further request is taken."""
        return self._taken >= self.limits.at_once + self.limits.waiting

    async def do(self, work: Callable[[], T]) -> T:
        """The result of some work. Raises Refused where there is no place for it, and where it takes too long."""
        if self.full:
            raise Refused(503, "busy", "too many stories are waiting; try again in a second")
        self._taken += 1
        doing = asyncio.get_running_loop().run_in_executor(self._threads, work)
        doing.add_done_callback(self._done)
        try:
            # a thread cannot be stopped: it keeps its place until it is done, and its result is dropped
            return await asyncio.wait_for(asyncio.shield(doing), self.limits.seconds)
        except TimeoutError:
            doing.cancel()
            raise Refused(503, "too long", f"this took longer than {self.limits.seconds:g} seconds") from None

    def _done(self, doing: asyncio.Future[T]) -> None:
        self._taken -= 1
        if not doing.cancelled():
            doing.exception()  # it was told to whoever waited, or nobody waits any more

    def close(self) -> None:
        """End the threads."""
        self._threads.shutdown(wait=False, cancel_futures=True)


def application(checker: Checker, limits: Limits | None = None, doors: Doors | None = None) -> ASGIApp:
    """The application over a checker."""
    desk = Desk(checker, limits or Limits())

    @asynccontextmanager
    async def living(_app: Starlette) -> AsyncIterator[None]:
        await desk.do(lambda: checker.check(_WARMING))
        yield
        desk.close()

    app = Starlette(
        routes=[*_api(desk), *_page(desk)],
        exception_handlers={
            Refused: trouble.refused,
            HTTPException: trouble.unroutable,
            FigcheckError: trouble.unusable,
            Exception: trouble.broken,
        },
        lifespan=living,
    )
    return Guard(app, desk.limits, doors or Doors())


def _api(desk: Desk) -> list[Route]:
    async def ready(_request: Request) -> Response:
        return json_answer({"ready": not desk.full, "version": __version__}, 503 if desk.full else 200)

    async def schema(request: Request) -> Response:
        name = request.path_params["name"]
        if name not in openapi.SCHEMAS:
            raise HTTPException(404, f"there are {', '.join(openapi.SCHEMAS)}")
        return Response(assets.schema(name), media_type="application/schema+json")

    async def described(_request: Request) -> Response:
        return json_answer(openapi.document())

    async def as_languagetool(request: Request) -> Response:
        given = request.query_params if request.method == "GET" else await fields(request, desk.limits)
        return json_answer(await desk.do(partial(languagetool.check, desk.checker, desk.limits, dict(given))))

    async def languages(_request: Request) -> Response:
        return json_answer(languagetool.languages())

    async def info(_request: Request) -> Response:
        return json_answer(languagetool.info())

    async def longest(_request: Request) -> Response:
        return PlainTextResponse(str(desk.limits.characters))

    async def healthy(_request: Request) -> Response:
        return PlainTextResponse("OK")

    return [
        *(
            Route(f"/v1/{answer.__name__}", _answered(desk, answer), methods=["POST"])
            for answer in (answers.check, answers.figures, answers.judge, answers.compare)
        ),
        Route("/v2/check", as_languagetool, methods=["GET", "POST"]),
        Route("/v2/languages", languages),
        Route("/v2/info", info),
        Route("/v2/maxtextlength", longest),
        Route("/v2/healthcheck", healthy),
        Route("/ready", ready),
        Route("/openapi.json", described),
        Route("/schemas/{name}", schema),
    ]


def _answered(desk: Desk, answer: answers.Answer) -> Handler:
    async def handler(request: Request) -> Response:
        given = await fields(request, desk.limits)
        return json_answer(await desk.do(partial(answer, desk.checker, desk.limits, given)))

    return handler


def _page(desk: Desk) -> list[Route]:
    async def page(_request: Request) -> Response:
        headers = {"content-security-policy": assets.POLICY}
        return Response(assets.page(), media_type="text/html", headers=headers)

    async def style(_request: Request) -> Response:
        return Response(assets.style(), media_type="text/css")

    async def script(_request: Request) -> Response:
        return Response(assets.script(), media_type="text/javascript")

    async def proof(request: Request) -> Response:
        given = await fields(request, desk.limits)
        return json_answer(await desk.do(lambda: shown(answers.checked(desk.checker, desk.limits, given))))

    async def read(request: Request) -> Response:
        given = await fields(request, desk.limits)
        return json_answer(await desk.do(lambda: _read(desk.limits, given.get("file"))))

    async def report(request: Request) -> Response:
        given = await fields(request, desk.limits)
        html = await desk.do(lambda: _report(answers.checked(desk.checker, desk.limits, given)))
        return _html(html, {"content-disposition": 'attachment; filename="figcheck-report.html"'})

    async def comparison(request: Request) -> Response:
        given = await fields(request, desk.limits)
        return _html(await desk.do(lambda: _report(answers.compared(desk.checker, desk.limits, given))), {})

    return [
        Route("/", page),
        Route("/page.css", style),
        Route("/page.js", script),
        Route("/page/proof", proof, methods=["POST"]),
        Route("/page/read", read, methods=["POST"]),
        Route("/page/report", report, methods=["POST"]),
        Route("/page/comparison", comparison, methods=["POST"]),
    ]


def _read(limits: Limits, given: object) -> dict[str, object]:
    """The text of a file, to be edited on the page."""
    found = story(answers.given(given, "file"), Room(limits))
    return {
        "text": found.text,
        "name": found.name,
        "published": found.published.isoformat() if found.published else "",
    }


def _report(checked: Checked) -> str:
    """A report, or a comparison, as a page of its own."""
    to = writer("html", Look(single=True))
    return to.story(checked) + to.end()


def _html(page: str, headers: dict[str, str]) -> Response:
    policy = {"content-security-policy": assets.report_policy()}
    body = page.encode("utf-8", "replace")
    return Response(body, media_type="text/html; charset=utf-8", headers={**policy, **headers})
