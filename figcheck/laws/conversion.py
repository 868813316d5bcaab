"""One amount in two units: source × factor, or with an offset for temperature readings."""

from fractions import Fraction

from ..interval import Interval
from ..model import Inputs, Law

# what a coarse source may lend to its target: without a cap, "1 mile (2.2 km)" would pass, since 1 mile may be 1.4
_SOURCE_ROOM = Fraction(1, 10)


def _target(inputs: Inputs) -> Interval:
    return inputs["source"][0].capped(_SOURCE_ROOM) * inputs["factor"][0]


def _source(inputs: Inputs) -> Interval:
    return inputs["target"][0] / inputs["factor"][0]


def _factor(inputs: Inputs) -> Interval:
    return inputs["target"][0] / inputs["source"][0]


CONVERSION = Law("conversion", "{source} × {factor}", {"target": _target, "source": _source, "factor": _factor})


def _shifted_target(inputs: Inputs) -> Interval:
    return inputs["source"][0] * inputs["factor"][0] + inputs["offset"][0]


def _shifted_source(inputs: Inputs) -> Interval:
    return (inputs["target"][0] - inputs["offset"][0]) / inputs["factor"][0]


OFFSET_CONVERSION = Law(
    "conversion with offset", "{source} × {factor} + {offset}", {"target": _shifted_target, "source": _shifted_source}
)


def _reciprocal_target(inputs: Inputs) -> Interval:
    return inputs["factor"][0] / inputs["source"][0].capped(_SOURCE_ROOM)


def _reciprocal_source(inputs: Inputs) -> Interval:
    return inputs["factor"][0] / inputs["target"][0]


RECIPROCAL_CONVERSION = Law(
    "reciprocal conversion", "{factor} ÷ {source}", {"target": _reciprocal_target, "source": _reciprocal_source}
)


def _second_rate(inputs: Inputs) -> Interval:
    """The second target that the first pair's rate gives."""
    return inputs["target"][0] / inputs["source"][0] * inputs["other_source"][0] * inputs["slack"][0]


def _first_rate(inputs: Inputs) -> Interval:
    return inputs["other_target"][0] / inputs["other_source"][0] * inputs["source"][0] / inputs["slack"][0]


SAME_RATE = Law(
    "same rate", "{target} ÷ {source} × {other_source}", {"other_target": _second_rate, "target": _first_rate}
)
