"""The parts add up to the total."""

from ..interval import Interval, total
from ..model import Inputs, Law
from .roles import only


def _total(inputs: Inputs) -> Interval:
    return total(inputs["part"])


def _part(inputs: Inputs) -> Interval:
    """What one more part may be: the total without the others."""
    return only(inputs, "total") - total(inputs["part"])


TOTAL = Law("total", "{part}", {"total": _total, "part": _part}, monotone=True)
