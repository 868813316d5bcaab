"""Statistics that can be computed again: a p-value, a mean of whole numbers, an interval of confidence, a risk."""

from ..interval import Interval, point
from ..model import Inputs, Law
from .roles import only

_ONE = point(1)


def _expected(inputs: Inputs) -> Interval:
    return only(inputs, "expected")


P_VALUE = Law("p-value", "{expected}", {"p": _expected})
"""The p-value is what the distribution of the test gives."""

WHOLE_MEAN = Law("mean of whole numbers", "{expected}", {"mean": _expected})
"""The mean of n whole numbers is a whole number of n-ths (N. J. L. Brown, J. A. J. Heathers, GRIM, 2017)."""

WHOLE_PERCENT = Law("percentage of a group", "{expected}", {"percent": _expected})
"""The percentage of n things is a whole number of n-ths."""


def _inside(inputs: Inputs) -> Interval:
    return Interval(only(inputs, "low").lo, only(inputs, "high").hi)


INSIDE = Law("inside", "{low} to {high}", {"estimate": _inside})
"""An estimate lies within its interval."""


def _risk_ratio(inputs: Inputs) -> Interval:
    first = only(inputs, "events") / only(inputs, "sample")
    return first / (only(inputs, "other_events") / only(inputs, "other_sample"))


def _odds_ratio(inputs: Inputs) -> Interval:
    # each figure once, so that no room is counted twice: the odds are 1 to sample ÷ events − 1
    first = only(inputs, "sample") / only(inputs, "events") - _ONE
    other = only(inputs, "other_sample") / only(inputs, "other_events") - _ONE
    return other / first


def _efficacy(inputs: Inputs) -> Interval:
    return (_ONE - _risk_ratio(inputs)).scaled(100)


RISK_RATIO = Law("risk ratio", "({events} ÷ {sample}) ÷ ({other_events} ÷ {other_sample})", {"effect": _risk_ratio})
ODDS_RATIO = Law(
    "odds ratio",
    "({events} ÷ ({sample} − {events})) ÷ ({other_events} ÷ ({other_sample} − {other_events}))",
    {"effect": _odds_ratio},
)
EFFICACY = Law("efficacy", "1 − ({events} ÷ {sample}) ÷ ({other_events} ÷ {other_sample})", {"effect": _efficacy})
