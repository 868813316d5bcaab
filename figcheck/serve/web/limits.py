"""What a server takes on: sizes, times, and how much at once. Each is far above what a story needs."""

from __future__ import annotations

from ...records import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """`body` in bytes and `characters` of all texts of a request; `seconds` to send a request, and to answer it.

    `at_once` requests are worked on while `waiting` others wait; one more is told to come again.
    """

    body: int = 8 * 1024 * 1024
    characters: int = 400_000
    seconds: float = 20.0
    at_once: int = 2
    waiting: int = 64
    sources: int = 20
    ties: int = 1_000


@dataclass(frozen=True, slots=True)
class Doors:
    """Who may talk to a server: the hosts that it answers to, `*` for any, and the other sites that may call it."""

    hosts: tuple[str, ...] = ("127.0.0.1", "localhost", "[::1]")
    origins: tuple[str, ...] = ()
