"""Exchange rates by date, offline: the caller's own table, pegs, and two central banks (ECB and NBP).

    from datetime import date
    from figcheck.rates import default_book

    band = default_book().band("GBP", "USD", date(2021, 8, 28))
    band.rate, band.on, band.source      # the last fixing, of Friday the 27th: "ECB cross via EUR"

Rates are exact fractions. A date without a fixing gets the last known one, never an interpolated one, and
`RateUnavailable` is raised rather than use one that is too old. The ECB's statistics and the NBP's tables are
reproduced unmodified; cite them as the source.
"""

from ..errors import RateUnavailable
from .book import FIVE_DAY_FLOOR, MONTH_FLOOR, RateBook, default_book
from .coverage import alive_on, currencies
from .model import Fixing, RateAverage, RateBand, RateProvider
from .pegs import PARALLEL_MARKETS
from .user import UserTable, parse_user_table

__all__ = [
    "FIVE_DAY_FLOOR",
    "MONTH_FLOOR",
    "PARALLEL_MARKETS",
    "Fixing",
    "RateAverage",
    "RateBand",
    "RateBook",
    "RateProvider",
    "RateUnavailable",
    "UserTable",
    "alive_on",
    "currencies",
    "default_book",
    "parse_user_table",
]
