"""What Hypothesis calls when it is imported where figcheck is installed: `st.from_type(figcheck.Figure)` then works.

Only the types are named here; the strategies are built at their first use.
"""

from __future__ import annotations

TYPE_CHECKING = False  # as in typing
if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from ..interval import Interval
    from ..model import Figure
    from ..reported import Report


def register() -> None:
    """Tell Hypothesis how to draw figures, intervals and reports."""
    from hypothesis import strategies as st

    from ..interval import Interval
    from ..model import Figure
    from ..reported import Report

    st.register_type_strategy(Interval, _intervals)
    st.register_type_strategy(Figure, _figures)
    st.register_type_strategy(Report, _reports)


def _intervals(_: type[Interval]) -> SearchStrategy[Interval]:
    from .strategies.figures import intervals

    return intervals()


def _figures(_: type[Figure]) -> SearchStrategy[Figure]:
    from .strategies.figures import read_figures

    return read_figures()


def _reports(_: type[Report]) -> SearchStrategy[Report]:
    from .strategies.telling import reports

    return reports()
