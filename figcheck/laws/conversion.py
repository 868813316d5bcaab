"""One amount said twice: source × factor, with an offset for temperature readings; and one rate said twice."""

from fractions import Fraction

from ..interval import Interval
from ..model import Inputs, Law
from .roles import only

# what a coarse source may lend to its target: without a cap, "1 mile (2.2 km)" would pass, since 1 mile may be 1.4
SOURCE_ROOM = Fraction(1, 10)


def _target(inputs: Inputs) -> Interval:
    return only(inputs, "source").capped(SOURCE_ROOM) * only(inputs, "factor")


def _source(inputs: Inputs) -> Interval:
    return only(inputs, "target") / only(inputs, "factor")


def _factor(inputs: Inputs) -> Interval:
    return only(inputs, "target") / only(inputs, "source")


CONVERSION = Law("conversion", "{source} × {factor}", {"target": _target, "source": _source, "factor": _factor})


def _affine_target(inputs: Inputs) -> Interval:
    return only(inputs, "source") * only(inputs, "factor") + only(inputs, "offset")


def _affine_source(inputs: Inputs) -> Interval:
    return (only(inputs, "target") - only(inputs, "offset")) / only(inputs, "factor")


# measures: the evidence gives the factor and the offset, and caps the source where no offset stands in the way
MEASURE = Law(
    "measure in two units", "{source} {steps}", {"target": _affine_target, "source": _affine_source}, monotone=True
)


def _second_rate(inputs: Inputs) -> Interval:
    """The second target that the first pair's rate gives."""
    return only(inputs, "target") / only(inputs, "source") * only(inputs, "other_source") * only(inputs, "slack")


def _first_rate(inputs: Inputs) -> Interval:
    return only(inputs, "other_target") / only(inputs, "other_source") * only(inputs, "source") / only(inputs, "slack")


SAME_RATE = Law(
    "same rate",
    "{target} ÷ {source} × {other_source}",
    {"other_target": _second_rate, "target": _first_rate},
    monotone=True,
)


def _bare(inputs: Inputs) -> Interval:
    return only(inputs, "allowed")


# a form that is allowed or not: the evidence says which values of the target are
ALLOWED = Law("allowed form", "{source}", {"target": _bare})


def _second_time(inputs: Inputs) -> Interval:
    return only(inputs, "source") + only(inputs, "shift")


def _first_time(inputs: Inputs) -> Interval:
    return only(inputs, "target") - only(inputs, "shift")


TIME_ZONE = Law("one time on two clocks", "{source} {shift}", {"target": _second_time, "source": _first_time})
