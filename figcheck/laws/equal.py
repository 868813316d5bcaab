"""Two figures state one value."""

from ..interval import Interval
from ..model import Inputs, Law


def _first(inputs: Inputs) -> Interval:
    return inputs["second"][0]


def _second(inputs: Inputs) -> Interval:
    return inputs["first"][0]


EQUAL = Law("equal", "{first}", {"first": _first, "second": _second})
