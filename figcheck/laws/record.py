"""The points of a league, from the matches that a side won and drew."""

from ..interval import Interval
from ..model import Inputs, Law
from .roles import only

_WIN = 3


def _points(inputs: Inputs) -> Interval:
    return only(inputs, "wins").scaled(_WIN) + only(inputs, "draws")


def _draws(inputs: Inputs) -> Interval:
    return only(inputs, "sum") - only(inputs, "wins").scaled(_WIN)


LEAGUE_POINTS = Law("league points", "3 × {wins} + {draws}", {"sum": _points, "draws": _draws})


def _played(inputs: Inputs) -> Interval:
    return only(inputs, "wins") + only(inputs, "draws") + only(inputs, "defeats")


MATCHES = Law("matches of a record", "{wins} + {draws} + {defeats}", {"sum": _played})
