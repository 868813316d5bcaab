"""What stands before every answer: who may ask, how much may be sent and how slowly, and the headers of safety."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import TYPE_CHECKING

from .asked import Refused
from .limits import Doors, Limits
from .trouble import problem

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
"""The content security policy of what is no page."""
_HEADERS = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"),
    (b"cache-control", b"no-store"),
)


class Guard:
    """An application with the guard before it."""

    def __init__(self, app: ASGIApp, limits: Limits, doors: Doors) -> None:
        self._app, self._limits, self._doors = app, limits, doors

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request in, with its body bounded in size and in time, and add to the headers of its answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = {key.decode("latin-1"): value.decode("latin-1") for key, value in scope["headers"]}
        origin = headers.get("origin", "")
        allowed = origin in self._doors.origins
        refused = self._refused(headers, allowed)
        if allowed and scope["method"] == "OPTIONS":
            await _preflight(origin, send)
            return
        body = _Body(receive, headers, self._limits)

        async def answered(message: Message) -> None:
            if message["type"] == "http.response.start":
                names = {key for key, _ in message["headers"]}
                added = [pair for pair in _HEADERS if pair[0] not in names]
                if b"content-security-policy" not in names:
                    added.append((b"content-security-policy", NOTHING.encode()))
                if allowed:
                    added += [(b"access-control-allow-origin", origin.encode("latin-1")), (b"vary", b"origin")]
                message["headers"] = [*message["headers"], *added]
            await send(message)

        await (problem(refused) if refused else self._app)(scope, body.receive, answered)

    def _refused(self, headers: Mapping[str, str], allowed: bool) -> Refused | None:
        """Why a request is not let in: it names a host that this is not, or comes from a page of another site."""
        host = headers.get("host", "").lower()
        name = host if host.endswith("]") else host.rpartition(":")[0] or host
        if "*" not in self._doors.hosts and name not in self._doors.hosts:
            return Refused(421, "another host", "this server answers to no such host; --allow-host names more")
        origin = headers.get("origin", "")
        if not origin or allowed:
            return None
        # the pages of a browser's own add-ons have schemes of their own and are let in
        scheme, _, site = origin.lower().partition("://")
        if origin == "null" or (scheme in ("http", "https") and site != host):
            return Refused(403, "another site", "pages of other sites may not ask; --allow-origin names those that may")
        return None


async def _preflight(origin: str, send: Send) -> None:
    headers = [
        (b"access-control-allow-origin", origin.encode("latin-1")),
        (b"access-control-allow-methods", b"GET, POST"),
        (b"access-control-allow-headers", b"content-type"),
        (b"access-control-max-age", b"600"),
        (b"vary", b"origin"),
    ]
    await send({"type": "http.response.start", "status": 204, "headers": headers})
    await send({"type": "http.response.body", "body": b""})


class _Body:
    """The body of a request, which ends in an error where it is too long or comes too slowly."""

    def __init__(self, receive: Receive, headers: Mapping[str, str], limits: Limits) -> None:
        self._receive, self._limits = receive, limits
        length = headers.get("content-length", "")
        self._told = int(length) if length.isdecimal() and len(length) < 20 else 0
        self._read = 0
        self._until: float | None = None
        self._done = False

    async def receive(self) -> Message:
        """The next piece."""
        if self._done:
            return await self._receive()
        loop = asyncio.get_running_loop()
        if self._until is None:
            self._until = loop.time() + self._limits.seconds
        self._measure(self._told)
        try:
            message = await asyncio.wait_for(self._receive(), max(0.0, self._until - loop.time()))
        except TimeoutError:
            raise Refused(408, "too slow", f"a request is sent within {self._limits.seconds:g} seconds") from None
        self._read += len(message.get("body", b""))
        self._measure(self._read)
        self._done = not message.get("more_body", False)
        return message

    def _measure(self, size: int) -> None:
        if size > self._limits.body:
            most = self._limits.body
            raise Refused(413, "too large", f"{most:,} bytes are the most that are taken")
