"""Properties of an object that are worked out when they are first asked for, and kept in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar, overload

Holder = TypeVar("Holder")
Answer = TypeVar("Answer")


class late_property(Generic[Holder, Answer]):
    """A property that is worked out when it is first asked for, and kept in the object from then on.

    As `functools.cached_property`, which before Python 3.12 takes a lock each time; here two threads may come to the
    same answer side by side.
    """

    def __init__(self, work: Callable[[Holder], Answer]) -> None:
        self.work = work
        self.name = work.__name__
        self.__doc__ = work.__doc__

    @overload
    def __get__(self, asked: None, owner: object = None) -> late_property[Holder, Answer]: ...

    @overload
    def __get__(self, asked: Holder, owner: object = None) -> Answer: ...

    def __get__(self, asked: Holder | None, owner: object = None) -> Answer | late_property[Holder, Answer]:
        """The answer. It is asked for here only once, since what an object holds itself goes before this."""
        if asked is None:
            return self
        found = asked.__dict__[self.name] = self.work(asked)
        return found
