"""A part as a percentage or fraction of its whole."""

from ..interval import Interval, point
from ..model import Inputs, Law

HUNDRED = point(100)


def _scale(inputs: Inputs) -> Interval:
    """How large the whole is in the unit of the share: 100 per cent, unless the evidence says 1 for a fraction."""
    return inputs["scale"][0] if "scale" in inputs else HUNDRED


def _share(inputs: Inputs) -> Interval:
    return inputs["part"][0] / inputs["whole"][0] * _scale(inputs)


def _part(inputs: Inputs) -> Interval:
    return inputs["whole"][0] * inputs["share"][0] / _scale(inputs)


def _whole(inputs: Inputs) -> Interval:
    return inputs["part"][0] / inputs["share"][0] * _scale(inputs)


SHARE = Law("share", "{part} ÷ {whole}", {"share": _share, "part": _part, "whole": _whole}, swaps=(("part", "whole"),))


def _fraction(inputs: Inputs) -> Interval:
    return inputs["part"][0] / inputs["whole"][0]


def _fraction_of(inputs: Inputs) -> Interval:
    return inputs["whole"][0] * inputs["share"][0]


def _fraction_whole(inputs: Inputs) -> Interval:
    return inputs["part"][0] / inputs["share"][0]


FRACTION = Law("fraction", "{part} ÷ {whole}", {"share": _fraction, "part": _fraction_of, "whole": _fraction_whole})


def _at_most_all(inputs: Inputs) -> Interval:
    return Interval(None, inputs["limit"][0].hi)


def _limit(inputs: Inputs) -> Interval:
    return Interval(inputs["share"][0].lo, None)


AT_MOST = Law("at most", "at most {limit}", {"share": _at_most_all, "limit": _limit})


def _worded(inputs: Inputs) -> Interval:
    return inputs["share"][0]


def _as_worded(inputs: Inputs) -> Interval:
    return inputs["worded"][0]


WORDED_SHARE = Law("share in words", "{worded}", {"share": _as_worded, "worded": _worded})


def _part_within(inputs: Inputs) -> Interval:
    return Interval(None, inputs["whole"][0].hi)


def _whole_around(inputs: Inputs) -> Interval:
    return Interval(inputs["part"][0].lo, None)


PART_OF_WHOLE = Law("part of a whole", "at most {whole}", {"part": _part_within, "whole": _whole_around})
