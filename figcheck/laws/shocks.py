"""When two magnitudes may be those of one earthquake."""

from decimal import Decimal

# agencies measure one shock a few tenths apart
_APART = Decimal("0.5")
# two shocks of such strength in one month are not told without their days
_GREAT = 8


def nearest(value: Decimal | None, others: list[Decimal | None]) -> int:
    """The index of the one of some magnitudes that comes nearest to a value."""
    return min(range(len(others)), key=lambda index: _between(value, others[index]))


def can_be_compared(one: Decimal | None, other: Decimal | None) -> bool:
    """True for equal magnitudes and for those that lie farther apart than two agencies measure."""
    apart = _between(one, other)
    return apart == 0 or apart >= _APART


def is_great(*values: Decimal | None) -> bool:
    """True where one of some magnitudes is that of a great earthquake."""
    return any(value is not None and value >= _GREAT for value in values)


def _between(one: Decimal | None, other: Decimal | None) -> Decimal:
    return abs((one or Decimal(0)) - (other or Decimal(0)))
