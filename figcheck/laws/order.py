"""One figure lies above another."""

from ..interval import Interval
from ..model import Inputs, Law


def _higher(inputs: Inputs) -> Interval:
    return Interval(inputs["lower"][0].lo, None, lo_open=True)


def _lower(inputs: Inputs) -> Interval:
    return Interval(None, inputs["higher"][0].hi, hi_open=True)


ORDER = Law("order", "more than {lower}", {"higher": _higher, "lower": _lower})


def _at_least(inputs: Inputs) -> Interval:
    return Interval(inputs["lower"][0].lo, None)


def _at_most(inputs: Inputs) -> Interval:
    return Interval(None, inputs["higher"][0].hi)


NOT_BELOW = Law("not below", "at least {lower}", {"higher": _at_least, "lower": _at_most})
