"""The gap between two sides, and what a lead must exceed."""

from ..interval import Interval
from ..model import Inputs, Law


def _margin(inputs: Inputs) -> Interval:
    return inputs["first"][0] - inputs["second"][0]


def _first(inputs: Inputs) -> Interval:
    return inputs["second"][0] + inputs["margin"][0]


def _second(inputs: Inputs) -> Interval:
    return inputs["first"][0] - inputs["margin"][0]


MARGIN = Law("margin", "{first} − {second}", {"margin": _margin, "first": _first, "second": _second})


def _largest_error(inputs: Inputs) -> Interval:
    """The margin of error that a lead can bear and still be one."""
    return Interval(None, _margin(inputs).hi)


LEAD = Law("lead", "less than {first} − {second}", {"error": _largest_error})


def _difference(inputs: Inputs) -> Interval:
    return inputs["more"][0] - inputs["less"][0]


def _more(inputs: Inputs) -> Interval:
    return inputs["less"][0] + inputs["difference"][0]


def _less(inputs: Inputs) -> Interval:
    return inputs["more"][0] - inputs["difference"][0]


GAP = Law(
    "gap", "{more} − {less}", {"difference": _difference, "more": _more, "less": _less}, swaps=(("more", "less"),)
)


def _games(inputs: Inputs) -> Interval:
    return inputs["first"][0] + inputs["second"][0]


SERIES = Law("series", "{first} + {second}", {"game": _games})


def _next_game(inputs: Inputs) -> Interval:
    return _games(inputs).shifted(1)


NEXT_GAME = Law("next game", "{first} + {second} + 1", {"game": _next_game})


def _most_games(inputs: Inputs) -> Interval:
    """A series is won with more than half of its games."""
    return inputs["first"][0].scaled(2).shifted(-1)


BEST_OF = Law("best of", "2 × {first} − 1", {"game": _most_games})
