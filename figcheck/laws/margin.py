"""The gap between two sides, and what a lead must exceed."""

from fractions import Fraction

from ..interval import Interval
from ..model import Inputs, Law
from .roles import only

_HALF = Fraction(1, 2)


def _margin(inputs: Inputs) -> Interval:
    return only(inputs, "first") - only(inputs, "second")


def _first(inputs: Inputs) -> Interval:
    return only(inputs, "second") + only(inputs, "margin")


def _second(inputs: Inputs) -> Interval:
    return only(inputs, "first") - only(inputs, "margin")


MARGIN = Law("margin", "{first} − {second}", {"margin": _margin, "first": _first, "second": _second}, monotone=True)


def _largest_error(inputs: Inputs) -> Interval:
    """The margin of error that a lead can bear and still be one."""
    return Interval(None, _margin(inputs).hi)


LEAD = Law("lead", "less than {first} − {second}", {"error": _largest_error})


def _difference(inputs: Inputs) -> Interval:
    return only(inputs, "more") - only(inputs, "less")


def _more(inputs: Inputs) -> Interval:
    return only(inputs, "less") + only(inputs, "difference")


def _less(inputs: Inputs) -> Interval:
    return only(inputs, "more") - only(inputs, "difference")


GAP = Law(
    "gap",
    "{more} − {less}",
    {"difference": _difference, "more": _more, "less": _less},
    swaps=(("more", "less"),),
    monotone=True,
)


def _games(inputs: Inputs) -> Interval:
    return only(inputs, "first") + only(inputs, "second")


SERIES = Law("series", "{first} + {second}", {"game": _games})


def _next_game(inputs: Inputs) -> Interval:
    return _games(inputs).shifted(1)


NEXT_GAME = Law("next game", "{first} + {second} + 1", {"game": _next_game})


def _most_games(inputs: Inputs) -> Interval:
    """A series is won with more than half of its games."""
    return inputs["first"][0].scaled(2).shifted(-1)


BEST_OF = Law("best of", "2 × {first} − 1", {"game": _most_games})


def _needed(inputs: Inputs) -> Interval:
    """A series is won with more than half of its games."""
    return only(inputs, "most").shifted(1).scaled(_HALF) - only(inputs, "first")


WINS_NEEDED = Law("wins needed", "({most} + 1) ÷ 2 − {first}", {"game": _needed})
