"""What a newsroom's own style says of figures that print alone leaves open."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from .errors import ConfigError
from .hints import nearest_names
from .records import dataclass

_MONTHS = 12
_MOST_SLACK = 10
US_DOLLAR = "USD"


class DateOrder(StrEnum):
    """Which of two numbers of a date in figures is the day: 3/4/2026 is 3 April or March 4."""

    UNKNOWN = "unknown"
    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"


class NamedBy(StrEnum):
    """Whether "fiscal 2024" is the year that ends in 2024, as in the United States and India, or begins in it."""

    END = "end"
    START = "start"


@dataclass(frozen=True, slots=True)
class House:
    """The house style.

    `bare_dollar` is the currency of a "$" and of "dollars" without a country. `date_order` says how a date in figures
    is read; unknown leaves 3/4/2026 open, so that nothing is said of it. `fiscal_year_start` is the month, 1 to 12, in
    which the year of "fiscal 2024" begins, and `fiscal_year_named_by` the end of it that gives the name.
    `rounding_slack` is how far, in units of the last printed digit, a rounded figure may stray beyond its rounding
    before it disagrees: at 0.5, "3.4 billion" may be anything from 3.3 to 3.5 billion. Counts that are not rounded get
    none.

    Raises ConfigError for a value that cannot be used.
    """

    bare_dollar: str = US_DOLLAR
    date_order: DateOrder = DateOrder.UNKNOWN
    fiscal_year_start: int = 1
    fiscal_year_named_by: NamedBy = NamedBy.END
    rounding_slack: Decimal = Decimal(0)

    def __post_init__(self) -> None:
        if self.bare_dollar != US_DOLLAR:
            _check_dollar(self.bare_dollar)
        if not 1 <= self.fiscal_year_start <= _MONTHS:
            raise ConfigError(f"a fiscal year starts in a month from 1 to 12, not in {self.fiscal_year_start!r}")
        if not 0 <= self.rounding_slack <= _MOST_SLACK:  # an infinity and a NaN fail here too
            raise ConfigError(
                f"rounding-slack is a number of units of the last digit from 0 to {_MOST_SLACK}, "
                f"not {self.rounding_slack}"
            )


PLAIN_HOUSE = House()
"""The style without any house's own settings."""


def _check_dollar(code: str) -> None:
    from .units.currencies import SIGNS

    if code not in SIGNS["$"]:
        near = nearest_names(code.upper(), SIGNS["$"], 1)
        hint = f"did you mean {near[0]!r}?" if near else f"one of {', '.join(SIGNS['$'][:6])} …"
        raise ConfigError(f"bare-dollar is the code of a currency written with '$', not {code!r}; {hint}")
