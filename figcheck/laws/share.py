"""A part as a percentage or fraction of its whole."""

from ..interval import Interval, point
from ..model import Inputs, Law
from .roles import only

HUNDRED = point(100)


def _scale(inputs: Inputs) -> Interval:
    """How large the whole is in the unit of the share: 100 per cent, unless the evidence says 1 for a fraction."""
    return only(inputs, "scale") if "scale" in inputs else HUNDRED


def _share(inputs: Inputs) -> Interval:
    return only(inputs, "part") / only(inputs, "whole") * _scale(inputs)


def _part(inputs: Inputs) -> Interval:
    return only(inputs, "whole") * only(inputs, "share") / _scale(inputs)


def _whole(inputs: Inputs) -> Interval:
    return only(inputs, "part") / only(inputs, "share") * _scale(inputs)


SHARE = Law(
    "share",
    "{part} ÷ {whole}",
    {"share": _share, "part": _part, "whole": _whole},
    swaps=(("part", "whole"),),
    monotone=True,
)


def _fraction(inputs: Inputs) -> Interval:
    return only(inputs, "part") / only(inputs, "whole")


def _fraction_of(inputs: Inputs) -> Interval:
    return only(inputs, "whole") * only(inputs, "share")


def _fraction_whole(inputs: Inputs) -> Interval:
    return only(inputs, "part") / only(inputs, "share")


FRACTION = Law(
    "fraction", "{part} ÷ {whole}", {"share": _fraction, "part": _fraction_of, "whole": _fraction_whole}, monotone=True
)


def _at_most_all(inputs: Inputs) -> Interval:
    return Interval(None, only(inputs, "limit").hi)


def _limit(inputs: Inputs) -> Interval:
    return Interval(only(inputs, "share").lo, None)


AT_MOST = Law("at most", "at most {limit}", {"share": _at_most_all, "limit": _limit})


def _worded(inputs: Inputs) -> Interval:
    return only(inputs, "share")


def _as_worded(inputs: Inputs) -> Interval:
    return only(inputs, "worded")


WORDED_SHARE = Law("share in words", "{worded}", {"share": _as_worded, "worded": _worded})


def _part_within(inputs: Inputs) -> Interval:
    return Interval(None, only(inputs, "whole").hi)


def _whole_around(inputs: Inputs) -> Interval:
    return Interval(only(inputs, "part").lo, None)


PART_OF_WHOLE = Law("part of a whole", "at most {whole}", {"part": _part_within, "whole": _whole_around})
