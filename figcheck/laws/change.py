"""A change between two levels: relative in per cent, in the levels' own unit, or in percentage points.

Each role stands once in the formula, "new ÷ old − 1", so that the interval computed is as tight as it can be.
"""

from fractions import Fraction

from ..interval import Interval, point
from ..model import Inputs, Law
from .roles import only

_PERCENT = Fraction(1, 100)


def _percent(inputs: Inputs) -> Interval:
    return (only(inputs, "new") / only(inputs, "old")).shifted(-1).scaled(100)


def _new(inputs: Inputs) -> Interval:
    return only(inputs, "old") * only(inputs, "change").scaled(_PERCENT).shifted(1)


def _old(inputs: Inputs) -> Interval:
    return only(inputs, "new") / only(inputs, "change").scaled(_PERCENT).shifted(1)


PERCENT_CHANGE = Law(
    "percent change",
    "{new} ÷ {old} − 1",
    {"change": _percent, "new": _new, "old": _old},
    swaps=(("new", "old"),),
    monotone=True,
)


def _fall(inputs: Inputs) -> Interval:
    return -_percent(inputs)


def _after_fall(inputs: Inputs) -> Interval:
    return only(inputs, "old") * (point(1) - only(inputs, "change").scaled(_PERCENT))


def _before_fall(inputs: Inputs) -> Interval:
    return only(inputs, "new") / (point(1) - only(inputs, "change").scaled(_PERCENT))


PERCENT_FALL = Law(
    "percent fall",
    "1 − {new} ÷ {old}",
    {"change": _fall, "new": _after_fall, "old": _before_fall},
    swaps=(("new", "old"),),
    monotone=True,
)


def _difference(inputs: Inputs) -> Interval:
    return only(inputs, "new") - only(inputs, "old")


def _sum(inputs: Inputs) -> Interval:
    return only(inputs, "old") + only(inputs, "change")


def _start(inputs: Inputs) -> Interval:
    return only(inputs, "new") - only(inputs, "change")


DIFFERENCE = Law("difference", "{new} − {old}", {"change": _difference, "new": _sum, "old": _start}, monotone=True)


def _drop(inputs: Inputs) -> Interval:
    return only(inputs, "old") - only(inputs, "new")


def _after_drop(inputs: Inputs) -> Interval:
    return only(inputs, "old") - only(inputs, "change")


def _before_drop(inputs: Inputs) -> Interval:
    return only(inputs, "new") + only(inputs, "change")


DROP = Law("drop", "{old} − {new}", {"change": _drop, "new": _after_drop, "old": _before_drop}, monotone=True)


def _share_of_rise(inputs: Inputs) -> Interval:
    return (only(inputs, "level") / only(inputs, "amount")).shifted(-1).reciprocal().scaled(100)


def _rise_of_share(inputs: Inputs) -> Interval:
    """The amount whose share of the old level is the percentage: new ÷ (1 + 1 ÷ share)."""
    return only(inputs, "level") / only(inputs, "change").scaled(_PERCENT).reciprocal().shifted(1)


def _level_of_rise(inputs: Inputs) -> Interval:
    return only(inputs, "amount") * only(inputs, "change").scaled(_PERCENT).reciprocal().shifted(1)


SHARE_OF_RISE = Law(
    "share of a rise",
    "{amount} ÷ ({level} − {amount})",
    {"change": _share_of_rise, "amount": _rise_of_share, "level": _level_of_rise},
    monotone=True,
)


def _share_of_fall(inputs: Inputs) -> Interval:
    return (only(inputs, "level") / only(inputs, "amount")).shifted(1).reciprocal().scaled(100)


def _fall_of_share(inputs: Inputs) -> Interval:
    """The amount whose share of the old level is the percentage: new ÷ (1 ÷ share − 1)."""
    return only(inputs, "level") / only(inputs, "change").scaled(_PERCENT).reciprocal().shifted(-1)


def _level_of_fall(inputs: Inputs) -> Interval:
    return only(inputs, "amount") * only(inputs, "change").scaled(_PERCENT).reciprocal().shifted(-1)


SHARE_OF_FALL = Law(
    "share of a fall",
    "{amount} ÷ ({level} + {amount})",
    {"change": _share_of_fall, "amount": _fall_of_share, "level": _level_of_fall},
    monotone=True,
)


def _share_of_old(inputs: Inputs) -> Interval:
    return (only(inputs, "amount") / only(inputs, "level")).scaled(100)


def _amount_of_old(inputs: Inputs) -> Interval:
    return only(inputs, "level") * only(inputs, "change").scaled(_PERCENT)


def _old_of_amount(inputs: Inputs) -> Interval:
    return only(inputs, "amount") / only(inputs, "change").scaled(_PERCENT)


SHARE_OF_OLD = Law(
    "share of the old level",
    "{amount} ÷ {level}",
    {"change": _share_of_old, "amount": _amount_of_old, "level": _old_of_amount},
    monotone=True,
)


def _times(inputs: Inputs) -> Interval:
    return only(inputs, "new") / only(inputs, "old")


def _multiplied(inputs: Inputs) -> Interval:
    return only(inputs, "old") * only(inputs, "multiple")


def _divided(inputs: Inputs) -> Interval:
    return only(inputs, "new") / only(inputs, "multiple")


MULTIPLE = Law(
    "multiple",
    "{new} ÷ {old}",
    {"multiple": _times, "new": _multiplied, "old": _divided},
    swaps=(("new", "old"),),
    monotone=True,
)
