"""Averages, rates and prices: a total is a number of things times what each has or costs."""

from ..interval import Interval, point
from ..model import Inputs, Law


def _factor(inputs: Inputs) -> Interval:
    """A constant between the units of the roles, such as days in a year; 1 unless the evidence brings it."""
    return inputs["factor"][0] if "factor" in inputs else point(1)


def _average(inputs: Inputs) -> Interval:
    return inputs["total"][0] / inputs["count"][0] * _factor(inputs)


def _total(inputs: Inputs) -> Interval:
    return inputs["average"][0] * inputs["count"][0] / _factor(inputs)


def _count(inputs: Inputs) -> Interval:
    return inputs["total"][0] / inputs["average"][0] * _factor(inputs)


AVERAGE = Law(
    "average", "{total} ÷ {count}", {"average": _average, "total": _total, "count": _count}, swaps=(("total", "count"),)
)


def _listed(inputs: Inputs) -> Interval:
    return inputs["listed"][0]


COUNT_LIST = Law("count of a list", "{listed}", {"counted": _listed})
