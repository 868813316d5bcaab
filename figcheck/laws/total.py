"""The parts add up to the total."""

from ..interval import Interval, total
from ..model import Inputs, Law


def _total(inputs: Inputs) -> Interval:
    return total(inputs["part"])


def _part(inputs: Inputs) -> Interval:
    """What one more part may be: the total without the others."""
    return inputs["total"][0] - total(inputs["part"])


TOTAL = Law("total", "{part}", {"total": _total, "part": _part})
