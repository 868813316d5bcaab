"""The margin of error of a sample."""

from ..interval import Interval
from ..model import Inputs, Law


def _error(inputs: Inputs) -> Interval:
    return inputs["expected"][0]


def _expected(inputs: Inputs) -> Interval:
    return inputs["error"][0]


SAMPLING_ERROR = Law("sampling error", "0.98 ÷ √{sample}", {"error": _error, "expected": _expected})
