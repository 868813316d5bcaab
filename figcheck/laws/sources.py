"""A draft says what its sources say."""

from ..interval import Interval
from ..model import Inputs, Law
from .roles import only


def _told(inputs: Inputs) -> Interval:
    return only(inputs, "given")


SAME_AS_SOURCE = Law("same as the source", "{source}", {"draft": _told})

# a figure that is borne out, or not: the evidence says which values of the draft are
BORNE_OUT = Law("borne out by the sources", "the sources", {"draft": _told})
