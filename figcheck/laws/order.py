"""One figure lies above another."""

from ..interval import Interval
from ..model import Inputs, Law
from .roles import only


def _higher(inputs: Inputs) -> Interval:
    return Interval(only(inputs, "lower").lo, None, lo_open=True)


def _lower(inputs: Inputs) -> Interval:
    return Interval(None, only(inputs, "higher").hi, hi_open=True)


ORDER = Law("order", "more than {lower}", {"higher": _higher, "lower": _lower})


def _at_least(inputs: Inputs) -> Interval:
    return Interval(only(inputs, "lower").lo, None)


def _at_most(inputs: Inputs) -> Interval:
    return Interval(None, only(inputs, "higher").hi)


NOT_BELOW = Law("not below", "at least {lower}", {"higher": _at_least, "lower": _at_most})
