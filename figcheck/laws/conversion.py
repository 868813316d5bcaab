"""One amount said twice: source × factor, with an offset for temperature readings; and one rate said twice."""

from fractions import Fraction

from ..interval import Interval
from ..model import Inputs, Law

# what a coarse source may lend to its target: without a cap, "1 mile (2.2 km)" would pass, since 1 mile may be 1.4
SOURCE_ROOM = Fraction(1, 10)


def _target(inputs: Inputs) -> Interval:
    return inputs["source"][0].capped(SOURCE_ROOM) * inputs["factor"][0]


def _source(inputs: Inputs) -> Interval:
    return inputs["target"][0] / inputs["factor"][0]


def _factor(inputs: Inputs) -> Interval:
    return inputs["target"][0] / inputs["source"][0]


CONVERSION = Law("conversion", "{source} × {factor}", {"target": _target, "source": _source, "factor": _factor})


def _affine_target(inputs: Inputs) -> Interval:
    return inputs["source"][0] * inputs["factor"][0] + inputs["offset"][0]


def _affine_source(inputs: Inputs) -> Interval:
    return (inputs["target"][0] - inputs["offset"][0]) / inputs["factor"][0]


# measures: the evidence gives the factor and the offset, and caps the source where no offset stands in the way
MEASURE = Law("measure in two units", "{source} {steps}", {"target": _affine_target, "source": _affine_source})


def _second_rate(inputs: Inputs) -> Interval:
    """The second target that the first pair's rate gives."""
    return inputs["target"][0] / inputs["source"][0] * inputs["other_source"][0] * inputs["slack"][0]


def _first_rate(inputs: Inputs) -> Interval:
    return inputs["other_target"][0] / inputs["other_source"][0] * inputs["source"][0] / inputs["slack"][0]


SAME_RATE = Law(
    "same rate", "{target} ÷ {source} × {other_source}", {"other_target": _second_rate, "target": _first_rate}
)


def _bare(inputs: Inputs) -> Interval:
    return inputs["allowed"][0]


# a form that is allowed or not: the evidence says which values of the target are
ALLOWED = Law("allowed form", "{source}", {"target": _bare})


def _second_time(inputs: Inputs) -> Interval:
    return inputs["source"][0] + inputs["shift"][0]


def _first_time(inputs: Inputs) -> Interval:
    return inputs["target"][0] - inputs["shift"][0]


TIME_ZONE = Law("one time on two clocks", "{source} {shift}", {"target": _second_time, "source": _first_time})
