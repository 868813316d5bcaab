"""The margin of error of a sample."""

from ..interval import Interval
from ..model import Inputs, Law
from .roles import only


def _error(inputs: Inputs) -> Interval:
    return only(inputs, "expected")


def _expected(inputs: Inputs) -> Interval:
    return only(inputs, "error")


SAMPLING_ERROR = Law("sampling error", "0.98 ÷ √{sample}", {"error": _error, "expected": _expected})
