"""A summariser is held to its source in a property-based test: whatever the data, each number of the summary is borne
out. Run it with `pytest examples/compare`.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from figcheck.errors import FindingsError
from figcheck.testing import assert_supported


@dataclass(frozen=True)
class Quarter:
    """A company's quarter as its announcement tells it."""

    revenue: int
    before: int
    staff: int
    shops: int

    def announcement(self) -> str:
        """The source."""
        return (
            f"Harlow Foods had revenue of £{self.revenue:,} in the quarter, after £{self.before:,} a year earlier.\n\n"
            f"The company employs {self.staff:,} people in {self.shops} shops."
        )

    def summary(self) -> str:
        """The draft: rounded, and with the difference worked out."""
        way = "more" if self.revenue > self.before else "less"
        change = abs(self.revenue - self.before)
        return (
            f"Harlow Foods took about £{self.revenue / 1e6:.1f}m in the quarter, £{change:,} {way} than a year earlier."
            f" It has {self.staff:,} staff in {self.shops} shops."
        )

    def careless_summary(self) -> str:
        """A summary by someone who mistook thousands for millions."""
        return self.summary().replace("m in the quarter", "bn in the quarter")


quarters = st.builds(
    Quarter,
    revenue=st.integers(10_000_000, 90_000_000),
    before=st.integers(10_000_000, 90_000_000),
    staff=st.integers(100, 9_000),
    shops=st.integers(21, 99),
).filter(lambda quarter: quarter.revenue != quarter.before)


@settings(deadline=None)
@given(quarters)
def test_every_number_of_the_summary_is_borne_out(quarter: Quarter) -> None:
    assert_supported(quarter.summary(), quarter.announcement())


@settings(deadline=None)
@given(quarters)
def test_a_slip_of_scale_is_caught(quarter: Quarter) -> None:
    with pytest.raises(FindingsError, match="bn"):
        assert_supported(quarter.careless_summary(), quarter.announcement())
