"""What one step makes of some figures, and how many other values as likely steps make."""

from __future__ import annotations

from collections.abc import Iterable

from ..records import NamedTuple


class Derived(NamedTuple):
    """A value that one operation makes of some figures of a source; `published` is true where it counts from then."""

    value: float
    operation: str
    operands: tuple[int, ...]
    published: bool = False


def rivals_of(weighed: Iterable[tuple[float, Derived]]) -> dict[float, int]:
    """For each weight, how many different values the steps give that weigh as much or more.

    Those of the same figures and those of one value are one.
    """
    steps: set[tuple[str, frozenset[int]]] = set()
    values: set[float] = set()
    found: dict[float, int] = {}
    for weight, item in sorted(weighed, key=_heaviest):
        step = item.operation, frozenset(item.operands)
        if step not in steps:
            steps.add(step)
            values.add(round(item.value, 6))
        found[weight] = len(values)
    return found


def _heaviest(item: tuple[float, Derived]) -> float:
    return -item[0]
