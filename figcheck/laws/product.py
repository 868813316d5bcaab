"""Averages, rates and prices: a total is a number of things times what each has or costs."""

from ..interval import Interval, point
from ..model import Inputs, Law
from .roles import only


def _factor(inputs: Inputs) -> Interval:
    """A constant between the units of the roles, such as days in a year; 1 unless the evidence brings it."""
    return only(inputs, "factor") if "factor" in inputs else point(1)


def _average(inputs: Inputs) -> Interval:
    return only(inputs, "total") / only(inputs, "count") * _factor(inputs)


def _total(inputs: Inputs) -> Interval:
    return only(inputs, "average") * only(inputs, "count") / _factor(inputs)


def _count(inputs: Inputs) -> Interval:
    return only(inputs, "total") / only(inputs, "average") * _factor(inputs)


AVERAGE = Law(
    "average",
    "{total} ÷ {count}",
    {"average": _average, "total": _total, "count": _count},
    swaps=(("total", "count"),),
    monotone=True,
)


def _listed(inputs: Inputs) -> Interval:
    return only(inputs, "listed")


COUNT_LIST = Law("count of a list", "{listed}", {"counted": _listed})
