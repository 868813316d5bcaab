"""How a law reads the intervals of its roles."""

from ..interval import Interval
from ..model import Inputs


def only(inputs: Inputs, role: str) -> Interval:
    """The interval of a role that exactly one figure fills. Raises ValueError when several do."""
    (interval,) = inputs[role]
    return interval
