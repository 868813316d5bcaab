"""Answers that say why there is none, as RFC 9457 has them; never with a word of what was sent."""

from __future__ import annotations

import json

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ...errors import ConfigError, FigcheckError, RuleCrashed, UnreadableInput
from .asked import Refused

PROBLEM = "application/problem+json"
_NAMES = {404: "no such page", 405: "no such method", 400: "the request cannot be understood"}


def json_answer(found: object, status: int = 200, kind: str = "application/json") -> Response:
    """An answer in JSON. Half a surrogate pair, which a text may hold and UTF-8 may not, is written as an escape."""
    try:
        body = json.dumps(found, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        body = json.dumps(found).encode()
    return Response(body, status, media_type=kind)


def problem(error: Refused) -> Response:
    """An error as an answer."""
    told = {"title": error.title, "status": error.status, "detail": error.detail}
    answer = json_answer(told, error.status, PROBLEM)
    if error.status == 503:
        answer.headers["retry-after"] = "1"
    return answer


def refused(_request: Request, error: Exception) -> Response:
    """A request that is not answered."""
    assert isinstance(error, Refused), "it is registered for these"
    return problem(error)


def unroutable(_request: Request, error: Exception) -> Response:
    """A path or a method that there is not."""
    assert isinstance(error, HTTPException), "it is registered for these"
    status = error.status_code
    answer = problem(Refused(status, _NAMES.get(status, "not answered"), str(error.detail)))
    answer.headers.update(error.headers or {})
    return answer


def unusable(_request: Request, error: Exception) -> Response:
    """A story that cannot be read or checked, in figcheck's own sentence."""
    status = 500 if isinstance(error, RuleCrashed) else 422
    titles: dict[type[FigcheckError], str] = {
        UnreadableInput: "this cannot be read",
        ConfigError: "this cannot be used",
    }
    title = next((said for kind, said in titles.items() if isinstance(error, kind)), "this cannot be checked")
    return problem(Refused(status, title, str(error)))


def broken(_request: Request, error: Exception) -> Response:
    """An error of figcheck's own."""
    return problem(Refused(500, "an error inside figcheck", f"{type(error).__name__}; please report it"))
